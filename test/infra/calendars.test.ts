import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { type CalendarFile, calendarFile, codesIn, isGenerated } from '../../infra/calendars/calendar-file.ts'
import { comparisonOf, differencesIn } from '../../infra/calendars/comparison.ts'
import { listOfDifferences, withList } from '../../infra/calendars/document.ts'

const files = codesIn().map((code): [string, CalendarFile] => [code, calendarFile(code)])
const byHand = files.filter(([, file]) => !isGenerated(file))
const weekdayOf = (day: string) => ((new Date(day).getUTCDay() + 6) % 7) + 1

describe('The calendars', () => {
  test('are those of two hundred countries, each readable', () => {
    expect(files.length).toBeGreaterThan(200)
  })

  test.each(
    'AF AR BF BR BY CN CU DJ IN IR JP KE KG KM KZ ML MN PK RU RW SN TJ TZ UA UG UZ'.split(' '),
  )('of %s is kept by hand, with its sources', (code) => {
    expect(byHand.map(([one]) => one)).toContain(code)
    expect(calendarFile(code).source.every((source) => /^https?:/.test(source))).toBe(true)
  })

  test('have days in lieu only on days of the weekend', () => {
    const wrong = files.flatMap(([code, { weekend, workedInLieu }]) =>
      Object.keys(workedInLieu)
        .filter((day) => !weekend.includes(weekdayOf(day)))
        .map((day) => `${code} ${day}`),
    )
    expect(wrong).toStrictEqual([])
  })

  test('have no day that is off and worked in lieu at once', () => {
    const wrong = files.filter(([, { holidays, workedInLieu }]) =>
      Object.keys(workedInLieu).some((day) => holidays[day] !== undefined),
    )
    expect(wrong).toStrictEqual([])
  })

  test('say what is unchecked only of their own days', () => {
    const wrong = byHand.flatMap(([code, { holidays, unchecked = {} }]) =>
      Object.keys(unchecked)
        .filter((day) => holidays[day] === undefined)
        .map((day) => `${code} ${day}`),
    )
    expect(wrong).toStrictEqual([])
  })

  test('that are generated are unchecked', () => {
    expect(files.filter(([, file]) => isGenerated(file) && file.checked !== undefined)).toStrictEqual([])
  })
})

describe('China', () => {
  const china = calendarFile('CN')

  test('has no decree for 2027, so of that year only the standing days are known', () => {
    expect([china.knownUntil, china.holidays['2027-02-05'], china.holidays['2027-02-09']]).toStrictEqual([
      '2026-12-31',
      'Spring Festival',
      undefined,
    ])
  })

  test('works on six days of the weekend in 2026', () => {
    expect(Object.keys(china.workedInLieu)).toHaveLength(6)
  })
})

describe('The comparison with other sources', () => {
  test('covers every calendar kept by hand', () => {
    expect(byHand.filter(([code]) => comparisonOf(code) === undefined).map(([code]) => code)).toStrictEqual(
      [],
    )
  })

  test('says of every difference who is right', () => {
    const open = byHand.flatMap(([code, file]) => {
      const comparison = comparisonOf(code)
      if (comparison === undefined) return []
      return differencesIn(file, comparison).filter(({ verdict }) => verdict === undefined)
    })
    expect(open).toStrictEqual([])
  })

  test('is the list in docs/calendars.md', () => {
    const document = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'calendars.md'), 'utf8')
    expect(withList(document, listOfDifferences())).toBe(document)
  })

  test('explains a day of 2027 that nobody has decreed as unknown', () => {
    const difference = differencesIn(calendarFile('CN'), {
      verdicts: {},
      readings: [
        {
          of: 'a guess',
          holidays: { ...calendarFile('CN').holidays, '2027-02-09': 'Spring Festival' },
          workedInLieu: Object.keys(calendarFile('CN').workedInLieu),
        },
      ],
    })
    expect(difference).toStrictEqual([
      {
        on: '2027-02-09',
        ours: 'work',
        theirs: 'off: Spring Festival',
        of: 'a guess',
        verdict: 'unknown: nobody has decreed the day yet, so it counts by its weekday',
      },
    ])
  })
})
