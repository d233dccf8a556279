import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Table } from '../../functions/adapters/table.ts'
import { items, keys } from '../../functions/adapters/table-keys.ts'
import { receiveSesEvent } from '../../functions/consumers/ses-event.ts'
import { historyEntry } from '../../functions/domain/commitments/history.ts'
import { type Calendar, plainWeekdays } from '../../functions/domain/schedule/calendar.ts'
import type { CalendarDate, Instant } from '../../functions/domain/shared/time.ts'
import { anAuthor, anOpenCommitment, daysLater } from '../support/domain-builders.ts'
import { anInstitution } from '../support/institution.ts'
import { type Commitment, openTestOffice, type TestOffice } from '../support/office.ts'
import { aProblem, refuses } from '../support/refuses.ts'
import { sesEventAbout } from '../support/ses-events.ts'
import { anAction, anOfficial, aVisit } from '../support/submissions.ts'

/* The brief of the week. The story begins on Friday 20 November 2026, at two in the afternoon in Shanghai. */

const protocolOffice = { name: 'Protocol office', email: 'protocol@example.org' }

let office: TestOffice
const open = async (settings: Parameters<typeof anInstitution>[0] = { protocolOffice }) => {
  office = await openTestOffice('2026-11-20T06:00:00Z', undefined, undefined, anInstitution(settings))
}
beforeEach(() => open())
afterEach(() => office.close())

const eight = (day: string) => `${day}T00:05:00Z` as Instant
const noon = (day: string) => `${day}T04:00:00Z` as Instant
/** Runs the mornings of these days. */
const mornings = async (...days: readonly string[]) => {
  for (const day of days) await office.morning(eight(day))
}
const at = (moment: Instant) => {
  office.clock.at = moment
}
const step = async (id: string | undefined, what: string, body: object) => {
  const { version } = (await office.call('GET', `/commitments/${id}`)).body
  const headers = { 'if-match': `"${version}"` }
  const answer = await office.call(what === '' ? 'PATCH' : 'POST', `/commitments/${id}${what}`, {
    body,
    headers,
  })
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
}
const done = (id: string | undefined, doneOn: string) => step(id, '/completion', { outcome: 'Sent.', doneOn })

const weekday = (day: string) => ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][new Date(day).getUTCDay()]

/** The briefs mailed to an address, by day. */
const briefs = (to = protocolOffice.email) =>
  office.sent.flatMap(({ to: receiver, mail, tags }) => {
    if (receiver !== to || !mail.text.includes('The week in brief\n=')) return []
    const brief = mail.text.slice(mail.text.indexOf('The week in brief\n=')).split('\nhttps://')[0] ?? ''
    return [
      {
        on: `${weekday(String(tags.date))} ${tags.date}`,
        subject: mail.subject,
        said: brief
          .split('\n')
          .slice(2)
          .map((line) => line.trim())
          .filter((line) => line !== '' && line !== 'Open my list'),
      },
    ]
  })
const days = (to?: string) => briefs(to).map(({ on }) => on)

const lin = anOfficial({ organisation: 'Ministry of Trade' })
const ana = anOfficial({ id: 'ofc_ana', name: 'Ana', email: 'ana@example.org', organisation: 'Seed Office' })
const byAna = { responsible: { officialId: 'ofc_ana' } }
const recorded = (...actions: readonly object[]): Promise<Commitment[]> =>
  office.has(lin, ana, aVisit({}, ...actions.map((action) => anAction({ ...action }))))

describe('The protocol office reads the brief', () => {
  test('on the first working day of its week, of what changed since the day on which it began', async () => {
    const [list, hall, plan] = await recorded(
      { title: 'Send the list', dueOn: '2026-11-27' },
      { title: 'Book the hall', dueOn: '2026-12-18', ...byAna },
      { title: 'Draft the plan', dueOn: '2026-12-18' },
      { title: 'Send the books', dueOn: '2026-11-24', ...byAna },
    )
    await mornings('2026-11-23')
    at(noon('2026-11-24'))
    await done(list?.id, '2026-11-24')
    at(noon('2026-11-25'))
    await step(hall?.id, '', { dueOn: '2027-01-15', reason: 'Both sides agreed.' })
    at(noon('2026-11-26'))
    await step(plan?.id, '/cancellation', { reason: 'Given up.' })
    await mornings('2026-11-27', '2026-11-30')
    expect(briefs()).toEqual([
      {
        on: 'Mon 2026-11-23',
        subject: 'The week in brief: 4 agreed (23 November 2026)',
        said: ['Since 20 November 2026: 4 agreed.'],
      },
      {
        on: 'Mon 2026-11-30',
        subject: 'The week in brief: 1 overdue, 1 done, 1 moved, 1 given up (30 November 2026)',
        said: [
          'Since 23 November 2026: 1 done, 1 moved, 1 given up.',
          '* Overdue, by organisation: 1',
          'Seed Office: 1, the oldest due on 24 November 2026',
          '* Done: 1',
          'Send the list: Lin; 24 November 2026',
          '* Moved to another date: 1',
          'Book the hall: Ana; now due on 15 January 2027',
          '* Given up: 1',
          'Draft the plan: Lin; due on 18 December 2026',
        ],
      },
    ])
  })

  test('and gets no mail in a week in which nothing changed and nothing is overdue', async () => {
    await recorded({ dueOn: '2026-12-18' })
    await mornings('2026-11-23', '2026-11-24', '2026-11-30', '2026-12-07')
    expect(days()).toEqual(['Mon 2026-11-23'])
    expect(office.sent.filter(({ to }) => to === protocolOffice.email)).toHaveLength(1)
  })

  test('and hears after quiet weeks of everything since the last of them', async () => {
    const [list] = await recorded({ title: 'Send the list' })
    await mornings('2026-11-23', '2026-11-30')
    at(noon('2026-12-06'))
    await done(list?.id, '2026-12-05')
    await mornings('2026-12-07', '2026-12-14')
    expect(briefs().map(({ on, said }) => [on, said[0]])).toEqual([
      ['Mon 2026-11-23', 'Since 20 November 2026: 1 agreed.'],
      ['Mon 2026-12-07', 'Since 30 November 2026: 1 done.'],
    ])
  })

  test('once, however often its notice is delivered', async () => {
    await recorded({})
    await mornings('2026-11-23')
    await office.deliver('ofc_protocol-office')
    await mornings('2026-11-23', '2026-11-24')
    expect(days()).toEqual(['Mon 2026-11-23'])
  })

  test('on the next working day when SES refuses it all day, and then of the days in between too', async () => {
    const [list] = await recorded({ title: 'Send the list' })
    office.answers.push({ outcome: 'refused', reason: 'paused' })
    await mornings('2026-11-23')
    at(noon('2026-11-23'))
    await done(list?.id, '2026-11-23')
    await mornings('2026-11-24', '2026-11-30')
    expect(briefs().map(({ on, said }) => [on, said[0]])).toEqual([
      ['Tue 2026-11-24', 'Since 20 November 2026: 1 agreed, 1 done.'],
    ])
  })

  test('once more on the next working day when nobody knows whether the mail left', async () => {
    await recorded({})
    office.answers.push({ outcome: 'unknown', reason: 'no answer' })
    await mornings('2026-11-23', '2026-11-24', '2026-11-30')
    expect(briefs().map(({ on, said }) => [on, said[0]])).toEqual([
      ['Mon 2026-11-23', 'Since 20 November 2026: 1 agreed.'],
      ['Tue 2026-11-24', 'Since 20 November 2026: 1 agreed.'],
    ])
  })

  test('not once more when a report of SES proves that the mail left', async () => {
    const [list] = await recorded({})
    office.answers.push({ outcome: 'unknown', reason: 'no answer' })
    await mornings('2026-11-23')
    const [tags] = office.sent.map((one) => one.tags)
    if (tags) await receiveSesEvent(office.deps)(sesEventAbout('delivery', tags))
    at(noon('2026-11-23'))
    await done(list?.id, '2026-11-23')
    await mornings('2026-11-24', '2026-11-30')
    expect(briefs().map(({ on, said }) => [on, said[0]])).toEqual([
      ['Mon 2026-11-23', 'Since 20 November 2026: 1 agreed.'],
      ['Mon 2026-11-30', 'Since 23 November 2026: 1 done.'],
    ])
  })

  test('again from where the lost brief began, once mail reaches it again', async () => {
    const [list] = await recorded({ title: 'Send the list' })
    await mornings('2026-11-23')
    const [tags] = office.sent.map((one) => one.tags)
    if (tags) await receiveSesEvent(office.deps)(sesEventAbout('bounce', tags))
    at(noon('2026-11-24'))
    await done(list?.id, '2026-11-24')
    await mornings('2026-11-25')
    at(noon('2026-11-25'))
    const { version } = (await office.call('GET', '/officials/ofc_protocol-office')).body
    const headers = { 'if-match': `"${version}"` }
    const body = { email: 'office@example.org' }
    await office.call('PATCH', '/officials/ofc_protocol-office', { body, headers })
    await mornings('2026-11-26', '2026-11-27')
    expect(briefs('office@example.org').map(({ on, said }) => [on, said[0]])).toEqual([
      ['Thu 2026-11-26', 'Since 20 November 2026: 1 agreed, 1 done.'],
    ])
  })

  test('without what was taken back in the same days, and without what a draft says', async () => {
    const [list, hall] = await recorded({ title: 'Send the list' }, { title: 'Book the hall' })
    await office.has(aVisit({ draft: true }, anAction()))
    await mornings('2026-11-23')
    at(noon('2026-11-24'))
    await done(list?.id, '2026-11-24')
    await step(list?.id, '/undo', { reason: 'It was another list.' })
    await done(hall?.id, '2026-11-24')
    await step(hall?.id, '/reopening', { reason: 'A page is missing.' })
    await mornings('2026-11-30')
    expect(briefs().map(({ said }) => said)).toEqual([
      ['Since 20 November 2026: 2 agreed.'],
      ['Since 23 November 2026: 1 opened again.'],
    ])
  })

  test('with whom mail does not reach, the number of open questions, and what is long outstanding', async () => {
    await office.has(
      lin,
      anOfficial({ id: 'ofc_out', name: 'Rossi', email: 'rossi@elsewhere.example' }),
      aVisit(
        { startsOn: '2024-11-20' },
        anAction({ title: 'Send the books', dueOn: '2025-05-23' }),
        anAction({ title: 'Send the maps', dueOn: '2025-05-24' }),
        anAction({ title: 'Build the bridge', responsible: undefined }),
      ),
    )
    await mornings('2026-11-23')
    expect(briefs().map(({ said }) => said)).toEqual([
      [
        'Since 20 November 2026: 3 agreed.',
        '* Overdue, by organisation: 2',
        'Ministry of Trade: 2, the oldest due on 23 May 2025',
        '* Not reached by mail: 1',
        'Rossi: the address has waited for a yes since 20 November 2026',
        '* To be decided by the protocol office: 2',
        'The oldest: open since 20 November 2026',
        '* Long outstanding, due a year and a half ago or earlier: 1',
        'Send the books: Lin; due on 23 May 2025',
      ],
    ])
  })

  test('and says how many are not named', async () => {
    const many = await recorded(...Array.from({ length: 7 }, (_, index) => ({ title: `List ${index}` })))
    await mornings('2026-11-23')
    for (const [index, { id }] of many.entries()) {
      at(`2026-11-24T04:0${index}:00Z`)
      await done(id, '2026-11-24')
    }
    await mornings('2026-11-30')
    const last = briefs().at(-1)
    expect(last?.said.slice(1, 8)).toEqual([
      '* Done: 7',
      ...[0, 1, 2, 3, 4].map((index) => `List ${index}: Lin; 24 November 2026`),
      'Not named here: 2',
    ])
    expect(office.sent.at(-1)?.mail.text).toContain(
      'What is not named here stands in the list of all commitments, which the protocol office keeps.',
    )
  })

  test('not when its record says so, and again when the record says so', async () => {
    const change = async (weeklyBrief: boolean) => {
      const { version } = (await office.call('GET', '/officials/ofc_protocol-office')).body
      const headers = { 'if-match': `"${version}"` }
      return office.call('PATCH', '/officials/ofc_protocol-office', { body: { weeklyBrief }, headers })
    }
    const [list] = await recorded({})
    expect((await change(false)).body.weeklyBrief).toBe(false)
    await mornings('2026-11-23')
    at(noon('2026-11-24'))
    await change(true)
    await done(list?.id, '2026-11-24')
    await mornings('2026-11-30')
    expect(briefs().map(({ on, said }) => [on, said[0]])).toEqual([
      ['Mon 2026-11-30', 'Since 24 November 2026: 1 done.'],
    ])
  })
})

describe('An official who asks for the brief', () => {
  const reader = anOfficial({
    id: 'ofc_min',
    name: 'Minister',
    email: 'minister@example.org',
    weeklyBrief: true,
  })
  const to = 'minister@example.org'

  test('reads what the protocol office reads, in the one mail of the day, and is told why', async () => {
    await office.has(reader)
    await recorded({ title: 'Send the list' })
    await mornings('2026-11-23')
    expect(briefs(to)).toEqual(briefs())
    const [mail] = office.sent.filter((one) => one.to === to)
    expect(mail?.mail.text).toContain('keeps you as a reader of the weekly brief')
  })

  test('in the mail with the own commitments, which comes first', async () => {
    await office.has(reader, aVisit({}, anAction({ responsible: { officialId: 'ofc_min' } })))
    await mornings('2026-11-23')
    const mails = office.sent.filter((one) => one.to === to)
    expect(mails.map(({ mail }) => mail.subject)).toEqual(['1 new, the week in brief (23 November 2026)'])
  })

  test('on the first working day of the own week, and after a holiday on the next working day', async () => {
    await office.close()
    const days: Calendar = {
      ...plainWeekdays,
      code: 'XX',
      holidays: new Map<CalendarDate, string>([['2026-11-30', 'a holiday']]),
    }
    await open({ protocolOffice, calendars: ['XX'], workingDays: { XX: days } })
    await office.has(
      anOfficial({ id: 'ofc_min', name: 'M', email: to, weeklyBrief: true, calendar: 'XX' }),
      anOfficial({
        id: 'ofc_dir',
        name: 'D',
        email: 'dir@example.org',
        weeklyBrief: true,
        weekend: ['friday', 'saturday'],
      }),
    )
    const [list] = await recorded({})
    await mornings('2026-11-22', '2026-11-23')
    at(noon('2026-11-28'))
    await done(list?.id, '2026-11-27')
    await mornings('2026-11-29', '2026-11-30', '2026-12-01', '2026-12-02')
    expect([briefs(to), briefs('dir@example.org')].map((all) => all.map(({ on }) => on))).toEqual([
      ['Mon 2026-11-23', 'Tue 2026-12-01'],
      ['Sun 2026-11-22', 'Sun 2026-11-29'],
    ])
  })

  test('reads it no more once the record says so', async () => {
    await office.has(reader)
    await recorded({})
    await office.call('PATCH', '/officials/ofc_min', {
      body: { weeklyBrief: null },
      headers: { 'if-match': '"1"' },
    })
    await mornings('2026-11-23')
    expect(briefs(to)).toEqual([])
    expect(await office.table.get(keys.weeklyBrief('ofc_min'))).toBeUndefined()
  })

  test.each([
    [
      'an address outside the institution',
      { email: 'a@elsewhere.example', weeklyBrief: true },
      'must not be true for an address outside the institution’s domains: example.org',
    ],
    [
      'something else than yes or no',
      { email: 'a@example.org', weeklyBrief: 'monthly' },
      'must be a boolean',
    ],
  ])('is refused with %s', async (_, facts, detail) => {
    await refuses(
      office,
      'PUT',
      '/officials/ofc_new',
      { body: { name: 'New', ...facts } },
      aProblem('invalid-request', 422, 'The request is not valid', ['#/weeklyBrief', detail]),
    )
  })

  test('is explained as told by the brief', async () => {
    await office.has(reader)
    await recorded({})
    const ask = async (day: string) =>
      (await office.call('GET', `/officials/ofc_min/notices?from=${day}&to=${day}`)).body.days[0]
    expect(await ask('2026-11-23')).toEqual({
      date: '2026-11-23',
      state: 'planned',
      at: '2026-11-23T00:00:00Z',
      lines: [{ id: 'weekly-brief', version: 1, title: '2026-11-19T16:00:00Z', rung: 'weekly-brief' }],
    })
    await mornings('2026-11-23')
    expect((await ask('2026-11-23')).state).toBe('sent')
  })
})

test('A brief reads what changed in its own weeks, however long the history before', async () => {
  await office.close()
  const asked: string[] = []
  const counting = (table: Table): Table => ({
    ...table,
    queryIndex(index, partition, paging) {
      if (partition.startsWith('history#')) asked.push(partition)
      return table.queryIndex(index, partition, paging)
    },
  })
  office = await openTestOffice(
    '2026-11-20T06:00:00Z',
    counting,
    undefined,
    anInstitution({ protocolOffice }),
  )
  const [list] = await recorded({ title: 'Send the list' })
  for (let week = 1; week <= 50; week++) {
    const on = noon(daysLater('2026-11-20', -7 * week))
    const entry = historyEntry(
      anOpenCommitment({ id: `cmt_${week}` }),
      { what: 'seen' },
      anAuthor({ at: on }),
    )
    await office.table.write([{ put: items.history(entry) }])
  }
  await mornings('2026-11-23')
  at(noon('2026-11-25'))
  await done(list?.id, '2026-11-25')
  await mornings('2026-11-30')
  expect(asked).toEqual(['history#2026-11-16', 'history#2026-11-16', 'history#2026-11-23'])
  expect(briefs().map(({ said }) => said)).toEqual([
    ['Since 20 November 2026: 1 agreed.'],
    ['Since 23 November 2026: 1 done.', '* Done: 1', 'Send the list: Lin; 25 November 2026'],
  ])
})

test('An entry that an earlier version stored stands in no week, and in no brief', async () => {
  const [list] = await recorded({ title: 'Send the list' })
  const { pk, sk } = keys.history(list?.id as `cmt_${string}`, 1)
  const gone = { list: undefined, listOrder: undefined }
  await office.table.write([{ update: { pk, sk }, set: gone, when: { matches: {} } }])
  await mornings('2026-11-23')
  expect(briefs()).toEqual([])
})

test.each([
  ['without a deputy', {}, 'absent from 25 November 2026 to 4 December 2026 without a deputy, and'],
  [
    'with a deputy who is absent too',
    { deputyId: 'ofc_mei' },
    'absent from 25 November 2026 to 4 December 2026, and',
  ],
])('A brief names who is absent %s while something falls due', async (_, named, said) => {
  await recorded({ title: 'Send the list', dueOn: '2026-12-02' })
  const absence = { from: '2026-11-25', to: '2026-12-04' }
  await office.has(anOfficial({ id: 'ofc_mei', name: 'Mei', email: 'mei@example.org', absence }))
  const headers = { 'if-match': '"1"' }
  const body = { absence, ...named }
  await office.call('PATCH', '/officials/ofc_lin', { body, headers })
  await mornings('2026-11-23', '2026-11-25', '2026-11-26')
  at(noon('2026-11-26'))
  await office.has(aVisit({}, anAction({ ...byAna, dueOn: '2027-01-15' })))
  await mornings('2026-11-27', '2026-11-30')
  expect(briefs().at(-1)?.said.slice(0, 3)).toEqual([
    'Since 23 November 2026: 1 agreed.',
    '* Not reached by mail: 1',
    `Lin: ${said} something falls due`,
  ])
})
