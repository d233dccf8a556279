import { plainChoice } from '../decision.ts'

/** What the official reports as done is done. */
export const acceptReport = plainChoice({
  name: 'accept-report',
  label: 'choiceAcceptReport',
  answers: ['acceptance'],
  says: { accept: true },
})
