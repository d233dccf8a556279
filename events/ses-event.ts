import * as z from 'zod/mini'
import { calendarDate } from './fields.ts'
import { officialId } from './ids.ts'

/*
 * SES's reports about a mail, through EventBridge. SES may change the content, so the schema accepts any
 * value in an unused field. Addresses and the words of other mail servers are never read.
 * https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 */

const instant = z.pipe(
  z.iso.datetime().check(z.regex(/:\d\d:\d\d/)),
  z.transform((time) => `${time.slice(0, 19)}Z` as `${string}T${string}Z`),
)

/** A word from SES's own vocabulary, never the words of a person or of another mail server. */
const word = z.string().check(z.regex(/^[A-Za-z][\w -]{0,79}$/))

const mail = z.object({
  messageId: z.string().check(z.regex(/^[\x21-\x7e]{1,200}$/)),
  timestamp: instant,
  tags: z.exactOptional(z.record(z.string(), z.array(z.string()))),
})

const detail = z.discriminatedUnion('eventType', [
  z.object({ eventType: z.literal('Send'), mail }),
  z.object({ eventType: z.literal('Delivery'), mail, delivery: z.object({ timestamp: instant }) }),
  z.object({
    eventType: z.literal('DeliveryDelay'),
    mail,
    deliveryDelay: z.object({ timestamp: instant, delayType: word }),
  }),
  z.object({
    eventType: z.literal('Bounce'),
    mail,
    bounce: z.object({ timestamp: instant, bounceType: word, bounceSubType: word }),
  }),
  z.object({
    eventType: z.literal('Complaint'),
    mail,
    complaint: z.object({ timestamp: instant, complaintFeedbackType: z.optional(z.nullable(word)) }),
  }),
  z.object({ eventType: z.literal('Reject'), mail, reject: z.object({ reason: word }) }),
  z.object({ eventType: z.literal('Open'), mail }),
  z.object({ eventType: z.literal('Click'), mail }),
])

export const sesEvent = z.object({ source: z.literal('aws.ses'), time: instant, detail })

export type SesEvent = z.infer<typeof sesEvent>

/** The tags of a mail: the notice's official, local date and nonce. */
export const noticeTags = z.pipe(
  z.object({
    official: z.tuple([officialId]),
    date: z.tuple([calendarDate]),
    nonce: z.tuple([z.string().check(z.minLength(1))]),
  }),
  z.transform(({ official: [official], date: [localDate], nonce: [nonce] }) => ({
    official,
    localDate,
    nonce,
  })),
)
