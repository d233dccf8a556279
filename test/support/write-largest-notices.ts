import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mime } from '../../functions/adapters/mailer.ts'
import { largestNotices } from './large-notices.ts'

/*
 * Writes the two hundred largest notices into a folder: the message as it leaves (`.eml`), and what a reader has to find in
 * it (`.json`). .ci/read_notices.py compares both.
 */
const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('name the folder for the notices')
mkdirSync(folder, { recursive: true })

const sender = {
  name: 'Министерство примеров',
  address: 'aide-memoire@example.org',
  replyTo: { name: '礼宾处', address: 'protocol@example.org' },
}

for (const [index, { mail, notice }] of largestNotices(200).entries()) {
  const name = join(folder, String(index).padStart(3, '0'))
  writeFileSync(`${name}.eml`, await mime(mail, notice.official, sender))
  writeFileSync(`${name}.json`, JSON.stringify({ ...mail, to: notice.official.email }))
}
