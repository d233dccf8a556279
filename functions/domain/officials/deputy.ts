import { isAbsentOn } from '../schedule/calendar.ts'
import { protocolOfficeId } from '../shared/ids.ts'
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
