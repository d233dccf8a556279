import type { CalendarDate, Instant } from './time.ts'

/** What has a place in time; text order is time order. */
type Point = CalendarDate | Instant

/** False when either is missing: JavaScript answers every comparison of a text with `undefined` by false. */
type Compares = <At extends Point>(one: At | undefined, other: At | undefined) => boolean

/** True when `one` lies before `other`. */
export const isBefore = ((one: Point, other: Point) => one < other) as Compares

/** True when `one` lies before `other`, or at the same point. */
export const isBy = ((one: Point, other: Point) => one <= other) as Compares

/** The earliest of the given points; a missing one does not count. */
export const earliestOf = <At extends Point>(one: At, ...others: readonly (At | undefined)[]): At =>
  others.reduce<At>((earliest, other) => (other && other < earliest ? other : earliest), one)

/** The latest of the given points; a missing one does not count. */
export const latestOf = <At extends Point>(one: At, ...others: readonly (At | undefined)[]): At =>
  others.reduce<At>((latest, other) => (other && other > latest ? other : latest), one)
