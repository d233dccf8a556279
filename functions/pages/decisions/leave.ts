import * as z from 'zod/mini'
import { lazy } from '../../../events/lazy.ts'
import { choice } from '../decision.ts'

/** The office leaves the record as recorded, and the question is not asked again. */
export const leave = choice({
  name: 'leave',
  label: 'choiceLeave',
  answers: ['responsible', 'date', 'reminders-ended', 'date-before-agreement'],
  fields: [],
  schema: lazy(() => z.strictObject({})),
  submission: () => ({}),
  says: () => ({ accept: true }),
})
