import * as z from 'zod/mini'
import { lazy } from '../../../events/lazy.ts'
import { choice } from '../decision.ts'

/** Mail tries an address once more that it did not reach. */
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
