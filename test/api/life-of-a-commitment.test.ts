import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { theVisitIn } from '../support/submissions.ts'

let office: TestOffice
beforeEach(async () => {
  office = await openTestOffice('2020-07-27T02:00:00Z')
})
afterEach(() => office.close())

const plan = 'Development Plan for Cooperation between SCODA and SCO Member States'
const theRealVisit = async () => {
  const commitments = await office.has(theVisitIn('sco-2020.json'))
  const found = commitments.find(({ title }) => title === plan)
  if (found?.matterId === undefined) throw new Error('the real visit leaves nothing to decide')
  return { ...found, matterId: found.matterId }
}
const decide = (matter: string, body: object, version = 1) =>
  office.call('POST', `/matters/${matter}/decision`, { body, headers: { 'if-match': `"${version}"` } })
const complete = (commitment: string, body: object, version: number) =>
  office.call('POST', `/commitments/${commitment}/completion`, {
    body,
    headers: { 'if-match': `"${version}"` },
  })
const read = async (commitment: string) => (await office.call('GET', `/commitments/${commitment}`)).body
const deskOf = async (official: string) => (await office.call('GET', `/officials/${official}/desk`)).body

const lin = { name: 'Lin', email: 'lin@example.org' }
const done = { outcome: 'The plan was handed over.', doneOn: '2020-07-24', reference: 'SCODA/2020/17' }

describe('A decision', () => {
  test('that names the official and the date closes the matter and moves the commitment to their desk', async () => {
    const { id, matterId } = await theRealVisit()
    const { status, headers, body } = await decide(matterId, {
      responsible: lin,
      dueOn: '2020-09-30',
      note: 'as the director wishes',
    })
    expect({ status, ETag: headers.ETag, state: body.status, note: body.note }).toEqual({
      status: 200,
      ETag: '"2"',
      state: 'decided',
      note: 'as the director wishes',
    })

    const commitment = await read(id)
    const desk = await deskOf(commitment.responsible.officialId)
    expect(desk.official).toMatchObject({ ...lin, zone: 'Asia/Shanghai' })
    const { history, ...asOnTheDesk } = commitment
    expect(desk.commitments).toEqual([asOnTheDesk])
    expect(commitment).toMatchObject({
      version: 2,
      dueOn: '2020-09-30',
      holder: commitment.responsible.officialId,
      nextOn: '2020-07-28',
      nextAt: '2020-07-28T00:00:00Z',
    })
    expect((await deskOf('ofc_protocol-office')).commitments).toHaveLength(1)
    expect((await office.call('GET', '/matters')).body.matters).toHaveLength(1)
  })

  test('leaves its entry in the history: who, when, what, through which door', async () => {
    const { id, matterId } = await theRealVisit()
    office.clock.at = '2020-07-29T03:00:00Z'
    await decide(matterId, { responsible: lin, checkIn: { every: 'P4W' }, note: 'for now' })
    const { history, responsible } = await read(id)
    expect(history).toEqual([
      {
        version: 1,
        at: '2020-07-27T02:00:00Z',
        by: 'officer',
        through: 'api',
        holder: 'ofc_protocol-office',
        change: { what: 'recorded' },
      },
      {
        version: 2,
        at: '2020-07-29T03:00:00Z',
        by: 'officer',
        through: 'api',
        holder: responsible.officialId,
        change: { what: 'decided', matterId, responsible, checkIn: { every: 'P4W' }, note: 'for now' },
      },
    ])
  })

  test('of one question leaves the other one asked in the same matter', async () => {
    const { id, matterId } = await theRealVisit()
    expect((await decide(matterId, { responsible: lin })).body).toMatchObject({
      id: matterId,
      status: 'open',
      version: 2,
      gaps: ['date'],
    })
    expect((await decide(matterId, { dueOn: '2020-09-30' }, 2)).body).toMatchObject({ status: 'decided' })
    expect(await read(id)).toMatchObject({ version: 3, dueOn: '2020-09-30' })
    expect(await read(id)).not.toHaveProperty('matterId')
  })

  test('to accept it as it is closes the matter, and the office keeps the commitment', async () => {
    const { id, matterId } = await theRealVisit()
    expect((await decide(matterId, { accept: true })).body).toMatchObject({ status: 'decided' })
    const commitment = await read(id)
    expect(commitment).toMatchObject({ holder: 'ofc_protocol-office', status: 'open' })
    expect(commitment).not.toHaveProperty('responsible')
  })

  test('for an official in the directory names them by id', async () => {
    await office.call('PUT', '/officials/ofc_lin', { body: lin })
    const { id, matterId } = await theRealVisit()
    await decide(matterId, { responsible: { officialId: 'ofc_lin' }, dueOn: '2020-09-30' })
    expect((await read(id)).responsible).toEqual({ officialId: 'ofc_lin' })
  })

  test.each<[string, object, number, object]>([
    [
      'without an answer',
      { note: 'later' },
      422,
      {
        type: '/problems/invalid-request',
        title: 'The request is not valid',
        status: 422,
        errors: [
          {
            pointer: '#',
            detail:
              'must answer something: responsible, dueOn, checkIn, accept, grant, refuse, until, drop or tryAgain',
          },
        ],
      },
    ],
    [
      'with a rhythm from no day',
      { dueOn: '2020-09-30', checkIn: { every: 'P4W', from: 'soon' } },
      422,
      {
        type: '/problems/invalid-request',
        title: 'The request is not valid',
        status: 422,
        errors: [{ pointer: '#/checkIn/from', detail: 'must be a day that exists, written YYYY-MM-DD' }],
      },
    ],
    [
      'that refuses what was not proposed',
      { accept: false },
      422,
      {
        type: '/problems/decision-says-nothing',
        title: 'The decision does not answer the matter',
        status: 422,
        errors: [
          {
            pointer: '#/accept',
            detail: 'this matter asks for an official, a date or a rhythm: name one, or accept it as it is',
          },
        ],
      },
    ],
    [
      'for an official who is not there',
      { responsible: { officialId: 'ofc_nobody' } },
      422,
      {
        type: '/problems/unknown-official',
        title: 'The official is not in the directory',
        status: 422,
        errors: [{ pointer: '#/responsible/officialId', detail: 'there is no ofc_nobody' }],
      },
    ],
  ])('%s is refused and stores nothing', async (_, body, status, answer) => {
    const { matterId } = await theRealVisit()
    const before = await office.items()
    const refused = await decide(matterId, body)
    expect({ status: refused.status, body: refused.body }).toEqual({ status, body: answer })
    expect(await office.items()).toEqual(before)
  })

  test('by ten officers at once is one decision; the others are told that it changed', async () => {
    const { id, matterId } = await theRealVisit()
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => decide(matterId, { dueOn: `2020-09-${10 + index}` })),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(9).fill(412)])
    expect((await read(id)).history).toHaveLength(2)
  })
})

describe('A completion', () => {
  test('keeps the outcome, the day and the reference, and takes the commitment off the desk', async () => {
    const { id, matterId } = await theRealVisit()
    await decide(matterId, { responsible: lin, dueOn: '2020-09-30' })
    const { status, headers, body } = await complete(id, done, 2)
    expect({ status, ETag: headers.ETag }).toEqual({ status: 200, ETag: '"3"' })
    expect(body).toEqual(await read(id))
    expect(body).toMatchObject({ ...done, status: 'completed', version: 3, dueOn: '2020-09-30' })
    expect(body.history.at(-1)).toEqual({
      version: 3,
      at: '2020-07-27T02:00:00Z',
      by: 'officer',
      through: 'api',
      holder: body.responsible.officialId,
      change: { what: 'completed', ...done },
    })
    expect((await deskOf(body.responsible.officialId)).commitments).toEqual([])
  })

  test('of what nobody has decided about yet lets its matter lapse', async () => {
    const { id, matterId } = await theRealVisit()
    await complete(id, done, 1)
    expect((await office.call('GET', '/matters')).body.matters).toHaveLength(1)
    const { status, body } = await decide(matterId, { accept: true }, 2)
    expect({ status, type: body.type }).toEqual({ status: 409, type: '/problems/matter-closed' })
  })

  test('in the same words again is quiet, even with the ETag of the first time', async () => {
    const { id } = await theRealVisit()
    const first = await complete(id, done, 1)
    const items = await office.items()
    expect(await complete(id, done, 1)).toEqual(first)
    expect(await complete(id, done, 2)).toEqual(first)
    expect(await office.items()).toEqual(items)
  })

  const conflict = { type: '/problems/version-conflict', title: 'It was changed meanwhile', status: 412 }
  test.each([
    ['with a stale ETag, after somebody else completed it', 1, conflict],
    [
      'with the present ETag, after somebody else completed it',
      2,
      { type: '/problems/commitment-completed', title: 'The commitment is completed', status: 409 },
    ],
  ])('in other words %s is refused', async (_, version, answer) => {
    const { id } = await theRealVisit()
    await complete(id, done, 1)
    const items = await office.items()
    const { status, body } = await complete(id, { ...done, outcome: 'Otherwise.' }, version)
    expect({ status, body }).toEqual({ status: answer.status, body: answer })
    expect(await office.items()).toEqual(items)
  })

  test.each<[string, object, object[]]>([
    ['without an outcome', { doneOn: '2020-07-24' }, [{ pointer: '#/outcome', detail: 'is missing' }]],
    [
      'with an empty one',
      { ...done, outcome: ' ' },
      [{ pointer: '#/outcome', detail: 'is empty: write a text, or leave it out where it is optional' }],
    ],
    [
      'on a day that does not exist',
      { ...done, doneOn: '2020-02-30' },
      [{ pointer: '#/doneOn', detail: 'must be a day that exists, written YYYY-MM-DD' }],
    ],
    [
      'on a day that has not come anywhere on Earth',
      { ...done, doneOn: '2020-07-28' },
      [{ pointer: '#/doneOn', detail: '2020-07-28 is yet to come' }],
    ],
  ])('%s is refused and stores nothing', async (_, body, errors) => {
    const { id } = await theRealVisit()
    const before = await office.items()
    const refused = await complete(id, body, 1)
    expect({ status: refused.status, errors: refused.body.errors }).toEqual({ status: 422, errors })
    expect(await office.items()).toEqual(before)
  })

  test('by ten people at once is one completion', async () => {
    const { id } = await theRealVisit()
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => complete(id, { ...done, outcome: `Word ${index}` }, 1)),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(9).fill(412)])
  })
})

describe('A fault of ours', () => {
  test('shows the caller nothing but the id under which the log has it', async () => {
    const faulty = { ...office.deps.officials }
    faulty.get = async () => {
      throw new Error('secret of lin@example.org')
    }
    const { api } = await import('../../functions/api/api.ts')
    const serve = api({ ...office.deps, officials: faulty })
    const answer = await serve(
      {
        rawPath: '/officials/ofc_lin',
        version: '2.0',
        headers: {},
        requestContext: {
          requestId: 'request-9',
          http: { method: 'GET', path: '/officials/ofc_lin' },
          authorizer: { jwt: { claims: { sub: 'officer', 'cognito:groups': '[coordinator]' } } },
        },
      } as never,
      {} as never,
    )
    expect(answer).toEqual({
      statusCode: 500,
      headers: { 'Content-Type': 'application/problem+json' },
      body: `${JSON.stringify({
        type: 'about:blank',
        title: 'Internal Server Error',
        status: 500,
        instance: 'urn:request:request-9',
      })}\n`,
    })
    expect(JSON.stringify(office.logged)).not.toContain('lin@example.org')
  })
})
