import { lastDayToUndo, lastOwnAnswer } from '../../domain/commitments/answers.ts'
import type { Author } from '../../domain/shared/author.ts'
import type { OfficialId } from '../../domain/shared/ids.ts'
import { completePartOf, recordProgressOfPart, seePartOf, undoPartOf } from '../../use-cases/answer-part.ts'
import { answer, type Circumstances } from '../answer.ts'
import { done } from './done.ts'
import { progress } from './progress.ts'
import { seen } from './seen.ts'
import { undo } from './undo.ts'

/* What a contributor answers about the own part: in the words of the answers about a whole commitment. */

const whilePartIsOpen = ({ part }: Circumstances): boolean => part?.line !== undefined

/** An answer through a link counts as the answer of the official who received the link. */
const contributorOf = ({ by }: Author) => by as OfficialId

export const partDone = answer({
  ...done,
  name: 'part-done',
  isOfPart: true,
  label: 'answerPartDone',
  records: { 'part-completed': 'recordedPartDone' },
  fits: whilePartIsOpen,
  give: (deps) => (author, asked, completion) =>
    completePartOf(deps)(author, { ...asked, contributor: contributorOf(author), completion }),
})

export const partProgress = answer({
  ...progress,
  name: 'part-progress',
  isOfPart: true,
  records: { 'part-progress-reported': 'recordedProgress' },
  fits: whilePartIsOpen,
  give: (deps) => (author, asked, report) =>
    recordProgressOfPart(deps)(author, { ...asked, contributor: contributorOf(author), progress: report }),
})

export const partSeen = answer({
  ...seen,
  name: 'part-seen',
  isOfPart: true,
  records: { 'part-seen': 'recordedSeen' },
  fits: whilePartIsOpen,
  give: (deps) => (author, asked) =>
    seePartOf(deps)(author, { ...asked, contributor: contributorOf(author) }),
})

export const partUndo = answer({
  ...undo,
  name: 'part-undo',
  isOfPart: true,
  records: { 'part-undone': 'recordedUndo' },
  fits({ commitment, part, history, official, handover, today }) {
    const last = lastOwnAnswer(history, { id: official.id, handover })
    return (
      commitment.status === 'open' &&
      part?.contributor.doneOn !== undefined &&
      last?.change.what === 'part-completed' &&
      today <= lastDayToUndo(last, official)
    )
  },
  give:
    (deps) =>
    (author, asked, { reason }) =>
      undoPartOf(deps)(author, { ...asked, contributor: contributorOf(author), reason }),
})
