import { expect, test } from '@jest/globals'
import { commitments } from '../../functions/adapters/commitments.ts'
import { desks } from '../../functions/adapters/desks.ts'
import type { Waiting } from '../../functions/adapters/due-index.ts'
import { mornings } from '../../functions/adapters/due-index.ts'
import { lists } from '../../functions/adapters/lists.ts'
import { matters } from '../../functions/adapters/matters.ts'
import { notices } from '../../functions/adapters/notices.ts'
import { officials } from '../../functions/adapters/officials.ts'
import { organisations } from '../../functions/adapters/organisations.ts'
import type { Table } from '../../functions/adapters/table.ts'
import { items } from '../../functions/adapters/table-keys.ts'
import type { OfficialId } from '../../functions/domain/shared/ids.ts'
import type { Instant } from '../../functions/domain/shared/time.ts'
import { queueDue } from '../../functions/use-cases/queue-due.ts'
import { sendNotice } from '../../functions/use-cases/send-notice.ts'
import { composeNotice } from '../../functions/wiring/compose-notice.ts'
import { linksIn } from '../../functions/wiring/office.ts'
import { anOffice, anOfficial, anOpenCommitment, aStandIn, now } from '../support/domain-builders.ts'
import { anInstitution } from '../support/institution.ts'
import { fakeMailer } from '../support/office.ts'
import { fakeTable } from './fake-table.ts'
import { type MemoryStore, memoryStore } from './memory-store.ts'

/* The cost of a tick and of a notice, counted instead of timed, for offices of every size. */

type Count = { requests: number; itemsRead: number; writes: number }

/** The table with a count of requests, items read, and writes. */
const counting = (table: Table) => {
  const count: Count = { requests: 0, itemsRead: 0, writes: 0 }
  const read = async <Read>(reading: Promise<Read>): Promise<Read> => {
    const found = await reading
    count.requests += 1
    count.itemsRead += Array.isArray(found) ? found.length : 1
    return found
  }
  const counted: Table = {
    get: (key) => read(table.get(key)),
    getAll: (keys) => read(table.getAll(keys)),
    query: (...asked) => read(table.query(...asked)),
    queryIndex: (...asked) => read(table.queryIndex(...asked)),
    write(writes) {
      count.requests += 1
      count.writes += writes.length
      return table.write(writes)
    },
  }
  return { counted, count }
}

const linesEach = 3
const nobodyYet: Instant = '2026-07-01T00:00:00Z'

/**
 * An office of `size` officials with three open commitments each; `due` officials have a line due on the
 * morning.
 */
const anOfficeOf = (size: number, due: number): MemoryStore => {
  const store = memoryStore()
  for (let number = 0; number < size; number++) {
    const id: OfficialId = `ofc_${number}`
    const profile = anOfficial({ id, name: `Official ${number}`, email: `official-${number}@example.org` })
    const lines = Array.from({ length: linesEach }, (_, line) =>
      anOpenCommitment({
        id: `cmt_${number}-${line}`,
        holder: id,
        responsible: id,
        ...(number < due && line === 0 ? {} : { next: { on: '2026-07-01', at: nobodyYet } }),
      }),
    )
    store.write([profile].map((official) => ({ put: items.official(official) })))
    store.write(lines.map((line) => ({ put: items.commitment(line) })))
  }
  return store
}

/** An office in which the first official stands in for so many others, each with something due. */
const anOfficeWithDeputy = (absentees: number): MemoryStore => {
  const store = anOfficeOf(10, 1)
  const absence = { from: '2026-06-01', to: '2026-06-30' } as const
  for (let number = 1; number <= absentees; number++) {
    const id: OfficialId = `ofc_${number}`
    const facts = { id, name: `Official ${number}`, email: `official-${number}@example.org` }
    store.write([{ put: items.official(anOfficial({ ...facts, deputyId: 'ofc_0', absence })) }])
    const { tells, ...line } = aStandIn([], { absent: anOfficial({ id }) })
    store.write([{ put: items.standIn('ofc_0', line) }])
  }
  return store
}

const measured = (size: number, due: number) => measuredIn(anOfficeOf(size, due))

const measuredIn = async (store: MemoryStore) => {
  const { counted, count } = counting(fakeTable(store))
  const { mailer, sent } = fakeMailer()
  const queued: Waiting['who'][] = []
  const clock = { now: () => now }
  const log = () => undefined
  await queueDue({
    clock,
    log,
    tickId: () => 'tick-1',
    mornings: mornings(counted),
    queue: { send: async (ids) => void queued.push(...ids), holdsMessages: async () => false },
  })()
  const ofTick = { ...count }

  const [first] = queued as OfficialId[]
  if (first === undefined) throw new Error('nobody was queued')
  let nonces = 0
  await sendNotice({
    clock,
    log,
    compose: composeNotice(mailer, anInstitution()),
    nonce: () => `nonce-${++nonces}`,
    linkAddress: 'https://links.example.org',
    ...linksIn(anInstitution()),
    officials: officials(counted, anOffice()),
    desks: desks(counted, anOffice()),
    notices: notices(counted),
    matters: matters(counted),
    commitments: commitments(counted),
    organisations: organisations(counted),
    lists: lists(counted, anOffice()),
    mailer,
  })(first)
  return {
    queued: queued.length,
    tick: ofTick,
    notice: {
      requests: count.requests - ofTick.requests,
      itemsRead: count.itemsRead - ofTick.itemsRead,
      writes: count.writes - ofTick.writes,
      sends: sent.length,
    },
  }
}

/**
 * The first notice to an official reads the official and three lines, looks for an earlier mail and finds none, and writes the
 * claim, the outcome and the moved line.
 */
const aNotice = { requests: 5, itemsRead: 1 + linesEach, writes: 3, sends: 1 }

test.each([
  100, 10_000, 100_000,
])('With %i officials of whom 50 are due, a tick reads 50 entries in four requests, and a notice costs what it always does', async (size) => {
  expect(await measured(size, 50)).toEqual({
    queued: 50,
    tick: { requests: 4, itemsRead: 50, writes: 0 },
    notice: aNotice,
  })
})

test.each([
  10, 100, 1000,
])('With %i of 10,000 officials due, a tick reads in proportion to who is due', async (due) => {
  const { queued, tick, notice } = await measured(10_000, due)
  expect({ queued, tick, notice }).toEqual({
    queued: due,
    tick: { requests: 4, itemsRead: due, writes: 0 },
    notice: aNotice,
  })
})

test.each([
  1, 3, 5,
])('A notice of a deputy costs one read more for each of %i absent officials, and one write for the line', async (absentees) => {
  const { notice } = await measuredIn(anOfficeWithDeputy(absentees))
  expect(notice).toEqual({
    requests: aNotice.requests + 2 * absentees,
    // The line of the deputy, and the desk of the absent official.
    itemsRead: aNotice.itemsRead + absentees * (1 + 1 + linesEach),
    writes: aNotice.writes + absentees,
    sends: 1,
  })
})
