import type {
  ChangeContext,
  ChangedCommitment,
  Completion,
  Progress,
  WithMatter,
} from '../domain/commitments/change-commitment.ts'
import type { HistoryEntry } from '../domain/commitments/history.ts'
import {
  completePart,
  type PartContext,
  reportOnPart,
  seePart,
  undoPart,
} from '../domain/commitments/part-answers.ts'
import type { Author } from '../domain/shared/author.ts'
import type { OfficialId } from '../domain/shared/ids.ts'
import type { Refused } from '../domain/shared/refusal.ts'
import { type Asked, type ChangeCommitmentDeps, change } from './change-commitment.ts'

/* What a contributor answers about the own part. The commitment stays open. */

type AskedOfPart = Asked & { readonly contributor: OfficialId }

/** Reads what the rules need to know of the contributor. */
const withContributor =
  <Why extends string>(
    { officials, desks }: ChangeCommitmentDeps,
    id: OfficialId,
    decide: (
      followed: WithMatter,
      context: PartContext,
      history: readonly HistoryEntry[],
    ) => ChangedCommitment | 'unchanged' | Refused<Why>,
  ) =>
  async (
    followed: WithMatter,
    context: ChangeContext,
    history: readonly HistoryEntry[],
  ): Promise<ChangedCommitment | 'unchanged' | Refused<Why | 'not-contributing'>> => {
    const [contributor, contributorSince, [part]] = await Promise.all([
      officials.get(id),
      desks.handover(id),
      desks.parts(followed.commitment.id, [id]),
    ])
    return contributor === undefined
      ? { refused: 'not-contributing', pointer: '/contributor', detail: `there is no ${id}` }
      : decide(followed, { ...context, contributor, contributorSince, part }, history)
  }

/** The part is done: its reminders end, and the official who leads is told. */
export const completePartOf =
  (deps: ChangeCommitmentDeps) =>
  (
    author: Author,
    { contributor, completion, ...asked }: AskedOfPart & { readonly completion: Completion },
  ) =>
    change(deps, author, {
      ...asked,
      says: { what: 'part-completed', contributor, ...completion },
      decide: withContributor(deps, contributor, (followed, context) =>
        completePart(followed, completion, context),
      ),
    })

/** Records how the part stands. No notice tells of the part for some days after a report. */
export const recordProgressOfPart =
  (deps: ChangeCommitmentDeps) =>
  (author: Author, { contributor, progress, ...asked }: AskedOfPart & { readonly progress: Progress }) =>
    change(deps, author, {
      ...asked,
      says: { what: 'part-progress-reported', contributor, ...progress },
      decide: withContributor(deps, contributor, (followed, context) =>
        reportOnPart(followed, progress, context),
      ),
    })

/** Records that the contributor knows of the part. */
export const seePartOf =
  (deps: ChangeCommitmentDeps) =>
  (author: Author, { contributor, ...asked }: AskedOfPart) =>
    change(deps, author, {
      ...asked,
      says: { what: 'part-seen', contributor },
      decide: withContributor(deps, contributor, (followed, context, history) =>
        seePart(followed, history, context),
      ),
    })

/** Takes back that the part is done. */
export const undoPartOf =
  (deps: ChangeCommitmentDeps) =>
  (author: Author, { contributor, reason, ...asked }: AskedOfPart & { readonly reason: string }) =>
    change(deps, author, {
      ...asked,
      says: { what: 'part-undone', contributor, reason },
      decide: withContributor(deps, contributor, (followed, context, history) =>
        undoPart(followed, { reason, history }, context),
      ),
    })
