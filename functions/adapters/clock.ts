import type { Instant } from '../domain/morning.ts'

export type Clock = { now(): Instant }

/** The only place in the program that asks what time it is. */
export const realClock: Clock = {
  now: () => new Date().toISOString().replace(/\.\d+Z$/, 'Z') as Instant,
}
