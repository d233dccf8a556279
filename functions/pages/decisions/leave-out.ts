import * as z from 'zod/mini'
import { lazy } from '../../../events/lazy.ts'
import { choice } from '../decision.ts'

/** The contributor who asks contributes no longer. */
export const leaveOut = choice({
  name: 'leave-out',
  label: 'choiceLeaveOut',
  answers: ['part-not-mine'],
  fields: [],
  schema: lazy(() => z.strictObject({})),
  submission: () => ({}),
  says: () => ({ accept: true }),
})
