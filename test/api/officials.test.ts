import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { example } from '../support/example.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { aProblem, refuses } from '../support/refuses.ts'
import { anAction, aVisitWith, theVisitIn } from '../support/submissions.ts'

let office: TestOffice
beforeEach(async () => {
  office = await openTestOffice('2026-11-23T09:00:00Z')
})
afterEach(() => office.close())

const amina = { name: 'Amina Diallo', email: 'amina@example.org', zone: 'Africa/Conakry' }
const put = (body: object, version?: number, id = 'ofc_amina') =>
  office.call('PUT', `/officials/${id}`, {
    body,
    headers: version === undefined ? {} : { 'if-match': `"${version}"` },
  })

describe('An official', () => {
  test('is new without If-Match, and gets the institution’s language and hour where none is given', async () => {
    const stored = {
      id: 'ofc_amina',
      version: 1,
      name: 'Amina Diallo',
      email: 'amina@example.org',
      zone: 'Africa/Conakry',
      language: 'en',
      hour: '08:00',
    }
    expect(await put(amina)).toEqual({
      status: 201,
      headers: { 'Content-Type': 'application/json', ETag: '"1"', Location: '/officials/ofc_amina' },
      body: stored,
    })
    expect((await office.call('GET', '/officials/ofc_amina')).body).toEqual(stored)
  })

  test('is changed with the ETag that was read, and as a whole', async () => {
    await put({ ...amina, title: 'Minister of State' })
    const { status, headers, body } = await put({ ...amina, hour: '09:30' }, 1)
    expect({ status, ETag: headers.ETag }).toEqual({ status: 200, ETag: '"2"' })
    expect(body).toEqual({
      id: 'ofc_amina',
      version: 2,
      name: 'Amina Diallo',
      email: 'amina@example.org',
      zone: 'Africa/Conakry',
      language: 'en',
      hour: '09:30',
      previously: { zone: 'Africa/Conakry', hour: '08:00', until: '2026-11-23' },
    })
  })

  test.each([
    ['without If-Match', {}, 428, 'if-match-missing'],
    ['with any version', { 'if-match': '*' }, 428, 'if-match-missing'],
    ['with its version written in another way', { 'if-match': '"01"' }, 412, 'version-conflict'],
    ['with a stale version', { 'if-match': '"7"' }, 412, 'version-conflict'],
    ['with something else', { 'if-match': 'W/"1"' }, 412, 'version-conflict'],
  ])('is not changed %s', async (_, headers, status, type) => {
    await put(amina)
    const answer = await office.call('PUT', '/officials/ofc_amina', {
      body: { ...amina, name: 'X' },
      headers,
    })
    expect({ status: answer.status, type: answer.body.type }).toEqual({ status, type: `/problems/${type}` })
    expect((await office.call('GET', '/officials/ofc_amina')).body.name).toBe('Amina Diallo')
  })

  test('that is not there is not created by a change', async () => {
    const { status } = await put(amina, 1)
    expect(status).toBe(412)
    expect(await office.items()).toEqual([])
  })

  test('gives an address free by taking another one', async () => {
    await put(amina)
    await put({ ...amina, email: 'a.diallo@example.org' }, 1)
    expect((await put({ name: 'Other', email: 'amina@example.org' }, undefined, 'ofc_other')).status).toBe(
      201,
    )
  })

  test('changed by two people at once keeps one change and refuses the other', async () => {
    await put(amina)
    const answers = await Promise.all([put({ ...amina, name: 'One' }, 1), put({ ...amina, name: 'Two' }, 1)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412])
  })
})

/** An official as an earlier version stored one: in a zone that `Intl` knows and Temporal refuses. */
describe('An official stored in a zone in which no day can be reckoned', () => {
  const stored = { id: 'ofc_amina', version: 1, name: 'Amina Diallo', email: 'amina@example.org' }
  const inCst = { ...stored, zone: 'CST', language: 'en', hour: '08:00' }
  const headers = { 'if-match': '"1"' }
  const patch = (body: object) => office.call('PATCH', '/officials/ofc_amina', { body, headers })
  beforeEach(async () => {
    await put(amina)
    const [item] = (await office.items()).filter(({ entity }) => entity === 'official')
    if (item) await office.table.write([{ put: { ...item, zone: 'CST' } }])
  })

  test('is read, and found in the list and at the desk', async () => {
    expect((await office.call('GET', '/officials/ofc_amina')).body).toEqual(inCst)
    expect((await office.call('GET', '/officials?text=amina')).body.officials).toEqual([inCst])
    expect((await office.call('GET', '/officials/ofc_amina/desk')).status).toBe(200)
  })

  test.each([
    ['PATCH', { zone: 'Africa/Conakry' }],
    ['PATCH', { zone: 'Africa/Conakry', name: 'Binta Bah', newHolder: true }],
    ['PUT', { ...amina, hour: '08:00', language: 'en' }],
  ])('is put right by %s %j, and the zone counts at once', async (method, body) => {
    const { status, body: official } = await office.call(method, '/officials/ofc_amina', { body, headers })
    expect({ status, official }).toEqual({
      status: 200,
      official: {
        ...inCst,
        version: 2,
        zone: 'Africa/Conakry',
        name: 'name' in body ? body.name : inCst.name,
      },
    })
    const { status: explained } = await office.call('GET', '/officials/ofc_amina/notices')
    expect(explained).toBe(200)
  })

  test('is told at the hour of the zone that was put right', async () => {
    await patch({ zone: 'Africa/Conakry' })
    await office.has(aVisitWith({ wording: 'Send the programme', responsible: { officialId: 'ofc_amina' } }))
    await office.morning('2026-11-24T07:45:00Z')
    expect(office.sent.map(({ to }) => to)).not.toContain('amina@example.org')
    await office.morning('2026-11-24T08:00:00Z')
    expect(office.sent.map(({ to }) => to)).toContain('amina@example.org')
  })

  test.each([
    { title: 'Minister' },
    { name: 'Binta Bah', newHolder: true },
  ])('keeps the zone through no change: %j is refused and says what to send', (body) =>
    refuses(
      office,
      'PATCH',
      '/officials/ofc_amina',
      { body, headers },
      {
        ...aProblem('invalid-request', 422, 'The request is not valid', [
          '#/zone',
          'is recorded as CST and must be a zone of the IANA database, written as region and city, such as Asia/Shanghai; an abbreviation such as CST stands for several zones: send a zone with the change',
        ]),
      },
    ))
})

describe('The protocol office', () => {
  test('is in the directory from the settings', async () => {
    expect((await office.call('GET', '/officials/ofc_protocol-office')).body).toEqual({
      id: 'ofc_protocol-office',
      version: 0,
      weeklyBrief: false,
      name: 'Protocol office',
      organisation: 'Example Ministry',
      email: 'protocol@example.org',
      zone: 'Asia/Shanghai',
      language: 'en',
      hour: '08:00',
    })
  })

  test('can be given another hour, and keeps its address to itself', async () => {
    const office2 = { name: 'Protocol office', email: 'protocol@example.org', hour: '07:30' }
    expect((await put(office2, 0, 'ofc_protocol-office')).status).toBe(200)
    expect((await put(office2, 0, 'ofc_protocol-office')).status).toBe(412)
    expect((await put({ name: 'X', email: 'Protocol@example.org' }, undefined, 'ofc_x')).status).toBe(409)
  })
})

describe('The address of the settings', () => {
  test('is free for others once the office has another one', async () => {
    await put({ name: 'Office', email: 'new@example.org' }, 0, 'ofc_protocol-office')
    const other = await put({ name: 'Other', email: 'protocol@example.org' }, undefined, 'ofc_other')
    expect(other.status).toBe(201)
  })
})

describe('A new hour or zone', () => {
  test.each([
    'the next tick',
    'the same request again',
  ])('whose change stopped half-way is finished by %s', async (by) => {
    office.clock.at = '2026-11-23T17:00:00Z'
    const ines = { name: 'Inês', email: 'ines@lisbon.example.org' }
    await put({ ...ines, zone: 'America/Los_Angeles' }, undefined, 'ofc_ines')
    await office.has(theVisitIn('three-zones.json'))
    const { desks } = office.deps
    const { move } = desks
    desks.move = async () => {
      throw new Error('the machine stopped')
    }
    expect((await put({ ...ines, zone: 'Asia/Tokyo' }, 1, 'ofc_ines')).status).toBe(500)
    desks.move = move
    if (by === 'the next tick') await office.morning('2026-11-23T17:15:00Z')
    else expect((await put({ ...ines, zone: 'Asia/Tokyo' }, 2, 'ofc_ines')).status).toBe(200)
    const { body } = await office.call('GET', '/officials/ofc_ines/desk')
    expect(body.commitments.map(({ nextAt }: { nextAt: string }) => nextAt)).toEqual([
      '2026-11-24T23:00:00Z',
      '2026-11-24T23:00:00Z',
    ])
    await office.morning('2026-11-23T17:15:00Z')
    expect((await office.items()).filter(({ sk, nextAt }) => sk === 'HOUR' && nextAt)).toEqual([])
    expect(office.sent).toEqual([])
  })

  test('counts also for what a notice on its way during the change plans afterwards', async () => {
    const ines = { name: 'Inês', email: 'ines@lisbon.example.org' }
    await put({ ...ines, zone: 'Asia/Shanghai' }, undefined, 'ofc_ines')
    await office.has(aVisitWith(anAction({ responsible: { officialId: 'ofc_ines' }, dueOn: '2026-12-18' })))
    const { mailer } = office.deps
    const { send } = mailer
    mailer.send = async (...mail) => {
      mailer.send = send
      expect((await put({ ...ines, zone: 'Pacific/Kiritimati' }, 1, 'ofc_ines')).status).toBe(200)
      return send(...mail)
    }
    const nextAt = async () =>
      (await office.call('GET', '/officials/ofc_ines/desk')).body.commitments[0].nextAt
    await office.morning('2026-11-24T00:00:00Z')
    expect(await nextAt()).toBe('2026-12-04T00:00:00Z')
    await office.morning('2026-11-24T00:15:00Z')
    expect(await nextAt()).toBe('2026-12-03T18:00:00Z')
    expect(office.sent).toHaveLength(1)
  })

  test('counts for everything that waits for a later day', async () => {
    await office.call('PUT', '/officials/ofc_ines', {
      body: example<Record<string, object>>('three-zones.officials.json').ofc_ines,
    })
    await office.has(theVisitIn('three-zones.json'))
    await put(
      { name: 'Inês', email: 'ines@lisbon.example.org', zone: 'America/Lima', hour: '10:00' },
      1,
      'ofc_ines',
    )
    const { body } = await office.call('GET', '/officials/ofc_ines/desk')
    expect(body.commitments.map(({ nextAt }: { nextAt: string }) => nextAt)).toEqual([
      '2026-11-24T15:00:00Z',
      '2026-11-24T15:00:00Z',
    ])
  })
})
