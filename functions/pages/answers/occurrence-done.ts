import { answer, whileUnreported } from '../answer.ts'
import { done } from './done.ts'

/** One occurrence of what recurs is done: the oldest open one, if no due date is typed. */
export const occurrenceDone = answer({
  ...done,
  name: 'occurrence-done',
  label: 'answerOccurrenceDone',
  fields: [
    ...done.fields,
    { name: 'occurrence', kind: 'day', label: 'fieldOccurrence', wrong: 'wrongOccurrence' },
  ],
  records: {
    'occurrence-completed': 'recordedOccurrenceDone',
    completed: 'recordedDone',
    acceptance: 'recordedReportedDone',
  },
  fits: (circumstances) => whileUnreported(circumstances) && circumstances.commitment.repeats !== undefined,
  submission(typed, today) {
    const occurrence = typed('occurrence')
    return { ...done.submission(typed, today), ...(occurrence && { occurrence }) }
  },
})
