import { waitingEndSubmission } from '../../../events/change-commitment.ts'
import { isWaiting } from '../../domain/commitments/commitment.ts'
import { stopWaiting } from '../../use-cases/answer-commitment.ts'
import { answer } from '../answer.ts'

/** The waiting for the other side is over before its day. */
export const waitingEnd = answer({
  name: 'waiting-end',
  label: 'answerWaitingEnd',
  fields: [{ name: 'note', kind: 'words', label: 'fieldWaitingEnd', wrong: 'wrongNote' }],
  records: { 'waiting-ended': 'recordedWaitingEnd' },
  fits: ({ commitment, today }) => commitment.status === 'open' && isWaiting(commitment, today),
  schema: waitingEndSubmission,
  // The API takes the end of a waiting without words. A form does not, because a machine writes none.
  submission: (typed) => ({ note: typed('note') ?? '' }),
  give: (deps) => (author, asked, submission) => stopWaiting(deps)(author, { ...asked, ...submission }),
})
