import type { Official } from '../officials/official.ts'
import { lastDayOf } from '../schedule/due-date.ts'
import { localDate } from '../schedule/working-hour.ts'
import { beginningOf } from '../shared/beginning.ts'
import { omit } from '../shared/omit.ts'
import type { Refused } from '../shared/refusal.ts'
import type { CalendarDate } from '../shared/time.ts'
import { type Contributor, longestReport, type OpenCommitment } from './commitment.ts'
import { whyNamedTwice, whyNotContributor } from './contributors.ts'
import { historyEntry } from './history.ts'
import {
  askedIn,
  type Decided,
  type Decision,
  type DecisionContext,
  decidedChange,
  isAsked,
  matterWithout,
  noteOf,
  type OpenCommitmentMatter,
  type SaysNothing,
  saysNothing,
} from './matter.ts'
import { resumedAfterPart } from './next-notice.ts'
import { askedAs, askedOfPart, type Part, type PartChange, toldNext } from './part.ts'
import { nameOf, type PartQuestion, type Question } from './questions.ts'

/*
 * What the protocol office decides about the part of a contributor. Neither the date of the commitment nor the official who leads
 * changes, and that official is told nothing of it.
 */

type PartDecisionContext = DecisionContext & {
  readonly contributor: Official
  /** The line of the part as stored. */
  readonly part: Part | undefined
}

type DecidedOnPart = Decided & { readonly parts?: readonly PartChange[] }

/**
 * Answers what a contributor asks: another own date, somebody else in this place, nobody in it, or a no with the reason, which the
 * contributor reads in the next notice.
 */
export const decideOnPart = (
  matter: OpenCommitmentMatter,
  commitment: OpenCommitment,
  { named, decision }: { readonly named: Question<PartQuestion>; readonly decision: Omit<Decision, 'until'> },
  context: PartDecisionContext,
): DecidedOnPart | SaysNothing | Refused<'invalid-request'> => {
  const nothing = saysNothing({ matter, named, decision })
  if (nothing) return nothing
  if (decision.accept && decision.responsible)
    return {
      refused: 'decision-says-nothing',
      pointer: '/accept',
      detail: 'must be left out, because somebody else contributes instead',
    }
  const { author, holder } = context
  const today = localDate(author.at, holder)
  const answer = withDateAskedFor(named, decision)
  const after = withAnswer(commitment, named, answer)
  const refused = whyNotDecided(after, { named, decision, today })
  if (refused) return refused
  const question = nameOf(named)
  const decidedMatter = matterWithout(matter, after, { question, closed: 'decided', author, today })
  const asked = askedIn(after, decidedMatter)
  const parts = refusedPart(named, { decision, matter: decidedMatter }, context)
  return {
    commitment: resumedAfterPart(commitment, asked, { holder, now: author.at }),
    matter: decidedMatter.status === 'open' ? decidedMatter : { ...decidedMatter, ...noteOf(decision) },
    entry: historyEntry(asked, decidedChange(matter.id, answer), author),
    ...(parts && { parts }),
  }
}

/** A yes to more time is a yes to the day that the contributor asked for. */
const withDateAskedFor = (named: Question<PartQuestion>, decision: Omit<Decision, 'until'>) =>
  named.kind === 'part-more-time' && decision.grant ? { ...decision, dueOn: named.dueOn } : decision

/** Where the contributor is named, the commitment has what the answer says. */
const withAnswer = (
  { contributors = [], ...commitment }: OpenCommitment,
  { askedBy }: Question<PartQuestion>,
  { responsible, dueOn, accept }: Pick<Decision, 'responsible' | 'dueOn' | 'accept'>,
): OpenCommitment => {
  const left = contributors.flatMap((one): Contributor[] => {
    if (one.officialId !== askedBy) return [one]
    if (accept) return []
    return [
      {
        ...one,
        ...(responsible && { officialId: responsible.id }),
        ...(dueOn !== undefined && { dueOn: lastDayOf(dueOn) }),
      },
    ]
  })
  return { ...commitment, version: commitment.version + 1, ...(left.length > 0 && { contributors: left }) }
}

/** Refuses what no record may say of a contributor, at the field that says it. */
const whyNotDecided = (
  after: OpenCommitment,
  {
    named: { askedBy },
    decision: { responsible, dueOn, grant },
    today,
  }: {
    readonly named: Question<PartQuestion>
    readonly decision: Pick<Decision, 'responsible' | 'dueOn' | 'grant'>
    readonly today: CalendarDate
  },
): Refused<'invalid-request'> | undefined => {
  // Whoever contributes instead takes the own date over as it stands, although the due date may lie before it by now.
  if (responsible) {
    const named = whyNamedTwice(after, '/contributors')
    return named && { ...named, pointer: '/responsible' }
  }
  const pointer = grant ? '/grant' : dueOn === undefined ? undefined : '/dueOn'
  if (pointer === undefined) return undefined
  const refused = whyNotContributor(after, askedBy, today)
  return refused && { ...refused, pointer }
}

/** The part of a contributor who reads a no in the next notice; `undefined`: what changes follows from the commitment. */
const refusedPart = (
  named: Question<PartQuestion>,
  {
    decision: { refuse },
    matter,
  }: { readonly decision: Pick<Decision, 'refuse'>; readonly matter: Decided['matter'] },
  { author, contributor, part }: PartDecisionContext,
): readonly PartChange[] | undefined => {
  if (refuse === undefined || part === undefined) return undefined
  const today = localDate(author.at, contributor)
  const after: Part = {
    ...omit(part, ['asked', 'silentUntil', ...(isAsked(matter) ? [] : (['matterId'] as const))]),
    ...askedOfPart(matter, contributor.id),
    version: part.version + 1,
    lastWordOn: today,
    lastRefusal: { question: askedAs[named.kind], on: today, reason: beginningOf(refuse, longestReport) },
  }
  return [{ before: part, after: toldNext(after, contributor, author.at) }]
}
