import type { AskedAbout } from '../domain/reminders/desk.ts'
import type { Notice } from '../domain/reminders/todays-notice.ts'
import type { OfficialId } from '../domain/shared/ids.ts'
import { type Offer, toldIn } from '../domain/words/offer.ts'
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

/** The institution that writes, with the languages that it offers. */
export type Sender = Offer & { readonly name: string }

/**
 * A pure function: equal notices give equal mails. `askedAbout` holds the officials about whom the notice's matters ask.
 */
export const noticeMail = (
  notice: Notice,
  sender: Sender,
  askedAbout: ReadonlyMap<OfficialId, AskedAbout> = new Map(),
): Mail => {
  const catalogue = catalogueFor(toldIn(notice.official.language, sender))
  const words = noticeInWords(notice, sender.name, catalogue, askedAbout)
  return {
    subject: words.subject,
    text: noticeText(words),
    html: noticeHtml(words),
    language: words.language,
  }
}
