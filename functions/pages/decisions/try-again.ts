import { plainChoice } from '../decision.ts'

/** The office lets mail go to an unreachable address once more. */
export const tryAgain = plainChoice({
  name: 'try-again',
  label: 'choiceTryAgain',
  answers: ['unreachable'],
  recorded: 'recordedTryAgain',
  says: { tryAgain: true },
})
