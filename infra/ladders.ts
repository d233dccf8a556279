import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { repeatedName } from '../events/repeated-name.ts'
import { defaultLadder, type Ladder, type Ladders } from '../functions/domain/schedule/named-ladders.ts'
import { complaint, type WrongSetting } from './settings.ts'

const file = 'ladders.json'

const fromTo = (least: number, most: number) =>
  z
    .int('must be a whole number')
    .check(z.minimum(least, `must be at least ${least}`), z.maximum(most, `must be at most ${most}`))

/** Working days of a year. Nobody plans further ahead, and later than this the office should have been asked. */
const workingYear = 260

/** A due date on a day off is told on the working day before, so three days ahead of it leave one day free. */
const leastAheadOfDueDay = 3

/** The first fault in a list of working days before the due date; notices come on days that have a working day between them. */
const wrongDays = (days: readonly number[]): string | undefined => {
  for (const [place, day] of days.entries()) {
    const before = days[place - 1]
    if (before === undefined) continue
    if (day === before) return `must name each day once, because a day has one notice (${day} stands twice)`
    if (day > before) return `must begin with the earliest notice (${day} is earlier than ${before})`
    if (before - day < 2)
      return `must leave a working day between two notices (${before} and ${day} are next to each other)`
    if (day === 0 && before < leastAheadOfDueDay)
      return `must leave a working day between two notices (a due day that is off is told on the working day before, next to ${before})`
  }
  return undefined
}

const workingDaysBefore = z.array(fromTo(0, workingYear)).check(
  z.minLength(1, 'must name at least one day, perhaps 0, the due day'),
  z.refine((days) => wrongDays(days) === undefined, { error: ({ input }) => wrongDays(input as number[]) }),
)

type Rhythm = {
  readonly everyDays?: number
  readonly everyWorkingDays?: number
  readonly times?: number
}

/** The days from the first late notice to the last one. */
const lasts = ({ everyDays, everyWorkingDays = 0, times = 1 }: Rhythm): number =>
  everyDays === undefined ? (everyWorkingDays * (times - 1) * 7) / 5 : everyDays * (times - 1)

const overdue = z
  .strictObject({
    workingDaysAfter: fromTo(2, workingYear),
    everyDays: z.exactOptional(fromTo(7, 366)),
    everyWorkingDays: z.exactOptional(fromTo(2, workingYear)),
    times: z.exactOptional(z.int('must be a whole number').check(z.minimum(1, 'must be at least 1'))),
  })
  .check(
    z.refine<Rhythm>(
      ({ everyDays, everyWorkingDays }) => (everyDays === undefined) !== (everyWorkingDays === undefined),
      { path: ['everyDays'], error: 'must stand there, or else everyWorkingDays, and not both' },
    ),
    z.refine<Rhythm>(({ times }) => times !== undefined, {
      path: ['times'],
      error:
        'must say how many notices there are, because a ladder that never ends never asks the protocol office',
    }),
    z.refine<Rhythm>((rhythm) => lasts(rhythm) <= 366, {
      path: ['times'],
      error:
        'must let the notices end within a year, because the protocol office is asked only after the last one',
    }),
  )

const schema = z
  .record(
    z
      .string()
      .check(z.regex(/^[a-z][a-z0-9-]{0,39}$/, 'must be a name of small letters, digits and hyphens')),
    z.strictObject({ workingDaysBefore, overdue }),
  )
  .check(
    z.refine((ladders) => ladders[defaultLadder] !== undefined, {
      path: [defaultLadder],
      error: 'must be there, because it is the ladder of every visit that names none',
    }),
  )

/** The ladders in the text of `ladders.json`, or the first fault in a sentence with the remedy. */
export const laddersIn = (text: string): Ladders | WrongSetting => {
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    return { wrong: `${file} is not JSON: correct it.` }
  }
  const repeated = repeatedName(text)
  if (repeated !== undefined) return { wrong: `${repeated} of ${file}: keep one of the two.` }
  if (!(given instanceof Object) || Array.isArray(given))
    return { wrong: `${file} must hold ladders by name: correct it.` }
  const parsed = schema.safeParse(given, { reportInput: true })
  if (parsed.success) return parsed.data as Readonly<Record<string, Ladder>> as Ladders
  const [first] = parsed.error.issues
  return { wrong: first ? `${complaint(first)} ${file}.` : `The ladders cannot be read: correct ${file}.` }
}

/** What is wrong with the file of ladders that the program is built with; undefined if nothing is. */
export const wrongLadders = (): string | undefined => {
  const ladders = laddersIn(readFileSync(join(import.meta.dirname, '..', file), 'utf8'))
  return 'wrong' in ladders ? String(ladders.wrong) : undefined
}
