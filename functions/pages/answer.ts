import type * as z from 'zod/mini'
import { type Commitment, isReportedDone } from '../domain/commitments/commitment.ts'
import type { Change, HistoryEntry } from '../domain/commitments/history.ts'
import type { HolderQuestion } from '../domain/commitments/questions.ts'
import type { Official } from '../domain/officials/official.ts'
import type { Handover } from '../domain/reminders/handover.ts'
import type { Author } from '../domain/shared/author.ts'
import { isDeepEqual } from '../domain/shared/deep-equal.ts'
import type { CommitmentId, OfficialId } from '../domain/shared/ids.ts'
import type { Refused } from '../domain/shared/refusal.ts'
import type { CalendarDate } from '../domain/shared/time.ts'
import type { CommitmentOutcome, CompleteDeps } from '../use-cases/change-commitment.ts'
import type { Deps } from '../use-cases/deps.ts'
import type { LinkedPart } from '../use-cases/read-linked-commitment.ts'
import type { PlainPageKey } from '../words/page-words.ts'
import type { Form } from './request.ts'

export type AnswerDeps = CompleteDeps & Pick<Deps, 'visits'>

/** A field of an answer. `words` has several lines, `tick` is a box. The name is that of the use case's own field. */
export type Field = {
  readonly name: string
  readonly kind: 'words' | 'line' | 'day' | 'tick'
  readonly label: PlainPageKey
  /** What the field has to hold, said when it does not. */
  readonly wrong: PlainPageKey
}

/** A choice of a form, with its fields. */
export type Offered = {
  /** The value of the choice. */
  readonly name: string
  readonly label: PlainPageKey
  readonly fields: readonly Field[]
}

/** What decides whether an answer is offered. */
export type Circumstances = {
  readonly commitment: Commitment
  readonly history: readonly HistoryEntry[]
  readonly official: Official
  /** The part of the official, who contributes to the commitment and does not lead it. */
  readonly part?: LinkedPart | undefined
  /** The last handover of the official's post. */
  readonly handover: Handover | undefined
  readonly today: CalendarDate
}

/** `contributor`: whose part it is; the reader’s own, or that of an absent official for whom the reader stands in. */
type Asked = { readonly id: CommitmentId; readonly expect: number; readonly contributor: OfficialId }
type Outcome = CommitmentOutcome | Refused<string>

/**
 * An answer of an official: form, words and use case. The schema is the API's, so every door takes equal answers. Each
 * answer needs a word written by a person, because a machine ticks every box of a form but writes no word.
 */
type Declared<Schema extends z.ZodMiniType> = Offered & {
  /** True for an answer of a contributor about the own part. */
  readonly isOfPart?: true
  /** The kinds of entries that the answer leaves in the history, as `kindOf` names them, each with the sentence after it. */
  readonly records: Partial<Record<ReturnType<typeof kindOf>, PlainPageKey>>
  fits(circumstances: Circumstances): boolean
  readonly schema: () => Schema
  /** What was typed, as the schema wants it; an empty field is left out. */
  submission(typed: Typed, today: CalendarDate): object
  /** What the entry of the history keeps of the submission; left out: all of it. */
  keeps?(submission: z.infer<Schema>): object
  give(deps: AnswerDeps): (author: Author, asked: Asked, submission: z.infer<Schema>) => Promise<Outcome>
}

/** The text of a field, or nothing. */
export type Typed = (field: string) => string | undefined

/** A filled form of an answer: the fields that are wrong, or what the answer says and how to give it. */
export type Filled =
  | { readonly wrong: readonly Field[] }
  | {
      readonly wrong?: never
      /** True if the entry says exactly this already. */
      isSaidBy(entry: Pick<HistoryEntry, 'change'>): boolean
      give(deps: AnswerDeps): (author: Author, asked: Asked) => Promise<Outcome>
    }

export type Answer = Pick<
  Declared<z.ZodMiniType>,
  'name' | 'label' | 'fields' | 'records' | 'isOfPart' | 'fits'
> & {
  /** Reads the answer's part of a form. */
  filled(form: Form, today: CalendarDate): Filled
}

export const idOfField = (answer: Pick<Answer, 'name'>, field: Pick<Field, 'name'>): string =>
  `${answer.name}-${field.name}`

/** The answer, with what was declared of it: an answer about a part is made from the one about the whole commitment. */
export const answer = <Schema extends z.ZodMiniType>(
  declared: Declared<Schema>,
): Declared<Schema> & Answer => ({
  ...declared,
  filled(form, today) {
    const typed: Typed = (name) => form(idOfField(declared, { name })).trim() || undefined
    const parsed = declared.schema().safeParse(declared.submission(typed, today))
    if (parsed.success) {
      const submission = parsed.data as z.infer<Schema>
      const kept = declared.keeps ? declared.keeps(submission) : Object(submission)
      return {
        isSaidBy: ({ change }) =>
          kindOf(change) in declared.records &&
          isDeepEqual(
            { ...change, what: undefined, question: undefined, matterId: undefined, contributor: undefined },
            kept,
          ),
        give: (deps) => (author, asked) => declared.give(deps)(author, asked, submission),
      }
    }
    const names = new Set(parsed.error.issues.map(({ path: [name] }) => name))
    return { wrong: declared.fields.filter(({ name }) => names.has(name)) }
  },
})

/** The kind of a change; a question to the protocol office goes by the kind of the question. */
export const kindOf = (change: Change) => (change.what === 'asked' ? change.question : change.what)

/** True while the commitment is open, its official may ask the protocol office, and this question does not wait already. */
export const mayAsk = ({ commitment }: Circumstances, kind: HolderQuestion): boolean =>
  commitment.status === 'open' &&
  commitment.responsible !== undefined &&
  !commitment.asked?.some((question) => question.kind === kind)

/** True while the commitment is open and not reported as done. */
export const whileUnreported = ({ commitment }: Circumstances): boolean =>
  commitment.status === 'open' && !isReportedDone(commitment)

/** True while the commitment is open. */
export const whileOpen = ({ commitment }: Circumstances): boolean => commitment.status === 'open'
