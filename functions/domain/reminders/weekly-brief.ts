import type { WhatChanged } from '../commitments/changes.ts'
import type { OpenMatter } from '../commitments/matter.ts'
import { called, type Official, readsWeeklyBrief } from '../officials/official.ts'
import { type Absence, addDays, addPeriod, weeklyDayOnOrAfter } from '../schedule/calendar.ts'
import {
  beginningOfDay,
  localDate,
  type Morning,
  morningAfterToday,
  type NextMorning,
} from '../schedule/working-hour.ts'
import { folded } from '../shared/folded.ts'
import type { OfficialId } from '../shared/ids.ts'
import { earliestOf, latestOf } from '../shared/order.ts'
import { sortedBy } from '../shared/sorted-by.ts'
import type { CalendarDate, Instant } from '../shared/time.ts'
import type { Desk } from './desk.ts'
import { mayBeToldNow } from './handover.ts'

/**
 * The line of a desk that tells what changed since the last brief, on the first working day of each week. It stays on the desk,
 * because it remembers what its last brief covered.
 */
export type WeeklyBrief = {
  readonly kind: 'weekly-brief'
  readonly id: 'weekly-brief'
  /** The version of the official with which the brief began. */
  readonly version: number
  /** The moment up to which changes are told. The next brief begins there. */
  readonly coveredTo: Instant
  readonly next?: NextMorning
  /** What the brief tells at the moment of a notice. Never stored. */
  readonly tells?: Told
}

/** The first of a list by name, and the number of the others. */
export type Listed<Entry> = { readonly named: readonly Entry[]; readonly others: number }

/** A commitment in the brief: the title, the responsible official, and a day. */
export type ToldCommitment = {
  readonly title: string
  /** What the official or the organisation is called; absent when nobody is named. */
  readonly who?: string
  readonly on?: CalendarDate
}

/** Why an official gets no mail. */
export const whyUnreached = ['outside-address', 'unreachable', 'absent'] as const
export type Unreached = {
  readonly who: string
  readonly because: (typeof whyUnreached)[number]
  readonly since: CalendarDate
  /** Of an absent official: the days in which something falls due. */
  readonly absence?: Absence
  /** Of an absent official for whom the directory names no deputy. */
  readonly hasNoDeputy?: true
}

/** What is overdue of an organisation; without `organisation`, what no organisation answers for. `since`: the oldest deadline. */
export type OverdueOf = {
  readonly organisation?: string
  readonly count: number
  readonly since: CalendarDate
}

export type Told = {
  /** The first day whose changes are told. */
  readonly since: CalendarDate
  readonly changed: Readonly<Record<WhatChanged, number>>
  readonly overdue: Listed<OverdueOf> & { readonly count: number }
  readonly done: Listed<ToldCommitment>
  readonly moved: Listed<ToldCommitment>
  readonly dropped: Listed<ToldCommitment>
  readonly unreached: Listed<Unreached>
  /** Absent when no question is open. */
  readonly undecided?: { readonly count: number; readonly since: CalendarDate }
  readonly outstanding: Listed<ToldCommitment>
}

export const mostNamed = 5
export const mostOrganisations = 10

export const listed = <Entry>(all: readonly Entry[], most = mostNamed): Listed<Entry> => ({
  named: all.slice(0, most),
  others: Math.max(0, all.length - most),
})

/** What was due so long ago is long outstanding. */
const longOutstanding = 'P18M'

/** True for a deadline that passed eighteen months ago. */
export const isLongOutstanding = (deadline: CalendarDate, today: CalendarDate): boolean =>
  addPeriod(deadline, longOutstanding, 1) <= today

const nextBriefDay = (today: CalendarDate, official: Official, now: Instant): Morning =>
  morningAfterToday(weeklyDayOnOrAfter(addDays(today, 1), official.workingDays), now, official)

/** The brief of a new reader: the brief tells what changes from this day on. */
export const firstBrief = (official: Official, now: Instant): WeeklyBrief => {
  const today = localDate(now, official)
  return {
    kind: 'weekly-brief',
    id: 'weekly-brief',
    version: official.version,
    coveredTo: beginningOfDay(today, official),
    next: nextBriefDay(today, official, now),
  }
}

/** What a brief of the day `on` covers: whole days of its reader, the last of them the day before. */
export const coverageOf = (
  { coveredTo }: Pick<WeeklyBrief, 'coveredTo'>,
  on: CalendarDate,
  official: Official,
): { readonly from: Instant; readonly before: Instant; readonly since: CalendarDate } => {
  const before = beginningOfDay(on, official)
  return {
    from: coveredTo,
    before: latestOf(before, coveredTo),
    since: localDate(coveredTo, official),
  }
}

/** The move of a brief that was told on the day `on`, or that had nothing to tell. */
export const briefMoved = (line: WeeklyBrief, on: CalendarDate, official: Official, now: Instant) => ({
  line,
  to: nextBriefDay(on, official, now),
  coveredTo: coverageOf(line, on, official).before,
})

/** True when a brief is told now, so that the changes have to be read. */
export const isBriefTold = (desk: Desk, now: Instant): boolean => {
  const { official, weeklyBrief } = desk
  const next = weeklyBrief?.next
  return (
    next !== undefined &&
    readsWeeklyBrief(official) &&
    next.on <= localDate(now, official) &&
    mayBeToldNow(desk, now)
  )
}

/** Questions alone make no brief: the office is asked on other days. */
export const isWorthTelling = ({ changed, overdue }: Told): boolean =>
  overdue.count > 0 || Object.values(changed).some((count) => count > 0)

type Late = {
  readonly responsible?: OfficialId
  readonly responsibleOrganisation?: string
  readonly deadline: CalendarDate
}

/** By organisation, the most first. Organisations with an equal folded name are one. */
export const overdueByOrganisation = (
  late: readonly Late[],
  organisationOf: (official: OfficialId) => string | undefined,
): readonly OverdueOf[] => {
  const groups = new Map<string | undefined, OverdueOf>()
  for (const { responsible, responsibleOrganisation, deadline } of late) {
    const organisation = responsible === undefined ? responsibleOrganisation : organisationOf(responsible)
    const key = organisation && folded(organisation)
    const group = groups.get(key)
    groups.set(key, {
      ...(organisation !== undefined && { organisation: group?.organisation ?? organisation }),
      count: (group?.count ?? 0) + 1,
      since: earliestOf(deadline, group?.since),
    })
  }
  const most = String(late.length).length
  return sortedBy(
    [...groups.values()],
    ({ count, organisation }) =>
      `${String(late.length - count).padStart(most, '0')} ${organisation === undefined ? 'none' : `a ${folded(organisation)}`}`,
  )
}

/** The open questions of the office, with the day of the oldest. Those of a draft are not asked yet. */
export const undecidedIn = (matters: readonly OpenMatter[]): Pick<Told, 'undecided'> => {
  const asked = matters.filter((matter) => matter.kind !== 'commitment-matter' || !matter.draft)
  const [since] = asked.flatMap(({ questions }) => questions.map((question) => question.since)).toSorted()
  return since === undefined ? {} : { undecided: { count: asked.length, since } }
}

/** Whom no mail reaches, as the questions to the office say, the longest first. */
export const unreachedIn = (
  matters: readonly OpenMatter[],
  officialOf: (id: OfficialId) => Official | undefined,
): readonly Unreached[] =>
  sortedBy(
    matters.flatMap((matter) => {
      if (matter.kind !== 'official-matter') return []
      const [{ kind, since }] = matter.questions
      const because = whyUnreached.find((why) => why === kind)
      if (because === undefined) return []
      const { officialId, absence } = matter
      const official = officialOf(officialId)
      const hasNoDeputy = absence !== undefined && official !== undefined && official.deputyId === undefined
      return [
        {
          who: official ? called(official) : '',
          because,
          since,
          ...(absence && { absence }),
          ...(hasNoDeputy && { hasNoDeputy }),
        },
      ]
    }),
    ({ since }) => since,
  )
