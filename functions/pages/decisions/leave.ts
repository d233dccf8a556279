import { plainChoice } from '../decision.ts'

/** The office leaves the record as recorded, and the question is not asked again. */
export const leave = plainChoice({
  name: 'leave',
  label: 'choiceLeave',
  answers: ['responsible', 'date', 'reminders-ended', 'date-before-agreement'],
  says: { accept: true },
})
