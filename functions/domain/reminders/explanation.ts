import { readsWeeklyBrief, whyNotWrittenTo } from '../officials/official.ts'
import { addDays, type DayInCalendar, inCalendar, isAbsentOn, isWorkingDay } from '../schedule/calendar.ts'
import { isPutOff, nextRung } from '../schedule/ladder.ts'
import { isTimeToTell, localDate, morningStillPossible } from '../schedule/working-hour.ts'
import { isBefore, isBy, latestOf } from '../shared/order.ts'
import type { CalendarDate, Instant } from '../shared/time.ts'
import type { Delivery } from './delivery.ts'
import type { Desk } from './desk.ts'
import { type ComingNotice, comingNotices, type Moved, movedFrom } from './forecast.ts'
import { type Line, tellableLines } from './line.ts'
import { hasEnded, ridesAlong } from './news.ts'
import { type DayRecord, type RecordedLine, recordedLine } from './notice-record.ts'
import { comingTellings } from './stand-in.ts'
import type { Why } from './why-told.ts'

/**
 * The reasons why a day brought no notice although the system was running. `asked`: the official asks the office about what
 * would have been told, which keeps it silent until the office decides. `quiet`: the official had said a word of it in the
 * three working days before.
 */
export const whySilentDay = [
  'day-off',
  'absent',
  'waiting',
  'nothing-due',
  'asked',
  'quiet',
  'address-waits',
  'unreachable',
  'unusable-record',
  'new-holder',
] as const

/** A line expected on a coming notice, and the reason. `moved`: the line was meant for a day off. */
export type ExpectedLine = Omit<RecordedLine, 'plannedFor' | 'for'> & Why & { readonly moved?: Moved }

/** The notice of an official on a day, or the reason for silence. `calendar`: what the country's calendar says of the day. */
export type ExplainedDay = { readonly date: CalendarDate; readonly calendar?: DayInCalendar } & (
  | {
      readonly state: 'sent'
      readonly sentAt: Instant
      readonly messageId: string
      readonly lines: readonly RecordedLine[]
      readonly delivery?: Delivery
    }
  | {
      /**
       * SES gave no answer, so the mail may or may not have left. The mail is not sent again; the next notice
       * tells the lines.
       */
      readonly state: 'unknown'
      readonly claimedAt: Instant
      readonly lines: readonly RecordedLine[]
      readonly delivery?: Delivery
    }
  | {
      readonly state: 'refused'
      readonly reason: string
      /** True while the notice is still tried on the same day. */
      readonly again: boolean
      readonly lines: readonly RecordedLine[]
      readonly toldOn?: CalendarDate
    }
  | { readonly state: 'planned'; readonly at: Instant; readonly lines: readonly ExpectedLine[] }
  | { readonly state: 'silent'; readonly because: (typeof whySilentDay)[number] }
  | {
      /** Something was due, and no notice could be sent: we were not running. */
      readonly state: 'silent'
      readonly because: 'missed'
      readonly lines: readonly RecordedLine[]
      /** The local date of the notice that told the lines; absent while the lines wait. */
      readonly toldOn?: CalendarDate
    }
)

/**
 * `records` begin with the first day asked for and include some later days, because later notices prove
 * earlier misses.
 */
type Known = {
  readonly desk: Desk
  /** The desks of the absent officials for whom the official stands in. */
  readonly absent?: readonly Desk[]
  readonly records: readonly DayRecord[]
  readonly now: Instant
}

/**
 * Every day from `from` to `to`, in order. A missed day is known from lines of later records and from lines
 * still waiting. A line leaves no trace when a person changed or closed the line before any notice told of
 * it: the day then counts as `nothing-due`. Working days follow the present calendar.
 */
export const explanation = (
  known: Known,
  { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate },
): readonly ExplainedDay[] => {
  const { desk, records, now } = known
  const today = localDate(now, desk.official)
  const waits = waitsIn(known, today)
  const expected = expectedUntil(to, known)
  const [firstExpected] = [...expected.keys()].toSorted()
  const days: ExplainedDay[] = []
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const record = records.find((one) => one.localDate === date)
    const waiting = waits.filter((wait) => isWaitingOn(date, wait))
    days.push(
      fromRecord(record, known, today) ??
        (isWorkingDay(date, desk.official.workingDays)
          ? undefined
          : {
              date,
              state: 'silent',
              because: isAbsentOn(date, desk.official.workingDays) ? 'absent' : 'day-off',
            }) ??
        fromSilence(record, records) ??
        fromPlan(date, { expected: expected.get(date), firstExpected }, desk) ??
        (waiting.length > 0 ? missed({ date, today, waiting }, known) : undefined) ?? {
          date,
          state: 'silent',
          because: whySilencedOn(date, desk) ?? 'nothing-due',
        },
    )
  }
  return days.map((day) => {
    const calendar = inCalendar(day.date, desk.official.workingDays)
    return calendar === undefined ? day : { ...day, calendar }
  })
}

/**
 * Why a commitment that would be on the notice of the day is not on it: the other side, or the office, has yet to answer, or the
 * official has just said a word.
 */
const whySilencedOn = (
  date: CalendarDate,
  { official: { workingDays: calendar }, commitments, parts }: Desk,
): 'waiting' | 'asked' | 'quiet' | undefined => {
  const reasons = [...commitments, ...parts].flatMap((line) => {
    const { waiting, asked = [], silentUntil, spokenOn, ...pace } = line
    if (nextRung(addDays(date, -1), pace, calendar)?.on !== date) return []
    if (isBy(waiting?.since, date) && isBefore(date, waiting?.until)) return ['waiting' as const]
    const isAsked = isBefore(date, silentUntil) && asked.some(({ since }) => since < date)
    if (isAsked) return ['asked' as const]
    return isPutOff(date, line, calendar) ? ['quiet' as const] : []
  })
  return reasons[0]
}

/** A line waiting from its planned day until before the day `until`. */
type Wait = { readonly line: RecordedLine; readonly until: CalendarDate }

const isWaitingOn = (date: CalendarDate, { line: { plannedFor }, until }: Wait): boolean =>
  isBy(plannedFor, date) && date < until

const told = (toldOn: CalendarDate | undefined) => (toldOn === undefined ? {} : { toldOn })

/** The local date of the first notice, from a day on, with at least one of these lines. */
const tellingNotice = (
  lines: readonly RecordedLine[],
  from: CalendarDate,
  records: readonly DayRecord[],
): CalendarDate | undefined =>
  records.find(
    (record) =>
      record.localDate >= from &&
      record.state === 'sent' &&
      record.lines.some(({ id }) => lines.some((line) => line.id === id)),
  )?.localDate

const waitsIn = ({ desk, records }: Known, today: CalendarDate): readonly Wait[] => [
  ...records.flatMap(({ localDate: until, lines }) => lines.map((line) => ({ line, until }))),
  ...tellableLines(today, desk).map((line) => ({ line: recordedLine(line), until: addDays(today, 1) })),
]

const fromRecord = (
  record: DayRecord | undefined,
  { desk, records, now }: Known,
  today: CalendarDate,
): ExplainedDay | undefined => {
  if (record === undefined || record.state === 'silent') return undefined
  const { localDate: date, lines } = record
  const reported = 'delivery' in record ? { delivery: record.delivery } : {}
  switch (record.state) {
    case 'sent': {
      const { state, sentAt, messageId } = record
      return { date, state, sentAt, messageId, lines, ...reported }
    }
    case 'sending':
      return { date, state: 'unknown', claimedAt: record.claimedAt, lines, ...reported }
    case 'refused': {
      const { state, reason } = record
      const again =
        date === today && whyNotWrittenTo(desk.official) === undefined && isTimeToTell(now, desk.official)
      return { date, state, reason, again, lines, ...told(tellingNotice(lines, date, records)) }
    }
  }
}

const fromSilence = (
  record: DayRecord | undefined,
  records: readonly DayRecord[],
): ExplainedDay | undefined => {
  if (record?.state !== 'silent') return undefined
  const { localDate: date, state, because, lines } = record
  return because === 'missed'
    ? { date, state, because, lines, ...told(tellingNotice(lines, date, records)) }
    : { date, state, because }
}

const missed = (
  { date, today, waiting }: { date: CalendarDate; today: CalendarDate; waiting: readonly Wait[] },
  { desk: { official, handover }, records }: Known,
): ExplainedDay => {
  // The state of today is known without a record.
  const unwritten = whyNotWrittenTo(official)
  if (date === today && unwritten !== undefined) return { date, state: 'silent', because: unwritten }
  if (date === today && isBefore(today, handover?.next?.on))
    return { date, state: 'silent', because: 'new-holder' }
  const lines = [...new Map(waiting.map(({ line }) => [line.id, line])).values()]
  const [toldOn] = waiting
    .flatMap(({ line, until }) => tellingNotice([line], until, records) ?? [])
    .toSorted()
  return { date, state: 'silent', because: 'missed', lines, ...told(toldOn) }
}

type Expected = { readonly at: Instant; readonly lines: ExpectedLine[] }

/** What could not be told on the first expected day to an official whom nobody may write to waits on every later day too. */
const fromPlan = (
  date: CalendarDate,
  {
    expected,
    firstExpected,
  }: { readonly expected: Expected | undefined; readonly firstExpected: CalendarDate | undefined },
  { official }: Desk,
): ExplainedDay | undefined => {
  const unwritten = whyNotWrittenTo(official)
  if (unwritten === undefined) return expected && { date, state: 'planned', ...expected }
  return isBy(firstExpected, date) ? { date, state: 'silent', because: unwritten } : undefined
}

/** The expected notices of today and of coming days. */
const expectedUntil = (
  to: CalendarDate,
  { desk, absent = [], now }: Known,
): ReadonlyMap<CalendarDate, Expected> => {
  const days = new Map<CalendarDate, Expected>()
  const expect = (line: Line, { on, at, ...why }: ComingNotice, moved?: Moved) => {
    const day = days.get(on) ?? { at, lines: [] }
    const { plannedFor, ...named } = recordedLine(line)
    day.lines.push({ ...named, ...why, ...(moved && { moved }) })
    days.set(on, day)
  }
  const { official, handover } = desk
  for (const line of [...desk.commitments, ...desk.parts, ...desk.matters]) {
    // Most lines of a large desk wait for a later day, so a cheap look comes first.
    if ((handover?.next?.on ?? line.next?.on ?? to) > to) continue
    for (const notice of comingNotices(line, { ...desk, now })) {
      if (notice.on > to) break
      expect(line, notice, movedFrom(line, notice, official.workingDays))
    }
  }
  for (const standIn of desk.standIns ?? []) {
    const theirs = absent.find(({ official: { id } }) => id === standIn.absentId)
    for (const { morning, line } of theirs ? comingTellings(standIn, theirs, { ...desk, now, to }) : [])
      expect(line, { ...morning, rung: 'stand-in' })
  }
  if (handover?.next !== undefined) {
    const first = morningStillPossible(handover.next.on, now, official)
    // A new holder of an empty desk is told nothing about the takeover.
    if (days.has(first.on)) expect(handover, { ...first, rung: 'taken-over' })
  }
  const news = desk.news.filter((line) => !hasEnded(line, official))
  for (const line of news) {
    if (line.next === undefined) continue
    const from = latestOf(line.next.on, handover?.next?.on)
    expect(line, { ...morningStillPossible(from, now, official), rung: 'news' })
  }
  const brief = desk.weeklyBrief
  if (brief?.next !== undefined && readsWeeklyBrief(official))
    expect(brief, { ...morningStillPossible(brief.next.on, now, official), rung: 'weekly-brief' })
  const [next] = [...days].toSorted(([one], [other]) => one.localeCompare(other))
  if (next === undefined) return days
  const [on, { at }] = next
  for (const line of news) if (ridesAlong(line, on)) expect(line, { on, at, rung: 'news' })
  return days
}
