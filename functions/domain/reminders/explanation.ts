import { mayBeWrittenTo } from '../officials/official.ts'
import { addDays, type CalendarDate, isWorkingDay } from '../schedule/calendar.ts'
import { type Instant, isTimeToTell, localDate, morningStillPossible } from '../schedule/working-hour.ts'
import type { Delivery } from './delivery.ts'
import type { Desk } from './desk.ts'
import { type ComingNotice, comingNotices } from './forecast.ts'
import { type Line, tellableLines } from './line.ts'
import { ridesAlong } from './news.ts'
import { type DayRecord, type RecordedLine, recordedLine, type WhyUntold } from './notice-record.ts'
import type { Why } from './why-told.ts'

/** A line that a coming notice is expected to tell of, and why. */
export type ExpectedLine = Omit<RecordedLine, 'plannedFor'> & Why

/** What an official was sent on a day, or why nothing. */
export type ExplainedDay = { readonly date: CalendarDate } & (
  | {
      readonly state: 'sent'
      readonly sentAt: Instant
      readonly messageId: string
      readonly lines: readonly RecordedLine[]
      readonly delivery?: Delivery
    }
  | {
      /** Nobody knows whether the mail left. It is not sent again; the next notice tells its lines. */
      readonly state: 'unknown'
      readonly claimedAt: Instant
      readonly lines: readonly RecordedLine[]
      readonly delivery?: Delivery
    }
  | {
      readonly state: 'refused'
      readonly reason: string
      /** Whether it is still tried on that day. */
      readonly again: boolean
      readonly lines: readonly RecordedLine[]
      readonly toldOn?: CalendarDate
    }
  | { readonly state: 'planned'; readonly at: Instant; readonly lines: readonly ExpectedLine[] }
  | { readonly state: 'silent'; readonly because: 'day-off' | 'nothing-due' | Exclude<WhyUntold, 'missed'> }
  | {
      /** Something was due, and no notice could be sent: we were not running. */
      readonly state: 'silent'
      readonly because: 'missed'
      readonly lines: readonly RecordedLine[]
      /** The notice that told it; none while it still waits. */
      readonly toldOn?: CalendarDate
    }
)

/** `records` are those from the first day asked for on, and of some later days, which prove what was missed before. */
type Known = {
  readonly desk: Desk
  readonly records: readonly DayRecord[]
  readonly now: Instant
}

/**
 * Every day from `from` to `to`, in order. What was missed is known from what waited through it: lines of later
 * records, and lines that still wait. It cannot be known of a line that waited through a disturbance and was changed
 * or closed before any notice told it; such a day has nothing due. Days are working days by the calendar as it
 * is now.
 */
export const explanation = (
  known: Known,
  { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate },
): readonly ExplainedDay[] => {
  const { desk, records, now } = known
  const today = localDate(now, desk.official)
  const waits = waitsIn(known, today)
  const expected = expectedUntil(to, known)
  const days: ExplainedDay[] = []
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const record = records.find((one) => one.localDate === date)
    const waiting = waits.filter((wait) => isWaitingOn(date, wait))
    days.push(
      fromRecord(record, known, today) ??
        (isWorkingDay(date, desk.official.calendar)
          ? undefined
          : { date, state: 'silent', because: 'day-off' }) ??
        fromSilence(record, records) ??
        fromPlan(date, expected.get(date), desk) ??
        (waiting.length > 0 ? missed(date, waiting, today, known) : undefined) ?? {
          date,
          state: 'silent',
          because: 'nothing-due',
        },
    )
  }
  return days
}

/** A line that waited, from the day that was planned for it, until before another. */
type Wait = { readonly line: RecordedLine; readonly until: CalendarDate }

const isWaitingOn = (date: CalendarDate, { line: { plannedFor }, until }: Wait): boolean =>
  plannedFor !== undefined && plannedFor <= date && date < until

const told = (toldOn: CalendarDate | undefined) => (toldOn === undefined ? {} : { toldOn })

/** The first notice from a day on that surely told one of these lines. */
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
  ...tellableLines(desk).map((line) => ({ line: recordedLine(line), until: addDays(today, 1) })),
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
      const again = date === today && isTimeToTell(now, desk.official)
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
  date: CalendarDate,
  waiting: readonly Wait[],
  today: CalendarDate,
  { desk: { official, handover }, records }: Known,
): ExplainedDay => {
  // How it is today is known without a record.
  if (date === today && !mayBeWrittenTo(official)) return { date, state: 'silent', because: 'address-waits' }
  if (date === today && handover?.next !== undefined && handover.next.on > today)
    return { date, state: 'silent', because: 'new-holder' }
  const lines = [...new Map(waiting.map(({ line }) => [line.id, line])).values()]
  const [toldOn] = waiting
    .flatMap(({ line, until }) => tellingNotice([line], until, records) ?? [])
    .toSorted()
  return { date, state: 'silent', because: 'missed', lines, ...told(toldOn) }
}

type Expected = { readonly at: Instant; readonly lines: ExpectedLine[] }

const fromPlan = (
  date: CalendarDate,
  expected: Expected | undefined,
  { official }: Desk,
): ExplainedDay | undefined => {
  if (expected === undefined) return undefined
  return mayBeWrittenTo(official)
    ? { date, state: 'planned', ...expected }
    : { date, state: 'silent', because: 'address-waits' }
}

/** What the notices of today and of coming days are expected to tell. */
const expectedUntil = (to: CalendarDate, { desk, now }: Known): ReadonlyMap<CalendarDate, Expected> => {
  const days = new Map<CalendarDate, Expected>()
  const expect = (line: Line, { on, at, ...why }: ComingNotice) => {
    const day = days.get(on) ?? { at, lines: [] }
    const { plannedFor, ...named } = recordedLine(line)
    day.lines.push({ ...named, ...why })
    days.set(on, day)
  }
  const { official, handover } = desk
  for (const line of [...desk.commitments, ...desk.matters]) {
    // Most lines of a large desk wait for a later day, which is seen at once.
    if ((handover?.next?.on ?? line.next?.on ?? to) > to) continue
    for (const notice of comingNotices(line, { ...desk, now })) {
      if (notice.on > to) break
      expect(line, notice)
    }
  }
  if (handover?.next !== undefined) {
    const first = morningStillPossible(handover.next.on, now, official)
    // A new holder of an empty desk is told nothing about the takeover.
    if (days.has(first.on)) expect(handover, { ...first, rung: 'taken-over' })
  }
  for (const line of desk.news) {
    if (line.next === undefined) continue
    const waitsForHolder = handover?.next !== undefined && handover.next.on > line.next.on
    const from = waitsForHolder ? handover.next.on : line.next.on
    expect(line, { ...morningStillPossible(from, now, official), rung: 'news' })
  }
  const [next] = [...days].toSorted(([one], [other]) => one.localeCompare(other))
  if (next === undefined) return days
  const [on, { at }] = next
  for (const line of desk.news) if (ridesAlong(line, on)) expect(line, { on, at, rung: 'news' })
  return days
}
