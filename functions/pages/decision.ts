import * as z from 'zod/mini'
import { lazy } from '../../events/lazy.ts'
import type { QuestionKind } from '../domain/commitments/questions.ts'
import type { SubmittedDecision } from '../use-cases/decide-matter.ts'
import type { PlainPageKey } from '../words/page-words.ts'
import type { Field, Typed } from './answer.ts'

/** The answer of the protocol office to one question, without the name of the question. */
type Says = Omit<SubmittedDecision, 'question'>

/**
 * A way to answer a question of a matter: the form, the words and the meaning. The schemas are made of the fields of the
 * API, so every door takes equal answers.
 */
type Declared<Schema extends z.ZodMiniType> = {
  /** The value of the choice in the form. */
  readonly name: string
  readonly label: PlainPageKey
  /** The kinds of questions that this choice answers, by the table of questions. */
  readonly answers: readonly QuestionKind[]
  readonly fields: readonly Field[]
  /** The sentence after a decision about an official or an organisation; one about a commitment is told from the history. */
  readonly recorded?: PlainPageKey
  readonly schema: () => Schema
  /** What was typed, as the schema wants it; an empty field is left out. */
  submission(typed: Typed): unknown
  says(submission: z.infer<Schema>): Says
}

/** A filled choice: the wrong fields, or the meaning of the choice. */
export type FilledChoice =
  | { readonly wrong: readonly Field[] }
  | { readonly wrong?: never; readonly says: Says }

export type Choice = Pick<Declared<z.ZodMiniType>, 'name' | 'label' | 'answers' | 'fields' | 'recorded'> & {
  filled(typed: Typed): FilledChoice
}

export const choice = <Schema extends z.ZodMiniType>(declared: Declared<Schema>): Choice => ({
  ...declared,
  filled(typed) {
    const parsed = declared.schema().safeParse(declared.submission(typed))
    if (parsed.success) return { says: declared.says(parsed.data as z.infer<Schema>) }
    const names = new Set(parsed.error.issues.map(({ path: [name] }) => name))
    return { wrong: declared.fields.filter(({ name }) => names.has(name)) }
  },
})

const nothing = lazy(() => z.strictObject({}))

/** A choice to which nothing is typed: it always says the same. */
export const plainChoice = ({
  says,
  ...declared
}: Pick<Choice, 'name' | 'label' | 'answers' | 'recorded'> & { readonly says: Says }): Choice =>
  choice({ ...declared, fields: [], schema: nothing, submission: () => ({}), says: () => says })
