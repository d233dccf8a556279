import * as z from 'zod/mini'
import { lazy } from '../../../events/lazy.ts'
import { choice } from '../decision.ts'

/** The office lets mail go to an unreachable address once more. */
export const tryAgain = choice({
  name: 'try-again',
  label: 'choiceTryAgain',
  answers: ['unreachable'],
  fields: [],
  recorded: 'recordedTryAgain',
  schema: lazy(() => z.strictObject({})),
  submission: () => ({}),
  says: () => ({ tryAgain: true }),
})
