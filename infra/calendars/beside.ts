import type { Settings } from '../settings.ts'
import { namedIn } from './named.ts'

/** The program that writes the calendars of a stage beside a handler; none for a stage that names no calendar. */
export const calendarsBeside = (settings: Settings): readonly (readonly [string, ...string[]])[] => {
  const named = namedIn(settings)
  return named.length === 0
    ? []
    : [
        [
          'infra/calendars/write.ts',
          ...named.map(({ code, file }) => (file === undefined ? code : `${code}=${file}`)),
        ],
      ]
}
