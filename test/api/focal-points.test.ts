import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Context } from 'aws-lambda'
import { api } from '../../functions/api/api.ts'
import { openDrivenOffice } from '../stored/driven-office.ts'
import { eventOf, openTestOffice, type TestOffice } from '../support/office.ts'
import { aProblem, refuses } from '../support/refuses.ts'
import { anAction, anOfficial, aVisitWith } from '../support/submissions.ts'

let office: TestOffice
beforeEach(async () => {
  office = await openTestOffice('2026-11-23T09:00:00Z')
})
afterEach(() => office.close())

const ministry = 'Ministry of Finance'
const aFocalPoint = (facts: { readonly id?: string; readonly [field: string]: unknown } = {}) =>
  anOfficial({ organisation: ministry, focalPoint: true, ...facts })
const ofMinistry = anAction({ responsible: { organisation: ministry } })
const patch = (id: string, body: object, version = 1) =>
  office.call('PATCH', `/officials/${id}`, { body, headers: { 'if-match': `"${version}"` } })
const responsibleIn = async (visit: ReturnType<typeof aVisitWith>) =>
  (await office.submit(visit)).body.commitments[0].responsible

describe('What an organisation is responsible for', () => {
  test('is its focal point’s, however the organisation is written', async () => {
    await office.has(anOfficial({ id: 'ofc_other', email: 'other@example.org', organisation: ministry }))
    await office.has(aFocalPoint())
    const responsible = { organisation: ' ministry of  FINANCE' }
    expect(await responsibleIn(aVisitWith(anAction({ responsible })))).toEqual({ officialId: 'ofc_lin' })
    const { body } = await office.call('GET', '/officials/ofc_lin/desk')
    expect(body.commitments).toHaveLength(1)
  })

  test('is told like everything else that the focal point has to do', async () => {
    await office.has(aFocalPoint())
    await office.submit(aVisitWith(ofMinistry))
    await office.morning('2026-11-24T00:00:00Z')
    expect(office.sent.map(({ tags }) => tags.official)).toEqual(['ofc_lin'])
  })

  test('is the focal point’s in an event, an addition, a decision and a reassignment', async () => {
    await office.has(aFocalPoint())
    const { body: visit } = await office.submit(
      aVisitWith(
        { wording: 'Write to them' },
        anAction({ responsible: { officialId: 'ofc_protocol-office' } }),
      ),
    )
    const [open, ofOffice] = visit.commitments
    const { responsible } = ofMinistry
    const eventId = visit.events[0].id
    const added = await office.call('POST', `/visits/${visit.id}/commitments`, {
      body: { ...ofMinistry, eventId },
      headers: { 'idempotency-key': 'added' },
    })
    expect(added.body.responsible).toEqual({ officialId: 'ofc_lin' })
    const event = await office.call('POST', `/visits/${visit.id}/events`, {
      body: { kind: 'call', phase: 'follow-up', agreedActions: [ofMinistry] },
      headers: { 'idempotency-key': 'event' },
    })
    expect(event.body.commitments[0].responsible).toEqual({ officialId: 'ofc_lin' })
    const decided = await office.call('POST', `/matters/${open.matterId}/decision`, {
      body: { responsible, dueOn: '2026-12-18' },
      headers: { 'if-match': '"1"' },
    })
    expect(decided.status).toBe(200)
    const passed = await office.call('POST', `/commitments/${ofOffice.id}/reassignment`, {
      body: { responsible },
      headers: { 'if-match': '"1"' },
    })
    expect(passed.body.responsible).toEqual({ officialId: 'ofc_lin' })
    expect((await office.call('GET', '/officials/ofc_lin/desk')).body.commitments).toHaveLength(4)
  })

  test('is given in a reassignment only to a focal point, and nothing is stored', async () => {
    const [commitment] = await office.has(
      aVisitWith(anAction({ responsible: { officialId: 'ofc_protocol-office' } })),
    )
    await refuses(
      office,
      'POST',
      `/commitments/${commitment?.id}/reassignment`,
      { body: { responsible: { organisation: ministry } }, headers: { 'if-match': '"1"' } },
      aProblem('unknown-official', 422, 'The official is not in the directory', [
        '#/responsible/organisation',
        'Ministry of Finance has no focal point: mark an official of it with focalPoint, or name an official here',
      ]),
    )
  })

  test('is refused while the office says no to the address of the focal point', async () => {
    await office.has(aFocalPoint({ email: 'lin@elsewhere.example' }))
    const { body } = await office.call('GET', '/matters')
    await office.call('POST', `/matters/${body.matters[0].id}/decision`, {
      body: { accept: false },
      headers: { 'if-match': '"1"' },
    })
    await refuses(
      office,
      'POST',
      '/visits',
      { body: aVisitWith(ofMinistry).body, headers: { 'idempotency-key': 'no' } },
      aProblem('address-refused', 422, 'The protocol office said no to the address', [
        '#/events/0/agreedActions/0/responsible/organisation',
        'the protocol office said no to writing to ofc_lin at this address',
      ]),
    )
  })

  test('stays with whom it was given to; what comes later is the next focal point’s', async () => {
    await office.has(
      anOfficial({ id: 'ofc_chen', name: 'Chen', email: 'chen@example.org', organisation: ministry }),
    )
    await office.has(aFocalPoint())
    await responsibleIn(aVisitWith(ofMinistry))
    await patch('ofc_lin', { focalPoint: null })
    expect((await patch('ofc_chen', { focalPoint: true })).body).toMatchObject({ focalPoint: true })
    expect(await responsibleIn(aVisitWith(ofMinistry))).toEqual({ officialId: 'ofc_chen' })
    expect((await office.call('GET', '/officials/ofc_lin/desk')).body.commitments).toHaveLength(1)
  })

  test('is taken over by the next person in the post', async () => {
    await office.has(aFocalPoint())
    const changed = await patch('ofc_lin', { newHolder: true, name: 'Hu' })
    expect(changed.body).toMatchObject({ name: 'Hu', focalPoint: true })
    expect(await responsibleIn(aVisitWith(ofMinistry))).toEqual({ officialId: 'ofc_lin' })
  })

  test('is found recorded by a repeated request, although the mark was taken away since', async () => {
    await office.has(aFocalPoint())
    const request = { body: aVisitWith(ofMinistry).body, headers: { 'idempotency-key': 'twice' } }
    const first = await office.call('POST', '/visits', request)
    await patch('ofc_lin', { focalPoint: null })
    const again = await office.call('POST', '/visits', request)
    expect(again.body.id).toBe(first.body.id)
  })
})

describe('An organisation without a focal point', () => {
  const asked = async () =>
    ((await office.call('GET', '/matters')).body.matters as { asks?: string }[]).filter(
      ({ asks }) => asks === 'focal-point',
    )
  const matter = async () => ((await asked()) as { id: string; version: number }[])[0]
  const deskOf = async (id: string) => (await office.call('GET', `/officials/${id}/desk`)).body
  const decide = async (body: object) => {
    const { id = '', version = 0 } = (await matter()) ?? {}
    return office.call('POST', `/matters/${id}/decision`, {
      body,
      headers: { 'if-match': `"${version}"` },
    })
  }
  const record = async (count = 1) =>
    (await office.submit(aVisitWith(...Array.from({ length: count }, () => ofMinistry)))).body.commitments

  test('is recorded with what it has to do, and told to nobody', async () => {
    const [commitment] = await record()
    expect(commitment).toMatchObject({
      responsible: { organisation: ministry },
      holder: 'ofc_protocol-office',
    })
    expect(commitment).not.toHaveProperty('nextOn')
    const { body } = await office.call('GET', `/commitments/${commitment.id}`)
    expect(body.history[0].change).toMatchObject({ responsible: { organisation: ministry } })
    await office.morning('2026-11-24T00:00:00Z')
    expect(office.sent.map(({ tags }) => tags.official)).toEqual(['ofc_protocol-office'])
    expect(office.sent[0]?.mail.text).toContain('Who answers for Ministry of Finance?')
    expect(office.sent[0]?.mail.text).toContain('1 commitment waits for its focal point')
    expect(office.sent[0]?.mail.text).not.toContain(commitment.title)
  })

  test('is asked about once, however many commitments wait and however it is written', async () => {
    await record(2)
    await office.submit(aVisitWith(anAction({ responsible: { organisation: ' ministry of  FINANCE' } })))
    expect(await asked()).toEqual([
      expect.objectContaining({ organisation: ministry, commitments: 3, status: 'open', version: 2 }),
    ])
  })

  test('gets an official of the directory by the answer, and all that waits goes there', async () => {
    await office.has(anOfficial({ organisation: ministry }))
    const waiting = await record(2)
    const { status, body } = await decide({ responsible: { officialId: 'ofc_lin' }, note: 'By phone.' })
    expect(status).toBe(200)
    expect(body).toMatchObject({ status: 'decided', note: 'By phone.' })
    expect((await office.call('GET', '/officials/ofc_lin')).body).toMatchObject({ focalPoint: true })
    const { commitments } = await deskOf('ofc_lin')
    expect(commitments.map(({ id }: { id: string }) => id).toSorted()).toEqual(
      waiting.map(({ id }: { id: string }) => id).toSorted(),
    )
    expect(commitments[0]).toMatchObject({ responsible: { officialId: 'ofc_lin' }, nextOn: '2026-11-24' })
    expect((await deskOf('ofc_protocol-office')).commitments).toEqual([])
    const later = await record()
    expect(later[0].responsible).toEqual({ officialId: 'ofc_lin' })
    expect(await asked()).toEqual([])
  })

  test('takes an official without an organisation into it', async () => {
    await office.has(anOfficial())
    await record()
    await decide({ responsible: { officialId: 'ofc_lin' } })
    expect((await office.call('GET', '/officials/ofc_lin')).body).toMatchObject({
      organisation: ministry,
      focalPoint: true,
    })
  })

  test('is answered by the mark of an official too', async () => {
    await office.has(anOfficial({ organisation: ministry }))
    const [waiting] = await record()
    const { id = '' } = (await matter()) ?? {}
    await patch('ofc_lin', { focalPoint: true })
    expect((await office.call('GET', `/commitments/${waiting.id}`)).body.responsible).toEqual({
      officialId: 'ofc_lin',
    })
    expect(await office.deps.matters.get(id as `mat_${string}`)).toMatchObject({ status: 'decided' })
  })

  test('is answered by an official who is recorded with the mark', async () => {
    const [waiting] = await record()
    await office.has(aFocalPoint())
    expect((await office.call('GET', `/commitments/${waiting.id}`)).body.responsible).toEqual({
      officialId: 'ofc_lin',
    })
    expect(await asked()).toEqual([])
  })

  test('is asked about no more once nothing waits, and again when something waits', async () => {
    const [one, other] = await record(2)
    const close = (id: string, path: string, body: object) =>
      office.call('POST', `/commitments/${id}/${path}`, { body, headers: { 'if-match': '"1"' } })
    await close(one.id, 'cancellation', { reason: 'Not needed' })
    expect(await asked()).toEqual([expect.objectContaining({ commitments: 1 })])
    await office.has(anOfficial())
    const { id = '' } = (await matter()) ?? {}
    await close(other.id, 'reassignment', { responsible: { officialId: 'ofc_lin' } })
    expect(await office.deps.matters.get(id as `mat_${string}`)).toMatchObject({ status: 'lapsed' })
    await office.call('POST', `/commitments/${one.id}/reopening`, {
      body: { reason: 'Needed' },
      headers: { 'if-match': '"2"' },
    })
    expect(await asked()).toEqual([expect.objectContaining({ id, commitments: 1, status: 'open' })])
  })

  test('is asked about no more once the visit is withdrawn', async () => {
    const { body: visit } = await office.submit(aVisitWith(ofMinistry, ofMinistry))
    await office.call('POST', `/visits/${visit.id}/withdrawal`, {
      body: { reason: 'Recorded twice' },
      headers: { 'if-match': '"1"' },
    })
    expect(await asked()).toEqual([])
  })

  test('is not asked about for a draft before the draft is published', async () => {
    const draft = aVisitWith(ofMinistry)
    const { body: visit } = await office.submit({ ...draft, body: { ...draft.body, draft: true } })
    expect(await asked()).toEqual([])
    await office.call('PATCH', `/visits/${visit.id}`, {
      body: { draft: false },
      headers: { 'if-match': '"1"' },
    })
    expect(await asked()).toEqual([expect.objectContaining({ commitments: 1 })])
  })

  test('is asked about once for a table that several transactions hold', async () => {
    await record(60)
    expect(await asked()).toEqual([expect.objectContaining({ commitments: 60 })])
    await office.has(aFocalPoint())
    expect((await deskOf('ofc_lin')).commitments).toHaveLength(60)
  })

  test('leaves the question about the date to the commitment', async () => {
    const { body } = await office.submit(
      aVisitWith({ wording: 'Write', responsible: { organisation: ministry } }),
    )
    const { body: matters } = await office.call('GET', '/matters')
    expect(matters.matters).toHaveLength(2)
    expect(matters.matters).toContainEqual(expect.objectContaining({ gaps: ['date'] }))
    await office.call('POST', `/matters/${body.commitments[0].matterId}/decision`, {
      body: { dueOn: '2026-12-18' },
      headers: { 'if-match': '"1"' },
    })
    expect((await office.call('GET', `/commitments/${body.commitments[0].id}`)).body).not.toHaveProperty(
      'nextOn',
    )
    expect(await asked()).toHaveLength(1)
  })

  test.each<[string, object, [string, number, string, [string, string]]]>([
    [
      'of another organisation',
      { responsible: { officialId: 'ofc_lin' } },
      [
        'invalid-request',
        422,
        'The request is not valid',
        [
          '#/responsible',
          'Lin (ofc_lin) is of Ministry of Trade, not of Ministry of Finance: name somebody of it, or correct the organisation of the official first',
        ],
      ],
    ],
    [
      'who is not in the directory',
      { responsible: { email: 'new@example.org', name: 'New' } },
      [
        'unknown-official',
        422,
        'The official is not in the directory',
        [
          '#/responsible',
          'is not in the directory: record the official with focalPoint for Ministry of Finance, which answers this matter too',
        ],
      ],
    ],
  ])('refuses an official %s, and nothing is stored', async (_, body, [type, status, title, error]) => {
    await office.has(anOfficial({ organisation: 'Ministry of Trade' }))
    await record()
    const { id = '', version = 0 } = (await matter()) ?? {}
    await refuses(
      office,
      'POST',
      `/matters/${id}/decision`,
      { body, headers: { 'if-match': `"${version}"` } },
      aProblem(type, status, title, error),
    )
  })

  test('is answered by nothing else, and nothing is stored', async () => {
    await record()
    const { id = '', version = 0 } = (await matter()) ?? {}
    for (const [body, pointer] of [
      [{ dueOn: '2026-12-18' }, '#/dueOn'],
      [{ accept: true }, '#/accept'],
    ] as const)
      await refuses(
        office,
        'POST',
        `/matters/${id}/decision`,
        { body, headers: { 'if-match': `"${version}"` } },
        aProblem('decision-says-nothing', 422, 'The decision does not answer the matter', [
          pointer,
          'this matter asks who answers for Ministry of Finance: name an official of the directory as responsible',
        ]),
      )
  })

  test('is put in order by the next tick, wherever the request was stopped', async () => {
    for (const stop of [2, 3, 4, 5]) {
      const here = await openDrivenOffice('2026-11-23T09:00:00Z')
      const body = { ...aVisitWith(ofMinistry, ofMinistry).body }
      await here.call('PUT', '/officials/ofc_lin', {
        body: { name: 'Lin', email: 'lin@example.org', organisation: ministry },
      })
      await here.submit({ method: 'POST', path: '/visits', body })
      const event = eventOf('PATCH', '/officials/ofc_lin', {
        body: { focalPoint: true },
        headers: { 'if-match': '"1"' },
      })
      await here.stopBeforeWrite(stop, async (program) => {
        const answer = await api(program)(event, {} as Context)
        if (answer.statusCode !== 200) throw new Error('stopped')
      })
      await here.morning('2026-11-23T09:15:00Z')
      const { commitments } = (await here.call('GET', '/officials/ofc_lin/desk')).body
      expect({ stop, held: commitments.length }).toEqual({ stop, held: 2 })
      expect((await here.call('GET', '/matters')).body.matters).toEqual([])
      await here.close()
    }
  })

  test('is named in the table of commitments', async () => {
    await record()
    const { body } = await office.call('GET', '/commitments.csv')
    expect(body).toContain('Ministry of Finance')
  })
})

describe('The mark of a focal point', () => {
  test('is shown with the official, in the list and in the history', async () => {
    await office.has(anOfficial({ organisation: ministry }))
    await patch('ofc_lin', { focalPoint: true })
    expect((await office.call('GET', '/officials/ofc_lin')).body).toMatchObject({ focalPoint: true })
    const { body: list } = await office.call('GET', '/officials')
    expect(list.officials).toContainEqual(expect.objectContaining({ id: 'ofc_lin', focalPoint: true }))
    const { body } = await office.call('GET', '/officials/ofc_lin/history')
    expect(body.history.at(-1)).toMatchObject({
      change: { what: 'corrected', from: {}, to: { focalPoint: true } },
    })
  })

  test('is refused to a second official of the organisation, and nothing is stored', async () => {
    await office.has(aFocalPoint())
    const second = {
      name: 'Chen',
      email: 'chen@example.org',
      organisation: 'MINISTRY OF FINANCE',
      focalPoint: true,
    }
    const other = aProblem(
      'other-focal-point',
      409,
      'Another official is the focal point of the organisation',
      ['#/focalPoint', 'belongs to ofc_lin for this organisation: first take it away there'],
    )
    await refuses(office, 'PUT', '/officials/ofc_chen', { body: second }, other)
    await office.has(
      anOfficial({ id: 'ofc_hu', email: 'hu@example.org', organisation: 'Trade', focalPoint: true }),
    )
    const change = { body: { organisation: ministry }, headers: { 'if-match': '"1"' } }
    await refuses(office, 'PATCH', '/officials/ofc_hu', change, other)
  })

  test('needs an organisation', async () => {
    const invalid = aProblem('invalid-request', 422, 'The request is not valid', [
      '#/organisation',
      'is missing: a focal point answers for an organisation',
    ])
    const body = { name: 'Chen', email: 'chen@example.org', focalPoint: true }
    await refuses(office, 'PUT', '/officials/ofc_chen', { body }, invalid)
    await office.has(aFocalPoint())
    const change = { body: { organisation: null }, headers: { 'if-match': '"1"' } }
    await refuses(office, 'PATCH', '/officials/ofc_lin', change, invalid)
  })

  test('is true or left out', async () => {
    await refuses(
      office,
      'PUT',
      '/officials/ofc_lin',
      { body: { ...aFocalPoint().body, focalPoint: false } },
      aProblem('invalid-request', 422, 'The request is not valid', [
        '#/focalPoint',
        'must be true, or left out',
      ]),
    )
  })

  test('goes with the official to another organisation, and is free in the first', async () => {
    await office.has(aFocalPoint())
    await patch('ofc_lin', { organisation: 'Ministry of Trade' })
    const responsible = { organisation: 'Ministry of Trade' }
    expect(await responsibleIn(aVisitWith(anAction({ responsible })))).toEqual({ officialId: 'ofc_lin' })
    await office.has(aFocalPoint({ id: 'ofc_chen', name: 'Chen', email: 'chen@example.org' }))
    expect(await responsibleIn(aVisitWith(ofMinistry))).toEqual({ officialId: 'ofc_chen' })
  })

  test('belongs to one of two officials who are marked at the same moment', async () => {
    const people = ['chen', 'hu'].map((name) =>
      aFocalPoint({ id: `ofc_${name}`, name, email: `${name}@example.org` }),
    )
    const answers = await Promise.all(
      people.map(({ method, path, body }) => office.call(method, path, { body })),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409])
  })
})
