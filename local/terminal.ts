import type { Clock } from '../functions/adapters/clock.ts'
import type { Happening, Log } from '../functions/adapters/log.ts'

/** One line for each thing that happens, with the time it is in the local run. Ticks that find nothing are quiet. */
export const terminalLog =
  (clock: Clock, print: (line: string) => void): Log =>
  (happening) => {
    if (happening.what === 'tick' && happening.officials === 0) return
    print(`${clock.now()}  ${lineOf(happening)}`)
  }

const lineOf = ({ what, ...facts }: Happening) =>
  [
    what,
    ...Object.entries(facts)
      .filter(([name]) => name !== 'request')
      .map(([name, value]) => `${name}=${value}`),
  ].join('  ')
