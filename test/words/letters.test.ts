import { describe, expect, test } from '@jest/globals'
import { parseMessage, visit } from 'messageformat'
import type { Language } from '../../functions/words/language.ts'
import * as files from '../../functions/words/languages.ts'
import * as pageFiles from '../../functions/words/page-languages.ts'

type Messages = { readonly messages: Readonly<Record<string, string>> }
const pagesByLanguage: Readonly<Record<string, Messages['messages']>> = pageFiles

/** The messages of the mail and those of the pages. The two have no name in common. */
const allOf = ({ language, messages }: Language): Messages => ({
  messages: { ...messages, ...pagesByLanguage[language] },
})

const ar = allOf(files.ar)
const es = allOf(files.es)
const fa = allOf(files.fa)
const fr = allOf(files.fr)
const ru = allOf(files.ru)
const ur = allOf(files.ur)
const zhHans = allOf(files.zhHans)

/** The text of each variant of a message, with U+FFFC (object replacement) for a placeholder. */
const textsOf = (source: string): string[] => {
  const texts: string[] = []
  visit(parseMessage(source), {
    pattern(parts) {
      texts.push(parts.map((part) => (typeof part === 'string' ? part : '\ufffc')).join(''))
    },
  })
  return texts
}

/** What a computer reads is no text of the language. */
const withoutCode = (text: string) => text.replaceAll(/\u2066[^\u2069]*\u2069/g, '\ufffc')

/** The texts that break a rule, with their keys. */
const breaking = ({ messages }: Messages, rule: RegExp) =>
  Object.entries(messages).flatMap(([key, source]) =>
    textsOf(source)
      .map(withoutCode)
      .filter((text) => rule.test(text))
      .map((text) => `${key}: ${text}`),
  )

const asciiPunctuation = /[,;?!"'`]/
const latinLetters = /[A-Za-z]/
/** Presentation forms: letters that only old fonts need, and that no search finds. */
const presentationForms = /[\ufb50-\ufdff\ufe70-\ufeff]/
const tatweel = /\u0640/

/** The letters of GB/T 2312, the standard of simplified Chinese, in its rows 16 to 87. */
const simplified = new Set(
  new TextDecoder('gbk').decode(
    Uint8Array.from(
      Array.from({ length: 72 }, (_, row) =>
        Array.from({ length: 94 }, (_, column) => [0xb0 + row, 0xa1 + column]),
      ).flat(2),
    ),
  ),
)

test.each(
  Object.values(files).map((one) => [one.language, allOf(one)] as const),
)('the words in %s have no space at an end, and never two', (_, words) => {
  expect(breaking(words, /^ | $| {2}/)).toEqual([])
})

describe('The words in French', () => {
  test('have U+00A0 before the high marks and inside « », so that no line begins with a mark', () => {
    // A colon right behind a quotation mark is one of JSON.
    expect(breaking(fr, /[^\u00a0"][:;?!»]|«(?!\u00a0)/)).toEqual([])
  })

  test('have the typographic apostrophe', () => {
    expect(breaking(fr, /'/)).toEqual([])
  })
})

describe('The words in Spanish', () => {
  test('open each question that they close', () => {
    expect(breaking(es, /^[^¿]*\?|¿[^?]*$/)).toEqual([])
  })
})

describe('The words in Russian', () => {
  test('mix no Latin letter into a word, because a search would not find it', () => {
    expect(breaking(ru, /\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}/u)).toEqual(
      [],
    )
  })
})

describe.each([
  ['Arabic', ar],
  ['Persian', fa],
  ['Urdu', ur],
] as const)('The words in %s', (_, language) => {
  test('have the punctuation of the script, never an ASCII comma, semicolon, question mark or quotation mark', () => {
    expect(breaking(language, asciiPunctuation)).toEqual([])
  })

  test('hold no Latin letter outside of what a computer reads, because a Latin word would break the order', () => {
    expect(breaking(language, latinLetters)).toEqual([])
  })

  test('are written in letters that a search finds', () => {
    expect(breaking(language, presentationForms)).toEqual([])
    expect(breaking(language, tatweel)).toEqual([])
  })

  test('hold no digit, because the digits of a message would not be those of the dates and counts', () => {
    expect(breaking(language, /\p{Nd}/u)).toEqual([])
  })

  test('close each isolation that they open', () => {
    for (const text of Object.values(language.messages).flatMap(textsOf))
      expect(withoutCode(text)).not.toMatch(/[\u2066-\u2069]/)
  })
})

describe('The letters that look alike are those of the language', () => {
  test('Persian has ی and ک, never the Arabic ي, ى and ك, nor ة and the letters of Urdu', () => {
    expect(breaking(fa, /[يىكةہھےۂ۔ۀ]/)).toEqual([])
  })

  test('Urdu has ی, ک, ہ and ھ, never the Arabic ي, ى, ك, ه and ة', () => {
    expect(breaking(ur, /[يىكهةۀ]/)).toEqual([])
  })

  test('Arabic has ي and ك, never the Persian and Urdu ی, ک, ہ, ھ and ے, nor the other letters of those languages', () => {
    expect(breaking(ar, /[یکہھےگچپژٹڈڑں۔]/)).toEqual([])
  })
})

describe('The parts of a Persian word', () => {
  test('are kept together by U+200C after می and نمی and before ها and ای, not by a space or by nothing', () => {
    // میدان is a word of its own, and begins with the same letters by chance.
    expect(breaking(fa, /(?<!\p{L})ن?می(?!\u200c|دان)/u)).toEqual([])
    expect(breaking(fa, /هها|\s(?:ها|های|ای)(?!\p{L})/u)).toEqual([])
  })

  test('have U+200C only between two letters of the language', () => {
    expect(breaking(fa, /(?<!\p{L})\u200c|\u200c(?!\p{L})/u)).toEqual([])
    for (const { messages } of [ar, ur, zhHans])
      expect(Object.values(messages).join('')).not.toContain('\u200c')
  })
})

describe('The sentences in Urdu', () => {
  test('end with the Urdu full stop, never with a point', () => {
    expect(breaking(ur, /\./)).toEqual([])
  })
})

describe('The words in Chinese', () => {
  const han = '[\\p{Script=Han}\\ufffc，。：；？、（）“”【】]'

  test('have full-width punctuation beside every Chinese letter', () => {
    expect(breaking(zhHans, new RegExp(`${han}[,.:;?!()\\[\\]]|[,.:;?!()\\[\\]]${han}`, 'u'))).toEqual([])
  })

  test('have no space beside a Chinese letter', () => {
    expect(breaking(zhHans, new RegExp(`${han} | ${han}`, 'u'))).toEqual([])
  })

  test('are written in the simplified letters of GB/T 2312', () => {
    const foreign = Object.values(zhHans.messages)
      .join('')
      .match(/\p{Script=Han}/gu)
      ?.filter((letter) => !simplified.has(letter))
    expect(foreign).toEqual([])
    expect(simplified.has('访')).toBe(true)
    expect(simplified.has('訪')).toBe(false)
  })
})

describe('The rules above would notice', () => {
  const wrong = (text: string) => ({ messages: { ...ar.messages, greeting: text } })
  test.each([
    ['an ASCII comma', 'نعم, {$name}', asciiPunctuation],
    [
      'an ASCII question mark in one plural form',
      '.input {$name :number} .match $name one {{نعم}} * {{نعم?}}',
      asciiPunctuation,
    ],
    ['a Latin word', 'نعم API', latinLetters],
  ])('%s', (_, text, rule) => {
    expect(breaking(wrong(text), rule)).toHaveLength(1)
  })
})
