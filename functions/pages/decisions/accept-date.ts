import * as z from 'zod/mini'
import { lazy } from '../../../events/lazy.ts'
import { choice } from '../decision.ts'

/** The date that the official proposed becomes the due date. */
export const acceptDate = choice({
  name: 'accept-date',
  label: 'choiceAcceptDate',
  answers: ['proposed-date'],
  fields: [],
  schema: lazy(() => z.strictObject({})),
  submission: () => ({}),
  says: () => ({ accept: true }),
})
