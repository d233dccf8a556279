import * as z from 'zod/mini'
import { mergePatchOf } from './merge-patch.ts'
import { once } from './once.ts'
import { email, hour, language, name, title, zone } from './text.ts'

/** An official as `PUT /officials/{id}` takes it. An omitted language, zone or hour is the institution's. */
export const officialSubmission = once(() =>
  z.strictObject({
    name,
    title: z.exactOptional(title),
    organisation: z.exactOptional(name),
    email,
    language: z.exactOptional(language),
    zone: z.exactOptional(zone),
    hour: z.exactOptional(hour),
  }),
)

export type OfficialSubmission = z.infer<ReturnType<typeof officialSubmission>>

/** A merge patch of an official, as `PATCH /officials/{id}` takes it; `newHolder` when the person changes. */
export const officialPatch = once(() =>
  z
    .extend(mergePatchOf(officialSubmission()), {
      newHolder: z.exactOptional(z.literal(true, 'must be true, or left out')),
    })
    .check(
      z.refine(({ newHolder, name }) => newHolder === undefined || name !== undefined, {
        error: 'is missing: a new holder has a name',
        path: ['name'],
      }),
    ),
)
