import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import type { Official } from '../../functions/domain/officials/official.ts'
import {
  type AfterNotice,
  afterSending,
  afterUnknownSending,
} from '../../functions/domain/reminders/after-notice.ts'
import type { Desk } from '../../functions/domain/reminders/desk.ts'
import { handOver } from '../../functions/domain/reminders/handover.ts'
import { type Line, linesOf } from '../../functions/domain/reminders/line.ts'
import { listedLines, type Notice, todaysNotice } from '../../functions/domain/reminders/todays-notice.ts'
import { plainWeekdays } from '../../functions/domain/schedule/calendar.ts'
import { matterRungAfterTelling, rungAfterTelling } from '../../functions/domain/schedule/ladder.ts'
import { nextMorning } from '../../functions/domain/schedule/working-hour.ts'
import type { CalendarDate, Hour, Instant } from '../../functions/domain/shared/time.ts'
import {
  aDesk,
  anOfficial,
  anOpenCommitment,
  anOpenMatter,
  asInstant,
  daysLater,
  weekday,
} from '../support/domain-builders.ts'
import { isAwake, withMoves, withoutReminders } from './desk-in-time.ts'

/** The course of a morning. */
type Fate =
  | { readonly morning: 'on time' | 'missed' | 'outage' }
  | { readonly morning: 'late' | 'unknown' | 'asked twice'; readonly quarters: number }
  | { readonly morning: 'changed meanwhile'; readonly quarters: number; readonly line: number }
  /** A new holder takes the post before the hour, or after the notice. */
  | { readonly morning: 'new holder before' | 'new holder after'; readonly quarters: number }

const quarter = 15 * 60_000
const firstDay = '2026-01-01'

const aQuarter = fc.integer({ min: 0, max: 35 })
const aFate: fc.Arbitrary<Fate> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ morning: 'on time' } as const) },
  { weight: 2, arbitrary: fc.constantFrom({ morning: 'missed' } as const, { morning: 'outage' } as const) },
  {
    weight: 4,
    arbitrary: fc.record({
      morning: fc.constantFrom('late', 'unknown', 'asked twice'),
      quarters: aQuarter,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      morning: fc.constant('changed meanwhile' as const),
      quarters: aQuarter,
      line: fc.nat({ max: 5 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      morning: fc.constantFrom('new holder before', 'new holder after'),
      quarters: aQuarter,
    }),
  },
)

const anyOfficial = fc
  .tuple(
    fc.constantFrom(
      'Asia/Shanghai',
      'Europe/London',
      'America/New_York',
      'Pacific/Auckland',
      'Asia/Kathmandu',
    ),
    fc.constantFrom<Hour>('00:00', '06:30', '08:00', '14:45'),
  )
  .map(([zone, hour]) => anOfficial({ zone, hour }))

/** Monday 5 January to the end of June, on weekdays. */
const aFirstMorning = fc
  .integer({ min: 0, max: 124 })
  .map((days) => daysLater('2026-01-05', Math.floor(days / 5) * 7 + (days % 5)))

type Plan = {
  readonly heldFrom: CalendarDate
  readonly kind: 'dated' | 'in a rhythm' | 'undated' | 'matter'
  readonly days: number
}
const aPlan: fc.Arbitrary<Plan> = fc.record({
  heldFrom: aFirstMorning,
  kind: fc.constantFrom('dated', 'dated', 'in a rhythm', 'undated', 'matter'),
  days: fc.integer({ min: -30, max: 120 }),
})

const atTheirHour = (date: CalendarDate, { zone, hour }: Official): number =>
  Temporal.ZonedDateTime.from(`${date}T${hour}[${zone}]`).epochMilliseconds

const lineOf = ({ heldFrom, kind, days }: Plan, official: Official, position: number): Line => {
  const first = { next: { on: heldFrom, at: asInstant(atTheirHour(heldFrom, official)) } }
  if (kind === 'matter') return anOpenMatter({ id: `mat_${position}`, askedFrom: heldFrom, ...first })
  return anOpenCommitment({
    id: `cmt_${position}`,
    heldFrom,
    lastWordOn: daysLater(heldFrom, -1),
    dueOn: kind === 'dated' ? daysLater(heldFrom, days) : undefined,
    checkIn: kind === 'in a rhythm' ? { every: `P${Math.abs(days) + 7}D` } : undefined,
    ...first,
  })
}

const rungOf = (line: Line, after: CalendarDate): CalendarDate | undefined =>
  line.kind === 'commitment'
    ? rungAfterTelling(after, line, plainWeekdays)?.on
    : 'askedFrom' in line
      ? matterRungAfterTelling(after, line.askedFrom, plainWeekdays)
      : undefined

const idsOf = (lines: readonly Line[]) => lines.map(({ id }) => id).toSorted()

/** Changes a line, which is then told on the first possible morning. */
const withChange = (desk: Desk, id: Line['id'], at: Instant): Desk => {
  const next = nextMorning(at, desk.official)
  const change = <Kind extends Line>(line: Kind): Kind =>
    line.id === id ? { ...line, version: line.version + 1, next } : line
  return { ...desk, commitments: desk.commitments.map(change), matters: desk.matters.map(change) }
}

/**
 * Runs a year, and keeps in parallel for each line the day from which the line belongs on the next notice.
 * Returns all deviations of the run from these days.
 */
const year = (official: Official, plans: readonly Plan[], fates: readonly Fate[]): string[] => {
  const lines = plans.map((plan, position) => lineOf(plan, official, position))
  const awaited = new Map<Line['id'], CalendarDate | undefined>(lines.map(({ id, next }) => [id, next?.on]))
  const noticed = new Set<CalendarDate>()
  const wrong: string[] = []
  let desk: Desk = aDesk({
    official,
    commitments: lines.filter((line) => line.kind === 'commitment'),
    matters: lines.filter((line) => line.kind === 'commitment-matter'),
  })

  const apply = ({ moves, lastTold }: Pick<AfterNotice, 'moves' | 'lastTold'>) => {
    const asRead = lastTold.filter((told) =>
      desk.commitments.some(
        ({ id, version, next }) => id === told.id && version === told.version && next?.on === told.next?.on,
      ),
    )
    desk = withoutReminders(withMoves(desk, moves), asRead)
  }
  /** The notice of a tick at the given moment. */
  const tick = (at: Instant): Notice | undefined => {
    if (!isAwake(desk, at)) return undefined
    const today = todaysNotice(desk, at)
    apply({ moves: today.moves, lastTold: [] })
    return today.kind === 'notice' ? today.notice : undefined
  }
  /** Sends a notice as the course of the morning says; returns the lines that were surely told. */
  const send = (notice: Notice, at: Instant, fate: Fate): readonly Line[] => {
    const all = listedLines(notice)
    if (fate.morning === 'unknown') {
      apply(afterUnknownSending(notice, at))
      return []
    }
    const changeable = all.filter(({ id }) => id !== 'handover')
    const changed =
      fate.morning === 'changed meanwhile' ? changeable[fate.line % changeable.length] : undefined
    if (changed) desk = withChange(desk, changed.id, at)
    const after = afterSending(notice, all, at)
    apply(after)
    if (fate.morning === 'asked twice') apply(after)
    return all.filter((line) => line !== changed)
  }

  /** Appoints a new holder; from the holder's first morning all lines of the desk are awaited anew. */
  const appoint = (at: Instant, earliest: CalendarDate) => {
    const since = weekday(earliest) < 6 ? earliest : daysLater(earliest, 8 - weekday(earliest))
    const before = desk.official
    const after = { ...before, version: before.version + 1, name: `Holder ${before.version + 1}` }
    const handover = handOver({ before, after, last: desk.handover }, at)
    desk = { ...desk, official: after, handover }
    for (const { id } of linesOf(desk)) awaited.set(id, since)
  }

  for (const [days, fate] of fates.entries()) {
    if (fate.morning === 'outage') continue
    const date = daysLater(firstDay, days)
    const hour = atTheirHour(date, official)
    const say = (what: string) => wrong.push(`${date} (${fate.morning}): ${what}`)

    if (fate.morning === 'new holder before') appoint(asInstant(hour - 2 * quarter), date)
    if (tick(asInstant(hour - quarter))) say('a notice before the hour')
    if (fate.morning !== 'missed') {
      const at = asInstant(hour + ('quarters' in fate ? fate.quarters : 0) * quarter)
      const due = linesOf(desk).filter(({ id }) => weekday(date) < 6 && (awaited.get(id) ?? 'never') <= date)
      const notice = tick(at)
      const listed = notice ? listedLines(notice) : []
      if (idsOf(listed).join() !== idsOf(due).join()) say(`told ${idsOf(listed)}, due ${idsOf(due)}`)
      if (notice) {
        if (notice.localDate !== date || noticed.has(date)) say(`a notice dated ${notice.localDate}`)
        noticed.add(date)
        const told = send(notice, at, fate)
        for (const line of listed)
          awaited.set(line.id, told.includes(line) ? rungOf(line, date) : daysLater(date, 1))
        if (tick(asInstant(Date.parse(at) + quarter))) say('a second notice')
      }
      if (fate.morning === 'new holder after')
        appoint(asInstant(Date.parse(at) + 2 * quarter), daysLater(date, 1))
    }
    if (tick(asInstant(hour + 9 * 4 * quarter))) say('a notice nine hours after the hour')
  }
  return wrong
}

test('Through a year of mornings on time, late, missed, lost in an outage, of unknown end, asked twice, changed meanwhile and with new holders, every rung is on the first notice after it, and no day has two', () => {
  fc.assert(
    fc.property(
      anyOfficial,
      fc.array(aPlan, { minLength: 1, maxLength: 6 }),
      fc.array(aFate, { minLength: 365, maxLength: 365 }),
      (official, plans, fates) => {
        expect(year(official, plans, fates)).toEqual([])
      },
    ),
    { seed: 20260603, numRuns: 40 },
  )
})
