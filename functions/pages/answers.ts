import type { Answer, Circumstances } from './answer.ts'
import { cannotBeDone } from './answers/cannot-be-done.ts'
import { done } from './answers/done.ts'
import { moreTime } from './answers/more-time.ts'
import { notMine } from './answers/not-mine.ts'
import { occurrenceDone } from './answers/occurrence-done.ts'
import { partDone, partMoreTime, partNotMine, partProgress, partSeen, partUndo } from './answers/of-part.ts'
import { progress } from './answers/progress.ts'
import { proposedDate } from './answers/proposed-date.ts'
import { seen } from './answers/seen.ts'
import { undo } from './answers/undo.ts'
import { waiting } from './answers/waiting.ts'
import { waitingEnd } from './answers/waiting-end.ts'

/** Every answer, in the order of the form. A new answer is one file and one line here. */
export const answers: readonly Answer[] = [
  done,
  occurrenceDone,
  progress,
  waiting,
  waitingEnd,
  moreTime,
  proposedDate,
  notMine,
  cannotBeDone,
  seen,
  undo,
  partDone,
  partProgress,
  partMoreTime,
  partNotMine,
  partSeen,
  partUndo,
]

export const answersFor = (circumstances: Circumstances): readonly Answer[] =>
  answers.filter(
    (one) => (one.isOfPart === true) === (circumstances.part !== undefined) && one.fits(circumstances),
  )
