import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { receiveSesEvent } from '../../functions/consumers/ses-event.ts'
import type { Instant } from '../../functions/domain/shared/time.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { aProblem, refuses } from '../support/refuses.ts'
import { sesEventAbout } from '../support/ses-events.ts'
import { anOfficial, aVisitWith } from '../support/submissions.ts'

let office: TestOffice
beforeEach(async () => {
  office = await openTestOffice('2026-11-23T09:00:00Z')
})
afterEach(() => office.close())

const record = (...agreedActions: object[]) => office.has(aVisitWith(...agreedActions))
const lin = { email: 'lin@example.org', name: 'Lin' }
const ines = { email: 'ines@elsewhere.example', name: 'Ines' }
const list = { wording: 'Send the list', dueOn: '2026-12-18', responsible: lin }

const notices = async (official: string | undefined, query = '') =>
  (await office.call('GET', `/officials/${official}/notices${query}`)).body
/** Each day as one line: the date, then the state or the reason for silence. */
const told = async (official: string | undefined, query: string) =>
  (await notices(official, query)).days.map(
    (day: { date: string; state: string; because?: string; toldOn?: string }) =>
      [day.date, day.because ?? day.state, day.toldOn].filter(Boolean).join(' '),
  )

describe('The days of an official', () => {
  test('are the last thirty and today, in order, unless others are asked for', async () => {
    const [commitment] = await record(list)
    const id = commitment?.responsible?.officialId
    const usual = await notices(id)
    expect([usual.from, usual.to, usual.days.length]).toEqual(['2026-10-24', '2026-11-23', 31])
    expect(usual.days[0]).toEqual({ date: '2026-10-24', state: 'silent', because: 'day-off' })
    expect(usual.days.at(-1).date).toBe('2026-11-23')
    const before = await notices(id, '?to=2026-03-01')
    expect([before.from, before.to]).toEqual(['2026-01-30', '2026-03-01'])
    const year = await notices(id, '?from=2026-01-01&to=2027-01-01')
    expect(year.days).toHaveLength(366)
  })

  test('are in the official’s own zone: today is theirs', async () => {
    await office.has(anOfficial({ id: 'ofc_west', email: 'west@example.org', zone: 'America/Los_Angeles' }))
    office.clock.at = '2026-11-24T03:00:00Z'
    expect((await notices('ofc_west')).to).toBe('2026-11-23')
    expect((await notices('ofc_protocol-office')).to).toBe('2026-11-24')
  })

  test('say what is planned, by the rung of each line, and what was sent once it was', async () => {
    const [commitment] = await record(list)
    const id = commitment?.responsible?.officialId
    expect((await notices(id, '?from=2026-11-24&to=2026-12-04')).days.at(0)).toEqual({
      date: '2026-11-24',
      state: 'planned',
      at: '2026-11-24T00:00:00Z',
      lines: [{ id: commitment?.id, version: 1, title: 'Send the list', rung: 'assigned' }],
    })
    await office.morning('2026-11-24T00:00:00Z')
    const planned = (await notices(id, '?from=2026-12-04&to=2026-12-04')).days.at(0)
    expect(planned).toMatchObject({ state: 'planned', lines: [{ rung: '10-days-before' }] })
    await receiveSesEvent(office.deps)(
      sesEventAbout('bounce', office.sent[0]?.tags ?? { official: '', date: '', nonce: '' }),
    )
    const { days } = await notices(id, '?from=2026-11-24&to=2026-12-04')
    expect(days.at(0)).toEqual({
      date: '2026-11-24',
      state: 'sent',
      sentAt: '2026-11-24T00:00:00Z',
      messageId: 'message-1',
      lines: [{ id: commitment?.id, version: 1, title: 'Send the list', plannedFor: '2026-11-24' }],
      delivery: { state: 'bounced', at: '2026-11-24T00:00:03Z', reason: 'Permanent/General' },
    })
    expect(days.at(-1)).toEqual({ date: '2026-12-04', state: 'silent', because: 'unreachable' })
  })

  test('say that a morning was missed while we were down, and which notice told it', async () => {
    const [commitment] = await record(list)
    const id = commitment?.responsible?.officialId
    office.clock.at = '2026-11-25T14:00:00Z'
    expect(await told(id, '?from=2026-11-24&to=2026-11-25')).toEqual([
      '2026-11-24 missed',
      '2026-11-25 missed',
    ])
    await office.morning('2026-11-26T00:00:00Z')
    expect(await told(id, '?from=2026-11-24&to=2026-11-26')).toEqual([
      '2026-11-24 missed 2026-11-26',
      '2026-11-25 missed 2026-11-26',
      '2026-11-26 sent',
    ])
    // The notice that proves the miss lies after the requested days.
    expect(await told(id, '?from=2026-11-24&to=2026-11-24')).toEqual(['2026-11-24 missed 2026-11-26'])
  })

  test('say it also when we woke up in the evening and the line was put off', async () => {
    const [commitment] = await record(list)
    await office.morning('2026-11-25T12:00:00Z')
    await office.morning('2026-11-26T00:00:00Z')
    expect(await told(commitment?.responsible?.officialId, '?from=2026-11-24&to=2026-11-26')).toEqual([
      '2026-11-24 missed 2026-11-26',
      '2026-11-25 missed 2026-11-26',
      '2026-11-26 sent',
    ])
  })

  test('say that the office had not said yes, and keep it after the yes', async () => {
    const [commitment] = await record({ ...list, responsible: ines })
    const id = commitment?.responsible?.officialId
    await office.morning('2026-11-24T00:00:00Z')
    await office.morning('2026-11-25T00:00:00Z')
    expect(await told(id, '?from=2026-11-26&to=2026-11-30')).toEqual([
      '2026-11-26 address-waits',
      '2026-11-27 address-waits',
      '2026-11-28 day-off',
      '2026-11-29 day-off',
      '2026-11-30 address-waits',
    ])
    const { matters } = (await office.call('GET', '/matters')).body
    await office.call('POST', `/matters/${matters[0].id}/decision`, {
      body: { accept: true },
      headers: { 'if-match': '"1"' },
    })
    await office.morning('2026-11-26T00:00:00Z')
    expect(await told(id, '?from=2026-11-23&to=2026-11-26')).toEqual([
      '2026-11-23 nothing-due',
      '2026-11-24 address-waits',
      '2026-11-25 address-waits',
      '2026-11-26 sent',
    ])
  })

  test('whose silence is on record may still be claimed', async () => {
    const [commitment] = await record(list)
    const id = commitment?.responsible?.officialId
    const { desks, notices: ledger } = office.deps
    const read = desks.read
    // A delivery that read the desk just before the office allowed the address.
    desks.read = async (official) => {
      const desk = await read(official)
      return desk && { ...desk, official: { ...desk.official, outsideAddress: 'asked' as const } }
    }
    const { move } = desks
    desks.move = async () => undefined
    await office.morning('2026-11-24T00:00:00Z')
    expect(await ledger.get(id as `ofc_${string}`, '2026-11-24')).toMatchObject({ state: 'silent' })
    Object.assign(desks, { read, move })
    await office.morning('2026-11-24T00:15:00Z')
    expect(await told(id, '?from=2026-11-24&to=2026-11-24')).toEqual(['2026-11-24 sent'])
  })

  test('say that the new holder had yet to begin', async () => {
    await office.has(
      anOfficial({ id: 'ofc_trade' }),
      aVisitWith({ ...list, responsible: { officialId: 'ofc_trade' } }),
    )
    office.clock.at = '2026-11-24T00:05:00Z'
    await office.call('PATCH', '/officials/ofc_trade', {
      body: { newHolder: true, name: 'Chen' },
      headers: { 'if-match': '"1"' },
    })
    await office.morning('2026-11-24T00:15:00Z')
    await office.morning('2026-11-25T00:00:00Z')
    expect(await told('ofc_trade', '?from=2026-11-24&to=2026-11-25')).toEqual([
      '2026-11-24 new-holder',
      '2026-11-25 sent',
    ])
  })

  test('cost two requests, however many they are', async () => {
    let asked = 0
    await office.close()
    office = await openTestOffice('2026-11-23T09:00:00Z', (table) => ({
      ...table,
      query: (...query) => {
        asked += 1
        return table.query(...query)
      },
      get: (key) => {
        asked += 1
        return table.get(key)
      },
    }))
    const [commitment] = await record(list)
    for (let day = Date.parse('2026-11-24'); day < Date.parse('2027-01-10'); day += 24 * 3600_000)
      await office.morning(new Date(day).toISOString().replace('.000Z', 'Z') as Instant)
    for (const query of ['?from=2027-01-09&to=2027-01-09', '?from=2026-01-10&to=2027-01-10']) {
      asked = 0
      await notices(commitment?.responsible?.officialId, query)
      expect(asked).toBe(2)
    }
  })
})

describe('Days are refused', () => {
  const wrong = (parameter: string, detail: string) => ({
    ...aProblem('invalid-request', 422, 'The request is not valid'),
    errors: [{ parameter, detail }],
  })
  test.each([
    ['from=2026-02-30', wrong('from', 'must be a day that exists, written YYYY-MM-DD')],
    ['to=2026-13-01', wrong('to', 'must be a day that exists, written YYYY-MM-DD')],
    ['from=1899-12-31', wrong('from', 'must lie between 1900-01-01 and 2199-12-31')],
    ['from=2026-11-24&to=2026-11-23', wrong('from', 'must not be after to, 2026-11-23')],
    ['from=2026-11-24', wrong('from', 'must not be after to, 2026-11-23')],
    ['from=2026-01-01&to=2027-01-02', wrong('from', 'must leave at most 366 days up to 2027-01-02')],
    ['from=2020-01-01', wrong('from', 'must leave at most 366 days up to 2026-11-23')],
    [
      'from=2027-11-01&to=2027-11-25',
      wrong('to', 'must not be after 2027-11-24: further ahead nothing is told'),
    ],
    ['limit=10', wrong('limit', 'is not a known parameter')],
    ['cursor=e30', wrong('cursor', 'is not a known parameter')],
  ])('as %s', (query, answer) =>
    refuses(office, 'GET', `/officials/ofc_protocol-office/notices?${query}`, {}, answer))

  test('of an official who is not in the directory', () =>
    refuses(
      office,
      'GET',
      '/officials/ofc_nobody/notices?from=2026-11-24&to=2026-11-23',
      {},
      aProblem('not-found', 404, 'There is no such thing'),
    ))
})

describe('The plan of a commitment', () => {
  const plan = async (id: string | undefined) => (await office.call('GET', `/commitments/${id}/plan`)).body

  test('is what then happens, to the last notice and the matter after it', async () => {
    const [commitment] = await record({ ...list, dueOn: '2026-11-27' })
    const { commitmentId, dates, because, matter } = await plan(commitment?.id)
    expect([commitmentId, because, matter]).toEqual([commitment?.id, undefined, undefined])
    expect(dates.slice(0, 3)).toEqual([
      {
        on: '2026-11-24',
        at: '2026-11-24T00:00:00Z',
        rung: 'assigned',
        official: commitment?.responsible?.officialId,
      },
      {
        on: '2026-11-27',
        at: '2026-11-27T00:00:00Z',
        rung: 'due',
        official: commitment?.responsible?.officialId,
      },
      {
        on: '2026-12-02',
        at: '2026-12-02T00:00:00Z',
        rung: 'overdue',
        number: 1,
        of: 8,
        official: commitment?.responsible?.officialId,
      },
    ])
    for (let day = Date.parse('2026-11-24'); day < Date.parse('2027-01-25'); day += 24 * 3600_000)
      await office.morning(new Date(day).toISOString().replace('.000Z', 'Z') as Instant)
    expect(office.sent.map(({ tags }) => `${tags.date} ${tags.official}`)).toEqual(
      dates.map(({ on, official }: { on: string; official: string }) => `${on} ${official}`),
    )
    const after = await plan(commitment?.id)
    expect([after.dates, after.because]).toEqual([[], 'reminders-ended'])
    expect(after.matter.dates[0]).toEqual({ on: '2027-02-01', at: '2027-02-01T00:00:00Z', number: 2 })
  })

  test('says of one that nobody holds when the office is asked for the name', async () => {
    const [commitment] = await record({ wording: 'Send the list' })
    const { dates, because, matter } = await plan(commitment?.id)
    expect([dates, because]).toEqual([[], 'nobody-named'])
    expect(matter).toMatchObject({
      official: 'ofc_protocol-office',
      dates: [{ on: '2026-11-24', number: 1 }, { on: '2026-11-30', number: 2 }, {}, {}, {}, {}],
    })
  })

  test('says of one that is done that it is closed', async () => {
    const [commitment] = await record(list)
    await office.call('POST', `/commitments/${commitment?.id}/completion`, {
      body: { outcome: 'sent', doneOn: '2026-11-20' },
      headers: { 'if-match': '"1"' },
    })
    expect(await plan(commitment?.id)).toEqual({
      commitmentId: commitment?.id,
      dates: [],
      because: 'closed',
    })
  })
})
