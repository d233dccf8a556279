import type { OpenOfficialMatter } from '../domain/commitments/official-matter.ts'
import type { OpenOrganisationMatter } from '../domain/commitments/organisation-matter.ts'
import type { AskedAbout } from '../domain/reminders/desk.ts'
import { isAboutLateness, type News, type NewsCause } from '../domain/reminders/news.ts'
import { brief, briefParty } from '../domain/reminders/shown.ts'
import { titleWords } from '../words/agreement.ts'
import type { Catalogue } from '../words/catalogue.ts'
import type { MessageKey, Phrase } from '../words/language.ts'
import { partyPhrase } from '../words/parties.ts'

/* Titles that are sentences of the catalogue. */

const newsWords = {
  'commitment-closed': 'newsCommitmentClosed',
  'address-changed': 'newsAddressChanged',
  'calendar-address-made': 'newsCalendarAddressMade',
  'absence-written': 'newsAbsenceWritten',
  'report-accepted': 'newsReportAccepted',
  'accepted-by-silence': 'newsAcceptedBySilence',
} as const satisfies Record<
  Exclude<
    NewsCause,
    | 'decided-through-link'
    | 'still-undated'
    | 'occurrence-done'
    | 'part-done'
    | 'part-open'
    | 'late'
    | 'late-under-you'
  >,
  MessageKey
>

/** `shorten` makes the title that a person wrote short enough for the place. */
export const newsTitle = (
  { cause, title, by, count, visit, occurrence, deadline, since }: News,
  words: Catalogue,
  shorten = (written: string) => written,
): Phrase => {
  const said = words.isolate(shorten(title))
  if (cause === 'still-undated')
    return words.say('newsStillUndated', { visit: words.isolate(shorten(visit?.title ?? title)) })
  if (cause === 'decided-through-link') return words.say('newsDecided', { title: said, count: count ?? 1 })
  if (cause === 'occurrence-done') {
    const date = words.shortDay(occurrence ?? since)
    return by === undefined
      ? words.say('newsOccurrenceDone', { date, title: said })
      : words.say('newsOccurrenceDoneBy', { date, name: words.isolate(shorten(by)), title: said })
  }
  if (cause === 'part-done')
    return words.say('newsPartDone', { name: words.isolate(shorten(by ?? '')), title: said })
  if (cause === 'part-open')
    return words.say('newsPartOpen', {
      date: words.shortDay(deadline ?? since),
      name: words.isolate(shorten(by ?? '')),
      title: said,
    })
  if (isAboutLateness(cause))
    return words.say('newsLate', { name: words.isolate(shorten(by ?? '')), title: said })
  if (by !== undefined) return words.say('newsClosedBy', { name: words.isolate(shorten(by)), title: said })
  return count === undefined
    ? words.say(newsWords[cause], {
        title:
          occurrence === undefined
            ? said
            : words.say('newsOfOccurrence', { title: said, date: words.shortDay(occurrence) }),
      })
    : words.say('newsAddressesChanged', { count })
}

export const officialTitle = (
  { email, questions: [{ kind }] }: OpenOfficialMatter,
  desk: AskedAbout | undefined,
  words: Catalogue,
): Phrase =>
  words.say(titleWords[kind], {
    name: desk ? partyPhrase(briefParty(desk.official), words) : words.isolate(brief(email)),
  })

export const organisationTitle = ({ organisation }: OpenOrganisationMatter, words: Catalogue): Phrase =>
  words.say('whoAnswersFor', { organisation: words.isolate(brief(organisation)) })
