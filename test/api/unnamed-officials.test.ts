import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { aProblem, refuses } from '../support/refuses.ts'
import { anAction, anOfficial, aVisitWith } from '../support/submissions.ts'

let office: TestOffice
beforeEach(async () => {
  office = await openTestOffice('2026-11-23T09:00:00Z')
})
afterEach(() => office.close())

const invalid = (pointer: string) =>
  aProblem('invalid-request', 422, 'The request is not valid', [
    pointer,
    'is missing: give at least one of name, title and organisation',
  ])
const unit = { title: 'Protocol Department', organisation: 'SCODA', email: 'protocol@example.org' }
const aUnit = (facts: object = {}) => {
  const { name: _, ...body } = anOfficial({ id: 'ofc_unit' }).body
  return {
    ...anOfficial({ id: 'ofc_unit' }),
    body: { ...body, ...unit, email: 'unit@example.org', ...facts },
  }
}
const patch = (body: object, version: number) =>
  office.call('PATCH', '/officials/ofc_unit', { body, headers: { 'if-match': `"${version}"` } })

describe('An official without a person’s name', () => {
  test.each([
    ['a title', { title: 'Protocol Department' }],
    ['an organisation', { organisation: 'SCODA' }],
  ])('is recorded with %s', async (_, facts) => {
    const body = { email: 'unit@example.org', ...facts }
    const { status, body: stored } = await office.call('PUT', '/officials/ofc_unit', { body })
    expect(status).toBe(201)
    expect(stored).toMatchObject(body)
    expect(stored).not.toHaveProperty('name')
  })

  test('is responsible in a visit, an added commitment, a reassignment and a decision', async () => {
    const responsible = { email: 'unit@example.org', title: 'Protocol Department' }
    const { body: visit } = await office.submit(
      aVisitWith(anAction({ responsible }), { wording: 'Write to them' }),
    )
    const [agreed, open] = visit.commitments
    const { officialId } = agreed.responsible
    const path = `/visits/${visit.id}/commitments`
    const eventId = visit.events[0].id
    const added = await office.call('POST', path, {
      body: { eventId, wording: 'Send it', dueOn: '2026-12-18', responsible },
      headers: { 'idempotency-key': 'added' },
    })
    expect(added.body.responsible).toEqual({ officialId })
    const decided = await office.call('POST', `/matters/${open.matterId}/decision`, {
      body: { responsible, dueOn: '2026-12-18' },
      headers: { 'if-match': '"1"' },
    })
    expect(decided.status).toBe(200)
    const passed = await office.call('POST', `/commitments/${agreed.id}/reassignment`, {
      body: { responsible: { email: 'law@example.org', organisation: 'Legal Office' } },
      headers: { 'if-match': '"1"' },
    })
    expect(passed.status).toBe(200)
    expect((await office.call('GET', `/officials/${officialId}/desk`)).body.commitments).toHaveLength(2)
  })

  test('is refused without a name, a title and an organisation, and nothing is stored', async () => {
    await refuses(office, 'PUT', '/officials/ofc_x', { body: { email: 'x@example.org' } }, invalid('#/name'))
    await refuses(
      office,
      'POST',
      '/visits',
      {
        body: aVisitWith(anAction({ responsible: { email: 'x@example.org' } })).body,
        headers: { 'idempotency-key': 'nameless' },
      },
      invalid('#/events/0/agreedActions/0/responsible/name'),
    )
    await office.has(aUnit({ organisation: undefined }))
    const change = { body: { title: null }, headers: { 'if-match': '"1"' } }
    await refuses(office, 'PATCH', '/officials/ofc_unit', change, invalid('#/name'))
  })

  test('is listed by what it is called, among the names', async () => {
    await office.has(anOfficial({ id: 'ofc_q', name: 'Qin', email: 'q@example.org' }))
    await office.has(anOfficial({ id: 'ofc_o', name: 'Orlov', email: 'o@example.org' }))
    await office.has(aUnit())
    const { body } = await office.call('GET', '/officials')
    expect(body.officials.map(({ id }: { id: string }) => id)).toEqual([
      'ofc_protocol-office',
      'ofc_o',
      'ofc_unit',
      'ofc_q',
    ])
  })

  test('with the longest title and organisation in four bytes a letter is listed too', async () => {
    const facts = { title: '\u{20000}'.repeat(300), organisation: '\u{20001}'.repeat(200) }
    expect(
      (await office.call('PUT', '/officials/ofc_long', { body: { email: 'l@example.org', ...facts } }))
        .status,
    ).toBe(201)
    const page = await office.call('GET', '/officials?limit=1')
    const { body } = await office.call(
      'GET',
      `/officials?limit=1&cursor=${encodeURIComponent(page.body.next ?? '')}`,
    )
    expect([...page.body.officials, ...(body.officials ?? [])]).toContainEqual(expect.objectContaining(facts))
  })

  test('is in the table of commitments by what it is called', async () => {
    await office.has(aUnit())
    await office.has(aVisitWith(anAction({ responsible: { officialId: 'ofc_unit' } })))
    expect((await office.call('GET', '/commitments.csv')).body).toContain('"Protocol Department, SCODA"')
  })

  test('may take over from a person, and a person from a unit; the notice says from whom', async () => {
    await office.has(aUnit({ name: 'Lin Wei', title: 'Director', organisation: undefined }))
    await office.has(aVisitWith(anAction({ responsible: { officialId: 'ofc_unit' } })))
    const taken = await patch({ newHolder: true, name: null, title: 'Protocol Department' }, 1)
    expect(taken.status).toBe(200)
    expect(taken.body).not.toHaveProperty('name')
    expect((await office.call('GET', '/officials/ofc_unit/desk')).body.handover.from).toEqual({
      name: 'Lin Wei',
      title: 'Director',
    })
    await office.morning('2026-11-24T00:00:00Z')
    expect(office.sent.at(-1)?.mail.text).toContain('For the attention of Protocol Department:')
    await patch({ newHolder: true, name: 'Chen Jie' }, 2)
    await office.morning('2026-11-25T00:00:00Z')
    expect(office.sent.at(-1)?.mail.subject).toContain('You take over from Protocol Department')
  })

  test('is a new holder only when the name is said, or said to be unknown', async () => {
    await office.has(aUnit())
    await refuses(
      office,
      'PATCH',
      '/officials/ofc_unit',
      { body: { newHolder: true, title: 'Legal Office' }, headers: { 'if-match': '"1"' } },
      aProblem('invalid-request', 422, 'The request is not valid', [
        '#/name',
        'is missing: say the name of the new holder, or null without one',
      ]),
    )
    await patch({ newHolder: true, name: null, title: 'Legal Office' }, 1)
    const { history } = (await office.call('GET', '/officials/ofc_unit/history')).body
    expect(history.at(-1).change).toEqual({
      what: 'new-holder',
      from: { title: 'Protocol Department' },
      to: { title: 'Legal Office' },
    })
  })
})
