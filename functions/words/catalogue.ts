import { IntlMessageFormat } from 'intl-messageformat'
import type { CalendarDate } from '../domain/schedule/calendar.ts'
import { en, type MessageKey, type Messages } from './en.ts'

type Facts = Readonly<Record<string, string | number>>

/** The words of one language, and how it writes days and lists. */
export type Catalogue = {
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  say(key: MessageKey, facts?: Facts): string
  day(date: CalendarDate): string
  shortDay(date: CalendarDate): string
  list(parts: readonly string[]): string
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/**
 * A name in a right-to-left script between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE, so that it does not
 * turn the dates and commas of the sentence around it (UAX #9).
 */
const isolated = (fact: string | number) =>
  typeof fact === 'string' && rightToLeft.test(fact) ? `\u2068${fact}\u2069` : fact

/** Formats are slow to make, and a start that sends no notice needs none. */
const lazy = <Made>(make: () => Made): (() => Made) => {
  let made: Made | undefined
  return () => (made ??= make())
}

const spoken = (
  language: string,
  locale: string,
  direction: Catalogue['direction'],
  messages: Messages,
): Catalogue => {
  const formats = new Map<MessageKey, IntlMessageFormat>()
  const inUtc = { timeZone: 'UTC' } as const
  const days = lazy(() => new Intl.DateTimeFormat(locale, { ...inUtc, dateStyle: 'full' }))
  const shortDays = lazy(() => new Intl.DateTimeFormat(locale, { ...inUtc, dateStyle: 'long' }))
  const lists = lazy(() => new Intl.ListFormat(locale, { type: 'unit', style: 'long' }))
  return {
    language,
    direction,
    say(key, facts = {}) {
      const known = formats.get(key) ?? new IntlMessageFormat(messages[key], locale)
      formats.set(key, known)
      return String(
        known.format(Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, isolated(fact)]))),
      )
    },
    day: (date) => days().format(Date.parse(date)),
    shortDay: (date) => shortDays().format(Date.parse(date)),
    list: (parts) => lists().format(parts),
  }
}

// British English, because its dates read the same everywhere: 3 September, never 9/3.
const english = spoken('en', 'en-GB', 'ltr', en)
const catalogues: Readonly<Record<string, Catalogue>> = { en: english }

/** The closest language there are words for: zh-Hant-TW, then zh-Hant, then zh, then English. */
export const catalogueFor = (language: string): Catalogue => {
  const found = catalogues[language]
  if (found) return found
  const shorter = language.lastIndexOf('-')
  return shorter > 0 ? catalogueFor(language.slice(0, shorter)) : english
}
