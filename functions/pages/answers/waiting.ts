import { waitingSubmission } from '../../../events/change-commitment.ts'
import { isWaiting } from '../../domain/commitments/commitment.ts'
import { awaitOtherSide } from '../../use-cases/answer-commitment.ts'
import { answer } from '../answer.ts'

/** The other side has to answer first. */
export const waiting = answer({
  name: 'waiting',
  label: 'answerWaiting',
  fields: [
    { name: 'for', kind: 'line', label: 'fieldFor', wrong: 'wrongFor' },
    { name: 'until', kind: 'day', label: 'fieldUntil', wrong: 'wrongUntil' },
  ],
  records: { waiting: 'recordedWaiting', 'wait-again': 'recordedWaitAgain' },
  fits: ({ commitment, today }) => commitment.status === 'open' && !isWaiting(commitment, today),
  schema: waitingSubmission,
  submission: (typed) => ({ for: typed('for'), until: typed('until') }),
  give: (deps) => (author, asked, submission) =>
    awaitOtherSide(deps)(author, { ...asked, waiting: submission }),
})
