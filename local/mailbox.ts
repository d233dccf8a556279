import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime from 'postal-mime'

/** A mail as received, with the tags given at sending. */
export type StoredMail = {
  readonly id: string
  readonly to: string
  readonly subject: string
  /** The instant of acceptance, in RFC 3339. */
  readonly date: string
  readonly tags: Readonly<Record<string, string>>
}

export type Mailbox = {
  /** Resolves after the mail is on disk. */
  add(mail: Omit<StoredMail, 'subject'>, raw: Buffer): Promise<void>
  /** In order of arrival. */
  list(): readonly StoredMail[]
  raw(id: string): Buffer | undefined
}

export const mailbox = (folder: string): Mailbox => {
  mkdirSync(folder, { recursive: true })
  const numbered = (number: number) => join(folder, String(number).padStart(8, '0'))
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .toSorted()
  const mails = files.map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as StoredMail)

  return {
    async add(mail, raw) {
      const { subject = '' } = await PostalMime.parse(headerOf(raw))
      const text = JSON.stringify({ ...mail, subject })
      // The entry is parsed from JSON again, because a string cut out of the mail would keep the whole mail
      // in memory.
      const name = numbered(mails.push(JSON.parse(text) as StoredMail))
      writeFileSync(`${name}.eml`, raw)
      writeFileSync(`${name}.new`, text)
      renameSync(`${name}.new`, `${name}.json`)
    },
    list: () => mails,
    raw(id) {
      const index = mails.findIndex((mail) => mail.id === id)
      return index < 0 ? undefined : readFileSync(`${numbered(index + 1)}.eml`)
    },
  }
}

/** The header alone is enough for the subject. */
const headerOf = (raw: Buffer): Buffer => {
  const end = raw.indexOf('\r\n\r\n')
  return end < 0 ? raw : raw.subarray(0, end)
}
