import { numberedTitle } from '../commitments/commitment.ts'
import { called } from '../officials/official.ts'
import { remindedOn } from '../schedule/working-hour.ts'
import type { OfficialId } from '../shared/ids.ts'
import type { CalendarDate, Instant } from '../shared/time.ts'
import type { Delivery } from './delivery.ts'
import type { Line } from './line.ts'

/** A line as the record of a notice keeps it. */
export type RecordedLine = Pick<Line, 'id' | 'version'> & {
  /**
   * Of a takeover who held the post before, or what it was called, of a matter about an address the address, of a brief the moment
   * from which it tells what changed, of a deputy the id of the absent official.
   */
  readonly title: string
  /**
   * The day on which the line was to be told when the desk was read. A day before the record's date: mornings
   * were missed. A later day: a new holder took over the whole desk and was told early.
   */
  readonly plannedFor?: CalendarDate
  /** The absent official on whose desk the line lies, and for whom the reader stands in. Absent: it is the reader’s own. */
  readonly for?: OfficialId
}

/**
 * Recognises the secret in the links of a notice. The secret itself is in the mail alone: not in the table, in a log line or
 * in an answer of the API.
 */
export type LinkOfClaim = {
  /** SHA-256 of the secret, in base64url. */
  readonly hash: string
  /** The official's `links` as read for the notice: the links count while that number is the same. */
  readonly links: number
}

/**
 * The permission to send one notice. The delivery that first writes the claim of an official's local date has
 * the permission.
 */
export type Claim = {
  readonly localDate: CalendarDate
  /** Recognises the claim as one's own. */
  readonly nonce: string
  readonly claimedAt: Instant
  /** The version of the official as read for the notice; absent in a claim of an earlier version. */
  readonly officialVersion?: number
  /** The lines in the order of their numbers: the link `…/1` leads to the first. */
  readonly lines: readonly RecordedLine[]
  /** Absent when the mail has no links, and in a claim of an earlier version. */
  readonly link?: LinkOfClaim
}

/** The answer of SES is missing. A later report of SES may still tell the fate of the mail. */
type UnsettledNotice = Claim & { readonly state: 'sending'; readonly delivery?: Delivery }

/** SES took it. */
type SentNotice = Claim & {
  readonly state: 'sent'
  readonly sentAt: Instant
  readonly messageId: string
  readonly delivery?: Delivery
}

/** SES definitely refused the mail, so the date may be claimed again. */
type RefusedNotice = Claim & { readonly state: 'refused'; readonly reason: string }

/** The record of one notice. */
export type NoticeRecord = UnsettledNotice | SentNotice | RefusedNotice

/** The reason why a due morning brought no notice. */
export type WhyUntold = 'address-waits' | 'unreachable' | 'unusable-record' | 'new-holder' | 'missed'

/**
 * The reason why due lines were not told on a day. A silence does not prevent a later claim of the same date.
 */
export type SilenceRecord = Claim & { readonly state: 'silent'; readonly because: WhyUntold }

export type DayRecord = NoticeRecord | SilenceRecord

/** The recorded lines of the reader’s own desk. */
export const ownLines = <Recorded extends Pick<RecordedLine, 'for'>>(
  lines: readonly Recorded[],
): readonly Recorded[] => lines.filter((line) => line.for === undefined)

/** A line on the desk of an absent official, as the record of the deputy’s notice keeps it. */
export const recordedFor = (absent: OfficialId, line: Line): RecordedLine => ({
  id: line.id,
  version: line.version,
  title: titleOf(line),
  for: absent,
})

export const recordedLine = (line: Line): RecordedLine => {
  const plannedFor = remindedOn(line)
  return {
    id: line.id,
    version: line.version,
    title: titleOf(line),
    ...(plannedFor !== undefined && { plannedFor }),
  }
}

const titleOf = (line: Line): string => {
  switch (line.kind) {
    case 'commitment':
    case 'part':
    case 'commitment-matter':
      return numberedTitle(line)
    case 'news':
      return line.title
    case 'official-matter':
      return line.email
    case 'organisation-matter':
      return line.organisation
    case 'handover':
      return called(line.from)
    case 'weekly-brief':
      return line.coveredTo
    case 'stand-in':
      return line.absentId
  }
}
