import { foldEmail, type Official } from '../officials/official.ts'
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
  questionRules,
} from './questions.ts'

/** A matter about an official: so far, whether we may write to an address outside the institution's own domains. */
type OfficialMatterFacts = {
  readonly kind: 'official-matter'
  readonly id: MatterId
  readonly version: number
  readonly questions: readonly [Question<OfficialQuestion>]
  readonly officialId: OfficialId
  readonly email: string
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
  /** The office's answer. */
  readonly accepted?: boolean
}

/**
 * True for an address in one of the institution's domains or in a subdomain, and always for the protocol
 * office.
 */
export const isOwnAddress = (
  { id, email }: Pick<Official, 'id' | 'email'>,
  mailDomains: readonly string[],
): boolean => {
  const domain = foldEmail(email).split('@').at(-1)
  return id === protocolOfficeId || mailDomains.some((own) => `.${domain}`.endsWith(`.${own}`))
}

/**
 * `asksBefore` is the version of a lapsed matter about the same address; the new matter counts on from there.
 */
export const askToWrite = (
  id: MatterId,
  { id: officialId, email }: Official,
  { office, now, asksBefore = 0 }: { office: Official; now: Instant; asksBefore?: number | undefined },
): OpenOfficialMatter => {
  const next = nextMorning(now, office)
  return {
    kind: 'official-matter',
    status: 'open',
    id,
    version: asksBefore + 1,
    questions: [{ kind: 'outside-address', since: localDate(now, office) }],
    officialId,
    email,
    askedFrom: next.on,
    next,
  }
}

export type AddressDecision = { readonly accept?: boolean; readonly note?: string }

const answersToOthers = answers.filter(
  (answer) => !questionRules['outside-address'].answeredBy.includes(answer),
)

/**
 * Applies the office's yes or no. A no is refused while the official holds commitments, because nobody would
 * be told of them.
 */
export const decideAddress = (
  { next, ...matter }: OpenOfficialMatter,
  official: Official,
  decision: AddressDecision,
  { holds, author }: { holds: number; author: Author },
):
  | { readonly matter: ClosedOfficialMatter; readonly official: Official }
  | Refused<'decision-says-nothing' | 'still-responsible'> => {
  const beside = answersToOthers.find((answer) => answer in decision)
  if (beside !== undefined || decision.accept === undefined)
    return {
      refused: 'decision-says-nothing',
      pointer: `/${beside ?? 'accept'}`,
      detail: 'this matter asks whether we may write to an address: accept it, true or false',
    }
  if (!decision.accept && holds > 0)
    return {
      refused: 'still-responsible',
      detail: `${official.id} holds ${holds} open ${holds === 1 ? 'commitment' : 'commitments'}: name somebody else for what they hold first`,
    }
  return {
    matter: {
      ...matter,
      status: 'decided',
      version: matter.version + 1,
      accepted: decision.accept,
      closedBy: author,
      ...(decision.note !== undefined && { note: decision.note }),
    },
    official: {
      ...official,
      version: official.version + 1,
      outsideAddress: decision.accept ? 'allowed' : 'refused',
    },
  }
}
