import { lazy } from '../../events/lazy.ts'
import { lastDayOf } from '../domain/schedule/due-date.ts'
import type { AgreedTime, CalendarDate, DueDate } from '../domain/shared/time.ts'
import { datesIn } from './dates.ts'
import type { Facts, Language, MessageKey, Phrase } from './language.ts'
import * as files from './languages.ts'
import { sentencesIn } from './sentences.ts'

/** The messages of a language, with the formats for days and lists. */
export type Catalogue = {
  readonly language: string
  readonly locale: string
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
  /** A period as a title: November 2026, Q4 2026, 2026. */
  period(dueOn: Exclude<DueDate, CalendarDate>): Phrase
  /** A time of whole days, weeks, months or years: 2 months. */
  time(time: AgreedTime): Phrase
  /**
   * Phrases as a list. The phrases must have no commas inside, because the list separates phrases by commas.
   */
  list(parts: readonly Phrase[]): Phrase
}

const units = { D: 'day', W: 'week', M: 'month', Y: 'year' } as const
const quarterWords = ['firstQuarter', 'secondQuarter', 'thirdQuarter', 'fourthQuarter'] as const

const rightToLeft = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** Makes each format on first use, like `sentencesIn`. */
export const catalogueOf = (words: Language): Catalogue => {
  const { language, locale, direction, messages } = words
  const sentence = sentencesIn(locale, messages)

  const dates = (style: Parameters<typeof datesIn>[1]) =>
    datesIn(words, style) as (date: CalendarDate) => Phrase
  const month = dates('month')
  const year = dates('year')
  // Type `conjunction`, because type `unit` has no separator at all in Chinese or Russian.
  const lists = lazy(() => new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' }))
  return {
    language,
    locale,
    direction,
    say: (key, ...[facts]) => sentence(key, facts),
    // FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE (UAX #9) stand only around text that may run in another
    // direction. Elsewhere a reader who copies a name or an id would copy the invisible characters too.
    isolate: (text) =>
      (direction === 'rtl' || rightToLeft.test(text) ? `\u2068${text}\u2069` : text) as Phrase,
    day: dates('full'),
    shortDay: dates('long'),
    period(dueOn) {
      const lastDay = lastDayOf(dueOn)
      const quarter = quarterWords[Number(dueOn.split('-Q')[1]) - 1]
      if (quarter !== undefined) return sentence(quarter, { year: year(lastDay) })
      return dueOn.includes('-') ? month(lastDay) : sentence('wholeYear', { year: year(lastDay) })
    },
    time: (time) =>
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: units[time.slice(-1) as keyof typeof units],
        unitDisplay: 'long',
      }).format(Number(time.slice(1, -1))) as Phrase,
    list: (parts) => lists().format(parts) as Phrase,
  }
}

const languages: readonly Language[] = Object.values(files)
const catalogues = new Map(languages.map((one) => [one.language, catalogueOf(one)]))

/**
 * The catalogue of a language with a file. Throws without a file: a mail leaves only in a chosen language
 * (functions/domain/words/offer.ts chooses).
 */
export const catalogueFor = (language: string): Catalogue => {
  const found = catalogues.get(language)
  if (found === undefined) throw new Error(`there are no words in ${language}`)
  return found
}
