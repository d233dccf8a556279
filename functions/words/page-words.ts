import { remember } from '../domain/shared/remember.ts'
import { type Catalogue, catalogueFor } from './catalogue.ts'
import type { pages as english } from './en.ts'
import type { FactsOf, Phrase } from './language.ts'
import * as files from './page-languages.ts'
import { sentencesIn } from './sentences.ts'

export type PageKey = keyof typeof english

type PageFacts<Key extends PageKey> = FactsOf<(typeof english)[Key]>

/** The messages without a placeholder. */
export type PlainPageKey = {
  [Key in PageKey]: keyof PageFacts<Key> extends never ? Key : never
}[PageKey]

/** The words of a page: the words of the mail, and the words of pages alone. */
export type PageWords = Catalogue & {
  tell<Key extends PageKey>(
    key: Key,
    ...facts: keyof PageFacts<Key> extends never ? [] : [facts: PageFacts<Key>]
  ): Phrase
}

const messages: Readonly<Record<string, Readonly<Record<PageKey, string>>>> = files

/** The words of a page. `language` is one of those in languages.ts. */
export const pageWordsFor = remember((language: string): PageWords => {
  const words = catalogueFor(language)
  const own = messages[words.language]
  if (own === undefined) throw new Error(`the pages have no words in ${words.language}`)
  const sentence = sentencesIn(words.locale, own)
  return { ...words, tell: (key, ...[facts]) => sentence(key, facts) }
})
