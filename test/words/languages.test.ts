import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { parseMessage, visit } from 'messageformat'
import { catalogueFor } from '../../functions/words/catalogue.ts'
import { en, pages } from '../../functions/words/en.ts'
import type { Language } from '../../functions/words/language.ts'
import * as files from '../../functions/words/languages.ts'
import * as pageFiles from '../../functions/words/page-languages.ts'

const languages: readonly Language[] = Object.values(files)

type Messages = Readonly<Record<string, string>>
const pagesByLanguage: Readonly<Record<string, Messages>> = pageFiles

/** The messages of a language, those of the mail or those of the pages, beside the English ones. */
type Part = {
  readonly language: string
  readonly locale: string
  readonly messages: Messages
  readonly english: Messages
}

const parts: readonly (readonly [name: string, part: Part])[] = languages.flatMap(
  ({ language, locale, messages }) => [
    [`the mail in ${language}`, { language, locale, messages, english: en.messages }],
    [
      `the pages in ${language}`,
      { language, locale, messages: pagesByLanguage[language] ?? {}, english: pages },
    ],
  ],
)

/** The placeholders of a message, each a text or a number. */
const placeholders = (source: string): Record<string, 'text' | 'number'> => {
  const found: Record<string, 'text' | 'number'> = {}
  visit(parseMessage(source), {
    expression({ arg, functionRef }) {
      if (arg?.type !== 'variable') return
      if (functionRef?.name === 'number') found[arg.name] = 'number'
      else found[arg.name] ??= 'text'
    },
  })
  return found
}

/** The patterns of a message, one for each variant: texts, and placeholders as `{$name}`. */
const patterns = (source: string): string[] => {
  const message = parseMessage(source)
  const said = message.type === 'select' ? message.variants.map(({ value }) => value) : [message.pattern]
  return said.map((parts) =>
    parts
      .map((part) =>
        typeof part === 'string'
          ? part
          : part.type === 'expression' && part.arg?.type === 'variable'
            ? `{$${part.arg.name}}`
            : '',
      )
      .join(''),
  )
}

/** Texts that stand in one variant of a message and are missing from another. */
const lost = (source: string): string[] => {
  const texts = Object.entries(placeholders(source)).flatMap(([name, kind]) =>
    kind === 'text' ? [name] : [],
  )
  return texts.filter((name) => patterns(source).some((pattern) => !pattern.includes(`{$${name}}`)))
}

/** No desk has so many lines. French and Spanish have a plural form that begins at a million. */
const mostCounted = 999

/** The plural forms that the language needs for a count, and that the message has no variant for. */
const unsaid = (source: string, locale: string): string[] => {
  const message = parseMessage(source)
  if (message.type !== 'select') return []
  const rules = new Intl.PluralRules(locale)
  const said = message.variants.flatMap(({ keys: [key] }) =>
    key?.type === '*' ? 'other' : (key?.value ?? []),
  )
  const counts = Array.from({ length: mostCounted }, (_, index) => index + 1)
  // No message counts nothing, but a language with a form for zero gets it, so that a translator sees all forms.
  if (rules.select(0) === 'zero') counts.unshift(0)
  const missing = counts.filter(
    (count) => !said.includes(String(count)) && !said.includes(rules.select(count)),
  )
  return [...new Set(missing.map((count) => rules.select(count)))]
}

/** The words of a message, without placeholders. */
const wordsOf = (source: string) => patterns(source).map((pattern) => pattern.replaceAll(/\{[^}]*\}/g, ''))
const isTypography = (source: string) => !wordsOf(source).some((text) => /\p{L}/u.test(text))

/** Messages that rightly equal the English message, by language. */
const sameAsEnglish: Readonly<Record<string, Messages>> = {}

const untranslated = ({ language, messages, english }: Omit<Part, 'locale'>): string[] =>
  Object.entries(english).flatMap(([key, source]) =>
    isTypography(source) ||
    wordsOf(messages[key] ?? '').join() !== wordsOf(source).join() ||
    sameAsEnglish[language]?.[key] !== undefined
      ? []
      : [key],
  )

describe.each(parts)('The words of %s', (_, part) => {
  const { language, locale, messages, english } = part

  test('are all there, and none is too many', () => {
    expect(Object.keys(messages).toSorted()).toEqual(Object.keys(english).toSorted())
    expect(Object.values(messages)).not.toContain('')
  })

  test.each(
    Object.entries(english),
  )('of %s have the placeholders of the English message, each text in every variant', (key, source) => {
    expect(placeholders(messages[key] ?? '')).toEqual(placeholders(source))
    expect(lost(messages[key] ?? '')).toEqual([])
  })

  test.each(Object.keys(english))('of %s have a variant for each plural form', (key) => {
    expect(unsaid(messages[key] ?? '', locale)).toEqual([])
  })

  if (language !== en.language)
    test('are translated, all but those that are the same with a reason', () => {
      expect(untranslated(part)).toEqual([])
      const reasoned = Object.keys(sameAsEnglish[language] ?? {}).filter((key) => key in english)
      expect(reasoned.filter((key) => messages[key] !== english[key])).toEqual([])
    })
})

const folder = new URL('../../functions/', import.meta.url)
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => readFileSync(new URL(path, folder), 'utf8'))

/**
 * True if a source names the message. A source may also join the name from a beginning and an end, as in
 * `why${reason}`; then it has the end in quotes.
 */
const isNamed = (key: string): boolean =>
  sources.some(
    (source) =>
      source.includes(`'${key}'`) ||
      [...source.matchAll(/`(\w+)\$\{[^}`]+\}`/g)].some(
        ([, beginning = '']) =>
          key.startsWith(beginning) && source.includes(`'${key.slice(beginning.length)}'`),
      ),
  )

describe('A message', () => {
  test('is said by the mail or by a page, because nobody corrects a sentence that nobody reads', () => {
    expect([...Object.keys(en.messages), ...Object.keys(pages)].filter((key) => !isNamed(key))).toEqual([])
  })

  test('of the pages never has the name of one of the mail', () => {
    expect(Object.keys(pages).filter((key) => key in en.messages)).toEqual([])
  })
})

describe.each(languages.map((one) => [one.language, one] as const))('The words in %s', (_, language) => {
  const { locale, direction } = language

  test('are found by their language, and run in its direction', () => {
    expect(catalogueFor(language.language).language).toBe(language.language)
    expect(Intl.getCanonicalLocales(language.language)).toEqual([language.language])
    const script = new Intl.Locale(locale).maximize().script ?? ''
    expect(direction).toBe(['Arab', 'Hebr', 'Syrc', 'Thaa'].includes(script) ? 'rtl' : 'ltr')
  })

  test('write days in the Gregorian calendar, with the month in letters', () => {
    const { day, shortDay } = catalogueFor(language.language)
    expect(new Intl.DateTimeFormat(locale).resolvedOptions().calendar).toBe('gregory')
    for (const said of [day('2026-06-03'), shortDay('2026-06-03')]) {
      expect(said).toMatch(/2026|۲۰۲۶|٢٠٢٦/)
      expect(said).not.toMatch(/[0-9]+[/.-][0-9]+[/.-][0-9]+/)
    }
  })
})

test('words in a language that nobody has written are a fault, because no mail may leave in another one unasked', () => {
  expect(() => catalogueFor('tlh')).toThrow('tlh')
})

test('only English was read by a person so far', () => {
  expect(languages.filter(({ reviewed }) => reviewed)).toEqual([en])
})

describe('The tests above would notice', () => {
  test('a placeholder that is missing, misspelt or no number', () => {
    expect(
      placeholders('.input {$count :number} .match $count one {{{$date}}} * {{{$count} {$date}}}'),
    ).toEqual({
      count: 'number',
      date: 'text',
    })
    expect(placeholders('{$nmae}')).toEqual({ nmae: 'text' })
  })

  test('a text that one of the variants forgets', () => {
    expect(lost('.input {$days :number} .match $days one {{a day}} * {{{$date}, {$days} days}}')).toEqual([
      'date',
    ])
  })

  test('a plural form that was forgotten', () => {
    const forms = '.input {$count :number} .match $count one {{день}} few {{дня}} * {{дней}}'
    expect(unsaid(forms, 'en')).toEqual([])
    expect(unsaid(forms, 'ru')).toEqual(['many'])
    expect(unsaid(forms, 'ar')).toEqual(['zero', 'two', 'many'])
  })

  test('a message left in English, but not one of typography alone', () => {
    const copied = {
      language: 'fr',
      messages: { ...files.fr.messages, headingNews: en.messages.headingNews },
      english: en.messages,
    }
    expect(untranslated(copied)).toEqual(['headingNews'])
    expect(isTypography('{$name}, {$title}')).toBe(true)
  })

  test('a message that no source says', () => {
    expect(['headingNews', 'titleDesk', 'headingNewer', 'titleDesks'].filter(isNamed)).toEqual([
      'headingNews',
      'titleDesk',
    ])
  })
})
