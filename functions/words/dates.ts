import { lazy } from '../../events/lazy.ts'
import { remember } from '../domain/shared/remember.ts'
import type { CalendarDate } from '../domain/shared/time.ts'
import type { Language } from './language.ts'

const styles = {
  /** A day with the weekday. */
  full: { dateStyle: 'full' },
  /** A day without the weekday. */
  long: { dateStyle: 'long' },
  month: { year: 'numeric', month: 'long' },
  year: { year: 'numeric' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>

/** Writes dates of the Gregorian calendar. A month or a year has no second calendar, because it lies across two of them. */
export const datesIn = (
  { locale, dates = {} }: Pick<Language, 'locale' | 'dates'>,
  style: keyof typeof styles,
) => {
  const { months, firstDay } = dates
  const isDay = style === 'full' || style === 'long'
  const secondLocale = isDay ? dates.secondLocale : undefined
  const first = lazy(() => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...styles[style] }))
  const second = lazy(() => new Intl.DateTimeFormat(secondLocale, { timeZone: 'UTC', dateStyle: 'long' }))
  const write = (date: CalendarDate) =>
    first()
      .formatToParts(Date.parse(date))
      .map(({ type, value }) => {
        if (type === 'month') return months?.[Number(date.slice(5, 7)) - 1] ?? value
        return type === 'day' && date.endsWith('-01') ? (firstDay ?? value) : value
      })
      .join('')
  return remember((date: CalendarDate) =>
    secondLocale === undefined ? write(date) : `${write(date)} (${second().format(Date.parse(date))})`,
  )
}
