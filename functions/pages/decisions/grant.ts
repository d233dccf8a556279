import { plainChoice } from '../decision.ts'

/** A yes to more time, or to waiting once more. */
export const grant = plainChoice({
  name: 'grant',
  label: 'choiceGrant',
  answers: ['more-time', 'wait-again', 'part-more-time'],
  says: { grant: true },
})
