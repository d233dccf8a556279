import { MessageFormat } from 'messageformat'
import { lazy } from '../../events/lazy.ts'
import type { CalendarDate } from '../domain/shared/time.ts'
import { countsIn } from './counts.ts'
import { datesIn } from './dates.ts'
import type { Facts, Language, MessageKey, Phrase } from './language.ts'
import * as files from './languages.ts'
import { remember } from './remember.ts'

/** The messages of a language, with the formats for days and lists. */
export type Catalogue = {
  readonly language: string
  readonly direction: Language['direction']
  /** Gives a message with all placeholders filled. Throws if a value is missing. */
  say<Key extends MessageKey>(
    key: Key,
    ...facts: keyof Facts<Key> extends never ? [] : [facts: Facts<Key>]
  ): Phrase
  /** Isolates text by a person, so the direction of the text cannot change the order of the sentence around. */
  isolate(text: string): Phrase
  /** A date with the weekday. */
  day(date: CalendarDate): Phrase
  shortDay(date: CalendarDate): Phrase
  /**
   * Phrases as a list. The phrases must have no commas inside, because the list separates phrases by commas.
   */
  list(parts: readonly Phrase[]): Phrase
}

const rightToLeft = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/**
 * Makes each format on first use, because making a format is slow and a start without a notice needs no
 * format.
 */
export const catalogueOf = (words: Language): Catalogue => {
  const { language, locale, direction, messages } = words
  const functions = { number: countsIn(locale) }
  const formatOf = remember(
    (key: MessageKey) => new MessageFormat(locale, messages[key], { functions, bidiIsolation: 'none' }),
  )
  const format = (key: MessageKey, facts?: Readonly<Record<string, unknown>>) =>
    formatOf(key).format(facts, refuse) as Phrase
  const unchanging = remember((key: MessageKey) => format(key))

  const dates = (dateStyle: 'full' | 'long') => datesIn(words, dateStyle) as (date: CalendarDate) => Phrase
  // Type `conjunction`, because type `unit` has no separator at all in Chinese or Russian.
  const lists = lazy(() => new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' }))
  return {
    language,
    direction,
    say: (key, ...[facts]) => (facts === undefined ? unchanging(key) : format(key, facts)),
    // FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE (UAX #9) stand only around text that may run in another
    // direction. Elsewhere a reader who copies a name or an id would copy the invisible characters too.
    isolate: (text) =>
      (direction === 'rtl' || rightToLeft.test(text) ? `\u2068${text}\u2069` : text) as Phrase,
    day: dates('full'),
    shortDay: dates('long'),
    list: (parts) => lists().format(parts) as Phrase,
  }
}

/**
 * Without a thrown error, the library would leave `{$name}` in the message for a missing value, and the mail
 * would leave with the gap.
 */
const refuse = (error: unknown) => {
  throw error
}

const languages: readonly Language[] = Object.values(files)
const catalogues = new Map(languages.map((one) => [one.language, catalogueOf(one)]))

/**
 * The catalogue of a language that has a file. Throws for any other one: no mail leaves in a language that nobody chose
 * (functions/domain/words/offer.ts chooses).
 */
export const catalogueFor = (language: string): Catalogue => {
  const found = catalogues.get(language)
  if (found === undefined) throw new Error(`there are no words in ${language}`)
  return found
}
