import type { CalendarDate, Instant } from './time.ts'

/** What has a place in time; text order is time order. */
type Point = CalendarDate | Instant

/*
 * What is not there comes before nothing, and nothing before it: JavaScript answers every comparison of a text with
 * `undefined` by false.
 */

/** True when the one comes before the other. */
export const isBefore = <At extends Point>(one: At | undefined, other: At | undefined): boolean =>
  (one as At) < (other as At)

/** True when the one comes before the other, or both are the same. */
export const isBy = <At extends Point>(one: At | undefined, other: At | undefined): boolean =>
  (one as At) <= (other as At)

/** The earliest of those that are there. */
export const earliestOf = <At extends Point>(one: At, ...others: readonly (At | undefined)[]): At =>
  others.reduce<At>((earliest, other) => (isBefore(other, earliest) ? (other as At) : earliest), one)

/** The latest of those that are there. */
export const latestOf = <At extends Point>(one: At, ...others: readonly (At | undefined)[]): At =>
  others.reduce<At>((latest, other) => (isBefore(latest, other) ? (other as At) : latest), one)
