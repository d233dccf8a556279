import * as z from 'zod/mini'
import { dueDate } from '../../../events/fields.ts'
import { lazy } from '../../../events/lazy.ts'
import { choice } from '../decision.ts'

export const date = choice({
  name: 'date',
  label: 'choiceDate',
  answers: [
    'date',
    'reminders-ended',
    'date-before-agreement',
    'more-time',
    'proposed-date',
    'part-more-time',
  ],
  fields: [{ name: 'dueOn', kind: 'day', label: 'fieldDueOn', wrong: 'wrongDueOn' }],
  schema: lazy(() => z.strictObject({ dueOn: dueDate })),
  submission: (typed) => ({ dueOn: typed('dueOn') }),
  says: ({ dueOn }) => ({ dueOn }),
})
