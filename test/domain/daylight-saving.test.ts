import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { type Calendar, plainWeekdays } from '../../functions/domain/schedule/calendar.ts'
import { morningOf } from '../../functions/domain/schedule/working-hour.ts'
import type { CalendarDate, Hour } from '../../functions/domain/shared/time.ts'
import {
  aDesk,
  anOfficial,
  anOpenCommitment,
  asInstant,
  daysLater,
  noDayOff,
  weekday,
} from '../support/domain-builders.ts'
import { shareOfAll } from '../support/draws.ts'
import { noticesAt } from './desk-in-time.ts'

const seed = 20260603
const minute = 60_000
const quarter = 15 * minute
const wholeDay = 24 * 60 * minute

/** A change of a zone's offset from UTC, all in milliseconds. */
type Transition = {
  readonly zone: string
  readonly at: number
  readonly before: number
  readonly after: number
}

const offset = ({ offsetNanoseconds }: Temporal.ZonedDateTime) => offsetNanoseconds / 1_000_000

const transitionsOf = (zone: string): Transition[] => {
  const found: Transition[] = []
  let last = Temporal.Instant.from('2024-01-01T00:00:00Z').toZonedDateTimeISO(zone)
  for (;;) {
    const next = last.getTimeZoneTransition('next')
    if (next === null || next.year > 2037) return found
    found.push({
      zone,
      at: next.epochMilliseconds,
      before: offset(next.subtract({ nanoseconds: 1 })),
      after: offset(next),
    })
    last = next
  }
}

const zones = Intl.supportedValuesOf('timeZone')
const transitions = zones.flatMap(transitionsOf)
/** The changes without repetitions: zones that change at the same moment between the same offsets count once. */
const distinct = [
  ...new Map(transitions.map((one) => [`${one.at} ${one.before} ${one.after}`, one])).values(),
]

/** The changes that the run checks: all changes, or a random tenth in a run that draws a tenth. */
const looked = { at: shareOfAll(transitions, seed), atDistinct: shareOfAll(distinct, seed) }

/** The date and time on a clock on the wall, computed from the offsets alone. */
const onTheWall = ({ at, before, after }: Transition, moment: number) => {
  const shown = new Date(moment + (moment < at ? before : after)).toISOString()
  return { date: shown.slice(0, 10) as CalendarDate, time: shown.slice(11, 16) as Hour }
}

/** Hours of a working day from two hours before the change to two hours after it, and three of any day. */
const hoursAround = ({ at, before }: Transition): Hour[] => {
  const quarters = [-8, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 8].map((count) => count * quarter)
  const around = quarters.map((away) => new Date(at + before + away).toISOString().slice(11, 16) as Hour)
  return [...new Set<Hour>([...around, '00:00', '08:00', '23:45'])]
}

/** A tick, with the date and time on a clock on the wall. */
type Tick = { readonly moment: number; readonly date: CalendarDate; readonly time: Hour }

/**
 * The moment of the first tick at or after the hour on the official's clock, on the first working day from
 * `nextOn`.
 */
const expected = (
  transition: Transition,
  ticks: readonly Tick[],
  { nextOn, hour, calendar }: { nextOn: CalendarDate; hour: Hour; calendar: Calendar },
) => {
  const first = ticks.find(
    ({ date, time }) => date >= nextOn && !calendar.weekend.includes(weekday(date)) && time >= hour,
  )
  if (first === undefined) throw new Error('the ticks end too early')
  const isSkipped =
    transition.after > transition.before &&
    onTheWall(transition, transition.at).date === first.date &&
    onTheWall({ ...transition, after: transition.before }, transition.at).time <= hour &&
    onTheWall(transition, transition.at).time > hour
  // A skipped hour may be told at any moment within as long after the gap as the gap is.
  return {
    date: first.date,
    from: first.moment,
    tolerance: isSkipped ? transition.after - transition.before : 0,
  }
}

/** Every quarter hour from the day before the change on, for as many days. */
const ticksAround = (transition: Transition, days: number, lateBy: number): Tick[] => {
  const dayBefore = daysLater(onTheWall(transition, transition.at).date, -1)
  const start = Date.parse(dayBefore) - transition.before - quarter + lateBy
  return Array.from({ length: (days * wholeDay) / quarter }, (_, count) => {
    const moment = start + count * quarter
    return { moment, ...onTheWall(transition, moment) }
  })
}

/** The faults around one change for officials at the given hours; empty when all is well. */
const surprises = (
  transition: Transition,
  hours: readonly Hour[],
  { calendar, lateBy = 0 }: { calendar: Calendar; lateBy?: number },
): string[] => {
  const changeOn = onTheWall(transition, transition.at).date
  const ticks = ticksAround(transition, calendar === noDayOff ? 4 : 6, lateBy)
  const instants = ticks.map(({ moment }) => asInstant(moment))
  return hours.flatMap((hour) => {
    const official = anOfficial({ zone: transition.zone, hour, workingDays: calendar })
    const lines = [-1, 0, 1].map((days) => {
      const nextOn = daysLater(changeOn, days)
      const next = { on: nextOn, at: morningOf(nextOn, official) }
      return anOpenCommitment({ id: `cmt_${days}`, dueOn: undefined, next })
    })
    const told = noticesAt(instants, aDesk({ official, commitments: lines }))

    const wrong: string[] = []
    const days = told.map(({ notice }) => notice.localDate)
    if (new Set(days).size < days.length) wrong.push(`two notices on one day: ${days.join(', ')}`)
    for (const { id, next } of lines) {
      const nextOn = next?.on ?? changeOn
      const holding = told.filter(({ notice }) => notice.commitments.some(({ line }) => line.id === id))
      const { date, from, tolerance } = expected(transition, ticks, { nextOn, hour, calendar })
      const late = holding.map(({ at }) => Date.parse(at) - from)
      const isRight =
        holding.length === 1 &&
        holding.every(({ notice }) => notice.localDate === date) &&
        late.every((by) => by === 0 || (by > 0 && by < tolerance))
      if (!isRight)
        wrong.push(
          `${nextOn} told at [${holding.map(({ at }) => at).join()}], not at ${asInstant(from)} of ${date}`,
        )
    }
    return wrong.map((what) => `${transition.zone} ${hour} around ${asInstant(transition.at)}: ${what}`)
  })
}

/** The given number of values, drawn by lot with a fixed seed. */
const drawn = <Value>(values: readonly Value[], count: number, lot: number): Value[] =>
  fc.sample(fc.shuffledSubarray([...values], { minLength: count, maxLength: count }), {
    seed: seed + lot,
    numRuns: 1,
  })[0] ?? []

describe('Whenever clocks change anywhere, 2024 to 2037', () => {
  test('the changes of all zones are known', () => {
    expect({
      zones: zones.length > 400,
      changes: transitions.length > 3000,
      distinct: distinct.length > 700,
      london: transitions
        .filter(({ zone, at }) => zone === 'Europe/London' && asInstant(at).startsWith('2026'))
        .map(({ at }) => asInstant(at)),
    }).toEqual({
      zones: true,
      changes: true,
      distinct: true,
      london: ['2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z'],
    })
  })

  test('every zone is whole quarter hours from UTC, so a tick every quarter hour meets every hour', () => {
    const odd = zones.flatMap((zone) => {
      const start = offset(Temporal.Instant.from('2024-01-01T00:00:00Z').toZonedDateTimeISO(zone))
      const offsets = [start, ...transitions.filter((one) => one.zone === zone).map(({ after }) => after)]
      return offsets.filter((one) => one % quarter !== 0).map((one) => `${zone} ${one}`)
    })
    expect(odd).toEqual([])
  })

  test('one notice tells what is of the day before, of and after it: every distinct change, four hours drawn from those around it', () => {
    expect(
      looked.atDistinct.flatMap((transition, lot) =>
        surprises(transition, drawn(hoursAround(transition), 4, lot), { calendar: noDayOff }),
      ),
    ).toEqual([])
  })

  test('one notice tells what is of the day before, of and after it: every change of every zone, one hour drawn from those around it, ticks seven minutes past', () => {
    expect(
      looked.at.flatMap((transition, lot) =>
        surprises(transition, drawn(hoursAround(transition), 1, lot), {
          calendar: noDayOff,
          lateBy: 7 * minute,
        }),
      ),
    ).toEqual([])
  })

  test('one notice on the next working day tells what is of a weekend: every distinct change, one hour drawn from those around it', () => {
    expect(
      looked.atDistinct.flatMap((transition, lot) =>
        surprises(transition, drawn(hoursAround(transition), 1, lot), { calendar: plainWeekdays }),
      ),
    ).toEqual([])
  })
})
