import type { Clock } from '../functions/adapters/clock.ts'
import type { Log, LogEntry } from '../functions/adapters/log.ts'

/**
 * Prints one line for each log entry, with the time of the local run. A tick without anybody waiting prints
 * nothing.
 */
export const terminalLog =
  (clock: Clock, print: (line: string) => void): Log =>
  (entry) => {
    if (entry.what === 'tick' && entry.waiting === 0) return
    print(`${clock.now()}  ${lineOf(entry)}`)
  }

/** Fields that connect the log lines of parallel work. A person at a terminal does not need these fields. */
const correlation = new Set(['request', 'tick', 'message', 'nonce'])

const lineOf = ({ what, ...facts }: LogEntry) =>
  [
    what,
    ...Object.entries(facts)
      .filter(([name]) => !correlation.has(name))
      .map(([name, value]) => `${name}=${value}`),
  ].join('  ')
