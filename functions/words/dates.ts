import { lazy } from '../../events/lazy.ts'
import { remember } from '../domain/shared/remember.ts'
import type { CalendarDate } from '../domain/shared/time.ts'
import type { Language } from './language.ts'

/** Writes days of the Gregorian calendar: `full` with the weekday, `long` without it. */
export const datesIn = (
  { locale, dates = {} }: Pick<Language, 'locale' | 'dates'>,
  dateStyle: 'full' | 'long',
) => {
  const { months, firstDay, secondLocale } = dates
  const first = lazy(() => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', dateStyle }))
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
