import {
  type DeskOfAbsent,
  type LinkAddress,
  type LinkedNotice,
  lastDayOfLink,
  linkedNotice,
  shownByLink,
  shownOfAbsent,
  whyLinkEnded,
} from '../domain/links/link.ts'
import type { Official } from '../domain/officials/official.ts'
import type { Desk } from '../domain/reminders/desk.ts'
import type { RecordedLine } from '../domain/reminders/notice-record.ts'
import { localDate } from '../domain/schedule/working-hour.ts'
import type { Refused } from '../domain/shared/refusal.ts'
import type { CalendarDate } from '../domain/shared/time.ts'
import type { Deps } from './deps.ts'

export type OpenLinkDeps = Pick<Deps, 'clock' | 'desks' | 'notices' | 'linkSecrets' | 'officeLinks'>

/** What the bearer of a link may see and answer. */
export type OpenedLink = {
  /** The official whose desk it is; the author of every answer through the link. */
  readonly official: Official
  /** The date of the notice that holds the link. */
  readonly localDate: CalendarDate
  /** The last local date on which the link counts. */
  readonly lastDay: CalendarDate
  /** The lines of the notice: the address `…/1` names the first. A line may be closed or on another desk by now. */
  readonly told: readonly RecordedLine[]
  /** The line that the address names; absent when the address names the desk. */
  readonly line?: RecordedLine
  /**
   * The lines on the desk now and at the sending of the notice, with the lines for which the mail had no room. No further
   * line may be answered through the link. A matter keeps only the questions open at the sending.
   */
  readonly shown: Pick<Desk, 'commitments' | 'parts' | 'matters' | 'news'>
  /** The whole desk as read, for its handover. */
  readonly desk: Desk
  /** The absent officials for whom the official stands in, and what may be answered for them. */
  readonly standIns: readonly DeskOfAbsent[]
}

/**
 * `link-unknown` is the only answer to a wrong secret, whatever else is right. The others are given to the right secret
 * alone, with the language of the official so that a page can say so.
 */
export type LinkRefused =
  | Refused<'link-unknown'>
  | (Refused<'link-expired' | 'link-ended'> & { readonly language: string })

const unknownLink = { refused: 'link-unknown' } as const satisfies LinkRefused

/**
 * Opens the link of a notice: the door of everybody who has no account. Reads the claim and, if the secret is right, the
 * desk and the desks of absent officials, all strongly consistently, and writes nothing. A link may be opened any number of times.
 */
export const openLink =
  ({ clock, desks, notices, linkSecrets, officeLinks }: OpenLinkDeps) =>
  async ({ officialId, localDate, secret, line: number }: LinkAddress): Promise<OpenedLink | LinkRefused> => {
    const notice = linkedNotice(await notices.get(officialId, localDate))
    if (notice === undefined || !linkSecrets.isOf(notice.link.hash, secret)) return unknownLink
    const line = number === undefined ? undefined : notice.lines[number - 1]
    if (number !== undefined && line === undefined) return unknownLink
    const desk = await desks.read(officialId)
    if (desk === undefined) return unknownLink
    const { official } = desk
    const ended = whyLinkEnded(notice, official, { now: clock.now(), officeLinks })
    if (ended !== undefined) return { refused: ended, language: official.language }
    return {
      official,
      localDate,
      lastDay: lastDayOfLink(officialId, localDate),
      told: notice.lines,
      ...(line && { line }),
      shown: shownByLink(desk, notice),
      desk,
      standIns: await desksOfAbsent({ clock, desks }, desk, notice),
    }
  }

const desksOfAbsent = async (
  { clock, desks }: Pick<OpenLinkDeps, 'clock' | 'desks'>,
  { official: deputy, standIns = [] }: Desk,
  notice: LinkedNotice,
): Promise<readonly DeskOfAbsent[]> => {
  const on = localDate(clock.now(), deputy)
  const absent = await Promise.all(
    standIns.map(async ({ absentId, told: toldOn }) => ({ toldOn, desk: await desks.read(absentId) })),
  )
  return absent.flatMap(
    ({ desk, toldOn }) => (desk && shownOfAbsent(desk, notice, { deputy, on, toldOn })) ?? [],
  )
}
