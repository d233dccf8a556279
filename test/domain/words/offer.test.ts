import { describe, expect, test } from '@jest/globals'
import { notOffered, offeredFor, toldIn } from '../../../functions/domain/words/offer.ts'

const all = ['ar', 'en', 'es', 'fa', 'fr', 'ru', 'ur', 'zh-Hans']

describe('A tag finds an offered language', () => {
  test.each([
    ['zh-Hans', 'zh-Hans', 'the language itself'],
    ['zh-CN', 'zh-Hans', 'by the script of the country'],
    ['zh', 'zh-Hans', 'by the script that most readers use'],
    ['zh-SG', 'zh-Hans', 'by the script of the country'],
    ['zh-Hans-HK', 'zh-Hans', 'by its own script'],
    ['fr-CA', 'fr', 'by the language without the country'],
    ['es-419', 'es', 'by the language without the region'],
    ['en-GB-oxendict', 'en', 'by the language without the spelling'],
    ['EN', 'en', 'in any case'],
    ['fr-u-ca-buddhist', 'fr', 'without wishes about calendars'],
    ['en-x-dialect', 'en', 'without what was agreed privately'],
    ['prs', 'fa', 'by the newer name of the language'],
  ])('%s finds %s, %3$s', (tag, found) => {
    expect(offeredFor(tag, all)).toBe(found)
  })

  test('of the most exact range, where two are offered', () => {
    expect(offeredFor('es-MX', ['es', 'es-MX'])).toBe('es-MX')
    expect(offeredFor('es-ES', ['es', 'es-MX'])).toBe('es')
    expect(offeredFor('es-ES', ['es-MX'])).toBeUndefined()
  })
})

describe('A tag finds nothing', () => {
  test.each([
    ['zh-TW', 'read in another script'],
    ['zh-HK', 'read in another script'],
    ['zh-Hant', 'read in another script'],
    ['zh-Hant-CN', 'read in another script'],
    ['ur-Latn', 'written in another script'],
    ['sr-Latn', 'another language'],
    ['pt', 'another language, however near'],
    ['kk', 'another language, however often its readers read Russian'],
    ['und', 'no language, although the likely subtags make it English'],
    ['und-Arab', 'no language'],
    ['mul', 'many languages'],
    ['', 'no tag'],
    ['not a tag', 'no tag'],
  ])('%j, %s', (tag) => {
    expect(offeredFor(tag, all)).toBeUndefined()
  })
})

describe('Somebody is told', () => {
  const offer = { language: 'fr-CH', languages: ['en', 'fr'] }

  test.each([
    ['en-GB', 'en', 'in the language offered for the tag'],
    ['pt', 'fr', "in the institution's own where the tag is not offered"],
    ['garbage!', 'fr', "in the institution's own where a record holds no tag"],
  ])('%s in %s: %3$s', (tag, told) => {
    expect(toldIn(tag, offer)).toBe(told)
  })

  test("in the institution's own where a record holds nothing", () => {
    expect(toldIn(undefined as unknown as string, offer)).toBe('fr')
  })
})

test('A language that cannot be taken is answered with those that can', () => {
  expect(notOffered('pt', ['en', 'fr'])).toBe(
    'must be one of the offered languages en, fr, or a dialect of one: pt is neither',
  )
})
