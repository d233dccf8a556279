import type { Instant } from '../domain/schedule/working-hour.ts'

export type Clock = { now(): Instant }

/** Milliseconds since 1970 as the instant of their whole second. */
export const instantAt = (milliseconds: number): Instant =>
  new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z') as Instant

/** The only place in the program that asks what time it is. */
export const realClock: Clock = { now: () => instantAt(Date.now()) }
