import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { anAction, anOfficial, aVisitWith, ofLin } from '../support/submissions.ts'

/* Due dates agreed as a month, a quarter or a year. The story begins on Monday 23 November 2026. */

let office: TestOffice
beforeEach(async () => {
  office = await openTestOffice('2026-11-23T09:00:00Z')
})
afterEach(() => office.close())

const recorded = async (...actions: readonly object[]) => {
  await office.has(anOfficial(), aVisitWith(...actions.map((action) => anAction({ ...ofLin, ...action }))))
}
const listed = async (query = '') => (await office.call('GET', `/commitments${query}`)).body.commitments
const titles = async (query: string) => (await listed(query)).map(({ title }: { title: string }) => title)
const commitment = async () => {
  const [{ id }] = await listed()
  return (await office.call('GET', `/commitments/${id}`)).body
}
const matter = async () => (await office.call('GET', '/matters')).body.matters[0]
const ifMatch = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` })
const change = async (method: 'POST' | 'PATCH', step: string, body: object) => {
  const { id, ...present } = await commitment()
  return office.call(method, `/commitments/${id}${step}`, { body, headers: ifMatch(present) })
}
const decide = async (body: object) => {
  const open = await matter()
  return office.call('POST', `/matters/${open.id}/decision`, { body, headers: ifMatch(open) })
}
const toLin = () => office.sent.filter(({ to }) => to === 'lin@example.org').map(({ mail }) => mail)

describe('A due date agreed as a period', () => {
  test('is answered as it was agreed, with the deadline beside it', async () => {
    await recorded({ dueOn: '2026-12', dueWording: 'before the end of the year' })
    expect(await commitment()).toMatchObject({
      dueOn: '2026-12',
      deadline: '2026-12-31',
      dueWording: 'before the end of the year',
      history: [{ change: { what: 'recorded', dueOn: '2026-12' } }],
    })
  })

  test('reminds on the mornings of its last day', async () => {
    await recorded({ dueOn: '2026-Q4' })
    const { id } = await commitment()
    const { dates } = (await office.call('GET', `/commitments/${id}/plan`)).body
    expect(dates.map(({ on, rung }: { on: string; rung: string }) => `${on} ${rung}`).slice(0, 5)).toEqual([
      '2026-11-24 assigned',
      '2026-12-17 10-days-before',
      '2026-12-28 3-days-before',
      '2026-12-31 due',
      '2027-01-05 overdue',
    ])
  })

  test('is said in the mail as it was agreed, with the day behind it', async () => {
    await recorded({ dueOn: '2026-11' })
    await office.morning('2026-11-24T00:00:00Z')
    expect(toLin()[0]?.subject).toMatch(/^Due in 6 days: /)
    expect(toLin()[0]?.text).toContain('\n  Due: November 2026, by 30 November 2026, in 6 days\n')
    await office.morning('2026-11-30T00:00:00Z')
    expect(toLin()[1]?.text).toContain('\n  Due: November 2026, by 30 November 2026, today\n')
    await office.morning('2026-12-03T00:00:00Z')
    expect(toLin()[2]?.text).toContain('\n  Due: November 2026, by 30 November 2026, 3 days late\n')
  })

  test('is listed, filtered and sorted by its deadline', async () => {
    await recorded(
      { title: 'In the year', dueOn: '2026' },
      { title: 'In the month', dueOn: '2026-11' },
      { title: 'On the day', dueOn: '2026-12-01' },
      { title: 'In the quarter', dueOn: '2026-Q3' },
    )
    expect(await titles('?state=open')).toEqual([
      'In the quarter',
      'In the month',
      'On the day',
      'In the year',
    ])
    expect(await titles('?dueFrom=2026-11-30&dueBefore=2026-12-31')).toEqual(['In the month', 'On the day'])
    expect(await titles('?overdue=true')).toEqual(['In the quarter'])
    const csv = (await office.call('GET', '/commitments.csv')).body
    expect(
      parse(csv, { bom: true, columns: true }).map((row) => {
        const { dueOn, deadline } = row as Record<string, string>
        return [dueOn, deadline]
      }),
    ).toEqual([
      ['2026-Q3', '2026-09-30'],
      ['2026-11', '2026-11-30'],
      ['2026-12-01', '2026-12-01'],
      ['2026', '2026-12-31'],
    ])
  })

  test('that contains the day of the agreement is not before the agreement, and one that ended before is', async () => {
    await recorded({ title: 'This month', dueOn: '2026-11' }, { title: 'Last month', dueOn: '2026-10' })
    const { matters } = (await office.call('GET', '/matters')).body
    expect(matters).toMatchObject([
      { title: 'Last month', dueOn: '2026-10', deadline: '2026-10-31', gaps: ['date-before-agreement'] },
    ])
    await office.morning('2026-11-24T00:00:00Z')
    const [asked] = office.sent.filter(({ to }) => to === 'protocol@example.org')
    expect(asked?.mail.text).toContain('Due: October 2026, by 31 October 2026, as recorded\n')
    expect(await decide({ dueOn: '2026-Q3' })).toMatchObject({
      status: 422,
      body: {
        errors: [
          { pointer: '#/dueOn', detail: expect.stringMatching(/^2026-Q3 lies before the agreement of /) },
        ],
      },
    })
  })

  test('replaces another one with a reason, and the mail tells it', async () => {
    await recorded({ dueOn: '2026-12-01' })
    expect(await change('PATCH', '', { dueOn: '2027-Q1' })).toMatchObject({ status: 422 })
    const moved = await change('PATCH', '', { dueOn: '2027-Q1', reason: 'Elections.' })
    expect(moved.body).toMatchObject({ dueOn: '2027-Q1', deadline: '2027-03-31' })
    expect(moved.body.history.at(-1).change).toMatchObject({
      from: { dueOn: '2026-12-01' },
      to: { dueOn: '2027-Q1' },
    })
    await office.morning('2026-11-24T00:00:00Z')
    expect(toLin()[0]?.text).toContain('\n  Due: Q1 2027, by 31 March 2027, in 127 days\n')
  })
})

describe('The office', () => {
  test('decides on a period where the record has no date', async () => {
    await recorded({ dueOn: undefined })
    await decide({ dueOn: '2027' })
    expect(await commitment()).toMatchObject({ dueOn: '2027', deadline: '2027-12-31' })
    expect(await matter()).toBeUndefined()
  })

  test('grants more time until a period, and keeps the first deadline', async () => {
    await recorded({ dueOn: '2026-11' })
    const asked = await change('POST', '/more-time', { dueOn: '2026-12', reason: 'The ministry is slow.' })
    expect(asked.body.asked).toEqual([{ kind: 'more-time', since: '2026-11-23', dueOn: '2026-12' }])
    expect((await matter()).asked).toMatchObject([{ dueOn: '2026-12', insteadOf: '2026-11-30' }])
    await office.morning('2026-11-24T00:00:00Z')
    expect(toLin()[0]?.text).toContain(
      '\n  You asked: for more time until 31 December 2026 (December 2026), on 23 November 2026. The protocol office has not decided yet.\n',
    )
    await decide({ question: 'more-time', grant: true })
    expect(await commitment()).toMatchObject({
      dueOn: '2026-12',
      deadline: '2026-12-31',
      firstDeadline: '2026-11-30',
      timesMoved: 1,
    })
  })

  test.each([
    ['the month that it is due in', '2026-12', 'it is due on 2026-12-31: name a later day'],
    [
      'a quarter that ends on the day of the deadline',
      '2026-Q4',
      'it is due on 2026-12-31: name a later day',
    ],
    ['a month that has ended', '2026-10', '2026-10 is past'],
  ])('is not asked for more time until %s', async (_, dueOn, detail) => {
    await recorded({ dueOn: '2026-12' })
    const before = await commitment()
    const { status, body } = await change('POST', '/more-time', { dueOn, reason: 'x' })
    expect([status, body.errors]).toEqual([422, [{ pointer: '#/dueOn', detail }]])
    expect(await commitment()).toEqual(before)
  })

  test('accepts a proposed period', async () => {
    await recorded({ dueOn: undefined, checkIn: { every: 'P1M' } })
    await change('POST', '/proposed-date', { dueOn: '2027-Q1', reason: 'The meeting is in spring.' })
    await decide({ question: 'proposed-date', accept: true })
    expect(await commitment()).toMatchObject({ dueOn: '2027-Q1', deadline: '2027-03-31' })
  })
})
