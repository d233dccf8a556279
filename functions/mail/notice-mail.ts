import type { Notice } from '../domain/reminders/todays-notice.ts'
import { type Offer, toldIn } from '../domain/words/offer.ts'
import { catalogueFor } from '../words/catalogue.ts'
import { noticeHtml } from './notice-html.ts'
import { type Beside, noticeInWords } from './notice-in-words.ts'
import { noticeText } from './notice-text.ts'

export type Mail = {
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly language: string
}

/** The institution in whose name a mail is written, and the languages that the institution offers. */
export type Sender = Offer & { readonly name: string }

/** A pure function: equal notices give equal mails. */
export const noticeMail = (
  notice: Notice,
  sender: Sender,
  { askedAbout = new Map(), deskLink }: Partial<Beside> = {},
): Mail => {
  const catalogue = catalogueFor(toldIn(notice.official.language, sender))
  const words = noticeInWords(notice, sender.name, catalogue, { askedAbout, deskLink })
  return {
    subject: words.subject,
    text: noticeText(words),
    html: noticeHtml(words),
    language: words.language,
  }
}
