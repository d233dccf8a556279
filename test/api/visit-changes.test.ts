import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { aProblem, refuses } from '../support/refuses.ts'

let office: TestOffice
/** A Monday, two in the afternoon in Shanghai; the visit is over. */
beforeEach(async () => {
  office = await openTestOffice('2026-11-23T06:00:00Z')
})
afterEach(() => office.close())

const lin = { name: 'Lin Wei', email: 'lin@example.org' }
const meng = { name: 'Meng Qingsheng', email: 'meng@example.org' }
const wording = 'SCODA draws up the plan'
const action = { wording, responsible: lin, dueOn: '2027-01-29' }
const aVisit = {
  title: 'Delegation in Qingdao',
  direction: 'incoming',
  startsOn: '2026-11-16',
  endsOn: '2026-11-18',
  delegation: {
    organisation: 'SCO Secretariat',
    head: { name: 'Jononov', title: 'Deputy Secretary-General' },
  },
  events: [{ kind: 'meeting', startsOn: '2026-11-17', place: 'Qingdao', agreedActions: [action] }],
}
const done = { outcome: 'It was handed over.', doneOn: '2026-11-20' }
const withVersion = (version: number) => ({ 'if-match': `"${version}"` })
const withKey = (key: string) => ({ 'idempotency-key': key })

type Visit = {
  id: string
  version: number
  events: { id: string; version: number; commitmentIds: string[] }[]
  commitments: { id: string; version: number; matterId?: string; holder: string }[]
}
const recorded = async (visit: object = aVisit, key = 'visit'): Promise<Visit> => {
  const { status, body } = await office.call('POST', '/visits', { body: visit, headers: withKey(key) })
  expect(status).toBe(201)
  return body
}
const patch = (path: string, body: object, version: number) =>
  office.call('PATCH', path, { body, headers: withVersion(version) })
const post = (path: string, body: object, key: string) =>
  office.call('POST', path, { body, headers: withKey(key) })
const withdraw = (id: string, version: number, reason = 'It was recorded twice.') =>
  office.call('POST', `/visits/${id}/withdrawal`, { body: { reason }, headers: withVersion(version) })
const read = async (path: string) => (await office.call('GET', path)).body
const first = <Entry>([entry]: readonly Entry[]): Entry => {
  if (entry === undefined) throw new Error('there is none')
  return entry
}
const whatHappened = async (id: string) =>
  (await read(`/commitments/${id}`)).history.map(({ change }: { change: { what: string } }) => change.what)

describe('A visit', () => {
  test.each([
    ['held when its last day is over', {}, 'held'],
    ['planned while it is not', { endsOn: '2026-11-23' }, 'planned'],
    ['as its recorder says', { state: 'planned' }, 'planned'],
  ])('is recorded as %s', async (_, facts, state) => {
    expect(await recorded({ ...aVisit, ...facts })).toMatchObject({ state, version: 1 })
  })

  test('carries the file number of the institution and the visit that it follows', async () => {
    const { id } = await recorded()
    const next = await recorded({ ...aVisit, reference: 'P-2026/17', followsVisitId: id }, 'next')
    expect(await read(`/visits/${next.id}`)).toMatchObject({ reference: 'P-2026/17', followsVisitId: id })
  })

  test('has events of its preparation and its follow-up on other days than its own', async () => {
    const events = [
      { kind: 'call', phase: 'preparation', startsOn: '2026-10-01' },
      { kind: 'call', phase: 'follow-up', startsOn: '2026-11-20' },
    ]
    const { id } = await recorded({ ...aVisit, events })
    expect((await read(`/visits/${id}`)).events).toMatchObject(events)
  })
})

describe('A corrected visit', () => {
  test('has the new facts, keeps the others, and notices tell of it as it is recorded now', async () => {
    const { id, commitments } = await recorded()
    const { status, headers, body } = await patch(
      `/visits/${id}`,
      {
        title: 'SCO Secretariat in Qingdao',
        place: 'Qingdao',
        delegation: { head: { name: 'Sherali Jononov' } },
      },
      1,
    )
    expect({ status, ETag: headers.ETag }).toEqual({ status: 200, ETag: '"2"' })
    expect(body).toMatchObject({
      title: 'SCO Secretariat in Qingdao',
      place: 'Qingdao',
      startsOn: '2026-11-16',
      delegation: {
        organisation: 'SCO Secretariat',
        head: { name: 'Sherali Jononov', title: 'Deputy Secretary-General' },
      },
      version: 2,
    })
    expect(await read(`/visits/${id}`)).toEqual(body)
    expect(await whatHappened(first(commitments).id)).toEqual(['recorded', 'event-corrected'])
    await office.morning('2026-11-24T00:00:00Z')
    expect(first(office.sent).mail.text).toContain('SCO Secretariat in Qingdao')
  })

  test('in what notices do not tell changes no commitment', async () => {
    const { id, commitments } = await recorded()
    await patch(`/visits/${id}`, { purpose: 'Talks.', reference: 'P-2026/17' }, 1)
    expect(await whatHappened(first(commitments).id)).toEqual(['recorded'])
  })

  test('loses a fact that is null', async () => {
    const { id } = await recorded()
    const { body } = await patch(`/visits/${id}`, { delegation: null }, 1)
    expect(body).not.toHaveProperty('delegation')
  })

  test('keeps what an earlier version accepted and what is refused today, unless the change names it', async () => {
    const startsOn = '2026-11-20'
    await office.submit({
      method: 'POST',
      path: '/visits',
      body: { title: 'Visit', direction: 'incoming', startsOn, endsOn: startsOn, place: 'Qingdao' },
    })
    const [item] = (await office.items()).filter(({ place }) => place === 'Qingdao')
    if (item) await office.table.write([{ put: { ...item, place: 'Qing\u2028dao' } }])
    const patch = (body: object) =>
      office.call('PATCH', `/visits/${item?.id}`, { body, headers: { 'if-match': '"1"' } })
    expect((await patch({ place: 'Qing\u2028dao' })).status).toBe(422)
    const { status, body } = await patch({ title: 'Talks' })
    expect({ status, title: body.title, place: body.place }).toEqual({
      status: 200,
      title: 'Talks',
      place: 'Qing\u2028dao',
    })
  })

  test('in nothing is unchanged, whatever the If-Match', async () => {
    const { id } = await recorded()
    expect(await patch(`/visits/${id}`, { title: aVisit.title }, 7)).toMatchObject({
      status: 200,
      headers: { ETag: '"1"' },
    })
  })

  test.each<[string, object, [string, string]]>([
    ['without a title', { title: null }, ['#/title', 'must be a string']],
    ['with events', { events: [] }, ['#/events', 'is not a known field']],
    ['with an id', { id: 'vis_other' }, ['#/id', 'is not a known field']],
    [
      'in an unknown state',
      { state: 'done' },
      ['#/state', 'must be one of planned, held, cancelled, closed'],
    ],
    [
      'on a day that does not exist',
      { endsOn: '2026-02-30' },
      ['#/endsOn', 'must be a day that exists, written YYYY-MM-DD'],
    ],
    [
      'with a head without any name',
      { delegation: { head: { name: null, title: null } } },
      ['#/delegation/head', 'must have at least one of name, title and organisation'],
    ],
  ])('%s is refused', async (_, body, error) => {
    const { id } = await recorded()
    await refuses(
      office,
      'PATCH',
      `/visits/${id}`,
      { body, headers: withVersion(1) },
      aProblem('invalid-request', 422, 'The request is not valid', error),
    )
  })

  test.each<[string, object, [string, string]]>([
    [
      'that ends before it starts',
      { endsOn: '2026-11-15' },
      ['#/endsOn', 'the visit ends before it starts (2026-11-16)'],
    ],
    [
      'that starts after one of its events',
      { startsOn: '2026-11-18' },
      ['#/startsOn', 'would lie outside the visit'],
    ],
    [
      'that ends before one of its events',
      { endsOn: '2026-11-16' },
      ['#/endsOn', 'would lie outside the visit'],
    ],
  ])('%s is refused', async (_, body, [pointer, detail]) => {
    const { id, events } = await recorded()
    const whole = detail.startsWith('would') ? `${first(events).id} (2026-11-17) ${detail}` : detail
    await refuses(
      office,
      'PATCH',
      `/visits/${id}`,
      { body, headers: withVersion(1) },
      aProblem('days-out-of-order', 422, 'The days are out of order', [pointer, whole]),
    )
  })

  test.each(['closed', 'cancelled'])('is not %s while something is open', async (state) => {
    const { id, commitments } = await recorded()
    await refuses(
      office,
      'PATCH',
      `/visits/${id}`,
      { body: { state }, headers: withVersion(1) },
      aProblem('visit-has-open-commitments', 409, 'The visit has open commitments', [
        '#/state',
        '1 of its commitments are open: complete or cancel them first, or withdraw the visit',
      ]),
    )
    const { id: commitment } = first(commitments)
    await office.call('POST', `/commitments/${commitment}/completion`, {
      body: done,
      headers: withVersion(1),
    })
    expect(await patch(`/visits/${id}`, { state }, 1)).toMatchObject({ status: 200, body: { state } })
  })
})

describe('A draft', () => {
  test('records everything and tells nobody, until it is published', async () => {
    const { id, commitments } = await recorded({
      ...aVisit,
      draft: true,
      events: [{ ...aVisit.events[0], agreedActions: [action, { wording: 'Keep in touch' }] }],
    })
    await office.morning('2026-11-24T00:00:00Z')
    await office.morning('2026-11-25T00:00:00Z')
    expect(office.sent).toEqual([])

    office.clock.at = '2026-11-25T06:00:00Z'
    const { status, body } = await patch(`/visits/${id}`, { draft: false }, 1)
    expect(status).toBe(200)
    expect(body).not.toHaveProperty('draft')
    expect(await whatHappened(first(commitments).id)).toEqual(['recorded', 'published'])
    await office.morning('2026-11-26T00:00:00Z')
    expect(office.sent.map(({ to }) => to).toSorted()).toEqual([lin.email, 'protocol@example.org'])
  })

  test('can be decided and completed before it is published, in silence', async () => {
    const events = [{ ...aVisit.events[0], agreedActions: [{ wording }] }]
    const { commitments } = await recorded({ ...aVisit, draft: true, events })
    const { id, matterId } = first(commitments)
    const decided = await office.call('POST', `/matters/${matterId}/decision`, {
      body: { responsible: lin, dueOn: '2027-01-29' },
      headers: withVersion(1),
    })
    expect(decided.status).toBe(200)
    await office.morning('2026-11-24T00:00:00Z')
    expect(office.sent).toEqual([])
    expect(
      (await office.call('POST', `/commitments/${id}/completion`, { body: done, headers: withVersion(2) }))
        .status,
    ).toBe(200)
  })
})

describe('A withdrawn visit', () => {
  test('is cancelled for good, with everything that was open, and keeps its history', async () => {
    const events = [{ ...aVisit.events[0], agreedActions: [action, { wording: 'Keep in touch' }, action] }]
    const { id, commitments } = await recorded({ ...aVisit, events })
    const completed = first(commitments).id
    await office.call('POST', `/commitments/${completed}/completion`, { body: done, headers: withVersion(1) })

    const { status, body } = await withdraw(id, 1)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      state: 'cancelled',
      withdrawal: { reason: 'It was recorded twice.', by: 'officer', at: '2026-11-23T06:00:00Z' },
    })
    expect(body.commitments.map((one: { status: string }) => one.status)).toEqual([
      'completed',
      'cancelled',
      'cancelled',
    ])
    expect(await read('/matters')).toEqual({ matters: [] })
    expect(await whatHappened(body.commitments[1].id)).toEqual(['recorded', 'cancelled'])
    await office.morning('2026-11-24T00:00:00Z')
    expect(office.sent).toEqual([])
  })

  test('withdrawn again for the same reason is answered as the first time', async () => {
    const { id } = await recorded()
    const answer = await withdraw(id, 1)
    expect(await withdraw(id, 1)).toEqual(answer)
  })
})

describe('A corrected event', () => {
  test('has the new facts, and so have its commitments and the matters about them', async () => {
    const events = [{ ...aVisit.events[0], agreedActions: [action, { wording: 'Keep in touch' }] }]
    const visit = await recorded({ ...aVisit, events })
    const event = first(visit.events)
    const { status, headers, body } = await patch(
      `/visits/${visit.id}/events/${event.id}`,
      { startsOn: '2026-11-18', place: null, title: 'Working session' },
      1,
    )
    expect({ status, ETag: headers.ETag }).toEqual({ status: 200, ETag: '"2"' })
    expect(body).toMatchObject({ id: event.id, startsOn: '2026-11-18', title: 'Working session', version: 2 })
    expect(body).not.toHaveProperty('place')
    const agreedAt = { startsOn: '2026-11-18', eventTitle: 'Working session' }
    for (const { id } of visit.commitments) {
      expect(await read(`/commitments/${id}`)).toMatchObject({ agreedAt, version: 2 })
      expect(await whatHappened(id)).toEqual(['recorded', 'event-corrected'])
    }
    expect((await read('/matters')).matters).toMatchObject([{ agreedAt, version: 2 }])
    expect((await read(`/visits/${visit.id}`)).version).toBe(1)
  })

  test.each<[string, object, string, string, [string, string]]>([
    [
      'outside the visit',
      { startsOn: '2026-11-20' },
      'days-out-of-order',
      'The days are out of order',
      [
        '#/startsOn',
        'the event lies outside the visit (2026-11-16 to 2026-11-18): correct the day, or give the event the phase preparation or follow-up',
      ],
    ],
    [
      'of no kind',
      { kind: null },
      'invalid-request',
      'The request is not valid',
      ['#/kind', 'must be one of meeting, site-visit, signing, reception, call, other'],
    ],
    [
      'with actions',
      { agreedActions: [] },
      'invalid-request',
      'The request is not valid',
      ['#/agreedActions', 'is not a known field'],
    ],
  ])('%s is refused', async (_, body, type, title, error) => {
    const { id, events } = await recorded()
    await refuses(
      office,
      'PATCH',
      `/visits/${id}/events/${first(events).id}`,
      { body, headers: withVersion(1) },
      aProblem(type, 422, title, error),
    )
  })
})

describe('A later event', () => {
  const later = {
    kind: 'call',
    phase: 'follow-up',
    startsOn: '2026-11-20',
    agreedActions: [{ wording: 'Send the list', responsible: meng, dueOn: '2027-02-26' }],
  }

  test('is added to the visit with what was agreed at it, last in the order of the record', async () => {
    const { id } = await recorded()
    const { status, headers, body } = await post(`/visits/${id}/events`, later, 'k1')
    expect({ status, location: headers.Location }).toEqual({ status: 201, location: `/visits/${id}` })
    const { events, commitments, version } = await read(`/visits/${id}`)
    expect(version).toBe(1)
    expect(events[1]).toMatchObject({ id: body.id, kind: 'call', commitmentIds: [commitments[1].id] })
    expect(body.commitments).toEqual([commitments[1]])
    await office.morning('2026-11-24T00:00:00Z')
    expect(office.sent.map(({ to }) => to).toSorted()).toEqual([lin.email, meng.email])
  })

  test('repeated with its key is the same one, also after it was corrected', async () => {
    const { id } = await recorded()
    const { body } = await post(`/visits/${id}/events`, later, 'k1')
    await patch(`/visits/${id}/events/${body.id}`, { place: 'Beijing' }, 1)
    const again = await post(`/visits/${id}/events`, later, 'k1')
    expect(again).toMatchObject({ status: 201, body: { id: body.id, place: 'Beijing' } })
    expect((await read(`/visits/${id}`)).events).toHaveLength(2)
  })

  test.each<[string, object, string, number, string, [string, string][]]>([
    [
      'in an unknown phase',
      { ...later, phase: 'after' },
      'invalid-request',
      422,
      'The request is not valid',
      [['#/phase', 'must be one of preparation, visit, follow-up']],
    ],
  ])('%s is refused', async (_, body, type, status, title, errors) => {
    const { id } = await recorded()
    await refuses(
      office,
      'POST',
      `/visits/${id}/events`,
      { body, headers: withKey('k1') },
      aProblem(type, status, title, ...errors),
    )
  })
})

describe('A later commitment', () => {
  test('is added to its event', async () => {
    const { id, events } = await recorded()
    const eventId = first(events).id
    const { status, headers, body } = await post(
      `/visits/${id}/commitments`,
      { eventId, wording: 'Send the list', responsible: meng, dueOn: '2027-02-26' },
      'k1',
    )
    expect({ status, location: headers.Location }).toEqual({
      status: 201,
      location: `/commitments/${body.id}`,
    })
    expect(await read(`/commitments/${body.id}`)).toEqual(body)
    const visit = await read(`/visits/${id}`)
    expect(visit.events[0]).toMatchObject({ version: 2, commitmentIds: [visit.commitments[0].id, body.id] })
    expect(visit.commitments).toHaveLength(2)
  })

  test('repeated with its key is the same one, in its present state', async () => {
    const { id, events } = await recorded()
    const submission = { eventId: first(events).id, wording: 'Send the list' }
    const { body } = await post(`/visits/${id}/commitments`, submission, 'k1')
    await office.call('POST', `/commitments/${body.id}/completion`, { body: done, headers: withVersion(1) })
    const again = await post(`/visits/${id}/commitments`, submission, 'k1')
    expect(again).toMatchObject({ status: 201, body: { id: body.id, status: 'completed' } })
    expect((await read(`/visits/${id}`)).commitments).toHaveLength(2)
  })

  test.each<[string, object, string, string, [string, string]]>([
    ['no event', { wording }, 'invalid-request', 'The request is not valid', ['#/eventId', 'is missing']],
    [
      'no wording',
      { eventId: 'evt_nowhere' },
      'invalid-request',
      'The request is not valid',
      ['#/wording', 'is missing'],
    ],
  ])('with %s is refused', async (_, body, type, title, error) => {
    const { id } = await recorded()
    await refuses(
      office,
      'POST',
      `/visits/${id}/commitments`,
      { body, headers: withKey('k1') },
      aProblem(type, 422, title, error),
    )
  })
})
