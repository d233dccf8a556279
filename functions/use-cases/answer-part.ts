import type { AskingOf } from '../domain/commitments/ask-office.ts'
import type {
  ChangeContext,
  ChangedCommitment,
  Completion,
  Progress,
  WithMatter,
} from '../domain/commitments/change-commitment.ts'
import type { HistoryEntry } from '../domain/commitments/history.ts'
import {
  askForMoreTimeOfPart,
  completePart,
  disclaimPart,
  type PartContext,
  reportOnPart,
  seePart,
  undoPart,
} from '../domain/commitments/part-answers.ts'
import type { PartQuestion } from '../domain/commitments/questions.ts'
import type { Author } from '../domain/shared/author.ts'
import type { OfficialId } from '../domain/shared/ids.ts'
import type { Refused } from '../domain/shared/refusal.ts'
import { unknownOfficial } from './ask-office.ts'
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

type AsksAboutPart<Kind extends PartQuestion> = AskedOfPart & { readonly asking: AskingOf<Kind> }

/** Asks the protocol office for a later date of the part. Reminders go on until the office decides. */
export const askOfficeForMoreTimeOfPart =
  (deps: ChangeCommitmentDeps) =>
  (author: Author, { contributor, asking, ...asked }: AsksAboutPart<'part-more-time'>) =>
    change(deps, author, {
      ...asked,
      decide: withContributor(deps, contributor, (followed, context) =>
        askForMoreTimeOfPart(followed, asking, context),
      ),
    })

/**
 * Says that the official does not contribute. No notice tells the contributor of the part until the office decides, for ten
 * working days at most.
 */
export const disclaimPartOf =
  (deps: ChangeCommitmentDeps) =>
  (author: Author, { contributor, asking, ...asked }: AsksAboutPart<'part-not-mine'>) =>
    change(deps, author, {
      ...asked,
      async decide(followed, context, history) {
        const decide = withContributor(deps, contributor, (asked, about) =>
          disclaimPart(asked, asking, about),
        )
        return (await unknownOfficial(deps, asking)) ?? decide(followed, context, history)
      },
    })

/** Takes back that the part is done, or what the contributor asked. */
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
