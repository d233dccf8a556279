import { describe, expect, test } from '@jest/globals'
import { catalogueFor, catalogueOf } from '../../functions/words/catalogue.ts'
import { en } from '../../functions/words/en.ts'
import { partyPhrase, series } from '../../functions/words/parties.ts'

const english = catalogueFor('en')
const words = (
  locale: string,
  direction: 'ltr' | 'rtl',
  messages: Partial<Record<keyof typeof en.messages, string>>,
) =>
  catalogueOf({
    language: locale,
    locale,
    direction,
    reviewed: false,
    messages: { ...en.messages, ...messages },
  })

const arabic = words('ar', 'rtl', {
  partLate:
    '.input {$count :number} .match $count one {{تعهد واحد}} two {{تعهدان}} few {{{$count} تعهدات}} many {{{$count} تعهدًا}} * {{{$count} تعهد}}',
  partyNameTitle: '{$name}، {$title}',
  series: '{$before}؛ {$next}',
})
const russian = words('ru', 'ltr', {
  partLate:
    '.input {$count :number} .match $count one {{{$count} просроченное}} few {{{$count} просроченных дела}} many {{{$count} просроченных дел}} * {{{$count} дела}}',
})

describe('A number chooses its plural form', () => {
  test.each([
    [1, '1 просроченное'],
    [3, '3 просроченных дела'],
    [11, '11 просроченных дел'],
    [21, '21 просроченное'],
  ])('in Russian: %i', (count, said) => {
    expect(russian.say('partLate', { count })).toBe(said)
  })

  test.each([
    [1, 'تعهد واحد'],
    [2, 'تعهدان'],
    [3, '3 تعهدات'],
    [11, '11 تعهدًا'],
    [100, '100 تعهد'],
  ])('in Arabic: %i', (count, said) => {
    expect(arabic.say('partLate', { count })).toBe(said)
  })

  test('and is written as the language writes numbers', () => {
    expect(english.say('partLate', { count: 1234 })).toBe('1,234 late')
  })
})

describe("People's text", () => {
  test('is isolated in a left-to-right sentence where it holds right-to-left letters or marks', () => {
    for (const text of ['محمد', 'א', '\u200f(2020)', '𞤀𞤣'])
      expect(english.isolate(text)).toBe(`\u2068${text}\u2069`)
    for (const text of ['Meng', '孟', 'Айгүл', 'cmt_plan', '🕊️']) expect(english.isolate(text)).toBe(text)
  })

  test('is always isolated in a right-to-left sentence', () => {
    expect(arabic.isolate('cmt_plan')).toBe('\u2068cmt_plan\u2069')
  })

  test('is isolated piece by piece, so that what joins the pieces runs as the language does', () => {
    const party = partyPhrase({ name: 'محمد', title: 'Director' }, arabic)
    expect(party).toBe('\u2068محمد\u2069، \u2068Director\u2069')
    expect(series([party, arabic.isolate('Lin')], arabic)).toBe(`${party}؛ \u2068Lin\u2069`)
  })
})

describe('A party is called by', () => {
  test.each([
    [{ name: 'Meng', title: 'Director', organisation: 'SCODA' }, 'Meng, Director, SCODA'],
    [{ name: 'Meng', title: 'Director' }, 'Meng, Director'],
    [{ name: 'Meng', organisation: 'SCODA' }, 'Meng, SCODA'],
    [{ title: 'officials', organisation: 'SCODA' }, 'officials, SCODA'],
    [{ name: 'Meng' }, 'Meng'],
    [{ title: 'officials' }, 'officials'],
    [{ organisation: 'SCODA' }, 'SCODA'],
  ])('what the record says of them: %j', (party, called) => {
    expect(partyPhrase(party, english)).toBe(called)
  })
})

describe('A series', () => {
  const [one, two, three] = ['One, the first', 'Two', 'Three'].map(english.isolate)
  test('keeps titles apart that have commas of their own, and says how many more there are', () => {
    if (!one || !two || !three) throw new Error('three titles')
    expect(series([one], english)).toBe('One, the first')
    expect(series([one, two, three], english)).toBe('One, the first; Two; Three')
    expect(series([one, two], english, 1)).toBe('One, the first; Two and 1 other')
    expect(series([], english, 0)).toBeUndefined()
  })
})

describe('A list', () => {
  test.each([
    ['en-GB', '2 late, 1 due today, 1 to decide'],
    ['zh', '2 late、1 due today、1 to decide'],
    ['ru', '2 late, 1 due today, 1 to decide'],
  ])('has separators in %s', (locale, list) => {
    const { list: listed, say } = words(locale, 'ltr', {})
    const parts = [
      say('partLate', { count: 2 }),
      say('partToday', { count: 1 }),
      say('partMatter', { count: 1 }),
    ]
    expect(listed(parts)).toBe(list)
  })
})

test('a message that is not given what it needs is refused, so that no mail leaves with a placeholder in it', () => {
  const { say } = words('en', 'ltr', { greeting: 'Dear {$nmae},' })
  expect(() => say('greeting', { name: english.isolate('Lin') })).toThrow('nmae')
})
