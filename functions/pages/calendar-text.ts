import { createHash } from 'node:crypto'
import ical, {
  escape as escaped,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventTransparency,
} from 'ical-generator'
import { numberedTitle } from '../domain/commitments/commitment.ts'
import type { Dated } from '../domain/links/calendar-address.ts'
import type { Instant } from '../domain/shared/time.ts'
import { agreementFacts, periodFacts } from '../words/agreement.ts'
import type { PageWords } from '../words/page-words.ts'

/** A calendar as iCalendar (RFC 5545), and a tag that is the same while every entry is. */
export type CalendarText = { readonly text: string; readonly tag: string }

const anHour = 60 * 60

/**
 * The calendar of these commitments, an entry of a whole day for each. The id of an entry is that of the commitment, so a
 * program moves the entry when the date moves; an occurrence has an id of its own, so that the next one is another entry; SEQUENCE is the version, which grows with every change. With the method
 * PUBLISH, DTSTAMP says when the calendar was written (3.8.7.2), so the tag leaves it out.
 */
export const calendarText = (commitments: readonly Dated[], at: Instant, words: PageWords): CalendarText => {
  const calendar = ical({
    // The library escapes no name of a calendar.
    name: escaped(words.tell('calendarName'), false),
    prodId: { company: 'Aide-memoire', product: 'calendar', language: words.language },
    method: ICalCalendarMethod.PUBLISH,
    ttl: anHour,
    events: commitments.map((commitment) => ({
      id: idOf(commitment),
      sequence: commitment.version,
      stamp: at,
      start: commitment.deadline,
      allDay: true,
      summary: numberedTitle(commitment),
      description: descriptionOf(commitment, words),
      // A due date takes no hour of the day, so nobody counts as busy.
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    })),
  })
  const text = `${calendar.toString()}\r\n`
  const lasting = text.replaceAll(/^DTSTAMP:.*\r\n/gm, '')
  return { text, tag: `W/"${createHash('sha256').update(lasting).digest('base64url')}"` }
}

const idOf = (commitment: Dated): string =>
  commitment.kind === 'commitment' && commitment.occurrences
    ? `${commitment.id}-${commitment.occurrences.number}`
    : commitment.id

/** What was agreed and where, and how to answer. A calendar is often shown to others, so there is no link. */
const descriptionOf = (commitment: Dated, words: PageWords): string =>
  [
    ...(commitment.wording === commitment.title ? [] : [commitment.wording]),
    [
      ...periodFacts(commitment, words),
      ...agreementFacts(commitment, words),
      {
        label: words.say('labelCommitment'),
        value: words.isolate(commitment.kind === 'part' ? commitment.commitmentId : commitment.id),
      },
    ]
      .map(({ label, value }) => `${label} ${value}`)
      .join('\n'),
    words.tell('calendarAnswer'),
  ].join('\n\n')
