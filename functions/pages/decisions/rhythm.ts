import { checkIn as checkInSubmission } from '../../../events/visit.ts'
import { choice } from '../decision.ts'

/** The commitment has no due date, and we ask after it every so many weeks. */
export const rhythm = choice({
  name: 'rhythm',
  label: 'choiceRhythm',
  answers: ['date', 'reminders-ended', 'date-before-agreement', 'proposed-date'],
  fields: [{ name: 'every', kind: 'line', label: 'fieldWeeks', wrong: 'wrongWeeks' }],
  schema: checkInSubmission,
  submission: (typed) => ({ every: `P${inLatinDigits(typed('every') ?? '')}W` }),
  says: (checkIn) => ({ checkIn }),
})

/** The keyboards of Arabic, Persian and Urdu write digits of their own, whose last four bits are the number. */
const inLatinDigits = (number: string) =>
  number.replaceAll(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) % 16))
