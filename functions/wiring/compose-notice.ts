import type { Mailer } from '../adapters/mailer.ts'
import { noticeMail } from '../mail/notice-mail.ts'
import type { Compose } from '../use-cases/deps.ts'

/** Sets a notice as a mail of the institution, and makes it the message that leaves. */
export const composeNotice =
  (mailer: Pick<Mailer, 'compose'>, institution: string): Compose =>
  (notice, askedAbout) =>
    mailer.compose(noticeMail(notice, institution, askedAbout), notice.official)
