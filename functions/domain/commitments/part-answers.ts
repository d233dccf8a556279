import type { Official } from '../officials/official.ts'
import { asHeldSince, type Handover } from '../reminders/handover.ts'
import { noNewsOfPart, partDone } from '../reminders/news.ts'
import { localDate } from '../schedule/working-hour.ts'
import { isSameAuthor } from '../shared/author.ts'
import { beginningOf } from '../shared/beginning.ts'
import { omit } from '../shared/omit.ts'
import type { Refused } from '../shared/refusal.ts'
import { isOwnAnswer, lastDayToUndo, type NotUndone } from './answers.ts'
import {
  type ChangeContext,
  type ChangedCommitment,
  type Closed,
  type Completion,
  changed,
  inFuture,
  type Progress,
  postponeAfterProgress,
  type WithMatter,
} from './change-commitment.ts'
import { type Contributor, longestReport, type OpenCommitment } from './commitment.ts'
import { aboutPartOf, type HistoryEntry } from './history.ts'
import type { Part } from './part.ts'

/*
 * Answers of a contributor about the own part. None of them closes the commitment, and none changes when the official who leads
 * is reminded. That a part is done is news of the official who leads.
 */

/** The context of the commitment, with the contributor who answers. */
export type PartContext = ChangeContext & {
  readonly contributor: Official
  /** The last handover of the contributor's post. */
  readonly contributorSince?: Handover | undefined
  /** The line of the part as stored; absent when the part is done. */
  readonly part: Part | undefined
}

type NotAnswered = Closed | 'not-contributing' | 'part-done'

type Answered = { readonly commitment: OpenCommitment; readonly stated: Contributor }

/** The commitment, with the contributor as recorded there. */
const answered = (
  { commitment }: WithMatter,
  { contributor: { id } }: PartContext,
): Answered | Refused<Closed | 'not-contributing'> => {
  if (commitment.status !== 'open') return { refused: `commitment-${commitment.status}` }
  const stated = commitment.contributors?.find(({ officialId }) => officialId === id)
  return stated
    ? { commitment, stated }
    : { refused: 'not-contributing', pointer: '/contributor', detail: `${id} does not contribute to it` }
}

/** The commitment with the part, while the part is open. */
const openPart = (
  followed: WithMatter,
  context: PartContext,
): (Answered & { readonly part: Part }) | Refused<NotAnswered> => {
  const found = answered(followed, context)
  if ('refused' in found) return found
  const { stated } = found
  const { part } = context
  return part === undefined || stated.doneOn !== undefined
    ? { refused: 'part-done', detail: `the part of ${stated.officialId} is done` }
    : { ...found, part }
}

const counted = (commitment: OpenCommitment): OpenCommitment => ({
  ...commitment,
  version: commitment.version + 1,
})

const withStated = (commitment: OpenCommitment, stated: Contributor): OpenCommitment => ({
  ...counted(commitment),
  contributors: (commitment.contributors ?? []).map((one) =>
    one.officialId === stated.officialId ? stated : one,
  ),
})

/** The part is done: its reminders end, and the commitment stays open. */
export const completePart = (
  followed: WithMatter,
  completion: Completion,
  context: PartContext,
): ChangedCommitment<OpenCommitment> | Refused<NotAnswered | 'done-in-future'> => {
  const found = openPart(followed, context)
  if ('refused' in found) return found
  const { author, holder, office, contributor } = context
  const refused = inFuture(completion.doneOn, author.at)
  if (refused) return refused
  const { commitment, stated } = found
  const step = changed(
    {
      commitment: withStated(commitment, { ...stated, doneOn: completion.doneOn }),
      change: { what: 'part-completed', contributor: stated.officialId, ...completion },
      matter: undefined,
    },
    context,
  )
  // A draft binds nobody yet, so the official who leads hears nothing.
  return commitment.draft
    ? step
    : { ...step, news: [partDone(commitment, contributor, { lead: holder, office, now: author.at })] }
}

/** How the part stands. No notice tells of the part for three working days, as after a report on a commitment. */
export const reportOnPart = (
  followed: WithMatter,
  { note, atRisk }: Progress,
  context: PartContext,
): ChangedCommitment<OpenCommitment> | Refused<NotAnswered> => {
  const found = openPart(followed, context)
  if ('refused' in found) return found
  const { commitment, part } = found
  const { author, contributor, contributorSince } = context
  const today = localDate(author.at, contributor)
  const reported: Part = {
    ...asHeldSince(contributorSince, part),
    version: part.version + 1,
    lastWordOn: today,
    lastReport: { on: today, note: beginningOf(note, longestReport), ...(atRisk && { atRisk }) },
  }
  const after = postponeAfterProgress(reported, today, { holder: contributor, author })
  const change = {
    what: 'part-progress-reported',
    contributor: contributor.id,
    note,
    ...(atRisk && { atRisk }),
  } as const
  return {
    ...changed({ commitment: counted(commitment), change, matter: undefined }, context),
    parts: [{ before: part, after }],
  }
}

/** The contributor knows of the part. Reminders go on as planned. */
export const seePart = (
  followed: WithMatter,
  history: readonly HistoryEntry[],
  context: PartContext,
): ChangedCommitment<OpenCommitment> | 'unchanged' | Refused<NotAnswered> => {
  const found = openPart(followed, context)
  if ('refused' in found) return found
  const { author, contributor } = context
  const last = aboutPartOf(history, contributor.id).at(-1)
  const isSaid =
    last?.change.what === 'part-seen' &&
    isSameAuthor(last, author) &&
    last.officialVersion === author.officialVersion
  if (isSaid) return 'unchanged'
  const change = { what: 'part-seen', contributor: contributor.id } as const
  return changed({ commitment: counted(found.commitment), change, matter: undefined }, context)
}

/**
 * Takes back that the part is done, for a week. The part counts as new on the desk of the contributor. Through a link, a
 * contributor takes back only what the same person in the post said through a link.
 */
export const undoPart = (
  followed: WithMatter,
  { reason, history }: { readonly reason: string; readonly history: readonly HistoryEntry[] },
  context: PartContext,
): ChangedCommitment<OpenCommitment> | Refused<Closed | 'not-contributing' | NotUndone> => {
  const found = answered(followed, context)
  if ('refused' in found) return found
  const { author, holder, contributor, contributorSince: handover } = context
  const last = aboutPartOf(history, contributor.id).at(-1)
  if (found.stated.doneOn === undefined || last?.change.what !== 'part-completed')
    return { refused: 'nothing-to-undo', detail: 'the last answer does not say that the part is done' }
  if (author.through === 'link' && !isOwnAnswer(last, { id: author.by, handover }))
    return { refused: 'nothing-to-undo', detail: 'the last answer was given by somebody else' }
  const lastDay = lastDayToUndo(last, contributor)
  if (localDate(author.at, contributor) > lastDay)
    return { refused: 'undo-too-late', detail: `the answer could be undone until ${lastDay}` }
  const { commitment, stated } = found
  return {
    ...changed(
      {
        commitment: withStated(commitment, omit(stated, ['doneOn'])),
        change: { what: 'part-undone', contributor: contributor.id, reason },
        matter: undefined,
      },
      context,
    ),
    news: [noNewsOfPart(commitment, { contributor: contributor.id, reader: holder.id })],
  }
}
