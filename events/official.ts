import * as z from 'zod/mini'
import {
  absence,
  calendarCode,
  email,
  hour,
  isCalled,
  language,
  name,
  title,
  weekend,
  zone,
} from './fields.ts'
import { officialId } from './ids.ts'
import { lazy } from './lazy.ts'
import { mergePatchOf } from './merge-patch.ts'

/** The body of `PUT /officials/{id}`. An omitted language, zone or hour is the institution's. */
export const officialSubmission = lazy(() =>
  z
    .strictObject({
      name: z.exactOptional(name),
      title: z.exactOptional(title),
      organisation: z.exactOptional(name),
      email,
      language: z.exactOptional(language),
      zone: z.exactOptional(zone),
      hour: z.exactOptional(hour),
      /** The official answers for the organisation. */
      focalPoint: z.exactOptional(z.literal(true, 'must be true, or left out')),
      /** The calendar of another country or region than the institution's. */
      calendar: z.exactOptional(calendarCode),
      /** Another weekend than the calendar's. */
      weekend: z.exactOptional(weekend),
      /** Days on which the official does not work. */
      absence: z.exactOptional(absence()),
      /** Reads the weekly brief. Left out: only the protocol office does. */
      weeklyBrief: z.exactOptional(z.boolean()),
      /** The official to whom late commitments are escalated after five working days. */
      supervisorId: z.exactOptional(officialId),
      /** The official who stands in while the official is absent. */
      deputyId: z.exactOptional(officialId),
    })
    .check(isCalled),
)

export type OfficialSubmission = z.infer<ReturnType<typeof officialSubmission>>

/**
 * The body of `PATCH /officials/{id}`, a merge patch; `newHolder` says that another person takes over the
 * post. An absence is sent whole, because its days are checked together.
 */
export const officialPatch = lazy(() =>
  z
    .extend(mergePatchOf(officialSubmission()), {
      newHolder: z.exactOptional(z.literal(true, 'must be true, or left out')),
      absence: z.exactOptional(z.nullable(absence())),
    })
    .check(
      z.refine(({ newHolder, name }) => newHolder === undefined || name !== undefined, {
        error: 'is missing: say the name of the new holder, or null without one',
        path: ['name'],
      }),
    ),
)
