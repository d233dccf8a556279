import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { openTestOffice, type TestOffice } from '../support/office.ts'

let office: TestOffice
/** A Monday, two in the afternoon in Shanghai. */
beforeEach(async () => {
  office = await openTestOffice('2026-11-23T06:00:00Z')
})
afterEach(() => office.close())

const action = {
  wording: 'SCODA draws up the plan',
  responsible: { name: 'Lin Wei', email: 'lin@example.org' },
  dueOn: '2027-01-29',
}
const aVisit = {
  title: 'Talks in Geneva',
  startsOn: '2026-11-16',
  endsOn: '2026-11-18',
  events: [{ kind: 'meeting', agreedActions: [action] }],
}

const recorded = async (visit: object) => {
  const { status, body } = await office.call('POST', '/visits', {
    body: visit,
    headers: { 'idempotency-key': 'visit' },
  })
  expect(status).toBe(201)
  return body
}
const patch = (path: string, body: object, version: number) =>
  office.call('PATCH', path, { body, headers: { 'if-match': `"${version}"` } })
const read = async (path: string) => (await office.call('GET', path)).body
const nextMail = async () => {
  await office.morning('2026-11-24T00:00:00Z')
  return office.sent.at(-1)?.mail.text
}
const duringVisit = { startsOn: '2026-11-16', endsOn: '2026-11-18' }

describe('An event without a day', () => {
  test('keeps no day, in the answer, in the export and in the table', async () => {
    const { id, events } = await recorded(aVisit)
    expect(events[0]).not.toHaveProperty('startsOn')
    expect((await read(`/visits/${id}/export`)).events[0]).not.toHaveProperty('startsOn')
    expect((await read('/commitments')).commitments[0].agreedAt).toEqual({
      visitTitle: 'Talks in Geneva',
      kind: 'meeting',
      duringVisit,
    })
    const [columns, row] = String(await read('/commitments.csv')).split('\r\n')
    expect(row?.split(',')[columns?.split(',').indexOf('"agreedOn"') ?? -1]).toBe('')
  })

  test('is told with the days of the visit', async () => {
    await recorded(aVisit)
    expect(await nextMail()).toContain(
      'Agreed at: meeting during the visit of 16 November 2026 to 18 November 2026\n',
    )
  })

  test('is told without a day when it prepared the visit', async () => {
    await recorded({ ...aVisit, events: [{ ...aVisit.events[0], phase: 'preparation', place: 'Bern' }] })
    expect(await nextMail()).toContain('Agreed at: meeting, Bern\n')
  })

  test('raises no question about a due date of long ago', async () => {
    await recorded({
      ...aVisit,
      events: [{ kind: 'meeting', agreedActions: [{ ...action, dueOn: '2020-01-31' }] }],
    })
    expect((await read('/matters')).matters).toEqual([])
  })

  test('ends the question about a due date before it, when its day is taken away', async () => {
    const event = {
      kind: 'meeting',
      startsOn: '2026-11-17',
      agreedActions: [{ ...action, dueOn: '2020-01-31' }],
    }
    const { id, events } = await recorded({ ...aVisit, events: [event] })
    expect((await read('/matters')).matters).toMatchObject([{ gaps: ['date-before-agreement'] }])
    await patch(`/visits/${id}/events/${events[0].id}`, { startsOn: null }, 1)
    expect((await read('/matters')).matters).toEqual([])
    expect(await nextMail()).toContain('Due: Friday, 31 January 2020')
  })

  test('gets its day by a correction, and what was agreed at it follows', async () => {
    const { id, events } = await recorded(aVisit)
    const path = `/visits/${id}/events/${events[0].id}`
    expect((await patch(path, { startsOn: '2026-11-17' }, 1)).status).toBe(200)
    const { agreedAt } = (await read('/commitments')).commitments[0]
    expect(agreedAt).toEqual({ visitTitle: 'Talks in Geneva', kind: 'meeting', startsOn: '2026-11-17' })
    expect(await nextMail()).toContain('Agreed at: meeting on 17 November 2026\n')
  })

  test('loses a wrong day by a correction with null', async () => {
    const { id, events } = await recorded({
      ...aVisit,
      events: [{ ...aVisit.events[0], startsOn: '2026-11-16', endsOn: '2026-11-17' }],
    })
    const path = `/visits/${id}/events/${events[0].id}`
    const refused = await patch(path, { startsOn: null }, 1)
    expect({ status: refused.status, errors: refused.body.errors }).toEqual({
      status: 422,
      errors: [
        { pointer: '#/endsOn', detail: 'the event has no first day: give startsOn too, or leave both out' },
      ],
    })
    expect((await read(`/visits/${id}`)).events[0]).toMatchObject({ startsOn: '2026-11-16', version: 1 })
    expect((await patch(path, { startsOn: null, endsOn: null }, 1)).status).toBe(200)
    expect((await read('/commitments')).commitments[0].agreedAt).toEqual({
      visitTitle: 'Talks in Geneva',
      kind: 'meeting',
      duringVisit,
    })
  })

  test('follows the corrected days of the visit', async () => {
    const { id } = await recorded(aVisit)
    expect((await patch(`/visits/${id}`, { endsOn: '2026-11-19' }, 1)).status).toBe(200)
    expect(await nextMail()).toContain('during the visit of 16 November 2026 to 19 November 2026\n')
  })
})

describe('A visit without days', () => {
  const withoutDays = { title: 'Talks in Geneva', events: aVisit.events }

  test('needs no more than a title', async () => {
    const visit = await recorded({ title: 'Talks in Geneva' })
    expect(visit).toMatchObject({ title: 'Talks in Geneva', state: 'planned', events: [], commitments: [] })
    expect(visit).not.toHaveProperty('startsOn')
    expect(visit).not.toHaveProperty('endsOn')
  })

  test('is told without any day', async () => {
    await recorded(withoutDays)
    const text = await nextMail()
    expect(text).toContain('Agreed at: meeting\n  Visit: Talks in Geneva\n')
    expect(text).not.toContain('November')
  })

  test('is listed last, found by its title, and lies in no range of days', async () => {
    await recorded(withoutDays)
    await office.call('POST', '/visits', {
      body: { ...aVisit, title: 'Tour' },
      headers: { 'idempotency-key': 'b' },
    })
    const titles = async (query: string) =>
      (await read(`/visits?${query}`)).visits.map(({ title }: { title: string }) => title)
    expect(await titles('')).toEqual(['Tour', 'Talks in Geneva'])
    expect(await titles('text=geneva')).toEqual(['Talks in Geneva'])
    expect(await titles('from=1900-01-01')).toEqual(['Tour'])
    expect(await titles('to=2199-12-31')).toEqual(['Tour'])
  })

  test.each([
    ['its first day alone', { startsOn: '2026-11-16' }, '#/endsOn'],
    ['its last day alone', { endsOn: '2026-11-18' }, '#/startsOn'],
  ])('is refused with %s, and nothing is stored', async (_, day, pointer) => {
    const { status, body } = await office.call('POST', '/visits', {
      body: { ...withoutDays, ...day },
      headers: { 'idempotency-key': 'visit' },
    })
    expect({ status, errors: body.errors }).toEqual({
      status: 422,
      errors: [{ pointer, detail: 'is missing: give the first and the last day of the visit, or neither' }],
    })
    expect((await read('/visits')).visits).toEqual([])
  })

  test('gets its days by a correction, and what was agreed follows; with null it loses them again', async () => {
    const { id } = await recorded(withoutDays)
    expect((await patch(`/visits/${id}`, { startsOn: '2026-11-16' }, 1)).body.errors).toEqual([
      { pointer: '#/endsOn', detail: 'is missing: give the first and the last day of the visit, or neither' },
    ])
    expect((await patch(`/visits/${id}`, duringVisit, 1)).status).toBe(200)
    expect((await read('/commitments')).commitments[0].agreedAt).toMatchObject({ duringVisit })
    expect((await patch(`/visits/${id}`, { startsOn: null, endsOn: null }, 2)).status).toBe(200)
    expect((await read('/commitments')).commitments[0].agreedAt).not.toHaveProperty('duringVisit')
    expect(await read(`/visits/${id}`)).not.toHaveProperty('startsOn')
  })

  test('may have events whose days are known', async () => {
    await recorded({ ...withoutDays, events: [{ ...aVisit.events[0], startsOn: '2026-11-17' }] })
    expect(await nextMail()).toContain('Agreed at: meeting on 17 November 2026\n')
  })
})

describe('The direction of a visit', () => {
  test.each([
    ['incoming', { direction: 'incoming' }],
    ['outgoing', { direction: 'outgoing' }],
    ['joint', { direction: 'joint' }],
    ['not known', {}],
  ])('may be %s', async (_, facts) => {
    const { id } = await recorded({ ...aVisit, ...facts })
    const { direction } = await read(`/visits/${id}`)
    expect({ direction }).toEqual({ direction: undefined, ...facts })
  })

  test('is taken away by a correction with null', async () => {
    const { id } = await recorded({ ...aVisit, direction: 'joint' })
    expect((await patch(`/visits/${id}`, { direction: null }, 1)).status).toBe(200)
    expect(await read(`/visits/${id}`)).not.toHaveProperty('direction')
  })
})
