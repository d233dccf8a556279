import * as z from 'zod/mini'
import { lazy } from '../../../events/lazy.ts'
import { choice } from '../decision.ts'

/** A yes to more time, or to waiting once more. */
export const grant = choice({
  name: 'grant',
  label: 'choiceGrant',
  answers: ['more-time', 'wait-again', 'part-more-time'],
  fields: [],
  schema: lazy(() => z.strictObject({})),
  submission: () => ({}),
  says: () => ({ grant: true }),
})
