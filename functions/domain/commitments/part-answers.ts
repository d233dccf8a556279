import type { Official } from '../officials/official.ts'
import { asHeldSince, type Handover } from '../reminders/handover.ts'
import { noNewsOfPart, partDone } from '../reminders/news.ts'
import { deadlineOf } from '../schedule/due-date.ts'
import { localDate } from '../schedule/working-hour.ts'
import { isSameAuthor } from '../shared/author.ts'
import { beginningOf } from '../shared/beginning.ts'
import { isDeepEqual } from '../shared/deep-equal.ts'
import { omit } from '../shared/omit.ts'
import { isBefore } from '../shared/order.ts'
import { isRefused, type Refused } from '../shared/refusal.ts'
import type { CalendarDate } from '../shared/time.ts'
import { answering, isOwnAnswer, lastDayToUndo, type NotUndone } from './answers.ts'
import { type AskingOf, askingIn, silence, tooEarly } from './ask-office.ts'
import {
  askedAfter,
  askedAlso,
  type ChangeContext,
  type ChangedCommitment,
  type Closed,
  type Completion,
  changed,
  inFuture,
  type Progress,
  postponedAfterReport,
  type WithMatter,
} from './change-commitment.ts'
import { type Contributor, longestReport, type OpenCommitment } from './commitment.ts'
import { type AskedChange, aboutPartOf, type HistoryEntry } from './history.ts'
import { askedIn, matterWithout } from './matter.ts'
import { resumedAfterPart } from './next-notice.ts'
import type { Part } from './part.ts'
import {
  type AskedOfPart,
  type Asking,
  asAskedThrough,
  isAskedOfPart,
  isNamed,
  type PartQuestion,
} from './questions.ts'

/*
 * Answers of a contributor about the own part. None of them closes the commitment, and none changes when the official who leads
 * is reminded. That a part is done is news of the official who leads. More time for a part, and who contributes, is decided by the
 * protocol office.
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
  const done = withStated(commitment, { ...stated, doneOn: completion.doneOn })
  const asked = askedAfter(followed, done, {
    author,
    remindersRestart: false,
    today: localDate(author.at, office),
  })
  const step = changed(
    {
      commitment: resumedAfterPart(commitment, asked.commitment, { holder, now: author.at }),
      change: { what: 'part-completed', contributor: stated.officialId, ...completion },
      matter: asked.matter,
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
    spokenOn: today,
    lastReport: { on: today, note: beginningOf(note, longestReport), ...(atRisk && { atRisk }) },
  }
  const after = postponedAfterReport(reported, today, { holder: contributor, author })
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

/** A question of a contributor; `unchanged`: the same question waits already. */
type Outcome<Why extends string = never> =
  | ChangedCommitment<OpenCommitment>
  | 'unchanged'
  | Refused<NotAnswered | 'already-asked' | Why>

/** Asks for a later date of the part, which is never after the due date of the commitment. */
export const askForMoreTimeOfPart = (
  followed: WithMatter,
  words: AskingOf<'part-more-time'>,
  context: PartContext,
): Outcome<'without-due-date' | 'date-too-early' | 'invalid-request'> =>
  askAboutPart<'without-due-date' | 'date-too-early' | 'invalid-request'>(
    followed,
    { kind: 'part-more-time', ...words },
    {
      ...context,
      asked(part, commitment, today) {
        const insteadOf = deadlineOf(part)
        const deadline = deadlineOf(commitment)
        if (insteadOf === undefined) return { refused: 'without-due-date' }
        if (isBefore(deadline, words.dueOn))
          return {
            refused: 'invalid-request',
            pointer: '/dueOn',
            detail: `must not lie after the due date (${deadline})`,
          }
        return tooEarly(words.dueOn, today, insteadOf) ?? { insteadOf }
      },
    },
  )

/** Says that the official does not contribute. No notice tells of the part until the office decides, ten working days at most. */
export const disclaimPart = (
  followed: WithMatter,
  words: AskingOf<'part-not-mine'>,
  context: PartContext,
): Outcome =>
  askAboutPart<never>(
    followed,
    { kind: 'part-not-mine', ...words },
    { ...context, asked: (_part, _commitment, today) => silence(today, context.contributor) },
  )

type PartAsking = Extract<Asking, { kind: PartQuestion }>
type Circumstances = { readonly insteadOf: CalendarDate } | { readonly silentUntil: CalendarDate }

/** Another question of a kind waits until the office has decided the first: the contributor takes that one back, or waits. */
const askAboutPart = <Why extends string>(
  followed: WithMatter,
  asking: PartAsking,
  {
    asked,
    ...context
  }: PartContext & {
    readonly asked: (
      part: Part,
      commitment: OpenCommitment,
      today: CalendarDate,
    ) => Circumstances | Refused<Why>
  },
): Outcome<Why> => {
  const found = openPart(followed, context)
  if ('refused' in found) return found
  const { commitment, part } = found
  const { author, holder, contributor } = context
  const { kind, ...words } = asking
  const waiting = followed.matter?.questions
    .filter(isAskedOfPart)
    .find(isNamed({ kind, contributor: contributor.id }))
  if (waiting) return isDeepEqual(askingIn(waiting), asking) ? 'unchanged' : { refused: 'already-asked' }
  const circumstances = asked(part, commitment, localDate(author.at, contributor))
  if (isRefused<Circumstances, Why>(circumstances)) return circumstances
  const question = { ...asking, ...circumstances, askedBy: contributor.id } as AskedOfPart
  const after = askedAlso(followed, counted(commitment), [asAskedThrough(question, author)], context)
  const change = { question: kind, contributor: contributor.id, ...words } as AskedChange
  return changed(
    {
      commitment: resumedAfterPart(commitment, after.commitment, { holder, now: author.at }),
      change: { what: 'asked', matterId: after.matter.id, ...change },
      matter: after.matter,
    },
    context,
  )
}

/**
 * Takes back, for a week, that the part is done, or what the contributor asked and the office has not decided. A part that was
 * done counts as new on the desk of the contributor. Through a link, a contributor takes back only what the same person in the
 * post said through a link.
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
  if (
    (last?.change.what !== 'part-completed' || found.stated.doneOn === undefined) &&
    last?.change.what !== 'asked'
  )
    return {
      refused: 'nothing-to-undo',
      detail: 'the last answer neither says that the part is done nor asks the protocol office',
    }
  if (author.through === 'link' && !isOwnAnswer(last, answering(author, { holder: contributor, handover })))
    return { refused: 'nothing-to-undo', detail: 'the last answer was given by somebody else' }
  const lastDay = lastDayToUndo(last, contributor)
  if (localDate(author.at, contributor) > lastDay)
    return { refused: 'undo-too-late', detail: `the answer could be undone until ${lastDay}` }
  const { commitment, stated } = found
  if (last.change.what === 'asked')
    return takeBack(followed, { commitment, asked: last.change, reason }, context)
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

/** The office is not asked any more, and a part that was silent is told on the next morning. */
const takeBack = (
  followed: WithMatter,
  {
    commitment,
    asked,
    reason,
  }: { readonly commitment: OpenCommitment; readonly asked: AskedChange; readonly reason: string },
  context: PartContext,
): ChangedCommitment<OpenCommitment> | Refused<'nothing-to-undo'> => {
  const { author, holder, contributor } = context
  const question = { kind: asked.question, contributor: contributor.id }
  const { matter } = followed
  if (matter === undefined || !matter.questions.some(isNamed(question)))
    return { refused: 'nothing-to-undo', detail: 'the question does not wait any more' }
  const today = localDate(author.at, contributor)
  const left = matterWithout(matter, counted(commitment), { question, closed: 'lapsed', author, today })
  const after = askedIn(counted(commitment), left)
  return changed(
    {
      commitment: resumedAfterPart(commitment, after, { holder, now: author.at }),
      change: { what: 'part-undone', contributor: contributor.id, reason },
      matter: left,
    },
    context,
  )
}
