import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import type { CalendarDate } from '../../functions/domain/shared/time.ts'
import { openRow, type Row } from './row.ts'
import { sentences, written } from './steps.ts'

/* docs/who-is-told-when.md: every row is executed as it is written. */

const page = readFileSync(new URL('../../docs/who-is-told-when.md', import.meta.url), 'utf8')
const rows = [...page.matchAll(/^\| (\d+) \| (.+) \| (.+) \| (.+) \|$/gm)].map(
  ([, number, given = '', when = '', then = '']) => ({ number: Number(number), given, when, then }),
)

const given = sentences<Row>({
  '{who} holds {quoted}, due {due}': (row, who: string, title: string, dueOn: string) =>
    row.agree({ title, dueOn, ...row.responsible(who) }),
  '{who} holds {quoted}, due within {period}': (row, who: string, title: string, dueWithin: string) =>
    row.agree({ title, dueWithin, ...row.responsible(who) }),
  '{who} holds {quoted}, without a date': (row, who: string, title: string) =>
    row.agree({ title, ...row.responsible(who) }),
  'nobody holds {quoted}, due {due}': (row, title: string, dueOn: string) => row.agree({ title, dueOn }),
  'it is asked after every {period}': (row, every: string) => row.also({ checkIn: { every } }),
  'it recurs every {period}': (row, every: string) => row.also({ repeats: { every } }),
  'it recurs every {period} until {day}': (row, every: string, until: string) =>
    row.also({ repeats: { every, until } }),
  '{who} contributes': (row, who: string) => row.contribute(who),
  '{who} contributes by {day}': (row, who: string, dueOn: string) => row.contribute(who, { dueOn }),
  '{who} works in {place}': (row, who: string, place: string) => row.place(who, place),
  '{who} works by the calendar of {country}': (row, who: string, calendar: string) =>
    row.person(who, { calendar }),
  '{who} has only Fridays off': (row, who: string) => row.person(who, { weekend: ['friday'] }),
  '{who} is absent from {day} to {day}': (row, who: string, from: CalendarDate, to: CalendarDate) =>
    row.person(who, { absence: { from, to } }),
  '{who} reads the weekly brief': (row, who: string) => row.reads(who),
  '{who} supervises {who}': (row, who: string, official: string) => row.supervises(who, official),
  '{who} is the deputy of {who}': (row, who: string, official: string) => row.standsInFor(who, official),
  '{who} has an address to which nobody may write yet': (row, who: string) => row.hasAddressOutside(who),
  '{who} has no part in it': (row, who: string) => row.person(who),
  'the visit has the ladder {quoted}': (row, ladder: string) => row.hasLadder(ladder),
})

const when = sentences<Row>({
  'nothing else happens': () => {},
  'the visit gets the ladder {quoted} on {day}': (row, ladder: string, on: CalendarDate) =>
    row.does('the protocol office', on, () => row.changeVisit({ ladder })),
  '{who} says on {day} that it is done': (row, who: string, on: CalendarDate) =>
    row.does(who, on, () => row.ask('/completion', { outcome: 'It is done.', doneOn: on })),
  '{who} reports on {day} how it stands': (row, who: string, on: CalendarDate) =>
    row.does(who, on, () => row.ask('/progress', { note: 'A draft is ready.' })),
  '{who} has seen it on {day}': (row, who: string, on: CalendarDate) =>
    row.does(who, on, () => row.ask('/seen', {})),
  '{who} says on {day} that we wait for the other side until {day}': (
    row,
    who: string,
    on: CalendarDate,
    until: CalendarDate,
  ) => row.does(who, on, () => row.ask('/waiting', { for: 'Their list', until })),
  '{who} says on {day} that the other side has answered': (row, who: string, on: CalendarDate) =>
    row.does(who, on, () => row.ask('/waiting-end', {})),
  '{who} asks on {day} for time until {day}': (row, who: string, on: CalendarDate, dueOn: CalendarDate) =>
    row.does(who, on, () => row.ask('/more-time', { dueOn, reason: 'The survey is late.' })),
  '{who} says on {day} that it is not theirs': (row, who: string, on: CalendarDate) =>
    row.does(who, on, () => row.ask('/not-mine', {})),
  '{who} says on {day} that it cannot be done': (row, who: string, on: CalendarDate) =>
    row.does(who, on, () => row.ask('/cannot-be-done', { reason: 'The hall burned down.' })),
  '{who} says on {day} that the own part is done': (row, who: string, on: CalendarDate) =>
    row.does(who, on, () =>
      row.ask('/part-done', {
        contributor: { officialId: row.idOf(who) },
        outcome: 'My part is done.',
        doneOn: on,
      }),
    ),
  'the protocol office grants it on {day}': (row, on: CalendarDate) =>
    row.does('the protocol office', on, () => row.decide({ grant: true })),
  'the protocol office refuses it on {day}': (row, on: CalendarDate) =>
    row.does('the protocol office', on, () => row.decide({ refuse: 'The minister waits for it.' })),
  'the protocol office drops it on {day}': (row, on: CalendarDate) =>
    row.does('the protocol office', on, () => row.decide({ drop: true })),
  'the protocol office names {who} on {day}': (row, who: string, on: CalendarDate) => {
    const named = row.responsible(who)
    row.does('the protocol office', on, () => row.decide(named))
  },
  'the protocol office accepts on {day} that there is no date': (row, on: CalendarDate) =>
    row.does('the protocol office', on, () => row.decide({ accept: true })),
  'the protocol office sets the due date on {day} to {day}': (row, on: CalendarDate, dueOn: CalendarDate) =>
    row.does('the protocol office', on, () => row.ask('', { dueOn, reason: 'Both sides agreed.' })),
  'the protocol office gives it to {who} on {day}': (row, who: string, on: CalendarDate) => {
    const given = row.responsible(who)
    row.does('the protocol office', on, () => row.ask('/reassignment', given))
  },
  'the protocol office cancels it on {day}': (row, on: CalendarDate) =>
    row.does('the protocol office', on, () => row.ask('/cancellation', { reason: 'Given up.' })),
  'the protocol office reopens it on {day}': (row, on: CalendarDate) =>
    row.does('the protocol office', on, () => row.ask('/reopening', { reason: 'A page is missing.' })),
  'the protocol office skips the next date on {day}': (row, on: CalendarDate) =>
    row.does('the protocol office', on, () => row.ask('/skip', { reason: 'Both sides left it out.' })),
  'the visit is withdrawn on {day}': (row, on: CalendarDate) =>
    row.does('the protocol office', on, () => row.withdrawVisit()),
  '{who} is absent on {day} from {day} to {day}': (
    row,
    who: string,
    on: CalendarDate,
    from: CalendarDate,
    to: CalendarDate,
  ) => row.does(who, on, () => row.changeOfficial(who, { absence: { from, to } })),
  '{who} becomes the deputy of {who} on {day}': (row, who: string, official: string, on: CalendarDate) =>
    row.does(official, on, () => row.changeOfficial(official, { deputyId: row.idOf(who) })),
  '{who} is back on {day}': (row, who: string, on: CalendarDate) =>
    row.does(who, on, () => row.changeOfficial(who, { absence: null })),
  '{who} takes the calendar of {country} on {day}': (row, who: string, calendar: string, on: CalendarDate) =>
    row.does(who, on, () => row.changeOfficial(who, { calendar })),
  '{who} moves to {place} on {day}': (row, who: string, place: string, on: CalendarDate) => {
    const zone = row.zoneIn(place)
    row.does(who, on, () => row.changeOfficial(who, { zone }))
  },
})

const list = (days: readonly CalendarDate[]) => days.map(written).join(', ')
const upTo = (days: readonly CalendarDate[], last: CalendarDate | undefined) =>
  days.filter((day) => last === undefined || day <= last)

const then = sentences<Row>({
  '{who} is told on {days}': async (row, who: string, days: CalendarDate[]) =>
    expect(list(upTo(await row.days(who), days.at(-1)))).toBe(list(days)),
  '{who} is told on {days}, and then no more': async (row, who: string, days: CalendarDate[]) =>
    expect(list(await row.days(who))).toBe(list(days)),
  '{who} is told of {quoted} on {days}': async (row, who: string, about: string, days: CalendarDate[]) =>
    expect(list(upTo(await row.days(who, about), days.at(-1)))).toBe(list(days)),
  '{who} is told nothing': async (row, who: string) => expect(list(await row.days(who))).toBe(''),
  '{who} reads on {day} {quoted}': async (row, who: string, on: CalendarDate, words: string) =>
    expect(await row.mail(who, on)).toContain(words),
})

const column = { given, when, then }
const said = new Set<string>()

test('There are at least forty rows, numbered in order', () => {
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1))
  expect(rows.length).toBeGreaterThanOrEqual(40)
})

test.each(rows)('Row $number: $given; $when', async (row) => {
  const opened = await openRow()
  try {
    for (const name of ['given', 'when', 'then'] as const)
      for (const sentence of row[name].split('; '))
        said.add(`${name} ${await column[name].say(sentence, opened)}`)
  } finally {
    await opened.close()
  }
})

test('Every sentence that the rows may use stands in one of them', () => {
  const known = Object.entries(column).flatMap(([name, { patterns }]) =>
    patterns.map((one) => `${name} ${one}`),
  )
  expect(known.filter((one) => !said.has(one))).toEqual([])
})
