import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { receiveSesEvent } from '../../functions/consumers/ses-event.ts'
import type { Instant } from '../../functions/domain/shared/time.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { aProblem, refuses } from '../support/refuses.ts'
import { sesEventAbout } from '../support/ses-events.ts'
import { anAction, anOfficial, aVisitWith } from '../support/submissions.ts'

const monday = '2026-11-23T09:00:00Z'
let office: TestOffice
beforeEach(async () => {
  office = await openTestOffice(monday)
})
afterEach(() => office.close())

const theOffice = 'ofc_protocol-office'
const integrator = { 'cognito:groups': '[integrator]' }
const morningOf = (day: string) => office.morning(`${day}T00:00:00Z` as Instant)
const official = async (id = 'ofc_lin') => (await office.call('GET', `/officials/${id}`)).body
const history = async (id = 'ofc_lin') => (await office.call('GET', `/officials/${id}/history`)).body.history
const patch = async (body: object, id = 'ofc_lin') =>
  office.call('PATCH', `/officials/${id}`, {
    body,
    headers: { 'if-match': `"${(await official(id)).version}"` },
  })
const by = { by: 'officer', through: 'api', at: monday }

describe('The history of an official', () => {
  test('says who recorded and changed what, when and through which door, oldest first', async () => {
    await office.has(anOfficial())
    await patch({ title: 'Director', email: 'lin.wei@example.org' })
    await patch({ name: 'Chen Li', title: null, newHolder: true })
    expect((await office.call('GET', '/officials/ofc_lin/history')).body).toEqual({
      officialId: 'ofc_lin',
      history: [
        { ...by, version: 1, change: { what: 'recorded' } },
        {
          ...by,
          version: 2,
          change: {
            what: 'corrected',
            from: { email: 'lin@example.org' },
            to: { title: 'Director', email: 'lin.wei@example.org' },
          },
        },
        {
          ...by,
          version: 3,
          change: {
            what: 'new-holder',
            from: { name: 'Lin', title: 'Director' },
            to: { name: 'Chen Li' },
          },
        },
      ],
    })
  })

  test('begins with the visit that added the official, and says what the office decided about the address', async () => {
    const [commitment] = await office.has(
      aVisitWith(anAction({ responsible: { name: 'Ana', email: 'ana@elsewhere.example' } })),
    )
    const id = String(commitment?.holder)
    const [{ id: matterId }] = (await office.call('GET', '/matters')).body.matters
    await office.call('POST', `/matters/${matterId}/decision`, {
      body: { accept: true, note: 'Known.' },
      headers: { 'if-match': '"1"' },
    })
    expect(await history(id)).toEqual([
      { ...by, version: 1, change: { what: 'recorded' } },
      { ...by, version: 2, change: { what: 'address-decided', matterId, accept: true, note: 'Known.' } },
    ])
  })

  test('says that the system stopped mail, and that the office let mail try again', async () => {
    await office.has(anOfficial(), aVisitWith(anAction()))
    await morningOf('2026-11-24')
    const tags = office.sent[0]?.tags ?? { official: '', date: '', nonce: '' }
    await receiveSesEvent(office.deps)(sesEventAbout('bounce', tags))
    const [{ id: matterId }] = (await office.call('GET', '/matters')).body.matters
    await office.call('POST', `/matters/${matterId}/decision`, {
      body: { tryAgain: true },
      headers: { 'if-match': '"1"' },
    })
    const at = '2026-11-24T00:00:00Z'
    expect((await history()).slice(1)).toEqual([
      {
        by: 'system',
        through: 'system',
        at,
        version: 2,
        change: { what: 'mail-stopped', matterId, because: 'bounced' },
      },
      { ...by, at, version: 3, change: { what: 'tried-again', matterId } },
    ])
  })

  test('of the office from the settings begins with the first change', async () => {
    expect(await history(theOffice)).toEqual([])
    await patch({ hour: '09:00' }, theOffice)
    expect(await history(theOffice)).toEqual([
      { ...by, version: 1, change: { what: 'corrected', from: { hour: '08:00' }, to: { hour: '09:00' } } },
    ])
  })

  test('does not grow when nothing changes', async () => {
    await office.has(anOfficial())
    await patch({ name: 'Lin' })
    expect(await history()).toHaveLength(1)
  })

  test('is not read with the desk', async () => {
    await office.has(anOfficial())
    await patch({ title: 'Director' })
    const { pk } = (await office.items()).find(({ entity }) => entity === 'official-history') ?? {}
    expect(pk).not.toBe('OFFICIAL#ofc_lin')
  })

  test('is not there for somebody who is not', () =>
    refuses(
      office,
      'GET',
      '/officials/ofc_nobody/history',
      {},
      aProblem('not-found', 404, 'There is no such thing'),
    ))
})

describe('The address of the protocol office', () => {
  const facts = { name: 'Protocol office', email: 'office@example.org' }

  test('is changed by a coordinator', async () => {
    expect((await patch({ email: 'office@Part.Example.org' }, theOffice)).body.email).toBe(
      'office@Part.Example.org',
    )
  })

  test('is not changed by a system', () =>
    refuses(
      office,
      'PUT',
      `/officials/${theOffice}`,
      { body: facts, headers: { 'if-match': '"0"' }, claims: integrator },
      {
        ...aProblem('not-allowed', 403, 'The caller may not do this'),
        detail: 'it takes the role coordinator to change the address of the protocol office',
      },
    ))

  test('stays when a system changes something else of the office, in whatever case the address is written', async () => {
    const { status, body } = await office.call('PUT', `/officials/${theOffice}`, {
      body: { name: 'Office of Protocol', email: 'Protocol@example.org' },
      headers: { 'if-match': '"0"' },
      claims: integrator,
    })
    expect({ status, body }).toMatchObject({ status: 200, body: { name: 'Office of Protocol' } })
  })

  test.each(['PUT', 'PATCH'])('lies within the institution’s domains: %s refuses another', (method) =>
    refuses(
      office,
      method,
      `/officials/${theOffice}`,
      { body: { ...facts, email: 'office@elsewhere.example' }, headers: { 'if-match': '"0"' } },
      aProblem('invalid-request', 422, 'The request is not valid', [
        '#/email',
        'must be in a domain of the institution: example.org',
      ]),
    ))
})

describe('Another address of an official who holds something', () => {
  const waiting = aVisitWith({ wording: 'Keep in touch' })
  const newsToTheOffice = () =>
    office.sent
      .filter(({ to }) => to === 'protocol@example.org')
      .map(({ mail }) => mail.text.replaceAll(/[\u2068\u2069]/g, ''))

  test('is news of the office, once, in its next notice', async () => {
    await office.has(anOfficial(), aVisitWith(anAction()), waiting)
    await patch({ email: 'lin.wei@example.org' })
    await morningOf('2026-11-24')
    await morningOf('2026-12-01')
    const [first, second] = newsToTheOffice()
    expect(first).toContain('* Another address: Lin')
    expect(second).not.toContain('Another address')
  })

  test('causes no notice', async () => {
    await office.has(anOfficial(), aVisitWith(anAction()))
    await patch({ email: 'lin.wei@example.org' })
    await morningOf('2026-11-24')
    expect(newsToTheOffice()).toEqual([])
  })

  test('is one line with its number for an import of many', async () => {
    const ids = ['ofc_1', 'ofc_2', 'ofc_3']
    await office.has(
      ...ids.map((id) => anOfficial({ id, name: id, email: `${id}@example.org` })),
      aVisitWith(...ids.map((officialId) => anAction({ responsible: { officialId } }))),
      waiting,
    )
    for (const id of ids)
      await office.call('PUT', `/officials/${id}`, {
        body: { name: id, email: `${id}.new@example.org` },
        headers: { 'if-match': '"1"' },
        claims: integrator,
      })
    await morningOf('2026-11-24')
    expect(newsToTheOffice()[0]).toContain('* 3 officials have another address')
  })

  test.each([
    ['somebody who holds nothing', { email: 'lin.wei@example.org' }, false],
    ['an address outside, which is asked about', { email: 'lin@elsewhere.example' }, true],
    ['a change of something else', { title: 'Director' }, true],
    ['an address in another case', { email: 'LIN@example.org' }, true],
  ])('is no news of %s', async (_, change, holds) => {
    await office.has(anOfficial(), ...(holds ? [aVisitWith(anAction())] : []), waiting)
    await patch(change)
    await morningOf('2026-11-24')
    expect(newsToTheOffice()[0]).not.toContain('nother address')
  })

  test('is told also when a notice takes the news before it away at the same moment', async () => {
    await office.has(anOfficial(), aVisitWith(anAction()), waiting)
    await patch({ email: 'lin.wei@example.org' })
    const { news } = office.deps.desks
    let isFirst = true
    office.deps.desks.news = async (...asked) => {
      const found = await news(...asked)
      if (isFirst) await morningOf('2026-11-24')
      isFirst = false
      return found
    }
    expect((await patch({ email: 'lin@example.org' })).status).toBe(200)
    office.deps.desks.news = news
    await morningOf('2026-12-01')
    for (const text of newsToTheOffice()) expect(text).toContain('* Another address: Lin')
    expect(newsToTheOffice()).toHaveLength(2)
  })
})

test('The log of a change names the subject of the token and the id of what was changed, of a reading neither', async () => {
  const { body } = await office.submit(aVisitWith(anAction({ responsible: undefined })))
  await office.has(anOfficial())
  await patch({ title: 'Director' })
  await patch({ title: 'x'.repeat(400) })
  const requests = office.logged.filter(({ what }) => what === 'request')
  expect(
    requests
      .filter(({ route }) => !String(route).startsWith('GET'))
      .map(({ route, status, by, id }) => [route, status, by, id]),
  ).toEqual([
    ['POST /visits', 201, 'officer', body.id],
    ['PUT /officials/{id}', 201, 'officer', 'ofc_lin'],
    ['PATCH /officials/{id}', 200, 'officer', 'ofc_lin'],
    ['PATCH /officials/{id}', 422, undefined, undefined],
  ])
  expect(requests.filter(({ route, by }) => String(route).startsWith('GET') && by !== undefined)).toEqual([])
})
