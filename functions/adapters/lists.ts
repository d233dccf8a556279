import type { Commitment } from '../domain/commitments/commitment.ts'
import type { OpenMatter } from '../domain/commitments/matter.ts'
import type { Official } from '../domain/officials/official.ts'
import type { CalendarDate } from '../domain/schedule/calendar.ts'
import { type OfficialId, protocolOfficeId, type VisitId } from '../domain/shared/ids.ts'
import type { Visit } from '../domain/visits/visit.ts'
import { isWithin, type Page, type PageAsked, pageOf, type Source } from './pagination.ts'
import type { Table } from './table.ts'
import { keys, lists as partitions, ranges } from './table-keys.ts'

type Status = Commitment['status']

/** Lists of what is recorded, page by page. A position that is not one of the list gives no page. */
export type Lists = {
  /** By their first day, the latest first. */
  visits(wanted: Wanted<Visit> & Days): Promise<Page<Visit> | undefined>
  /** By their due date; what has none comes last. */
  commitments(wanted: Wanted<Commitment> & Days & { status: Status }): Promise<Page<Commitment> | undefined>
  /** In no particular order. */
  commitmentsOfVisit(wanted: Wanted<Commitment> & { visit: VisitId }): Promise<Page<Commitment> | undefined>
  commitmentsOfOfficial(
    wanted: Wanted<Commitment> & { official: OfficialId; isOpen: boolean },
  ): Promise<Page<Commitment> | undefined>
  /** Open ones, those that wait longest first. */
  matters(wanted: Wanted<OpenMatter>): Promise<Page<OpenMatter> | undefined>
  /** By name. */
  officials(wanted: Wanted<Official>): Promise<Page<Official> | undefined>
}

type Wanted<Entry> = PageAsked & { readonly isWanted: (entry: Entry) => boolean }

/** From that day on, and up to the day before `before`. */
type Days = { readonly from?: CalendarDate; readonly before?: CalendarDate }

/** An order begins with a day, so every order of a day lies between the day itself and the next one. */
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
      // Until somebody changes it there, the protocol office is in the directory only from the settings.
      const isStored = (await table.get(keys.official(protocolOfficeId))) !== undefined
      return isStored ? found : { ...found, entries: [protocolOffice, ...found.entries] }
    },
  }
}
