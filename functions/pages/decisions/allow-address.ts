import * as z from 'zod/mini'
import { wording } from '../../../events/fields.ts'
import { lazy } from '../../../events/lazy.ts'
import { choice } from '../decision.ts'

export const allowAddress = choice({
  name: 'allow-address',
  label: 'choiceAllowAddress',
  answers: ['outside-address'],
  fields: [{ name: 'note', kind: 'words', label: 'fieldReason', wrong: 'wrongReason' }],
  recorded: 'recordedAllowed',
  schema: lazy(() => z.strictObject({ note: wording })),
  submission: (typed) => ({ note: typed('note') }),
  says: ({ note }) => ({ accept: true, note }),
})
