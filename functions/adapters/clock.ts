import type { Instant } from '../domain/shared/time.ts'

export type Clock = { now(): Instant }

/** Milliseconds since 1970 UTC as an instant, rounded down to the whole second. */
export const instantAt = (milliseconds: number): Instant =>
  new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z') as Instant

/** The only place in the program where the system clock is read. */
export const realClock: Clock = { now: () => instantAt(Date.now()) }
