import { isDeepStrictEqual } from 'node:util'
import { isZone, noSuchZone } from '../../events/zones.ts'
import type { OfficialChange } from '../adapters/officials.ts'
import { type Defaults, isSameAddress, type Official } from '../domain/officials/official.ts'
import { restartAfter } from '../domain/officials/restart.ts'
import { asRecorded, unusableFieldsOf } from '../domain/officials/usable.ts'
import { handOver, isSomebodyElse } from '../domain/reminders/handover.ts'
import { changedHour } from '../domain/schedule/working-hour.ts'
import type { Author } from '../domain/shared/author.ts'
import type { OfficialId } from '../domain/shared/ids.ts'
import { pick } from '../domain/shared/pick.ts'
import { isRefused, type Refused } from '../domain/shared/refusal.ts'
import { type CheckAddressDeps, checkAddress } from './check-address.ts'
import type { Deps } from './deps.ts'
import { rescheduleDesk } from './reschedule-desk.ts'
import { withRetry } from './retry.ts'
import { type Expected, isOutdated, notFound, versionConflict } from './versions.ts'

export type ChangeOfficialDeps = CheckAddressDeps & Pick<Deps, 'desks' | 'defaults'>

/** The facts about an official that the directory is told. An omitted language, zone or hour is the institution's. */
export type OfficialFacts = Pick<Official, 'name' | 'title' | 'organisation' | 'email'> &
  Partial<Omit<Defaults, 'calendar'>>

/** The official in the present state. `unchanged`: the directory had the wanted facts already. */
export type OfficialOutcome = {
  readonly outcome: 'added' | 'changed' | 'unchanged'
  readonly official: Official
}

type Refusal<Reason extends string> = Refused<
  Reason | 'version-conflict' | 'invalid-request' | 'email-in-use' | 'address-refused'
>

type Asked = Expected & { readonly id: OfficialId }

type Wanted<Reason extends string> = Asked & {
  /** Turns the present official into the wanted facts, or refuses. `undefined`: no official has the id yet. */
  readonly wanted: (previous: Official | undefined) => OfficialFacts | Refused<Reason>
  /** Another person holds the post from now on. */
  readonly newHolder?: boolean
}

/** The number of attempts: an attempt fails when a notice tells of a new holder meanwhile. */
const tries = 3

/** Adds or changes an official. If the wanted facts equal the present facts, nothing is stored. */
const change = <Reason extends string>(
  deps: ChangeOfficialDeps,
  author: Author,
  { id, expect, wanted, newHolder = false }: Wanted<Reason>,
): Promise<OfficialOutcome | Refusal<Reason>> =>
  withRetry({ tries, exhausted: () => versionConflict }, async () => {
    const read = await deps.officials.get(id)
    const previous = read && asRecorded(read)
    const facts = wanted(previous)
    if (isRefused<OfficialFacts, Reason>(facts)) return facts
    if (isOutdated({ expect }, previous)) return versionConflict
    if (facts.zone !== undefined && !isZone(facts.zone)) return unusableZone(facts.zone)
    const wrong = unusableFieldsOf({ ...deps.defaults, ...facts }).map(unusable)
    if (wrong.length > 0) return { refused: 'invalid-request', errors: wrong }

    const namesake = await deps.officials.byEmail(facts.email)
    if (namesake && namesake.id !== id) return emailInUse
    const asked = { ...deps.defaults, ...facts, id, version: (previous?.version ?? 0) + 1 }
    const official = previous
      ? { ...asked, ...changedHour(previous, asked, author.at), ...addressFacts(read ?? previous, asked) }
      : asked
    const checked = await checkAddress(deps, { official, previous: read }, author)
    if (isRefused(checked)) return checked

    const isChanged =
      previous === undefined ||
      !isDeepStrictEqual({ ...checked.official, version: previous.version }, previous)
    if (isChanged) {
      const saved = await deps.officials.save({
        ...checked,
        previous,
        ...(previous && (await onTheDesk(deps, author, { previous, official: checked.official, newHolder }))),
      })
      if (saved === 'email-in-use') return emailInUse
      if (saved === 'changed-meanwhile') return saved
    }
    if (previous === undefined) return { outcome: 'added', official: checked.official }

    const desk = await deps.desks.read(id)
    if (desk) await rescheduleDesk(deps, desk, author.at)
    return isChanged
      ? { outcome: 'changed', official: checked.official }
      : { outcome: 'unchanged', official: previous }
  })

/**
 * The lines for the official's desk after a change: the handover to a new holder, the note of another hour, and the
 * note that mail begins again at another address.
 */
const onTheDesk = async (
  deps: ChangeOfficialDeps,
  author: Author,
  {
    previous,
    official,
    newHolder,
  }: { readonly previous: Official; readonly official: Official; readonly newHolder: boolean },
): Promise<Pick<OfficialChange, 'handover' | 'newHour' | 'restart'>> => {
  const takesOver = newHolder && isSomebodyElse(previous, official)
  const last = takesOver ? (await deps.desks.read(official.id))?.handover : undefined
  return {
    ...(takesOver && {
      handover: { now: handOver({ before: previous, after: official, last }, author.at), last },
    }),
    ...(isAnotherHour(previous, official) && {
      newHour: { kind: 'new-hour', id: 'new-hour', version: official.version, wakesAt: author.at },
    }),
    ...(previous.unreachable &&
      official.unreachable === undefined && {
        restart: restartAfter(previous.unreachable, official.version, author.at),
      }),
  }
}

/** A stop of mail stays with the address. A report about a notice to an earlier address then says nothing. */
const addressFacts = (previous: Official, asked: Official): Pick<Official, 'unreachable' | 'addressSince'> =>
  isSameAddress(previous, asked)
    ? pick(previous, ['unreachable', 'addressSince'])
    : { addressSince: asked.version }

const isAnotherHour = (before: Official, after: Official) =>
  before.zone !== after.zone || before.hour !== after.hour

/** Earlier versions stored such a zone, so a change of another field could keep the zone. */
const unusableZone = (zone: string): Refused<'invalid-request'> => ({
  refused: 'invalid-request',
  pointer: '/zone',
  detail: `is recorded as ${zone} and ${noSuchZone}: send a zone with the change`,
})

/** Another field that a hand stored and a change of another field would keep. */
const unusable = (field: string) => ({
  pointer: `/${field}`,
  detail: 'cannot be used as it is recorded: send it with the change',
})

const emailInUse = {
  refused: 'email-in-use',
  pointer: '/email',
  detail: 'another official has this address',
} as const satisfies Refused<'email-in-use'>

/**
 * Puts an official into the directory under an id of the author's choice. If the id exists, the author must
 * name the version to be changed.
 */
export const recordOfficial =
  (deps: ChangeOfficialDeps) =>
  (author: Author, { facts, ...asked }: Asked & { readonly facts: OfficialFacts }) =>
    change<'official-exists'>(deps, author, {
      ...asked,
      wanted: (previous) => (previous && asked.expect === undefined ? { refused: 'official-exists' } : facts),
    })

/**
 * Changes a part of an official, or the person in the post: with `newHolder` everything on the desk counts
 * from the new person's first morning. `changed` turns the present facts into the wanted facts; each attempt
 * calls `changed` again.
 */
export const changeOfficial =
  (deps: ChangeOfficialDeps) =>
  (
    author: Author,
    {
      changed,
      ...asked
    }: Asked & { readonly changed: (present: OfficialFacts) => OfficialFacts; readonly newHolder?: boolean },
  ) =>
    change<'not-found'>(deps, author, {
      ...asked,
      wanted: (previous) => (previous ? changed(factsOf(previous)) : notFound),
    })

const factsOf = ({
  id,
  version,
  previously,
  outsideAddress,
  unreachable,
  addressSince,
  calendar,
  ...facts
}: Official): OfficialFacts => facts
