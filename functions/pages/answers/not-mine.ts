import { notMineSubmission } from '../../../events/asking.ts'
import { disclaimCommitment } from '../../use-cases/ask-office.ts'
import { answer, mayAsk } from '../answer.ts'

/** Somebody else is responsible. */
export const notMine = answer({
  name: 'not-mine',
  label: 'answerNotMine',
  fields: [{ name: 'who', kind: 'line', label: 'fieldWho', wrong: 'wrongWho' }],
  records: { 'not-mine': 'recordedNotMine' },
  fits: (circumstances) => mayAsk(circumstances, 'not-mine'),
  schema: notMineSubmission,
  // The API takes the word without a name. A form does not, because a machine writes none.
  submission: (typed) => ({ who: typed('who') ?? '' }),
  give: (deps) => (author, asked, asking) => disclaimCommitment(deps)(author, { ...asked, asking }),
})
