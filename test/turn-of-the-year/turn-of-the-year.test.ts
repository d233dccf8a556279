import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { calendarsOf } from '../../functions/adapters/calendar-days.ts'
import type { Instant } from '../../functions/domain/shared/time.ts'
import { fileOf, namedIn } from '../../infra/calendars/named.ts'
import { fakeTable } from '../simulation/fake-table.ts'
import { memoryStore } from '../simulation/memory-store.ts'
import { anInstitution } from '../support/institution.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { anOfficial, aVisit } from '../support/submissions.ts'

/*
 * A chamber of commerce in Berlin has officials in six cities, and nobody answers from Monday 14 December 2026 to the end of
 * January 2027. The calendars are those that travel with a deployment.
 */

const countries = ['CN', 'DE', 'EG', 'IR', 'KZ', 'US']
const calendars = calendarsOf(
  JSON.parse(fileOf(namedIn({ institution: { calendar: 'DE', calendars: countries } }))),
)

const berlin = { organisation: 'Chamber of Berlin', zone: 'Europe/Berlin', language: 'en', calendar: 'DE' }
const people = {
  ofc_head: { name: 'Karin Vogt', ...berlin },
  ofc_berlin: { name: 'Jonas Weber', ...berlin, supervisorId: 'ofc_head' },
  ofc_tehran: { name: 'Maryam Rostami', zone: 'Asia/Tehran', language: 'fa', calendar: 'IR' },
  ofc_almaty: { name: 'Aigul Saparova', zone: 'Asia/Almaty', language: 'ru', calendar: 'KZ' },
  ofc_beijing: { name: 'Wang Lei', zone: 'Asia/Shanghai', language: 'zh-Hans', calendar: 'CN' },
  ofc_cairo: { name: 'Nadia Fahmy', zone: 'Africa/Cairo', language: 'ar', calendar: 'EG' },
  ofc_newyork: {
    name: 'Carmen Díaz',
    zone: 'America/New_York',
    language: 'es',
    calendar: 'US',
    absence: { from: '2026-12-21', to: '2027-01-01' },
  },
}
const action = (officialId: keyof typeof people, wording: string, dueOn: string) => ({
  wording,
  dueOn,
  responsible: { officialId },
})

type Told = { readonly who: string; readonly on: string; readonly subject: string; readonly text: string }
const told: Told[] = []
const halfHour = 30 * 60_000
const instant = (moment: number) => new Date(moment).toISOString().replace('.000Z', 'Z') as Instant

let office: TestOffice
beforeAll(async () => {
  office = await openTestOffice(
    '2026-12-14T05:00:00Z',
    () => fakeTable(memoryStore()),
    undefined,
    anInstitution({
      name: 'Chamber of Commerce',
      zone: 'Europe/Berlin',
      calendar: 'DE',
      calendars: countries,
      workingDays: calendars,
      escalation: true,
      protocolOffice: { name: 'Protocol office', email: 'protocol-office@example.org' },
    }),
  )
  await office.has(
    ...Object.entries(people).map(([id, facts]) =>
      anOfficial({ id, hour: '08:00', email: `${id.slice(4)}@example.org`, ...facts }),
    ),
    aVisit(
      { title: 'Forum of the six chambers', startsOn: '2026-12-10' },
      action('ofc_berlin', 'Send the minutes of the forum', '2026-12-18'),
      action('ofc_newyork', 'Translate the statutes into Spanish', '2026-12-29'),
      action('ofc_tehran', 'Send the draft of the memorandum', '2026-12-31'),
      action('ofc_beijing', 'Reserve the hall for the fair', '2027-01-01'),
      action('ofc_almaty', 'Send the list of companies', '2027-01-04'),
      action('ofc_cairo', 'Name a contact for arbitration', '2027-01-07'),
    ),
  )
  for (let at = Date.parse('2026-12-14T05:30:00Z'); at < Date.parse('2027-02-01T00:00:00Z'); at += halfHour) {
    const before = office.sent.length
    await office.morning(instant(at))
    for (const { to, mail } of office.sent.slice(before))
      told.push({
        who: to.replace('@example.org', ''),
        on: instant(at).slice(0, 10),
        subject: mail.subject,
        text: mail.text,
      })
  }
})
afterAll(() => office.close())

const daysOf = (who: string) => told.filter((one) => one.who === who).map(({ on }) => on.slice(5))
const textsTo = (who: string) => told.filter((one) => one.who === who).map(({ text }) => text)
const subjectsTo = (who: string) =>
  told.filter((one) => one.who === who).map(({ on, subject }) => `${on} ${subject.replace(/ \(.*/, '')}`)

test('Each official is told on working days of the own country, and on no day of an absence', () => {
  const days = Object.fromEntries(
    Object.keys(people).map((id) => [id.slice(4), daysOf(id.slice(4)).join(' ')]),
  )
  expect(days).toEqual({
    // Christmas, Boxing Day and New Year's Day are off.
    berlin: '12-14 12-18 12-23 12-30 01-06 01-13 01-20 01-27',
    head: '12-29',
    // Due within the absence from 21 December to 1 January, so on the last working day before.
    newyork: '12-14 12-16 12-18 01-06 01-13 01-20 01-27',
    // Thursdays, Fridays and 23 December are off; due on a Thursday.
    tehran: '12-15 12-28 12-30 01-04 01-11 01-18 01-25',
    // Due on New Year's Day.
    beijing: '12-15 12-18 12-29 12-31 01-06 01-13 01-20 01-27',
    // Due on 4 January, the day in lieu of a holiday; 7 January is off too.
    almaty: '12-15 12-18 12-29 12-31 01-08 01-15 01-22 01-29',
    // Fridays and Saturdays are off, and so is 7 January, the due day.
    cairo: '12-14 12-24 01-04 01-06 01-12 01-19 01-26',
  })
})

test('The supervisor of the official who is late in Berlin is told once, after five working days', () => {
  expect(subjectsTo('head')).toEqual([
    '2026-12-29 Still open with Jonas Weber: Send the minutes of the forum',
  ])
  const [, , late, later] = textsTo('berlin')
  expect(late).toContain(
    'If it is still open on Monday, 28 December 2026, Karin Vogt, recorded as your supervisor',
  )
  expect(later).toContain('If it is still open on Tuesday, 5 January 2027, the protocol office will be told')
})

test('The protocol office hears of an absence, of the week, and of what is late for ten working days of its official', () => {
  expect(subjectsTo('protocol-office')).toEqual([
    '2026-12-21 1 to decide, the week in brief',
    '2026-12-28 1 to decide, the week in brief',
    '2027-01-04 The week in brief: 4 overdue',
    '2027-01-06 Still open with Jonas Weber: Send the minutes of the forum',
    '2027-01-11 The week in brief: 6 overdue',
    '2027-01-15 Still open with Wang Lei: Reserve the hall for the fair',
    '2027-01-18 2 still open with others, the week in brief',
    '2027-01-19 Still open with Aigul Saparova: Send the list of companies',
    '2027-01-21 Still open with Nadia Fahmy: Name a contact for arbitration',
    '2027-01-25 The week in brief: 6 overdue',
  ])
  const [first] = textsTo('protocol-office')
  expect(first).toContain('From 21 December 2026 to 1 January 2027 this official is told nothing')
})
