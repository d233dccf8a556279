import { beforeEach, describe, expect, test } from '@jest/globals'
import { commitments } from '../../functions/adapters/commitments.ts'
import { type Lists, lists } from '../../functions/adapters/lists.ts'
import type { Page, PageAsked } from '../../functions/adapters/pagination.ts'
import type { Item, Table } from '../../functions/adapters/table.ts'
import { items, keys } from '../../functions/adapters/table-keys.ts'
import { historyEntry } from '../../functions/domain/commitments/history.ts'
import {
  anAuthor,
  anOffice,
  anOfficial,
  anOpenCommitment,
  anOpenMatter,
  aVisit,
  daysLater,
} from '../support/domain-builders.ts'

const office = anOffice({ version: 0 })
const everything = { isWanted: () => true }
const whole = { limit: 100, ...everything }

/** All entries of a list, read in pages of `limit` entries. */
const throughPages = async <Entry>(
  limit: number,
  list: (asked: PageAsked) => Promise<Page<Entry> | undefined>,
): Promise<Entry[]> => {
  const found: Entry[] = []
  let page = await list({ limit })
  for (; page !== undefined; page = await list({ limit, after: page.next })) {
    found.push(...page.entries)
    if (page.next === undefined) return found
  }
  throw new Error('there was no page')
}

/** The contract of lists, for every engine. */
export const listsContract = (engine: string, fresh: () => Promise<Table>) =>
  describe(`Lists on ${engine}`, () => {
    let table: Table
    let all: Lists
    beforeEach(async () => {
      table = await fresh()
      all = lists(table, office)
    })
    const lay = async (laid: readonly Item[]) => {
      for (const put of laid) await table.write([{ put }])
    }
    const commitment = (number: number, dueOn = daysLater('2026-06-01', number)) =>
      anOpenCommitment({ id: `cmt_${number}`, holder: `ofc_${number % 2}`, dueOn })

    test('show visits by their first day, the latest first, without days last, and only those of the days asked for', async () => {
      const visits = [3, 1, 4, 0, 2].map((number) =>
        aVisit({ id: `vis_${number}`, startsOn: daysLater('2026-06-01', number) }),
      )
      const withoutDays = aVisit({ id: 'vis_without-days', startsOn: undefined, endsOn: undefined })
      await lay([withoutDays, ...visits].map((visit) => items.visit(visit, 'fingerprint')))
      const ids = async (limit: number, days: object = {}) =>
        (await throughPages(limit, (asked) => all.visits({ ...asked, ...days, ...everything }))).map(
          ({ id }) => id,
        )
      expect(await ids(2)).toEqual(['vis_4', 'vis_3', 'vis_2', 'vis_1', 'vis_0', 'vis_without-days'])
      expect(await ids(100)).toEqual(await ids(1))
      expect(await ids(2, { from: '2026-06-02', before: '2026-06-04' })).toEqual(['vis_2', 'vis_1'])
      expect(await ids(2, { from: '2026-06-04', before: '2026-06-02' })).toEqual([])
      expect(await ids(2, { before: '2026-06-03' })).toEqual(['vis_1', 'vis_0'])
      expect(await ids(2, { from: '2026-06-04' })).toEqual(['vis_4', 'vis_3'])
    })

    test('show commitments by their due date, what has none last, and what narrows them', async () => {
      const undated = anOpenCommitment({ id: 'cmt_undated', dueOn: undefined })
      await lay([undated, ...[2, 0, 1, 3].map((number) => commitment(number))].map(items.commitment))
      const ids = async (limit: number, isWanted: (one: { id: string }) => boolean = () => true) =>
        (await throughPages(limit, (asked) => all.commitments({ ...asked, status: 'open', isWanted }))).map(
          ({ id }) => id,
        )
      expect(await ids(2)).toEqual(['cmt_0', 'cmt_1', 'cmt_2', 'cmt_3', 'cmt_undated'])
      expect(await ids(1, ({ id }) => id > 'cmt_2')).toEqual(['cmt_3', 'cmt_undated'])
    })

    test('of more than a request reads are complete, and each entry is on one page', async () => {
      const many = Array.from({ length: 230 }, (_, number) => commitment(number, '2026-06-01'))
      await lay(many.map(items.commitment))
      for (const limit of [7, 100]) {
        const found = await throughPages(limit, (asked) =>
          all.commitments({ ...asked, status: 'open', ...everything }),
        )
        expect(found.map(({ id }) => id)).toEqual(many.map(({ id }) => id).toSorted())
      }
    })

    test('show what was completed among what is completed and nowhere else', async () => {
      const { next, heldFrom, lastWordOn, ...agreement } = commitment(1)
      const done = {
        ...agreement,
        status: 'completed',
        version: 2,
        outcome: 'Sent.',
        doneOn: '2026-06-02',
      } as const
      await lay([items.commitment(commitment(1)), items.commitment(commitment(2))])
      const entry = historyEntry(
        done,
        { what: 'completed', outcome: 'Sent.', doneOn: '2026-06-02' },
        anAuthor(),
      )
      await commitments(table).save({ commitment: commitment(1) }, { commitment: done, entry })
      const listed = async (status: 'open' | 'completed' | 'cancelled') =>
        (await all.commitments({ ...whole, status }))?.entries
      expect(await listed('open')).toEqual([commitment(2)])
      expect(await listed('completed')).toEqual([done])
      expect(await listed('cancelled')).toEqual([])
      const ofOfficial = async (isOpen: boolean) =>
        (await all.commitmentsOfOfficial({ ...whole, official: 'ofc_1', isOpen }))?.entries
      expect(await ofOfficial(true)).toEqual([])
      expect(await ofOfficial(false)).toEqual([done])
    })

    test('show the commitments of a visit on whosever desk, and those of one official', async () => {
      const elsewhere = { ...commitment(9), visitId: 'vis_other' } as const
      await lay([...[0, 1, 2, 3].map((number) => commitment(number)), elsewhere].map(items.commitment))
      const ofVisit = await throughPages(3, (asked) =>
        all.commitmentsOfVisit({ ...asked, visit: 'vis_qingdao', ...everything }),
      )
      expect(ofVisit.map(({ id }) => id).toSorted()).toEqual(['cmt_0', 'cmt_1', 'cmt_2', 'cmt_3'])
      const ofOfficial = await throughPages(1, (asked) =>
        all.commitmentsOfOfficial({ ...asked, official: 'ofc_1', isOpen: true, ...everything }),
      )
      // By visit: vis_other sorts before vis_qingdao, and both have the same first day.
      expect(ofOfficial.map(({ id }) => id)).toEqual(['cmt_9', 'cmt_1', 'cmt_3'])
    })

    test('keep the order of the record where a list has no other, and within a day where it has', async () => {
      const placed = (number: number, action: number) => ({
        ...commitment(number, '2026-06-17'),
        place: { visitStartsOn: '2026-05-27', event: 0, action } as const,
      })
      // Without a place, as an earlier version stored it: the key in the index has no place either.
      const earlier = commitment(5, '2026-06-17')
      await lay([
        ...[placed(1, 11), placed(3, 2), placed(7, 0)].map(items.commitment),
        { ...items.commitment(earlier), listOrder: `${earlier.dueOn}#${earlier.id}` },
        ...[placed(1, 11), placed(3, 2), placed(7, 0)].map((one) => {
          const { id, place } = one
          return items.matter(office.id, anOpenMatter({ id: `mat_${id}`, commitmentId: id, place }))
        }),
      ])
      const asRecorded = ['cmt_7', 'cmt_3', 'cmt_1', 'cmt_5']
      for (const limit of [1, 3, 100]) {
        const found = [
          await throughPages(limit, (asked) =>
            all.commitmentsOfVisit({ ...asked, visit: 'vis_qingdao', ...everything }),
          ),
          await throughPages(limit, (asked) =>
            all.commitmentsOfOfficial({ ...asked, official: 'ofc_1', isOpen: true, ...everything }),
          ),
          await throughPages(limit, (asked) => all.commitments({ ...asked, status: 'open', ...everything })),
        ]
        expect(found.map((list) => list.map(({ id }) => id))).toEqual([asRecorded, asRecorded, asRecorded])
      }
      const matters = await all.matters(whole)
      expect(matters?.entries.map(({ id }) => id)).toEqual(['mat_cmt_7', 'mat_cmt_3', 'mat_cmt_1'])
    })

    test('of a visit or a desk give no page to a position of another one, nor to one of an earlier version', async () => {
      await lay([0, 1, 2, 3].map((number) => items.commitment(commitment(number))))
      const page = await all.commitmentsOfVisit({ limit: 2, visit: 'vis_qingdao', ...everything })
      if (page?.next === undefined) throw new Error('there is a third')
      const { next } = page
      const other = { limit: 2, after: next, ...everything }
      expect(await all.commitmentsOfVisit({ ...other, visit: 'vis_other' })).toBeUndefined()
      expect(await all.commitmentsOfOfficial({ ...other, official: 'ofc_1', isOpen: true })).toBeUndefined()
      const { pk, sk } = keys.openCommitment('ofc_1', 'cmt_1')
      const after = { pk, sk, order: sk }
      expect(
        await all.commitmentsOfOfficial({ ...other, after, official: 'ofc_1', isOpen: true }),
      ).toBeUndefined()
    })

    test('show open matters, those that wait longest first', async () => {
      const asked = [2, 0, 1].map((number) =>
        anOpenMatter({ id: `mat_${number}`, askedFrom: daysLater('2026-06-03', number) }),
      )
      await lay(asked.map((matter) => items.matter(office.id, matter)))
      const found = await throughPages(2, (page) => all.matters({ ...page, ...everything }))
      expect(found.map(({ id }) => id)).toEqual(['mat_0', 'mat_1', 'mat_2'])
    })

    test('show officials by name, and the protocol office also before anybody changed it', async () => {
      const found = async () =>
        (await throughPages(2, (page) => all.officials({ ...page, ...everything }))).map(({ name }) => name)
      expect(await found()).toEqual(['Protocol office'])
      await lay(
        ['lin', 'Chen', '王小明'].map((name, number) =>
          items.official(anOfficial({ id: `ofc_${number}`, name })),
        ),
      )
      expect(await found()).toEqual(['Protocol office', 'Chen', 'lin', '王小明'])
      await lay([items.official(anOffice())])
      expect(await found()).toEqual(['Chen', 'lin', 'Protocol office', '王小明'])
    })

    test('give no page to a position of another list', async () => {
      await lay([0, 1, 2, 3].map((number) => items.commitment(commitment(number))))
      const page = await all.commitments({ limit: 3, status: 'open', ...everything })
      if (page?.next === undefined) throw new Error('there is a fourth')
      const after = page.next
      const foreign = { limit: 3, after, ...everything }
      expect(await all.commitmentsOfVisit({ ...foreign, visit: 'vis_qingdao' })).toBeUndefined()
      expect(await all.commitmentsOfOfficial({ ...foreign, official: 'ofc_1', isOpen: true })).toBeUndefined()
      const before = daysLater('2026-06-01', 1)
      expect(await all.commitments({ ...foreign, status: 'open', before })).toBeUndefined()
    })
  })
