import type { Official } from '../officials/official.ts'
import { addWorkingDays } from '../schedule/calendar.ts'
import { deadlineOf, lastDayOf } from '../schedule/due-date.ts'
import { localDate } from '../schedule/working-hour.ts'
import { isDeepEqual } from '../shared/deep-equal.ts'
import type { MatterId, OfficialId } from '../shared/ids.ts'
import { isBy } from '../shared/order.ts'
import { isRefused, type Refused } from '../shared/refusal.ts'
import type { CalendarDate, DueDate, Instant } from '../shared/time.ts'
import {
  askedAlso,
  type ChangeContext,
  type ChangedCommitment,
  type Closed,
  changed,
  postponedAfterWord,
  type WithMatter,
} from './change-commitment.ts'
import { type OpenCommitment, withoutRefusal } from './commitment.ts'
import { type AskedChange, beforeAnswer } from './history.ts'
import { duringSilence, unplanned } from './next-notice.ts'
import {
  type AskedByHolder,
  type Asking,
  asAskedThrough,
  isAskedByHolder,
  type Question,
} from './questions.ts'

/*
 * What the responsible official asks of the protocol office: more time, a date, somebody else, or to be let off. The question
 * goes into the matter about the commitment; only a decision of the office changes the agreement.
 */

/** Working days: how long an undecided question keeps a commitment silent at most. Reminders then resume. */
const longestSilence = 10

/** Working days of the protocol office in which it may object to a report that something is done. */
const longestAcceptance = 10

/** The day on which a report of now counts as accepted. */
export const acceptedOn = (now: Instant, office: Official): CalendarDate =>
  addWorkingDays(localDate(now, office), longestAcceptance, office.workingDays)

/** The words of the official, of one kind of question. */
export type AskingOf<Kind extends Asking['kind']> = Omit<Extract<Asking, { kind: Kind }>, 'kind'>

/** A question of the official; `unchanged`: the same question waits already. */
type Outcome<Why extends string = never> =
  | ChangedCommitment<OpenCommitment>
  | 'unchanged'
  | Refused<Closed | 'nobody-responsible' | 'already-asked' | Why>

/** Asks for a later due date. */
export const askForMoreTime = (
  followed: WithMatter,
  words: AskingOf<'more-time'>,
  context: ChangeContext,
): Outcome<'without-due-date' | 'date-too-early'> => {
  const asking = { kind: 'more-time', ...words } as const
  return ask<'without-due-date' | 'date-too-early'>(followed, asking, {
    ...context,
    asked({ responsible: askedBy, ...due }, today) {
      const insteadOf = deadlineOf(due)
      if (insteadOf === undefined) return { refused: 'without-due-date' }
      return tooEarly(words.dueOn, today, insteadOf) ?? { ...asking, askedBy, insteadOf }
    },
  })
}

/** Proposes a due date for a commitment without one. */
export const proposeDate = (
  followed: WithMatter,
  words: AskingOf<'proposed-date'>,
  context: ChangeContext,
): Outcome<'with-due-date' | 'date-too-early'> => {
  const asking = { kind: 'proposed-date', ...words } as const
  return ask<'with-due-date' | 'date-too-early'>(followed, asking, {
    ...context,
    asked({ responsible: askedBy, ...due }, today) {
      if (deadlineOf(due) !== undefined) return { refused: 'with-due-date' }
      return tooEarly(words.dueOn, today) ?? { ...asking, askedBy }
    },
  })
}

/** Says that another person is responsible. */
export const disclaim = (
  followed: WithMatter,
  words: AskingOf<'not-mine'>,
  context: ChangeContext,
): Outcome => {
  const asking = { kind: 'not-mine', ...words } as const
  return ask<never>(followed, asking, {
    ...context,
    asked: ({ responsible: askedBy }, today) => ({ ...asking, askedBy, ...silence(today, context.holder) }),
  })
}

/** Says that the commitment cannot be done any more. */
export const askToDrop = (
  followed: WithMatter,
  words: AskingOf<'cannot-be-done'>,
  context: ChangeContext,
): Outcome => {
  const asking = { kind: 'cannot-be-done', ...words } as const
  return ask<never>(followed, asking, {
    ...context,
    asked: ({ responsible: askedBy }, today) => ({ ...asking, askedBy, ...silence(today, context.holder) }),
  })
}

/** Asks to wait for the other side once more for the same thing. */
export const askToWaitAgain = (
  followed: WithMatter,
  words: AskingOf<'wait-again'>,
  context: ChangeContext,
): Outcome => {
  const asking = { kind: 'wait-again', ...words } as const
  return ask<never>(followed, asking, {
    ...context,
    asked: ({ responsible: askedBy }) => ({ ...asking, askedBy }),
  })
}

export const silence = (today: CalendarDate, { workingDays: calendar }: Official) => ({
  silentUntil: addWorkingDays(today, longestSilence, calendar),
})

export const tooEarly = (
  dueOn: DueDate,
  today: CalendarDate,
  present?: CalendarDate,
): Refused<'date-too-early'> | undefined => {
  const deadline = lastDayOf(dueOn)
  if (deadline < today) return { refused: 'date-too-early', pointer: '/dueOn', detail: `${dueOn} is past` }
  return isBy(deadline, present)
    ? { refused: 'date-too-early', pointer: '/dueOn', detail: `it is due on ${present}: name a later day` }
    : undefined
}

/** A commitment that an official leads. */
export type Asker = OpenCommitment & { readonly responsible: OfficialId }

type Asks<Why extends string> = ChangeContext & {
  readonly asked: (asker: Asker, today: CalendarDate) => AskedByHolder | Refused<Why>
}

const ask = <Why extends string>(followed: WithMatter, asking: Asking, asks: Asks<Why>): Outcome<Why> => {
  const { commitment } = followed
  if (commitment.status !== 'open') return { refused: `commitment-${commitment.status}` }
  const { responsible } = commitment
  if (responsible === undefined) return { refused: 'nobody-responsible' }
  return askAs({ ...followed, commitment: { ...commitment, responsible } }, asking, asks)
}

/** Another question of a kind waits until the office has decided the first: the official takes that one back, or waits. */
export const askAs = <Why extends string>(
  followed: WithMatter<Asker>,
  asking: Asking,
  { asked, ...context }: Asks<Why>,
): ChangedCommitment<OpenCommitment> | 'unchanged' | Refused<'already-asked' | Why> => {
  const { commitment, matter } = followed
  const waiting = matter?.questions.filter(isAskedByHolder).find(({ kind }) => kind === asking.kind)
  if (waiting) return isDeepEqual(askingIn(waiting), asking) ? 'unchanged' : { refused: 'already-asked' }
  const today = localDate(context.author.at, context.holder)
  const question = asked(commitment, today)
  if (isRefused<AskedByHolder, Why>(question)) return question

  const version = commitment.version + 1
  // A report that it is done begins no quiet time: returned, it counts as never made.
  const isReport = asking.kind === 'acceptance'
  const spoken = { ...withoutRefusal(commitment, [asking]), version, ...(!isReport && { spokenOn: today }) }
  const after = askedAlso(followed, spoken, [asAskedThrough(question, context.author)], context)
  const inPeace = isReport ? unplanned(after.commitment) : postponedAfterWord(after.commitment, context)
  const told = duringSilence(inPeace, context.holder, context.author.at)
  return changed(
    {
      commitment: told,
      change: changeOf(asking, after.matter.id),
      matter: after.matter,
      before: beforeAnswer(commitment, matter),
    },
    context,
  )
}

/** The words of the official in an open question. */
export const askingIn = (question: Question<Asking['kind']>) => {
  const { since, askedBy, ...words } = question
  const { deputy, insteadOf, silentUntil, acceptedOn, ...asking } = {
    deputy: '',
    insteadOf: '',
    silentUntil: '',
    acceptedOn: '',
    ...words,
  }
  return asking
}

const changeOf = ({ kind: question, ...words }: Asking, matterId: MatterId) => {
  const asked = { question, ...words } as AskedChange
  return { what: 'asked', matterId, ...asked } as const
}
