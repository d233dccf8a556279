import * as z from 'zod/mini'
import type { Answered } from './http-client.ts'

const problem = z.object({
  type: z.optional(z.string()),
  title: z.optional(z.string()),
  detail: z.optional(z.string()),
  errors: z.optional(z.array(z.object({ pointer: z.string(), detail: z.string() }))),
})

const problemOf = (body: unknown): z.infer<typeof problem> => problem.safeParse(body).data ?? {}

/** Advice for the caller after a refusal, by the status. The problem document already names the mistake. */
const nextStep = (status: number, type: string | undefined, hasToken: boolean): string | undefined => {
  switch (status) {
    case 401:
      return hasToken
        ? 'The API does not take the token in AIDE_MEMOIRE_TOKEN: it may have run out, or be meant for another address. The local run takes none.'
        : 'The API asks who you are: put your token into AIDE_MEMOIRE_TOKEN.'
    case 403:
      return 'The token is good, but its owner may not do this: ask whoever runs the system for the right to.'
    case 404:
    case 405:
      return 'Does the address lead to the API? Give it with --to or in AIDE_MEMOIRE_URL.'
    case 413:
      return 'Shorten its texts, or send it with fewer events.'
    case 301:
    case 302:
    case 303:
    case 307:
    case 308:
      return 'The address leads elsewhere: give the one it leads to with --to.'
    default:
      return type === '/problems/key-reused'
        ? 'That key stands for another visit, or for this one before it was changed: leave --key out, or choose another.'
        : undefined
  }
}

/** A refusal in words: the title, each wrong field, and the advice. `about` names the file or the row. */
export const refusalLines = (about: string, { status, body }: Answered, hasToken: boolean): string[] => {
  const { type, title, detail, errors = [] } = problemOf(body)
  const next = nextStep(status, type, hasToken)
  return [
    `${about}: refused: ${title ?? 'no reason given'} (${status})${detail === undefined ? '' : `: ${detail}`}`,
    ...errors.map((error) => `${about}: ${error.pointer}: ${error.detail}`),
    ...(next === undefined ? [] : [next]),
  ]
}

/** A refusal in one sentence, for a list of rows. */
export const refusalReason = ({ status, body }: Answered): string => {
  const { title, detail } = problemOf(body)
  return `${title ?? 'refused'} (${status})${detail === undefined ? '' : `: ${detail}`}`
}

/** The fields that a refusal points at. */
export const refusedFields = ({ body }: Answered): readonly { pointer: string; detail: string }[] =>
  problemOf(body).errors ?? []
