import * as z from 'zod/mini'
import { name } from '../../../events/fields.ts'
import { lazy } from '../../../events/lazy.ts'
import { seeCommitment } from '../../use-cases/answer-commitment.ts'
import { answer, whileOpen } from '../answer.ts'

/** The official knows of the commitment. The initials show that a person answered, and are not kept. */
export const seen = answer({
  name: 'seen',
  label: 'answerSeen',
  fields: [{ name: 'initials', kind: 'line', label: 'fieldInitials', wrong: 'wrongInitials' }],
  records: { seen: 'recordedSeen' },
  fits: whileOpen,
  schema: lazy(() => z.object({ initials: name })),
  submission: (typed) => ({ initials: typed('initials') }),
  keeps: () => ({}),
  give: (deps) => (author, asked) => seeCommitment(deps)(author, asked),
})
