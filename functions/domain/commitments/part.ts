import type { Official } from '../officials/official.ts'
import { deadlineOf } from '../schedule/due-date.ts'
import { localDate, nextMorning } from '../schedule/working-hour.ts'
import { isDeepEqual } from '../shared/deep-equal.ts'
import type { CommitmentId, OfficialId, PartId } from '../shared/ids.ts'
import { omit } from '../shared/omit.ts'
import { pick } from '../shared/pick.ts'
import type { Instant } from '../shared/time.ts'
import type { Commitment, Contributor, OpenCommitment } from './commitment.ts'
import { isSilent } from './next-notice.ts'

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
  'place',
  'ledBy',
  'matterId',
  'dateAsked',
  'draft',
] as const

/** What recurs has no parts. */
const followedDates = ['dueOn', 'dueWithin', 'dueBefore', 'checkIn'] as const

type Followed = Pick<Part, (typeof followedFields)[number]>

/** The own date of a contributor counts when it is the earlier one; with a date of its own a part has no rhythm. */
const followedBy = (commitment: OpenCommitment, { dueOn: own }: Contributor): Followed => {
  const { dueOn, dueWithin, dueBefore, dueVisit, checkIn, responsible, matterId, dateAsked, ...rest } =
    commitment
  const deadline = deadlineOf(commitment)
  const counts = own !== undefined && (deadline === undefined || own <= deadline)
  const dates = counts ? { dueOn: own } : pick(commitment, [...followedDates, 'dueVisit'])
  const isUndated = !counts && deadline === undefined && checkIn === undefined
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
  { next, toldOn, leadTold, ...part }: Omit<Part, 'heldFrom' | 'lastWordOn'> & Partial<Part>,
  official: Official,
  now: Instant,
): Part => {
  const first = nextMorning(now, official)
  return {
    ...part,
    heldFrom: first.on,
    lastWordOn: localDate(now, official),
    ...(!isSilent(part) && { next: first }),
  }
}

/** The part of a contributor who has none so far. */
export const newPart = (
  commitment: OpenCommitment,
  contributor: Contributor,
  { official, now }: { readonly official: Official; readonly now: Instant },
): Part =>
  countedAsNew(
    {
      ...followedBy(commitment, contributor),
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

/** Another date is told on the next morning; any other correction waits for the next rung. */
const changedPart = (
  before: Part,
  followed: Followed,
  {
    official,
    now,
    version,
  }: { readonly official: Official; readonly now: Instant; readonly version: number },
): Part => {
  if (isDeepEqual(pick(before, followedFields), followed)) return before
  const after: Part = {
    ...omit(before, followedFields),
    ...followed,
    version: Math.max(before.version + 1, version),
  }
  if (isSilent(after)) return omit(after, ['next'])
  if (isSilent(before)) return countedAsNew(after, official, now)
  const isMoved =
    !isDeepEqual(pick(before, followedDates), pick(after, followedDates)) ||
    deadlineOf(before) !== deadlineOf(after)
  return isMoved
    ? {
        ...omit(after, ['leadTold']),
        lastWordOn: localDate(now, official),
        next: nextMorning(now, official),
      }
    : after
}

/** The contributors who are reminded of their part. */
const withOpenPart = (commitment: Commitment): readonly Contributor[] =>
  commitment.status === 'open'
    ? (commitment.contributors ?? []).filter(({ doneOn }) => doneOn === undefined)
    : []

/**
 * What a change of a commitment means for the parts: a closed commitment has none, and each contributor of an open one has
 * one until it is done. `parts` are as stored; `officials` holds every contributor.
 */
export const partsAfter = (
  commitment: Commitment,
  parts: readonly Part[],
  { officials, now }: { readonly officials: ReadonlyMap<OfficialId, Official>; readonly now: Instant },
): readonly PartChange[] => {
  const contributors = withOpenPart(commitment)
  const ended = parts.filter(({ holder }) => contributors.every(({ officialId }) => officialId !== holder))
  const followed = contributors.flatMap((contributor): PartChange[] => {
    const official = officials.get(contributor.officialId)
    if (commitment.status !== 'open' || official === undefined) return []
    const before = parts.find(({ holder }) => holder === official.id)
    if (before === undefined) return [{ after: newPart(commitment, contributor, { official, now }) }]
    const { version } = commitment
    const after = changedPart(before, followedBy(commitment, contributor), { official, now, version })
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
