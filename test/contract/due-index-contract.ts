import { beforeEach, describe, expect, test } from '@jest/globals'
import { type DueIndex, mornings } from '../../functions/adapters/due-index.ts'
import type { Table } from '../../functions/adapters/table.ts'
import { items } from '../../functions/adapters/table-keys.ts'
import type { Instant } from '../../functions/domain/shared/time.ts'
import {
  aHandover,
  anAuthor,
  anOfficial,
  anOpenCommitment,
  anOpenMatter,
  now,
} from '../support/domain-builders.ts'

const later: Instant = '2026-06-04T00:00:00Z'

/** Everybody who waits, in the order of the answer. */
export const whoWaits = async (index: DueIndex, ...asked: Parameters<DueIndex['dueBy']>) => {
  const pages = []
  for await (const page of index.dueBy(...asked)) pages.push(page)
  return pages.flat().map(({ who }) => who)
}

/** The contract of the index of mornings, for every engine. */
export const morningsContract = (engine: string, fresh: () => Promise<Table>) =>
  describe(`The index of mornings on ${engine}`, () => {
    let table: Table
    let index: DueIndex
    beforeEach(async () => {
      table = await fresh()
      index = mornings(table)
    })

    test('names everybody whose morning has come, each once, and visits with a change to be finished', async () => {
      const put = [
        ...Array.from({ length: 8 }, (_, number) =>
          items.commitment(anOpenCommitment({ id: `cmt_${number}`, holder: `ofc_${number % 5}` })),
        ),
        items.commitment(anOpenCommitment({ holder: 'ofc_tomorrow', next: { on: '2026-06-04', at: later } })),
        items.commitment(anOpenCommitment({ holder: 'ofc_asleep', next: undefined })),
        items.official(anOfficial({ id: 'ofc_nothing' })),
        items.matter('ofc_asked', anOpenMatter()),
        items.handover('ofc_new', aHandover()),
        items.pendingPropagation({ visitId: 'vis_changed', changes: 1, author: anAuthor() }),
      ]
      for (const item of put) await table.write([{ put: item }])
      const waiting = async (at: Instant) => (await whoWaits(index, at)).toSorted()
      expect(await waiting(now)).toEqual([
        ...Array.from({ length: 5 }, (_, number) => `ofc_${number}`),
        'ofc_asked',
        'ofc_new',
        'vis_changed',
      ])
      expect(await waiting('2026-06-02T23:59:59Z')).toEqual([])
      expect(await waiting(later)).toContain('ofc_tomorrow')
    })

    test('names everybody once with the earliest morning, however many pages the lines fill', async () => {
      const at = (minute: number): Instant => `2026-06-03T00:${String(minute).padStart(2, '0')}:00Z`
      for (let number = 0; number < 40; number++)
        await table.write([
          {
            put: items.commitment(
              anOpenCommitment({
                id: `cmt_${number}`,
                holder: `ofc_${number % 9}`,
                next: { on: '2026-06-03', at: at(59 - number) },
              }),
            ),
          },
        ])
      for (const rows of [1, 2, 3, 7, 40]) {
        const pages = []
        for await (const page of mornings(table, rows).dueBy(at(59))) pages.push(page)
        expect(Math.max(...pages.map((page) => page.length))).toBeLessThanOrEqual(rows)
        expect(pages.flat().toSorted((one, other) => one.who.localeCompare(other.who))).toEqual(
          Array.from({ length: 9 }, (_, holder) => ({
            who: `ofc_${holder}`,
            since: at(59 - Math.floor((39 - holder) / 9) * 9 - holder),
          })),
        )
      }
    })

    test('names, if asked so, only those whose morning came less than so many seconds ago', async () => {
      for (const [holder, at] of [
        ['ofc_long', '2026-06-03T07:59:59Z'],
        ['ofc_just_as_long', '2026-06-03T08:00:00Z'],
        ['ofc_less', '2026-06-03T08:00:01Z'],
        ['ofc_now', '2026-06-03T08:30:00Z'],
        ['ofc_soon', '2026-06-03T08:30:01Z'],
      ] as const)
        await table.write([
          {
            put: items.commitment(
              anOpenCommitment({ id: `cmt_${holder}`, holder, next: { on: '2026-06-03', at } }),
            ),
          },
        ])
      const recent = await whoWaits(index, '2026-06-03T08:30:00Z', { within: 1800 })
      expect(recent.toSorted()).toEqual(['ofc_less', 'ofc_now'])
    })

    test('finds the earliest morning of all, if there is one', async () => {
      expect(await index.next()).toBeUndefined()
      for (const [holder, at] of [
        ['ofc_a', later],
        ['ofc_b', '2026-06-03T09:00:00Z'],
        ['ofc_c', '2026-06-05T00:00:00Z'],
      ] as const)
        await table.write([
          { put: items.commitment(anOpenCommitment({ holder, next: { on: '2026-06-03', at } })) },
        ])
      expect(await index.next()).toBe('2026-06-03T09:00:00Z')
    })
  })
