import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { aProblem, refuses } from '../support/refuses.ts'
import { anAction, anOfficial, aVisit } from '../support/submissions.ts'

/** Monday 23 November 2026, nine o'clock in Shanghai. */
const opensAt = '2026-11-23T01:00:00Z'
let office: TestOffice
beforeEach(async () => {
  office = await openTestOffice(opensAt)
})
afterEach(() => office.close())

const ana = { officialId: 'ofc_ana' }
const record = async (facts: { readonly ladder?: string } = {}) => {
  const [commitment] = await office.has(
    anOfficial(),
    anOfficial({ id: 'ofc_ana', name: 'Ana', email: 'ana@example.org' }),
    aVisit(facts, anAction({ contributors: [ana] })),
  )
  if (commitment === undefined) throw new Error('nothing was recorded')
  return commitment
}
const read = async (path: string) => (await office.call('GET', path)).body
const change = async (visitId: string, ladder: string | null) => {
  const { version } = await read(`/visits/${visitId}`)
  return office.call('PATCH', `/visits/${visitId}`, {
    body: { ladder },
    headers: { 'if-match': `"${version}"` },
  })
}
type Planned = { readonly on: string; readonly rung: string }
const daysIn = (dates: readonly Planned[], most = 5) =>
  dates.slice(0, most).map(({ on, rung }) => `${on} ${rung}`)
const plan = (id: string) => read(`/commitments/${id}/plan`)

const close = [
  '2026-11-24 assigned',
  '2026-12-04 10-days-before',
  '2026-12-11 5-days-before',
  '2026-12-15 3-days-before',
  '2026-12-18 due',
]
const usual = ['2026-11-24 assigned', '2026-12-04 10-days-before', '2026-12-15 3-days-before']

describe('A visit with a ladder of the settings', () => {
  test('is told by it, with every contributor, and the plan names the ladder and its days', async () => {
    const { id, visitId } = await record({ ladder: 'close' })
    const { ladder, dates, parts } = await plan(id)
    expect(ladder).toEqual({ name: 'close' })
    expect(daysIn(dates)).toEqual(close)
    expect(daysIn(parts[0].dates)).toEqual(close)
    expect((await read(`/visits/${visitId}`)).ladder).toBe('close')
    expect((await read(`/visits/${visitId}/export`)).commitments).toMatchObject([{ id, ladder: 'close' }])
    const { body } = await office.call('GET', '/commitments.csv')
    expect(parse(body, { bom: true, columns: true })).toMatchObject([{ id, ladder: 'close' }])
  })

  test('without one is told by the default', async () => {
    const { id } = await record()
    const { ladder, dates } = await plan(id)
    expect(ladder).toEqual({ name: 'default' })
    expect(daysIn(dates, 3)).toEqual(usual)
  })

  test('passes it on to what is added later', async () => {
    const { visitId, eventId } = (await record({ ladder: 'close' })) as never as Record<string, string>
    const { body } = await office.call('POST', `/visits/${visitId}/commitments`, {
      body: { eventId, ...anAction({ wording: 'Send another list' }) },
      headers: { 'idempotency-key': 'another' },
    })
    expect(body.ladder).toBe('close')
  })
})

describe('Another ladder of a visit', () => {
  test('moves the mornings that lie ahead, tells nobody of the change, and stands in the history', async () => {
    const { id, visitId } = await record()
    await office.morning('2026-11-24T00:00:00Z')
    expect(daysIn((await plan(id)).dates, 2)).toEqual(usual.slice(1))
    office.clock.at = '2026-12-07T03:00:00Z'
    await office.morning('2026-12-07T03:00:00Z')
    const { status, body } = await change(visitId, 'close')
    expect([status, body.ladder]).toEqual([200, 'close'])
    const { ladder, dates, parts } = await plan(id)
    expect(ladder).toEqual({ name: 'close' })
    expect(daysIn(dates, 3)).toEqual(close.slice(2))
    expect(daysIn(parts[0].dates, 3)).toEqual(close.slice(2))
    const { history } = await read(`/commitments/${id}`)
    expect(history.at(-1).change).toEqual({ what: 'event-corrected', ladder: 'close' })
  })

  test('tells nothing a second time that was told this morning, and the default comes back with null', async () => {
    const { id, visitId } = await record({ ladder: 'close' })
    await office.morning('2026-11-24T00:00:00Z')
    await office.morning('2026-12-04T00:00:00Z')
    await change(visitId, null)
    const { ladder, dates } = await plan(id)
    expect(ladder).toEqual({ name: 'default' })
    expect(daysIn(dates, 2)).toEqual(['2026-12-15 3-days-before', '2026-12-18 due'])
    const { history } = await read(`/commitments/${id}`)
    expect(history.at(-1).change).toEqual({ what: 'event-corrected', ladder: 'default' })
  })
})

describe('A ladder that the settings no longer have', () => {
  const renamed = async () => {
    const commitment = await record({ ladder: 'close' })
    for (const item of await office.items())
      if (item.ladder === 'close') await office.table.write([{ put: { ...item, ladder: 'gone' } }])
    return commitment
  }

  test('means the default, and the plan names both', async () => {
    const { id } = await renamed()
    const { ladder, dates, parts } = await plan(id)
    expect(ladder).toEqual({ name: 'default', inPlaceOf: 'gone' })
    expect(daysIn(dates, 3)).toEqual(usual)
    expect(daysIn(parts[0].dates, 3)).toEqual(usual)
  })

  test('hinders no other correction of the visit', async () => {
    const { visitId } = await renamed()
    const request = { body: { place: 'Qingdao' }, headers: { 'if-match': '"1"' } }
    const { status, body } = await office.call('PATCH', `/visits/${visitId}`, request)
    expect([status, body.place, body.ladder]).toEqual([200, 'Qingdao', 'gone'])
  })
})

describe('A ladder that the settings do not have', () => {
  const wrong = aProblem('invalid-request', 422, 'The request is not valid', [
    '#/ladder',
    'must be one of the ladders in the settings: default, close, sparse',
  ])

  test.each([
    'daily',
    'Close',
    'toString',
    7,
  ])('is refused for a new visit, and nothing is stored: %s', (ladder) =>
    refuses(
      office,
      'POST',
      '/visits',
      { body: aVisit({ ladder }, anAction()).body, headers: { 'idempotency-key': 'visit' } },
      wrong,
    ))

  test('is refused for a recorded visit, and nothing is changed', async () => {
    const { visitId } = await record()
    const request = { body: { ladder: 'daily' }, headers: { 'if-match': '"1"' } }
    await refuses(office, 'PATCH', `/visits/${visitId}`, request, wrong)
  })
})
