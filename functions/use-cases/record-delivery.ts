import { afterSettling } from '../domain/reminders/after-notice.ts'
import type { Delivery } from '../domain/reminders/delivery.ts'
import type { Claim } from '../domain/reminders/notice-record.ts'
import type { CalendarDate } from '../domain/schedule/calendar.ts'
import type { Instant } from '../domain/schedule/working-hour.ts'
import type { OfficialId } from '../domain/shared/ids.ts'
import { type ApplyOutcomeDeps, applyNoticeOutcome } from './apply-notice-outcome.ts'
import type { Deps } from './deps.ts'

export type RecordDeliveryDeps = ApplyOutcomeDeps & Pick<Deps, 'clock' | 'log' | 'notices'>

/** A report of SES about one mail. */
export type DeliveryReport = {
  /** SES's name of the event. */
  readonly event: string
  /** The notice that the mail was tagged with when it was handed over. */
  readonly notice: {
    readonly official: OfficialId
    readonly localDate: CalendarDate
    readonly nonce: string
  }
  readonly messageId: string
  /** When SES took the mail. */
  readonly sentAt: Instant
  /** Whether the event alone proves that SES accepted the mail. */
  readonly provesAcceptance: boolean
  /** Absent when the event says nothing about the delivery. */
  readonly delivery?: Delivery
}

/**
 * Writes down what became of a notice, and settles a claim of which nobody knew whether the mail left. Reports come
 * late, twice, in any order or never; each does the same whenever it comes, and a report about anything but a notice of
 * ours changes nothing.
 */
export const recordDelivery =
  (deps: RecordDeliveryDeps) =>
  async (report: DeliveryReport): Promise<void> => {
    const { notices, log } = deps
    const { event, delivery } = report
    const { official, localDate, nonce } = report.notice
    const record = await notices.get(official, localDate)
    const isOurs = record?.nonce === nonce && (record.state === 'sending' || record.state === 'sent')
    if (!isOurs) return log({ what: 'report about an unknown notice', event, official, localDate })
    if (record.state === 'sending' && report.provesAcceptance) await settle(deps, record, report)
    const isNews = delivery !== undefined && (await notices.reported(official, record, delivery))
    log({ what: isNews ? `notice ${delivery.state}` : 'report', event, official, localDate, nonce })
  }

/** Moves the lines first: after an interruption in between, the repeated report finds the claim as unsettled as this one. */
const settle = async (
  deps: RecordDeliveryDeps,
  claim: Claim,
  { notice: { official }, messageId, sentAt }: DeliveryReport,
): Promise<void> => {
  const desk = await deps.desks.read(official)
  if (desk === undefined) throw new Error(`${official} is not in the directory`)
  const after = afterSettling(desk, claim)
  await applyNoticeOutcome(deps, official, { localDate: claim.localDate, after, now: deps.clock.now() })
  await deps.notices.sent(official, claim, messageId, sentAt)
}
