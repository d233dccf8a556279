import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Clock, instantAt } from '../functions/adapters/clock.ts'
import type { Instant } from '../functions/domain/shared/time.ts'
import { keptFile, replaceFile } from './stored-file.ts'

/** A clock that runs in real time from the instant last set, and stands still during a move. */
export type LocalClock = Clock & {
  /** Moves the clock forward only. The clock stands at `to` until `release`. */
  holdAt(to: Instant): void
  release(): void
  /** Saves the present instant, so that the next start does not begin earlier. */
  keep(): void
}

export const localClock = (folder: string, notBefore: Instant): LocalClock => {
  const file = join(folder, 'clock.json')
  const kept = keptFile(file, () => instantIn(readFileSync(file, 'utf8')))
  let base = Date.parse(kept !== undefined && kept > notBefore ? kept : notBefore)
  let runningSince: number | undefined = performance.now()

  const now = () => instantAt(base + (runningSince === undefined ? 0 : performance.now() - runningSince))
  const keep = () => replaceFile(file, JSON.stringify({ now: now() }))

  return {
    now,
    keep,
    holdAt(to) {
      base = Math.max(Date.parse(to), Date.parse(now()))
      runningSince = undefined
    },
    release() {
      runningSince ??= performance.now()
      keep()
    },
  }
}

const instantIn = (text: string): Instant => {
  const { now } = JSON.parse(text) as { now: Instant }
  if (Number.isNaN(Date.parse(now))) throw new Error('it has no instant')
  return now
}
