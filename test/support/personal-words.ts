import type { LogEntry } from '../../functions/adapters/log.ts'

/** Codes that requests and log lines share and that are not personal: ids, days, rhythms, zones, kinds. */
const codes = [
  /^(?:vis|evt|cmt|ofc|mat)_[\w-]{1,60}$/,
  /^\d{4}-\d{2}-\d{2}(?:T[\d:]+Z)?$/,
  /^P\d+[DWM]$/,
  /^\d{2}:\d{2}$/,
  /^[A-Z]\w+\/\w+$/,
  /^[a-z-]{1,14}$/,
]

/** The text that people wrote into a request, and the names and addresses of people. */
const personalWords = (body: unknown): string[] => {
  if (typeof body === 'string') return body.length < 3 || codes.some((code) => code.test(body)) ? [] : [body]
  return typeof body === 'object' && body !== null ? Object.values(body).flatMap(personalWords) : []
}

const address = /[^\s"'@/]+@[^\s"'@/]+\.[a-z]+/i
const token = /eyJ[\w-]{8,}|[Bb]earer /

/**
 * Reads every log line of a suite: no line may hold an address, a token, or words of a request of the suite.
 * Lines repeat, so the distinct values of all lines are compared once, at the end.
 */
export const logReader = () => {
  const known = new Set<string>()
  const held = new Set<string>()
  const leaks = (): string[] =>
    [...held].flatMap((value) => [
      ...[...known].filter((word) => value.includes(word)),
      ...[address, token].flatMap((pattern) => pattern.exec(value)?.[0] ?? []),
    ])
  return {
    leaks,
    knows: (body: unknown) => {
      for (const word of personalWords(body)) known.add(word)
    },
    reads(entry: LogEntry) {
      for (const value of Object.values(entry))
        if (typeof value === 'string' && !codes.some((code) => code.test(value))) held.add(value)
    },
    /** Fails the suite if a log line holds personal data. */
    finds() {
      const found = leaks()
      if (found.length > 0) throw new Error(`personal data in the log: ${found.join('; ')}`)
    },
  }
}
