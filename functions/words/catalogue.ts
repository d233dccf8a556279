import { MessageFormat } from 'messageformat'
import { lazy } from '../../events/lazy.ts'
import type { CalendarDate } from '../domain/schedule/calendar.ts'
import { countsIn } from './counts.ts'
import type { Facts, Language, MessageKey, Phrase } from './language.ts'
import * as files from './languages.ts'
import { remember } from './remember.ts'

/** The words of one language, and how it writes days and lists. */
export type Catalogue = {
  readonly language: string
  readonly direction: Language['direction']
  /** A message with its placeholders filled. Throws if one of them is missing. */
  say<Key extends MessageKey>(
    key: Key,
    ...facts: keyof Facts<Key> extends never ? [] : [facts: Facts<Key>]
  ): Phrase
  /** Text that a person wrote, so that it can stand inside a sentence without turning what is around it. */
  isolate(text: string): Phrase
  /** With its weekday. */
  day(date: CalendarDate): Phrase
  shortDay(date: CalendarDate): Phrase
  /** Phrases without commas of their own, one after the other. */
  list(parts: readonly Phrase[]): Phrase
}

const rightToLeft = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** Formats are made when they are first needed: each is slow to make, and a start that sends no notice needs none. */
export const catalogueOf = ({ language, locale, direction, messages }: Language): Catalogue => {
  const functions = { number: countsIn(locale) }
  const formatOf = remember(
    (key: MessageKey) => new MessageFormat(locale, messages[key], { functions, bidiIsolation: 'none' }),
  )
  const format = (key: MessageKey, facts?: Readonly<Record<string, unknown>>) =>
    formatOf(key).format(facts, refuse) as Phrase
  const unchanging = remember((key: MessageKey) => format(key))

  const dates = (dateStyle: 'full' | 'long') => {
    const made = lazy(() => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle }))
    return remember((date: CalendarDate) => made().format(Date.parse(date)) as Phrase)
  }
  // Other types of list have no separator at all in Chinese or Russian.
  const lists = lazy(() => new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' }))
  return {
    language,
    direction,
    say: (key, ...[facts]) => (facts === undefined ? unchanging(key) : format(key, facts)),
    // FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE (UAX #9), where text of another direction can occur. Elsewhere
    // they would only be copied along with a name or an id.
    isolate: (text) =>
      (direction === 'rtl' || rightToLeft.test(text) ? `\u2068${text}\u2069` : text) as Phrase,
    day: dates('full'),
    shortDay: dates('long'),
    list: (parts) => lists().format(parts) as Phrase,
  }
}

/** The library would write `{$name}` into a message that it cannot fill, and no mail may leave with that. */
const refuse = (error: unknown) => {
  throw error
}

const languages: readonly Language[] = Object.values(files)
const catalogues = new Map(languages.map((one) => [one.language, catalogueOf(one)]))

/** The closest language there are words for: zh-Hant-TW, then zh-Hant, then zh, then English. */
export const catalogueFor = (language: string): Catalogue => {
  const found = catalogues.get(language)
  if (found) return found
  const shorter = language.lastIndexOf('-')
  return shorter > 0 ? catalogueFor(language.slice(0, shorter)) : catalogueFor(files.en.language)
}
