import * as z from 'zod/mini'
import { calendarDate } from '../../../events/fields.ts'
import { lazy } from '../../../events/lazy.ts'
import { choice } from '../decision.ts'

/** What recurs gets an end: the last day on which an occurrence may be due. */
export const ends = choice({
  name: 'ends',
  label: 'choiceEnds',
  answers: ['no-end'],
  fields: [{ name: 'until', kind: 'day', label: 'fieldLastDay', wrong: 'wrongDueOn' }],
  schema: lazy(() => z.strictObject({ until: calendarDate })),
  submission: (typed) => ({ until: typed('until') }),
  says: ({ until }) => ({ until }),
})
