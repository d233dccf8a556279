import type { Commitment } from '../domain/commitments/commitment.ts'
import type { OpenMatter } from '../domain/commitments/matter.ts'
import type { Official } from '../domain/officials/official.ts'
import { type OfficialId, protocolOfficeId, type VisitId } from '../domain/shared/ids.ts'
import type { CalendarDate } from '../domain/shared/time.ts'
import type { Visit } from '../domain/visits/visit.ts'
import { isWithin, type Page, type PageAsked, pageOf, type Source } from './pagination.ts'
import type { Table } from './table.ts'
import { keys, lists as partitions, ranges } from './table-keys.ts'

type Status = Commitment['status']

/** Lists of the records, page by page. Undefined means that the position is not a position of the list. */
export type Lists = {
  /** Sorted by first day, the latest first. */
  visits(wanted: Wanted<Visit> & Days): Promise<Page<Visit> | undefined>
  /** Sorted by due date; commitments without a due date come last. */
  commitments(wanted: Wanted<Commitment> & Days & { status: Status }): Promise<Page<Commitment> | undefined>
  /** In no particular order. */
  commitmentsOfVisit(wanted: Wanted<Commitment> & { visit: VisitId }): Promise<Page<Commitment> | undefined>
  commitmentsOfOfficial(
    wanted: Wanted<Commitment> & { official: OfficialId; isOpen: boolean },
  ): Promise<Page<Commitment> | undefined>
  /** Open matters, the longest waiting first. */
  matters(wanted: Wanted<OpenMatter>): Promise<Page<OpenMatter> | undefined>
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
const between = ({ from, before }: Days) => ({
  ...(from !== undefined && { from }),
  ...(before !== undefined && { to: before }),
})

const isEmpty = ({ from, to }: Source) => from !== undefined && to !== undefined && from > to

export const lists = (table: Table, protocolOffice: Official): Lists => {
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
        { index: 'list', partition: partitions.visits, ...between(wanted), descending: true },
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
    commitmentsOfVisit: (wanted) =>
      list({ index: 'visit', partition: wanted.visit }, 'commitment', wanted, wanted.isWanted),
    commitmentsOfOfficial: ({ official, isOpen, ...wanted }) =>
      list(
        {
          partition: keys.official(official).pk,
          ...(isOpen ? ranges.openCommitments : ranges.closedCommitments),
        },
        'commitment',
        wanted,
        wanted.isWanted,
      ),
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
      const { calendar } = protocolOffice
      const found = { ...page, entries: page.entries.map((official) => ({ ...official, calendar })) }
      if (wanted.after !== undefined || !wanted.isWanted(protocolOffice)) return found
      // Before the first change of the protocol office, the table holds no item for the office, so the
      // settings supply the entry.
      const isStored = (await table.get(keys.official(protocolOfficeId))) !== undefined
      return isStored ? found : { ...found, entries: [protocolOffice, ...found.entries] }
    },
  }
}
