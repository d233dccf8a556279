import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { Table } from '../../functions/adapters/table.ts'
import type { Instant } from '../../functions/domain/shared/time.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'

class Crash extends Error {}

/** The number of table calls until the program ends, and whether the last call still reaches the table. */
let ending: { calls: number; isReached: boolean } | undefined

const mortal = (table: Table): Table => {
  const alive = async <Result>(call: () => Promise<Result>): Promise<Result> => {
    if (ending === undefined) return call()
    ending.calls -= 1
    if (ending.calls > 0) return call()
    if (ending.calls === 0 && ending.isReached) await call()
    throw new Crash()
  }
  return {
    get: (key) => alive(() => table.get(key)),
    getAll: (keys) => alive(() => table.getAll(keys)),
    query: (...asked) => alive(() => table.query(...asked)),
    queryIndex: (...asked) => alive(() => table.queryIndex(...asked)),
    write: (writes) => alive(() => table.write(writes)),
  }
}

let office: TestOffice
const monday: Instant = '2026-11-23T06:00:00Z'
const tuesdayMorning: Instant = '2026-11-24T00:00:00Z'
beforeEach(async () => {
  office = await openTestOffice(monday, mortal)
})
afterEach(() => office.close())

type Change = { status: string; history: { change: { what: string } }[]; agreedAt: { visitTitle: string } }
type Visit = {
  id: string
  title: string
  commitments: (Change & { id: string })[]
  matters: { status: string }[]
}

const done = { withdrawal: 'cancelled', publication: 'published', correction: 'event-corrected' } as const

const changes = {
  withdrawal: { method: 'POST', path: '/withdrawal', body: { reason: 'Twice.' } },
  publication: { method: 'PATCH', path: '', body: { draft: false } },
  correction: { method: 'PATCH', path: '', body: { title: 'The right title' } },
} as const

let visits = 0
const recorded = async (what: keyof typeof changes, size: number): Promise<Visit> => {
  office.clock.at = monday
  const { status, body } = await office.call('POST', '/visits', {
    body: {
      title: 'Visit',
      direction: 'incoming',
      startsOn: '2026-11-16',
      endsOn: '2026-11-18',
      ...(what === 'publication' && { draft: true }),
      events: [
        {
          kind: 'meeting',
          startsOn: '2026-11-17',
          agreedActions: Array.from({ length: size }, (_, index) => ({
            wording: `Action ${index}`,
            // The first action has no responsible official, so the action's matter has to follow too.
            ...(index > 0 && { responsible: { name: 'Lin', email: 'lin@example.org' } }),
            dueOn: '2027-01-29',
          })),
        },
      ],
    },
    headers: { 'idempotency-key': `visit-${++visits}` },
  })
  expect(status).toBe(201)
  return body
}

/**
 * Requests the change and ends the program at the given call; returns true if the change was complete before.
 */
const endsAt = async (visit: Visit, what: keyof typeof changes, calls: number, isReached: boolean) => {
  const { method, path, body } = changes[what]
  ending = { calls, isReached }
  const { status } = await office.call(method, `/visits/${visit.id}${path}`, {
    body,
    headers: { 'if-match': '"1"' },
  })
  const isOver = ending.calls > 0
  ending = undefined
  expect(status).toBe(isOver ? 200 : 500)
  return isOver
}

const exported = async ({ id }: Visit): Promise<Visit> =>
  (await office.call('GET', `/visits/${id}/export`)).body

const isDone = async (visit: Visit, what: keyof typeof changes) => {
  const after = await exported(visit)
  for (const { history } of after.commitments)
    expect(history.map(({ change }) => change.what)).toEqual(['recorded', done[what]])
  if (what === 'withdrawal') expect(after.matters.map(({ status }) => status)).toEqual(['lapsed'])
  if (what === 'correction')
    expect(after.commitments.map(({ agreedAt }) => agreedAt.visitTitle)).toEqual(
      after.commitments.map(() => 'The right title'),
    )
  expect((await office.items()).filter(({ entity }) => entity === 'unsettled')).toEqual([])
}

/**
 * Checks that nothing of the change is stored, or that the caller's retry or the next tick finishes the
 * change.
 */
const recovers = async (visit: Visit, what: keyof typeof changes, by: 'the caller' | 'the next tick') => {
  const isBegun = (await office.items()).some(({ entity }) => entity === 'unsettled')
  if (by === 'the caller' || !isBegun) {
    const { method, path, body } = changes[what]
    const { body: present } = await office.call('GET', `/visits/${visit.id}`)
    const { status } = await office.call(method, `/visits/${visit.id}${path}`, {
      body,
      headers: { 'if-match': `"${present.version}"` },
    })
    expect(status).toBe(200)
  } else await office.morning('2026-11-23T06:15:00Z')
  await isDone(visit, what)
}

test.each<[keyof typeof changes, 'the caller' | 'the next tick']>([
  ['withdrawal', 'the caller'],
  ['withdrawal', 'the next tick'],
  ['publication', 'the caller'],
  ['publication', 'the next tick'],
  ['correction', 'the caller'],
  ['correction', 'the next tick'],
])('A %s that is ended at any point is finished by %s', async (what, by) => {
  for (const isReached of [false, true])
    for (let calls = 1, isOver = false; !isOver; calls++) {
      const visit = await recorded(what, 3)
      isOver = await endsAt(visit, what, calls, isReached)
      if (isOver) await isDone(visit, what)
      else await recovers(visit, what, by)
    }
})

test.each([
  1, 10, 20, 60, 100, 130,
])('A visit with 25 commitments whose withdrawal ended at call %i is withdrawn whole, and nobody is told of it', async (calls) => {
  const visit = await recorded('withdrawal', 25)
  const before = office.sent.length
  if (!(await endsAt(visit, 'withdrawal', calls, true))) await recovers(visit, 'withdrawal', 'the next tick')
  await isDone(visit, 'withdrawal')
  const { commitments } = await exported(visit)
  expect(commitments).toHaveLength(25)
  await office.morning(tuesdayMorning)
  const told = office.sent.slice(before).map(({ mail }) => mail.text)
  for (const { id } of commitments) for (const text of told) expect(text).not.toContain(id)
})
