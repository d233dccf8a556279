import type { Mailer } from '../adapters/mailer.ts'
import { noticeMail, type Sender } from '../mail/notice-mail.ts'
import type { Compose } from '../use-cases/deps.ts'

/** Turns a notice into a mail of the institution, and the mail into the message to send. */
export const composeNotice =
  (mailer: Pick<Mailer, 'compose'>, institution: Sender): Compose =>
  (notice, askedAbout, deskLink) =>
    mailer.compose(noticeMail(notice, institution, { askedAbout, deskLink }), notice.official)
