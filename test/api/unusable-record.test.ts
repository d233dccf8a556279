import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { noSuchZone } from '../../events/zones.ts'
import type { Instant } from '../../functions/domain/shared/time.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { aProblem, refuses } from '../support/refuses.ts'
import { anAction, anOfficial, aVisitWith } from '../support/submissions.ts'

let office: TestOffice
beforeEach(async () => {
  office = await openTestOffice('2026-11-23T09:00:00Z')
})
afterEach(() => office.close())

const office0 = 'ofc_protocol-office'
const morningOf = (day: string) => office.morning(`${day}T00:00:00Z` as Instant)
const official = async (id = 'ofc_lin') => (await office.call('GET', `/officials/${id}`)).body
const matters = async () => (await office.call('GET', '/matters')).body.matters
const told = () => office.sent.map(({ to, tags }) => `${tags.date} ${to}`)
const patch = (body: object, version: number, id = 'ofc_lin') =>
  office.call('PATCH', `/officials/${id}`, { body, headers: { 'if-match': `"${version}"` } })
/** Writes fields into the stored record, as an earlier version or a hand could have stored them. */
const isStoredWith = async (fields: object, id = 'ofc_lin') => {
  const [item] = (await office.items()).filter((one) => one.entity === 'official' && one.id === id)
  if (item === undefined) throw new Error(`${id} is not stored`)
  await office.table.write([{ put: { ...item, ...fields } }])
}

describe.each([
  ['a zone in which no day can be reckoned', { zone: 'CST' }, 'zone'],
  ['an hour that is none', { hour: '25:00' }, 'hour'],
  ['no name', { name: undefined }, 'name'],
  ['no address', { email: '' }, 'email'],
])('An official stored with %s', (_, fields, field) => {
  beforeEach(async () => {
    await office.has(anOfficial(), anOfficial({ id: 'ofc_meng', name: 'Meng', email: 'meng@example.org' }))
    await office.has(aVisitWith(anAction(), anAction({ responsible: { officialId: 'ofc_meng' } })))
    await isStoredWith(fields)
  })

  test('stops no notice but their own, and raises one matter that says what to correct', async () => {
    for (const day of ['2026-11-24', '2026-11-25', '2026-11-26']) await morningOf(day)
    expect(told()).toEqual(
      expect.arrayContaining(['2026-11-24 meng@example.org', '2026-11-25 protocol@example.org']),
    )
    expect(told().filter((one) => one.includes('lin'))).toEqual([])
    expect(
      (await matters()).map(({ asks, officialId, fields }: Record<string, unknown>) => [
        asks,
        officialId,
        fields,
      ]),
    ).toEqual([['unusable-record', 'ofc_lin', [field]]])
    expect(office.logged.filter(({ what }) => what === 'message failed')).toEqual([])
    const asked = office.sent.find(({ to }) => to === 'protocol@example.org')
    expect(asked?.mail.text).toMatch(
      new RegExp(`To correct: ${field}[\\s\\S]*Waits unseen: Send the list[\\s\\S]*Official: ofc_lin`),
    )
  })

  test('is read, explained and planned: no request about them is a fault', async () => {
    await morningOf('2026-11-24')
    const { commitments } = (await office.call('GET', '/officials/ofc_lin/desk')).body
    expect(
      (await office.call('GET', '/officials/ofc_lin/notices?from=2026-11-24&to=2026-11-24')).body.days,
    ).toEqual([{ date: '2026-11-24', state: 'silent', because: 'unusable-record' }])
    expect((await office.call('GET', `/commitments/${commitments[0].id}/plan`)).body).toMatchObject({
      dates: [],
      because: 'unusable-record',
    })
    expect((await office.submit(aVisitWith(anAction({ wording: 'Write the plan' })))).status).toBe(201)
  })

  test('is put right by a PATCH, which closes the matter, and told on the next morning', async () => {
    await morningOf('2026-11-24')
    const right = { zone: 'Asia/Shanghai', hour: '08:00', name: 'Lin', email: 'lin@example.org' }
    const { status, body } = await patch(right, 1)
    expect({ status, body }).toMatchObject({ status: 200, body: { ...right, version: 2 } })
    expect(await matters()).toEqual([])
    await morningOf('2026-11-25')
    expect(told()).toContain('2026-11-25 lin@example.org')
  })

  test('keeps what cannot be used through no other change', () =>
    refuses(
      office,
      'PATCH',
      '/officials/ofc_lin',
      { body: { language: 'fr' }, headers: { 'if-match': '"1"' } },
      {
        ...aProblem('invalid-request', 422, 'The request is not valid', [
          `#/${field}`,
          field === 'zone'
            ? `is recorded as CST and ${noSuchZone}: send a zone with the change`
            : field === 'name'
              ? 'is missing: give at least one of name, title and organisation'
              : 'cannot be used as it is recorded: send it with the change',
        ]),
      },
    ))
})

test('An official is shown as stored, also what cannot be used', async () => {
  await office.has(anOfficial())
  await isStoredWith({ zone: 'CST' })
  expect((await official()).zone).toBe('CST')
  expect((await office.call('GET', '/officials?text=lin')).body.officials[0].zone).toBe('CST')
})

test('A matter about an unusable record is answered by a correction alone', async () => {
  await office.has(anOfficial(), aVisitWith(anAction()))
  await isStoredWith({ zone: 'CST' })
  await morningOf('2026-11-24')
  const [{ id }] = await matters()
  await refuses(
    office,
    'POST',
    `/matters/${id}/decision`,
    { body: { accept: true }, headers: { 'if-match': '"1"' } },
    {
      ...aProblem('decision-says-nothing', 422, 'The decision does not answer the matter', [
        '#/accept',
        'this matter is about a record that cannot be used: correct the official',
      ]),
    },
  )
})

test('A record that becomes unusable again is asked about again', async () => {
  await office.has(anOfficial(), aVisitWith(anAction()))
  for (const day of ['2026-11-24', '2026-11-25']) {
    await isStoredWith({ zone: 'CST' })
    await morningOf(day)
    expect((await matters()).map(({ asks }: { asks: string }) => asks)).toEqual(['unusable-record'])
    await patch({ zone: 'Asia/Shanghai' }, (await official()).version)
    expect(await matters()).toEqual([])
  }
})

test('A stop of mail keeps the record as it is stored', async () => {
  await office.has(anOfficial(), aVisitWith(anAction()))
  office.answers.push({ outcome: 'refused', reason: 'InvalidParameterValue', isAboutAddress: true })
  const { get } = office.deps.officials
  office.deps.officials.get = async (id) => {
    if (id === 'ofc_lin') await isStoredWith({ hour: '25:00' })
    return get(id)
  }
  await morningOf('2026-11-24')
  expect(await official()).toMatchObject({ hour: '25:00', unreachable: { because: 'refused' } })
})

describe('The protocol office’s own record that cannot be used', () => {
  beforeEach(async () => {
    await patch({ title: 'Office' }, 0, office0)
    await isStoredWith({ zone: 'CST', email: '' }, office0)
  })

  test('rings for the operator, and the settings take its place', async () => {
    await office.has(aVisitWith({ wording: 'Keep in touch' }))
    await morningOf('2026-11-24')
    expect(told()).toEqual(['2026-11-24 protocol@example.org'])
    expect(office.logged).toContainEqual({ what: 'office unusable', fields: 'zone,email' })
    expect((await matters()).map(({ gaps }: { gaps: string[] }) => gaps)).toEqual([['responsible', 'date']])
  })

  test('lets a visit that leaves something open be recorded, whole', async () => {
    const answer = await office.submit(aVisitWith({ wording: 'Keep in touch' }), 'k1')
    expect(answer.status).toBe(201)
    const again = await office.submit(aVisitWith({ wording: 'Keep in touch' }), 'k1')
    expect(again.body.id).toBe(answer.body.id)
    expect(await matters()).toHaveLength(1)
  })

  test('is put right by a PATCH', async () => {
    const right = { zone: 'Asia/Shanghai', email: 'office@example.org' }
    expect((await patch(right, 1, office0)).body).toMatchObject({ ...right, version: 2 })
    await office.has(aVisitWith({ wording: 'Keep in touch' }))
    await morningOf('2026-11-24')
    expect(told()).toEqual(['2026-11-24 office@example.org'])
    expect(office.logged.filter(({ what }) => what === 'office unusable')).toEqual([])
  })
})
