import * as z from 'zod/mini'
import { lazy } from '../../../events/lazy.ts'
import { choice } from '../decision.ts'

/** What recurs without an agreed end goes on. The office is asked again in a year. */
export const goesOn = choice({
  name: 'goes-on',
  label: 'choiceGoesOn',
  answers: ['no-end'],
  fields: [],
  schema: lazy(() => z.strictObject({})),
  submission: () => ({}),
  says: () => ({ accept: true }),
})
