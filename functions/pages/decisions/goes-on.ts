import { plainChoice } from '../decision.ts'

/** What recurs without an agreed end goes on. The office is asked again in a year. */
export const goesOn = plainChoice({
  name: 'goes-on',
  label: 'choiceGoesOn',
  answers: ['no-end'],
  says: { accept: true },
})
