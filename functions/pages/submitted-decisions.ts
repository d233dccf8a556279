import { partQuestions, questions } from '../../events/names.ts'
import type { QuestionName } from '../domain/commitments/questions.ts'
import { type AboutMatters, mattersAbout } from '../domain/links/linked-matter.ts'
import type { Author } from '../domain/shared/author.ts'
import type { MatterId } from '../domain/shared/ids.ts'
import { isAmong } from '../domain/shared/is-among.ts'
import { isRefused } from '../domain/shared/refusal.ts'
import {
  type DecisionOutcome,
  decidedBefore,
  decideThroughLink,
  isMeanwhile,
  type NamedDecision,
} from '../use-cases/decide-through-link.ts'
import { type LinkedMatter, readLinkedMatters } from '../use-cases/read-linked-matters.ts'
import type { Field } from './answer.ts'
import type { Choice } from './decision.ts'
import { choicesFor } from './decisions.ts'
import type { PagesDeps } from './deps.ts'
import { type Rendered, type TokenTrouble, tokenTrouble } from './form-token.ts'
import { isId } from './is-id.ts'
import type { Form } from './request.ts'
import type { Visited } from './through-link.ts'
import { pathOfMatters } from './through-matters.ts'

/** The most lines that are decided at once; a page shows as many. */
export const mostLines = 25

/** The names of the fields in a form of decisions. */
export const fieldNames = {
  lines: 'lines',
  initials: 'initials',
  find: 'find',
  token: (id: MatterId) => `token.${id}`,
  /** The contributors of a line who ask about their own parts. */
  contributors: (id: MatterId) => `${id}.contributors`,
  choice: (id: MatterId, question: QuestionName) => `${id}.${keyOf(question)}`,
  search: (id: MatterId, question: QuestionName) => `${id}.${keyOf(question)}.find`,
  field: (id: MatterId, question: QuestionName, { choice, field }: { choice: string; field: string }) =>
    `${id}.${keyOf(question)}.${choice}.${field}`,
}

/** The same words of two contributors are two questions. */
const keyOf = ({ kind, contributor }: QuestionName) =>
  contributor === undefined ? kind : `${kind}.${contributor}`

/** The chosen outcome of a question of a line. */
export type Picked = {
  readonly id: MatterId
  readonly question: QuestionName
  /** Of no known name: a form that is none of ours. */
  readonly choice: Choice | undefined
  /** The found official, whom the value of the choice holds beside its name. */
  readonly subject: string | undefined
}

/** What became of one decision. `wrong`: the ids of the fields to mend. */
export type Given = {
  readonly picked: Picked
  readonly line: LinkedMatter | undefined
  readonly outcome:
    | DecisionOutcome
    | { readonly trouble: TokenTrouble | 'noChoice' }
    | { readonly wrong: readonly Field[] }
}

const otherQuestions = questions.filter((kind) => !isAmong(partQuestions, kind))

/** The lines that the form was rendered with. */
export const linesIn = (form: Form): readonly MatterId[] => [
  ...new Set(form(fieldNames.lines).split(' ').filter(isId('mat'))),
]

/** The names of the questions that a line may ask. */
export const namesIn = (form: Form, id: MatterId): readonly QuestionName[] => [
  ...otherQuestions.map((kind) => ({ kind })),
  ...form(fieldNames.contributors(id))
    .split(' ')
    .filter(isId('ofc'))
    .flatMap((contributor) => partQuestions.map((kind) => ({ kind, contributor }))),
]

export const pickedIn = (form: Form, lines: readonly MatterId[]): readonly Picked[] =>
  lines.flatMap((id) =>
    namesIn(form, id).flatMap((question) => {
      const value = form(fieldNames.choice(id, question))
      if (value === '') return []
      const [name, subject] = value.split(':')
      return { id, question, choice: choicesFor(question.kind).find((one) => one.name === name), subject }
    }),
  )

/** What the part of a form about one line is rendered for: the matter and every official whom the line names. */
export const renderedFor = (
  visited: Pick<Visited, 'secret' | 'desk'>,
  about: AboutMatters,
  { matter, named }: LinkedMatter,
): Rendered => ({
  secret: visited.secret,
  path: pathOfMatters(visited, about),
  shown: [matter, ...named.values()],
})

type Submitted = { readonly visited: Visited; readonly about: AboutMatters; readonly form: Form }

/** Gives the decisions of a form in turn, each alone, in the name of the official who got the link. */
export const giveDecisions = async (
  deps: PagesDeps,
  picked: readonly Picked[],
  { visited, about, form }: Submitted,
): Promise<readonly Given[]> => {
  const shown = mattersAbout(visited.link.shown.matters, about)
  const lines = await readLinkedMatters(deps)(shown.filter(({ id }) => picked.some((one) => one.id === id)))
  const given: Given[] = []
  for (const one of picked) {
    const line = lines.find(({ matter }) => matter.id === one.id)
    const trouble =
      line && tokenTrouble(form(fieldNames.token(one.id)), renderedFor(visited, about, line), visited.now)
    const earlier = given.findLast(({ picked: { id } }) => id === one.id)
    const outcome = await give(deps, one, { visited, form, line, trouble, earlier })
    given.push({ picked: one, line, outcome })
  }
  return given
}

type Circumstances = Pick<Submitted, 'visited' | 'form'> & {
  readonly line: LinkedMatter | undefined
  readonly trouble: TokenTrouble | undefined
  /** The decision before about the same line, which may have raised the version of the matter. */
  readonly earlier: Given | undefined
}

const give = async (
  deps: PagesDeps,
  { id, question, choice, subject }: Picked,
  { visited, form, line, trouble, earlier }: Circumstances,
): Promise<Given['outcome']> => {
  const filled = choice?.filled((field) =>
    field === 'officialId'
      ? subject
      : form(fieldNames.field(id, question, { choice: choice.name, field })).trim() || undefined,
  )
  if (choice === undefined || filled === undefined) return { trouble: 'noChoice' }
  if (filled.wrong) return filled
  const { kind, contributor } = question
  const decision: NamedDecision = {
    ...filled.says,
    question: kind,
    ...(contributor && { contributor }),
  }
  const { link, event, now } = visited
  const { id: by, version: officialVersion } = link.official
  const author: Author = { by, through: 'link', at: now, officialVersion }
  if (line === undefined || trouble === 'changedMeanwhile')
    return (
      (await decidedBefore(deps)(author, { id, decision })) ??
      (trouble ? { trouble } : { refused: 'of-another-link' })
    )
  if (trouble) return { trouble }
  const { version } = earlier && 'matter' in earlier.outcome ? earlier.outcome.matter : line.matter
  const outcome = await decideThroughLink(deps)(link, author, { id, decision, expect: version })
  if (!isRefused<Exclude<DecisionOutcome, { refused: string }>, string>(outcome)) {
    const { requestId: request } = event.requestContext
    deps.log({
      what: 'decision',
      request,
      question: kind,
      choice: choice.name,
      outcome: outcome.outcome,
      id,
      by,
    })
  }
  return outcome
}

export const isRecorded = ({ outcome }: Given): boolean => 'matter' in outcome

/** 409: the line is not as it was when the form was rendered. */
export const statusOf = (given: readonly Given[]): 200 | 409 | 422 => {
  if (given.some(isRecorded)) return 200
  return given.every(({ outcome }) => isLate(outcome)) ? 409 : 422
}

const isLate = (outcome: Given['outcome']) =>
  'trouble' in outcome
    ? outcome.trouble === 'changedMeanwhile'
    : 'refused' in outcome && (isMeanwhile(outcome) || outcome.refused === 'of-another-link')
