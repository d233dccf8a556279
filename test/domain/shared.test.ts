import { describe, expect, test } from '@jest/globals'
import { type Author, isSameAuthor } from '../../functions/domain/shared/author.ts'
import { folded } from '../../functions/domain/shared/folded.ts'
import { isAmong } from '../../functions/domain/shared/is-among.ts'
import { earliestOf, isBefore, isBy, latestOf } from '../../functions/domain/shared/order.ts'
import { remember } from '../../functions/domain/shared/remember.ts'
import { sortedBy } from '../../functions/domain/shared/sorted-by.ts'
import type { CalendarDate } from '../../functions/domain/shared/time.ts'
import { TooLarge } from '../../functions/domain/shared/too-large.ts'
import { anAuthor } from '../support/domain-builders.ts'

test.each([
  ['in other letter cases', 'MINISTRY of Transport'],
  ['in wide letters', 'Ｍｉｎｉｓｔｒｙ of Transport'],
  ['with spaces around', '  Ministry of Transport\n'],
  ['with more spaces between', 'Ministry \t of  Transport'],
])('A name that is written %s is the same name', (_, written) => {
  expect(folded(written)).toBe('ministry of transport')
})

test('A text is among those of a closed list, or is not', () => {
  const list = ['sent', 'sending'] as const
  expect(['sent', 'sending', 'refused', ''].map((text) => isAmong(list, text))).toStrictEqual([
    true,
    true,
    false,
    false,
  ])
})

describe('Entries that are sorted by a text', () => {
  const textOf = ([text]: readonly [string, number]) => text

  test('come in the order of code units: capitals, small letters, letters with accents', () => {
    const entries = [
      ['é', 1],
      ['b', 2],
      ['Z', 3],
      ['a', 4],
    ] as const
    expect(sortedBy(entries, textOf)).toStrictEqual([
      ['Z', 3],
      ['a', 4],
      ['b', 2],
      ['é', 1],
    ])
  })

  test('keep their order where the texts are equal', () => {
    const entries = [
      ['b', 1],
      ['a', 2],
      ['b', 3],
      ['a', 4],
    ] as const
    expect(sortedBy(entries, textOf).map(([, place]) => place)).toStrictEqual([2, 4, 1, 3])
  })
})

describe('What is remembered', () => {
  const counted = () => {
    let made = 0
    return remember((key: number) => {
      made += 1
      return `${key}, made ${made}`
    })
  }

  test('is made once for each key', () => {
    const value = counted()
    expect([1, 2, 1, 2].map(value)).toStrictEqual(['1, made 1', '2, made 2', '1, made 1', '2, made 2'])
  })

  test('is forgotten when a thousand values are kept, so that memory stays bounded', () => {
    const value = counted()
    for (let key = 0; key < 1000; key++) value(key)
    expect(value(0)).toBe('0, made 1')
    value(1000)
    expect(value(0)).toBe('0, made 1002')
  })
})

test.each<[string, Partial<Author>, boolean]>([
  ['at another moment', { at: '2026-06-04T00:00:00Z' }, true],
  ['through another door', { through: 'link' }, false],
  ['who is somebody else', { by: 'officer-duan' }, false],
])('An author %s is the same: %s', (_, other, isSame) => {
  expect(isSameAuthor(anAuthor(), anAuthor(other))).toBe(isSame)
})

test('A record that is too large names the field that takes the most room', () => {
  const { name, message, field } = new TooLarge('wording')
  expect({ name, message, field }).toStrictEqual({
    name: 'TooLarge',
    message: 'a record is too large, most of all its field wording',
    field: 'wording',
  })
})

describe('Days and moments in order', () => {
  const [monday, tuesday] = ['2026-06-01', '2026-06-02'] as const

  test.each<[string, CalendarDate | undefined, CalendarDate | undefined, { before: boolean; by: boolean }]>([
    ['a day comes before a later one', monday, tuesday, { before: true, by: true }],
    ['and by itself, and not before itself', monday, monday, { before: false, by: true }],
    ['and not before an earlier one', tuesday, monday, { before: false, by: false }],
    ['what is not there comes before no day', undefined, monday, { before: false, by: false }],
    ['and no day before it', monday, undefined, { before: false, by: false }],
  ])('%s', (_, one, other, { before, by }) => {
    expect({ before: isBefore(one, other), by: isBy(one, other) }).toStrictEqual({ before, by })
  })

  test('the earliest and the latest are found among those that are there', () => {
    expect(earliestOf(tuesday, undefined, monday)).toBe(monday)
    expect(earliestOf(monday, tuesday, undefined)).toBe(monday)
    expect(latestOf(monday, undefined, tuesday)).toBe(tuesday)
    expect(latestOf(tuesday, monday, undefined)).toBe(tuesday)
    expect(latestOf(monday)).toBe(monday)
  })
})
