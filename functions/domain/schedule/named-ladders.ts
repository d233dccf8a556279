import file from '../../../ladders.json' with { type: 'json' }

/** The days on which a commitment with a due date is told, as the settings have them. docs/deploy.md explains each field. */
export type Ladder = {
  /** Working days before the due date, the earliest notice first; 0 is the due day itself. */
  readonly workingDaysBefore: readonly number[]
  /** The notices of a late commitment: the first one, the time from one to the next, and how many there are. */
  readonly overdue: {
    readonly workingDaysAfter: number
    readonly times: number
  } & ({ readonly everyDays: number } | { readonly everyWorkingDays: number })
}

/** Ladders by name. */
export type Ladders = Readonly<Record<string, Ladder>> & { readonly default: Ladder }

/** The ladder of every visit that names none. */
export const defaultLadder = 'default'

/** The deployment and the tests have checked the file (infra/ladders.ts); a second check would slow every start. */
export const ladders: Ladders = file

export const ladderNames: readonly string[] = Object.keys(ladders)

/** The ladder that counts for a name. A name that the settings no longer have means the default. */
export const nameInForce = (name = defaultLadder): string =>
  Object.hasOwn(ladders, name) ? name : defaultLadder

export const ladderNamed = (name: string | undefined): Ladder => ladders[nameInForce(name)] ?? ladders.default

/** Every number of working days ahead of a due date on which some ladder has a notice, the largest first. */
export const everyDaysAhead: readonly number[] = [
  ...new Set(Object.values(ladders).flatMap(({ workingDaysBefore }) => workingDaysBefore)),
]
  .filter((days) => days > 0)
  .toSorted((one, other) => other - one)
