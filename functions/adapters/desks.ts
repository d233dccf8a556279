import type { OpenCommitment } from '../domain/commitments/commitment.ts'
import type { HistoryEntry } from '../domain/commitments/history.ts'
import type { OpenMatter } from '../domain/commitments/matter.ts'
import type { Part } from '../domain/commitments/part.ts'
import type { Official } from '../domain/officials/official.ts'
import type { Restart } from '../domain/officials/restart.ts'
import type { AbsenceNote } from '../domain/reminders/absence-note.ts'
import type { Desk, NewHour, YearlyQuestionNote } from '../domain/reminders/desk.ts'
import type { Handover } from '../domain/reminders/handover.ts'
import type { News, NewsChange } from '../domain/reminders/news.ts'
import type { StandIn } from '../domain/reminders/stand-in.ts'
import type { Move } from '../domain/reminders/todays-notice.ts'
import type { WeeklyBrief } from '../domain/reminders/weekly-brief.ts'
import type { Calendars } from '../domain/schedule/calendar.ts'
import { type CommitmentId, type NewsId, type OfficialId, protocolOfficeId } from '../domain/shared/ids.ts'
import type { CalendarDate } from '../domain/shared/time.ts'
import { newsWrite } from './news-writes.ts'
import { holds, stored, storedOfficial } from './read-item.ts'
import type { Item, Key, Table, Write } from './table.ts'
import { items, keys, plannedFor, ranges } from './table-keys.ts'
import { ofWholeVisits } from './whole-visits.ts'

export type Desks = {
  /**
   * Reads a desk with one strongly consistent query. The result may show only a part of a transaction under
   * way.
   */
  read(id: OfficialId): Promise<Desk | undefined>
  /** Reads the parts of these contributors in a commitment, strongly consistent; who has none is left out. */
  parts(commitment: CommitmentId, contributors: readonly OfficialId[]): Promise<readonly Part[]>
  /** Reads a desk without what belongs to a visit that is still being recorded. */
  shown(id: OfficialId): Promise<Desk | undefined>
  /** Reads the last handover of a post, strongly consistent. */
  handover(official: OfficialId): Promise<Handover | undefined>
  /** Reads one line of news on an official's desk. */
  news(official: OfficialId, id: NewsId): Promise<News | undefined>
  /** Puts the weekly brief on a desk that has none. */
  beginBrief(official: OfficialId, brief: WeeklyBrief): Promise<void>
  /** Stores the new mornings of lines. A line changed after the read is left alone. */
  move(official: OfficialId, moves: readonly Move[]): Promise<void>
  /**
   * Stores the end of the reminders in one transaction. Does nothing when the commitment changed after the
   * read; a move to `postponedTo` by another delivery of the same message does not count as a change.
   */
  endReminders(
    told: OpenCommitment,
    postponedTo: CalendarDate,
    ended: { commitment: OpenCommitment; matter: OpenMatter; entry: HistoryEntry },
  ): Promise<void>
  /**
   * Stores in one transaction that a part was told for the last time, and the news of it. Does nothing when the part changed after
   * the read, as above.
   */
  endPart(
    told: Part,
    postponedTo: CalendarDate,
    ended: { readonly toldOn: CalendarDate; readonly tells: NewsChange },
  ): Promise<void>
}

export const desks = (table: Table, protocolOffice: Official, calendars: Calendars = {}): Desks => ({
  async read(id) {
    return deskOf(id, await table.query(keys.official(id).pk, ranges.desk), { protocolOffice, calendars })
  },

  async shown(id) {
    const found = await ofWholeVisits(table, await table.query(keys.official(id).pk, ranges.desk))
    return deskOf(id, found, { protocolOffice, calendars })
  },

  async parts(commitment, contributors) {
    const items = await table.getAll(contributors.map((contributor) => keys.part(contributor, commitment)))
    return items.map((item) => stored<Part>(item, 'part'))
  },

  async handover(official) {
    const item = await table.get(keys.handover(official))
    return item && stored<Handover>(item, 'handover')
  },

  async news(official, id) {
    const item = await table.get(keys.news(official, id))
    return item && stored<News>(item, 'news')
  },

  async beginBrief(official, brief) {
    const isThere = (await table.get(keys.weeklyBrief(official))) !== undefined
    if (!isThere) await table.write([{ put: items.weeklyBrief(official, brief), when: { absent: true } }])
  },

  async move(official, moves) {
    const moveEach = (some: readonly Move[]) =>
      Promise.all(
        some.map(async (move) => {
          const { written } = await table.write([moved(official, move, plannedOn(move.line))])
          if (!written && move.postponedTo !== undefined)
            await table.write([moved(official, move, move.postponedTo)])
        }),
      )
    await moveEach(moves.filter((move) => !isTakeover(move)))
    await moveEach(moves.filter(isTakeover))
  },

  async endReminders(told, postponedTo, { commitment, matter, entry }) {
    const end = (nextOn: CalendarDate | undefined) =>
      table.write([
        { put: items.commitment(commitment), when: asRead({ version: told.version, nextOn }) },
        { put: items.matter(protocolOfficeId, matter), when: { absent: true } },
        { put: items.history(entry), when: { absent: true } },
      ])
    const { written } = await end(told.next?.on)
    if (!written) await end(postponedTo)
  },

  async endPart(told, postponedTo, { toldOn, tells }) {
    const end = (nextOn: CalendarDate | undefined) =>
      table.write([
        {
          update: keys.part(told.holder, told.commitmentId),
          set: { ...plannedFor(told.holder, undefined), toldOn, leadTold: true },
          when: asRead({ version: told.version, nextOn }),
        },
        newsWrite(tells),
      ])
    const { written } = await end(told.next?.on)
    if (!written) await end(postponedTo)
  },
})

const deskOf = (
  id: OfficialId,
  found: readonly Item[],
  { protocolOffice, calendars }: { readonly protocolOffice: Official; readonly calendars: Calendars },
): Desk | undefined => {
  const profile = found.find(holds('official'))
  const handover = found.find(holds('handover'))
  const newHour = found.find(holds('new-hour'))
  const restart = found.find(holds('restart'))
  const absenceNote = found.find(holds('absence'))
  const weeklyBrief = found.find(holds('weekly-brief'))
  const yearlyQuestions = found.filter(holds('yearly-question'))
  const standIns = found.filter(holds('stand-in'))
  const official = profile
    ? storedOfficial(profile, protocolOffice, calendars)
    : id === protocolOfficeId
      ? protocolOffice
      : undefined
  return (
    official && {
      official,
      commitments: found
        .filter(holds('commitment'))
        .map((item) => stored<OpenCommitment>(item, 'commitment')),
      parts: found.filter(holds('part')).map((item) => stored<Part>(item, 'part')),
      matters: found.filter(holds('matter')).map((item) => stored<OpenMatter>(item, 'matter')),
      news: found.filter(holds('news')).map((item) => stored<News>(item, 'news')),
      ...(weeklyBrief && { weeklyBrief: stored<WeeklyBrief>(weeklyBrief, 'weekly-brief') }),
      ...(standIns.length > 0 && { standIns: standIns.map((item) => stored<StandIn>(item, 'stand-in')) }),
      ...(handover && { handover: stored<Handover>(handover, 'handover') }),
      ...(newHour?.nextAt !== undefined && { newHour: stored<NewHour>(newHour, 'new-hour') }),
      ...(yearlyQuestions.length > 0 && {
        yearlyQuestions: yearlyQuestions.map((item) => stored<YearlyQuestionNote>(item, 'yearly-question')),
      }),
      ...(restart && { restart: stored<Restart>(restart, 'restart') }),
      ...(absenceNote && { absenceNote: stored<AbsenceNote>(absenceNote, 'absence') }),
    }
  )
}

/** The condition for a write to a line: version and planned date are unchanged since the read. */
const asRead = ({ version, nextOn }: { version: number; nextOn?: CalendarDate | undefined }) => ({
  matches: { version, nextOn },
})

const keyOfLine = (official: OfficialId, line: Move['line']): Key => {
  switch (line.kind) {
    case 'commitment':
      return keys.openCommitment(official, line.id)
    case 'part':
      return keys.part(official, line.commitmentId)
    case 'commitment-matter':
    case 'official-matter':
    case 'organisation-matter':
      return keys.openMatter(official, line.id)
    case 'handover':
      return keys.handover(official)
    case 'news':
      return keys.news(official, line.id)
    case 'weekly-brief':
      return keys.weeklyBrief(official)
    case 'stand-in':
      return keys.standIn(official, line.absentId)
    case 'new-hour':
      return keys.newHour(official)
    case 'restart':
      return keys.restart(official)
    case 'absence':
      return keys.absenceNote(official)
  }
}

/** A takeover ends last, because a repeated delivery finds the lines told by it, and not yet due, only while it waits. */
const isTakeover = ({ line }: Move) => line.kind === 'handover'

/** The notes of a new hour and of a restart wait for a moment and not for a day. */
const plannedOn = (line: Move['line']) => ('wakesAt' in line ? undefined : line.next?.on)

const moved = (
  official: OfficialId,
  { line, to, isGone, toldOn, coveredTo, told }: Move,
  nextOn: CalendarDate | undefined,
): Write => {
  const key = keyOfLine(official, line)
  const when = asRead({ version: line.version, nextOn })
  return isGone
    ? { delete: key, when }
    : {
        update: key,
        set: {
          ...plannedFor(official, to),
          ...(toldOn !== undefined && { toldOn }),
          ...(coveredTo !== undefined && { coveredTo }),
          ...(told !== undefined && { told }),
        },
        when,
      }
}
