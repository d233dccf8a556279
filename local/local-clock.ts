import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Clock, instantAt } from '../functions/adapters/clock.ts'
import type { Instant } from '../functions/domain/shared/time.ts'

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
  const kept = keptIn(file)
  let base = Date.parse(kept !== undefined && kept > notBefore ? kept : notBefore)
  let runningSince: number | undefined = performance.now()

  const now = () => instantAt(base + (runningSince === undefined ? 0 : performance.now() - runningSince))
  const keep = () => {
    mkdirSync(folder, { recursive: true })
    writeFileSync(`${file}.new`, JSON.stringify({ now: now() }))
    renameSync(`${file}.new`, file)
  }

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

const keptIn = (file: string): Instant | undefined => {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { now: Instant }).now
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
