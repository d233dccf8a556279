import { goOver } from '../domain/commitments/occurrence.ts'
import { followedYearly } from '../domain/commitments/without-end.ts'
import type { Desk } from '../domain/reminders/desk.ts'
import { asHeldSince } from '../domain/reminders/handover.ts'
import { isDueBy } from '../domain/reminders/line.ts'
import { localDate } from '../domain/schedule/working-hour.ts'
import type { Instant } from '../domain/shared/time.ts'
import type { Deps } from './deps.ts'

/**
 * Lets each due line of a recurring commitment go over to the occurrence whose ladder has begun, before anything is told: the
 * mail, the lists and the history then name the same occurrence. Returns true if the desk is no longer as it was read: another
 * delivery of the same morning perhaps let a line go over first, or a person changed it.
 */
export const goOverOccurrences = async (
  { commitments, matters }: Pick<Deps, 'commitments' | 'matters'>,
  { official, handover, ...desk }: Desk,
  now: Instant,
): Promise<boolean> => {
  const context = { author: { by: 'system', through: 'system', at: now }, holder: official } as const
  const today = localDate(now, official)
  const due = desk.commitments.filter((line) => line.repeats !== undefined && isDueBy(today, line))
  const isGoneOver = await Promise.all(
    due.map(async (line) => {
      const followed = { commitment: asHeldSince(handover, line), matter: await matters.about(line) }
      const step = goOver(followed, context)
      if (step !== undefined) await commitments.save(followed, followedYearly(followed, step, context))
      return step !== undefined
    }),
  )
  return isGoneOver.includes(true)
}
