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
