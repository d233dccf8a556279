import * as z from 'zod/mini'
import { email, hour, language, name, title, zone } from './text.ts'

/** An official as `PUT /officials/{id}` takes it. An omitted language, zone or hour is the institution's. */
export const officialSubmission = z.strictObject({
  name,
  title: z.exactOptional(title),
  organisation: z.exactOptional(name),
  email,
  language: z.exactOptional(language),
  zone: z.exactOptional(zone),
  hour: z.exactOptional(hour),
})

export type OfficialSubmission = z.infer<typeof officialSubmission>
