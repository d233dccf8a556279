import type { gaps } from '../../../events/names.ts'
import type { Official } from '../officials/official.ts'
import type { Calendar } from '../schedule/calendar.ts'
import { nextMorning } from '../schedule/working-hour.ts'
import { protocolOfficeId } from '../shared/ids.ts'
import type { OpenCommitment } from './commitment.ts'
import type { Author } from './history.ts'

/**
 * What a commitment lacks: somebody to remind, a date or a rhythm, or an answer to reminders that have come to
 * their end.
 */
export type Gap = (typeof gaps)[number]

/** Who changes something when, and which days people work. */
export type ChangeContext = { readonly calendar: Calendar; readonly author: Author }

export const gapsOf = (
  commitment: Pick<OpenCommitment, 'responsible' | 'dueOn' | 'checkIn'>,
): readonly Gap[] => [
  ...(commitment.responsible === undefined ? (['responsible'] as const) : []),
  ...(commitment.dueOn === undefined && commitment.checkIn === undefined ? (['date'] as const) : []),
]

/** Nobody is named yet and a matter asks for the name: the matter speaks for the commitment. */
export const waitsForAName = (commitment: Pick<OpenCommitment, 'responsible' | 'matterId'>): boolean =>
  commitment.responsible === undefined && commitment.matterId !== undefined

/** Nothing is planned for what a matter speaks for, and nothing for a draft. */
export const isSilent = (commitment: Pick<OpenCommitment, 'responsible' | 'matterId' | 'draft'>): boolean =>
  commitment.draft === true || waitsForAName(commitment)

export const unplanned = ({ nextOn, nextAt, ...commitment }: OpenCommitment): OpenCommitment => commitment

/** A change is told on the first morning still possible for the official on whose desk it lies. */
export const scheduleNextNotice = (
  commitment: OpenCommitment,
  official: Official,
  { calendar, author }: ChangeContext,
): OpenCommitment => {
  if (isSilent(commitment)) return unplanned(commitment)
  const first = nextMorning(author.at, official, calendar)
  const untoldOfTheOffice = commitment.holder === protocolOfficeId && commitment.toldOn === undefined
  return {
    ...commitment,
    ...(untoldOfTheOffice && { heldFrom: first.on }),
    nextOn: first.on,
    nextAt: first.at,
  }
}

/** On somebody else's desk, or back on one: it is news to its holder and counts from their first morning. */
export const scheduleAsNew = (
  { toldOn, ...commitment }: OpenCommitment,
  official: Official,
  change: ChangeContext,
): OpenCommitment =>
  scheduleNextNotice(
    { ...commitment, heldFrom: nextMorning(change.author.at, official, change.calendar).on },
    official,
    change,
  )
