import { beforeEach, describe, expect, test } from '@jest/globals'
import type { Item, Table } from '../../functions/adapters/table.ts'

const key = (pk: string, sk = 'A') => ({ pk, sk })

/** The contract of every engine behind the port `Table`. `fresh` gives an empty table. */
export const tableContract = (engine: string, fresh: () => Promise<Table>) =>
  describe(`A table on ${engine}`, () => {
    let table: Table
    beforeEach(async () => {
      table = await fresh()
    })
    const put = (item: Item) => table.write([{ put: item }])

    test('gives back what was put, nested values and every script included, and nothing that was not', async () => {
      const item = { ...key('p'), name: '王小明 🕊️', entries: [{ a: 1, b: [true, null] }], empty: '', zero: 0 }
      await put(item)
      expect(await table.get(key('p'))).toEqual(item)
      expect(await table.get(key('p', 'B'))).toBeUndefined()
    })

    test('leaves out attributes without a value', async () => {
      await put({ ...key('p'), a: undefined, b: { c: undefined } })
      expect(await table.get(key('p'))).toEqual({ ...key('p'), b: {} })
    })

    test('queries one partition in order of the sort key, both ends included, however much there is', async () => {
      const large = 'x'.repeat(30_000)
      for (let number = 0; number < 60; number++)
        await put({ ...key('p', `N#${String(number).padStart(2, '0')}`), large })
      await put(key('q', 'N#30'))
      const found = await table.query('p', { from: 'N#02', to: 'N#57' })
      expect(found.map(({ sk }) => sk)).toEqual(
        Array.from({ length: 56 }, (_, index) => `N#${String(index + 2).padStart(2, '0')}`),
      )
    })

    test('finds in an index only what has its attributes, up to a bound, as many as asked for', async () => {
      await put({ ...key('a'), dueShard: 's', nextAt: '2026-11-24T00:00:00Z' })
      await put({ ...key('b'), dueShard: 's', nextAt: '2026-11-23T00:00:00Z' })
      await put({ ...key('c'), dueShard: 's' })
      await put({ ...key('d'), dueShard: 't', nextAt: '2026-11-22T00:00:00Z' })
      const found = async (options?: { to?: string; limit?: number }) =>
        (await table.queryIndex('due', 's', options)).map(({ pk }) => pk)
      expect(await found()).toEqual(['b', 'a'])
      expect(await found({ to: '2026-11-23T00:00:00Z' })).toEqual(['b'])
      expect(await found({ limit: 1 })).toEqual(['b'])
    })

    test('gets many at once in the order of their keys, each once, and leaves out what is not there', async () => {
      const many = Array.from({ length: 130 }, (_, number) => ({ ...key(`m${number}`), number }))
      for (const item of many) await put(item)
      const asked = [...many.toReversed(), key('nowhere'), key('m7'), key('m129')]
      expect(await table.getAll(asked)).toEqual(many.toReversed())
      expect(await table.getAll([])).toEqual([])
    })

    test('goes on in a partition or an index after the last of a page, in either direction', async () => {
      for (let number = 0; number < 5; number++)
        await put({ ...key('p', `N#${number}`), list: 'l', listOrder: `o${4 - number}`, more: 'x' })
      const pages = async (read: (after?: Item) => Promise<Item[]>) => {
        const found: string[] = []
        for (let page = await read(); page.length > 0; page = await read(page.at(-1)))
          found.push(page.map(({ sk }) => sk.slice(2)).join(''))
        return found
      }
      const range = { from: 'N#1', to: 'N#9' }
      const paging = (after: Item | undefined) => ({ limit: 2, ...(after && { after }) })
      expect(await pages((after) => table.query('p', range, paging(after)))).toEqual(['12', '34'])
      expect(await pages((after) => table.query('p', range, { ...paging(after), descending: true }))).toEqual(
        ['43', '21'],
      )
      expect(await pages((after) => table.queryIndex('list', 'l', paging(after)))).toEqual(['43', '21', '0'])
      expect(
        await pages((after) => table.queryIndex('list', 'l', { ...paging(after), from: 'o1', to: 'o3' })),
      ).toEqual(['32', '1'])
      const [first] = await table.queryIndex('list', 'l', { limit: 1 })
      expect(first).toEqual({ ...key('p', 'N#4'), list: 'l', listOrder: 'o0' })
    })

    test('puts only where nothing is, if asked to', async () => {
      const write = { put: { ...key('p'), n: 1 }, when: { absent: true } } as const
      expect(await table.write([write])).toEqual({ written: true })
      expect(await table.write([{ ...write, put: { ...key('p'), n: 2 } }])).toEqual({
        written: false,
        unmet: [0],
      })
      expect(await table.get(key('p'))).toEqual({ ...key('p'), n: 1 })
    })

    test('updates what matches, removes attributes, and takes the item out of the index with them', async () => {
      await put({ ...key('p'), version: 3, dueShard: 's', nextAt: '2026-11-24T00:00:00Z', kept: 'k' })
      const update = (version: number, nextAt: string | undefined) => ({
        update: key('p'),
        set: { nextAt: undefined, dueShard: undefined, version: 4 },
        when: { matches: { version, nextAt } },
      })
      expect(await table.write([update(2, '2026-11-24T00:00:00Z')])).toEqual({ written: false, unmet: [0] })
      expect(await table.write([update(3, undefined)])).toEqual({ written: false, unmet: [0] })
      expect(await table.write([update(3, '2026-11-24T00:00:00Z')])).toEqual({ written: true })
      expect(await table.get(key('p'))).toEqual({ ...key('p'), version: 4, kept: 'k' })
      expect(await table.queryIndex('due', 's')).toEqual([])
    })

    test('deletes only what matches', async () => {
      await put({ ...key('p'), version: 1 })
      const remove = (version: number) => table.write([{ delete: key('p'), when: { matches: { version } } }])
      expect(await remove(2)).toEqual({ written: false, unmet: [0] })
      expect(await remove(1)).toEqual({ written: true })
      expect(await table.get(key('p'))).toBeUndefined()
    })

    test('writes all of several or none, and says which conditions stood in the way', async () => {
      await put({ ...key('a'), version: 1 })
      const writes = (version: number) =>
        table.write([
          { put: key('b'), when: { absent: true } },
          { update: key('a'), set: { version: 2 }, when: { matches: { version } } },
          { put: key('c') },
        ])
      expect(await writes(7)).toEqual({ written: false, unmet: [1] })
      expect(await table.get(key('b'))).toBeUndefined()
      expect(await table.get(key('c'))).toBeUndefined()
      expect(await writes(1)).toEqual({ written: true })
      expect(await writes(1)).toEqual({ written: false, unmet: [0, 1] })
      expect(await table.get(key('a'))).toEqual({ ...key('a'), version: 2 })
    })

    test('lets one of many writers win a version', async () => {
      await put({ ...key('p'), version: 1 })
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, (_, writer) =>
          table.write([
            { update: key('p'), set: { version: 2, writer }, when: { matches: { version: 1 } } },
            { put: key(`trace-${writer}`) },
          ]),
        ),
      )
      expect(outcomes.filter(({ written }) => written)).toHaveLength(1)
      const traces = await Promise.all(outcomes.map((_, writer) => table.get(key(`trace-${writer}`))))
      expect(traces.filter((trace) => trace !== undefined)).toHaveLength(1)
    })

    test('writes nothing when asked for nothing', async () => {
      expect(await table.write([])).toEqual({ written: true })
    })
  })
