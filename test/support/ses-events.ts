import { readdirSync } from 'node:fs'
import type { Tags } from '../../functions/adapters/mailer.ts'
import { example } from './example.ts'

export type SesExample = {
  readonly time: string
  readonly detail: {
    readonly eventType: string
    readonly mail: { readonly tags: Record<string, string[]>; readonly [field: string]: unknown }
    readonly [particulars: string]: unknown
  }
}

/** The names of the examples of SES events. */
export const sesExamples = readdirSync(new URL('../../events/examples/ses/', import.meta.url)).map((file) =>
  file.replace('.json', ''),
)

/**
 * An example of an SES event about the mail with the given tags; `particulars` replace those of the example.
 */
export const sesEventAbout = (
  name: string,
  { official, date, nonce }: Tags,
  particulars: Readonly<Record<string, unknown>> = {},
): SesExample => {
  const event = example<SesExample>(`ses/${name}.json`)
  const { tags, ...mail } = event.detail.mail
  return {
    ...event,
    detail: {
      ...event.detail,
      mail: { ...mail, tags: { ...tags, official: [official], date: [date], nonce: [nonce] } },
      ...particulars,
    },
  }
}
