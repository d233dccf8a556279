import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { aVisitWith } from '../support/submissions.ts'

const monday = '2026-11-23T09:00:00Z'
const tuesday = '2026-11-24T00:00:00Z'
const wednesday = '2026-11-25T00:00:00Z'
const thursday = '2026-11-26T00:00:00Z'

let office: TestOffice
beforeEach(async () => {
  office = await openTestOffice(monday)
})
afterEach(() => office.close())

const ines = { name: 'Inês Duarte', title: 'Director', email: 'Ines@elsewhere.example' }

/** Submits a visit with one commitment for each responsible official, given by address or by id. */
const agreed = (responsible: object | readonly object[], key = 'k') =>
  office.submit(
    aVisitWith(
      ...[responsible].flat().map((one, index) => ({
        wording: `Send list ${index + 1}`,
        dueOn: '2026-12-18',
        responsible: one,
      })),
    ),
    key,
  )
const put = (body: object, version?: number, id = 'ofc_ines') =>
  office.call('PUT', `/officials/${id}`, {
    body,
    headers: version === undefined ? {} : { 'if-match': `"${version}"` },
  })
const patch = (body: object, version: number, id = 'ofc_ines') =>
  office.call('PATCH', `/officials/${id}`, { body, headers: { 'if-match': `"${version}"` } })
const official = async (id = 'ofc_ines') => (await office.call('GET', `/officials/${id}`)).body
const matters = async () => (await office.call('GET', '/matters')).body.matters
const decide = (id: string, body: object, version = 1) =>
  office.call('POST', `/matters/${id}/decision`, { body, headers: { 'if-match': `"${version}"` } })
const told = () => office.sent.map(({ to, tags }) => `${tags.date} ${to}`)

describe('An address outside the institution’s domains', () => {
  test('raises one matter in the transaction that adds the official, and asks the office on its next morning', async () => {
    const { status, body } = await put(ines)
    expect({ status, outsideAddress: body.outsideAddress }).toEqual({ status: 201, outsideAddress: 'asked' })
    expect(await matters()).toEqual([
      {
        id: expect.stringMatching(/^mat_/),
        version: 1,
        status: 'open',
        asks: 'outside-address',
        officialId: 'ofc_ines',
        email: 'Ines@elsewhere.example',
        askedFrom: '2026-11-24',
        nextOn: '2026-11-24',
        nextAt: tuesday,
      },
    ])
  })

  test.each([
    'ines@example.org',
    'ines@Lisbon.EXAMPLE.org',
  ])('is not one that is in a domain of its own or in a part of one: %s', async (email) => {
    expect((await put({ ...ines, email })).body.outsideAddress).toBeUndefined()
    expect(await matters()).toEqual([])
  })

  test.each([
    'ines@badexample.org',
    'ines@example.org.elsewhere.example',
  ])('is one that only looks like it: %s', async (email) => {
    expect((await put({ ...ines, email })).body.outsideAddress).toBe('asked')
  })

  test('is refused, and not asked about, where it would be the protocol office’s', async () => {
    const elsewhere = { name: 'Office', email: 'office@elsewhere.example' }
    expect((await put(elsewhere, 0, 'ofc_protocol-office')).status).toBe(422)
    expect(await matters()).toEqual([])
  })

  test('is asked about once, however often and however written a visit or a decision names it', async () => {
    await agreed([ines, { ...ines, email: 'ines@ELSEWHERE.example' }])
    await agreed({ ...ines, name: 'I. Duarte', email: 'INES@elsewhere.example' }, 'k2')
    await agreed([], 'k3')
    const [{ officialId }] = await matters()
    expect(await matters()).toHaveLength(1)
    expect((await office.call('GET', `/officials/${officialId}/desk`)).body.commitments).toHaveLength(3)
  })

  test('that a decision names is asked about with that decision', async () => {
    const { body } = await agreed([])
    expect(body.commitments).toEqual([])
    const [open] = await office.has(aVisitWith({ wording: 'Keep in touch' }))
    expect((await decide(String(open?.matterId), { responsible: ines, accept: true })).status).toBe(200)
    expect((await matters()).map(({ asks, email }: Record<string, string>) => [asks, email])).toEqual([
      ['outside-address', 'Ines@elsewhere.example'],
    ])
  })
})

describe('Until the office says yes', () => {
  test('nothing is sent there and the reason is on record; the first morning after the yes tells everything', async () => {
    await agreed([ines, ines])
    await office.morning(tuesday)
    await office.morning(wednesday)
    const [matter] = await matters()
    expect(told()).toEqual(['2026-11-24 protocol@example.org'])
    expect(office.logged).toContainEqual({
      what: 'silence',
      official: matter.officialId,
      because: 'address-waits',
    })
    const desk = (await office.call('GET', `/officials/${matter.officialId}/desk`)).body
    expect(desk.commitments.map(({ nextOn }: { nextOn: string }) => nextOn)).toEqual([
      '2026-11-26',
      '2026-11-26',
    ])

    office.clock.at = '2026-11-25T09:00:00Z'
    expect((await decide(matter.id, { accept: true, note: 'a partner' })).body).toEqual({
      id: matter.id,
      version: 2,
      status: 'decided',
      asks: 'outside-address',
      officialId: matter.officialId,
      email: 'Ines@elsewhere.example',
      askedFrom: '2026-11-24',
      accepted: true,
      note: 'a partner',
      closedBy: { by: 'officer', through: 'api', at: '2026-11-25T09:00:00Z' },
    })
    await office.morning(thursday)
    expect(told().slice(1)).toEqual(['2026-11-26 Ines@elsewhere.example'])
    expect(office.sent.at(-1)?.mail.text).toMatch(/Send list \d.*Send list \d/s)
    expect(await matters()).toEqual([])
  })

  test('the tick wakes once a day for what waits', async () => {
    await agreed(ines)
    await office.morning(tuesday)
    const silences = () => office.logged.filter(({ what }) => what === 'silence').length
    expect(silences()).toBe(1)
    await office.morning('2026-11-24T00:15:00Z')
    expect(silences()).toBe(1)
    await office.morning(wednesday)
    expect(silences()).toBe(2)
  })

  test('a new holder at such an address hears of nothing either, and then of all they take over', async () => {
    await put({ ...ines, email: 'ines@example.org' })
    await agreed({ officialId: 'ofc_ines' })
    await patch({ newHolder: true, name: 'Rui Costa', email: 'rui@elsewhere.example' }, 1)
    await office.morning(tuesday)
    const [{ id }] = await matters()
    await decide(id, { accept: true })
    await office.morning(wednesday)
    expect(office.sent.map(({ to, mail }) => [to, mail.subject])).toEqual([
      ['protocol@example.org', 'To decide: May we write to Rui Costa, Director? (24 November 2026)'],
      [
        'rui@elsewhere.example',
        'You take over from Inês Duarte, Director: 1 commitment (Visit, 25 November 2026)',
      ],
    ])
  })

  test('the office reads who it is, at which address, and what waits', async () => {
    await agreed([ines, ines, ines, ines])
    await office.morning(tuesday)
    const desk = `https://links.example.org/d/protocol-office/g19${office.secrets[0]}`
    expect(
      office.sent[0]?.mail.text.replace(/(?:Send list \d; ){2}Send list \d/, 'three titles'),
    ).toBe(`Dear Protocol office,

This is our first mail to this address. Example Ministry records what is agreed at official visits, and asks you about what a record leaves open.
One matter waits for your decision.

To decide
=========

* May we write to Inês Duarte, Director?
  Address: Ines@elsewhere.example
  Why we ask: It lies outside the institution’s own domains. Nothing is sent to it until you say yes.
  Waits for your yes: three titles and 1 other
  Open since: 23 November 2026
Open this to answer
${desk}/1

Open my list
${desk}

To decide, open the link below a matter. All matters of one visit are on one page, and what you leave open stays open.

-- 
You receive this because you decide what the records of Example Ministry leave open. There is at most one such mail a day, on working days only.

`)
  })
})

describe('A no', () => {
  test('keeps the address refused for whoever names it, by id or by address', async () => {
    await put(ines)
    const [{ id }] = await matters()
    expect((await decide(id, { accept: false })).body).toMatchObject({ status: 'decided', accepted: false })
    expect((await official()).outsideAddress).toBe('refused')
    const items = await office.items()
    for (const [responsible, field] of [
      [{ officialId: 'ofc_ines' }, 'officialId'],
      [{ ...ines, email: 'INES@elsewhere.example' }, 'email'],
    ] as const)
      expect(await agreed(responsible)).toEqual({
        status: 422,
        headers: { 'Content-Type': 'application/problem+json' },
        body: {
          type: '/problems/address-refused',
          title: 'The protocol office said no to the address',
          status: 422,
          errors: [
            {
              pointer: `#/events/0/agreedActions/0/responsible/${field}`,
              detail: 'the protocol office said no to writing to ofc_ines at this address',
            },
          ],
        },
      })
    expect(await office.items()).toEqual(items)
  })

  test('is refused while they hold something, and nothing is stored', async () => {
    await agreed([ines, ines])
    const [{ id, officialId }] = await matters()
    const items = await office.items()
    expect(await decide(id, { accept: false })).toEqual({
      status: 409,
      headers: { 'Content-Type': 'application/problem+json' },
      body: {
        type: '/problems/still-responsible',
        title: 'The official holds open commitments',
        status: 409,
        detail: `${officialId} holds 2 open commitments: name somebody else for what they hold first`,
      },
    })
    expect(await office.items()).toEqual(items)
  })

  test('and a commitment at the same moment do not both happen', async () => {
    await put(ines)
    const [{ id }] = await matters()
    const [no, visit] = await Promise.all([decide(id, { accept: false }), agreed({ officialId: 'ofc_ines' })])
    const { commitments } = (await office.call('GET', '/officials/ofc_ines/desk')).body
    const outcome = [no.status, visit.status, (await official()).outsideAddress, commitments.length]
    expect([
      [200, 422, 'refused', 0],
      [409, 201, 'asked', 1],
    ]).toContainEqual(outcome)
  })

  test('is remembered when the same address comes back', async () => {
    await put(ines)
    const [{ id }] = await matters()
    await decide(id, { accept: false })
    await patch({ email: 'ines@example.org' }, 2)
    const items = await office.items()
    expect(await patch({ email: 'ines@ELSEWHERE.example' }, 3)).toEqual({
      status: 422,
      headers: { 'Content-Type': 'application/problem+json' },
      body: {
        type: '/problems/address-refused',
        title: 'The protocol office said no to the address',
        status: 422,
        errors: [
          {
            pointer: '#/email',
            detail: 'the protocol office said no to writing to ofc_ines at this address',
          },
        ],
      },
    })
    expect(await office.items()).toEqual(items)
  })
})

describe('The question about an address', () => {
  test.each([
    [{ responsible: { officialId: 'ofc_ines' } }, '#/responsible'],
    [{ dueOn: '2026-12-18', accept: true }, '#/dueOn'],
    [{ checkIn: { every: 'P4W' }, accept: false }, '#/checkIn'],
  ])('is not answered by %j', async (decision, pointer) => {
    await put(ines)
    const [{ id }] = await matters()
    const items = await office.items()
    expect(await decide(id, decision)).toEqual({
      status: 422,
      headers: { 'Content-Type': 'application/problem+json' },
      body: {
        type: '/problems/decision-says-nothing',
        title: 'The decision does not answer the matter',
        status: 422,
        errors: [
          {
            pointer,
            detail: 'this matter asks whether we may write to an address: accept it, true or false',
          },
        ],
      },
    })
    expect(await office.items()).toEqual(items)
  })

  test.each([
    ['one of the institution', 'ines@example.org', undefined],
    ['another one outside', 'ines@third.example', 'asked'],
  ])('lapses when the official gets %s', async (_, email, outsideAddress) => {
    await put(ines)
    const [{ id }] = await matters()
    expect((await patch({ email }, 1)).body.outsideAddress).toBe(outsideAddress)
    const open = (await matters()).map((matter: { email: string }) => matter.email)
    expect(open).toEqual(outsideAddress ? [email] : [])
    const late = await decide(id, { accept: true }, 2)
    expect([late.status, late.body.type]).toEqual([409, '/problems/matter-closed'])
  })

  test('is asked anew when the address comes back, as a later version of the same matter', async () => {
    await put(ines)
    const [{ id }] = await matters()
    await patch({ email: 'ines@example.org' }, 1)
    await patch({ email: 'ines@elsewhere.example' }, 2)
    expect((await matters()).map((matter: Record<string, unknown>) => [matter.id, matter.version])).toEqual([
      [id, 3],
    ])
    expect((await decide(id, { accept: true }, 3)).status).toBe(200)
    expect((await official()).outsideAddress).toBe('allowed')
  })

  test('is not asked again when the rest of the official changes, or an allowed address comes back', async () => {
    await put(ines)
    const [{ id }] = await matters()
    expect((await patch({ hour: '09:00' }, 1)).body.outsideAddress).toBe('asked')
    await decide(id, { accept: true })
    expect((await put({ ...ines, name: 'I. Duarte' }, 3)).body.outsideAddress).toBe('allowed')
    await patch({ email: 'ines@example.org' }, 4)
    expect((await patch({ email: 'ines@elsewhere.example' }, 5)).body.outsideAddress).toBe('allowed')
    expect(await matters()).toEqual([])
  })
})

describe('The same address is the same official', () => {
  const chen = { name: 'Chen Jie', email: 'Chen@example.org' }

  test('in a visit, a decision and a change, in whatever case', async () => {
    await agreed(chen)
    const ids = async () =>
      (await office.items()).filter(({ entity }) => entity === 'official').map(({ id }) => id)
    const before = await ids()
    await agreed([{ ...chen, email: 'CHEN@EXAMPLE.ORG' }], 'k2')
    const [open] = await office.has(aVisitWith({ wording: 'Draft' }))
    await decide(String(open?.matterId), {
      responsible: { ...chen, email: 'chen@Example.Org' },
      accept: true,
    })
    expect(await ids()).toEqual(before)
    const id = String(before[0])
    expect((await office.call('GET', `/officials/${id}/desk`)).body.commitments).toHaveLength(3)
    expect((await patch({ email: 'cHEN@example.org' }, 1, id)).body.email).toBe('cHEN@example.org')
    await put({ ...ines, email: 'ines@example.org' })
    expect((await patch({ email: 'chen@EXAMPLE.org' }, 1)).status).toBe(409)
  })
})
