import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Thing } from '../support/cast.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { aProblem, refuses } from '../support/refuses.ts'
import { aVisit } from '../support/submissions.ts'
import { visitsThatFollow } from '../support/visits-that-follow.ts'

let office: TestOffice
beforeEach(async () => {
  office = await openTestOffice('2026-11-23T06:00:00Z')
})
afterEach(() => office.close())

const record = async (facts: Readonly<Record<string, unknown>> & { title: string; startsOn?: string }) => {
  const { path, body } = aVisit(facts)
  const headers = { 'idempotency-key': facts.title.replaceAll(' ', '-') }
  const answer = await office.call('POST', path, { body, headers })
  expect(answer.status).toBe(201)
  return answer.body
}
const read = async (path: string) => (await office.call('GET', path)).body
const correct = ({ id, version }: Thing, body: object) =>
  office.call('PATCH', `/visits/${id}`, { body, headers: { 'if-match': `"${version}"` } })
const withdraw = ({ id, version }: Thing) =>
  office.call('POST', `/visits/${id}/withdrawal`, {
    body: { reason: 'It was recorded twice.' },
    headers: { 'if-match': `"${version}"` },
  })
const titlesOf = (visits: readonly { title: string }[]) => visits.map(({ title }) => title)
const followersOf = async ({ id }: Thing) => titlesOf((await read(`/visits/${id}`)).followedBy)

describe('A visit that follows another', () => {
  test('shows it, and is shown by it, with title, days and state', async () => {
    const first = await record({ title: 'First session' })
    const next = await record({ title: 'Second session', startsOn: '2026-12-01', followsVisitId: first.id })
    const day = { startsOn: '2026-11-20', endsOn: '2026-11-20' }
    const follows = { id: first.id, title: 'First session', ...day, state: 'held' }
    const nextDay = { startsOn: '2026-12-01', endsOn: '2026-12-01' }
    const followedBy = [{ id: next.id, title: 'Second session', ...nextDay, state: 'planned' }]
    expect(first).not.toHaveProperty('follows')
    expect(first.followedBy).toEqual([])
    expect(next).toMatchObject({ followsVisitId: first.id, follows, followedBy: [] })
    for (const path of ['', '/export']) {
      expect((await read(`/visits/${first.id}${path}`)).followedBy).toEqual(followedBy)
      expect((await read(`/visits/${next.id}${path}`)).follows).toEqual(follows)
    }
  })

  test('is answered as it was recorded when its request is repeated', async () => {
    const first = await record({ title: 'First session' })
    const facts = { title: 'Second session', followsVisitId: first.id }
    expect(await record(facts)).toEqual(await record(facts))
  })

  test('is shown with its present title, and a draft as a draft', async () => {
    const first = await record({ title: 'First session' })
    const next = await record({ title: 'Second session', draft: true, followsVisitId: first.id })
    await correct(first, { title: 'Opening session' })
    await correct(next, { title: 'Closing session', place: 'Qingdao' })
    expect((await read(`/visits/${next.id}`)).follows.title).toBe('Opening session')
    expect((await read(`/visits/${first.id}`)).followedBy).toMatchObject([
      { title: 'Closing session', draft: true },
    ])
  })

  test('stands in the order of the first days, beside others', async () => {
    const first = await record({ title: 'First session' })
    await record({ title: 'Later', startsOn: '2027-03-01', followsVisitId: first.id })
    await record({ title: 'Sooner', startsOn: '2027-02-01', followsVisitId: first.id })
    expect(await followersOf(first)).toEqual(['Sooner', 'Later'])
  })

  test('follows the other visit that a correction names, or none', async () => {
    const [first, other] = [await record({ title: 'First' }), await record({ title: 'Other' })]
    const next = await record({ title: 'Next', followsVisitId: first.id })
    const { body } = await correct(next, { followsVisitId: other.id })
    expect(body.follows.title).toBe('Other')
    expect([await followersOf(first), await followersOf(other)]).toEqual([[], ['Next']])
    const { body: alone } = await correct(body, { followsVisitId: null })
    expect(alone).not.toHaveProperty('follows')
    expect(await followersOf(other)).toEqual([])
  })

  test('follows it no longer when it is withdrawn', async () => {
    const first = await record({ title: 'First' })
    await withdraw(await record({ title: 'Next', followsVisitId: first.id }))
    expect(await followersOf(first)).toEqual([])
  })

  test('is not shown by it when an earlier version recorded it, until the record is corrected once', async () => {
    const first = await record({ title: 'First' })
    const next = await record({ title: 'Next', followsVisitId: first.id })
    for (const { pk, sk, entity } of await office.items())
      if (entity === 'followed') await office.table.write([{ delete: { pk, sk }, when: { matches: {} } }])
    expect((await read(`/visits/${next.id}`)).follows.title).toBe('First')
    expect(await followersOf(first)).toEqual([])
    await correct(next, { place: 'Qingdao' })
    expect(await followersOf(first)).toEqual(['Next'])
  })
})

describe('A visit cannot follow itself', () => {
  const refusesToFollow = (visit: Thing, followed: Thing, detail: string) =>
    refuses(
      office,
      'PATCH',
      `/visits/${visit.id}`,
      { body: { followsVisitId: followed.id }, headers: { 'if-match': `"${visit.version}"` } },
      aProblem('visit-follows-itself', 422, 'The visit would follow itself', ['#/followsVisitId', detail]),
    )

  test('at once, or through the visits that follow it', async () => {
    const [first, second, third, fourth] = (await visitsThatFollow(office, 4)) as [Thing, Thing, Thing, Thing]
    await refusesToFollow(first, first, 'a visit cannot follow itself')
    await refusesToFollow(first, second, `the visit would follow itself: ${second.id} follows it`)
    await refusesToFollow(
      first,
      fourth,
      `the visit would follow itself: ${fourth.id} follows it through ${third.id}, ${second.id}`,
    )
  })

  test('when the others are corrected at the same moment', async () => {
    const visits = [await record({ title: 'A' }), await record({ title: 'B' }), await record({ title: 'C' })]
    const answers = await Promise.all(
      visits.map((visit, index) => correct(visit, { followsVisitId: visits[(index + 1) % 3].id })),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 422])
  })

  test('and a withdrawn visit between them follows nothing', async () => {
    const first = await record({ title: 'First' })
    const wrong = await record({ title: 'Recorded twice', followsVisitId: first.id })
    await withdraw(wrong)
    expect((await correct(first, { followsVisitId: wrong.id })).status).toBe(200)
  })
})
