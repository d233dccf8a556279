import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import type { Table } from '../../functions/adapters/table.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { anAction, anOfficial, aVisit, aVisitWith } from '../support/submissions.ts'

/* What is agreed is itself a visit to come: agreed on Friday 20 November 2026, the visit begins on 15 March 2027. */

let office: TestOffice
/** The writes until the machine stops. */
let writesLeft: number | undefined
const mortal = (table: Table): Table => ({
  ...table,
  async write(writes) {
    if (writesLeft === 0) throw new Error('the machine stopped')
    if (writesLeft !== undefined) writesLeft -= 1
    return table.write(writes)
  },
})
beforeEach(async () => {
  office = await openTestOffice('2026-11-23T09:00:00Z', mortal)
})
afterEach(() => {
  writesLeft = undefined
  return office.close()
})

let keys = 0
const key = () => ({ 'idempotency-key': `key-${++keys}` })
const toCome = { startsOn: '2027-03-15', endsOn: '2027-03-17' }
const returnVisit = async (facts: object = toCome): Promise<string> => {
  const body = { title: 'Return visit to Oslo', ...facts }
  return (await office.call('POST', '/visits', { body, headers: key() })).body.id
}
const theVisit = (visitId: string, facts: object = {}) =>
  anAction({ title: 'The Minister visits Oslo', agreedVisit: { visitId }, dueOn: '2027-03-31', ...facts })
const recorded = async (facts: object = {}): Promise<string> => {
  const visitId = await returnVisit()
  await office.has(anOfficial(), aVisitWith(theVisit(visitId, facts)))
  return visitId
}
const commitment = async (state = 'open') => {
  const [{ id }] = (await office.call('GET', `/commitments?state=${state}`)).body.commitments
  return (await office.call('GET', `/commitments/${id}`)).body
}
const send = async (method: string, path: string, body: object) => {
  const at = method === 'PATCH' ? path : path.replace(/\/[a-z]+$/, '')
  const { version } = (await office.call('GET', at)).body
  return office.call(method, path, { body, headers: { 'if-match': `"${version}"` } })
}
const notStored = async (
  call: () => Promise<{ status: number | undefined; body: { errors?: unknown } }>,
  error: object,
) => {
  const items = await office.items()
  const { status, body } = await call()
  expect([status, body.errors]).toEqual([422, [error]])
  expect(await office.items()).toEqual(items)
}
const toLin = () => office.sent.filter(({ to }) => to === 'lin@example.org').map(({ mail }) => mail.text)

describe('An agreed action that is a visit to come', () => {
  test('is answered with the visit, shown by the visit, and named in the table', async () => {
    const visitId = await recorded()
    const { id, visitId: own, ...shown } = await commitment()
    expect(shown).toMatchObject({
      agreedVisit: { visitId },
      visitToCome: { title: 'Return visit to Oslo', startsOn: '2027-03-15' },
      history: [{ change: { what: 'recorded', agreedVisit: { visitId } } }],
    })
    expect((await office.call('GET', `/visits/${visitId}`)).body.fulfils).toEqual([
      { id, title: 'The Minister visits Oslo', status: 'open', visitId: own },
    ])
    const [row] = parse((await office.call('GET', '/commitments.csv')).body, { bom: true, columns: true })
    expect(row).toMatchObject({ agreedVisit: visitId, visitToCome: 'Return visit to Oslo' })
  })

  test('says in the mail which visit it is', async () => {
    await recorded()
    await office.morning('2026-11-24T00:00:00Z')
    expect(toLin()[0]).toContain('\n  Agreed visit: “Return visit to Oslo”, from 15 March 2027\n')
  })

  test('is done when a person records the visit as held, and is reminded of no more', async () => {
    const visitId = await recorded()
    office.clock.at = '2027-03-18T09:00:00Z'
    expect((await send('PATCH', `/visits/${visitId}`, { state: 'held' })).status).toBe(200)
    const done = await commitment('completed')
    expect(done).toMatchObject({ outcome: 'Return visit to Oslo', doneOn: '2027-03-17' })
    expect(done.history.at(-1)).toMatchObject({
      by: expect.any(String),
      change: { what: 'completed', outcome: 'Return visit to Oslo', doneOn: '2027-03-17', visitId },
    })
    expect((await office.call('GET', `/visits/${visitId}`)).body.fulfils).toMatchObject([
      { id: done.id, status: 'completed' },
    ])
    const before = toLin().length
    await office.morning('2027-03-31T00:00:00Z')
    await office.morning('2027-04-05T00:00:00Z')
    expect(toLin()).toHaveLength(before)
  })

  test('and held before its last day, is done on that day', async () => {
    const visitId = await recorded()
    office.clock.at = '2027-03-15T09:00:00Z'
    await send('PATCH', `/visits/${visitId}`, { state: 'held' })
    expect(await commitment('completed')).toMatchObject({ doneOn: '2027-03-15' })
  })

  test('is closed once: opened again, it stays open whatever is corrected of the visit', async () => {
    const visitId = await recorded()
    office.clock.at = '2027-03-18T09:00:00Z'
    await send('PATCH', `/visits/${visitId}`, { state: 'held' })
    const { id } = await commitment('completed')
    await send('POST', `/commitments/${id}/reopening`, { reason: 'Only the deputy came.' })
    await send('PATCH', `/visits/${visitId}`, { title: 'Visit to Oslo' })
    expect(await commitment()).toMatchObject({ id, visitToCome: { title: 'Visit to Oslo', isHeld: true } })
  })

  test('is finished by the next tick when the request that held the visit was interrupted', async () => {
    const visitId = await recorded()
    const record = await office.deps.visits.read(visitId as `vis_${string}`)
    if (record === undefined) throw new Error('the visit is not there')
    const { visit } = record
    const held = { ...visit, state: 'held', version: 2, changes: visit.changes + 1 } as const
    const author = { by: 'registrar', through: 'api', at: '2027-03-18T09:00:00Z' } as const
    expect(await office.deps.visits.correct(record, { visit: held }, author)).toBe('saved')
    expect((await commitment()).status).toBe('open')
    await office.morning('2027-03-18T10:00:00Z')
    expect((await commitment('completed')).history.at(-1)).toMatchObject({ by: 'registrar' })
  })

  test.each([
    'cancellation',
    'withdrawal',
  ])('stays open after a %s of the visit, without its day', async (how) => {
    const visitId = await recorded()
    await (how === 'withdrawal'
      ? send('POST', `/visits/${visitId}/withdrawal`, { reason: 'Not this year.' })
      : send('PATCH', `/visits/${visitId}`, { state: 'cancelled' }))
    const shown = await commitment()
    expect(shown).toMatchObject({ deadline: '2027-03-31', visitToCome: { title: 'Return visit to Oslo' } })
    expect(shown.visitToCome).not.toHaveProperty('startsOn')
    expect(shown).not.toHaveProperty('matterId')
  })

  test('may be due before a day of its own visit, and is done with it', async () => {
    const visitId = await returnVisit()
    const both = { dueOn: undefined, dueBefore: { visitId } }
    await office.has(anOfficial(), aVisitWith(theVisit(visitId, both)))
    expect(await commitment()).toMatchObject({ deadline: '2027-03-14' })
    office.clock.at = '2027-03-18T09:00:00Z'
    await send('PATCH', `/visits/${visitId}`, { state: 'held' })
    expect((await commitment('completed')).history).toHaveLength(2)
  })

  test('is named in a correction, changed, and taken away', async () => {
    const [first, second] = [await returnVisit(), await returnVisit({ ...toCome, title: 'Visit to Bergen' })]
    await office.has(anOfficial(), aVisitWith(anAction()))
    const { id } = await commitment()
    const correct = (agreedVisit: object | null) => send('PATCH', `/commitments/${id}`, { agreedVisit })
    const fulfilled = async (visitId: string) =>
      (await office.call('GET', `/visits/${visitId}`)).body.fulfils?.length ?? 0
    await correct({ visitId: first })
    expect(await fulfilled(first)).toBe(1)
    expect((await correct({ visitId: second })).body).toMatchObject({
      visitToCome: { title: 'Visit to Bergen' },
    })
    expect([await fulfilled(first), await fulfilled(second)]).toEqual([0, 1])
    expect((await correct(null)).body).not.toHaveProperty('visitToCome')
    expect(await fulfilled(second)).toBe(0)
    await send('PATCH', `/visits/${second}`, { state: 'held' })
    expect((await commitment()).status).toBe('open')
  })

  test('cannot be a visit that is not recorded, not to come, or the visit of the agreement', async () => {
    await office.has(anOfficial(), aVisitWith(anAction()))
    const { id, visitId: own } = await commitment()
    const held = await returnVisit({ ...toCome, state: 'held' })
    const withdrawn = await returnVisit({ ...toCome, title: 'A visit' })
    await send('POST', `/visits/${withdrawn}/withdrawal`, { reason: 'Recorded twice.' })
    const pointer = '#/agreedVisit/visitId'
    for (const [visitId, detail] of [
      ['vis_unknown', 'there is no vis_unknown'],
      [held, `${held} is held: name a planned visit`],
      [withdrawn, `${withdrawn} is withdrawn: name a planned visit`],
      [own, 'is the visit of the agreement: name the visit to come'],
    ])
      await notStored(() => send('PATCH', `/commitments/${id}`, { agreedVisit: { visitId } }), {
        pointer,
        detail,
      })
    const body = aVisit({ title: 'Another' }, theVisit(held)).body
    await notStored(() => office.call('POST', '/visits', { body, headers: key() }), {
      pointer: '#/events/0/agreedActions/0/agreedVisit/visitId',
      detail: `${held} is held: name a planned visit`,
    })
  })

  test('does not recur', async () => {
    const visitId = await recorded()
    const { id } = await commitment()
    const repeats = { every: 'P12M' }
    await notStored(() => send('PATCH', `/commitments/${id}`, { repeats, reason: 'Agreed by letter.' }), {
      pointer: '#/repeats',
      detail: 'must be left out, because the commitment is a visit to come',
    })
    await send('PATCH', `/commitments/${id}`, { agreedVisit: null, repeats, reason: 'Agreed by letter.' })
    await notStored(() => send('PATCH', `/commitments/${id}`, { agreedVisit: { visitId } }), {
      pointer: '#/agreedVisit',
      detail: 'must be left out, because the commitment recurs',
    })
    const body = aVisit({ title: 'Another' }, theVisit(visitId, { repeats })).body
    await notStored(() => office.call('POST', '/visits', { body, headers: key() }), {
      pointer: '#/events/0/agreedActions/0/agreedVisit',
      detail: 'agreedVisit must be left out, because the action recurs',
    })
  })

  test('in a table is shown by the visit and done with it only when the table is whole, and renews the older one', async () => {
    const visitId = await returnVisit()
    const [older] = await office.has(anOfficial(), aVisitWith(anAction()))
    const contributors = Array.from({ length: 8 }, (_, one) => ({
      name: 'Ito',
      email: `ito.${one}@example.org`,
    }))
    const rows = [theVisit(visitId, { renews: older?.id }), ...Array(11).fill(anAction({ contributors }))]
    writesLeft = 2
    const request = { body: aVisit({ title: 'A table' }, ...rows).body, headers: key() }
    expect((await office.call('POST', '/visits', request)).status).toBe(500)
    writesLeft = undefined
    expect((await office.items()).filter(({ entity }) => entity === 'submission')).toHaveLength(1)
    expect((await office.call('GET', `/visits/${visitId}`)).body).not.toHaveProperty('fulfils')
    await send('PATCH', `/visits/${visitId}`, { state: 'held' })
    expect((await office.items()).filter(({ entity }) => entity === 'submission')).toEqual([])
    const { id, history } = await commitment('completed')
    expect(history).toMatchObject([
      { change: { what: 'recorded' } },
      { change: { what: 'published' } },
      { change: { what: 'completed', visitId } },
    ])
    expect((await office.call('GET', `/commitments/${older?.id}`)).body).toMatchObject({ renewedBy: id })
  })

  test('is answered as recorded when the same request comes again after the visit was held', async () => {
    const visitId = await returnVisit()
    const request = { body: aVisitWith(theVisit(visitId, { responsible: undefined })).body, headers: key() }
    const first = await office.call('POST', '/visits', request)
    await send('PATCH', `/visits/${visitId}`, { state: 'held' })
    const again = await office.call('POST', '/visits', request)
    expect([first.status, again.status, again.body.id]).toEqual([201, 201, first.body.id])
  })
})
