import type { AskedAbout } from '../domain/reminders/desk.ts'
import type { Notice } from '../domain/reminders/todays-notice.ts'
import type { OfficialId } from '../domain/shared/ids.ts'
import { catalogueFor } from '../words/catalogue.ts'
import { noticeHtml } from './notice-html.ts'
import { noticeInWords } from './notice-in-words.ts'
import { noticeText } from './notice-text.ts'

export type Mail = {
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly language: string
}

/**
 * A pure function: equal notices give equal mails. `askedAbout` holds the officials about whom the notice's matters ask.
 */
export const noticeMail = (
  notice: Notice,
  institution: string,
  askedAbout: ReadonlyMap<OfficialId, AskedAbout> = new Map(),
): Mail => {
  const words = noticeInWords(notice, institution, catalogueFor(notice.official.language), askedAbout)
  return {
    subject: words.subject,
    text: noticeText(words),
    html: noticeHtml(words),
    language: words.language,
  }
}
