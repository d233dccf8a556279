import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Instant } from '../../functions/domain/shared/time.ts'
import { type Commitment, openTestOffice, type TestOffice } from '../support/office.ts'
import { anOfficial, aVisit, ofLin } from '../support/submissions.ts'

let office: TestOffice
let one: Commitment
let other: Commitment
let elsewhere: Commitment

const accept = (commitment: Commitment) =>
  office.call('POST', `/matters/${commitment.matterId}/decision`, {
    body: { accept: true },
    headers: { 'if-match': '"1"' },
  })
const read = async ({ id }: Commitment) => (await office.call('GET', `/commitments/${id}`)).body
const change = async (commitment: Commitment, method: string, path: string, body: object) => {
  const { version } = await read(commitment)
  const answer = await office.call(method, `/commitments/${commitment.id}${path}`, {
    body,
    headers: { 'if-match': `"${version}"` },
  })
  expect(answer.status).toBe(200)
  return answer.body
}
/** What the office is told on the mornings of these days. */
const toldOn = async (...days: readonly string[]) => {
  const before = office.sent.length
  for (const day of days) await office.morning(`${day}T00:00:00Z` as Instant)
  return office.sent
    .slice(before)
    .filter(({ to, mail }) => to === 'protocol@example.org' && mail.text.includes('Accepted without a date'))
    .map(({ tags, mail }) => ({ date: tags.date, text: mail.text }))
}

beforeEach(async () => {
  office = await openTestOffice('2026-11-23T09:00:00Z')
  const recorded = await office.has(
    anOfficial(),
    aVisit(
      { title: 'Visit to Qingdao' },
      { title: 'The list', wording: 'Send the list', ...ofLin },
      { title: 'The plan', wording: 'Write the plan', ...ofLin },
    ),
    aVisit({ title: 'Visit to Tashkent' }, { title: 'The call', wording: 'Call them', ...ofLin }),
  )
  ;[one, other, elsewhere] = recorded as [Commitment, Commitment, Commitment]
})
afterEach(() => office.close())

describe('What the office accepted without a date', () => {
  test('is asked about once more, half a year later on the weekly day, visit by visit', async () => {
    for (const commitment of [one, other, elsewhere]) expect((await accept(commitment)).status).toBe(200)
    expect((await read(one)).askAgainOn).toBe('2027-05-23')
    const [told, ...more] = await toldOn('2027-05-21', '2027-05-24', '2027-05-25', '2027-05-31', '2027-11-29')
    expect(more).toEqual([])
    expect(told?.date).toBe('2027-05-24')
    expect(told?.text).toContain(`* Accepted without a date half a year ago, and still open: Visit to Qingdao
  > The list
  > The plan
  Still right? Tell the person who keeps the records a date, or that it is done or given up. Without an answer it stays as it is, and is not asked again.`)
    expect(told?.text).toContain('still open: Visit to Tashkent\n  > The call\n')
  })

  test('is not asked about when a date or a rhythm came, or when it was closed', async () => {
    for (const commitment of [one, other, elsewhere]) await accept(commitment)
    const dated = await change(one, 'PATCH', '', { dueOn: '2028-01-31', reason: 'Agreed by letter.' })
    expect(dated).not.toHaveProperty('askAgainOn')
    await change(other, 'PATCH', '', { checkIn: { every: 'P12M' }, reason: 'Agreed by letter.' })
    await change(elsewhere, 'POST', '/cancellation', { reason: 'Overtaken.' })
    expect(await toldOn('2027-05-24', '2027-05-25', '2027-05-31')).toEqual([])
    expect((await office.items()).filter(({ cause }) => cause === 'still-undated')).toEqual([])
  })

  test('is asked about in the words of the record as they are then', async () => {
    await accept(one)
    await change(one, 'PATCH', '', { title: 'The list of experts' })
    await office.call('PATCH', `/visits/${one.visitId}`, {
      body: { title: 'Visit to Jinan' },
      headers: { 'if-match': '"1"' },
    })
    const [told] = await toldOn('2027-05-24')
    expect(told?.text).toContain('still open: Visit to Jinan\n  > The list of experts\n')
  })

  test('is asked about although it was closed by mistake, when the closing is undone', async () => {
    await accept(one)
    await change(one, 'POST', '/completion', { outcome: 'Sent.', doneOn: '2026-11-23' })
    await change(one, 'POST', '/undo', { reason: 'It was another list.' })
    expect(await toldOn('2027-05-24', '2027-05-31')).toHaveLength(1)
  })

  test('and accepted anew after it was opened again, is asked about half a year after the new word', async () => {
    await accept(one)
    await change(one, 'POST', '/cancellation', { reason: 'Overtaken.' })
    office.clock.at = '2027-01-11T09:00:00Z'
    const { matterId } = await change(one, 'POST', '/reopening', { reason: 'Not overtaken.' })
    await accept({ ...one, matterId })
    expect((await toldOn('2027-05-24', '2027-07-12', '2027-07-19')).map(({ date }) => date)).toEqual([
      '2027-07-12',
    ])
  })

  test('is shown in the table with the day', async () => {
    await accept(one)
    const { body } = await office.call('GET', '/commitments.csv')
    expect(body).toContain('"askAgainOn"')
    expect(body).toContain('"2027-05-23"')
  })

  test('before this version is not asked about again', async () => {
    await accept(one)
    for (const item of await office.items())
      if (item.cause === 'still-undated') await office.table.write([{ delete: item, when: { matches: {} } }])
      else if (item.entity === 'commitment' && item.askAgainOn)
        await office.table.write([{ put: { ...item, askAgainOn: undefined } }])
    expect(await toldOn('2027-05-24', '2027-05-31')).toEqual([])
    await change(one, 'POST', '/completion', { outcome: 'Sent.', doneOn: '2026-11-23' })
  })
})
