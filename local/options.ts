import { parseArgs } from 'node:util'
import type { Instant } from '../functions/domain/shared/time.ts'

export type Options = {
  readonly port: number
  /** Where everything is kept: the table, the mails, the instant. */
  readonly data: string
  /** The clock starts at this instant, or later. */
  readonly notBefore: Instant
  /** Start with nothing recorded instead of the real visit. */
  readonly empty: boolean
}

/** The Monday after the real visit: the demonstration begins at the end of the record. */
const mondayAfterTheVisit = '2020-07-27'

export const usage = `usage: npm start -- [--port 3000] [--data .local] [--date YYYY-MM-DD] [--empty]
  --port   where to listen on 127.0.0.1
  --data   the folder that keeps everything between two starts
  --date   the clock starts at this day, 00:00 UTC, or at the kept instant if that is later
           (default: ${mondayAfterTheVisit}, the Monday after the real visit; with --empty: today)
  --empty  do not record the real visit when the store is empty`

/**
 * The options of `npm start`, or a sentence about the mistake in the arguments (an empty sentence when the
 * caller asks for help).
 */
export const optionsFrom = (args: readonly string[], today: string): Options | string => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '3000' },
        data: { type: 'string', default: '.local' },
        date: { type: 'string' },
        empty: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    if (values.help) return ''
    const port = Number(values.port)
    if (!Number.isInteger(port) || port < 0 || port > 65_535) return `--port ${values.port} is not a port`
    const date = values.date ?? (values.empty ? today : mondayAfterTheVisit)
    if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(Date.parse(date)) || !roundTrips(date))
      return `--date ${date} is not a day, written YYYY-MM-DD`
    return { port, data: values.data, notBefore: `${date}T00:00:00Z`, empty: values.empty }
  } catch (error) {
    return (error as Error).message
  }
}

const roundTrips = (date: string) => new Date(date).toISOString().startsWith(date)
