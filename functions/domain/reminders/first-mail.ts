import type { Official } from '../officials/official.ts'
import type { DayRecord } from './notice-record.ts'
import type { Notice } from './todays-notice.ts'

/**
 * True when the lines alone show that an earlier mail reached the official's address: the address never changed, and a notice
 * told one of the lines. Otherwise the records of the last days decide.
 */
export const isSurelyKnown = ({ official, commitments }: Notice): boolean =>
  official.addressSince === undefined && commitments.some(({ line }) => line.toldOn !== undefined)

/** How many of the latest records are read: a day may have a record without a mail. */
export const recordsForFirstMail = 5

/**
 * True when SES accepted a mail to the present address. A mail of unknown fate does not count: the reader who did not get it
 * would never be told who writes.
 */
export const wasMailed = (
  { addressSince = 0 }: Pick<Official, 'addressSince'>,
  latest: readonly DayRecord[],
): boolean =>
  latest.some(({ state, officialVersion = 0 }) => state === 'sent' && officialVersion >= addressSince)
