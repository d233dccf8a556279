import * as z from 'zod/mini'
import { days } from './days.ts'

/** Visits that may be the same, in an answer of the API: only the fields that we print. */
export const similarVisits = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    startsOn: z.optional(z.string()),
    endsOn: z.optional(z.string()),
    state: z.string(),
    reference: z.optional(z.string()),
    why: z.string(),
  }),
)

export type SimilarVisit = z.infer<typeof similarVisits>[number]

/** The answer to `POST /similar-visits`. */
export const recordedAlready = z.object({ recordedAs: z.optional(z.string()), similar: similarVisits })

const reasons: Readonly<Record<string, string>> = {
  'same-days-and-title': 'same title and days',
  'same-reference': 'same reference',
}

const reasonOf = ({ why, reference }: SimilarVisit) =>
  `${reasons[why] ?? why}${why === 'same-reference' && reference !== undefined ? ` ${reference}` : ''}`

/** A visit that may be the same, with what differs from the file; `differences` is missing if it could not be read. */
export const similarLines = (similar: SimilarVisit, differences: readonly string[] | undefined): string[] => {
  const { id, title, state } = similar
  return [
    `  ${id}  ${title}, ${days(similar) ?? 'days not known'}, ${state} (${reasonOf(similar)})`,
    ...(differences === undefined
      ? [`    What differs could not be read: GET /visits/${id}`]
      : differences.length === 0
        ? ['    It says what the file says.']
        : [
            '    What is recorded → what the file says:',
            ...differences.map((difference) => `    ${difference}`),
          ]),
  ]
}

/** Tells the caller the next step after a file was not stored. */
export const nextStep =
  '  Correct what is recorded by these ids (PATCH /visits/{id}, /visits/{id}/events/{eventId}, /commitments/{id}); or store the file as one more visit with --anyway.'

/** Said after a visit was stored beside another. */
export const besideLine = (file: string, similar: SimilarVisit): string =>
  `${file}: ${similar.id} is recorded too (${reasonOf(similar)}), and both remind: withdraw one of them if they are the same visit.`
