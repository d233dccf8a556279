import type { Clock } from '../functions/adapters/clock.ts'
import type { Log, LogEntry } from '../functions/adapters/log.ts'

/** One line for each thing that happens, with the time it is in the local run. Ticks that find nothing are quiet. */
export const terminalLog =
  (clock: Clock, print: (line: string) => void): Log =>
  (entry) => {
    if (entry.what === 'tick' && entry.waiting === 0) return
    print(`${clock.now()}  ${lineOf(entry)}`)
  }

/** What a person at a terminal can do without: it ties lines together where many run at once. */
const correlation = new Set(['request', 'tick', 'message', 'nonce'])

const lineOf = ({ what, ...facts }: LogEntry) =>
  [
    what,
    ...Object.entries(facts)
      .filter(([name]) => !correlation.has(name))
      .map(([name, value]) => `${name}=${value}`),
  ].join('  ')
