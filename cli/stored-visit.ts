import * as z from 'zod/mini'
import { numberedTitle } from '../functions/domain/commitments/commitment.ts'
import { days } from './days.ts'
import { similarVisits } from './similar-visits.ts'

/** A visit in an answer of the API: the fields that we print by name, and all others as they are. */
export const storedVisit = z.looseObject({
  id: z.string(),
  title: z.string(),
  startsOn: z.optional(z.string()),
  endsOn: z.optional(z.string()),
  draft: z.optional(z.boolean()),
  events: z.array(
    z.looseObject({
      id: z.string(),
      kind: z.string(),
      title: z.optional(z.string()),
      startsOn: z.optional(z.string()),
      endsOn: z.optional(z.string()),
      commitmentIds: z.array(z.string()),
    }),
  ),
  commitments: z.array(
    z.looseObject({
      id: z.string(),
      title: z.string(),
      number: z.exactOptional(z.string()),
      status: z.optional(z.string()),
      responsible: z.optional(
        z.object({ officialId: z.optional(z.string()), organisation: z.optional(z.string()) }),
      ),
      contributors: z.optional(z.array(z.object({ officialId: z.string() }))),
      dueOn: z.optional(z.string()),
      dueWithin: z.optional(z.string()),
      dueVisit: z.optional(z.object({ title: z.string() })),
      deadline: z.optional(z.string()),
      dueWording: z.optional(z.string()),
      checkIn: z.optional(z.object({ every: z.string(), from: z.optional(z.string()) })),
      matterId: z.optional(z.string()),
    }),
  ),
  similar: z.optional(similarVisits),
})

export type StoredVisit = z.infer<typeof storedVisit>
type StoredCommitment = StoredVisit['commitments'][number]

/**
 * A page of matters: about a commitment, about an address outside the institution's domains, or about who answers for an
 * organisation.
 */
export const matterPage = z.object({
  matters: z.array(
    z.object({
      id: z.string(),
      title: z.optional(z.string()),
      number: z.exactOptional(z.string()),
      gaps: z.optional(z.array(z.string())),
      officialId: z.optional(z.string()),
      email: z.optional(z.string()),
      organisation: z.optional(z.string()),
    }),
  ),
  next: z.optional(z.string()),
})

export type StoredMatter = z.infer<typeof matterPage>['matters'][number]

/** The stored visit in lines for a person to read. `nameOf` gives the name and address of an official. */
export const visitLines = (visit: StoredVisit, nameOf: (officialId: string) => string): string[] => [
  `  ${visit.title}, ${days(visit) ?? 'days not known'}${visit.draft ? ' (a draft: nobody is reminded of it)' : ''}`,
  ...visit.events.flatMap(({ kind, title, commitmentIds, ...when }) => [
    `  ${days(when) ?? 'on a day not known'}  ${kind}${title === undefined ? '' : `: ${title}`}`,
    ...visit.commitments
      .filter(({ id }) => commitmentIds.includes(id))
      .flatMap((commitment) => [
        `    ${commitment.id}  ${numberedTitle(commitment)}`,
        `      ${[who(commitment, nameOf), due(commitment), ...over(commitment)].join(' · ')}`,
      ]),
  ]),
]

const who = ({ responsible, contributors = [] }: StoredCommitment, nameOf: (officialId: string) => string) =>
  [lead(responsible, nameOf), ...contributors.map(({ officialId }) => `with ${nameOf(officialId)}`)].join(
    ' · ',
  )

const lead = (
  { officialId, organisation }: NonNullable<StoredCommitment['responsible']> = {},
  nameOf: (officialId: string) => string,
) => {
  if (officialId !== undefined) return nameOf(officialId)
  return organisation === undefined ? 'nobody named yet' : `the focal point of ${organisation}, not named yet`
}

const due = ({ dueOn, dueWithin, dueVisit, deadline, dueWording, checkIn }: StoredCommitment) => {
  const asked = checkIn && `asked about every ${checkIn.every}${checkIn.from ? ` from ${checkIn.from}` : ''}`
  const agreed = dueVisit
    ? `before the visit “${dueVisit.title}”`
    : dueWithin && `${dueWithin} after the event`
  const date = agreed === undefined ? dueOn : `${agreed}: ${deadline ?? 'no day known'}`
  if (date !== undefined) return asked ? `due ${date}, until then ${asked}` : `due ${date}`
  if (asked !== undefined) return `no due date, ${asked}`
  return dueWording === undefined ? 'no due date yet' : `no due date yet (“${dueWording}”)`
}

const over = ({ status = 'open' }: StoredCommitment) => (status === 'open' ? [] : [status])

const questions: Readonly<Record<string, string>> = {
  responsible: 'who is reminded?',
  date: 'by when?',
  'reminders-ended': 'the reminders have ended: what now?',
  'date-before-agreement': 'the due date lies before the agreement: is it right?',
}

export const matterLines = (matters: readonly StoredMatter[]): string[] =>
  matters.length === 0
    ? []
    : [
        '  What the protocol office is to decide (POST /matters/{id}/decision):',
        ...matters.map((matter) => `    ${matter.id}  ${question(matter)}`),
      ]

const question = ({ title = '', gaps, email, organisation, ...matter }: StoredMatter) => {
  if (organisation !== undefined) return `Who answers for ${organisation}?`
  return email === undefined
    ? `${numberedTitle({ ...matter, title })}: ${(gaps ?? []).map((gap) => questions[gap] ?? gap).join(' ')}`
    : `May we write to ${email}, outside the institution’s domains?`
}
