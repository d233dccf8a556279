import type { Official } from '../officials/official.ts'
import { asHeldSince, type Handover } from '../reminders/handover.ts'
import { type NewsChange, noNewsOfClosing, noNewsOfOccurrence, stillUndated } from '../reminders/news.ts'
import { addDays, addPeriod, weeklyDayOnOrAfter } from '../schedule/calendar.ts'
import { deadlineOf } from '../schedule/due-date.ts'
import { rungAfter, rungAfterTelling } from '../schedule/ladder.ts'
import {
  localDate,
  morningAfterToday,
  type NextMorning,
  nextMorning,
  putOff,
} from '../schedule/working-hour.ts'
import { type Author, isSameAuthor } from '../shared/author.ts'
import { isDeepEqual } from '../shared/deep-equal.ts'
import type { OfficialId } from '../shared/ids.ts'
import { omit } from '../shared/omit.ts'
import type { Refused } from '../shared/refusal.ts'
import type { CalendarDate } from '../shared/time.ts'
import { acceptedOn, askToWaitAgain } from './ask-office.ts'
import {
  agreementOf,
  askedAfter,
  type ChangeContext,
  type ChangedCommitment,
  type Closed,
  changed,
  type WithMatter,
} from './change-commitment.ts'
import { type Commitment, isWaiting, type OpenCommitment, type Waiting } from './commitment.ts'
import { withEscalation } from './escalation.ts'
import { type Before, beforeAnswer, type HistoryEntry, restoredFields } from './history.ts'
import {
  askedIn,
  closeMatter,
  type Matter,
  type OpenCommitmentMatter,
  raiseMatter,
  reaskedMatter,
} from './matter.ts'
import { isSilent, scheduleNextNotice, unplanned } from './next-notice.ts'
import { type CommitmentQuestion, isAskedOfPart, lackingIn, type Question, stillOpen } from './questions.ts'

/*
 * Answers of the responsible official that leave a commitment open, and the undoing of an answer. Done and progress are in
 * change-commitment.ts.
 */

/** Records that the official knows of the commitment. Reminders go on as planned. */
export const markSeen = (
  followed: WithMatter,
  last: HistoryEntry | undefined,
  { author }: Pick<ChangeContext, 'author'>,
): ChangedCommitment<OpenCommitment> | 'unchanged' | Refused<Closed> => {
  const { commitment, matter } = followed
  if (commitment.status !== 'open') return { refused: `commitment-${commitment.status}` }
  if (last?.change.what === 'seen' && isSameAuthor(last, author) && isSameHolder(last, author))
    return 'unchanged'
  const seen = { ...commitment, version: commitment.version + 1 }
  const before = beforeAnswer(commitment, matter)
  return changed({ commitment: seen, change: { what: 'seen' }, matter: undefined, before }, { author })
}

/** Another version of the official is perhaps another person at the same post. */
const isSameHolder = (one: Author, other: Author) => one.officialVersion === other.officialVersion

/** Months from the day of the answer within which a waiting ends. */
const longestWaiting = 'P3M'

/**
 * The official waits for the other side, and is not reminded before the day `until`. The first notice is not put off: without
 * it the holder would not have the agreement in writing. The end of the waiting is a rung, so reminders that had ended begin
 * again. A second waiting of the same official for the same thing is a question to the protocol office: reminders go on until
 * the office grants it.
 */
export const waitForOtherSide = (
  followed: WithMatter,
  { history, ...words }: Pick<Waiting, 'for' | 'until'> & { readonly history: readonly HistoryEntry[] },
  context: ChangeContext,
):
  | ChangedCommitment<OpenCommitment>
  | 'unchanged'
  | Refused<Closed | 'waiting-out-of-range' | 'nobody-responsible' | 'already-asked'> => {
  const { commitment, matter } = followed
  const { holder, author } = context
  const { for: what, until } = words
  if (commitment.status !== 'open') return { refused: `commitment-${commitment.status}` }
  const today = localDate(author.at, holder)
  const last = addPeriod(today, longestWaiting, 1)
  if (until <= today || until > last)
    return {
      refused: 'waiting-out-of-range',
      pointer: '/until',
      detail: `name a day after ${today}, and not after ${last}`,
    }
  if (hasWaitedFor(what, commitment, history)) return askToWaitAgain(followed, words, context)
  const waits: OpenCommitment = {
    ...commitment,
    version: commitment.version + 1,
    lastWordOn: today,
    spokenOn: today,
    waiting: { for: what, until, since: today },
  }
  const asked = askedAfter(followed, waits, { author, remindersRestart: true, today })
  return changed(
    {
      commitment: leftInPeace(asked.commitment, today, { holder, author }),
      change: { what: 'waiting', for: what, until },
      matter: asked.matter,
      before: beforeAnswer(commitment, matter),
    },
    { author },
  )
}

/** Texts are the same thing in small and capital letters, with any spaces and punctuation. */
const folded = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/(?:[^\p{L}\p{M}\p{N}]|\p{Variation_Selector})+/gu, ' ')
    .trim()

/** True when the present official has waited for this before, in an answer that was not undone. */
const hasWaitedFor = (
  what: string,
  { holder }: Pick<OpenCommitment, 'holder'>,
  history: readonly HistoryEntry[],
): boolean =>
  history.some(
    ({ change, ...entry }, index) =>
      change.what === 'waiting' &&
      entry.holder === holder &&
      folded(change.for) === folded(what) &&
      history[index + 1]?.change.what !== 'undone',
  )

/** A commitment told before is told next when the waiting ends. */
const leftInPeace = (
  commitment: OpenCommitment,
  today: CalendarDate,
  { holder, author }: Pick<ChangeContext, 'holder' | 'author'>,
): OpenCommitment => {
  if (isSilent(commitment)) return unplanned(commitment)
  const rung = rungAfter(today, commitment, holder.workingDays)
  return commitment.toldOn === undefined || rung === undefined
    ? commitment
    : { ...commitment, next: morningAfterToday(rung, author.at, holder) }
}

/** The waiting is over before its day. The holder is told on the next morning, and lateness counts from today. */
export const endWaiting = (
  { commitment, matter }: WithMatter,
  note: string | undefined,
  { holder, author }: ChangeContext,
): ChangedCommitment<OpenCommitment> | Refused<Closed | 'not-waiting'> => {
  if (commitment.status !== 'open') return { refused: `commitment-${commitment.status}` }
  const today = localDate(author.at, holder)
  const { waiting } = commitment
  if (waiting === undefined || !isWaiting(commitment, today)) return { refused: 'not-waiting' }
  const ended: OpenCommitment = {
    ...commitment,
    version: commitment.version + 1,
    lastWordOn: today,
    waiting: { ...waiting, until: today },
  }
  return changed(
    {
      commitment: scheduleNextNotice(ended, holder, author.at),
      change: { what: 'waiting-ended', ...(note !== undefined && { note }) },
      matter: undefined,
      before: beforeAnswer(commitment, matter),
    },
    { author },
  )
}

/** True when the present holder of a post gave the answer through a link, and not somebody who held the post before. */
export const isOwnAnswer = (
  { through, by, officialVersion = 0 }: Author,
  { id, handover }: { readonly id: string; readonly handover?: Pick<Handover, 'version'> | undefined },
): boolean => through === 'link' && by === id && officialVersion >= (handover?.version ?? 0)

/** Who answers through a link. The takeover of a post says nothing about a deputy who answers for its holder. */
export const answering = (
  { by }: Author,
  {
    holder,
    handover,
  }: { readonly holder: Pick<Official, 'id'>; readonly handover: Pick<Handover, 'version'> | undefined },
) => ({ id: by, ...(by === holder.id && { handover }) })

/** The newest entry of the history, if it is an own answer. */
export const lastOwnAnswer = <Entry extends Author>(
  history: readonly Entry[],
  holder: Parameters<typeof isOwnAnswer>[1],
): Entry | undefined => {
  const last = history.at(-1)
  return last && isOwnAnswer(last, holder) ? last : undefined
}

/** Calendar days after the day of an answer on which the answer can still be undone. */
const daysToUndo = 7

/** The last local date of the holder on which an answer can be undone. */
export const lastDayToUndo = ({ at }: HistoryEntry, holder: Official): CalendarDate =>
  addDays(localDate(at, holder), daysToUndo)

/**
 * `last` is the newest entry of the history. `visit` supplies the draft flag of a commitment that the answer closed; `isMoved`: its
 * deadline has followed a visit or an event since.
 */
type Undoing = {
  readonly last: HistoryEntry | undefined
  readonly reason: string
  readonly visit?: { readonly draft?: true }
  readonly isMoved?: boolean
}

export type NotUndone = 'nothing-to-undo' | 'undo-too-late'

/**
 * Takes the last answer back, for a week and while nothing else has changed the commitment: dates, questions and the next
 * morning are as before the answer. A morning that has passed becomes the next one. A notice that told the commitment after
 * the answer counts as told. A new holder whose first notice left the commitment out hears of it on the next morning, and so does
 * every holder of a deadline that moved since. Through a link, an official undoes only an answer that the same person in the post
 * gave through a link.
 */
export const undo = (
  followed: WithMatter,
  { last, reason, visit, isMoved = false }: Undoing,
  context: ChangeContext,
): ChangedCommitment<OpenCommitment> | Refused<NotUndone> => {
  const { commitment } = followed
  const { author, holder, handover } = context
  if (last?.before === undefined)
    return { refused: 'nothing-to-undo', detail: 'the last change was no answer: correct it instead' }
  if (author.through === 'link' && !isOwnAnswer(last, answering(author, { holder, handover })))
    return { refused: 'nothing-to-undo', detail: 'the last answer was given by somebody else' }
  const lastDay = lastDayToUndo(last, holder)
  const today = localDate(author.at, holder)
  if (today > lastDay)
    return { refused: 'undo-too-late', detail: `the answer could be undone until ${lastDay}` }
  if (commitment.status !== 'open' && holder.outsideAddress === 'refused')
    return {
      refused: 'nothing-to-undo',
      detail: 'the address of the official was refused meanwhile: reopen it',
    }
  const { questions = [], draft, ...before } = last.before
  const isOpen = commitment.status === 'open'
  const kept = isOpen
    ? omit(commitment, restoredFields)
    : omit(agreementOf(commitment), ['dueOn', 'checkIn'] as const)
  const toldOn = isOpen ? commitment.toldOn : undefined
  const isDraft = isOpen ? draft : visit?.draft
  const asBefore = asHeldSince(handover, {
    ...kept,
    ...before,
    ...(toldOn !== undefined && { toldOn }),
    ...(isDraft && { draft: true }),
    status: 'open',
    version: commitment.version + 1,
  })
  const restored = isMoved ? redated(asBefore, today) : asBefore
  const isNewToHolder =
    restored.heldFrom === handover?.since && restored.heldFrom <= today && restored.toldOn === undefined
  const then = isOpen ? questions : askedAnew(questions, context)
  const present = isMoved ? questionsAfterMove(then, restored, context) : then
  const asked = askedAsBefore(followed, { restored, questions: present }, context)
  const undone = changed(
    {
      commitment:
        isNewToHolder || isMoved
          ? scheduleNextNotice(asked.commitment, holder, author.at)
          : plannedAsBefore(asked.commitment, before, context),
      change: { what: 'undone', reason },
      matter: asked.matter,
    },
    context,
  )
  const news = [
    ...(last.through === 'link' ? noNewsOf(last, commitment, [holder.id, context.office.id]) : []),
    ...(isOpen ? [] : askedAgainAfter(undone.commitment, last, context)),
  ]
  return news.length > 0 ? { ...undone, news } : undone
}

/** A report that comes back with a commitment opened again counts from now on: it is not accepted before the office is asked. */
const askedAnew = (
  questions: readonly Question<CommitmentQuestion>[],
  { office, author }: ChangeContext,
): readonly Question<CommitmentQuestion>[] =>
  questions.map((question) =>
    question.kind === 'acceptance'
      ? { ...question, since: localDate(author.at, office), acceptedOn: acceptedOn(author.at, office) }
      : question,
  )

/** As after every change of a date: a rhythm counts from the change, and a date ends the waiting for one. */
const redated = (
  { askAgainOn, ...commitment }: OpenCommitment,
  lastWordOn: CalendarDate,
): OpenCommitment => ({
  ...commitment,
  lastWordOn,
  ...(askAgainOn !== undefined && deadlineOf(commitment) === undefined && { askAgainOn }),
})

/** The earlier questions that stay open under the moved deadline, and the new questions of the moved deadline. */
const questionsAfterMove = (
  questions: readonly Question<CommitmentQuestion>[],
  restored: OpenCommitment,
  { author, holder, office }: ChangeContext,
): readonly Question<CommitmentQuestion>[] => {
  const today = localDate(author.at, holder)
  const left = stillOpen(questions, restored, { remindersRestart: true, today })
  const raised = lackingIn(restored, today)
    .filter((kind) => left.every((question) => question.kind !== kind))
    .map((kind) => ({ kind, since: localDate(author.at, office) }))
  return [...left, ...raised]
}

/** What was done through a link is not told once it is undone. */
const noNewsOf = (
  { change }: HistoryEntry,
  commitment: Commitment,
  readers: readonly OfficialId[],
): readonly NewsChange[] => {
  if (commitment.status !== 'open') return noNewsOfClosing(commitment, readers)
  return change.what === 'occurrence-completed'
    ? noNewsOfOccurrence(commitment, change.occurrence, readers)
    : []
}

/** A closing took the question away that was still to be asked once more; undone, it is asked, unless it was told before. */
const askedAgainAfter = (
  commitment: OpenCommitment,
  { at }: HistoryEntry,
  { office, author }: ChangeContext,
): readonly NewsChange[] => {
  const { askAgainOn } = commitment
  return askAgainOn !== undefined &&
    weeklyDayOnOrAfter(askAgainOn, office.workingDays) > localDate(at, office)
    ? [stillUndated({ ...commitment, askAgainOn }, { office, now: author.at })]
    : []
}

/**
 * The office is asked the questions from before the answer, and none raised by the answer. What contributors ask is not undone:
 * while the commitment stays open, their questions are those of now.
 */
const askedAsBefore = (
  { commitment, matter }: WithMatter,
  {
    restored,
    questions: before,
  }: { readonly restored: OpenCommitment; readonly questions: readonly Question<CommitmentQuestion>[] },
  { author, office, newMatterId }: ChangeContext,
): { commitment: OpenCommitment; matter: Matter | undefined } => {
  const questions =
    commitment.status === 'open'
      ? [
          ...before.filter((question) => !isAskedOfPart(question)),
          ...(matter?.questions.filter(isAskedOfPart) ?? []),
        ]
      : before
  if (matter && hasQuestions(matter, questions))
    return { commitment: askedIn(restored, matter), matter: undefined }
  const asked =
    questions.length === 0
      ? matter && closeMatter(matter, 'lapsed', author)
      : matter
        ? reaskedMatter(matter, restored, questions)
        : raiseMatter(newMatterId, restored, { questions, office, now: author.at })
  return { commitment: askedIn(restored, asked), matter: asked }
}

const hasQuestions = (
  { questions }: OpenCommitmentMatter,
  wanted: readonly Question<CommitmentQuestion>[],
): boolean =>
  questions.length === wanted.length &&
  questions.every((question) => wanted.some((one) => isDeepEqual(one, question)))

/** The morning as before the answer, or as after the last notice if a notice told the commitment since. */
const plannedAsBefore = (
  commitment: OpenCommitment,
  before: Pick<Before, 'toldOn' | 'next'>,
  { holder, author }: ChangeContext,
): OpenCommitment => {
  if (isSilent(commitment)) return unplanned(commitment)
  const { toldOn, matterId } = commitment
  if (toldOn === undefined || toldOn === before.toldOn)
    return before.next === undefined
      ? unplanned(commitment)
      : {
          ...commitment,
          next: putOff({ next: before.next }, notPast(before.next.on, { holder, author })),
        }
  const rung = rungAfterTelling(toldOn, commitment, holder.workingDays)?.on
  if (rung !== undefined) {
    const reminder = notPast(rung, { holder, author })
    return { ...commitment, next: withEscalation(commitment, reminder, { holder, now: author.at }) }
  }
  const isUnasked = deadlineOf(commitment) !== undefined && matterId === undefined
  return isUnasked ? { ...commitment, next: nextMorning(author.at, holder) } : unplanned(commitment)
}

const notPast = (
  day: CalendarDate,
  { holder, author }: Pick<ChangeContext, 'holder' | 'author'>,
): NextMorning =>
  day <= localDate(author.at, holder)
    ? nextMorning(author.at, holder)
    : morningAfterToday(day, author.at, holder)
