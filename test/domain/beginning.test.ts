import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { beginningOf } from '../../functions/domain/shared/beginning.ts'

const text = fc
  .array(
    fc.constantFrom(
      'a',
      'plan ',
      'é',
      '👩‍👩‍👧',
      '👍🏽',
      'خطة ',
      '中文',
      '\u2066',
      '\u2068',
      '\u2069',
      '(',
      '— ',
      '\n',
    ),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''))

test('A shortened text begins as the text, has at most the asked characters, and leaves no isolate open', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 5, max: 60 }), (whole, longest) => {
      const shown = beginningOf(whole, longest)
      if ([...whole].length <= longest) return expect(shown).toBe(whole)
      const [beginning = '', closing = ''] = shown.split('…')
      expect(whole.startsWith(beginning)).toBe(true)
      expect([...shown].length).toBeLessThanOrEqual(longest)
      expect(closing).toMatch(/^\u2069*$/)
      let open = 0
      for (const [mark] of beginning.matchAll(/[\u2066-\u2069]/g))
        open = mark === '\u2069' ? Math.max(0, open - 1) : open + 1
      expect(closing.length).toBe(open)
    }),
  )
})

test('Ends at a word, and before what only opens something', () => {
  expect(beginningOf('The two sides will draft (and send) the plan', 29)).toBe('The two sides will draft…')
})

test('Shortens also a text of an earlier version that ends an isolate without opening one', () => {
  expect(beginningOf('a\u2069 b\u2069 c d e f', 6)).toBe('a\u2069 b\u2069…')
})

test.each([
  ['fits is whole', 'abcde', 5, 'abcde'],
  ['fits by its characters, of which each takes two units, is whole', '👍👍👍', 3, '👍👍👍'],
  ['is too long ends at the last word that fits with the sign', 'ab cdef gh', 6, 'ab…'],
  ['begins with a word that is too long is cut in the word', 'abcdefgh', 5, 'abcd…'],
  ['begins with a word that is too long is cut between letters', 'ab\u0301cdefgh', 3, 'a…'],
  ['begins with a letter that is too long is cut in the letter', '👩‍👩‍👧 family', 3, '👩‍…'],
])('A text that %s', (_, text, longest, beginning) => {
  expect(beginningOf(text, longest)).toBe(beginning)
})

test.each([
  ['is closed', '\u2068plan one two\u2069 x', 9, '\u2068plan…\u2069'],
  ['is closed, whichever direction it has', '\u2066plan one two\u2069 x', 9, '\u2066plan…\u2069'],
  [
    'is closed once when another one has ended',
    '\u2067a\u2069 \u2068bc de fg',
    12,
    '\u2067a\u2069 \u2068bc de…\u2069',
  ],
  ['is closed with the one around it', '\u2068a \u2067bc de fg', 10, '\u2068a \u2067bc…\u2069\u2069'],
  ['and has ended is left as it is', '\u2068plan\u2069 one two', 11, '\u2068plan\u2069 one…'],
])('An isolate in a text that is cut %s', (_, text, longest, beginning) => {
  expect(beginningOf(text, longest)).toBe(beginning)
})
