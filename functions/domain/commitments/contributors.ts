import { deadlineOf } from '../schedule/due-date.ts'
import type { OfficialId } from '../shared/ids.ts'
import { isBefore } from '../shared/order.ts'
import type { Refused } from '../shared/refusal.ts'
import type { CalendarDate } from '../shared/time.ts'
import type { Commitment, Contributor } from './commitment.ts'
import { isBeforeAgreement } from './questions.ts'

/** `contributors` is absent when nobody contributes. */
type Sharing = Pick<Commitment, 'contributors'>

type Led = Pick<Commitment, 'responsible'>

type Agreed = Led &
  Pick<Commitment, 'dueOn' | 'dueWithin' | 'dueVisit'> & {
    readonly agreedAt: Pick<Commitment['agreedAt'], 'startsOn' | 'endsOn'>
  }

/**
 * Refuses a contributor who leads or is named twice, and an own date after the due date or before the agreement. `at` is the
 * JSON Pointer to the list.
 */
export const whyNotContributors = (
  agreed: Sharing & Agreed,
  { at, today }: { readonly at: string; readonly today: CalendarDate },
): Refused<'invalid-request'> | undefined => whyNamedTwice(agreed, at) ?? whyNotOwnDates(agreed, at, today)

const refusal = (pointer: string, detail: string): Refused<'invalid-request'> => ({
  refused: 'invalid-request',
  pointer,
  detail,
})

/** Refuses a contributor who leads or is named twice. */
export const whyNamedTwice = (
  { contributors = [], responsible }: Sharing & Led,
  at: string,
): Refused<'invalid-request'> | undefined => {
  const ids = contributors.map(({ officialId }) => officialId)
  for (const [index, id] of ids.entries()) {
    if (id === responsible)
      return refusal(`${at}/${index}`, 'is the responsible official: name each official once')
    if (ids.indexOf(id) < index)
      return refusal(`${at}/${index}`, 'is a contributor already: name each official once')
  }
  return undefined
}

/** As `whyNotContributors`, of one contributor: the own dates of all others stay as they are. */
export const whyNotContributor = (
  agreed: Sharing & Agreed,
  id: OfficialId,
  today: CalendarDate,
): Refused<'invalid-request'> | undefined => {
  const contributors = (agreed.contributors ?? []).filter(({ officialId }) => officialId === id)
  return (
    whyNamedTwice({ ...agreed, contributors }, '/contributors') ??
    whyNotOwnDates({ ...agreed, contributors }, '/contributors', today)
  )
}

const whyNotOwnDates = (
  { contributors = [], ...agreed }: Sharing & Agreed,
  at: string,
  today: CalendarDate,
): Refused<'invalid-request'> | undefined => {
  const { agreedAt } = agreed
  const deadline = deadlineOf(agreed)
  for (const [index, { dueOn }] of contributors.entries()) {
    if (dueOn === undefined) continue
    if (isBefore(deadline, dueOn))
      return refusal(`${at}/${index}/dueOn`, `must not lie after the due date (${deadline})`)
    if (isBeforeAgreement({ dueOn, agreedAt }, today))
      return refusal(`${at}/${index}/dueOn`, `must not lie before the agreement (${agreedAt.startsOn})`)
  }
  return undefined
}

/** A contributor who is named again keeps the day on which the part was done. */
export const withDaysDone = (
  contributors: readonly Contributor[],
  { contributors: before = [] }: Sharing,
): readonly Contributor[] =>
  contributors.map((contributor) => {
    const doneOn = before.find(({ officialId }) => officialId === contributor.officialId)?.doneOn
    return { ...contributor, ...(doneOn !== undefined && { doneOn }) }
  })

/** True when a contributor who stays has another own date than before, or has one no longer. */
export const isOwnDateMoved = (
  { contributors: before = [] }: Sharing,
  { contributors: after = [] }: Sharing,
): boolean =>
  before.some(({ officialId, dueOn }) => {
    const stays = after.find((one) => one.officialId === officialId)
    return stays !== undefined && stays.dueOn !== dueOn
  })
