import type { Change, HistoryEntry } from '../domain/commitments/history.ts'
import type { Matter } from '../domain/commitments/matter.ts'
import { isNamed, type QuestionKind, type QuestionName } from '../domain/commitments/questions.ts'
import { isQuestionShown } from '../domain/links/linked-matter.ts'
import { type Author, isSameAuthor } from '../domain/shared/author.ts'
import { isDeepEqual } from '../domain/shared/deep-equal.ts'
import { folded } from '../domain/shared/folded.ts'
import type { MatterId, OfficialId } from '../domain/shared/ids.ts'
import { isRefused, type Refused } from '../domain/shared/refusal.ts'
import type { Responsible } from '../domain/visits/visit.ts'
import {
  type DecidedMatter,
  type DecideMatterDeps,
  type DecisionRefused,
  decideMatter,
  type SubmittedDecision,
} from './decide-matter.ts'
import type { OpenedLink } from './open-link.ts'
import { findNamed } from './resolve-officials.ts'

/** An answer to one question of a matter, by name. */
export type NamedDecision = SubmittedDecision & { readonly question: QuestionKind }

type Given = { readonly id: MatterId; readonly decision: NamedDecision }

/** The office gave this answer through a link before; nothing more was stored. */
export type DecidedBefore = Omit<DecidedMatter, 'outcome'> & { readonly outcome: 'unchanged' }

export type DecisionOutcome =
  | DecidedMatter
  | DecidedBefore
  | Refused<DecisionRefused['refused'] | 'of-another-link'>

/**
 * Answers a question of a matter through an opened link. A question that came up after the notice of the link is not
 * answered with it. The same answer twice is one.
 */
export const decideThroughLink =
  (deps: DecideMatterDeps) =>
  async (
    { shown }: Pick<OpenedLink, 'shown'>,
    author: Author,
    { id, decision, expect }: Given & { readonly expect: number },
  ): Promise<DecisionOutcome> => {
    if (!isQuestionShown(shown.matters, { id, name: nameIn(decision) }))
      return (await decidedBefore(deps)(author, { id, decision })) ?? { refused: 'of-another-link' }
    const outcome = await decideMatter(deps)(author, { id, decision, expect })
    const isLate = isRefused(outcome) && isMeanwhile(outcome)
    return (isLate ? await decidedBefore(deps)(author, { id, decision }) : undefined) ?? outcome
  }

/** True when somebody else was faster. */
export const isMeanwhile = ({ refused }: Refused<string>): boolean =>
  refused === 'version-conflict' || refused === 'matter-closed'

/** An earlier answer of the author to the question, if any. */
export const decidedBefore =
  (deps: DecideMatterDeps) =>
  async (author: Author, { id, decision }: Given): Promise<DecidedBefore | undefined> => {
    const matter = await deps.matters.get(id)
    if (matter === undefined || isStillAsked(matter, decision)) return undefined
    if (matter.kind === 'official-matter')
      return isSaidBy(matter, decision, author) ? { outcome: 'unchanged', matter } : undefined
    if (matter.kind === 'organisation-matter') {
      const named = decision.responsible && (await findNamed(deps, decision.responsible))
      const isFocalPoint =
        named?.focalPoint === true && folded(named.organisation ?? '') === folded(matter.organisation)
      return isFocalPoint && isDecidedBy(matter, decision, author)
        ? { outcome: 'unchanged', matter }
        : undefined
    }
    const found = await deps.commitments.get(matter.commitmentId)
    const entry = found?.history.findLast((one) => isSameAuthor(one, author) && isAbout(one, id, decision))
    const responsible = await idOf(deps, decision.responsible)
    return entry && says(entry, { ...decision, responsible })
      ? { outcome: 'unchanged', matter, entry }
      : undefined
  }

const nameIn = ({ question: kind, contributor }: NamedDecision): QuestionName => ({ kind, contributor })

const isStillAsked = ({ status, questions }: Matter, decision: NamedDecision) =>
  status === 'open' && questions.some(isNamed(nameIn(decision)))

const isSaidBy = (
  matter: Extract<Matter, { kind: 'official-matter' }>,
  decision: NamedDecision,
  author: Author,
) =>
  matter.status === 'decided' && matter.accepted === decision.accept && isDecidedBy(matter, decision, author)

const isDecidedBy = (matter: Matter, { note }: NamedDecision, author: Author) =>
  matter.status === 'decided' && isSameAuthor(matter.closedBy, author) && matter.note === note

const isAbout = ({ change }: HistoryEntry, id: MatterId, { question, contributor }: NamedDecision) =>
  (change.what === 'decided' &&
    change.matterId === id &&
    change.question === question &&
    change.contributor === contributor) ||
  ((change.what === 'dropped' || isAcceptance(change)) && change.matterId === id)

type Acceptance = Extract<Change, { readonly what: 'completed' | 'occurrence-completed' }>

const isAcceptance = (change: Change): change is Acceptance =>
  change.what === 'completed' || change.what === 'occurrence-completed'

const says = (
  { change }: HistoryEntry,
  decision: Omit<NamedDecision, 'responsible'> & { readonly responsible: OfficialId | undefined },
) =>
  change.what === 'dropped' || isAcceptance(change)
    ? (change.what === 'dropped' ? decision.drop : decision.accept) === true && change.note === decision.note
    : isDeepEqual(
        {
          ...change,
          what: undefined,
          matterId: undefined,
          // A yes to a day takes the day from the question, and the history keeps the day with the yes.
          ...(takesDayAsked(decision) && { dueOn: undefined }),
        },
        decision,
      )

const takesDayAsked = ({ grant, accept, dueOn }: Pick<NamedDecision, 'grant' | 'accept' | 'dueOn'>) =>
  (grant === true || accept === true) && dueOn === undefined

const idOf = async (deps: DecideMatterDeps, responsible: Responsible | undefined) => {
  if (responsible === undefined) return undefined
  return 'officialId' in responsible ? responsible.officialId : (await findNamed(deps, responsible))?.id
}
