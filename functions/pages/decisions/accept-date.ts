import { plainChoice } from '../decision.ts'

/** The date that the official proposed becomes the due date. */
export const acceptDate = plainChoice({
  name: 'accept-date',
  label: 'choiceAcceptDate',
  answers: ['proposed-date'],
  says: { accept: true },
})
