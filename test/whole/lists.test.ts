import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Page, PageAsked } from '../../functions/adapters/pagination.ts'
import type { Table } from '../../functions/adapters/table.ts'
import { items } from '../../functions/adapters/table-keys.ts'
import type { Commitment, OpenCommitment } from '../../functions/domain/commitments/commitment.ts'
import { commitmentMatches } from '../../functions/domain/list-filters.ts'
import type { Visit } from '../../functions/domain/visits/visit.ts'
import { anOpenCommitment, daysLater } from '../support/domain-builders.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'

/** A tenth, or with WORLDS=all the whole table of a large ministry. */
const size = process.env.WORLDS === 'all' ? 10_000 : 1_000
const visitCount = size
const commitmentCount = 5 * size

/** Requests to the table, and returned keys and items, since the last reset. */
const read = { requests: 0, entries: 0 }

const counted = (table: Table): Table => {
  const count = async <Found extends unknown[]>(found: Promise<Found>) => {
    read.requests += 1
    read.entries += (await found).length
    return found
  }
  return {
    ...table,
    getAll: (keys) => count(table.getAll(keys)),
    query: (...asked) => count(table.query(...asked)),
    queryIndex: (...asked) => count(table.queryIndex(...asked)),
  }
}

const commitmentNumber = (number: number): OpenCommitment =>
  anOpenCommitment({
    id: `cmt_${String(number).padStart(6, '0')}`,
    visitId: `vis_${String(number % visitCount).padStart(5, '0')}`,
    holder: `ofc_${number % 500}`,
    responsible: `ofc_${number % 500}`,
    dueOn: daysLater('2026-06-01', (number * 7) % 900),
    title: number % size === 17 ? `Rare ${number}` : `Commitment ${number}`,
  })

const visitNumber = (number: number): Visit => ({
  id: `vis_${String(number).padStart(5, '0')}`,
  version: 1,
  title: `Visit ${number}`,
  direction: 'incoming',
  startsOn: daysLater('2020-01-01', (number * 3) % 2000),
  endsOn: daysLater('2020-01-01', (number * 3) % 2000),
  state: 'held',
  recordedAt: '2026-06-01T00:00:00Z',
  recordedBy: 'officer',
  changes: 0,
})

let office: TestOffice
beforeAll(async () => {
  office = await openTestOffice('2026-06-03T00:00:00Z', counted)
})
afterAll(() => office.close())

const put = async (from: number, to: number, item: (number: number) => ReturnType<typeof items.visit>) => {
  for (let start = from; start < to; start += 100)
    await office.table.write(
      Array.from({ length: Math.min(100, to - start) }, (_, index) => ({ put: item(start + index) })),
    )
}

type List = (asked: PageAsked) => Promise<Page<{ id: string }> | undefined>

const all: List = (asked) => office.deps.lists.commitments({ ...asked, status: 'open', isWanted: () => true })
const allVisits: List = (asked) => office.deps.lists.visits({ ...asked, isWanted: () => true })
const rare: List = (asked) =>
  office.deps.lists.commitments({ ...asked, status: 'open', isWanted: commitmentMatches({ text: 'rare' }) })

/**
 * Reads every page of a list: the ids met, and the reads of the most costly page. `meanwhile` runs after each
 * page.
 */
const walk = async (list: List, meanwhile: (page: number) => Promise<unknown> = async () => undefined) => {
  const met: string[] = []
  const costs: { requests: number; entries: number }[] = []
  for (let after: PageAsked['after'], pages = 0; ; pages++) {
    Object.assign(read, { requests: 0, entries: 0 })
    const page = await list({ limit: 50, ...(after && { after }) })
    costs.push({ ...read })
    met.push(...(page?.entries ?? []).map(({ id }) => id))
    if (page?.next === undefined) break
    after = page.next
    await meanwhile(pages)
  }
  const full = costs.slice(0, -1)
  return {
    met,
    pages: costs.length,
    most: { ...costs[0], ...full.toSorted((a, b) => b.entries - a.entries)[0] },
    full,
  }
}

test(`lists of ${visitCount} visits and ${commitmentCount} commitments cost the same on every page, and lose nothing`, async () => {
  await put(0, 1_000, (number) => items.commitment(commitmentNumber(number)))
  const few = await walk(all)
  expect(few.met).toHaveLength(1_000)

  await put(1_000, commitmentCount, (number) => items.commitment(commitmentNumber(number)))
  await put(0, visitCount, (number) => items.visit(visitNumber(number), ''))
  const commitments = await walk(all)
  expect(new Set(commitments.met).size).toBe(commitmentCount)
  expect(commitments.met).toHaveLength(commitmentCount)
  // Two requests a page: 51 keys of the index, then the items; equal for a thousand and for all commitments.
  for (const cost of [...few.full, ...commitments.full]) expect(cost).toEqual({ requests: 2, entries: 102 })

  const visits = await walk(allVisits)
  expect(visits.met).toHaveLength(visitCount)
  expect(new Set(visits.met).size).toBe(visitCount)
  for (const cost of visits.full) expect(cost).toEqual({ requests: 2, entries: 102 })

  // Even if few entries match, a page reads no more than the bound.
  const narrowed = await walk(rare)
  expect(narrowed.met).toHaveLength(commitmentCount / size)
  for (const { requests, entries } of narrowed.full) {
    expect(requests).toBeLessThanOrEqual(8)
    expect(entries).toBeLessThanOrEqual(2 * (51 + 3 * 100))
  }

  // Between two pages some commitments are completed, some get a new date, and new commitments come: every
  // untouched commitment is met exactly once.
  const touched = new Set<string>()
  const replaceWrites = async (before: OpenCommitment, after: Commitment) => {
    touched.add(before.id)
    const { pk, sk } = items.commitment(before)
    const isMoved = items.commitment(after).sk !== sk
    await office.table.write([
      ...(isMoved ? [{ delete: { pk, sk }, when: { matches: { version: before.version } } }] : []),
      { put: items.commitment(after) },
    ])
  }
  const disturbed = await walk(all, async (page) => {
    const one = commitmentNumber((page * 211) % commitmentCount)
    const other = commitmentNumber((page * 397 + 1) % commitmentCount)
    if (touched.has(one.id) || touched.has(other.id)) return
    const { heldFrom, lastWordOn, next, ...agreement } = one
    await replaceWrites(one, { ...agreement, status: 'cancelled', reason: 'Given up.', version: 2 })
    await replaceWrites(other, { ...other, dueOn: '2027-06-01', version: 2 })
    const added = { ...commitmentNumber(commitmentCount + page), dueOn: '2027-01-01' } as const
    touched.add(added.id)
    await office.table.write([{ put: items.commitment(added) }])
  })
  const untouched = disturbed.met.filter((id) => !touched.has(id))
  expect(new Set(untouched).size).toBe(untouched.length)
  expect(
    untouched.length + [...touched].filter((id) => id < commitmentNumber(commitmentCount).id).length,
  ).toBe(commitmentCount)
})
