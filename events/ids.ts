import * as z from 'zod/mini'
import type { EventId, OfficialId, VisitId } from '../functions/domain/shared/ids.ts'

export const visitId = z.pipe(
  z.string().check(z.regex(/^vis_[A-Za-z0-9][A-Za-z0-9-]{0,60}$/, 'must be an id such as vis_7f3k')),
  z.transform((id) => id as VisitId),
)

export const eventId = z.pipe(
  z.string().check(z.regex(/^evt_[A-Za-z0-9][A-Za-z0-9-]{0,60}$/, 'must be an id such as evt_7f3k')),
  z.transform((id) => id as EventId),
)

export const officialId = z.pipe(
  z.string().check(z.regex(/^ofc_[A-Za-z0-9][A-Za-z0-9-]{0,60}$/, 'must be an id such as ofc_7f3k')),
  z.transform((id) => id as OfficialId),
)
