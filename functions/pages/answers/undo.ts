import { reasonSubmission } from '../../../events/change-commitment.ts'
import { lastDayToUndo, lastOwnAnswer } from '../../domain/commitments/answers.ts'
import { undoAnswer } from '../../use-cases/answer-commitment.ts'
import { answer } from '../answer.ts'

/** Takes the last answer back, for a week. */
export const undo = answer({
  name: 'undo',
  label: 'answerUndo',
  fields: [{ name: 'reason', kind: 'words', label: 'fieldReason', wrong: 'wrongReason' }],
  records: { undone: 'recordedUndo' },
  fits({ history, official, handover, today }) {
    const last = lastOwnAnswer(history, { id: official.id, handover })
    return last?.before !== undefined && today <= lastDayToUndo(last, official)
  },
  schema: reasonSubmission,
  submission: (typed) => ({ reason: typed('reason') }),
  give: (deps) => (author, asked, submission) => undoAnswer(deps)(author, { ...asked, ...submission }),
})
