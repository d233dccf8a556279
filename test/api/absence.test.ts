import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Instant } from '../../functions/domain/shared/time.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { anAction, aVisitWith } from '../support/submissions.ts'

/** Tuesday 24 November 2026, noon in Shanghai. */
const opensAt = '2026-11-24T04:00:00Z'
/** Tuesday 1 to Friday 11 December. */
const absence = { from: '2026-12-01', to: '2026-12-11' }
let office: TestOffice
beforeEach(async () => {
  office = await openTestOffice(opensAt)
})
afterEach(() => office.close())

const lin = { name: 'Lin Wei', email: 'lin@example.org' }
const put = (facts: object = {}) => office.call('PUT', '/officials/ofc_lin', { body: { ...lin, ...facts } })
const patch = async (facts: object, id = 'ofc_lin') => {
  const { version } = (await office.call('GET', `/officials/${id}`)).body
  return office.call('PATCH', `/officials/${id}`, { body: facts, headers: { 'if-match': `"${version}"` } })
}
const agreed = (dueOn: string, title = 'Send the list') =>
  office.has(aVisitWith(anAction({ title, responsible: { officialId: 'ofc_lin' }, dueOn })))
const desk = async () => (await office.call('GET', '/officials/ofc_lin/desk')).body
const nextOn = async () => (await desk()).commitments[0].nextOn
const matters = async () => (await office.call('GET', '/matters')).body.matters
/** Delivers what is due on each of these mornings in Shanghai. */
const mornings = async (...dates: string[]) => {
  for (const date of dates) await office.morning(`${date}T00:00:00Z`)
}
const told = (to: string) => office.sent.filter((mail) => mail.to.includes(to))

describe('An official with an absence', () => {
  test('is shown with it, and the history names it', async () => {
    expect((await put({ absence })).body).toMatchObject({ absence })
    expect((await patch({ absence: null })).body.absence).toBeUndefined()
    const { body } = await office.call('GET', '/officials/ofc_lin/history')
    expect(body.history.at(-1).change).toEqual({ what: 'corrected', from: { absence }, to: {} })
  })

  test('is told on the last working day before what falls due in that time', async () => {
    await put({ absence })
    await agreed('2026-12-09')
    await mornings('2026-11-25', '2026-11-26', '2026-11-27', '2026-11-30', '2026-12-01', '2026-12-09')
    expect(told('lin@').map(({ mail }) => mail.text.includes('Send the list'))).toEqual([true, true])
    expect(told('lin@').length).toBe(2)
  })

  test('is told afterwards what came in that time, and the plan says why', async () => {
    await put()
    await agreed('2027-01-29')
    await mornings('2026-11-25')
    await patch({ absence: { from: '2027-01-11', to: '2027-01-20' } })
    const [commitment] = (await desk()).commitments
    expect(commitment.nextOn).toBe('2027-01-21')
    const { body } = await office.call('GET', `/commitments/${commitment.id}/plan`)
    expect(body.dates[0]).toMatchObject({
      on: '2027-01-21',
      moved: { from: '2027-01-15', is: 'absence', until: '2027-01-20' },
    })
  })

  test('is told nothing meanwhile, and the days say why', async () => {
    await put({ absence })
    const { body } = await office.call('GET', '/officials/ofc_lin/notices?from=2026-11-28&to=2026-12-01')
    expect(body.days.map(({ because }: { because: string }) => because)).toEqual([
      'day-off',
      'day-off',
      'nothing-due',
      'absent',
    ])
  })

  test('leaves the absence behind when another person takes over the post', async () => {
    await put({ absence })
    const { body } = await patch({ name: 'Sun Yue', newHolder: true })
    expect(body).not.toHaveProperty('absence')
    const later = { from: '2026-12-14', to: '2026-12-18' }
    expect((await patch({ name: 'Meng Li', newHolder: true, absence: later })).body).toMatchObject({
      absence: later,
    })
  })

  test('gets the earlier mornings again when the absence is taken back', async () => {
    await put()
    await agreed('2027-01-29')
    await mornings('2026-11-25')
    await patch({ absence: { from: '2027-01-11', to: '2027-01-20' } })
    await patch({ absence: null })
    expect(await nextOn()).toBe('2027-01-15')
  })

  test('who is absent from today on still works today', async () => {
    await put()
    office.clock.at = '2026-11-24T20:00:00Z' as Instant
    await agreed('2027-01-29')
    await patch({ absence: { from: '2026-11-25', to: '2026-12-11' } })
    expect(await nextOn()).toBe('2026-11-25')
    await mornings('2026-11-25')
    expect(told('lin@')).toHaveLength(1)
  })

  test('is pointed out when something is assigned that falls due in that time', async () => {
    await put({ absence })
    const [first] = await agreed('2026-12-09')
    expect(first).toMatchObject({ holderAbsent: absence })
    const [other] = await agreed('2026-12-18', 'Book the hall')
    expect(other).not.toHaveProperty('holderAbsent')
    const moved = await office.call('PATCH', `/commitments/${other?.id}`, {
      body: { dueOn: '2026-12-10', reason: 'Agreed by telephone.' },
      headers: { 'if-match': `"${other?.version}"` },
    })
    expect(moved.body).toMatchObject({ holderAbsent: absence })
    expect((await office.call('GET', `/commitments/${other?.id}`)).body.holderAbsent).toBeUndefined()
  })
})

describe('The protocol office', () => {
  const asked = async () => (await matters()).filter(({ asks }: { asks: string }) => asks === 'absent')
  const midnight = (date: string) => office.morning(`${date}T16:00:00Z`)

  test('is asked once about an absence in which something falls due', async () => {
    await put({ absence })
    await agreed('2026-12-09')
    await midnight('2026-11-29')
    expect(await asked()).toEqual([])
    await midnight('2026-11-30')
    expect(await asked()).toMatchObject([{ officialId: 'ofc_lin', absence, nextOn: '2026-12-01' }])
    await mornings('2026-12-01')
    const [mail] = told('protocol@').slice(-1)
    expect(mail?.mail.text).toContain('From 1 December 2026 to 11 December 2026')
    expect(mail?.mail.text).toContain('Falls due: Send the list (9 December 2026)')
    await midnight('2026-12-01')
    expect(await asked()).toHaveLength(1)
  })

  test('is asked about what comes during the absence', async () => {
    await put({ absence })
    await midnight('2026-11-30')
    expect(await asked()).toEqual([])
    await agreed('2026-12-09')
    await midnight('2026-12-01')
    expect(await asked()).toHaveLength(1)
  })

  test('is asked no more when nothing falls due, or when the absence is taken back', async () => {
    await put({ absence })
    await agreed('2026-12-09')
    await midnight('2026-11-30')
    const [{ id, version }] = (await desk()).commitments
    await office.call('POST', `/commitments/${id}/completion`, {
      body: { outcome: 'Sent.', doneOn: '2026-12-01' },
      headers: { 'if-match': `"${version}"` },
    })
    await midnight('2026-12-01')
    expect(await asked()).toEqual([])
    await agreed('2026-12-10', 'Book the hall')
    await midnight('2026-12-02')
    expect(await asked()).toHaveLength(1)
    await patch({ absence: null })
    await midnight('2026-12-03')
    expect(await asked()).toEqual([])
  })

  test('leaves it as it is, and is asked no more about that absence', async () => {
    await put({ absence })
    await agreed('2026-12-09')
    await midnight('2026-11-30')
    const [{ id, version }] = await asked()
    const decide = (body: object) =>
      office.call('POST', `/matters/${id}/decision`, { body, headers: { 'if-match': `"${version}"` } })
    expect((await decide({ accept: false })).status).toBe(422)
    expect((await decide({ accept: true, note: 'It can wait.' })).body).toMatchObject({
      status: 'decided',
      accepted: true,
    })
    await midnight('2026-12-01')
    expect(await asked()).toEqual([])
    const { body } = await office.call('GET', '/officials/ofc_lin/history')
    expect(body.history.at(-1).change).toEqual({ what: 'absence-left', matterId: id, note: 'It can wait.' })
    await patch({ absence: { from: '2026-12-01', to: '2026-12-18' } })
    await midnight('2026-12-02')
    expect(await asked()).toHaveLength(1)
  })

  test('is told nothing of an absence in which nothing falls due', async () => {
    await put({ absence })
    await agreed('2027-01-29')
    for (const date of ['2026-11-30', '2026-12-01', '2026-12-10', '2026-12-11', '2026-12-12'])
      await midnight(date)
    expect(await asked()).toEqual([])
    expect((await desk()).commitments).toHaveLength(1)
  })
})

describe('An absence is refused', () => {
  test.each([
    [
      'ends before it starts',
      { from: '2026-12-11', to: '2026-12-01' },
      '/absence/to',
      'must not be before from',
    ],
    [
      'has ended',
      { from: '2026-11-02', to: '2026-11-20' },
      '/absence/to',
      'must not be in the past: today is 2026-11-24',
    ],
    [
      'ends today',
      { from: '2026-11-02', to: '2026-11-24' },
      '/absence/to',
      'must be later than today: an absence counts from the next day on',
    ],
    [
      'is longer than a year',
      { from: '2026-12-01', to: '2027-12-02' },
      '/absence/to',
      'must leave at most 366 days',
    ],
    ['has no last day', { from: '2026-12-01' }, '/absence/to', 'is missing'],
  ])('when it %s, and nothing is stored', async (_, wrong, pointer, detail) => {
    await put()
    const answer = await patch({ absence: wrong })
    expect(answer.status).toBe(422)
    expect(answer.body.errors).toEqual([{ pointer: `#${pointer}`, detail: expect.stringContaining(detail) }])
    expect((await office.call('GET', '/officials/ofc_lin')).body).toMatchObject({ version: 1 })
  })

  test('for the protocol office', async () => {
    const answer = await office.call('PUT', '/officials/ofc_protocol-office', {
      body: { name: 'Protocol office', email: 'protocol@example.org', absence },
      headers: { 'if-match': '"0"' },
    })
    expect(answer.body.errors).toEqual([
      { pointer: '#/absence', detail: 'must be left out: nobody else decides what is open' },
    ])
  })
})
