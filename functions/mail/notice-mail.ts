import type { Notice } from '../domain/todays-notice.ts'
import { catalogueFor } from './catalogue.ts'
import { noticeHtml } from './notice-html.ts'
import { noticeInWords } from './notice-in-words.ts'
import { noticeText } from './notice-text.ts'

export type Mail = {
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly language: string
}

/** A pure function of the notice: the same notice is the same mail. */
export const noticeMail = (notice: Notice, institution: string): Mail => {
  const words = noticeInWords(notice, institution, catalogueFor(notice.official.language))
  return {
    subject: words.subject,
    text: noticeText(words),
    html: noticeHtml(words),
    language: words.language,
  }
}
