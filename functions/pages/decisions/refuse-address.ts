import * as z from 'zod/mini'
import { wording } from '../../../events/fields.ts'
import { lazy } from '../../../events/lazy.ts'
import { choice } from '../decision.ts'

export const refuseAddress = choice({
  name: 'refuse-address',
  label: 'choiceRefuseAddress',
  answers: ['outside-address'],
  fields: [{ name: 'note', kind: 'words', label: 'fieldReason', wrong: 'wrongReason' }],
  recorded: 'recordedRefusedAddress',
  schema: lazy(() => z.strictObject({ note: wording })),
  submission: (typed) => ({ note: typed('note') }),
  says: ({ note }) => ({ accept: false, note }),
})
