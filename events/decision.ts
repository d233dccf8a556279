import * as z from 'zod/mini'
import { calendarDate, dueDate, wording } from './fields.ts'
import { lazy } from './lazy.ts'
import { questions } from './names.ts'
import { contributor } from './part-answers.ts'
import { checkIn, responsible } from './visit.ts'

const yes = lazy(() => z.exactOptional(z.literal(true, 'must be true, or left out')))

/** Answers to a question of a responsible official, or to the yearly question; a decision holds at most one of these fields. */
const alone = ['grant', 'refuse', 'until', 'drop'] as const

/** The body of `POST /matters/{id}/decision`: the protocol office's answer to a matter. */
export const decisionSubmission = lazy(() =>
  z
    .strictObject({
      responsible: z.exactOptional(responsible()),
      dueOn: z.exactOptional(dueDate),
      checkIn: z.exactOptional(checkIn()),
      accept: z.exactOptional(z.boolean()),
      note: z.exactOptional(wording),
      tryAgain: yes(),
      question: z.exactOptional(z.enum(questions, `must be one of ${questions.join(', ')}`)),
      grant: yes(),
      refuse: z.exactOptional(wording),
      drop: yes(),
      until: z.exactOptional(calendarDate),
      contributor: z.exactOptional(contributor()),
    })
    .check(
      z.refine(
        ({ note, question, contributor, ...answers }) => Object.keys(answers).length > 0,
        'must answer something: responsible, dueOn, checkIn, accept, grant, refuse, until, drop or tryAgain',
      ),
      z.refine(
        ({ note, question, contributor, ...answers }) =>
          Object.keys(answers).length === 1 || alone.every((answer) => answers[answer] === undefined),
        'grant, refuse, until and drop each stand alone, with the question, its contributor and a note at most',
      ),
    ),
)

export type DecisionSubmission = z.infer<ReturnType<typeof decisionSubmission>>
