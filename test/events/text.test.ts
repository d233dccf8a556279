import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { email, name, title, wording } from '../../events/fields.ts'

type Text = typeof name

const kept = (schema: Text, given: string) => schema.safeParse(given).data
const faults = (schema: Text, given: string) =>
  schema.safeParse(given, { reportInput: true }).error?.issues.map(({ message }) => message)

describe('A text', () => {
  test.each<[string, Text, string, string]>([
    ['has LF at the end of a line pasted from Windows', wording, '(a) one;\r\n(b) two', '(a) one;\n(b) two'],
    ['has LF at the end of a line pasted from an old Mac', wording, '(a) one;\r(b) two', '(a) one;\n(b) two'],
    ['keeps empty lines', wording, 'one\r\n\r\ntwo\n\nthree', 'one\n\ntwo\n\nthree'],
    ['has a space for each tab', wording, '(a)\tone\t\ttwo', '(a) one  two'],
    ['has a space for each tab, also on one line', name, 'Lin\tWei', 'Lin Wei'],
    ['loses the embedding marks of a word processor', name, '\u202aLin\u202c \u202bدي\u202c', 'Lin دي'],
    ['keeps the marks of direction', name, '\u200eLin\u200f', '\u200eLin\u200f'],
    ['keeps isolates that match', name, '\u2067دي \u2068Lin\u2069\u2069', '\u2067دي \u2068Lin\u2069\u2069'],
    ['keeps joiners and emoji', title, 'می\u200cخواهم 👩\u200d💻', 'می\u200cخواهم 👩\u200d💻'],
    ['keeps an encoded word as it was typed', title, '=?utf-8?q?Fire_drill?=', '=?utf-8?q?Fire_drill?='],
    [
      'keeps a tag and an Arabic letter mark in a wording',
      wording,
      '🏴\u{e0067}\u{e007f} \u061c1',
      '🏴\u{e0067}\u{e007f} \u061c1',
    ],
  ])('%s', (_, schema, given, as) => {
    expect(kept(schema, given)).toBe(as)
  })

  test.each<[string, Text, string, string]>([
    ['a control', name, 'Qing\u0007dao', 'has U+0007, a control character, at character 5: remove it'],
    ['a C1 control', name, 'Qing\u0085dao', 'has U+0085, a control character, at character 5: remove it'],
    ['an override', name, 'Qing\u202edao', 'has U+202E, a right-to-left override, at character 5: remove it'],
    [
      'the other override',
      wording,
      '\u202d',
      'has U+202D, a left-to-right override, at character 1: remove it',
    ],
    ['half a character', name, 'Qing\ud83ddao', 'has U+D83D, half of a character, at character 5: remove it'],
    [
      'a control on a later line',
      wording,
      'one\r\n😀two\u000bthree',
      'has U+000B, a control character, at line 2, character 5: remove it',
    ],
    ['a line break on one line', name, 'Qing\ndao', 'has U+000A, a line break, at character 5: remove it'],
    [
      'a line break of an old Mac on one line',
      title,
      'Qing\rdao',
      'has U+000D, a line break, at character 5: remove it',
    ],
    [
      'a line separator on one line',
      name,
      'Qing\u2028dao',
      'has U+2028, a line separator, at character 5: remove it',
    ],
    [
      'a paragraph separator on one line',
      name,
      'a\u2029b',
      'has U+2029, a paragraph separator, at character 2: remove it',
    ],
    [
      'an Arabic letter mark on one line',
      name,
      'a\u061cb',
      'has U+061C, an Arabic letter mark, at character 2: remove it',
    ],
    ['a tag on one line', title, 'a\u{e0061}', 'has U+E0061, an invisible tag, at character 2: remove it'],
    [
      'an isolate that is not ended',
      name,
      'a\u2066b',
      'has U+2066, a left-to-right isolate, at character 2, which is not ended on its line: remove it, or write U+2069 where it ends',
    ],
    [
      'an isolate that is ended on another line',
      wording,
      'a\u2068b\nc\u2069',
      'has U+2068, a first strong isolate, at character 2, which is not ended on its line: remove it, or write U+2069 where it ends',
    ],
    [
      'the end of no isolate',
      wording,
      'a\nb\u2069',
      'has U+2069, the end of an isolate, at line 2, character 2, which ends nothing: remove it',
    ],
    [
      'nothing but embedding marks',
      name,
      '\u202a\u202c',
      'is empty: write a text, or leave it out where it is optional',
    ],
  ])('with %s is refused, naming the character and its place', (_, schema, given, fault) => {
    expect(faults(schema, given)).toEqual([fault])
  })

  test('is measured as it is kept', () => {
    expect(kept(title, `${'\u202a'.repeat(9)}${'x'.repeat(300)}`)).toBe('x'.repeat(300))
    expect(faults(title, 'x'.repeat(301))).toEqual(['must have at most 300 characters'])
    expect(kept(wording, `${'x'.repeat(3999)}\r\n`)).toBe(`${'x'.repeat(3999)}\n`)
  })

  test('is kept as it is the second time', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ab \t\r\n\u202a\u202c\u200e\u2067\u2069دي') }),
        (given) => {
          const once = kept(wording, given)
          if (once !== undefined) expect(kept(wording, once)).toBe(once)
        },
      ),
    )
  })

  // The fingerprint of a repeated request is made of the parsed body, so the request finds what it recorded.
  test('that an earlier version accepted has the same fingerprint as then', () => {
    const refusedThen =
      '\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069\\ud800-\\udfff'
    const accepted = new RegExp(`^[^${refusedThen}]*$`, 'u')
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (given) => {
        if (accepted.test(given) && given.trim() !== '') expect(kept(wording, given) ?? given).toBe(given)
      }),
    )
  })
})

describe('The local part of an address', () => {
  const decoded = 'must not have an encoded word (=?…?=) before the @: write the address itself'
  test.each([
    '=?utf-8?q?lin?=@example.org',
    'a=?utf-8?b?bGlu?=b@example.org',
  ])('has no encoded word: %s', (given) => {
    expect(faults(email, given)).toEqual([decoded])
  })
  test.each([
    'a=?b@example.org',
    'who?=@example.org',
  ])('may have what only begins or ends like one: %s', (given) => {
    expect(kept(email, given)).toBe(given)
  })
})
