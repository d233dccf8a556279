import { describe, expect, test } from '@jest/globals'
import { parseMessage, visit } from 'messageformat'
import { catalogueFor } from '../../functions/words/catalogue.ts'
import { en } from '../../functions/words/en.ts'
import type { Language, MessageKey } from '../../functions/words/language.ts'
import * as files from '../../functions/words/languages.ts'

const languages: readonly Language[] = Object.values(files)
const keys = Object.keys(en.messages) as MessageKey[]

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

/** Counts for which the language has a plural form but the message has no variant. */
const unsaid = (source: string, locale: string): number[] => {
  const message = parseMessage(source)
  if (message.type !== 'select') return []
  const rules = new Intl.PluralRules(locale)
  const said = message.variants.flatMap(({ keys: [key] }) =>
    key?.type === '*' ? 'other' : (key?.value ?? []),
  )
  const counts = Array.from({ length: 200 }, (_, index) => index + 1)
  return counts.filter((count) => !said.includes(String(count)) && !said.includes(rules.select(count)))
}

describe.each(languages.map((one) => [one.language, one] as const))('The words in %s', (_, language) => {
  const { locale, direction, messages } = language

  test('are all there, and none is too many', () => {
    expect(Object.keys(messages).toSorted()).toEqual(keys.toSorted())
    expect(Object.values(messages)).not.toContain('')
  })

  test.each(keys)('of %s have the placeholders of the English message', (key) => {
    expect(placeholders(messages[key])).toEqual(placeholders(en.messages[key]))
  })

  test.each(keys)('of %s have a variant for each plural form', (key) => {
    expect(unsaid(messages[key], locale)).toEqual([])
  })

  test('are found by their language and by a dialect of it, and run in its direction', () => {
    expect(catalogueFor(language.language).language).toBe(language.language)
    expect(catalogueFor(`${language.language}-x-dialect`).language).toBe(language.language)
    const script = new Intl.Locale(locale).maximize().script ?? ''
    expect(direction).toBe(['Arab', 'Hebr', 'Syrc', 'Thaa'].includes(script) ? 'rtl' : 'ltr')
  })
})

test('a language that nobody has written words for yet is answered in English', () => {
  expect(catalogueFor('tlh').language).toBe('en')
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

  test('a plural form that was forgotten', () => {
    const forms = '.input {$count :number} .match $count one {{день}} few {{дня}} * {{дней}}'
    expect(unsaid(forms, 'en')).toEqual([])
    expect(unsaid(forms, 'ru').slice(0, 3)).toEqual([5, 6, 7])
  })
})
