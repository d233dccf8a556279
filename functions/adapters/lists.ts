import type { Commitment, OpenCommitment } from '../domain/commitments/commitment.ts'
import type { DoneOccurrence } from '../domain/commitments/figures.ts'
import type { HistoryEntry } from '../domain/commitments/history.ts'
import type { OpenMatter } from '../domain/commitments/matter.ts'
import { inOrderOfRecord, orderOfRecord } from '../domain/commitments/place.ts'
import type { Official } from '../domain/officials/official.ts'
import { addDays, type Calendars } from '../domain/schedule/calendar.ts'
import { type CommitmentId, type OfficialId, protocolOfficeId, type VisitId } from '../domain/shared/ids.ts'
import type { CalendarDate, Instant } from '../domain/shared/time.ts'
import type { Visit } from '../domain/visits/visit.ts'
import { firstPage, isWithin, type Page, type PageAsked, pageOf, type Source } from './pagination.ts'
import { ofInstitution, stored } from './read-item.ts'
import type { Item, Range, Table } from './table.ts'
import { keys, lists as partitions, ranges, weekOf } from './table-keys.ts'
import { ofWholeVisits } from './whole-visits.ts'

type Status = Commitment['status']

/** Lists of the records, page by page. Undefined means that the position is not a position of the list. */
export type Lists = {
  /** Sorted by first day, the latest first; visits without days come last, and lie in no range of days. */
  visits(wanted: Wanted<Visit> & Days): Promise<Page<Visit> | undefined>
  /** Sorted by due date, and in the order of the record within a day; commitments without a due date come last. */
  commitments(wanted: Wanted<Commitment> & Days & { status: Status }): Promise<Page<Commitment> | undefined>
  /** In the order of the record. */
  commitmentsOfVisit(wanted: Wanted<Commitment> & { visit: VisitId }): Promise<Page<Commitment> | undefined>
  /** Open commitments visit by visit, in the order of the record; closed ones in no particular order. */
  commitmentsOfOfficial(
    wanted: Wanted<Commitment> & { official: OfficialId; isOpen: boolean },
  ): Promise<Page<Commitment> | undefined>
  /** Open matters, the longest waiting first; those first asked on the same day in the order of the record. */
  matters(wanted: Wanted<OpenMatter>): Promise<Page<OpenMatter> | undefined>
  /** All commitments of a state with a deadline in these days, read page by page as they are taken. */
  commitmentsDue(status: Status, days: Required<Days>): AsyncIterable<readonly Commitment[]>
  /** All occurrences that are done while others are open, with a deadline in these days. */
  occurrencesDone(days: Required<Days>): AsyncIterable<readonly DoneOccurrence[]>
  /** All open commitments that recur and of which something due before the day is missed. */
  commitmentsMissed(before: CalendarDate): AsyncIterable<readonly Commitment[]>
  /** All entries of histories from the moment `from` on, up to the moment `before`, week by week. */
  changes(from: Instant, before: Instant): AsyncIterable<readonly HistoryEntry[]>
  /** How many of these lie on the desk named with each as part of a draft, as all of a visit does that is still being recorded. */
  notAgreedYet(asked: readonly { readonly id: CommitmentId; readonly holder: OfficialId }[]): Promise<number>
  /** Sorted by name. */
  officials(wanted: Wanted<Official>): Promise<Page<Official> | undefined>
}

type Wanted<Entry> = PageAsked & { readonly isWanted: (entry: Entry) => boolean }

/** From the day `from`, up to the day before `before`. */
type Days = { readonly from?: CalendarDate; readonly before?: CalendarDate }

/**
 * In a list by days every `listOrder` begins with a date, so the entries of a day sort after the bare date
 * and before the next bare date.
 */
const between = ({ from, before }: { readonly from?: string; readonly before?: string }) => ({
  ...(from !== undefined && { from }),
  ...(before !== undefined && { to: before }),
})

/** Leaves visits without days out of a range that is open towards the past. They sort before every day. */
const withDays = (range: Partial<Range>): Partial<Range> =>
  range.to === undefined ? range : { from: firstDay, ...range }

const firstDay = '0001-01-01'

/**
 * A page of the commitments of a visit or a desk, in the order of the record. No key sorts in this order, so each page
 * reads all commitments, as a notice and the view of a visit do. The position names the partition `pk`.
 */
const pageInOrder = async (
  table: Table,
  pk: string,
  { limit, after, isWanted }: Wanted<Commitment>,
  read: () => Promise<readonly Item[]>,
): Promise<Page<Commitment> | undefined> => {
  // In a position of a list that is sorted by a key of the table, `sk` and `order` are equal.
  if (after !== undefined && (after.pk !== pk || after.sk === after.order)) return undefined
  const all = (await ofWholeVisits(table, await read())).map((item) => stored<Commitment>(item, 'commitment'))
  const left = inOrderOfRecord(all).filter(
    (one) => isWanted(one) && (after === undefined || orderOfRecord(one) > after.order),
  )
  const entries = firstPage(left, limit)
  const last = entries.at(-1)
  return left.length > entries.length && last !== undefined
    ? { entries, next: { pk, sk: `CMT#${last.id}`, order: orderOfRecord(last) } }
    : { entries }
}

/** The number of keys in one page of a range that is read to its end. */
const wholePage = 400

/** Reads a range of the index `list` to its end, and no key outside of it. */
async function* wholeRange(
  table: Table,
  partition: string,
  days: { readonly from?: string; readonly before?: string },
): AsyncGenerator<readonly Item[]> {
  let after: Item | undefined
  do {
    const asked = { ...between(days), limit: wholePage, ...(after && { after }) }
    const rows = await table.queryIndex('list', partition, asked)
    yield await table.getAll(rows)
    after = rows.length < wholePage ? undefined : rows.at(-1)
  } while (after)
}

async function* commitmentsIn(
  table: Table,
  pages: AsyncIterable<readonly Item[]>,
): AsyncGenerator<readonly Commitment[]> {
  for await (const page of pages)
    yield (await ofWholeVisits(table, page)).map((item) => stored<Commitment>(item, 'commitment'))
}

/** Reads the weeks in which the moments lie, and in the first and the last no key outside of them. */
async function* changesBetween(
  table: Table,
  from: Instant,
  before: Instant,
): AsyncGenerator<readonly HistoryEntry[]> {
  for (let week = weekOf(from); week <= weekOf(before); week = addDays(week, 7))
    for await (const page of wholeRange(table, partitions.changes(week), { from, before }))
      yield page.map((item) => stored<HistoryEntry>(item, 'history'))
}

async function* occurrencesIn(
  pages: AsyncIterable<readonly Item[]>,
): AsyncGenerator<readonly DoneOccurrence[]> {
  for await (const page of pages) yield page.map((item) => stored<DoneOccurrence>(item, 'done-occurrence'))
}

/** The open commitments that notes name. A note may name a commitment that was closed or moved to another desk just now. */
async function* commitmentsNamedIn(
  table: Table,
  pages: AsyncIterable<readonly Item[]>,
): AsyncGenerator<readonly Item[]> {
  for await (const page of pages) {
    const notes = page.map((item) => stored<NoteOfMissed>(item, 'missed'))
    yield await table.getAll(
      notes.map(({ holder, commitmentId }) => keys.openCommitment(holder, commitmentId)),
    )
  }
}

type NoteOfMissed = { readonly holder: OfficialId; readonly commitmentId: CommitmentId }

const isEmpty = ({ from, to }: Source) => from !== undefined && to !== undefined && from > to

export const lists = (table: Table, protocolOffice: Official, calendars: Calendars = {}): Lists => {
  const list = async <Entry>(
    source: Source,
    entity: string,
    asked: PageAsked,
    isWanted: (entry: Entry) => boolean = () => true,
  ) =>
    isEmpty(source)
      ? { entries: [] }
      : asked.after === undefined || isWithin(source, asked.after)
        ? pageOf(table, source, entity, asked, isWanted)
        : undefined

  return {
    visits: (wanted) =>
      list(
        { index: 'list', partition: partitions.visits, ...withDays(between(wanted)), descending: true },
        'visit',
        wanted,
        wanted.isWanted,
      ),
    commitments: (wanted) =>
      list(
        { index: 'list', partition: partitions.commitments(wanted.status), ...between(wanted) },
        'commitment',
        wanted,
        wanted.isWanted,
      ),
    commitmentsOfVisit: ({ visit, ...wanted }) =>
      pageInOrder(table, keys.visit(visit).pk, wanted, async () =>
        table.getAll(await table.queryIndex('visit', visit)),
      ),
    commitmentsOfOfficial: ({ official, isOpen, ...wanted }) => {
      const { pk: partition } = keys.official(official)
      return isOpen
        ? pageInOrder(table, partition, wanted, () => table.query(partition, ranges.openCommitments))
        : list({ partition, ...ranges.closedCommitments }, 'commitment', wanted, wanted.isWanted)
    },
    commitmentsDue: (status, days) =>
      commitmentsIn(table, wholeRange(table, partitions.commitments(status), days)),
    occurrencesDone: (days) => occurrencesIn(wholeRange(table, partitions.doneOccurrences, days)),
    commitmentsMissed: (before) =>
      commitmentsIn(table, commitmentsNamedIn(table, wholeRange(table, partitions.missed, { before }))),
    changes: (from, before) => changesBetween(table, from, before),
    async notAgreedYet(asked) {
      const found = await table.getAll(asked.map(({ id, holder }) => keys.openCommitment(holder, id)))
      return found.filter((item) => stored<OpenCommitment>(item, 'commitment').draft).length
    },
    matters: (wanted) =>
      list({ index: 'list', partition: partitions.matters }, 'matter', wanted, wanted.isWanted),

    async officials(wanted) {
      const page = await list<Official>(
        { index: 'list', partition: partitions.officials },
        'official',
        wanted,
        wanted.isWanted,
      )
      if (page === undefined) return undefined
      const found = {
        ...page,
        entries: page.entries.map((official) => ofInstitution(official, protocolOffice, calendars)),
      }
      if (wanted.after !== undefined || !wanted.isWanted(protocolOffice)) return found
      // Before the first change of the protocol office, the table holds no item for the office, so the
      // settings supply the entry.
      const isStored = (await table.get(keys.official(protocolOfficeId))) !== undefined
      return isStored ? found : { ...found, entries: [protocolOffice, ...found.entries] }
    },
  }
}
