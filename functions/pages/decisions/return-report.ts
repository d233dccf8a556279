import * as z from 'zod/mini'
import { wording } from '../../../events/fields.ts'
import { lazy } from '../../../events/lazy.ts'
import { choice } from '../decision.ts'

/** The report that it is done goes back. The official reads the reason in the next notice. */
export const returnReport = choice({
  name: 'return-report',
  label: 'choiceReturnReport',
  answers: ['acceptance'],
  fields: [{ name: 'refuse', kind: 'words', label: 'fieldRefuse', wrong: 'wrongReason' }],
  schema: lazy(() => z.strictObject({ refuse: wording })),
  submission: (typed) => ({ refuse: typed('refuse') }),
  says: ({ refuse }) => ({ refuse }),
})
