import type { CalendarDate, Instant } from './time.ts'

/** What has a place in time; text order is time order. */
type Point = CalendarDate | Instant

/** True when the one comes before the other. What is not there comes before nothing, and nothing before it. */
export const isBefore = <At extends Point>(one: At | undefined, other: At | undefined): boolean =>
  one !== undefined && other !== undefined && one < other

/** True when the one comes before the other, or both are the same; false when either is not there. */
export const isBy = <At extends Point>(one: At | undefined, other: At | undefined): boolean =>
  one !== undefined && other !== undefined && one <= other

/** The earliest of those that are there. */
export const earliestOf = <At extends Point>(one: At, ...others: readonly (At | undefined)[]): At =>
  others.reduce<At>((earliest, other) => (other !== undefined && other < earliest ? other : earliest), one)

/** The latest of those that are there. */
export const latestOf = <At extends Point>(one: At, ...others: readonly (At | undefined)[]): At =>
  others.reduce<At>((latest, other) => (other !== undefined && other > latest ? other : latest), one)
