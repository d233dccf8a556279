/**
 * An event that is logged. Ids, counts and reasons only: no name, no address, no wording, no token ever reaches a
 * log line.
 */
export type LogEntry = { readonly what: string } & Readonly<Record<string, string | number>>

export type Log = (entry: LogEntry) => void

export const jsonLog: Log = (entry) => console.log(JSON.stringify(entry))
