import type { Clock } from '../adapters/clock.ts'
import type { Commitments } from '../adapters/commitments.ts'
import type { Desks } from '../adapters/desks.ts'
import type { DueIndex } from '../adapters/due-index.ts'
import type { LinkSecrets } from '../adapters/link-secrets.ts'
import type { Lists } from '../adapters/lists.ts'
import type { Log } from '../adapters/log.ts'
import type { Mailer } from '../adapters/mailer.ts'
import type { Matters } from '../adapters/matters.ts'
import type { Nonce } from '../adapters/nonce.ts'
import type { NoticeQueue } from '../adapters/notice-queue.ts'
import type { NoticeReader, NoticeWriter } from '../adapters/notices.ts'
import type { Officials } from '../adapters/officials.ts'
import type { Organisations } from '../adapters/organisations.ts'
import type { Visits } from '../adapters/visits.ts'
import type { Defaults } from '../domain/officials/official.ts'
import type { AskedAbout } from '../domain/reminders/desk.ts'
import type { Notice } from '../domain/reminders/todays-notice.ts'
import type { Calendars } from '../domain/schedule/calendar.ts'
import type { OfficialId } from '../domain/shared/ids.ts'
import type { Closing } from '../domain/visits/visit.ts'

/**
 * Composes the complete message of a notice, as bytes. `askedAbout` holds the officials about whom the matters ask the
 * office: whether we may write to the official, or who follows. `deskLink` is the address of the reader's desk; without the
 * address the mail has no links.
 */
export type Compose = (
  notice: Notice,
  askedAbout: ReadonlyMap<OfficialId, AskedAbout>,
  deskLink?: string,
) => Promise<Uint8Array>

/** The ports and settings of all use cases. Each use case picks its part with `Pick`. */
export type Deps = {
  readonly clock: Clock
  readonly log: Log
  /** The institution's zone, language and hour, for an official recorded without a zone, language or hour. */
  readonly defaults: Defaults
  /** The institution's own domains. An address in any other domain waits for the yes of the protocol office. */
  readonly mailDomains: readonly string[]
  /** The languages of the institution, and the only languages with which an official is recorded. */
  readonly languages: readonly string[]
  /** The calendars that officials of the institution may have. */
  readonly calendars: Calendars
  readonly visits: Visits
  readonly officials: Officials
  readonly desks: Desks
  readonly matters: Matters
  readonly commitments: Commitments
  readonly organisations: Organisations
  readonly lists: Lists
  readonly notices: NoticeReader & NoticeWriter
  readonly mornings: DueIndex
  readonly queue: NoticeQueue
  readonly compose: Compose
  readonly mailer: Pick<Mailer, 'send' | 'forgetBounces'>
  /** The address at which the pages answer, such as `https://links.example.org`. Absent: mails have no links. */
  readonly linkAddress?: string | undefined
  /** Makes and recognises the secrets in the links of mails. */
  readonly linkSecrets: LinkSecrets
  /** The institution's setting: how commitments close when their officials report them done, unless a visit says otherwise. */
  readonly closing: Closing
  /** The institution's setting: mails to the protocol office have links, which decide its questions. */
  readonly officeLinks: boolean
  /** Marks a claim. */
  readonly nonce: Nonce
  /**
   * Makes the id of a tick. The id appears in the log lines about the tick and about the messages of the
   * tick.
   */
  readonly tickId: Nonce
}
