import { noticeTags, type SesEvent, sesEvent } from '../../events/ses-event.ts'
import type { Clock } from '../adapters/clock.ts'
import type { Desks } from '../adapters/desks.ts'
import type { Log } from '../adapters/log.ts'
import type { Notices } from '../adapters/notices.ts'
import type { Officials } from '../adapters/officials.ts'
import { afterSettling } from '../domain/reminders/after-notice.ts'
import type { Delivery } from '../domain/reminders/delivery.ts'
import type { Claim } from '../domain/reminders/notice-record.ts'
import type { OfficialId } from '../domain/shared/ids.ts'
import { applyNoticeOutcome } from './apply-notice-outcome.ts'

export type FeedbackDeps = {
  readonly clock: Clock
  readonly log: Log
  readonly officials: Pick<Officials, 'get'>
  readonly desks: Pick<Desks, 'read' | 'move' | 'endReminders'>
  readonly notices: Pick<Notices, 'get' | 'sent' | 'reported'>
}

/**
 * Runs for each event that SES reports of a mail: writes down what became of the notice, and settles a claim of
 * which nobody knew whether the mail left. Events come late, twice, in any order or never; each does the same whenever
 * it comes, and one about anything but a notice of ours changes nothing. One that cannot be read is a fault.
 */
export const feedback =
  (deps: FeedbackDeps) =>
  async (reported: unknown): Promise<void> => {
    const { notices, log } = deps
    const { detail, time } = sesEvent.parse(reported)
    const tags = noticeTags.safeParse(detail.mail.tags)
    if (!tags.success) return log({ what: 'report about no notice', event: detail.eventType })
    const { official, localDate, nonce } = tags.data
    const record = await notices.get(official, localDate)
    const event = detail.eventType
    const isOurs = record?.nonce === nonce && (record.state === 'sending' || record.state === 'sent')
    if (!isOurs) return log({ what: 'report about an unknown notice', event, official, localDate })
    const delivery = deliveryIn(detail, time)
    // The mail left only if SES says more than that it rejected it; what it rejected it had taken, and says so by itself.
    if (record.state === 'sending' && detail.eventType !== 'Reject')
      await settle(deps, official, record, detail)
    const isNews = delivery !== undefined && (await notices.reported(official, record, delivery))
    log({ what: isNews ? `notice ${delivery.state}` : 'report', event, official, localDate, nonce })
  }

/** The lines first: were we stopped in between, the repeated event finds the claim as unsettled as this one. */
const settle = async (
  deps: FeedbackDeps,
  official: OfficialId,
  claim: Claim,
  { mail }: SesEvent['detail'],
): Promise<void> => {
  const desk = await deps.desks.read(official)
  if (desk === undefined) throw new Error(`${official} is not in the directory`)
  const after = afterSettling(desk, claim)
  await applyNoticeOutcome(deps, official, { localDate: claim.localDate, after, now: deps.clock.now() })
  await deps.notices.sent(official, claim, mail.messageId, mail.timestamp)
}

const deliveryIn = (detail: SesEvent['detail'], time: SesEvent['time']): Delivery | undefined => {
  switch (detail.eventType) {
    case 'Delivery':
      return { state: 'delivered', at: detail.delivery.timestamp }
    case 'DeliveryDelay':
      return { state: 'delayed', at: detail.deliveryDelay.timestamp, reason: detail.deliveryDelay.delayType }
    case 'Bounce': {
      const { timestamp, bounceType, bounceSubType } = detail.bounce
      return { state: 'bounced', at: timestamp, reason: `${bounceType}/${bounceSubType}` }
    }
    case 'Complaint': {
      const { timestamp, complaintFeedbackType } = detail.complaint
      return {
        state: 'complained',
        at: timestamp,
        ...(complaintFeedbackType && { reason: complaintFeedbackType }),
      }
    }
    case 'Reject':
      return { state: 'rejected', at: time, reason: detail.reject.reason }
    case 'Send':
    case 'Open':
    case 'Click':
      return undefined
  }
}
