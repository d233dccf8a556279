import { askWhetherItGoesOn } from '../domain/commitments/without-end.ts'
import type { Desk } from '../domain/reminders/desk.ts'
import type { Instant } from '../domain/shared/time.ts'
import { type ReadForChangeDeps, readForChange } from './change-context.ts'
import type { Deps } from './deps.ts'

/**
 * Asks the protocol office about each commitment without an agreed end whose day has come, before anything is told. Returns
 * true if the desk is no longer as it was read: another delivery perhaps asked first, or a person changed the commitment. A
 * note that is left wakes the next tick.
 */
export const askAboutEnds = async (
  deps: ReadForChangeDeps & Pick<Deps, 'commitments'>,
  { yearlyQuestions = [] }: Desk,
  now: Instant,
): Promise<boolean> => {
  const due = yearlyQuestions.filter(({ wakesAt }) => wakesAt <= now)
  await Promise.all(
    due.map(async ({ commitmentId }) => {
      const found = await deps.commitments.get(commitmentId)
      if (found?.commitment.status !== 'open' || found.commitment.askEndOn === undefined) return
      const { commitment } = found
      const author = { by: 'system', through: 'system', at: now } as const
      const { followed, context } = await readForChange(deps, commitment, author)
      await deps.commitments.save(followed, askWhetherItGoesOn({ ...followed, commitment }, context))
    }),
  )
  return due.length > 0
}
