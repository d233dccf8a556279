import { proposedDateSubmission } from '../../../events/asking.ts'
import { deadlineOf } from '../../domain/schedule/due-date.ts'
import { proposeDateToOffice } from '../../use-cases/ask-office.ts'
import { answer, mayAsk } from '../answer.ts'

/** Proposes a due date for what has none. */
export const proposedDate = answer({
  name: 'proposed-date',
  label: 'answerProposedDate',
  fields: [
    { name: 'dueOn', kind: 'day', label: 'fieldProposedDate', wrong: 'wrongProposedDate' },
    { name: 'reason', kind: 'words', label: 'fieldReason', wrong: 'wrongReason' },
  ],
  records: { 'proposed-date': 'recordedProposedDate' },
  fits: (circumstances) =>
    deadlineOf(circumstances.commitment) === undefined && mayAsk(circumstances, 'proposed-date'),
  schema: proposedDateSubmission,
  // The API takes a date without a reason. A form does not, because a machine writes no reason.
  submission: (typed) => ({ dueOn: typed('dueOn'), reason: typed('reason') ?? '' }),
  give: (deps) => (author, asked, asking) => proposeDateToOffice(deps)(author, { ...asked, asking }),
})
