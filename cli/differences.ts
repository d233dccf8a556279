import { agreedFields, eventFacts, type VisitSubmission, visitFacts } from '../events/visit.ts'
import { called, foldEmail } from '../functions/domain/officials/official.ts'
import { isDeepEqual } from '../functions/domain/shared/deep-equal.ts'
import { folded } from '../functions/domain/shared/folded.ts'
import type { Party } from '../functions/domain/shared/party.ts'
import { changeText } from './change-text.ts'
import type { StoredVisit } from './stored-visit.ts'

type FileEvent = NonNullable<VisitSubmission['events']>[number]
type FileAction = NonNullable<FileEvent['agreedActions']>[number]
type StoredEvent = StoredVisit['events'][number]
type StoredCommitment = StoredVisit['commitments'][number]

type Person = Party & { readonly email: string; readonly focalPoint?: true }

/** The officials of a stored visit by their ids, as far as they can be read. */
export type People = ReadonlyMap<string, Person>

/**
 * What differs between a file and a stored visit, in lines for a person to read: field by field, each under the id by which it is
 * corrected, with the recorded value first.
 */
export const differenceLines = (
  { events = [], ...facts }: VisitSubmission,
  stored: StoredVisit,
  people: People,
): string[] => {
  const pairs = paired(events, stored.events, sameEvents)
  const commitmentsOf = ({ commitmentIds }: StoredEvent) =>
    stored.commitments.filter(({ id }) => commitmentIds.includes(id))
  // A visit without `draft` is no draft.
  const { draft, ...others } = facts
  const ofVisit = changes({ ...others, ...(draft && { draft }) }, stored, {
    fields: Object.keys(visitFacts().shape),
    ifGiven: ['state'],
  })
  return [
    ...ofVisit,
    ...events.flatMap((event) => {
      const partner = pairs.partners.get(event)
      if (partner === undefined) return [`only in the file: ${nameOf(event)}${actionsIn(event)}`]
      return [
        ...under(`${partner.id}  ${nameOf(partner)}`, eventChanges(event, partner)),
        ...actionLines(event, { event: partner, commitments: commitmentsOf(partner) }, people),
      ]
    }),
    ...pairs.left.flatMap((event) => [
      `only recorded: ${event.id}  ${nameOf(event)}`,
      ...commitmentsOf(event).map(onlyRecorded),
    ]),
  ]
}

const actionLines = (
  { agreedActions = [] }: FileEvent,
  { event, commitments }: { event: StoredEvent; commitments: readonly StoredCommitment[] },
  people: People,
): string[] => {
  const pairs = paired(agreedActions, commitments, sameActions)
  return [
    ...agreedActions.flatMap((action) => {
      const partner = pairs.partners.get(action)
      return partner === undefined
        ? [`only in the file, at ${event.id}: ${action.title ?? around(action.wording, 0)}`]
        : under(`${partner.id}  ${partner.title}`, actionChanges(action, partner, people))
    }),
    ...pairs.left.map(onlyRecorded),
  ]
}

const onlyRecorded = ({ id, title }: StoredCommitment) => `only recorded: ${id}  ${title}`

type NamedEvent = { kind: string; title?: string | undefined; startsOn?: string | undefined }

const nameOf = ({ kind, title, startsOn }: NamedEvent) =>
  [`${kind}${title === undefined ? '' : `: ${title}`}`, ...(startsOn === undefined ? [] : [startsOn])].join(
    ', ',
  )

const actionsIn = ({ agreedActions = [] }: FileEvent) =>
  agreedActions.length === 0 ? '' : `, with its agreed actions (${agreedActions.length})`

const under = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [heading, ...lines.map((line) => `  ${line}`)]

const eventChanges = (event: FileEvent, stored: StoredEvent) =>
  changes(event, stored, { fields: Object.keys(eventFacts().shape) })

const actionChanges = (action: FileAction, stored: StoredCommitment, people: People) => [
  // The title of an action without one is made from the wording.
  ...changes(action, stored, { fields: Object.keys(agreedFields()), ifGiven: ['title'] }),
  ...responsibleChange(action.responsible, stored.responsible, people),
]

type Given = NonNullable<FileAction['responsible']>

const responsibleChange = (
  given: FileAction['responsible'],
  stored: StoredCommitment['responsible'],
  people: People,
): string[] => {
  const { officialId, organisation } = stored ?? {}
  const official = officialId === undefined ? undefined : people.get(officialId)
  const isSame = given === undefined ? stored === undefined : isNamedBy(given, official, stored ?? {})
  if (isSame) return []
  const recorded = organisation === undefined ? officialId : givenText({ organisation })
  return [changeText('responsible', official ? addressed(official) : recorded, given && givenText(given))]
}

const isNamedBy = (
  given: Given,
  official: Person | undefined,
  stored: NonNullable<StoredCommitment['responsible']>,
): boolean => {
  if ('officialId' in given) return given.officialId === stored.officialId
  if ('organisation' in given && !('email' in given) && stored.organisation !== undefined)
    return folded(stored.organisation) === folded(given.organisation)
  if (official === undefined) return false
  if ('email' in given) return foldEmail(official.email) === foldEmail(given.email)
  const { focalPoint, organisation = '' } = official
  return focalPoint === true && folded(organisation) === folded(given.organisation)
}

const givenText = (given: Given): string => {
  if ('officialId' in given) return given.officialId
  return 'email' in given ? addressed(given) : `the focal point of ${given.organisation}`
}

const addressed = (person: Person) => `${called(person)} <${person.email}>`

type Compared = {
  readonly fields: readonly string[]
  /** Fields that have a value of the program's when the file gives none. */
  readonly ifGiven?: readonly string[]
}

const changes = (ofFile: object, recorded: object, { fields, ifGiven = [] }: Compared): string[] => {
  const [given, stored] = [new Map(Object.entries(ofFile)), new Map(Object.entries(recorded))]
  return fields.flatMap((field) => {
    const [from, to] = [stored.get(field), given.get(field)]
    const isTheProgrammes = to === undefined && ifGiven.includes(field)
    return isTheProgrammes || isDeepEqual(from, to) ? [] : [changeText(field, ...shown(from, to))]
  })
}

/** Both values in words. Of long texts the part in which they begin to differ. */
const shown = (from: unknown, to: unknown): [string | undefined, string | undefined] => {
  const [one, other] = [inWords(from), inWords(to)]
  if (one === undefined || other === undefined) return [one && around(one, 0), other && around(other, 0)]
  const letters = [...one]
  const differs = [...other].findIndex((letter, index) => letter !== letters[index])
  const at = differs === -1 ? [...other].length : differs
  return [around(one, at), around(other, at)]
}

const inWords = (value: unknown): string | undefined =>
  value === undefined || typeof value === 'string' ? value : JSON.stringify(value)

const lettersBefore = 40
const mostLetters = 120

const around = (text: string, at: number): string => {
  const letters = [...text]
  const from = letters.length <= mostLetters ? 0 : Math.max(0, at - lettersBefore)
  const until = from + mostLetters
  return `${from > 0 ? '…' : ''}${letters.slice(from, until).join('')}${until < letters.length ? '…' : ''}`
}

/** Whether an entry of the file is a stored entry; the surest likeness comes first. */
type Likenesses<Given, Stored> = readonly ((one: Given, other: Stored) => boolean)[]

const sameEvents: Likenesses<FileEvent, StoredEvent> = [
  (one, other) => nameOf(one) === nameOf(other),
  (one, other) => one.kind === other.kind && one.startsOn === other.startsOn,
  (one, other) => one.kind === other.kind,
]

const sameActions: Likenesses<FileAction, StoredCommitment> = [
  (one, other) => one.wording === other.wording,
  (one, other) => one.title === other.title,
  // What is left is taken in the order of the record.
  () => true,
]

/** Finds the stored entry for each entry of the file, and the stored entries without an entry in the file. */
const paired = <Given, Stored>(
  given: readonly Given[],
  stored: readonly Stored[],
  likenesses: Likenesses<Given, Stored>,
) => {
  const partners = new Map<Given, Stored>()
  const left = new Set(stored)
  for (const isSame of likenesses)
    for (const one of given) {
      const partner = partners.has(one) ? undefined : [...left].find((other) => isSame(one, other))
      if (partner === undefined) continue
      partners.set(one, partner)
      left.delete(partner)
    }
  return { partners, left: [...left] }
}
