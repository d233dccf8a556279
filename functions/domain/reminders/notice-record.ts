import type { CalendarDate } from '../schedule/calendar.ts'
import type { Instant } from '../schedule/working-hour.ts'
import type { Delivery } from './delivery.ts'
import type { Line } from './line.ts'

/** A line as the ledger keeps it. */
export type RecordedLine = Pick<Line, 'id' | 'version'> & {
  /** Of a takeover the name of who held the post before, of a matter about an address the address. */
  readonly title: string
  /**
   * The day of its `next` morning as it was read. Before the date of the record, mornings were missed; after it, it was told early
   * because a new holder takes over the whole desk.
   */
  readonly plannedFor?: CalendarDate
}

/** The permission to send one notice: whoever writes it first for an official's local date has it. */
export type Claim = {
  readonly localDate: CalendarDate
  /** Recognises the claim as one's own. */
  readonly nonce: string
  readonly claimedAt: Instant
  readonly lines: readonly RecordedLine[]
}

/** Nobody knows whether a mail left. SES may have said what became of it all the same. */
type UnsettledNotice = Claim & { readonly state: 'sending'; readonly delivery?: Delivery }

/** SES took it. */
type SentNotice = Claim & {
  readonly state: 'sent'
  readonly sentAt: Instant
  readonly messageId: string
  readonly delivery?: Delivery
}

/** SES definitely did not take it, so the day may be claimed again. */
type RefusedNotice = Claim & { readonly state: 'refused'; readonly reason: string }

/** What is known of one notice. */
export type NoticeRecord = UnsettledNotice | SentNotice | RefusedNotice

/** Why a morning that somebody waited for brought no notice. */
export type WhyUntold = 'address-waits' | 'new-holder' | 'missed'

/** Why somebody was not told what waited for them on that day. It does not stand in the way of a claim. */
export type SilenceRecord = Claim & { readonly state: 'silent'; readonly because: WhyUntold }

export type DayRecord = NoticeRecord | SilenceRecord

export const recordedLine = (line: Line): RecordedLine => ({
  id: line.id,
  version: line.version,
  title: titleOf(line),
  ...(line.next !== undefined && { plannedFor: line.next.on }),
})

const titleOf = (line: Line): string => {
  switch (line.kind) {
    case 'commitment':
    case 'commitment-matter':
    case 'news':
      return line.title
    case 'official-matter':
      return line.email
    case 'handover':
      return line.from.name
  }
}
