/**
 * One thing that happened. Ids, counts and reasons only: no name, no address, no wording, no token ever reaches a
 * log line.
 */
export type Happening = { readonly what: string } & Readonly<Record<string, string | number>>

export type Log = (happening: Happening) => void

export const jsonLog: Log = (happening) => console.log(JSON.stringify(happening))
