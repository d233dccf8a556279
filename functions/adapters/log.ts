/**
 * One thing that happened. Ids, counts and reasons only: no name, no address, no wording, no token ever reaches a
 * log line.
 */
export type LogEntry = { readonly what: string } & Readonly<Record<string, string | number>>

export type Log = (entry: LogEntry) => void

/** What and where, never the message: it could hold what a person wrote. */
export const faultOf = (error: unknown): { error: string; at: string } =>
  error instanceof Error
    ? { error: error.name, at: error.stack?.split('\n    at ')[1]?.split('\n')[0] ?? '' }
    : { error: 'unknown', at: '' }

export const jsonLog: Log = (entry) => console.log(JSON.stringify(entry))
