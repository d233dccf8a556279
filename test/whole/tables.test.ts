import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Table } from '../../functions/adapters/table.ts'
import type { Instant } from '../../functions/domain/shared/time.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'

/** The number of writes until the program ends, and whether the last one still reaches the table. */
let ending: { writes: number; isReached: boolean } | undefined

/** How often another machine stores the next rows before this one does. */
let rivals: { times: number; store: () => Promise<unknown> } | undefined

const mortal = (table: Table): Table => ({
  ...table,
  async write(writes) {
    const present = rivals
    if (present !== undefined && present.times > 0) {
      rivals = undefined
      await present.store()
      rivals = { ...present, times: present.times - 1 }
    }
    if (ending === undefined) return table.write(writes)
    ending.writes -= 1
    if (ending.writes > 0) return table.write(writes)
    if (ending.writes === 0 && ending.isReached) await table.write(writes)
    throw new Error('the machine stopped')
  },
})

let office: TestOffice
const monday: Instant = '2026-11-23T06:00:00Z'
const aTickLater: Instant = '2026-11-23T06:15:00Z'
const tuesdayMorning: Instant = '2026-11-24T00:00:00Z'
const wednesdayMorning: Instant = '2026-11-25T00:00:00Z'
beforeEach(async () => {
  office = await openTestOffice(monday, mortal)
})
afterEach(() => {
  ending = undefined
  rivals = undefined
  return office.close()
})

const lin = { name: 'Lin Wei', email: 'lin@example.org' }
const outside = { name: 'Ana Ruiz', email: 'ruiz@partner.example' }
const chen = { name: 'Chen Jing', email: 'chen@example.org' }

/** Every tenth row names nobody, every tenth somebody outside the institution, and every tenth a contributor. */
const row = (number: string, index: number) => ({
  wording: `Row ${number}`,
  number,
  dueOn: '2027-01-29',
  ...(index % 10 !== 9 && { responsible: index % 10 === 8 ? outside : lin }),
  ...(index % 10 === 0 && { contributors: [{ ...chen, dueOn: '2026-12-18' }] }),
})

const aTable = (events: number, rowsOfEach: number, more: object = {}) => ({
  title: 'A mission',
  direction: 'incoming',
  startsOn: '2026-11-16',
  endsOn: '2026-11-18',
  events: Array.from({ length: events }, (_, event) => ({
    kind: 'meeting',
    startsOn: '2026-11-17',
    agreedActions: Array.from({ length: rowsOfEach }, (_, index) =>
      row(`${event + 1}.${index + 1}`, event * rowsOfEach + index),
    ),
  })),
  ...more,
})

const submit = (body: object, key = 'table') =>
  office.call('POST', '/visits', { body, headers: { 'idempotency-key': key } })
const numbersIn = (commitments: readonly { number?: string }[]) => commitments.map(({ number }) => number)
const numbersOf = ({ events }: ReturnType<typeof aTable>) =>
  events.flatMap(({ agreedActions }) => numbersIn(agreedActions))
/** Each mail's rows, in the order of the mail. */
const toldRows = () =>
  office.sent.map(({ to, mail }) => ({ to, rows: [...new Set(mail.text.match(/Row \d+\.\d+/g))] }))

/** Expects that the visit is stored once and whole, and that nothing of its recording is left. */
const isWhole = async (body: ReturnType<typeof aTable>, id: string) => {
  const { body: visit } = await office.call('GET', `/visits/${id}`)
  expect(numbersIn(visit.commitments)).toEqual(numbersOf(body))
  expect(visit).not.toHaveProperty('recording')
  const items = await office.items()
  const stored = (kind: string) => items.filter(({ entity }) => entity === kind)
  expect([...stored('submission'), ...stored('unsettled')]).toEqual([])
  const whats = stored('history').map(({ change }) => (change as { what: string }).what)
  const rows = numbersOf(body).length
  expect(whats.toSorted()).toEqual([...Array(rows).fill('published'), ...Array(rows).fill('recorded')])
  expect(stored('commitment')).toHaveLength(rows)
  expect(stored('part')).toHaveLength(rows / 10)
  expect(stored('matter').filter(({ visitId }) => visitId === id)).toHaveLength(rows / 10)
}

/** Expects that nobody is shown or told anything of a visit that is not whole. */
const isHidden = async () => {
  const shown = async (path: string, what: string) => (await office.call('GET', path)).body[what]
  expect(await shown('/visits', 'visits')).toEqual([])
  expect(await shown('/commitments', 'commitments')).toEqual([])
  const matters: { visitId?: string }[] = await shown('/matters', 'matters')
  expect(matters.filter(({ visitId }) => visitId !== undefined)).toEqual([])
  for (const { id } of await shown('/officials', 'officials')) {
    expect(await shown(`/commitments?official=${id}`, 'commitments')).toEqual([])
    const { body: desk } = await office.call('GET', `/officials/${id}/desk`)
    expect([...desk.commitments, ...desk.parts]).toEqual([])
  }
}

describe('A table of rows', () => {
  test('of 200 in 20 events is recorded whole, in its order, and each row is told once', async () => {
    const body = aTable(20, 10)
    const { status, body: visit, headers } = await submit(body)
    expect(status).toBe(201)
    expect(headers).toMatchObject({ ETag: '"1"', Location: `/visits/${visit.id}` })
    expect(numbersIn(visit.commitments)).toEqual(numbersOf(body))
    await isWhole(body, visit.id)
    const again = await submit(body)
    expect({ ...again.body, commitments: [] }).toEqual({ ...visit, commitments: [] })
    await isWhole(body, visit.id)
    expect((await submit({ ...body, title: 'Another' })).body.type).toBe('/problems/key-reused')
  }, 120_000)

  test('that is more than one transaction holds is told on the first morning, each row once', async () => {
    const body = aTable(3, 20)
    await submit(body)
    await office.morning(tuesdayMorning)
    await office.morning(wednesdayMorning)
    const told = toldRows().filter(({ to }) => to === lin.email)
    expect(told).toHaveLength(1)
    expect(told[0]?.rows).toHaveLength(48)
    expect(toldRows().filter(({ to }) => to === chen.email)).toMatchObject([{ rows: { length: 6 } }])
    expect(toldRows().filter(({ to }) => to === outside.email)).toEqual([])
  })

  test('that is a draft stays a draft, and is told after its publication', async () => {
    const body = aTable(3, 20, { draft: true })
    const { status, body: visit } = await submit(body)
    expect({ status, draft: visit.draft, recording: visit.recording }).toEqual({ status: 201, draft: true })
    expect(numbersIn(visit.commitments)).toEqual(numbersOf(body))
    const { commitments } = (await office.call('GET', '/commitments?limit=100')).body
    expect(commitments).toHaveLength(60)
    await office.morning(tuesdayMorning)
    expect(toldRows().filter(({ to }) => to === lin.email)).toEqual([])
    const published = await office.call('PATCH', `/visits/${visit.id}`, {
      body: { draft: false },
      headers: { 'if-match': '"1"' },
    })
    expect(published.status).toBe(200)
    await isWhole(body, visit.id)
    await office.morning(wednesdayMorning)
    expect(toldRows().filter(({ to }) => to === lin.email)[0]?.rows).toHaveLength(48)
  })

  test('that renews older actions leaves them open until it is whole, and then what was completed meanwhile', async () => {
    const older = (await submit(aTable(1, 2), 'older')).body.commitments
    const body = aTable(3, 20)
    for (const [index, { id }] of older.entries())
      Object.assign(body.events[2]?.agreedActions[index] ?? {}, { renews: id })
    ending = { writes: 4, isReached: true }
    expect((await submit(body)).status).toBe(500)
    ending = undefined
    const [one, other] = await Promise.all(
      older.map(async ({ id }: { id: string }) => (await office.call('GET', `/commitments/${id}`)).body),
    )
    expect([one, other]).toMatchObject([{ status: 'open' }, { status: 'open' }])
    const completed = await office.call('POST', `/commitments/${one.id}/completion`, {
      body: { outcome: 'It was handed over.', doneOn: '2026-11-20' },
      headers: { 'if-match': `"${one.version}"` },
    })
    expect(completed.status).toBe(200)
    const { status, body: visit } = await submit(body)
    expect(status).toBe(201)
    expect(visit.commitments.slice(40, 42)).toMatchObject([
      { renews: { commitmentId: one.id, agreedOn: '2026-11-17' } },
      { renews: { commitmentId: other.id, agreedOn: '2026-11-17' } },
    ])
    expect((await office.call('GET', `/commitments/${one.id}`)).body.status).toBe('completed')
    expect((await office.call('GET', `/commitments/${other.id}`)).body).toMatchObject({
      status: 'renewed',
      renewedBy: visit.commitments[41].id,
    })
  })

  test('is answered as recorded although another request with the same key stores each transaction first', async () => {
    const body = aTable(3, 20)
    const contributors = Array.from({ length: 8 }, (_, one) => ({
      ...chen,
      email: `chen.${one}@example.org`,
    }))
    for (const { agreedActions } of body.events)
      for (const action of agreedActions) Object.assign(action, { contributors })
    const storeOnce = async () => {
      ending = { writes: 1, isReached: true }
      await submit(body)
      ending = undefined
    }
    rivals = { times: 7, store: storeOnce }
    const { status, body: visit } = await submit(body)
    expect([status, visit.commitments.length]).toEqual([201, 60])
    const stored = (await office.items()).map(({ entity }) => entity)
    expect(stored.filter((entity) => entity === 'part')).toHaveLength(480)
    expect(stored).not.toContain('submission')
  }, 60_000)

  test('is refused before anything is stored, although its first rows could be', async () => {
    const body = aTable(3, 25)
    const [first, second, third] = body.events
    const wrong = {
      ...body,
      events: [
        first,
        third,
        { ...second, agreedActions: [{ wording: 'Row', responsible: { officialId: 'ofc_nobody' } }] },
      ],
    }
    expect(await submit(wrong)).toMatchObject({
      status: 422,
      body: {
        type: '/problems/unknown-official',
        errors: [{ pointer: '#/events/2/agreedActions/0/responsible/officialId' }],
      },
    })
    expect(await office.items()).toEqual([])
  })
})

describe('A table that is ended at a write', () => {
  test.each([
    ['the caller', false],
    ['the caller', true],
    ['the next tick', false],
    ['the next tick', true],
    ['a correction', true],
  ])(
    'is finished by %s (the write arrives: %p): before, nobody is shown or told anything of it',
    async (by, isReached) => {
      const body = aTable(3, 20)
      let progress: number[] = []
      for (const writes of [1, 2, 4, 5, 40]) {
        await office.close()
        office = await openTestOffice(monday, mortal)
        ending = { writes, isReached }
        expect((await submit(body)).status).toBe(500)
        ending = undefined
        const begun = (await office.items()).find(({ entity }) => entity === 'visit')
        if (begun === undefined) {
          expect({ writes, isReached, items: await office.items() }).toEqual({
            writes: 1,
            isReached: false,
            items: [],
          })
          continue
        }
        const path = `/visits/${begun.id}`
        const { body: shown } = await office.call('GET', path)
        if (shown.recording) {
          progress = [...progress, shown.recording.stored]
          expect(shown).toMatchObject({
            title: 'A mission',
            events: [],
            commitments: [],
            recording: { of: 63 },
          })
          await isHidden()
        }
        if (by === 'the caller') expect((await submit(body)).status).toBe(201)
        else if (by === 'the next tick') await office.morning(aTickLater)
        else {
          const headers = { 'if-match': '"1"' }
          const place = { body: { place: 'Qingdao' }, headers }
          expect(await office.call('PATCH', path, place)).toMatchObject({
            status: 200,
            body: { place: 'Qingdao' },
          })
        }
        await isWhole(body, String(begun.id))
        await office.morning(tuesdayMorning)
        await office.morning(wednesdayMorning)
        const told = toldRows().filter(({ to }) => to === lin.email)
        expect(told.flatMap(({ rows }) => rows).toSorted()).toHaveLength(48)
        const contributed = toldRows().filter(({ to }) => to === chen.email)
        expect(contributed.flatMap(({ rows }) => rows).toSorted()).toHaveLength(6)
      }
      expect(new Set(progress).size).toBeGreaterThan(1)
      expect(progress).toEqual(progress.toSorted((one, other) => one - other))
    },
    900_000,
  )
})
