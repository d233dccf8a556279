import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { calendarFile } from '../../infra/calendars/calendar-file.ts'
import { daysOf } from '../../infra/calendars/named.ts'
import { ownCalendar } from '../../infra/calendars/own-file.ts'
import { settingsOf } from '../../infra/stage.ts'
import { root } from './demonstration.ts'

const demonstration = JSON.parse(readFileSync(join(root, 'stages', 'demo.json'), 'utf8'))

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'aide-memoire-own-days-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const kept = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

const ics = (...events: string[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Ministry//Days//EN',
    ...events.map((event) => `BEGIN:VEVENT\r\nUID:1\r\n${event}\r\nEND:VEVENT`),
    'END:VCALENDAR',
    '',
  ].join('\r\n')

const newYear = 'SUMMARY:New Year closure\r\nDTSTART;VALUE=DATE:20270101\r\nDTEND;VALUE=DATE:20270103'

describe('The institution’s own file', () => {
  test('as CSV says what is off, what is work, and until when all is known', () => {
    const text =
      '\ufeffday,is,name\r\n2027-02-09,off,Spring Festival\r\n\r\n2027-02-14,work,\r\n2027-12-31,known-until,\r\n'
    expect(ownCalendar(text, 'cn.csv')).toStrictEqual({
      off: { '2027-02-09': 'Spring Festival' },
      work: ['2027-02-14'],
      knownUntil: '2027-12-31',
    })
  })

  test('may have semicolons, and no names', () => {
    expect(ownCalendar('day;is\n2027-02-09;off\n', 'cn.csv')).toStrictEqual({
      off: { '2027-02-09': 'day off of the institution' },
      work: [],
    })
  })

  test('as ICS says by its events of whole days what is off', () => {
    const meeting = 'SUMMARY:Meeting\r\nDTSTART:20270201T090000Z\r\nDTEND:20270201T100000Z'
    const oneDay = 'DTSTART;VALUE=DATE:20270310'
    expect(ownCalendar(ics(newYear, meeting, oneDay), 'Days.ICS')).toStrictEqual({
      off: {
        '2027-01-01': 'New Year closure',
        '2027-01-02': 'New Year closure',
        '2027-03-10': 'day off of the institution',
      },
      work: [],
    })
  })

  test('wins over the calendar of the country, in both directions', () => {
    const china = calendarFile('CN')
    const file = kept(
      'cn.csv',
      'day,is,name\n2026-10-01,work,\n2026-10-10,off,Move of the ministry\n2027-02-14,work,\n2027-12-31,known-until,\n',
    )
    const days = daysOf({ code: 'CN', file })
    if ('wrong' in days) throw new Error(days.wrong)
    const { '2026-10-01': national, ...others } = china.holidays
    expect(national).toBeDefined()
    expect(china.workedInLieu['2026-10-10']).toBeDefined()
    expect(days.holidays).toEqual({ ...others, '2026-10-10': 'Move of the ministry' })
    expect(days.workedInLieu).not.toContain('2026-10-10')
    expect(days.workedInLieu).toContain('2027-02-14')
    expect(days.knownUntil).toBe('2027-12-31')
  })
})

describe('A file that cannot be used stops the deployment', () => {
  const csv = (rows: string) => `day,is,name\n${rows}\n`
  test.each([
    [
      'without the columns',
      'a.csv',
      'date,kind\n2027-01-01,off\n',
      'is no CSV with the columns day, is and name',
    ],
    [
      'with an open quote',
      'a.csv',
      csv('2027-01-01,off,"New'),
      'is no CSV with the columns day, is and name',
    ],
    [
      'with a cell too many',
      'a.csv',
      csv('2027-01-01,off,New,Year'),
      'is no CSV with the columns day, is and name',
    ],
    ['without a day', 'a.csv', 'day,is,name\n', 'names no day'],
    ['that is empty', 'a.csv', '', 'names no day'],
    [
      'with a day in other words',
      'a.csv',
      csv('\n1 January 2027,off,'),
      'has no day written YYYY-MM-DD in line 3',
    ],
    [
      'with a day that no month has',
      'a.csv',
      csv('2027-02-29,off,'),
      'has no day written YYYY-MM-DD in line 2',
    ],
    [
      'with another word',
      'a.csv',
      csv('2027-01-01,free,'),
      'says neither off, work nor known-until in line 2',
    ],
    [
      'with a day that is off and work',
      'a.csv',
      csv('2027-01-01,off,\n2027-01-01,work,'),
      'names 2027-01-01 a second time in line 3',
    ],
    [
      'that is known until two days',
      'a.csv',
      csv('2027-01-01,known-until,\n2027-12-31,known-until,'),
      'says known-until a second time in line 3',
    ],
    ['that is no calendar', 'a.ics', 'day,is\n2027-01-01,off\n', 'is no iCalendar file'],
    ['with an event without a day', 'a.ics', ics('SUMMARY:New Year'), 'is no iCalendar file'],
    [
      'with hours only',
      'a.ics',
      ics('SUMMARY:Meeting\r\nDTSTART:20270201T090000Z'),
      'has no event of a whole day',
    ],
    [
      'with a day that recurs',
      'a.ics',
      ics(`${newYear}\r\nRRULE:FREQ=YEARLY`),
      'has an event that recurs, New Year closure: write an event for each day',
    ],
  ])('%s', (_, name, text, wrong) => {
    expect(ownCalendar(text, name)).toStrictEqual({ wrong })
  })
})

describe('The settings name calendars', () => {
  const given = (institution: object, calendarFiles?: object) => {
    const settings = {
      ...demonstration,
      institution: { ...demonstration.institution, ...institution },
      ...(calendarFiles && { calendarFiles }),
    }
    writeFileSync(join(folder, 'trial.json'), JSON.stringify(settings))
    return settingsOf('trial', folder)
  }

  test('with a file beside the settings', () => {
    const file = kept('by.ics', ics(newYear))
    expect(given({ calendar: 'CN', calendars: ['DE-BY'] }, { 'DE-BY': 'by.ics' })).toMatchObject({
      institution: { calendar: 'CN', calendars: ['DE-BY'] },
      calendarFiles: { 'DE-BY': file },
    })
  })

  test.each<[object, object | undefined, string]>([
    [
      { calendar: 'XX' },
      undefined,
      'institution.calendar names XX, and there is no calendar of XX: correct it in trial.json',
    ],
    [
      { calendar: 'China' },
      undefined,
      'institution.calendar must be the code of a country or region, such as CN or DE-BY: correct it in trial.json',
    ],
    [
      { calendars: ['IR', 'XX'] },
      undefined,
      'institution.calendars.1 names XX, and there is no calendar of XX: correct it in trial.json',
    ],
    [
      { calendar: 'DE-BY' },
      undefined,
      'calendarFiles must have a file for each region, because only countries have calendars: correct it in trial.json',
    ],
    [
      { calendar: 'CN' },
      { IR: 'cn.csv' },
      'calendarFiles names a calendar that the institution does not name: correct it in trial.json',
    ],
    [{ calendar: 'CN' }, { CN: 'nowhere.csv' }, 'calendarFiles.CN cannot be read: nowhere.csv'],
    [{ calendar: 'CN' }, { CN: 'wrong.csv' }, 'calendarFiles.CN names no day: wrong.csv'],
  ])('and is refused with the field and the reason: %j %j', (institution, files, complaint) => {
    kept('wrong.csv', 'day,is,name\n')
    const said = given(institution, files)
    expect('wrong' in said && said.wrong.replace(`${folder}/`, '')).toBe(`The setting ${complaint}.`)
  })
})
