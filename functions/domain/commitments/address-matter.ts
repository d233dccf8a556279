import type { closedMatterStatuses } from '../../../events/names.ts'
import { foldEmail, type Official } from '../officials/official.ts'
import type { Calendar, CalendarDate } from '../schedule/calendar.ts'
import { type Instant, nextMorning } from '../schedule/working-hour.ts'
import { type MatterId, type OfficialId, protocolOfficeId } from '../shared/ids.ts'
import type { Refused } from '../shared/refusal.ts'
import type { PlannedMorning } from './commitment.ts'
import type { Author } from './history.ts'

type AddressMatterFacts = {
  readonly id: MatterId
  readonly version: number
  /** May we write to them at an address outside the institution's own domains? */
  readonly asks: 'outside-address'
  readonly officialId: OfficialId
  readonly email: string
  /** The first morning on which the office is asked; it is asked again every week from then. */
  readonly askedFrom: CalendarDate
}

export type OpenAddressMatter = AddressMatterFacts & PlannedMorning & { readonly status: 'open' }

/** Decided by the office, or lapsed because the official got another address before. */
export type ClosedAddressMatter = AddressMatterFacts & {
  readonly status: (typeof closedMatterStatuses)[number]
  readonly closedBy: Author
  readonly note?: string
  /** How it was decided. */
  readonly accepted?: boolean
}

/** An address of the institution: in one of its own domains, or in a part of one. The office is always written to. */
export const isOwnAddress = (
  { id, email }: Pick<Official, 'id' | 'email'>,
  mailDomains: readonly string[],
): boolean => {
  const domain = foldEmail(email).split('@').at(-1)
  return id === protocolOfficeId || mailDomains.some((own) => `.${domain}`.endsWith(`.${own}`))
}

/** `asksBefore` is the version of a matter about the same address that has lapsed. */
export const askToWrite = (
  id: MatterId,
  { id: officialId, email }: Official,
  { office, calendar, now }: { office: Official; calendar: Calendar; now: Instant },
  asksBefore = 0,
): OpenAddressMatter => {
  const first = nextMorning(now, office, calendar)
  return {
    status: 'open',
    id,
    version: asksBefore + 1,
    asks: 'outside-address',
    officialId,
    email,
    askedFrom: first.on,
    nextOn: first.on,
    nextAt: first.at,
  }
}

export type AddressDecision = { readonly accept?: boolean; readonly note?: string }

const answersToOthers = ['responsible', 'dueOn', 'checkIn'] as const

/** The office's yes or no. A no would leave what they hold untold, so that has to go to somebody else first. */
export const decideAddress = (
  { nextOn, nextAt, ...matter }: OpenAddressMatter,
  official: Official,
  decision: AddressDecision,
  { holds, author }: { holds: number; author: Author },
):
  | { readonly matter: ClosedAddressMatter; readonly official: Official }
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
