import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Table } from '../../functions/adapters/table.ts'
import type { DueVisit } from '../../functions/domain/schedule/due-date.ts'
import type { Instant } from '../../functions/domain/shared/time.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'

/* A table of sixty rows, each due before a return visit on 15 March 2027, is stored in several transactions. */

/** What happens when so many writes are left: before the last one reaches the table. */
let meanwhile: { writes: number; does: () => Promise<unknown> } | undefined

const disturbed = (table: Table): Table => ({
  ...table,
  async write(writes) {
    const present = meanwhile
    if (present !== undefined) {
      present.writes -= 1
      if (present.writes === 0) {
        meanwhile = undefined
        await present.does()
      }
    }
    return table.write(writes)
  },
})
const stops = async () => {
  throw new Error('the machine stopped')
}

let office: TestOffice
const aTickLater: Instant = '2026-11-23T06:15:00Z'
beforeEach(async () => {
  office = await openTestOffice('2026-11-23T06:00:00Z', disturbed)
})
afterEach(() => {
  meanwhile = undefined
  return office.close()
})

const lin = { name: 'Lin Wei', email: 'lin@example.org' }
const chen = { name: 'Chen Jing', email: 'chen@example.org', dueOn: '2026-12-18' }
const rows = 60

const submit = (body: object, key: string) =>
  office.call('POST', '/visits', { body, headers: { 'idempotency-key': key } })
const returnVisit = async (): Promise<string> => {
  const body = { title: 'Return visit', startsOn: '2027-03-15', endsOn: '2027-03-17' }
  return (await submit(body, 'return')).body.id
}
const record = (visitId: string) =>
  submit(
    {
      title: 'A mission',
      startsOn: '2026-11-16',
      endsOn: '2026-11-18',
      events: Array.from({ length: 3 }, (_, event) => ({
        kind: 'meeting',
        startsOn: '2026-11-17',
        agreedActions: Array.from({ length: rows / 3 }, (_, action) => ({
          wording: `Row ${event + 1}.${action + 1}`,
          responsible: lin,
          dueBefore: { visitId },
          ...(action === 0 && { contributors: [chen] }),
        })),
      })),
    },
    'table',
  )

const change = async (id: string, method: string, path: string, body: object) => {
  const { version } = (await office.call('GET', `/visits/${id}`)).body
  const headers = { 'if-match': `"${version}"` }
  const { status } = await office.call(method, `/visits/${id}${path}`, { body, headers })
  expect(status).toBe(200)
}
const moves = (id: string) => change(id, 'PATCH', '', { startsOn: '2026-12-10', endsOn: '2026-12-12' })
const isCancelled = (id: string) => change(id, 'PATCH', '', { state: 'cancelled' })
const isWithdrawn = (id: string) => change(id, 'POST', '/withdrawal', { reason: 'Recorded twice.' })

const stored = async (kind: string) => (await office.items()).filter(({ entity }) => entity === kind)
/** The deadlines of all rows of the table, each once. */
const deadlines = async () => {
  const commitments = (await office.call('GET', '/commitments?limit=100')).body.commitments
  expect(commitments).toHaveLength(rows)
  return [...new Set(commitments.map(({ deadline }: { deadline?: string }) => deadline))]
}
const isWhole = async () => {
  expect([...(await stored('submission')), ...(await stored('unsettled'))]).toEqual([])
  expect(await stored('needed')).toHaveLength(rows)
  expect(await stored('part')).toHaveLength(3)
}
/** One mail does not hold all rows. */
const isToldOnce = async () => {
  await office.morning('2026-11-24T00:00:00Z')
  await office.morning('2026-11-25T00:00:00Z')
  const mails = office.sent.filter(({ to }) => to === lin.email)
  const told = mails.flatMap(({ mail }) => [...new Set(mail.text.match(/Row \d+\.\d+/g))])
  expect(told).toHaveLength(rows)
  expect(new Set(told).size).toBe(rows)
}

const gaps = async () => {
  const { matters } = (await office.call('GET', '/matters?limit=100')).body
  return matters.filter(({ visitId }: { visitId?: string }) => visitId !== undefined)
}

describe('A table whose rows are due before a visit', () => {
  test('is noted with that visit, and each row follows it', async () => {
    const visitId = await returnVisit()
    expect((await record(visitId)).status).toBe(201)
    await isWhole()
    expect(await deadlines()).toEqual(['2027-03-14'])
    await moves(visitId)
    expect(await deadlines()).toEqual(['2026-12-09'])
    await isToldOnce()
    expect(office.sent[0]?.mail.text).toContain('before the visit “Return visit”, by 9 December 2026')
  })

  test.each<[string, (id: string) => Promise<void>, string | undefined]>([
    ['moves', moves, '2026-12-09'],
    ['is cancelled', isCancelled, undefined],
    ['is withdrawn', isWithdrawn, undefined],
  ])(
    'and is interrupted has one deadline, or none, in all rows when that visit %s before the tick',
    async (_, happens, deadline) => {
      for (const writes of [3, 4]) {
        await office.close()
        office = await openTestOffice('2026-11-23T06:00:00Z', disturbed)
        const visitId = await returnVisit()
        meanwhile = { writes, does: stops }
        expect((await record(visitId)).status).toBe(500)
        const before = (await stored('commitment')).length
        expect([before > 0, before < rows]).toEqual([true, writes < 4])
        await happens(visitId)
        const beginnings = (await stored('commitment')).map(({ dueVisit }) => (dueVisit as DueVisit).startsOn)
        expect(beginnings).toEqual(Array(before).fill(deadline && '2026-12-10'))
        await office.morning(aTickLater)
        await isWhole()
        expect(await deadlines()).toEqual([deadline])
        expect(await gaps()).toHaveLength(deadline === undefined ? rows : 0)
        await isToldOnce()
      }
    },
    120_000,
  )

  test('and is interrupted has the later day of that visit in all rows', async () => {
    const visitId = await returnVisit()
    meanwhile = { writes: 3, does: stops }
    expect((await record(visitId)).status).toBe(500)
    await isCancelled(visitId)
    await office.morning(aTickLater)
    expect(await deadlines()).toEqual([undefined])
    await change(visitId, 'PATCH', '', { state: 'planned', startsOn: '2027-04-01', endsOn: '2027-04-01' })
    expect(await deadlines()).toEqual(['2027-03-31'])
    expect(await gaps()).toEqual([])
    await isToldOnce()
  })

  test.each([
    2, 3, 4,
  ])('takes the day of that visit which moves while transaction %p is under way', async (writes) => {
    const visitId = await returnVisit()
    meanwhile = { writes, does: () => moves(visitId) }
    expect((await record(visitId)).status).toBe(201)
    await isWhole()
    expect(await deadlines()).toEqual(['2026-12-09'])
    expect((await stored('commitment')).filter(({ contributors }) => contributors)).toHaveLength(3)
  })
})
