import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { aProblem, refuses } from '../support/refuses.ts'
import { anAction, anOfficial, aVisit, aVisitWith } from '../support/submissions.ts'

/* What is due so long after the event at which it was agreed: a meeting on Friday 20 November 2026. */

let office: TestOffice
beforeEach(async () => {
  office = await openTestOffice('2026-11-23T09:00:00Z')
})
afterEach(() => office.close())

const recorded = async (facts: object = {}) => {
  await office.has(anOfficial(), aVisitWith(anAction({ dueOn: undefined, dueWithin: 'P2M', ...facts })))
}
const commitment = async () => {
  const [{ id }] = (await office.call('GET', '/commitments')).body.commitments
  return (await office.call('GET', `/commitments/${id}`)).body
}
const matters = async () => (await office.call('GET', '/matters')).body.matters
const ifMatch = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` })
const correct = async (body: object) => {
  const { id, ...present } = await commitment()
  return office.call('PATCH', `/commitments/${id}`, { body, headers: ifMatch(present) })
}
const correctEvent = async (body: object) => {
  const { visitId } = await commitment()
  const [event] = (await office.call('GET', `/visits/${visitId}`)).body.events
  return office.call('PATCH', `/visits/${visitId}/events/${event.id}`, { body, headers: ifMatch(event) })
}
const toLin = () => office.sent.filter(({ to }) => to === 'lin@example.org').map(({ mail }) => mail)

describe('A time from the event', () => {
  test('is answered as it was agreed, with the deadline beside it, and nothing is missing', async () => {
    await recorded()
    expect(await commitment()).toMatchObject({
      dueWithin: 'P2M',
      deadline: '2027-01-20',
      history: [{ change: { what: 'recorded', dueWithin: 'P2M' } }],
    })
    expect(await matters()).toEqual([])
    const [row] = parse((await office.call('GET', '/commitments.csv')).body, { bom: true, columns: true })
    expect(row).toMatchObject({ dueOn: '', dueWithin: 'P2M', deadline: '2027-01-20' })
  })

  test('is said in the mail with the day behind it', async () => {
    await recorded()
    await office.morning('2026-11-24T00:00:00Z')
    expect(toLin()[0]?.text).toContain(
      '\n  Due: within 2 months of the event, by 20 January 2027, in 57 days\n',
    )
  })

  test('counts from the last day of an event of several days', async () => {
    await office.has(
      anOfficial(),
      aVisit({
        endsOn: '2026-11-21',
        events: [
          {
            kind: 'meeting',
            startsOn: '2026-11-20',
            endsOn: '2026-11-21',
            agreedActions: [anAction({ dueOn: undefined, dueWithin: 'P45D' })],
          },
        ],
      }),
    )
    expect(await commitment()).toMatchObject({ deadline: '2027-01-05' })
  })

  test('moves its deadline with a corrected day of the event, and the next mail tells the new one', async () => {
    await office.has(
      anOfficial(),
      aVisit(
        { startsOn: '2026-11-19', endsOn: '2026-11-20' },
        anAction({ dueOn: undefined, dueWithin: 'P2M' }),
      ),
    )
    await office.morning('2026-11-24T00:00:00Z')
    await correctEvent({ startsOn: '2026-11-20' })
    expect(await commitment()).toMatchObject({
      dueWithin: 'P2M',
      deadline: '2027-01-20',
      nextOn: '2026-11-25',
    })
    await office.morning('2026-11-25T00:00:00Z')
    expect(toLin().map(({ text }) => /by (.*), in/.exec(text)?.[1])).toEqual([
      '19 January 2027',
      '20 January 2027',
    ])
    const listed = await office.call('GET', '/commitments?dueFrom=2027-01-20')
    expect(listed.body.commitments).toHaveLength(1)
  })

  test('has a rhythm beside it, which the mail tells until the deadline', async () => {
    await recorded({ checkIn: { every: 'P4W' } })
    await office.morning('2026-11-24T00:00:00Z')
    expect(toLin()[0]?.text).toContain('within 2 months of the event, by 20 January 2027')
    expect(toLin()[0]?.text).toContain('we ask every 4 weeks')
  })

  test('of an event without a known day is a question about the date, until the day is known', async () => {
    await office.has(
      anOfficial(),
      aVisit({
        events: [{ kind: 'meeting', agreedActions: [anAction({ dueOn: undefined, dueWithin: 'P2M' })] }],
      }),
    )
    expect(await commitment()).not.toHaveProperty('deadline')
    expect(await matters()).toMatchObject([{ gaps: ['date'], dueWithin: 'P2M' }])
    await correctEvent({ startsOn: '2026-11-20' })
    expect(await commitment()).toMatchObject({ deadline: '2027-01-20', nextOn: '2026-11-24' })
    expect(await matters()).toEqual([])
  })

  test('leaves the next morning alone when only the place of the event is corrected', async () => {
    await recorded()
    await office.morning('2026-11-24T00:00:00Z')
    const { nextOn } = await commitment()
    await correctEvent({ place: 'Town hall' })
    expect(await commitment()).toMatchObject({ nextOn, deadline: '2027-01-20' })
  })

  test('and a date replace each other, with a reason', async () => {
    await recorded()
    expect((await correct({ dueOn: '2027-02-01' })).status).toBe(422)
    const dated = (await correct({ dueOn: '2027-02', reason: 'Agreed by letter.' })).body
    expect(dated).toMatchObject({ dueOn: '2027-02', deadline: '2027-02-28' })
    expect(dated).not.toHaveProperty('dueWithin')
    const timed = (await correct({ dueWithin: 'P1Y', reason: 'As the text says.' })).body
    expect(timed).toMatchObject({ dueWithin: 'P1Y', deadline: '2027-11-20' })
    expect(timed).not.toHaveProperty('dueOn')
  })

  test('gives way to more time that is granted, and the first deadline is kept', async () => {
    await recorded()
    const { id, ...present } = await commitment()
    await office.call('POST', `/commitments/${id}/more-time`, {
      body: { dueOn: '2027-Q1', reason: 'The ministry is slow.' },
      headers: ifMatch(present),
    })
    const [matter] = await matters()
    await office.call('POST', `/matters/${matter.id}/decision`, {
      body: { question: 'more-time', grant: true },
      headers: ifMatch(matter),
    })
    const granted = await commitment()
    expect(granted).toMatchObject({ dueOn: '2027-Q1', firstDeadline: '2027-01-20', timesMoved: 1 })
    expect(granted).not.toHaveProperty('dueWithin')
  })

  test.each<[string, object, [string, string]]>([
    ...['2M', 'P0D', 'P1000D', 'P100M', 'P1.5M', 'P1M2D', 'PT5H'].map(
      (dueWithin): [string, object, [string, string]] => [
        dueWithin,
        { dueWithin, reason: 'x' },
        [
          '#/dueWithin',
          'must be a time of whole days, weeks, months or years, such as P45D, P6W, P2M or P1Y',
        ],
      ],
    ),
    [
      'a date beside it',
      { dueWithin: 'P2M', dueOn: '2027-01', reason: 'x' },
      ['#/dueWithin', 'dueOn and dueWithin exclude each other: give one of them'],
    ],
  ])('is refused as %s', async (_, body, error) => {
    await recorded({ dueWithin: undefined, dueOn: '2027-01-04' })
    const { id } = await commitment()
    await refuses(
      office,
      'PATCH',
      `/commitments/${id}`,
      { body, headers: { 'if-match': '"1"' } },
      aProblem('invalid-request', 422, 'The request is not valid', error),
    )
  })
})
