import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { aProblem, refuses } from '../support/refuses.ts'
import { anAction, anOfficial, aVisit, aVisitWith } from '../support/submissions.ts'

/* What is due before a visit to come: agreed on Friday 20 November 2026, before a return visit on 15 March 2027. */

let office: TestOffice
beforeEach(async () => {
  office = await openTestOffice('2026-11-23T09:00:00Z')
})
afterEach(() => office.close())

let keys = 0
const key = () => ({ 'idempotency-key': `key-${++keys}` })
const ifMatch = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` })
const toCome = { startsOn: '2027-03-15', endsOn: '2027-03-17' }

/** Records the visit to come, and gives its id. */
const returnVisit = async (facts: object = toCome): Promise<string> => {
  const body = { title: 'Return visit to Oslo', ...facts }
  return (await office.call('POST', '/visits', { body, headers: key() })).body.id
}
const before = (visitId: string, facts: object = {}) =>
  anAction({ dueOn: undefined, dueBefore: { visitId }, ...facts })
const recorded = async (facts: object = {}, visit: object = toCome): Promise<string> => {
  const visitId = await returnVisit(visit)
  await office.has(anOfficial(), aVisitWith(before(visitId, facts)))
  return visitId
}
const commitment = async () => {
  const [{ id }] = (await office.call('GET', '/commitments')).body.commitments
  return (await office.call('GET', `/commitments/${id}`)).body
}
const matters = async () => (await office.call('GET', '/matters')).body.matters
const correct = async (body: object) => {
  const { id, ...present } = await commitment()
  return office.call('PATCH', `/commitments/${id}`, { body, headers: ifMatch(present) })
}
const correctVisit = async (id: string, body: object) => {
  const visit = (await office.call('GET', `/visits/${id}`)).body
  return office.call('PATCH', `/visits/${id}`, { body, headers: ifMatch(visit) })
}
const withdraw = async (id: string) => {
  const visit = (await office.call('GET', `/visits/${id}`)).body
  return office.call('POST', `/visits/${id}/withdrawal`, {
    body: { reason: 'Recorded twice.' },
    headers: ifMatch(visit),
  })
}
const toLin = () => office.sent.filter(({ to }) => to === 'lin@example.org').map(({ mail }) => mail)

describe('What is due before a visit', () => {
  test('is answered as it was agreed, with the deadline on the day before, and nothing is missing', async () => {
    const visitId = await recorded()
    expect(await commitment()).toMatchObject({
      dueBefore: { visitId },
      dueVisit: { title: 'Return visit to Oslo', startsOn: '2027-03-15' },
      deadline: '2027-03-14',
      history: [{ change: { what: 'recorded', dueBefore: { visitId } } }],
    })
    expect(await matters()).toEqual([])
    const [row] = parse((await office.call('GET', '/commitments.csv')).body, { bom: true, columns: true })
    expect(row).toMatchObject({
      dueBefore: visitId,
      dueVisit: 'Return visit to Oslo',
      deadline: '2027-03-14',
    })
  })

  test('is said in the mail as it was agreed, with the day behind it', async () => {
    await recorded({ checkIn: { every: 'P4W' } })
    await office.morning('2026-11-24T00:00:00Z')
    expect(toLin()[0]?.text).toContain(
      '\n  Due: before the visit “Return visit to Oslo”, by 14 March 2027, in 110 days\n',
    )
    expect(toLin()[0]?.text).toContain('we ask every 4 weeks')
  })

  test('moves with the first day of the visit, and the next mail tells the new deadline', async () => {
    const visitId = await recorded()
    await office.morning('2026-11-24T00:00:00Z')
    await correctVisit(visitId, { startsOn: '2027-03-01', title: 'Visit to Oslo' })
    expect(await commitment()).toMatchObject({
      deadline: '2027-02-28',
      dueVisit: { title: 'Visit to Oslo' },
      nextOn: '2026-11-25',
      history: [{}, { change: { what: 'event-corrected' } }],
    })
    await office.morning('2026-11-25T00:00:00Z')
    expect(toLin().map(({ text }) => /by (.*), in/.exec(text)?.[1])).toEqual([
      '14 March 2027',
      '28 February 2027',
    ])
    const listed = await office.call('GET', '/commitments?dueFrom=2027-02-28')
    expect(listed.body.commitments).toHaveLength(1)
  })

  test('moves for those who contribute, too', async () => {
    const visitId = await returnVisit()
    await office.has(
      anOfficial(),
      anOfficial({ id: 'ofc_ito', name: 'Ito', email: 'ito@example.org' }),
      aVisitWith(before(visitId, { contributors: [{ officialId: 'ofc_ito' }] })),
    )
    await correctVisit(visitId, { startsOn: '2027-03-01' })
    const { parts } = (await office.call('GET', '/officials/ofc_ito/desk')).body
    expect(parts).toMatchObject([{ dueBefore: { visitId }, deadline: '2027-02-28' }])
  })

  test('keeps its morning when only the end of the visit is corrected', async () => {
    const visitId = await recorded()
    await office.morning('2026-11-24T00:00:00Z')
    const present = await commitment()
    await correctVisit(visitId, { endsOn: '2027-03-16' })
    expect(await commitment()).toEqual(present)
  })

  test.each<[string, (visitId: string) => Promise<unknown>]>([
    ['is cancelled', (visitId) => correctVisit(visitId, { state: 'cancelled' })],
    ['is withdrawn', withdraw],
    ['has no day any more', (visitId) => correctVisit(visitId, { startsOn: null, endsOn: null })],
  ])('is a question about the date when the visit %s', async (_, happens) => {
    const visitId = await recorded()
    await happens(visitId)
    const present = await commitment()
    expect(present).toMatchObject({ status: 'open', dueBefore: { visitId } })
    expect(present).not.toHaveProperty('deadline')
    expect(await matters()).toMatchObject([{ gaps: ['date'], dueBefore: { visitId } }])
    await office.morning('2026-11-24T00:00:00Z')
    const [asked] = office.sent.filter(({ to }) => to !== 'lin@example.org')
    expect(asked?.mail.text).toContain('Date as agreed: before the visit “Return visit to Oslo”\n')
  })

  test('of a visit without a day is a question about the date, until the day is known', async () => {
    const visitId = await recorded({}, {})
    expect(await commitment()).not.toHaveProperty('deadline')
    expect(await matters()).toMatchObject([{ gaps: ['date'] }])
    await correctVisit(visitId, toCome)
    expect(await commitment()).toMatchObject({ deadline: '2027-03-14', nextOn: '2026-11-24' })
    expect(await matters()).toEqual([])
  })

  test('of a visit without a day is told as it was agreed, and not as agreed without a date', async () => {
    await recorded({}, {})
    const [{ id, ...matter }] = await matters()
    const accepted = { body: { accept: true }, headers: ifMatch(matter) }
    await office.call('POST', `/matters/${id}/decision`, accepted)
    await office.morning('2026-11-24T00:00:00Z')
    expect(toLin()[0]?.text).toContain(
      '\n  No due date: none was set for what was agreed\n  Date as agreed: before the visit “Return visit to Oslo”\n',
    )
  })

  test('gives way to the date that the office decides, and then follows the visit no more', async () => {
    const visitId = await recorded({}, {})
    const [matter] = await matters()
    await office.call('POST', `/matters/${matter.id}/decision`, {
      body: { dueOn: '2027-02' },
      headers: ifMatch(matter),
    })
    const decided = await commitment()
    expect(decided).toMatchObject({ dueOn: '2027-02', deadline: '2027-02-28' })
    expect(decided).not.toHaveProperty('dueBefore')
    expect(decided).not.toHaveProperty('dueVisit')
    await correctVisit(visitId, toCome)
    expect(await commitment()).toEqual(decided)
  })

  test('is added to an event and with an event of a visit, also before that visit itself', async () => {
    await office.has(anOfficial())
    const visitId = await returnVisit()
    const event = await office.call('POST', `/visits/${visitId}/events`, {
      body: { kind: 'call', phase: 'preparation', startsOn: '2026-11-20', agreedActions: [before(visitId)] },
      headers: key(),
    })
    await office.call('POST', `/visits/${visitId}/commitments`, {
      body: { ...before(visitId), eventId: event.body.id },
      headers: key(),
    })
    await correctVisit(visitId, { startsOn: '2027-03-01' })
    const { commitments } = (await office.call('GET', `/visits/${visitId}`)).body
    expect(commitments.map(({ deadline }: { deadline: string }) => deadline)).toEqual([
      '2027-02-28',
      '2027-02-28',
    ])
  })

  test('and a date replace each other, with a reason', async () => {
    const visitId = await recorded()
    expect((await correct({ dueOn: '2027-02-01' })).status).toBe(422)
    const dated = (await correct({ dueOn: '2027-02', reason: 'Agreed by letter.' })).body
    expect(dated).toMatchObject({ deadline: '2027-02-28' })
    expect(dated).not.toHaveProperty('dueBefore')
    const again = (await correct({ dueBefore: { visitId }, reason: 'As the text says.' })).body
    expect(again).toMatchObject({ dueBefore: { visitId }, deadline: '2027-03-14' })
    expect(again).not.toHaveProperty('dueOn')
    await correctVisit(visitId, { startsOn: '2027-03-01' })
    expect(await commitment()).toMatchObject({ deadline: '2027-02-28' })
    const other = await returnVisit({ startsOn: '2027-05-01', endsOn: '2027-05-01' })
    await correct({ dueBefore: { visitId: other }, reason: 'Another visit was meant.' })
    await correctVisit(visitId, { startsOn: '2027-03-02' })
    expect(await commitment()).toMatchObject({ deadline: '2027-04-30' })
    await correct({ title: 'Another title' })
    expect(await commitment()).toMatchObject({ title: 'Another title', deadline: '2027-04-30' })
  })

  test('keeps the deadline of its closing, and has that of the visit as it is now when it is opened again', async () => {
    const visitId = await recorded()
    const { id, ...present } = await commitment()
    await office.call('POST', `/commitments/${id}/completion`, {
      body: { outcome: 'Sent.', doneOn: '2026-11-23' },
      headers: ifMatch(present),
    })
    await correctVisit(visitId, { startsOn: '2027-03-01' })
    const closed = (await office.call('GET', `/commitments/${id}`)).body
    expect(closed).toMatchObject({ status: 'completed', deadline: '2027-03-14' })
    await office.call('POST', `/commitments/${id}/reopening`, {
      body: { reason: 'Not sent.' },
      headers: ifMatch(closed),
    })
    expect(await commitment()).toMatchObject({ status: 'open', deadline: '2027-02-28' })
    await correctVisit(visitId, { startsOn: '2027-03-02' })
    expect(await commitment()).toMatchObject({ deadline: '2027-03-01' })
  })
})

describe('What is due before a visit that moved while it was closed, and whose closing is undone,', () => {
  const undoneAfter = async (facts: object, movesTo: object) => {
    const visitId = await recorded(facts, facts === undated ? {} : toCome)
    if (facts === undated) {
      const [matter] = await matters()
      const body = { accept: true }
      await office.call('POST', `/matters/${matter.id}/decision`, { body, headers: ifMatch(matter) })
    }
    await office.morning('2026-11-24T00:00:00Z')
    const { id, ...present } = await commitment()
    const done = { outcome: 'Sent.', doneOn: '2026-11-23' }
    await office.call('POST', `/commitments/${id}/completion`, { body: done, headers: ifMatch(present) })
    await correctVisit(visitId, movesTo)
    const body = { reason: 'It was another list.' }
    const closed = (await office.call('GET', `/commitments/${id}`)).body
    await office.call('POST', `/commitments/${id}/undo`, { body, headers: ifMatch(closed) })
    return commitment()
  }
  const undated = {}
  const dated = { number: '1' }

  test('is told with its new deadline on the next morning', async () => {
    expect(await undoneAfter(dated, { startsOn: '2026-12-01' })).toMatchObject({
      deadline: '2026-11-30',
      nextOn: '2026-11-25',
    })
    expect(await matters()).toEqual([])
  })

  test.each<[string, object, string]>([
    ['has a visit that was cancelled', { state: 'cancelled' }, 'date'],
    ['is due before it was agreed', { startsOn: '2026-11-10' }, 'date-before-agreement'],
  ])('is a question when it %s', async (_, movesTo, gap) => {
    expect(await undoneAfter(dated, movesTo)).toHaveProperty('matterId')
    expect(await matters()).toMatchObject([{ gaps: [gap] }])
  })

  test('is not asked about once more when it has a day now', async () => {
    const present = await undoneAfter(undated, toCome)
    expect(present).toMatchObject({ deadline: '2027-03-14', nextOn: '2026-11-25' })
    expect(present).not.toHaveProperty('askAgainOn')
  })
})

describe('A visit that is not recorded is refused', () => {
  const unknown = (pointer: string) =>
    aProblem('unknown-visit', 422, 'The visit is not recorded', [pointer, 'there is no vis_nowhere'])

  test('with a visit, and nothing is stored', async () => {
    await office.has(anOfficial())
    const { body } = aVisitWith(anAction(), before('vis_nowhere'))
    await refuses(
      office,
      'POST',
      '/visits',
      { body, headers: key() },
      unknown('#/events/0/agreedActions/1/dueBefore/visitId'),
    )
  })

  test('with an event, with an action and in a correction', async () => {
    await office.has(anOfficial(), aVisitWith(anAction()))
    const { id, visitId, eventId } = await commitment()
    const body = { kind: 'call', startsOn: '2026-11-20', agreedActions: [before('vis_nowhere')] }
    await refuses(
      office,
      'POST',
      `/visits/${visitId}/events`,
      { body, headers: key() },
      unknown('#/agreedActions/0/dueBefore/visitId'),
    )
    await refuses(
      office,
      'POST',
      `/visits/${visitId}/commitments`,
      { body: { ...before('vis_nowhere'), eventId }, headers: key() },
      unknown('#/dueBefore/visitId'),
    )
    await refuses(
      office,
      'PATCH',
      `/commitments/${id}`,
      {
        body: { dueBefore: { visitId: 'vis_nowhere' }, reason: 'x' },
        headers: { 'if-match': '"1"' },
      },
      unknown('#/dueBefore/visitId'),
    )
  })

  test.each(['dueOn', 'dueWithin'])('and so is %s beside a visit', async (field) => {
    const visitId = await returnVisit()
    await office.has(anOfficial())
    const { body } = aVisit({}, before(visitId, { [field]: field === 'dueOn' ? '2027-01' : 'P2M' }))
    await refuses(
      office,
      'POST',
      '/visits',
      { body, headers: key() },
      aProblem('invalid-request', 422, 'The request is not valid', [
        '#/events/0/agreedActions/0/dueBefore',
        'dueBefore excludes dueOn and dueWithin: give one of them',
      ]),
    )
  })
})
