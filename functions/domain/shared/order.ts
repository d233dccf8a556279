import type { CalendarDate, Instant } from './time.ts'

/** What has a place in time; text order is time order. */
type Point = CalendarDate | Instant

/** False when either is missing: JavaScript answers every comparison of a text with `undefined` by false. */
type Compares = <At extends Point>(one: At | undefined, other: At | undefined) => boolean

/** True when the one comes before the other. */
export const isBefore = ((one: Point, other: Point) => one < other) as Compares

/** True when the one comes before the other, or both are the same. */
export const isBy = ((one: Point, other: Point) => one <= other) as Compares

/** The earliest of those that are there. */
export const earliestOf = <At extends Point>(one: At, ...others: readonly (At | undefined)[]): At =>
  others.reduce<At>((earliest, other) => (other && other < earliest ? other : earliest), one)

/** The latest of those that are there. */
export const latestOf = <At extends Point>(one: At, ...others: readonly (At | undefined)[]): At =>
  others.reduce<At>((latest, other) => (other && other > latest ? other : latest), one)
