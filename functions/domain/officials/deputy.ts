import { addDays, isAbsentOn } from '../schedule/calendar.ts'
import { protocolOfficeId } from '../shared/ids.ts'
import { latestOf } from '../shared/order.ts'
import type { CalendarDate } from '../shared/time.ts'
import { mayBeWrittenTo, type Official } from './official.ts'

/** Why nobody stands in for an absent official on a day, so that the protocol office is asked. */
export type NoDeputy = 'none-named' | 'absent-too' | 'not-written-to'

/**
 * Why nobody stands in for the official on a day; `undefined` when the deputy does. `deputy` is the record of the official
 * whom `deputyId` names. A stand-in has no stand-in: the deputy of an absent deputy is not asked.
 */
export const whyNoDeputy = (
  { id, deputyId }: Pick<Official, 'id' | 'deputyId'>,
  deputy: Official | undefined,
  on: CalendarDate,
): NoDeputy | undefined => {
  const mayStandIn = deputyId !== id && deputyId !== protocolOfficeId
  if (deputy === undefined || deputy.id !== deputyId || !mayStandIn) return 'none-named'
  if (isAbsentOn(on, deputy.workingDays)) return 'absent-too'
  return mayBeWrittenTo(deputy) ? undefined : 'not-written-to'
}

/** Who stands in for an official. `partly`: on some days the deputy is absent too, and the protocol office is asked. */
export type DeputyMeanwhile = { readonly deputy: Official; readonly partly: boolean }

/** Without an absence, the days of the coming year count in its place. */
const daysAhead = 366

/** Who stands in on the days of the absence from today on; `undefined` when the protocol office is asked on all of them. */
export const deputyMeanwhile = (
  official: Official,
  deputy: Official | undefined,
  today: CalendarDate,
): DeputyMeanwhile | undefined => {
  const { absence } = official.workingDays
  const isAhead = absence !== undefined && absence.to >= today
  const last = isAhead ? absence.to : addDays(today, daysAhead)
  const reasons = new Set<NoDeputy | undefined>()
  for (let day = latestOf(today, absence?.from); day <= last; day = addDays(day, 1))
    reasons.add(whyNoDeputy(official, deputy, day))
  return deputy !== undefined && reasons.has(undefined) ? { deputy, partly: reasons.size > 1 } : undefined
}
