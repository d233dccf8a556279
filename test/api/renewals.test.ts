import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { pagesOver } from '../support/link-pages.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { aProblem, refuses } from '../support/refuses.ts'
import { aVisit } from '../support/submissions.ts'

let office: TestOffice
/** A Monday, two in the afternoon in Shanghai. */
beforeEach(async () => {
  office = await openTestOffice('2026-11-23T06:00:00Z')
})
afterEach(() => office.close())

const lin = { name: 'Lin Wei', email: 'lin@example.org' }
const plan = { wording: 'Draft the plan', dueOn: '2026-11-30', responsible: lin }
const newPlan = { wording: 'Draft the whole plan', dueOn: '2027-01-29', responsible: lin }

type Commitment = {
  readonly id: string
  readonly version: number
  readonly visitId: string
  readonly eventId: string
  readonly matterId?: string
}

const read = async (path: string) => (await office.call('GET', path)).body
const withVersion = ({ version }: { readonly version: number }) => ({ 'if-match': `"${version}"` })
const post = (path: string, body: object, key = 'post') =>
  office.call('POST', path, { body, headers: { 'idempotency-key': key } })
const visitWith = (facts: object, ...actions: readonly object[]) => ({
  ...aVisit({ title: 'Second session' }, ...actions).body,
  ...facts,
})
/** An agreed action of a visit of its own. */
const agreed = async (action: object = plan, facts: object = {}, key = 'first'): Promise<Commitment> => {
  const { status, body } = await post('/visits', visitWith({ title: 'First session', ...facts }, action), key)
  expect(status).toBe(201)
  return body.commitments[0]
}
const renewed = async ({ id }: Commitment, action: object = newPlan): Promise<Commitment> => {
  const { status, body } = await post('/visits', visitWith({}, { ...action, renews: id }), 'second')
  expect(status).toBe(201)
  return body.commitments[0]
}
const complete = (commitment: Commitment) =>
  office.call('POST', `/commitments/${commitment.id}/completion`, {
    body: { outcome: 'It was handed over.', doneOn: '2026-11-20' },
    headers: withVersion(commitment),
  })

describe('An agreed action that renews an older one', () => {
  test('closes the older one as renewed, and each names the other', async () => {
    const older = await agreed()
    const newer = await renewed(older)
    const renews = { commitmentId: older.id, agreedOn: '2026-11-20' }
    expect(newer).toMatchObject({ status: 'open', renews })
    expect(await read(`/commitments/${newer.id}`)).toMatchObject({
      renews,
      history: [{ change: { what: 'recorded', renews: older.id } }],
    })
    const closed = await read(`/commitments/${older.id}`)
    expect(closed).toMatchObject({
      status: 'renewed',
      version: 2,
      dueOn: '2026-11-30',
      renewedBy: newer.id,
      history: [
        { change: { what: 'recorded' } },
        { version: 2, by: 'officer', change: { what: 'renewed', renewedBy: newer.id } },
      ],
    })
    expect(closed).not.toHaveProperty('nextOn')
  })

  test('is added to an event, or comes with an added event', async () => {
    const [one, other] = [await agreed(), await agreed(plan, {}, 'other')]
    const { visitId, eventId } = one
    const added = await post(`/visits/${visitId}/commitments`, { ...newPlan, renews: one.id, eventId })
    expect(added).toMatchObject({ status: 201, body: { renews: { commitmentId: one.id } } })
    const call = {
      kind: 'call',
      startsOn: '2026-11-20',
      agreedActions: [{ ...newPlan, renews: other.id }],
    }
    expect((await post(`/visits/${visitId}/events`, call)).body.commitments).toMatchObject([
      { renews: { commitmentId: other.id } },
    ])
    expect((await read(`/commitments?state=renewed&visit=${visitId}`)).commitments).toMatchObject([
      { id: one.id },
    ])
    expect((await read('/commitments?state=renewed')).commitments).toHaveLength(2)
  })

  test('takes the older one and what was asked about it from every desk', async () => {
    const older = await agreed({ wording: 'Keep in touch', responsible: lin })
    expect((await read('/matters')).matters).toHaveLength(1)
    await renewed(older)
    expect((await read('/matters')).matters).toEqual([])
    expect(await read(`/matters/${older.matterId}`).catch(() => undefined)).toBeDefined()
    const [{ holder }] = (await read('/commitments')).commitments
    const { commitments } = await read(`/officials/${holder}/desk`)
    expect(commitments.map(({ wording }: { wording: string }) => wording)).toEqual(['Draft the whole plan'])
  })

  test('is told with the day of the older one, which is told no more', async () => {
    const older = await agreed()
    await office.morning('2026-11-24T00:00:00Z')
    await renewed(older)
    for (const day of ['25', '26', '27', '30']) await office.morning(`2026-11-${day}T00:00:00Z`)
    const [first, second, ...more] = office.sent.map(({ mail }) => mail.text)
    expect(first).toContain('Draft the plan')
    expect(second).toContain('Draft the whole plan')
    expect(second).toMatch(/Renews: what was agreed on .*20 November 2026/)
    expect(second).not.toContain('Draft the plan')
    expect(more).toEqual([])
  })

  test('shows on the page of the older one that it was renewed', async () => {
    const older = await agreed()
    await office.morning('2026-11-24T00:00:00Z')
    const [{ holder }] = (await read('/commitments')).commitments
    const pages = pagesOver(office)
    const desk = await pages.linkOf(holder, '2026-11-24')
    await renewed(older)
    const { status, body } = await pages.get(`${desk}/1`)
    expect(status).toBe(200)
    expect(body).toContain('Renewed by a later agreement')
    expect(body).toContain('renewed by a later agreement')
    expect(body).not.toContain('<form')
  })

  test('stands in the table and in the exports of both visits', async () => {
    const older = await agreed()
    const newer = await renewed(older)
    const rowsOf = async (state: string) =>
      parse((await office.call('GET', `/commitments.csv?state=${state}`)).body, {
        bom: true,
        columns: true,
      })
    expect(await rowsOf('open')).toMatchObject([{ id: newer.id, renews: older.id, renewedBy: '' }])
    expect(await rowsOf('renewed')).toMatchObject([{ id: older.id, renews: '', renewedBy: newer.id }])
    expect((await read(`/visits/${older.visitId}/export`)).commitments).toMatchObject([
      { renewedBy: newer.id },
    ])
    expect((await read(`/visits/${newer.visitId}/export`)).commitments).toMatchObject([
      { renews: { commitmentId: older.id } },
    ])
  })

  test('is recorded once when its request is repeated', async () => {
    const older = await agreed()
    const newer = await renewed(older)
    expect(await renewed(older)).toEqual(newer)
    const { visitId, eventId } = newer
    const add = () =>
      post(`/visits/${visitId}/commitments`, { ...plan, renews: newer.id, eventId }, 'once-more')
    const answers = await Promise.all([add(), add(), add()])
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1)
    expect((await read(`/commitments/${newer.id}`)).version).toBe(2)
  })

  test('is decided with a completion of the older one at the same moment: one of the two is stored', async () => {
    for (let round = 0; round < 5; round++) {
      const older = await agreed(plan, {}, `older-${round}`)
      const [second, done] = await Promise.all([
        post('/visits', visitWith({}, { ...newPlan, renews: older.id }), `newer-${round}`),
        complete(older),
      ])
      const { status } = await read(`/commitments/${older.id}`)
      expect([second.status, done.status, status]).toEqual(
        status === 'renewed' ? [201, 409, status] : [422, 200, 'completed'],
      )
    }
  })
})

describe('A renewed commitment', () => {
  test('is opened again with a reason, when the wrong one was renewed', async () => {
    const older = await agreed()
    await renewed(older)
    const { status, body } = await office.call('POST', `/commitments/${older.id}/reopening`, {
      body: { reason: 'Another one was meant.' },
      headers: withVersion({ version: 2 }),
    })
    expect({ status, state: body.status }).toEqual({ status: 200, state: 'open' })
    expect(body).not.toHaveProperty('renewedBy')
    await office.morning('2026-11-24T00:00:00Z')
    expect(office.sent[0]?.mail.text).toContain('Draft the plan')
  })

  test('is no answer that can be undone, and takes no other answer', async () => {
    const older = await agreed()
    await renewed(older)
    for (const [answer, body] of [
      ['undo', { reason: 'Why not.' }],
      ['progress', { note: 'It goes on.' }],
      ['completion', { outcome: 'Done.', doneOn: '2026-11-20' }],
    ] as const)
      expect(
        await office.call('POST', `/commitments/${older.id}/${answer}`, {
          body,
          headers: withVersion({ version: 2 }),
        }),
      ).toMatchObject({ status: 409 })
  })

  test('stays renewed when the newer visit is withdrawn: only a person opens it again', async () => {
    const older = await agreed()
    const { visitId } = await renewed(older)
    await office.call('POST', `/visits/${visitId}/withdrawal`, {
      body: { reason: 'It was recorded twice.' },
      headers: withVersion({ version: 1 }),
    })
    expect((await read(`/commitments/${older.id}`)).status).toBe('renewed')
  })
})

describe('Nothing is recorded when an action renews', () => {
  const refusesToRenew = (action: object, detail: string, facts: object = {}, at = 0) =>
    refuses(
      office,
      'POST',
      '/visits',
      { body: visitWith(facts, plan, action), headers: { 'idempotency-key': 'second' } },
      aProblem('cannot-be-renewed', 422, 'The commitment cannot be renewed', [
        `#/events/0/agreedActions/${at}/renews`,
        detail,
      ]),
    )

  test('what is not recorded', async () => {
    await refuses(
      office,
      'POST',
      '/visits',
      {
        body: visitWith({}, { ...plan, renews: 'cmt_nowhere' }),
        headers: { 'idempotency-key': 'second' },
      },
      aProblem('unknown-commitment', 422, 'The commitment is not recorded', [
        '#/events/0/agreedActions/0/renews',
        'there is no cmt_nowhere',
      ]),
    )
  })

  test('what is closed, or renewed already', async () => {
    const done = await agreed()
    await complete(done)
    await refusesToRenew({ ...plan, renews: done.id }, `${done.id} is completed`, {}, 1)
    const older = await agreed(plan, {}, 'older')
    const { body } = await post('/visits', visitWith({}, { ...plan, renews: older.id }), 'newer')
    const [newer] = body.commitments
    await refusesToRenew({ ...plan, renews: older.id }, `${newer.id} renews ${older.id} already`, {}, 1)
  })

  test('the same twice in one request', async () => {
    const older = await agreed()
    const action = { ...plan, renews: older.id }
    await refuses(
      office,
      'POST',
      '/visits',
      { body: visitWith({}, action, action), headers: { 'idempotency-key': 'second' } },
      aProblem('cannot-be-renewed', 422, 'The commitment cannot be renewed', [
        '#/events/0/agreedActions/1/renews',
        `an earlier action of this request renews ${older.id}`,
      ]),
    )
  })

  test('a part of a draft, or stands in a draft itself', async () => {
    const drafted = await agreed(plan, { draft: true }, 'draft')
    const { id, visitId } = drafted
    await refusesToRenew({ ...plan, renews: id }, `${id} belongs to a draft: publish ${visitId} first`, {}, 1)
    const older = await agreed()
    const instead =
      'a draft renews nothing: leave this action out, and add it with renews when the visit is published'
    await refusesToRenew({ ...plan, renews: older.id }, instead, { draft: true }, 1)
    await refuses(
      office,
      'POST',
      `/visits/${visitId}/commitments`,
      {
        body: { ...plan, eventId: drafted.eventId, renews: older.id },
        headers: { 'idempotency-key': 'added' },
      },
      aProblem('cannot-be-renewed', 422, 'The commitment cannot be renewed', ['#/renews', instead]),
    )
  })
})
