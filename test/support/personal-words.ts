import type { Happening } from '../../functions/adapters/log.ts'

/** Codes that requests and log lines share, and that say nothing of anybody: ids, days, rhythms, zones, kinds. */
const codes = [
  /^(?:vis|evt|cmt|ofc|mat)_/,
  /^\d{4}-\d{2}-\d{2}/,
  /^P\d+[DWM]$/,
  /^\d{2}:\d{2}$/,
  /^[A-Z]\w+\/\w+$/,
  /^[a-z-]{1,14}$/,
]

/** What people wrote into a request, and who they are. */
const personalWords = (body: unknown): string[] => {
  if (typeof body === 'string') return body.length < 3 || codes.some((code) => code.test(body)) ? [] : [body]
  return typeof body === 'object' && body !== null ? Object.values(body).flatMap(personalWords) : []
}

const address = /[^\s"'@/]+@[^\s"'@/]+\.[a-z]+/i
const token = /eyJ[\w-]{8,}|[Bb]earer /

/**
 * Reads every log line of a suite: none may hold an address, a token, or anything that a request of the suite said
 * in words.
 */
export const logReader = () => {
  const known = new Set<string>()
  const leaks: string[] = []
  return {
    leaks,
    knows: (body: unknown) => {
      for (const word of personalWords(body)) known.add(word)
    },
    reads(happening: Happening) {
      const line = JSON.stringify(happening)
      const said = [...known].filter((word) => line.includes(JSON.stringify(word).slice(1, -1)))
      const looks = [address, token].flatMap((pattern) => pattern.exec(line)?.[0] ?? [])
      for (const found of [...said, ...looks]) leaks.push(`${found} in ${line}`)
    },
    /** Fails the suite that let something slip. */
    finds() {
      if (leaks.length > 0) throw new Error(`personal data in the log: ${leaks.join('; ')}`)
    },
  }
}
