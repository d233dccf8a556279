import { completionSubmission } from '../../../events/completion.ts'
import { completeCommitment } from '../../use-cases/change-commitment.ts'
import { answer, whileOpen } from '../answer.ts'
import { done } from './done.ts'

/** One occurrence of what recurs is done: the oldest open one, if no due date is typed. */
export const occurrenceDone = answer({
  name: 'occurrence-done',
  label: 'answerOccurrenceDone',
  fields: [
    ...done.fields,
    { name: 'occurrence', kind: 'day', label: 'fieldOccurrence', wrong: 'wrongOccurrence' },
  ],
  records: { 'occurrence-completed': 'recordedOccurrenceDone', completed: 'recordedDone' },
  fits: (circumstances) => whileOpen(circumstances) && circumstances.commitment.repeats !== undefined,
  schema: completionSubmission,
  submission: (typed, today) => {
    const reference = typed('reference')
    const occurrence = typed('occurrence')
    return {
      outcome: typed('outcome'),
      doneOn: typed('doneOn') ?? today,
      ...(reference && { reference }),
      ...(occurrence && { occurrence }),
    }
  },
  give: (deps) => (author, asked, completion) => completeCommitment(deps)(author, { ...asked, completion }),
})
