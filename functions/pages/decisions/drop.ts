import * as z from 'zod/mini'
import { wording } from '../../../events/fields.ts'
import { lazy } from '../../../events/lazy.ts'
import { choice } from '../decision.ts'

/** Closes the commitment for the reason that the official gave, with a word of the office beside it, or for that word alone. */
export const drop = choice({
  name: 'drop',
  label: 'choiceDrop',
  answers: ['cannot-be-done', 'no-end'],
  fields: [{ name: 'note', kind: 'words', label: 'fieldOfficeNote', wrong: 'wrongReason' }],
  schema: lazy(() => z.strictObject({ note: wording })),
  submission: (typed) => ({ note: typed('note') }),
  says: ({ note }) => ({ drop: true, note }),
})
