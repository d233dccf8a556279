import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { anOfficial, aVisitWith, ofLin } from '../support/submissions.ts'

/* What a responsible official asks of the protocol office, and what becomes of it. A Monday in November. */

let office: TestOffice
beforeEach(async () => {
  office = await openTestOffice('2026-11-23T09:00:00Z')
})
afterEach(() => office.close())

const tuesday = Date.parse('2026-11-24T00:00:00Z')
const dayLength = 24 * 3_600_000
const instant = (moment: number) =>
  new Date(moment).toISOString().replace('.000Z', 'Z') as `${string}T${string}Z`
/** Mornings in Shanghai, from day `from` on; day 0 is Tuesday 24 November. */
const mornings = async (from: number, count: number) => {
  for (let day = from; day < from + count; day++) await office.morning(instant(tuesday + day * dayLength))
}
/** The hours after the notice of a day. */
const after = (day: number) => {
  office.clock.at = instant(tuesday + day * dayLength + 9 * 3_600_000)
}

const meng = {
  path: '/officials/ofc_meng',
  body: { name: 'Meng Hao', email: 'meng@example.org', language: 'en', zone: 'Asia/Shanghai', hour: '08:00' },
}
type Action = { wording: string; dueOn?: string; checkIn?: { every: string } }
const recorded = async (action: Action) => {
  await office.has(anOfficial(), aVisitWith({ ...action, ...ofLin }))
}
const due = { wording: 'Send the minutes', dueOn: '2026-12-01' }
const rhythm = { wording: 'Keep in touch', checkIn: { every: 'P2W' } }

const ifMatch = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` })
const commitment = async (state = 'open') => {
  const [{ id }] = (await office.call('GET', `/commitments?state=${state}`)).body.commitments
  return (await office.call('GET', `/commitments/${id}`)).body
}
const matter = async () => (await office.call('GET', '/matters')).body.matters[0]
const ask = async (question: string, body: object) => {
  const { id, ...present } = await commitment()
  return office.call('POST', `/commitments/${id}/${question}`, { body, headers: ifMatch(present) })
}
const decide = async (body: object) => {
  const open = await matter()
  return office.call('POST', `/matters/${open.id}/decision`, { body, headers: ifMatch(open) })
}
const mailsTo = (address: string) => office.sent.filter(({ to }) => to === address).map(({ mail }) => mail)
const toLin = () => mailsTo('lin@example.org')
const toOffice = () => mailsTo('protocol@example.org')
const plan = async () => {
  const { id } = await commitment()
  return (await office.call('GET', `/commitments/${id}/plan`)).body
}
/** The mornings on which Lin is told. */
const planned = async () =>
  (await plan()).dates.flatMap(({ on, official }: { on: string; official: string }) =>
    official === 'ofc_lin' ? [on] : [],
  )

const moreTime = { dueOn: '2026-12-18', reason: 'The ministry has yet to answer.' }

describe('An official who asks for more time', () => {
  test('is answered with the question, which the office reads on its next morning', async () => {
    await recorded(due)
    const asked = await ask('more-time', moreTime)
    expect(asked).toMatchObject({
      status: 200,
      body: {
        dueOn: '2026-12-01',
        asked: [{ kind: 'more-time', since: '2026-11-23', dueOn: '2026-12-18' }],
      },
    })
    expect(asked.body.history.at(-1)).toMatchObject({
      holder: 'ofc_lin',
      change: { what: 'asked', question: 'more-time', matterId: asked.body.matterId, ...moreTime },
    })
    expect(await matter()).toMatchObject({
      gaps: ['more-time'],
      asked: [
        {
          kind: 'more-time',
          since: '2026-11-23',
          askedBy: { officialId: 'ofc_lin' },
          insteadOf: '2026-12-01',
          ...moreTime,
        },
      ],
    })
    await mornings(0, 1)
    expect(toOffice()[0]?.text).toContain(`
  Asked by the official: More time, until Friday, 18 December 2026. Grant it, set another date, or refuse it and say why.
  Official who asks: Lin
  Reason given: The ministry has yet to answer.
`)
  })

  test('is reminded all the same after three quiet days, and each notice says that the question waits', async () => {
    await recorded(due)
    const before = await planned()
    await ask('more-time', moreTime)
    expect(await planned()).toEqual(before.map((on: string) => (on === '2026-11-26' ? '2026-11-27' : on)))
    await mornings(0, 20)
    const [first] = toLin()
    expect(first?.text).toContain(
      '\n  You asked: for more time until Friday, 18 December 2026, on 23 November 2026. The protocol office has not decided yet.\n',
    )
  })

  test('is pressed by no lateness while the office has not decided', async () => {
    await recorded(due)
    await mornings(0, 8)
    after(7)
    await ask('more-time', moreTime)
    await mornings(8, 7)
    const late = toLin().at(-1)
    expect(late?.subject).toBe('Waiting for an answer: Send the minutes (Visit, 7 December 2026)')
    expect(late?.text).toContain('\n  Due: Tuesday, 1 December 2026, unless you are granted more time\n')
    expect(late?.text).not.toMatch(/overdue|late/i)
  })

  test('and is granted it has the new date, with the first one kept and the moves counted', async () => {
    await recorded(due)
    await ask('more-time', moreTime)
    expect((await decide({ question: 'more-time', grant: true })).body.status).toBe('decided')
    const granted = await commitment()
    expect(granted).toMatchObject({ dueOn: '2026-12-18', firstDeadline: '2026-12-01', timesMoved: 1 })
    expect(granted).not.toHaveProperty('asked')
    expect(granted).not.toHaveProperty('matterId')
    expect(granted.history.at(-1).change).toMatchObject({
      what: 'decided',
      question: 'more-time',
      grant: true,
      dueOn: '2026-12-18',
    })
    await ask('more-time', { ...moreTime, dueOn: '2027-01-29' })
    await decide({ question: 'more-time', dueOn: '2027-01-15' })
    expect(await commitment()).toMatchObject({
      dueOn: '2027-01-15',
      firstDeadline: '2026-12-01',
      timesMoved: 2,
    })
    await mornings(0, 1)
    expect(toLin()[0]?.text).toContain('\n  Moved: twice; first due on 1 December 2026\n')
  })

  test('and is refused reads the reason in the next notice', async () => {
    await recorded(due)
    await mornings(0, 1)
    after(0)
    await ask('more-time', moreTime)
    await decide({ question: 'more-time', refuse: 'The Council meets on 2 December.' })
    expect(await commitment()).toMatchObject({
      dueOn: '2026-12-01',
      lastRefusal: { question: 'more-time', on: '2026-11-24', reason: 'The Council meets on 2 December.' },
    })
    await mornings(1, 1)
    expect(toLin()).toHaveLength(2)
    expect(toLin().at(-1)?.text).toContain(
      '\n  The protocol office said no: to more time, on 24 November 2026: The Council meets on 2 December.\n',
    )
  })

  test.each<[string, string, object]>([
    ['a corrected date', '', { dueOn: '2026-12-11', reason: 'A slip.' }],
    ['another official', '/reassignment', { responsible: { officialId: 'ofc_meng' } }],
    ['the end of the work', '/completion', { outcome: 'Sent.', doneOn: '2026-11-20' }],
    ['a cancellation', '/cancellation', { reason: 'Given up.' }],
  ])('is asked about no longer after %s', async (_, path, body) => {
    await office.has(anOfficial(), { ...anOfficial(), ...meng }, aVisitWith({ ...due, ...ofLin }))
    await ask('more-time', moreTime)
    const { id } = await matter()
    const present = await commitment()
    const method = path === '' ? 'PATCH' : 'POST'
    const changed = await office.call(method, `/commitments/${present.id}${path}`, {
      body,
      headers: ifMatch(present),
    })
    expect(changed.status).toBe(200)
    expect(changed.body).not.toHaveProperty('asked')
    expect((await office.call('GET', '/matters')).body.matters).toEqual([])
    const closed = await office.call('POST', `/matters/${id}/decision`, {
      body: { question: 'more-time', grant: true },
      headers: { 'if-match': '"2"' },
    })
    expect(closed.body.type).toBe('/problems/matter-closed')
  })

  test('is asked about no longer after a withdrawal of the visit', async () => {
    await recorded(due)
    await ask('more-time', moreTime)
    const { visitId } = await commitment()
    await office.call('POST', `/visits/${visitId}/withdrawal`, {
      body: { reason: 'Recorded twice.' },
      headers: { 'if-match': '"1"' },
    })
    expect((await office.call('GET', '/matters')).body.matters).toEqual([])
  })

  test('asks once when the request is repeated, and nothing more is stored', async () => {
    await recorded(due)
    const first = await ask('more-time', moreTime)
    const items = await office.items()
    const again = await office.call('POST', `/commitments/${first.body.id}/more-time`, {
      body: moreTime,
      headers: { 'if-match': '"1"' },
    })
    expect(again.body).toEqual(first.body)
    expect(await office.items()).toEqual(items)
  })
})

describe('An official who proposes a date', () => {
  test('has it as the due date when the office accepts it', async () => {
    await recorded(rhythm)
    await ask('proposed-date', { dueOn: '2027-01-29' })
    await decide({ question: 'proposed-date', accept: true })
    const accepted = await commitment()
    expect(accepted).toMatchObject({ dueOn: '2027-01-29' })
    expect(accepted).not.toHaveProperty('checkIn')
    expect(accepted).not.toHaveProperty('timesMoved')
  })

  test('leaves the question about the missing date beside the own one, each decided by itself', async () => {
    await recorded({ wording: 'Keep in touch' })
    await ask('proposed-date', { dueOn: '2027-01-29' })
    expect(await matter()).toMatchObject({ gaps: ['date', 'proposed-date'] })
    await decide({ question: 'proposed-date', refuse: 'No date was agreed.' })
    expect(await matter()).toMatchObject({ gaps: ['date'] })
    await ask('proposed-date', { dueOn: '2027-02-26' })
    await decide({ accept: true })
    expect(await matter()).toMatchObject({ gaps: ['proposed-date'] })
    await decide({ question: 'proposed-date', accept: true })
    expect(await matter()).toBeUndefined()
    expect(await commitment()).toMatchObject({ dueOn: '2027-02-26' })
  })

  test('is reminded on the same mornings', async () => {
    await recorded(rhythm)
    const before = await planned()
    await ask('proposed-date', { dueOn: '2027-01-29' })
    expect(await planned()).toEqual(before)
  })
})

describe.each([
  ['not-mine', { who: 'The department of culture' }],
  ['cannot-be-done', { reason: 'The hall burned down.' }],
] as const)('An official who says “%s”', (question, body) => {
  test('hears nothing of it for ten working days, then is reminded again', async () => {
    await recorded(due)
    await mornings(0, 1)
    after(0)
    const asked = await ask(question, body)
    expect(asked.body).toMatchObject({ silentUntil: '2026-12-08', nextOn: '2026-12-08' })
    const { because, dates } = await plan()
    expect(because).toBe('asked')
    expect(dates.slice(0, 2)).toMatchObject([
      { on: '2026-12-08', rung: 'undecided' },
      { on: '2026-12-11', rung: 'overdue', number: 2 },
    ])
    await mornings(1, 13)
    expect(toLin()).toHaveLength(1)
    await mornings(14, 1)
    expect(toLin()).toHaveLength(2)
    expect(toLin().at(-1)?.text).toContain('The protocol office has not decided yet.')
  })

  test('finds the silent days explained', async () => {
    await recorded(due)
    await mornings(0, 1)
    after(0)
    await ask(question, body)
    const { days } = (await office.call('GET', '/officials/ofc_lin/notices?from=2026-11-25&to=2026-12-08'))
      .body
    const silent = days.filter(({ because }: { because?: string }) => because === 'asked')
    expect(silent.map(({ date }: { date: string }) => date)).toEqual([
      '2026-11-26',
      '2026-12-01',
      '2026-12-04',
    ])
  })

  test('stays silent when the date is corrected, and is told when the office refuses', async () => {
    await recorded(due)
    await mornings(0, 1)
    after(0)
    await ask(question, body)
    const { id, ...present } = await commitment()
    await office.call('PATCH', `/commitments/${id}`, {
      body: { dueOn: '2026-12-15', reason: 'Agreed anew.' },
      headers: ifMatch(present),
    })
    expect(await commitment()).toMatchObject({ nextOn: '2026-12-08' })
    await decide({ question, refuse: 'It was promised in your name.' })
    const refused = await commitment()
    expect(refused).toMatchObject({ nextOn: '2026-11-25', responsible: { officialId: 'ofc_lin' } })
    expect(refused).not.toHaveProperty('silentUntil')
    await mornings(1, 1)
    expect(toLin().at(-1)?.text).toMatch(/said no: it .+ on 24 November 2026: It was promised in your name\./)
  })

  test('is not told of it as a new holder before the silence ends', async () => {
    await recorded(due)
    await mornings(0, 1)
    after(0)
    await ask(question, body)
    await office.call('PATCH', '/officials/ofc_lin', {
      body: { name: 'Zhao Yun', newHolder: true },
      headers: { 'if-match': '"1"' },
    })
    await mornings(1, 3)
    expect(toLin()).toHaveLength(1)
  })
})

test('What has no date is told to a new holder when the silence ends', async () => {
  await recorded({ wording: 'Keep in touch' })
  await mornings(0, 1)
  after(0)
  await ask('not-mine', {})
  await office.call('PATCH', '/officials/ofc_lin', {
    body: { name: 'Zhao Yun', newHolder: true },
    headers: { 'if-match': '"1"' },
  })
  expect(await planned()).toEqual(['2026-12-08'])
  await mornings(1, 13)
  expect(toLin()).toHaveLength(1)
  await mornings(14, 1)
  expect(toLin()).toHaveLength(2)
})

test('The office names whose it is, and the other official is told as of something new', async () => {
  await office.has(anOfficial(), { ...anOfficial(), ...meng }, aVisitWith({ ...due, ...ofLin }))
  await ask('not-mine', { who: 'The archive', officialId: 'ofc_meng' })
  await mornings(0, 1)
  expect(toOffice()[0]?.text).toContain('\n  Whose it is: The archive\n  Whose it is: Meng Hao\n')
  after(0)
  await decide({ question: 'not-mine', responsible: { officialId: 'ofc_meng' } })
  expect(await commitment()).toMatchObject({ holder: 'ofc_meng', nextOn: '2026-11-25' })
  await mornings(1, 2)
  expect(mailsTo('meng@example.org')).toHaveLength(1)
  expect(toLin()).toEqual([])
})

test('What cannot be done is closed as dropped, apart from what was cancelled, and may be reopened', async () => {
  await recorded(due)
  await ask('cannot-be-done', { reason: 'The hall burned down.' })
  await decide({ question: 'cannot-be-done', drop: true, note: 'Told the other side.' })
  const dropped = await commitment('dropped')
  expect(dropped).toMatchObject({ status: 'dropped', reason: 'The hall burned down.' })
  expect(dropped).not.toHaveProperty('silentUntil')
  expect(dropped.history.at(-1).change).toMatchObject({
    what: 'dropped',
    reason: 'The hall burned down.',
    note: 'Told the other side.',
  })
  const inState = async (state: string) =>
    (await office.call('GET', `/commitments?state=${state}`)).body.commitments.length
  expect([await inState('cancelled'), await inState('dropped'), await inState('open')]).toEqual([0, 1, 0])
  expect((await office.call('GET', '/commitments.csv?state=dropped')).body).toContain('"dropped"')
  await mornings(0, 20)
  expect([toLin(), toOffice()]).toEqual([[], []])
  const reopened = await office.call('POST', `/commitments/${dropped.id}/reopening`, {
    body: { reason: 'The hall stands again.' },
    headers: ifMatch(dropped),
  })
  expect(reopened.body).toMatchObject({ status: 'open', dueOn: '2026-12-01' })
  expect(reopened.body).not.toHaveProperty('reason')
})

test('A list shows what officials ask, by kind', async () => {
  await recorded(due)
  await ask('more-time', moreTime)
  const count = async (asked: string) =>
    (await office.call('GET', `/commitments?asked=${asked}`)).body.commitments.length
  expect([await count('more-time'), await count('not-mine')]).toEqual([1, 0])
  const csv = (await office.call('GET', '/commitments.csv?asked=more-time')).body
  expect(csv).toContain('"asked","firstDeadline","timesMoved"')
  expect(csv).toContain('"more-time"')
})
