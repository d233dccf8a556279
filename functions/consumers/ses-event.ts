import { noticeTags, type SesEvent, sesEvent } from '../../events/ses-event.ts'
import type { Delivery } from '../domain/reminders/delivery.ts'
import { type RecordDeliveryDeps, recordDelivery } from '../use-cases/record-delivery.ts'

/**
 * Handles each event that SES reports of a mail. An event without the tags of a notice is logged only; an
 * unreadable event is a fault.
 */
export const receiveSesEvent = (deps: RecordDeliveryDeps) => {
  const record = recordDelivery(deps)
  return async (reported: unknown): Promise<void> => {
    const { detail, time } = sesEvent.parse(reported)
    const { eventType: event, mail } = detail
    const tags = noticeTags.safeParse(mail.tags)
    if (!tags.success) return deps.log({ what: 'report about no notice', event })
    const delivery = deliveryIn(detail, time)
    await record({
      event,
      notice: tags.data,
      messageId: mail.messageId,
      sentAt: mail.timestamp,
      // A Reject does not prove that SES accepted the mail; the Send event does, and arrives separately.
      provesAcceptance: event !== 'Reject',
      ...(delivery && { delivery }),
    })
  }
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
