import { completionSubmission } from '../../../events/completion.ts'
import { completeCommitment } from '../../use-cases/change-commitment.ts'
import { answer, whileUnreported } from '../answer.ts'

export const done = answer({
  name: 'done',
  label: 'answerDone',
  fields: [
    { name: 'outcome', kind: 'words', label: 'fieldOutcome', wrong: 'wrongOutcome' },
    { name: 'doneOn', kind: 'day', label: 'fieldDoneOn', wrong: 'wrongDoneOn' },
    { name: 'reference', kind: 'line', label: 'fieldReference', wrong: 'wrongReference' },
  ],
  records: { completed: 'recordedDone', acceptance: 'recordedReportedDone' },
  fits: (circumstances) => whileUnreported(circumstances) && circumstances.commitment.repeats === undefined,
  schema: completionSubmission,
  submission: (typed, today) => {
    const reference = typed('reference')
    return { outcome: typed('outcome'), doneOn: typed('doneOn') ?? today, ...(reference && { reference }) }
  },
  give: (deps) => (author, asked, completion) => completeCommitment(deps)(author, { ...asked, completion }),
})
