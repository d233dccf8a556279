import { moreTimeSubmission } from '../../../events/asking.ts'
import { deadlineOf } from '../../domain/schedule/due-date.ts'
import { askOfficeForMoreTime } from '../../use-cases/ask-office.ts'
import { answer, mayAsk } from '../answer.ts'

/** Asks the protocol office for a later due date. */
export const moreTime = answer({
  name: 'more-time',
  label: 'answerMoreTime',
  fields: [
    { name: 'dueOn', kind: 'day', label: 'fieldNewDate', wrong: 'wrongNewDate' },
    { name: 'reason', kind: 'words', label: 'fieldReason', wrong: 'wrongReason' },
  ],
  records: { 'more-time': 'recordedMoreTime' },
  fits: (circumstances) =>
    deadlineOf(circumstances.commitment) !== undefined && mayAsk(circumstances, 'more-time'),
  schema: moreTimeSubmission,
  submission: (typed) => ({ dueOn: typed('dueOn'), reason: typed('reason') }),
  give: (deps) => (author, asked, asking) => askOfficeForMoreTime(deps)(author, { ...asked, asking }),
})
