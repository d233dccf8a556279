import * as z from 'zod/mini'

export const visitId = z.pipe(
  z.string().check(z.regex(/^vis_[A-Za-z0-9][A-Za-z0-9-]{0,60}$/, 'must be an id such as vis_7f3k')),
  z.transform((id) => id as `vis_${string}`),
)

export const eventId = z.pipe(
  z.string().check(z.regex(/^evt_[A-Za-z0-9][A-Za-z0-9-]{0,60}$/, 'must be an id such as evt_7f3k')),
  z.transform((id) => id as `evt_${string}`),
)

export const commitmentId = z.pipe(
  z.string().check(z.regex(/^cmt_[A-Za-z0-9][A-Za-z0-9-]{0,60}$/, 'must be an id such as cmt_7f3k')),
  z.transform((id) => id as `cmt_${string}`),
)

export const officialId = z.pipe(
  z.string().check(z.regex(/^ofc_[A-Za-z0-9][A-Za-z0-9-]{0,60}$/, 'must be an id such as ofc_7f3k')),
  z.transform((id) => id as `ofc_${string}`),
)

export const organisationId = z.pipe(
  z.string().check(z.regex(/^org_[0-9a-f]{64}$/, 'must be an id of an organisation')),
  z.transform((id) => id as `org_${string}`),
)
