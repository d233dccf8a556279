import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from '../functions/adapters/log.ts'
import { faultOf } from '../functions/use-cases/fault.ts'
import type { Mailbox } from './mailbox.ts'
import { reportsOf } from './ses-receiver.ts'
import { keptFile, replaceFile } from './stored-file.ts'

/**
 * EventBridge between SES and the handler of SES's events. Reports are made from the stored mails, and the number
 * of the last mail whose reports were consumed is on disk; so the reports of a mail that left just before a
 * `kill -9` follow at the next start, perhaps twice, as EventBridge may deliver twice. A fault of one event does
 * not stop the next. Events wait until `handOver`, because SES too reports a mail after the notice is written down.
 */
export const sesReports = (
  folder: string,
  mailbox: Mailbox,
  consume: (event: object) => Promise<void>,
  log: Log,
) => {
  const file = join(folder, 'reported.json')
  let last = keptFile(file, () => (JSON.parse(readFileSync(file, 'utf8')) as { last: number }).last) ?? 0
  return {
    /** Resolves when everything that SES reported so far is written down. */
    async handOver(): Promise<void> {
      const before = last
      for (let mails = mailbox.after(last); mails.length > 0; mails = mailbox.after(last))
        for (const { number, mail } of mails) {
          for (const event of reportsOf(mail))
            try {
              await consume(event)
            } catch (error) {
              log({ what: 'report failed', ...faultOf(error) })
            }
          last = number
        }
      if (last > before) replaceFile(file, JSON.stringify({ last }))
    },
  }
}
