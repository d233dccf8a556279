import * as z from 'zod/mini'
import { lazy } from '../../../events/lazy.ts'
import { choice } from '../decision.ts'

/** What the official reports as done is done. */
export const acceptReport = choice({
  name: 'accept-report',
  label: 'choiceAcceptReport',
  answers: ['acceptance'],
  fields: [],
  schema: lazy(() => z.strictObject({})),
  submission: () => ({}),
  says: () => ({ accept: true }),
})
