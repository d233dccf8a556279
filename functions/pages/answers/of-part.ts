import { moreTimeOfPart } from '../../../events/part-answers.ts'
import { lastDayToUndo, lastOwnAnswer } from '../../domain/commitments/answers.ts'
import type { WaitingQuestion } from '../../domain/commitments/commitment.ts'
import type { AskedChange } from '../../domain/commitments/history.ts'
import { deadlineOf } from '../../domain/schedule/due-date.ts'
import {
  askOfficeForMoreTimeOfPart,
  completePartOf,
  disclaimPartOf,
  recordProgressOfPart,
  seePartOf,
  undoPartOf,
} from '../../use-cases/answer-part.ts'
import { answer, type Circumstances } from '../answer.ts'
import { done } from './done.ts'
import { moreTime } from './more-time.ts'
import { notMine } from './not-mine.ts'
import { progress } from './progress.ts'
import { seen } from './seen.ts'
import { undo } from './undo.ts'

/* What a contributor answers about the own part: in the words of the answers about a whole commitment. */

const whilePartIsOpen = ({ part }: Circumstances): boolean => part?.line !== undefined

export const partDone = answer({
  ...done,
  name: 'part-done',
  isOfPart: true,
  label: 'answerPartDone',
  records: { 'part-completed': 'recordedPartDone' },
  fits: whilePartIsOpen,
  give: (deps) => (author, asked, completion) => completePartOf(deps)(author, { ...asked, completion }),
})

export const partProgress = answer({
  ...progress,
  name: 'part-progress',
  isOfPart: true,
  records: { 'part-progress-reported': 'recordedProgress' },
  fits: whilePartIsOpen,
  give: (deps) => (author, asked, report) =>
    recordProgressOfPart(deps)(author, { ...asked, progress: report }),
})

/** True while this question of the contributor does not wait already. */
const mayAskAbout = ({ part }: Circumstances, kind: WaitingQuestion['kind']): boolean =>
  part?.line !== undefined && !part.line.asked?.some((question) => question.kind === kind)

/** True while the part has a date, and that date is not the due date of the commitment. */
const mayBeLater = ({ commitment, part }: Circumstances): boolean => {
  const own = part?.line && deadlineOf(part.line)
  const deadline = deadlineOf(commitment)
  return own !== undefined && (deadline === undefined || own < deadline)
}

export const partMoreTime = answer({
  ...moreTime,
  name: 'part-more-time',
  isOfPart: true,
  fields: moreTime.fields.map((field) =>
    field.name === 'dueOn' ? { ...field, wrong: 'wrongPartDate' } : field,
  ),
  records: { 'part-more-time': 'recordedMoreTime' },
  fits: (circumstances) => mayBeLater(circumstances) && mayAskAbout(circumstances, 'more-time'),
  schema: moreTimeOfPart,
  give: (deps) => (author, asked, asking) => askOfficeForMoreTimeOfPart(deps)(author, { ...asked, asking }),
})

export const partNotMine = answer({
  ...notMine,
  name: 'part-not-mine',
  isOfPart: true,
  records: { 'part-not-mine': 'recordedNotMine' },
  fits: (circumstances) => mayAskAbout(circumstances, 'not-mine'),
  give: (deps) => (author, asked, asking) => disclaimPartOf(deps)(author, { ...asked, asking }),
})

export const partSeen = answer({
  ...seen,
  name: 'part-seen',
  isOfPart: true,
  records: { 'part-seen': 'recordedSeen' },
  fits: whilePartIsOpen,
  give: (deps) => (author, asked) => seePartOf(deps)(author, asked),
})

const isStillAsked = (part: Circumstances['part'], { question }: AskedChange): boolean =>
  part?.line?.asked?.some(({ kind }) => `part-${kind}` === question) ?? false

export const partUndo = answer({
  ...undo,
  name: 'part-undo',
  isOfPart: true,
  records: { 'part-undone': 'recordedUndo' },
  fits({ commitment, part, history, official, handover, today }) {
    const last = lastOwnAnswer(history, { id: official.id, handover })
    return (
      commitment.status === 'open' &&
      ((last?.change.what === 'part-completed' && part?.contributor.doneOn !== undefined) ||
        (last?.change.what === 'asked' && isStillAsked(part, last.change))) &&
      today <= lastDayToUndo(last, official)
    )
  },
  give:
    (deps) =>
    (author, asked, { reason }) =>
      undoPartOf(deps)(author, { ...asked, reason }),
})
