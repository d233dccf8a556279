import { type OfficialEntry, officialEntry } from '../officials/history.ts'
import {
  foldEmail,
  type Official,
  type Unreachable,
  type UsableFields,
  withLinksEnded,
} from '../officials/official.ts'
import { type Restart, restartAfter } from '../officials/restart.ts'
import type { Absence } from '../schedule/calendar.ts'
import { localDate, type NextMorning, nextMorning } from '../schedule/working-hour.ts'
import type { Author } from '../shared/author.ts'
import { type MatterId, type OfficialId, protocolOfficeId } from '../shared/ids.ts'
import type { Refused } from '../shared/refusal.ts'
import type { CalendarDate, Instant } from '../shared/time.ts'
import {
  answers,
  type closedMatterStatuses,
  type OfficialQuestion,
  type Question,
  type QuestionKind,
  questionRules,
} from './questions.ts'

/**
 * A matter about an official: an address outside the institution's own domains, an address that mail does not reach, a
 * record that cannot be used, or an absence in which something falls due.
 */
type OfficialMatterFacts = {
  readonly kind: 'official-matter'
  readonly id: MatterId
  readonly version: number
  readonly questions: readonly [Question<OfficialQuestion>]
  readonly officialId: OfficialId
  readonly email: string
  /** Of an unreachable address: why mail was stopped. */
  readonly because?: Unreachable['because']
  /** Of an unusable record: the fields to correct. */
  readonly fields?: readonly (keyof UsableFields)[]
  /** Of an absence: the days. */
  readonly absence?: Absence
  /** The first morning on which the office is asked. The days on which the office is asked again count from here. */
  readonly askedFrom: CalendarDate
}

export type OpenOfficialMatter = OfficialMatterFacts & {
  readonly status: 'open'
  /** The next morning on which the office is asked. */
  readonly next?: NextMorning
}

/** Decided by the office, or lapsed because the official got another address before. */
export type ClosedOfficialMatter = OfficialMatterFacts & {
  readonly status: (typeof closedMatterStatuses)[number]
  readonly closedBy: Author
  readonly note?: string
  /** The office's answer about an outside address. */
  readonly accepted?: boolean
}

/**
 * True for an address in one of the institution's domains or in a subdomain, and always for the protocol office, whose
 * address no request sets elsewhere.
 */
export const isOwnAddress = (
  { id, email }: Pick<Official, 'id' | 'email'>,
  mailDomains: readonly string[],
): boolean => id === protocolOfficeId || liesWithin(mailDomains, email)

/** True for an address in one of the domains or in a part of one. */
export const liesWithin = (domains: readonly string[], email: string): boolean => {
  const domain = foldEmail(email).split('@').at(-1)
  return domains.some((own) => `.${domain}`.endsWith(`.${own}`))
}

type Asked = { readonly office: Official; readonly now: Instant }

const raiseMatter = (
  id: MatterId,
  { id: officialId, email }: Official,
  kind: OfficialQuestion,
  { office, now, version = 1 }: Asked & { readonly version?: number },
): OpenOfficialMatter => {
  const next = nextMorning(now, office)
  return {
    kind: 'official-matter',
    status: 'open',
    id,
    version,
    questions: [{ kind, since: localDate(now, office) }],
    officialId,
    email,
    askedFrom: next.on,
    next,
  }
}

/**
 * `asksBefore` is the version of a lapsed matter about the same address; the new matter counts on from there.
 */
export const askToWrite = (
  id: MatterId,
  official: Official,
  { asksBefore = 0, ...asked }: Asked & { readonly asksBefore?: number | undefined },
): OpenOfficialMatter => raiseMatter(id, official, 'outside-address', { ...asked, version: asksBefore + 1 })

/** Stops mail to the official's address, and asks the protocol office about the address. */
export const stopMail = (
  official: Official,
  unreachable: Unreachable,
  asked: Asked,
): {
  readonly official: Official
  readonly matter: OpenOfficialMatter
  readonly entry: OfficialEntry
} => ({
  official: { ...official, ...withLinksEnded(official), version: official.version + 1, unreachable },
  entry: officialEntry(
    { id: official.id, version: official.version + 1 },
    { what: 'mail-stopped', matterId: unreachable.matterId, because: unreachable.because },
    { by: 'system', through: 'system', at: asked.now },
  ),
  matter: {
    ...raiseMatter(unreachable.matterId, official, 'unreachable', asked),
    because: unreachable.because,
  },
})

/** Asks the protocol office to correct a record; `asksBefore` is the version of a lapsed matter about the record. */
export const askToCorrect = (
  id: MatterId,
  official: Official,
  { asksBefore = 0, ...asked }: Asked & { readonly asksBefore?: number | undefined },
): OpenOfficialMatter => ({
  ...raiseMatter(id, official, 'unusable-record', { ...asked, version: asksBefore + 1 }),
  fields: Object.keys(official.unusable ?? {}) as (keyof UsableFields)[],
})

/** Asks the protocol office what becomes of that which falls due in an absence; `asksBefore` is the version of the last such matter. */
export const askAboutAbsence = (
  id: MatterId,
  official: Official,
  { asksBefore = 0, ...asked }: Asked & { readonly asksBefore?: number | undefined },
): OpenOfficialMatter => ({
  ...raiseMatter(id, official, 'absent', { ...asked, version: asksBefore + 1 }),
  ...(official.absence && { absence: official.absence }),
})

export type OfficialDecision = {
  /** The answered question; the caller may leave the question out. */
  readonly question?: QuestionKind
  readonly accept?: boolean
  readonly tryAgain?: true
  readonly note?: string
}

/** `restart` lets mail to the official begin again. */
export type DecidedOfficial = {
  readonly matter: ClosedOfficialMatter
  readonly official: Official
  readonly entry: OfficialEntry
  readonly restart?: Restart
}

type Decided = DecidedOfficial | Refused<'decision-says-nothing' | 'still-responsible'>

/** Applies the office's answer to a matter about an official. */
export const decideOnOfficial = (
  matter: OpenOfficialMatter,
  official: Official,
  decision: OfficialDecision,
  context: { readonly holds: number; readonly author: Author },
): Decided => {
  const [{ kind }] = matter.questions
  const { answeredBy } = questionRules[kind]
  if (decision.question !== undefined && decision.question !== kind)
    return {
      refused: 'decision-says-nothing',
      pointer: '/question',
      detail: `this matter does not ask ${decision.question}: it asks ${kind}`,
    }
  const beside = answers.find((answer) => answer in decision && !answeredBy.includes(answer))
  const [needed] = answeredBy
  if (beside !== undefined || needed === undefined || !(needed in decision))
    return { refused: 'decision-says-nothing', pointer: `/${beside ?? needed ?? ''}`, detail: asksFor[kind] }
  if (kind === 'absent') return decideToLeave(matter, official, decision, context)
  return kind === 'unreachable'
    ? decideToTryAgain(matter, official, decision, context)
    : decideAddress(matter, official, decision, context)
}

const asksFor: Readonly<Record<OfficialQuestion, string>> = {
  'outside-address': 'this matter asks whether we may write to an address: accept it, true or false',
  unreachable:
    'this matter asks about an address that mail does not reach: correct the address of the official, or answer tryAgain',
  'unusable-record': 'this matter is about a record that cannot be used: correct the official',
  absent:
    'this matter is about an absence: give what falls due to somebody else or another date, or accept that it stays as it is',
}

/** What falls due in the absence stays as it is. */
const decideToLeave = (
  matter: OpenOfficialMatter,
  official: Official,
  decision: OfficialDecision,
  { author }: { readonly author: Author },
): Decided => {
  if (decision.accept !== true)
    return { refused: 'decision-says-nothing', pointer: '/accept', detail: asksFor.absent }
  const version = official.version + 1
  return {
    matter: { ...decided(matter, decision, author), accepted: true },
    official: { ...official, version },
    entry: officialEntry(
      { id: official.id, version },
      { what: 'absence-left', matterId: matter.id, ...noteOf(decision) },
      author,
    ),
  }
}

/** A no is refused while the official holds commitments, because nobody would be told of them. */
const decideAddress = (
  matter: OpenOfficialMatter,
  official: Official,
  decision: OfficialDecision,
  { holds, author }: { readonly holds: number; readonly author: Author },
): Decided => {
  const accepted = decision.accept === true
  const version = official.version + 1
  if (!accepted && holds > 0)
    return {
      refused: 'still-responsible',
      detail: `${official.id} holds ${holds} open ${holds === 1 ? 'commitment' : 'commitments'}: name somebody else for what they hold first`,
    }
  return {
    matter: { ...decided(matter, decision, author), accepted },
    official: {
      ...official,
      ...(!accepted && withLinksEnded(official)),
      version,
      outsideAddress: accepted ? 'allowed' : 'refused',
    },
    entry: officialEntry(
      { id: official.id, version },
      { what: 'address-decided', matterId: matter.id, accept: accepted, ...noteOf(decision) },
      author,
    ),
  }
}

const decided = (
  { next, ...matter }: OpenOfficialMatter,
  decision: OfficialDecision,
  author: Author,
): ClosedOfficialMatter => ({
  ...matter,
  status: 'decided',
  version: matter.version + 1,
  closedBy: author,
  ...noteOf(decision),
})

const noteOf = ({ note }: OfficialDecision) => (note === undefined ? {} : { note })

const decideToTryAgain = (
  matter: OpenOfficialMatter,
  { unreachable, ...official }: Official,
  decision: OfficialDecision,
  { author }: { readonly author: Author },
): DecidedOfficial => {
  const version = official.version + 1
  return {
    matter: decided(matter, decision, author),
    official: { ...official, version, addressSince: version },
    entry: officialEntry(
      { id: official.id, version },
      { what: 'tried-again', matterId: matter.id, ...noteOf(decision) },
      author,
    ),
    ...(unreachable && {
      restart: { ...restartAfter(unreachable, version, author.at), isSuppressed: true },
    }),
  }
}
