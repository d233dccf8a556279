import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { keptFile, replaceFile } from './stored-file.ts'

/** A mail as received, with the tags given at sending. */
export type StoredMail = {
  readonly id: string
  readonly to: string
  readonly subject: string
  /** The instant of acceptance, in RFC 3339. */
  readonly date: string
  readonly tags: Readonly<Record<string, string>>
}

/** A mail keeps its number, which names the files, also after the files of another mail were deleted. */
export type Numbered = { readonly number: number; readonly mail: StoredMail }

export type Mailbox = {
  /** Resolves after the mail is on disk. */
  add(mail: Omit<StoredMail, 'subject'>, raw: Buffer): Promise<void>
  /** In order of arrival. */
  list(): readonly StoredMail[]
  /** The mails with a higher number than this, in order of arrival. */
  after(number: number): readonly Numbered[]
  raw(id: string): Buffer | undefined
}

export const mailbox = (folder: string): Mailbox => {
  mkdirSync(folder, { recursive: true })
  const numbered = (number: number) => join(folder, String(number).padStart(8, '0'))
  const numbers = readdirSync(folder)
    .filter((file) => /^\d{8}\.json$/.test(file))
    .map((file) => Number(file.slice(0, -'.json'.length)))
    .toSorted((one, other) => one - other)
  const kept = numbers.flatMap((number): Numbered[] => {
    const file = `${numbered(number)}.json`
    const mail = keptFile(file, () => JSON.parse(readFileSync(file, 'utf8')) as StoredMail)
    return mail ? [{ number, mail }] : []
  })
  const mails = kept.map(({ mail }) => mail)

  return {
    async add(mail, raw) {
      const { subject = '' } = await PostalMime.parse(headerOf(raw))
      const text = JSON.stringify({ ...mail, subject })
      const number = (kept.at(-1)?.number ?? 0) + 1
      writeFileSync(`${numbered(number)}.eml`, raw)
      replaceFile(`${numbered(number)}.json`, text)
      // The entry is parsed from JSON again, because a string cut out of the mail would keep the whole mail
      // in memory.
      const stored = JSON.parse(text) as StoredMail
      kept.push({ number, mail: stored })
      mails.push(stored)
    },
    list: () => mails,
    after: (number) => kept.slice(kept.findLastIndex((one) => one.number <= number) + 1),
    raw(id) {
      const found = kept.find(({ mail }) => mail.id === id)
      return found && readFileSync(`${numbered(found.number)}.eml`)
    },
  }
}

/** The header alone is enough for the subject. */
const headerOf = (raw: Buffer): Buffer => {
  const end = raw.indexOf('\r\n\r\n')
  return end < 0 ? raw : raw.subarray(0, end)
}
