import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { title, wording } from '../../events/fields.ts'
import type { OpenCommitment } from '../../functions/domain/commitments/commitment.ts'
import type { Dated } from '../../functions/domain/links/calendar-address.ts'
import { calendarText } from '../../functions/pages/calendar-text.ts'
import * as files from '../../functions/words/page-languages.ts'
import { pageWordsFor } from '../../functions/words/page-words.ts'
import { anOpenCommitment } from '../support/domain-builders.ts'
import { drawsAll } from '../support/draws.ts'

const now = '2026-11-23T01:00:00Z'

const dated = (commitment: Partial<OpenCommitment & Pick<Dated, 'deadline'>>): Dated => ({
  ...anOpenCommitment(),
  dueOn: '2026-12-18',
  deadline: '2026-12-18',
  ...commitment,
})

const entriesIn = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text))
  expect(calendar.getAllSubcomponents().map(({ name }) => name)).toEqual(
    calendar.getAllSubcomponents('vevent').map(() => 'vevent'),
  )
  return calendar.getAllSubcomponents('vevent').map((entry) => ({
    names: entry.getAllProperties().map(({ name }) => name),
    parts: entry.getAllSubcomponents().length,
    title: entry.getFirstPropertyValue('summary'),
    text: String(entry.getFirstPropertyValue('description')),
  }))
}

/** What means something in iCalendar, in markup or to a terminal, and the letters of every script. */
const hostile = fc.array(
  fc.oneof(
    fc.constantFrom(
      '\n',
      '\r\n',
      '\\n',
      '\\N',
      '\\',
      ',',
      ';',
      ':',
      '"',
      "'",
      '=',
      ' ',
      'END:VEVENT',
      'BEGIN:VALARM\nTRIGGER:-PT15M\nEND:VALARM',
      'ATTACH:https://example.org',
      'DTSTAMP:20200101T000000Z',
      'X;VALUE="a:b":c',
      '<b>',
      '&amp;',
      '\u2028',
      '\u200f',
      '👩‍👩‍👧‍👦',
      'وزارة الخارجية',
      '外交部',
      'ﷺ'.repeat(30),
      'x'.repeat(74),
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  ),
  { minLength: 1, maxLength: 12 },
)

/** Texts as the office keeps them; a text that it refuses stands in no calendar. */
const kept = (schema: typeof title) =>
  hostile.map((parts) => schema.safeParse(parts.join(''))).filter(({ success }) => success)

const commitments = fc.array(
  fc.tuple(kept(title), kept(wording), kept(title)).map(([summary, whole, visit]) =>
    dated({
      title: String(summary.data),
      wording: String(whole.data),
      agreedAt: { ...anOpenCommitment().agreedAt, visitTitle: String(visit.data) },
    }),
  ),
  { minLength: 1, maxLength: 3 },
)

const names = [
  'uid',
  'sequence',
  'dtstamp',
  'dtstart',
  'x-microsoft-cdo-alldayevent',
  'x-microsoft-msncalendar-alldayevent',
  'summary',
  'transp',
  'description',
  'x-microsoft-cdo-busystatus',
]

test('Whatever people write, another program reads the same entries with the same texts', () => {
  fc.assert(
    fc.property(commitments, fc.constantFrom(...Object.keys(files)), (lines, language) => {
      const { text } = calendarText(lines, now, pageWordsFor(language))
      const entries = entriesIn(text)
      expect(entries).toEqual(
        lines.map(({ title: summary }) => ({ names, parts: 0, title: summary, text: expect.any(String) })),
      )
      lines.forEach((line, index) => {
        if (line.wording !== line.title) expect(entries[index]?.text).toContain(line.wording)
        expect(entries[index]?.text).toContain(line.agreedAt.visitTitle)
      })
    }),
    { numRuns: drawsAll ? 100_000 : 20_000 },
  )
})

test('No line is longer than 75 octets, and each ends with CRLF (RFC 5545, 3.1)', () => {
  fc.assert(
    fc.property(commitments, (lines) => {
      const { text } = calendarText(lines, now, pageWordsFor('en'))
      expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
      for (const line of text.split('\r\n')) {
        expect(line).not.toMatch(/[\r\n]/)
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(Buffer.from(line).toString()).toBe(line)
      }
    }),
  )
})

test('The tag stays while the entries stay, whenever the calendar is read, and changes with any entry', () => {
  const words = pageWordsFor('en')
  const line = dated({})
  const { tag, text } = calendarText([line], now, words)
  const later = calendarText([line], '2026-11-24T05:00:00Z', words)
  expect(later.tag).toBe(tag)
  expect(later.text).toBe(text.replace('DTSTAMP:20261123T010000Z', 'DTSTAMP:20261124T050000Z'))
  for (const other of [
    [],
    [{ ...line, version: 2 }],
    [dated({ deadline: '2026-12-19' })],
    [dated({ dueOn: '2026-12', deadline: '2026-12-18' })],
    [dated({ wording: 'x\nDTSTAMP:1' })],
  ])
    expect(calendarText(other, now, words).tag).not.toBe(tag)
})

test('An entry of a period is on its last day, and says the period', () => {
  const line = dated({ dueOn: '2026-Q4', deadline: '2026-12-31' })
  const { text } = calendarText([line], now, pageWordsFor('en'))
  expect(text).toContain('DTSTART;VALUE=DATE:20261231\r\n')
  expect(entriesIn(text)[0]?.text).toContain('Due: Q4 2026, by 31 December 2026\n')
})

test('An empty calendar is a calendar without entries', () => {
  expect(entriesIn(calendarText([], now, pageWordsFor('en')).text)).toEqual([])
})
