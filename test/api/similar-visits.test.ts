import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { mostSimilar } from '../../functions/domain/visits/similar.ts'
import { example } from '../support/example.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'

let office: TestOffice
/** A Monday, two in the afternoon in Shanghai; the visit is over. */
beforeEach(async () => {
  office = await openTestOffice('2026-11-23T06:00:00Z')
})
afterEach(() => office.close())

const aVisit = {
  title: 'Delegation in Qingdao',
  direction: 'incoming',
  startsOn: '2026-11-16',
  endsOn: '2026-11-18',
  events: [{ kind: 'meeting', startsOn: '2026-11-17', agreedActions: [{ wording: 'Draw up the plan' }] }],
}
const likeness = { title: aVisit.title, startsOn: aVisit.startsOn, endsOn: aVisit.endsOn }
const reference = 'P-2026/17'

const record = async (more: object = {}, key = 'k1', caller = 'officer') => {
  const headers = { 'idempotency-key': key }
  const { status, body } = await office.call('POST', '/visits', {
    body: { ...aVisit, ...more },
    headers,
    caller,
  })
  expect(status).toBe(201)
  return body
}
const ask = async (body: object, caller = 'officer') => {
  const answer = await office.call('POST', '/similar-visits', { body, caller })
  expect(answer.status).toBe(200)
  return answer.body
}
const change = async (method: string, path: string, version: number, body: object) => {
  const answer = await office.call(method, path, { body, headers: { 'if-match': `"${version}"` } })
  expect(answer.status).toBe(200)
  return answer.body
}
const named = async (more: object) =>
  (await ask({ ...likeness, ...more })).similar.map(({ id }: { id: string }) => id)

describe('The answer to a recorded visit', () => {
  test('names no other visit when there is none like it', async () => {
    expect(await record()).not.toHaveProperty('similar')
    expect(await record({ title: 'Another' }, 'k2')).not.toHaveProperty('similar')
  })

  test('names the visit that another caller recorded from the same file, with the ids to correct', async () => {
    const first = await record({ reference })
    const second = await record({ reference }, 'k1', 'colleague')
    expect(second.id).not.toBe(first.id)
    expect(second.similar).toEqual([
      { id: first.id, ...likeness, state: 'held', reference, why: 'same-days-and-title' },
    ])
    expect((await office.call('GET', `/visits/${second.id}`)).body).not.toHaveProperty('similar')
  })

  test('names the visit that the file recorded before it was mended', async () => {
    const first = await record()
    const mended = await record({ place: 'Qingdao', title: 'delegation in Qingdao' }, 'k2')
    expect(mended.similar).toEqual([{ id: first.id, ...likeness, state: 'held', why: 'same-days-and-title' }])
  })

  test('names a visit with the same file number, whatever its title and days', async () => {
    const first = await record({ reference })
    const second = await record(
      { title: 'Visit to Jinan', reference: 'p-2026/17', endsOn: '2026-11-20' },
      'k2',
    )
    expect(second.similar).toEqual([
      { id: first.id, ...likeness, state: 'held', reference, why: 'same-reference' },
    ])
  })

  test('names in a repetition what is similar now', async () => {
    const first = await record()
    const second = await record({}, 'k2')
    expect((await record()).similar.map(({ id }: { id: string }) => id)).toEqual([second.id])
    await change('POST', `/visits/${second.id}/withdrawal`, 1, { reason: 'Recorded twice.' })
    expect(await record()).toEqual(first)
  })

  test('leaves no pair unnamed when visits are recorded at the same moment', async () => {
    const recorded = await Promise.all(
      Array.from({ length: mostSimilar }, (_, number) => record({}, `k${number}`)),
    )
    const names = new Map(
      recorded.map(({ id, similar = [] }) => [id, similar.map((one: { id: string }) => one.id)]),
    )
    for (const { id } of recorded)
      for (const { id: other } of recorded)
        if (id !== other) expect(names.get(id).includes(other) || names.get(other).includes(id)).toBe(true)
  })

  test('names at most ten', async () => {
    for (let number = 0; number < mostSimilar + 2; number++) await record({}, `k${number}`)
    expect((await record({}, 'last')).similar).toHaveLength(mostSimilar)
  })
})

describe('A question before the recording', () => {
  test('stores nothing, and names what a recording would name', async () => {
    expect(await ask(likeness)).toEqual({ similar: [] })
    await record({ reference })
    const items = await office.items()
    const { similar } = await ask({ ...likeness, reference })
    expect(await ask({ title: 'Other', startsOn: '2020-01-01', endsOn: '2020-01-01', reference })).toEqual({
      similar: [{ ...similar[0], why: 'same-reference' }],
    })
    expect(await office.items()).toEqual(items)
    expect((await record({ reference }, 'k2')).similar).toEqual(similar)
  })

  test('with the key of a recording names the visit that the caller recorded with it, apart from the others', async () => {
    const first = await record()
    expect(await ask({ ...likeness, idempotencyKey: 'k1' })).toEqual({ recordedAs: first.id, similar: [] })
    const { similar } = await ask({ ...likeness, idempotencyKey: 'k1' }, 'colleague')
    expect(similar).toMatchObject([{ id: first.id }])
    expect(await ask({ ...likeness, idempotencyKey: 'k2' })).toEqual({ similar })
  })
})

describe('A visit is found under what its record says now', () => {
  test('after its title was corrected', async () => {
    const { id } = await record()
    await change('PATCH', `/visits/${id}`, 1, { title: 'Delegation in Jinan' })
    expect(await named({})).toEqual([])
    expect(await named({ title: 'Delegation in Jinan' })).toEqual([id])
  })

  test('after its days were corrected', async () => {
    const { id } = await record()
    await change('PATCH', `/visits/${id}`, 1, { endsOn: '2026-11-19' })
    expect(await named({})).toEqual([])
    expect(await named({ endsOn: '2026-11-19' })).toEqual([id])
  })

  test('after its file number was added, changed and taken away', async () => {
    const { id } = await record()
    const other = { title: 'Other', reference }
    await change('PATCH', `/visits/${id}`, 1, { reference })
    expect(await named(other)).toEqual([id])
    await change('PATCH', `/visits/${id}`, 2, { reference: 'P-2026/18' })
    expect(await named(other)).toEqual([])
    expect(await named({ title: 'Other', reference: 'P-2026/18' })).toEqual([id])
    await change('PATCH', `/visits/${id}`, 3, { reference: null })
    expect(await named({ title: 'Other', reference: 'P-2026/18' })).toEqual([])
    expect(await named({})).toEqual([id])
  })

  test('while it is cancelled, and no more once it was withdrawn', async () => {
    const { id } = await record({ reference, events: [] })
    await change('PATCH', `/visits/${id}`, 1, { state: 'cancelled' })
    expect((await ask(likeness)).similar).toMatchObject([{ id, state: 'cancelled' }])
    await change('POST', `/visits/${id}/withdrawal`, 2, { reason: 'Recorded twice.' })
    expect(await named({ reference })).toEqual([])
    expect((await office.items()).filter(({ entity }) => entity === 'mark')).toEqual([])
  })

  test('also when an event of it was corrected or added', async () => {
    const { id, events } = await record()
    await change('PATCH', `/visits/${id}/events/${events[0].id}`, 1, { place: 'Qingdao' })
    expect(await named({})).toEqual([id])
  })

  test('when an earlier version recorded it, from its first correction on', async () => {
    const { id } = await record({ reference })
    for (const { pk, sk, entity } of await office.items())
      if (entity === 'mark') await office.table.write([{ delete: { pk, sk } }])
    expect(await named({ reference })).toEqual([])
    await change('PATCH', `/visits/${id}`, 1, { place: 'Qingdao' })
    expect(await named({})).toEqual([id])
    expect(await named({ title: 'Other', reference })).toEqual([id])
  })
})

test('No item but the visit itself keeps the text by which visits are compared', async () => {
  await record({ title: 'Visit of Jane Doe', reference: 'Doe 2026', events: [] })
  const items = (await office.items()).filter(({ entity }) => entity !== 'visit')
  expect(items).toHaveLength(2)
  expect(JSON.stringify(items)).not.toMatch(/doe/i)
})

test('The real visit of 2020 submitted under two keys is named', async () => {
  const real = example<typeof aVisit>('sco-2020.json')
  const first = await record(real)
  expect((await record(real, 'k2')).similar).toMatchObject([{ id: first.id, title: real.title }])
})
