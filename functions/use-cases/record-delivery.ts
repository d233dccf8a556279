import { afterSettling } from '../domain/reminders/after-notice.ts'
import { type Delivery, withReport } from '../domain/reminders/delivery.ts'
import type { Claim, NoticeRecord } from '../domain/reminders/notice-record.ts'
import { recordsToJudgeBy, unreachableBy } from '../domain/reminders/unreachable.ts'
import type { OfficialId } from '../domain/shared/ids.ts'
import type { CalendarDate, Instant } from '../domain/shared/time.ts'
import { type ApplyOutcomeDeps, applyNoticeOutcome } from './apply-notice-outcome.ts'
import type { Deps } from './deps.ts'
import { stopMail } from './stop-mail.ts'

export type RecordDeliveryDeps = ApplyOutcomeDeps & Pick<Deps, 'clock' | 'log' | 'notices'>

/** A report of SES about one mail. */
export type DeliveryReport = {
  /** SES's name of the event. */
  readonly event: string
  /** The notice, from the tags that the mail had when SES received the request. */
  readonly notice: {
    readonly official: OfficialId
    readonly localDate: CalendarDate
    readonly nonce: string
  }
  readonly messageId: string
  /** When SES took the mail. */
  readonly sentAt: Instant
  /** True if the event alone proves that SES accepted the mail. */
  readonly provesAcceptance: boolean
  /** Absent when the event says nothing about the delivery. */
  readonly delivery?: Delivery
}

/**
 * Stores the delivery state of a notice. If nobody knew whether the mail left, a report that proves
 * acceptance marks the notice as sent and moves the lines. When the reports show that mail does not reach the address,
 * mail to the address stops. Reports come late, twice, in any order or never, and the effect is the same each time. A
 * report about an unknown notice is only logged.
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
    if (delivery?.state === 'bounced' || delivery?.state === 'complained')
      await judgeAddress(deps, official, { ...record, delivery: withReport(record.delivery, delivery) })
    log({ what: isNews ? `notice ${delivery.state}` : 'report', event, official, localDate, nonce })
  }

/** Stops mail to the official if the records of the notices show that mail does not reach the address. */
const judgeAddress = async (deps: RecordDeliveryDeps, official: OfficialId, reported: NoticeRecord) => {
  const latest = await deps.notices.latest(official, recordsToJudgeBy)
  const isAmongThem = latest.some(({ localDate }) => localDate === reported.localDate)
  // A complaint may come weeks after the notice.
  const records = isAmongThem ? latest : [...latest, reported]
  await stopMail(deps, official, { judge: (read) => unreachableBy(records, read), now: deps.clock.now() })
}

/**
 * The lines move before the claim is marked as sent: after an interruption in between, the claim is still
 * open, and a repeated report does all of the work again.
 */
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
