import * as z from 'zod/mini'
import { wording } from '../../../events/fields.ts'
import { lazy } from '../../../events/lazy.ts'
import { choice } from '../decision.ts'

/** A no to what an official asks. The official reads the reason in the next notice. */
export const refuse = choice({
  name: 'refuse',
  label: 'choiceRefuse',
  answers: [
    'more-time',
    'proposed-date',
    'not-mine',
    'cannot-be-done',
    'wait-again',
    'part-more-time',
    'part-not-mine',
  ],
  fields: [{ name: 'refuse', kind: 'words', label: 'fieldRefuse', wrong: 'wrongReason' }],
  schema: lazy(() => z.strictObject({ refuse: wording })),
  submission: (typed) => ({ refuse: typed('refuse') }),
  says: ({ refuse }) => ({ refuse }),
})
