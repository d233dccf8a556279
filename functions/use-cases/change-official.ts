import { isDeepStrictEqual } from 'node:util'
import { answersForNothing, calledNothing, officeIsNeverAbsent } from '../../events/names.ts'
import { isZone, noSuchZone } from '../../events/zones.ts'
import type { OfficialChange } from '../adapters/officials.ts'
import { liesWithin } from '../domain/commitments/official-matter.ts'
import { absentFrom, isBack, refusedAbsence } from '../domain/officials/absence.ts'
import { correctedEntry } from '../domain/officials/history.ts'
import { namesOthers, refusedOther } from '../domain/officials/named-others.ts'
import {
  belongsTo,
  type Defaults,
  isSameAddress,
  type Official,
  readsWeeklyBrief,
  type UsableFields,
  withLinksEnded,
} from '../domain/officials/official.ts'
import { restartAfter } from '../domain/officials/restart.ts'
import { asRecorded, unusableFieldsOf } from '../domain/officials/usable.ts'
import { handOver, isSomebodyElse } from '../domain/reminders/handover.ts'
import { absenceNews, absenceWritten, addressChanged, addressesChanged } from '../domain/reminders/news.ts'
import { firstBrief } from '../domain/reminders/weekly-brief.ts'
import { type AbsentFrom, type OwnDays, workingDaysOf } from '../domain/schedule/calendar.ts'
import { changedHour, localDate } from '../domain/schedule/working-hour.ts'
import type { Author } from '../domain/shared/author.ts'
import { type OfficialId, protocolOfficeId } from '../domain/shared/ids.ts'
import { omit } from '../domain/shared/omit.ts'
import { pick } from '../domain/shared/pick.ts'
import { isRefused, type Refused } from '../domain/shared/refusal.ts'
import type { Instant } from '../domain/shared/time.ts'
import { absenceAfter } from './absence-after.ts'
import { calendarRefused } from './calendar-refused.ts'
import { type CheckAddressDeps, type Checked, checkAddress } from './check-address.ts'
import type { Deps } from './deps.ts'
import { protocolOffice } from './known-officials.ts'
import { languageRefused } from './language-refused.ts'
import { rescheduleDesk } from './reschedule-desk.ts'
import { withRetry } from './retry.ts'
import { type SettleOrganisationDeps, settleOrganisation } from './settle-organisation.ts'
import { type Expected, isOutdated, notFound, versionConflict } from './versions.ts'

export type ChangeOfficialDeps = CheckAddressDeps &
  SettleOrganisationDeps &
  Pick<Deps, 'defaults' | 'languages' | 'calendars'>

/** The facts about an official that the directory is told. An omitted language, zone or hour is the institution's. */
export type OfficialFacts = Pick<
  Official,
  'name' | 'title' | 'organisation' | 'email' | 'focalPoint' | 'weeklyBrief' | 'supervisorId' | 'deputyId'
> &
  OwnDays &
  Partial<Omit<Defaults, 'workingDays'>>

/** The official in the present state. `unchanged`: the directory had the wanted facts already. */
export type OfficialOutcome = {
  readonly outcome: 'added' | 'changed' | 'unchanged'
  readonly official: Official
}

type Refusal<Reason extends string> = Refused<
  | Reason
  | 'version-conflict'
  | 'invalid-request'
  | 'not-allowed'
  | 'email-in-use'
  | 'other-focal-point'
  | 'address-refused'
>

/** `mayMoveOffice`: the author may change the address to which the questions of the protocol office go. */
type Asked = Expected & { readonly id: OfficialId; readonly mayMoveOffice: boolean }

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
  { id, expect, wanted, newHolder = false, mayMoveOffice }: Wanted<Reason>,
): Promise<OfficialOutcome | Refusal<Reason>> =>
  withRetry({ tries, exhausted: () => versionConflict }, async () => {
    const read = await deps.officials.get(id)
    const previous = read && asRecorded(read)
    const facts = wanted(previous)
    if (isRefused<OfficialFacts, Reason>(facts)) return facts
    if (isOutdated({ expect }, previous)) return versionConflict
    if (facts.zone !== undefined && !isZone(facts.zone)) return unusableZone(facts.zone)
    const wrong = unusableFieldsOf({ ...deps.defaults, ...facts }).map((field) => unusableField(field, facts))
    if (wrong.length > 0) return { refused: 'invalid-request', errors: wrong }
    const focalPointRefused = await whyNotFocalPoint(deps, id, facts)
    if (focalPointRefused) return focalPointRefused
    if (facts.language !== undefined && facts.language !== previous?.language) {
      const refused = languageRefused('/language', facts.language, deps)
      if (refused) return refused
    }
    if (facts.calendar !== undefined && facts.calendar !== previous?.calendar) {
      const refused = calendarRefused(facts.calendar, deps)
      if (refused) return refused
    }

    const otherRefused = await whyNotOther(deps, id, { facts, previous })
    if (otherRefused) return otherRefused

    const absent = absenceOf(deps, { id, facts, read, now: author.at })
    if ('refused' in absent) return absent
    const readerRefused = whyNotReader(deps, facts)
    if (readerRefused) return readerRefused

    const namesake = await deps.officials.byEmail(facts.email)
    if (namesake && namesake.id !== id) return emailInUse
    const asked = {
      ...deps.defaults,
      ...facts,
      ...absent,
      workingDays: workingDaysOf(
        { ...facts, ...absent },
        { calendars: deps.calendars, institution: deps.defaults.workingDays },
      ),
      id,
      version: (previous?.version ?? 0) + 1,
    }
    const official = previous
      ? {
          ...asked,
          ...changedHour(previous, asked, author.at),
          ...kept(read ?? previous, asked),
          ...linksAfter(previous, asked, { newHolder }),
        }
      : { ...asked, recorded: author }
    const moves = read !== undefined && !isSameAddress(read, official)
    if (moves && id === protocolOfficeId) {
      const refused = whyOfficeStays(deps, official, mayMoveOffice)
      if (refused) return refused
    }
    const checked = await checkAddress(deps, { official, previous: read }, author)
    if (isRefused(checked)) return checked

    const isChanged =
      previous === undefined ||
      !isDeepStrictEqual({ ...checked.official, version: previous.version }, previous)
    if (isChanged) {
      const saved = await deps.officials.save({
        ...checked,
        previous,
        ...(await absenceAfter(deps, previous, checked.official, author.at)),
        ...briefAfter(previous, checked.official, author.at),
        ...(previous && (await recordOf(deps, author, { previous, checked, moves, newHolder }))),
      })
      if (saved === 'email-in-use') return emailInUse
      if (saved === 'changed-meanwhile') return saved
      await settleOrganisations(deps, [previous, checked.official])
    }
    if (previous === undefined) return { outcome: 'added', official: checked.official }

    const desk = await deps.desks.read(id)
    if (desk) await rescheduleDesk(deps, desk, author.at)
    return isChanged
      ? { outcome: 'changed', official: checked.official }
      : { outcome: 'unchanged', official: previous }
  })

/**
 * What is stored with a change: the entry of the history; on the official's desk the handover to a new holder, the note
 * of another hour, and the note that mail begins again at another address; on the office's desk the news of the address.
 */
const recordOf = async (
  deps: ChangeOfficialDeps,
  author: Author,
  {
    previous,
    checked: { official, address },
    moves,
    newHolder,
  }: {
    readonly previous: Official
    readonly checked: Checked
    readonly moves: boolean
    readonly newHolder: boolean
  },
): Promise<Pick<OfficialChange, 'entry' | 'handover' | 'newHour' | 'restart' | 'news'>> => {
  const takesOver = newHolder && isSomebodyElse(previous, official)
  const desk = takesOver || moves ? await deps.desks.read(official.id) : undefined
  const last = takesOver ? desk?.handover : undefined
  const holds = desk !== undefined && desk.commitments.length + desk.parts.length + desk.matters.length > 0
  // The question about an address outside tells the office of the address already.
  const isNews = moves && holds && address.asks === undefined && official.id !== protocolOfficeId
  return {
    entry: correctedEntry(previous, official, { isNewHolder: takesOver, author }),
    ...(isNews && (await newsOf(deps, official, author))),
    ...(author.through === 'link' && (await newsOfAbsence(deps, official, author))),
    ...(takesOver && {
      handover: { now: handOver({ before: previous, after: official, last }, author.at), last },
    }),
    ...(isAnotherHour(previous, official) && {
      newHour: {
        kind: 'new-hour',
        id: 'new-hour',
        version: official.version,
        wakesAt: author.at,
        ...(isBack(previous, official) && { isBack: true }),
      },
    }),
    ...(previous.unreachable &&
      official.unreachable === undefined && {
        restart: restartAfter(previous.unreachable, official.version, author.at),
      }),
  }
}

const newsOf = async (deps: ChangeOfficialDeps, official: Official, { at }: Author) => {
  const [before, office] = await Promise.all([
    deps.desks.news(protocolOfficeId, addressesChanged),
    protocolOffice(deps),
  ])
  const tells = addressChanged(official, before, { office, now: at })
  return { news: [{ reader: protocolOfficeId, tells, joins: { before } }] }
}

/** All that an official changes through a link is the own absence. */
const newsOfAbsence = async (deps: ChangeOfficialDeps, official: Official, { at }: Author) => {
  const before = await deps.desks.news(official.id, absenceNews)
  return { news: [{ reader: official.id, tells: absenceWritten(official, before, at), joins: { before } }] }
}

/** What no request names. A stop of mail stays with the address. A report about a notice to an earlier address then says nothing. */
const kept = (
  previous: Official,
  asked: Official,
): Pick<Official, 'recorded' | 'unreachable' | 'addressSince' | 'calendarAddress' | 'escalation'> => ({
  ...pick(previous, ['recorded', 'calendarAddress', 'escalation']),
  ...(isSameAddress(previous, asked)
    ? pick(previous, ['unreachable', 'addressSince'])
    : { addressSince: asked.version }),
})

/** Mails of an earlier holder or address open nothing any more. A letter in another case is another address too. */
const linksAfter = (previous: Official, asked: Official, { newHolder }: { readonly newHolder: boolean }) =>
  previous.email !== asked.email || (newHolder && isSomebodyElse(previous, asked))
    ? withLinksEnded(previous)
    : pick(previous, ['links'])

/** The questions of the protocol office never go to an address that a system chose, or outside the institution. */
const whyOfficeStays = (
  { mailDomains }: ChangeOfficialDeps,
  { email }: Official,
  mayMoveOffice: boolean,
): Refused<'not-allowed' | 'invalid-request'> | undefined => {
  if (!mayMoveOffice)
    return {
      refused: 'not-allowed',
      detail: 'it takes the role coordinator to change the address of the protocol office',
    }
  return liesWithin(mailDomains, email)
    ? undefined
    : {
        refused: 'invalid-request',
        pointer: '/email',
        detail: `must be in a domain of the institution: ${mailDomains.join(', ')}`,
      }
}

/** What waits for the focal point of an organisation follows, once an official is marked or the mark is taken away. */
const settleOrganisations = async (
  deps: ChangeOfficialDeps,
  officials: readonly (Official | undefined)[],
): Promise<void> => {
  const named = officials.flatMap((official) => (official?.focalPoint ? (official.organisation ?? []) : []))
  for (const id of new Set(named.map(deps.organisations.idOf))) await settleOrganisation(deps)(id)
}

/** An organisation has one focal point: nobody takes the place of another without a word about the other. */
const whyNotFocalPoint = async (
  { officials }: ChangeOfficialDeps,
  id: OfficialId,
  { focalPoint, organisation }: OfficialFacts,
): Promise<Refused<'other-focal-point' | 'invalid-request'> | undefined> => {
  if (!focalPoint) return undefined
  if (organisation === undefined)
    return {
      refused: 'invalid-request',
      pointer: '/organisation',
      detail: answersForNothing,
    }
  const other = await officials.focalPointOf(organisation)
  return other === undefined || other.id === id
    ? undefined
    : {
        refused: 'other-focal-point',
        pointer: '/focalPoint',
        detail: belongsTo(other.id),
      }
}

/** From when the absence counts, or the reason for refusing it. */
const absenceOf = (
  { defaults }: ChangeOfficialDeps,
  {
    id,
    facts: { absence, zone, hour },
    read,
    now,
  }: {
    readonly id: OfficialId
    readonly facts: OfficialFacts
    readonly read: Official | undefined
    readonly now: Instant
  },
): AbsentFrom | Refused<'invalid-request'> => {
  if (absence === undefined) return {}
  if (id === protocolOfficeId)
    return { refused: 'invalid-request', pointer: '/absence', detail: officeIsNeverAbsent }
  const own = { zone: zone ?? defaults.zone, hour: hour ?? defaults.hour }
  const written = { before: read, today: localDate(now, read ?? own) }
  const detail = refusedAbsence(absence, written)
  return detail === undefined
    ? absentFrom(absence, written)
    : { refused: 'invalid-request', pointer: '/absence/to', detail }
}

/** A brief tells of the whole institution. */
const whyNotReader = (
  { mailDomains }: ChangeOfficialDeps,
  { weeklyBrief, email }: OfficialFacts,
): Refused<'invalid-request'> | undefined =>
  weeklyBrief && !liesWithin(mailDomains, email)
    ? {
        refused: 'invalid-request',
        pointer: '/weeklyBrief',
        detail: `must not be true for an address outside the institution’s domains: ${mailDomains.join(', ')}`,
      }
    : undefined

/** The brief begins or ends with the change of the record. That of the protocol office begins with the first visit. */
const briefAfter = (
  previous: Official | undefined,
  official: Official,
  now: Instant,
): Pick<OfficialChange, 'brief'> => {
  const before = previous !== undefined && readsWeeklyBrief(previous)
  const reads = readsWeeklyBrief(official)
  if (before === reads) return {}
  return { brief: reads ? { begins: firstBrief(official, now) } : 'ends' }
}

/** Another official of the directory: the supervisor and the deputy. Who is recorded already may stay. */
const whyNotOther = async (
  { officials }: ChangeOfficialDeps,
  id: OfficialId,
  { facts, previous }: { readonly facts: OfficialFacts; readonly previous: Official | undefined },
): Promise<Refused<'invalid-request'> | undefined> => {
  for (const fact of namesOthers) {
    const named = facts[fact]
    if (named === undefined || named === previous?.[fact]) continue
    const detail =
      refusedOther(fact, id, named) ??
      ((await officials.get(named)) === undefined ? `${named} is not in the directory` : undefined)
    if (detail !== undefined) return { refused: 'invalid-request', pointer: `/${fact}`, detail }
  }
  return undefined
}

/** Other working days move the mornings to come just as another hour does. */
const isAnotherHour = (before: Official, after: Official) =>
  before.zone !== after.zone ||
  before.hour !== after.hour ||
  !isDeepStrictEqual(before.workingDays, after.workingDays)

/** Earlier versions stored such a zone, so a change of another field could keep the zone. */
const unusableZone = (zone: string): Refused<'invalid-request'> => ({
  refused: 'invalid-request',
  pointer: '/zone',
  detail: `is recorded as ${zone} and ${noSuchZone}: send a zone with the change`,
})

/** A change that leaves nothing to call the official by, or a field that a hand stored and the change would keep. */
const unusableField = (field: keyof UsableFields, facts: OfficialFacts) => ({
  pointer: `/${field}`,
  detail:
    field === 'name' && facts.name === undefined
      ? calledNothing
      : 'cannot be used as it is recorded: send it with the change',
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
 * calls `changed` again. The absence and the deputy are those of a person: a new holder does not inherit them.
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
      wanted: (previous) => {
        if (previous === undefined) return notFound
        const present = factsOf(previous)
        return changed(asked.newHolder ? omit(present, ['absence', 'deputyId']) : present)
      },
    })

const factsOf = ({
  id,
  version,
  previously,
  outsideAddress,
  unreachable,
  recorded,
  addressSince,
  links,
  calendarAddress,
  unusable,
  workingDays,
  absentFrom,
  escalation,
  ...facts
}: Official): OfficialFacts => facts
