import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { calendarDate } from '../../events/fields.ts'

const day = z
  .string()
  .check(
    z.refine((text) => calendarDate.safeParse(text).success, 'must be a day that exists, written YYYY-MM-DD'),
  )

const named = z.record(day, z.string().check(z.minLength(1, 'must not be empty')))

/** A file of `calendars/`. docs/calendars.md explains the fields. */
const schema = z.strictObject({
  /** ISO 8601 weekdays without work: 1 is Monday, 7 is Sunday. */
  weekend: z
    .array(z.int().check(z.minimum(1), z.maximum(7)))
    .check(z.maxLength(6, 'must leave a day of work')),
  /** Days without work, by name. */
  holidays: named,
  /** Days of the weekend on which offices work, and for what. */
  workedInLieu: named,
  /** After this day only holidays with a standing date are known, and every other day counts by its weekday. */
  knownUntil: day,
  /** The day on which a person last compared the file with its sources. Absent: nobody has. */
  checked: z.exactOptional(day),
  /** Days of which no source was read, and what is known of each. */
  unchecked: z.exactOptional(named),
  notes: z.exactOptional(z.array(z.string())),
  /** Decrees, laws and pages, or the library that the file was generated from. */
  source: z.array(z.string()).check(z.minLength(1, 'must name a source')),
})

export type CalendarFile = z.infer<typeof schema>

export const calendarsHere = join(import.meta.dirname, '..', '..', 'calendars')

/** The code of a country, such as `CN`, for each file. */
export const codesIn = (folder = calendarsHere): readonly string[] =>
  readdirSync(folder)
    .filter((name) => /^[A-Z]{2}\.json$/.test(name))
    .map((name) => name.slice(0, 2))

export const calendarFile = (code: string, folder = calendarsHere): CalendarFile =>
  schema.parse(JSON.parse(readFileSync(join(folder, `${code}.json`), 'utf8')))

const librarySource = /^date-holidays /

/** True for a file that is written anew from the library, and false for one that a person keeps. */
export const isGenerated = ({ source }: Pick<CalendarFile, 'source'>): boolean =>
  source.some((one) => librarySource.test(one))
