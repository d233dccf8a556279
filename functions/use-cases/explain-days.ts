import type { NoticeReader } from '../adapters/notices.ts'
import { type ExplainedDay, explanation } from '../domain/reminders/explanation.ts'
import { absentUntil } from '../domain/reminders/stand-in.ts'
import { addDays, daysBetween } from '../domain/schedule/calendar.ts'
import { localDate } from '../domain/schedule/working-hour.ts'
import type { OfficialId } from '../domain/shared/ids.ts'
import type { Refused } from '../domain/shared/refusal.ts'
import type { CalendarDate, Instant } from '../domain/shared/time.ts'
import type { Deps } from './deps.ts'
import { notFound } from './versions.ts'

export type ExplainDaysDeps = Pick<Deps, 'desks'> & { readonly notices: NoticeReader }

/** Every day of a range, in order. */
export type ExplainedDays = {
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly days: readonly ExplainedDay[]
}

const usualDays = 30
const mostDays = 366
/** The number of notices to read after the last day: a later notice proves a missed morning on an earlier day. */
const laterNotices = 31

/**
 * Explains each day of a range: the notice sent to the official, or the reason for silence. Without `to` the
 * range ends today in the official's zone; without `from` the range begins 30 days before `to`.
 */
export const explainDays =
  ({ desks, notices }: ExplainDaysDeps) =>
  async (
    now: Instant,
    asked: { readonly official: OfficialId; readonly from?: CalendarDate; readonly to?: CalendarDate },
  ): Promise<ExplainedDays | Refused<'not-found' | 'invalid-request'>> => {
    const desk = await desks.read(asked.official)
    if (desk === undefined) return notFound
    const today = localDate(now, desk.official)
    const { to = today } = asked
    const { from = addDays(to, -usualDays) } = asked
    const wrong = wrongRange({ from, to, today })
    if (wrong) return wrong
    const [records, absent] = await Promise.all([
      notices.since(asked.official, from, daysBetween(from, to) + 1 + laterNotices),
      to < today ? [] : Promise.all(absentUntil(desk, to).map(desks.read)),
    ])
    const known = { desk, records, now, absent: absent.flatMap((one) => one ?? []) }
    return { from, to, days: explanation(known, { from, to }) }
  }

const wrongRange = ({
  from,
  to,
  today,
}: Readonly<Record<'from' | 'to' | 'today', CalendarDate>>): Refused<'invalid-request'> | undefined => {
  const days = daysBetween(from, to) + 1
  const furthest = addDays(today, mostDays)
  if (days < 1) return wrong('/from', `must not be after to, ${to}`)
  if (days > mostDays) return wrong('/from', `must leave at most ${mostDays} days up to ${to}`)
  return to > furthest
    ? wrong('/to', `must not be after ${furthest}: further ahead nothing is told`)
    : undefined
}

const wrong = (pointer: string, detail: string): Refused<'invalid-request'> => ({
  refused: 'invalid-request',
  pointer,
  detail,
})
