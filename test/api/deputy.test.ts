import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { aProblem, refuses } from '../support/refuses.ts'
import { anAction, anOfficial, aVisitWith } from '../support/submissions.ts'

let office: TestOffice
beforeEach(async () => {
  office = await openTestOffice('2026-11-24T04:00:00Z')
  await office.has(anOfficial({ id: 'ofc_mei', name: 'Mei', email: 'mei@example.org' }))
})
afterEach(() => office.close())

const put = (facts: object, id = 'ofc_lin') =>
  office.call('PUT', `/officials/${id}`, { body: { name: 'Lin', email: 'lin@example.org', ...facts } })
const patch = async (facts: object, id = 'ofc_lin') => {
  const { version } = (await office.call('GET', `/officials/${id}`)).body
  return office.call('PATCH', `/officials/${id}`, { body: facts, headers: { 'if-match': `"${version}"` } })
}

/** Expects the exact answer, and that nothing was stored. */
const refusesDeputy = async (method: 'PUT' | 'PATCH', id: string, body: object, detail: string) => {
  const answer = aProblem('invalid-request', 422, 'The request is not valid', ['#/deputyId', detail])
  const path = `/officials/${id}`
  const headers =
    method === 'PATCH' ? { 'if-match': `"${(await office.call('GET', path)).body.version}"` } : {}
  await refuses(office, method, path, { body, headers }, answer)
}

describe('A deputy', () => {
  const ownDeputy = 'must be another official: nobody stands in for themselves'
  const unknown = 'ofc_nobody is not in the directory'
  const askedAnyway = 'must be another official: the protocol office is asked anyway when nobody stands in'

  test('is shown in every answer, kept in the history, and taken away with null', async () => {
    expect((await put({ deputyId: 'ofc_mei' })).body).toMatchObject({ deputyId: 'ofc_mei' })
    expect((await office.call('GET', '/officials/ofc_lin')).body).toMatchObject({ deputyId: 'ofc_mei' })
    expect((await office.call('GET', '/officials?text=Lin')).body.officials).toMatchObject([
      { deputyId: 'ofc_mei' },
    ])
    expect((await patch({ deputyId: null })).body).not.toHaveProperty('deputyId')
    expect((await office.call('GET', '/officials/ofc_lin/history')).body.history.at(-1).change).toEqual({
      what: 'corrected',
      from: { deputyId: 'ofc_mei' },
      to: {},
    })
  })

  test('may have the official as deputy in turn', async () => {
    await put({ deputyId: 'ofc_mei' })
    expect((await patch({ deputyId: 'ofc_lin' }, 'ofc_mei')).body).toMatchObject({ deputyId: 'ofc_lin' })
  })

  test.each([
    ['oneself', 'ofc_lin', ownDeputy],
    ['somebody unknown', 'ofc_nobody', unknown],
    ['the protocol office', 'ofc_protocol-office', askedAnyway],
    ['no id', 'Mei', 'must be an id such as ofc_7f3k'],
  ])('who is %s is refused for a new official, and nothing is stored', async (_, deputyId, detail) => {
    await refusesDeputy('PUT', 'ofc_lin', { name: 'Lin', email: 'lin@example.org', deputyId }, detail)
  })

  test.each([
    ['oneself', 'ofc_lin', ownDeputy],
    ['somebody unknown', 'ofc_nobody', unknown],
    ['the protocol office', 'ofc_protocol-office', askedAnyway],
  ])('who is %s is refused in a change, and nothing is stored', async (_, deputyId, detail) => {
    await put({ deputyId: 'ofc_mei' })
    await refusesDeputy('PATCH', 'ofc_lin', { deputyId }, detail)
  })

  test.each([
    'ofc_mei',
    'ofc_protocol-office',
    'ofc_nobody',
  ])('of the protocol office is refused, because the office is never absent, and nothing is stored: %s', async (deputyId) => {
    const detail = 'must be left out: the protocol office is never absent'
    await refusesDeputy('PATCH', 'ofc_protocol-office', { deputyId }, detail)
  })

  test('is that of a person: another holder of the post has none, and the supervisor stays', async () => {
    await put({ deputyId: 'ofc_mei', supervisorId: 'ofc_mei' })
    const { body } = await patch({ name: 'Sun Yue', newHolder: true })
    expect(body).toMatchObject({ supervisorId: 'ofc_mei' })
    expect(body).not.toHaveProperty('deputyId')
    const { history } = (await office.call('GET', '/officials/ofc_lin/history')).body
    expect(history.at(-1).change).toEqual({
      what: 'new-holder',
      from: { name: 'Lin', deputyId: 'ofc_mei' },
      to: { name: 'Sun Yue' },
    })
  })

  test('who is named with the new holder counts, even where the holder before had the same', async () => {
    await put({ deputyId: 'ofc_mei' })
    const { body } = await patch({ name: 'Sun Yue', newHolder: true, deputyId: 'ofc_mei' })
    expect(body).toMatchObject({ name: 'Sun Yue', deputyId: 'ofc_mei' })
  })

  test('stays when the name of the same person is corrected', async () => {
    await put({ deputyId: 'ofc_mei' })
    expect((await patch({ name: 'Lin Wei' })).body).toMatchObject({ deputyId: 'ofc_mei' })
  })
})

test('The coming days of a deputy are the days on which the notices tell of the absent official', async () => {
  await put({ deputyId: 'ofc_mei', absence: { from: '2026-11-30', to: '2026-12-11' } })
  const responsible = { officialId: 'ofc_lin' }
  await office.has(aVisitWith(anAction({ responsible, dueOn: '2026-12-02' })))
  const { days } = (await office.call('GET', '/officials/ofc_mei/notices?from=2026-11-24&to=2026-12-18')).body
  const planned = days.filter(({ state }: { state: string }) => state === 'planned')
  expect(planned.map(({ date }: { date: string }) => date)).toEqual([
    '2026-11-27',
    '2026-12-02',
    '2026-12-07',
  ])
  expect(planned[0].lines).toEqual([
    { id: 'stand-in-ofc_lin', version: 1, title: 'ofc_lin', rung: 'stand-in' },
  ])

  for (let day = 25; day <= 48; day++) {
    const morning = new Date(Date.UTC(2026, 10, day)).toISOString().slice(0, 10)
    await office.morning(`${morning}T00:00:00Z`)
  }
  expect(office.sent.filter(({ to }) => to.includes('mei@')).map(({ tags }) => tags.date)).toEqual(
    planned.map(({ date }: { date: string }) => date),
  )
})
