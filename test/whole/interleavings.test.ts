import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Table } from '../../functions/adapters/table.ts'
import { fakeTable } from '../simulation/fake-table.ts'
import { memoryStore } from '../simulation/memory-store.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'

/** Draws the order of the table calls of two clients' requests. Without a scheduler, calls run at once. */
let scheduler: fc.Scheduler | undefined

const inTurn = (table: Table): Table => {
  const turn = async <Result>(call: () => Promise<Result>): Promise<Result> => {
    await scheduler?.schedule(Promise.resolve())
    return call()
  }
  return {
    get: (key) => turn(() => table.get(key)),
    getAll: (keys) => turn(() => table.getAll(keys)),
    query: (...asked) => turn(() => table.query(...asked)),
    queryIndex: (...asked) => turn(() => table.queryIndex(...asked)),
    write: (writes) => turn(() => table.write(writes)),
  }
}

let office: TestOffice
beforeAll(async () => {
  office = await openTestOffice('2026-11-23T06:00:00Z', () => inTurn(fakeTable(memoryStore())))
})
afterAll(() => office.close())

type Exported = {
  id: string
  purpose?: string
  withdrawal?: { reason: string }
  events: { id: string; place?: string; notes?: string }[]
  commitments: {
    id: string
    version: number
    status: string
    wording: string
    matterId?: string
    history: { version: number; change: object }[]
  }[]
}

type Edit = {
  /**
   * The edited object: two edits of an object name an equal version. None: the edit changes nothing that
   * exists.
   */
  readonly of?: 'visit' | 'event' | 'commitment' | 'matter'
  readonly method: 'POST' | 'PATCH'
  readonly path: (visit: Exported) => string
  readonly body: (value: string, visit: Exported) => object
  /** Whether the whole record afterwards shows the acknowledged edit. */
  readonly isVisible: (value: string, visit: Exported) => boolean
}

const [held, asked] = [0, 1]
const of = (visit: Exported, which: number) => {
  const commitment = visit.commitments[which]
  if (commitment === undefined) throw new Error('there is no such commitment')
  return commitment
}
const eventOf = ({ events: [event] }: Exported) => event?.id ?? ''
const hasHappened = (value: string, which: number) => (visit: Exported) =>
  of(visit, which).history.filter(({ change }) => JSON.stringify(change).includes(value)).length === 1

const step = (what: string, body: (value: string) => object): Edit => ({
  of: 'commitment',
  method: what === '' ? 'PATCH' : 'POST',
  path: (visit) => `/commitments/${of(visit, held).id}${what}`,
  body,
  isVisible: (value, visit) => hasHappened(value, held)(visit),
})

const edits: readonly Edit[] = [
  step('', (title) => ({ title })),
  step('', (reason) => ({ dueOn: `2027-03-1${reason.at(-1)}`, reason })),
  step('/completion', (outcome) => ({ outcome, doneOn: '2026-11-20' })),
  step('/progress', (note) => ({ note })),
  step('/cancellation', (reason) => ({ reason })),
  step('/reassignment', (reason) => ({
    responsible: { name: 'Meng', email: `${reason}@example.org` },
    reason,
  })),
  {
    of: 'visit',
    method: 'PATCH',
    path: ({ id }) => `/visits/${id}`,
    body: (purpose) => ({ purpose, title: `Visit for ${purpose}` }),
    isVisible: (value, { purpose }) => purpose === value,
  },
  {
    of: 'visit',
    method: 'POST',
    path: ({ id }) => `/visits/${id}/withdrawal`,
    body: (reason) => ({ reason }),
    isVisible: (value, { withdrawal, commitments }) =>
      withdrawal?.reason === value && commitments.every(({ status }) => status !== 'open'),
  },
  {
    of: 'event',
    method: 'PATCH',
    path: (visit) => `/visits/${visit.id}/events/${eventOf(visit)}`,
    body: (place) => ({ place }),
    isVisible: (value, { events: [event] }) => event?.place === value,
  },
  {
    of: 'matter',
    method: 'POST',
    path: (visit) => `/matters/${of(visit, asked).matterId}/decision`,
    body: (note) => ({
      responsible: { name: 'Chen', email: `${note}@example.org` },
      dueOn: '2027-01-29',
      note,
    }),
    isVisible: (value, visit) => hasHappened(value, asked)(visit),
  },
  {
    method: 'POST',
    path: ({ id }) => `/visits/${id}/events`,
    body: (notes) => ({ kind: 'call', startsOn: '2026-11-17', notes, agreedActions: [{ wording: notes }] }),
    isVisible: (value, { events, commitments }) =>
      events.filter(({ notes }) => notes === value).length === 1 &&
      commitments.filter(({ wording }) => wording === value).length === 1,
  },
  {
    method: 'POST',
    path: ({ id }) => `/visits/${id}/commitments`,
    body: (wording, visit) => ({ wording, eventId: eventOf(visit) }),
    isVisible: (value, { commitments }) =>
      commitments.filter(({ wording }) => wording === value).length === 1,
  },
]

const drawn = fc.record({
  one: fc.constantFrom(...edits),
  other: fc.constantFrom(...edits),
  scheduler: fc.scheduler(),
})

let visits = 0
const recorded = async (): Promise<Exported> => {
  const agreedActions = [
    { wording: 'Send the list', responsible: { name: 'Lin', email: 'lin@example.org' }, dueOn: '2027-01-29' },
    { wording: 'Keep in touch' },
  ]
  const { body } = await office.call('POST', '/visits', {
    body: {
      title: 'Visit',
      direction: 'incoming',
      startsOn: '2026-11-16',
      endsOn: '2026-11-18',
      events: [{ kind: 'meeting', startsOn: '2026-11-17', agreedActions }],
    },
    headers: { 'idempotency-key': `visit-${++visits}` },
  })
  return body
}

/** A fifth of the draws, or with WORLDS=all every one. */
const interleavings = process.env.WORLDS === 'all' ? 1_000 : 200

test(`${interleavings} interleavings of two clients' edits lose none, and let one win what both change`, async () => {
  await fc.assert(
    fc.asyncProperty(drawn, async ({ one, other, scheduler: order }) => {
      const visit = await recorded()
      const clients = [one, other].map((edit, client) => ({ edit, value: `v${visits}c${client}` }))
      scheduler = order
      const answering = Promise.all(
        clients.map(({ edit, value }, client) =>
          office.call(edit.method, edit.path(visit), {
            body: edit.body(value, visit),
            headers: edit.of ? { 'if-match': '"1"' } : { 'idempotency-key': value },
            caller: `client-${client}`,
          }),
        ),
      )
      await order.waitFor(answering)
      scheduler = undefined
      const answers = await answering

      const statuses = answers.map(({ status }) => Number(status)).toSorted()
      const isOfOneThing = one.of !== undefined && one.of === other.of
      const after: Exported = (await office.call('GET', `/visits/${visit.id}/export`)).body
      expect(statuses.every((status) => [200, 201, 409, 412].includes(status))).toBe(true)
      const won = statuses.filter((status) => status < 300).length
      expect({ statuses, won }).toEqual({ statuses, won: isOfOneThing ? 1 : Math.max(won, 1) })
      for (const [client, { edit, value }] of clients.entries())
        if (Number(answers[client]?.status) < 300)
          expect({
            value,
            paths: clients.map(({ edit }) => edit.path(visit)),
            visible: edit.isVisible(value, after),
          }).toMatchObject({ visible: true })
      for (const { version, history, status } of after.commitments) {
        expect(history.map((entry) => entry.version)).toEqual(history.map((_, index) => index + 1))
        expect(version).toBe(history.length)
        if (after.withdrawal) expect(status).not.toBe('open')
      }
    }),
    { numRuns: interleavings },
  )
})
