import type { Official } from '../officials/official.ts'
import { deadlineOf } from '../schedule/due-date.ts'
import { localDate, nextMorning } from '../schedule/working-hour.ts'
import { isDeepEqual } from '../shared/deep-equal.ts'
import type { CommitmentId, OfficialId, PartId } from '../shared/ids.ts'
import { omit } from '../shared/omit.ts'
import { pick } from '../shared/pick.ts'
import type { Instant } from '../shared/time.ts'
import {
  type Commitment,
  type Contributor,
  type OpenCommitment,
  ownDate,
  type WaitingQuestion,
  withoutRefusal,
} from './commitment.ts'
import { isAsked, type Matter } from './matter.ts'
import { duringSilence, endOfSilence, isSilent, onOtherLadder } from './next-notice.ts'
import { isAskedOfPart, type PartQuestion } from './questions.ts'

/**
 * The line of a contributor: the commitment as the contributor is told of it. A part has the fields of an open commitment, so
 * that the ladder, the sections of a desk and the weight of a line are the same for both. `responsible` is the contributor.
 */
export type Part = Omit<
  OpenCommitment,
  | 'kind'
  | 'id'
  | 'responsibleOrganisation'
  | 'contributors'
  | 'firstDeadline'
  | 'timesMoved'
  | 'repeats'
  | 'occurrences'
  | 'closing'
  | 'escalated'
> & {
  readonly kind: 'part'
  readonly id: PartId
  readonly commitmentId: CommitmentId
  /** The official who leads; absent while nobody is named. */
  readonly ledBy?: OfficialId
  /** The last reminder of the part was sent, and the official who leads is told that the part is still open. */
  readonly leadTold?: true
}

/** What an official is reminded of: a commitment that the official leads, or a part in somebody else's. */
export type CommitmentOrPart = OpenCommitment | Part

/** The id of a contributor's part. The parts of one commitment have the same id, each on a desk of its own. */
export const partIdOf = (commitment: CommitmentId): PartId => `prt_${commitment.slice('cmt_'.length)}`

/** The commitment in the id of a part; `undefined` for the id of any other line. */
export const commitmentOfPart = (line: string): CommitmentId | undefined =>
  line.startsWith('prt_') ? `cmt_${line.slice('prt_'.length)}` : undefined

/** A part before and after a change of the commitment: without `before` it is new, without `after` it has ended. */
export type PartChange =
  | { readonly before: Part; readonly after?: Part }
  | { readonly before?: undefined; readonly after: Part }

/** The fields that a part takes from the commitment and from the contributor's own date. */
const followedFields = [
  'number',
  'title',
  'wording',
  'undertakenBy',
  'recipient',
  'dueOn',
  'dueWithin',
  'dueBefore',
  'dueVisit',
  'dueWording',
  'checkIn',
  'agreedAt',
  'ladder',
  'place',
  'ledBy',
  'matterId',
  'dateAsked',
  'draft',
] as const

/** What recurs has no parts. */
const followedDates = ['dueOn', 'dueWithin', 'dueBefore', 'checkIn'] as const

type Followed = Pick<Part, (typeof followedFields)[number]>

/** What a part keeps of the questions of its contributor that wait for the office. */
const askedFields = ['asked', 'silentUntil'] as const

type AskedOfOffice = Pick<Part, (typeof askedFields)[number]>

/** What a contributor asks about the own part, as the part and its refusals name it. */
export const askedAs = {
  'part-more-time': 'more-time',
  'part-not-mine': 'not-mine',
} as const satisfies Record<PartQuestion, WaitingQuestion['kind']>

/** What a contributor asks in the matter, as the line of the part keeps it. */
export const askedOfPart = (matter: Matter | undefined, contributor: OfficialId): AskedOfOffice => {
  const asked = isAsked(matter)
    ? matter.questions.filter(isAskedOfPart).filter(({ askedBy }) => askedBy === contributor)
    : []
  const silentUntil = asked.flatMap((one) => ('silentUntil' in one ? one.silentUntil : [])).at(0)
  return {
    ...(asked.length > 0 && {
      asked: asked.map((one) => ({
        kind: askedAs[one.kind],
        since: one.since,
        ...('dueOn' in one && { dueOn: one.dueOn }),
      })),
    }),
    ...(silentUntil !== undefined && { silentUntil }),
  }
}

/** The own date of a contributor counts when it is the earlier one; with a date of its own a part has no rhythm. */
const followedBy = (commitment: OpenCommitment, contributor: Contributor): Followed => {
  const { dueOn, dueWithin, dueBefore, dueVisit, checkIn, responsible, matterId, dateAsked, ...rest } =
    commitment
  const deadline = deadlineOf(commitment)
  const own = ownDate(contributor, deadline)
  const dates = own ? { dueOn: own } : pick(commitment, [...followedDates, 'dueVisit'])
  // What the office has accepted without a date is not asked about, whatever else the matter asks.
  const isUndated =
    !own && deadline === undefined && checkIn === undefined && commitment.askAgainOn === undefined
  return pick<Followed, keyof Followed>(
    {
      ...rest,
      ...dates,
      ...(responsible !== undefined && { ledBy: responsible }),
      // The date is in question, or missing. The further questions of the matter are the lead's.
      ...((dateAsked || isUndated) && matterId !== undefined && { matterId }),
      ...(dateAsked && { dateAsked }),
    },
    followedFields,
  )
}

/** The part with reminders that count from the contributor's next morning, like those of a new part. */
const countedAsNew = (
  { next, toldOn, spokenOn, leadTold, ...part }: Omit<Part, 'heldFrom' | 'lastWordOn'> & Partial<Part>,
  official: Official,
  now: Instant,
): Part => {
  const heldFrom = nextMorning(now, official).on
  return toldNext({ ...part, heldFrom, lastWordOn: localDate(now, official) }, official, now)
}

/** The part of a contributor who has none so far. */
export const newPart = (
  commitment: OpenCommitment,
  contributor: Contributor,
  {
    official,
    now,
    asked = {},
  }: { readonly official: Official; readonly now: Instant; readonly asked?: AskedOfOffice },
): Part =>
  countedAsNew(
    {
      ...followedBy(commitment, contributor),
      ...asked,
      kind: 'part',
      status: 'open',
      id: partIdOf(commitment.id),
      commitmentId: commitment.id,
      version: commitment.version,
      visitId: commitment.visitId,
      eventId: commitment.eventId,
      holder: official.id,
      responsible: official.id,
    },
    official,
    now,
  )

/** A part that is told on the next morning, or on the morning that ends a silence. */
export const toldNext = (part: Part, official: Official, now: Instant): Part => {
  if (isSilent(part)) return omit(part, ['next'])
  return { ...part, next: endOfSilence(part, official, now) ?? nextMorning(now, official) }
}

/**
 * Another date is told on the next morning, and so is the end of a silence; any other correction waits for the next rung, which
 * another ladder moves. A silence that begins moves the morning and nothing else.
 */
const changedPart = (
  before: Part,
  followed: Followed & AskedOfOffice,
  {
    official,
    now,
    version,
  }: { readonly official: Official; readonly now: Instant; readonly version: number },
): Part => {
  if (isDeepEqual(pick(before, [...followedFields, ...askedFields]), followed)) return before
  const after: Part = {
    ...withoutRefusal(omit(before, [...followedFields, ...askedFields]), followed.asked),
    ...followed,
    version: Math.max(before.version + 1, version),
  }
  if (isSilent(after)) return toldNext(after, official, now)
  if (isSilent(before)) return countedAsNew(after, official, now)
  const isMoved =
    !isDeepEqual(pick(before, followedDates), pick(after, followedDates)) ||
    deadlineOf(before) !== deadlineOf(after)
  if (isMoved)
    return toldNext({ ...omit(after, ['leadTold']), lastWordOn: localDate(now, official) }, official, now)
  if (before.silentUntil !== undefined && after.silentUntil === undefined)
    return toldNext(after, official, now)
  const planned = before.ladder === after.ladder ? after : onOtherLadder(after, official, now)
  return duringSilence(planned, official, now)
}

/** The contributors who are reminded of their part. */
const withOpenPart = (commitment: Commitment): readonly Contributor[] =>
  commitment.status === 'open'
    ? (commitment.contributors ?? []).filter(({ doneOn }) => doneOn === undefined)
    : []

/**
 * What a change of a commitment means for the parts: a closed commitment has none, and each contributor of an open one has
 * one until it is done. `parts` are as stored; `officials` holds every contributor; `matter` is the matter about the commitment
 * if the change changes it.
 */
export const partsAfter = (
  commitment: Commitment,
  parts: readonly Part[],
  {
    officials,
    matter,
    now,
  }: {
    readonly officials: ReadonlyMap<OfficialId, Official>
    readonly matter: Matter | undefined
    readonly now: Instant
  },
): readonly PartChange[] => {
  const contributors = withOpenPart(commitment)
  const ended = parts.filter(({ holder }) => contributors.every(({ officialId }) => officialId !== holder))
  const followed = contributors.flatMap((contributor): PartChange[] => {
    const official = officials.get(contributor.officialId)
    if (commitment.status !== 'open' || official === undefined) return []
    const before = parts.find(({ holder }) => holder === official.id)
    const asked =
      matter || before === undefined ? askedOfPart(matter, official.id) : pick(before, askedFields)
    if (before === undefined) return [{ after: newPart(commitment, contributor, { official, now, asked }) }]
    const { version } = commitment
    const followed = { ...followedBy(commitment, contributor), ...asked }
    const after = changedPart(before, followed, { official, now, version })
    return after === before ? [] : [{ before, after }]
  })
  return [...ended.map((before) => ({ before })), ...followed]
}

/**
 * The commitment without those who contribute no longer: an official who leads now, and an official whose address was refused
 * while the commitment was closed. A closed commitment keeps its list.
 */
export const withoutFormerContributors = (
  commitment: Commitment,
  officials: ReadonlyMap<OfficialId, Official>,
): Commitment => {
  if (commitment.status !== 'open') return commitment
  const { contributors = [], ...rest } = commitment
  const left = contributors.filter(
    ({ officialId }) =>
      officialId !== rest.responsible && officials.get(officialId)?.outsideAddress !== 'refused',
  )
  return { ...rest, ...(left.length > 0 && { contributors: left }) }
}
