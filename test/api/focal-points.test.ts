import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { openTestOffice, type TestOffice } from '../support/office.ts'
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

  test('is refused without a focal point, and nothing is stored', async () => {
    await office.has(anOfficial({ organisation: ministry }))
    await refuses(
      office,
      'POST',
      '/visits',
      { body: aVisitWith(ofMinistry).body, headers: { 'idempotency-key': 'nobody' } },
      aProblem('unknown-official', 422, 'The official is not in the directory', [
        '#/events/0/agreedActions/0/responsible/organisation',
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
