import * as z from 'zod/mini'
import { lazy } from './lazy.ts'
import { calledNothing, weekdays } from './names.ts'
import { refusedInAddresses, text } from './text.ts'
import { isZone, noSuchZone } from './zones.ts'

export const name = text(200, 'oneLine')
export const title = text(300, 'oneLine')
/** The number of a row in the agreed table, such as `2.1.1`. */
export const rowNumber = text(40, 'oneLine')
/** Up to 4,000 characters; newlines allowed. */
export const wording = text(4000, 'manyLines')

/** The web address of a published record; kept as written. */
export const webAddress = z
  .string()
  .check(
    z.regex(
      new RegExp(`^https?://[^\\s${refusedInAddresses}]{1,2000}$`, 'u'),
      'must be a web address, such as https://example.org/news',
    ),
  )

/** An existing day (2026-02-30 is refused) from 1900 to 2199. */
export const calendarDate = z.pipe(
  z.iso
    .date({ error: 'must be a day that exists, written YYYY-MM-DD', abort: true })
    .check(z.regex(/^(?:19|20|21)/, 'must lie between 1900-01-01 and 2199-12-31')),
  z.transform((date) => date as `${number}-${number}-${number}`),
)

/** A due date as it was agreed: a day, or a period of which the last day counts. */
export const dueDate = z.union(
  [
    calendarDate,
    z.pipe(
      z.string().check(z.regex(/^(?:19|20|21)\d{2}(?:-(?:0[1-9]|1[0-2]|Q[1-4]))?$/)),
      z.transform((period) => period as `${number}-${number}` | `${number}-Q${number}` | `${number}`),
    ),
  ],
  'must be a day that exists (2026-11-30), a month (2026-11), a quarter (2026-Q4) or a year (2026), from 1900 to 2199',
)

/** A time that counts from an event: an ISO 8601 duration of whole days, weeks, months or years. */
export const agreedTime = z.pipe(
  z
    .string()
    .check(
      z.regex(
        /^P(?:[1-9]\d{0,2}D|[1-9]\d?[WMY])$/,
        'must be a time of whole days, weeks, months or years, such as P45D, P6W, P2M or P1Y',
      ),
    ),
  z.transform((time) => time as `P${number}${'D' | 'W' | 'M' | 'Y'}`),
)

/** An ISO 8601 duration in days, weeks or months, from a week to a year. */
export const period = z.pipe(
  z
    .string()
    .check(
      z.regex(
        /^P(?:[7-9]|[1-9]\d|[12]\d\d|3[0-5]\d|36[0-6])D$|^P(?:[1-9]|[1-4]\d|5[0-2])W$|^P(?:[1-9]|1[0-2])M$/,
        'must be a rhythm of days, weeks or months between a week and a year, such as P4W',
      ),
    ),
  z.transform((every) => every as `P${number}${'D' | 'W' | 'M'}`),
)

/**
 * A mailbox of RFC 5321 in the form without quotes. Two addresses with an equal folded form belong to one
 * official. No address holds an encoded word before the @ (RFC 2047, 5), because a reader would decode the word.
 */
export const email = z.string().check(
  z.maxLength(254, 'must have at most 254 characters'),
  z.regex(/^(?!.*=\?.*\?=.*@)/, {
    error: 'must not have an encoded word (=?…?=) before the @: write the address itself',
    abort: true,
  }),
  z.regex(
    /^(?!\.)(?!.*\.\.)[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}(?<!\.)@(?=.{1,253}$)(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])$/,
    'must be an email address, such as name@example.org',
  ),
)

/** Chosen by the caller of a request that creates. */
export const idempotencyKey = z
  .string()
  .check(z.regex(/^[\x21-\x7e]{1,255}$/, 'must be 1 to 255 printable characters without spaces'))

export const zone = z.string().check(z.refine(isZone, noSuchZone))

/** Created at the first use, because loading the names of all languages takes a quarter of a Lambda's start. */
let languageNames: Intl.DisplayNames | undefined

const isKnownLanguage = (tag: string) => {
  try {
    languageNames ??= new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })
    return languageNames.of(tag) !== undefined
  } catch {
    return false
  }
}

export const language = z
  .string()
  .check(z.refine(isKnownLanguage, 'must be a language by its BCP 47 tag, such as en or zh-Hans'))

export const hour = z.pipe(
  z
    .string()
    .check(z.regex(/^(?:[01]\d|2[0-3]):(?:00|15|30|45)$/, 'must be a quarter hour, such as 08:00 or 08:15')),
  z.transform((hour) => hour as `${number}:${number}`),
)

const partyFields = {
  name: z.exactOptional(name),
  title: z.exactOptional(title),
  organisation: z.exactOptional(name),
}

const isNamed = (party: { readonly [Field in keyof typeof partyFields]?: string }) =>
  party.name !== undefined || party.title !== undefined || party.organisation !== undefined

export const atLeastOneOf = 'must have at least one of name, title and organisation'

/** An official is named as a party is. The missing field is the name, because a form and a table ask for it first. */
export const isCalled = z.refine<Parameters<typeof isNamed>[0]>(isNamed, {
  error: calledNothing,
  path: ['name'],
  // Said beside what is wrong with other fields.
  when: ({ value }) => value instanceof Object && !Array.isArray(value),
})

/** A person or a group. */
export const party = lazy(() => z.strictObject(partyFields).check(z.refine(isNamed, atLeastOneOf)))
export const participant = lazy(() =>
  z
    .strictObject({ ...partyFields, chair: z.exactOptional(z.boolean()) })
    .check(z.refine(isNamed, atLeastOneOf)),
)

/** The code of a country of ISO 3166, perhaps with a region, such as `CN` or `DE-BY`. */
export const calendarCode = z
  .string()
  .check(
    z.regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/, 'must be the code of a country or region, such as CN or DE-BY'),
  )

/** The longest absence. */
const mostDaysAbsent = 366
const aDay = 24 * 60 * 60 * 1000

/** Days on which an official does not work, from the first to the last. */
export const absence = lazy(() =>
  z.strictObject({ from: calendarDate, to: calendarDate }).check(
    z.refine(({ from, to }) => to >= from, { error: 'must not be before from', path: ['to'] }),
    z.refine(({ from, to }) => (Date.parse(to) - Date.parse(from)) / aDay < mostDaysAbsent, {
      error: `must leave at most ${mostDaysAbsent} days`,
      path: ['to'],
    }),
  ),
)

/** The weekdays on which an official never works. */
export const weekend = z.array(z.enum(weekdays, `must be one of ${weekdays.join(', ')}`)).check(
  z.minLength(1, 'must name a day, or be left out'),
  z.maxLength(6, 'must leave a day of work'),
  z.refine((days) => new Set(days).size === days.length, 'must name each day once'),
)
