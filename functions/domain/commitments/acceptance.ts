import type { Official } from '../officials/official.ts'
import { reportAccepted } from '../reminders/news.ts'
import { matterRungAfterTelling } from '../schedule/ladder.ts'
import { localDate, morningOf } from '../schedule/working-hour.ts'
import { protocolOfficeId } from '../shared/ids.ts'
import { earliestOf } from '../shared/order.ts'
import { isRefused, type Refused } from '../shared/refusal.ts'
import type { CalendarDate, Instant } from '../shared/time.ts'
import type { Closing } from '../visits/visit.ts'
import { acceptedOn, askAs } from './ask-office.ts'
import {
  type ChangeContext,
  type ChangedCommitment,
  type Closed,
  type Completion,
  inFuture,
  type WithMatter,
} from './change-commitment.ts'
import type { Commitment, OpenCommitment } from './commitment.ts'
import type { Change } from './history.ts'
import {
  askedIn,
  closeMatter,
  type Decision,
  isAsked,
  matterWithout,
  noteOf,
  type OpenCommitmentMatter,
  type OpenMatter,
} from './matter.ts'
import { completeOccurrence, type OfOccurrence, occurrenceNamed } from './occurrence.ts'
import type { Question } from './questions.ts'

/*
 * Closing by acceptance: the responsible official reports that it is done, and hears nothing of it from then on; the protocol
 * office accepts the report or returns it. Without an answer the report counts as accepted after ten working days.
 */

/**
 * True when the office has to accept what the responsible official reports as done. Nobody is told of a draft, and what nobody
 * leads is done by the word of the office itself.
 */
export const closesByAcceptance = (commitment: Commitment, institution: Closing): boolean =>
  commitment.status === 'open' &&
  commitment.responsible !== undefined &&
  commitment.responsible !== protocolOfficeId &&
  !commitment.draft &&
  (commitment.closing ?? institution) === 'acceptance'

/** The responsible official says that it is done. Of what recurs, the line waits with the reported occurrence. */
export const reportDone = (
  followed: WithMatter,
  { occurrence: named, ...completion }: Completion & OfOccurrence,
  context: ChangeContext,
):
  | ChangedCommitment<OpenCommitment>
  | 'unchanged'
  | Refused<Closed | 'done-in-future' | 'no-such-occurrence' | 'already-asked'> => {
  const { commitment } = followed
  const { author, office } = context
  if (commitment.status !== 'open') return { refused: `commitment-${commitment.status}` }
  const refused = inFuture(completion.doneOn, author.at)
  if (refused) return refused
  const about = occurrenceNamed(commitment, named)
  if (isRefused<OfOccurrence, 'no-such-occurrence'>(about)) return about
  const asking = { kind: 'acceptance', ...completion, ...about } as const
  const { responsible } = commitment
  if (responsible === undefined) throw new Error(`nobody leads ${commitment.id}`)
  return askAs<never>({ ...followed, commitment: { ...commitment, responsible } }, asking, {
    ...context,
    asked: ({ responsible: askedBy }) => ({ ...asking, askedBy, acceptedOn: acceptedOn(author.at, office) }),
  })
}

const reportIn = ({ questions }: OpenMatter): Question<'acceptance'> | undefined =>
  questions.find((question): question is Question<'acceptance'> => question.kind === 'acceptance')

/** The day of the office on which a report without an answer counts as accepted; undefined when nothing is reported. */
export const acceptedBySilenceOn = (matter: OpenMatter): CalendarDate | undefined =>
  reportIn(matter)?.acceptedOn

/** The day on which a matter told on `day` is told next, or on which its report counts as accepted if that comes before. */
export const nextDayOfMatter = (matter: OpenMatter, day: CalendarDate, office: Official): CalendarDate => {
  const next = matterRungAfterTelling(day, matter.askedFrom, office.workingDays)
  return earliestOf(next, acceptedBySilenceOn(matter))
}

/** True from the morning of that day on. */
export const isAcceptedBySilence = (matter: OpenMatter, office: Official, now: Instant): boolean => {
  const day = acceptedBySilenceOn(matter)
  return day !== undefined && morningOf(day, office) <= now
}

/**
 * The report is accepted, by the office or because it has not answered: what was reported is done, on the day that the official
 * named. The office is asked nothing more of a commitment that is closed with it.
 */
export const acceptReport = (
  { commitment, matter }: { readonly commitment: OpenCommitment; readonly matter: OpenCommitmentMatter },
  decision: Pick<Decision, 'note'>,
  context: Pick<ChangeContext, 'author' | 'holder' | 'office'>,
): ChangedCommitment => {
  const report = reportIn(matter)
  if (report === undefined) throw new Error(`${commitment.id} is not reported as done`)
  const { author, holder, office } = context
  const bySilence = author.through === 'system'
  const closed = bySilence ? 'lapsed' : 'decided'
  const { outcome, doneOn, reference, occurrence } = report
  const left = matterWithout(matter, commitment, {
    question: { kind: 'acceptance' },
    closed,
    author,
    today: localDate(author.at, holder),
  })
  const step = completeOccurrence(
    { commitment: askedIn(commitment, left), matter: isAsked(left) ? left : undefined },
    {
      outcome,
      doneOn,
      ...(reference !== undefined && { reference }),
      ...(occurrence !== undefined && { occurrence }),
    },
    context,
  )
  if (step === 'unchanged' || isRefused<ChangedCommitment, string>(step))
    throw new Error(`the report about ${commitment.id} cannot be accepted`)
  const { before, ...entry } = step.entry
  const isClosed = step.commitment.status !== 'open'
  return {
    ...step,
    entry: { ...entry, change: { ...entry.change, matterId: matter.id, ...noteOf(decision) } as Change },
    matter: isClosed
      ? { ...closeMatter(matter, closed, author), ...noteOf(decision) }
      : (step.matter ?? left),
    news: reportAccepted(step.commitment, { occurrence, bySilence }, { holder, office, now: author.at }),
  }
}
