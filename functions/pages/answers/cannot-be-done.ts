import { reasonSubmission } from '../../../events/change-commitment.ts'
import { askOfficeToDrop } from '../../use-cases/ask-office.ts'
import { answer, mayAsk } from '../answer.ts'

/** The agreed action cannot be done any more; only the protocol office drops it. */
export const cannotBeDone = answer({
  name: 'cannot-be-done',
  label: 'answerCannotBeDone',
  fields: [{ name: 'reason', kind: 'words', label: 'fieldReason', wrong: 'wrongReason' }],
  records: { 'cannot-be-done': 'recordedCannotBeDone' },
  fits: (circumstances) => mayAsk(circumstances, 'cannot-be-done'),
  schema: reasonSubmission,
  submission: (typed) => ({ reason: typed('reason') }),
  give: (deps) => (author, asked, asking) => askOfficeToDrop(deps)(author, { ...asked, asking }),
})
