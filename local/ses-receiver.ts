import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Clock } from '../functions/adapters/clock.ts'
import type { Instant } from '../functions/domain/shared/time.ts'
import { bodyOf, listen } from './listen.ts'
import type { Mailbox, StoredMail } from './mailbox.ts'

/**
 * Takes the SendRawEmail call of SES (the AWS query protocol) and puts the mail into a mailbox as SES would
 * send the mail: with SES's own Message-ID and Date, and without Bcc. The receiver rejects the same mails as
 * SES, in SES's words. Beyond what SES rejects, the receiver
 * rejects a bare CR or LF (RFC 5322, 2.3): mail servers after SES refuse or rewrite such a mail, and a refusal
 * here makes a test fail. Every address is off the list of suppressed addresses, so taking one off the list (version 2 of
 * SES's API) is answered as SES answers for an unknown address.
 */
export const startSesReceiver = (mailbox: Mailbox, clock: Clock) =>
  listen(async (request, response) => {
    if (request.method === 'DELETE') {
      response
        .writeHead(404, { 'Content-Type': 'application/json' })
        .end('{"message":"Email address is not suppressed"}')
      return
    }
    const outcome = received(await parametersOf(request))
    if ('rejected' in outcome) {
      answer(response, 400, rejection(outcome.rejected, outcome.message))
      return
    }
    const id = `0100${randomUUID()}-000000`
    const date = clock.now()
    await mailbox.add({ id, date, to: outcome.to, tags: outcome.tags }, asSent(outcome.message, id, date))
    answer(response, 200, accepted(id))
  })

/**
 * The events that SES publishes through EventBridge about an accepted mail: sent and delivered. Mail to two addresses of
 * SES's mailbox simulator comes back, or is complained about, as at SES:
 * https://docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html
 */
export const reportsOf = (mail: StoredMail): readonly object[] => {
  const reported = reportedBy(mail)
  const timestamp = mail.date
  const sent = reported('Send', 'Email Sent', { send: {} })
  const delivered = reported('Delivery', 'Email Delivered', {
    delivery: { timestamp, recipients: [mail.to] },
  })
  const [, simulated] = /^(bounce|complaint)(?:\+.*)?@simulator\.amazonses\.com$/i.exec(mail.to) ?? []
  switch (simulated?.toLowerCase()) {
    case 'bounce': {
      const bounce = { timestamp, bounceType: 'Permanent', bounceSubType: 'General' }
      return [sent, reported('Bounce', 'Email Bounced', { bounce })]
    }
    case 'complaint': {
      const complaint = { timestamp, complaintFeedbackType: 'abuse' }
      return [sent, delivered, reported('Complaint', 'Email Complaint Received', { complaint })]
    }
    default:
      return [sent, delivered]
  }
}

/** The event of a mail that the server of the address has refused for good at the instant `at`, as if nobody had that address. */
export const bounceOf = (mail: StoredMail, at: Instant): object =>
  reportedBy(mail)('Bounce', 'Email Bounced', {
    bounce: {
      feedbackId: `0100${randomUUID()}-000000`,
      bounceType: 'Permanent',
      bounceSubType: 'General',
      bouncedRecipients: [
        {
          emailAddress: mail.to,
          action: 'failed',
          status: '5.1.1',
          diagnosticCode: 'smtp; 550 5.1.1 user unknown',
        },
      ],
      timestamp: at,
      reportingMTA: 'dns; localhost',
    },
  })

const reportedBy =
  ({ id: messageId, date: time, to, tags }: StoredMail) =>
  (eventType: string, detailType: string, particulars: object) => ({
    version: '0',
    id: randomUUID(),
    'detail-type': detailType,
    source: 'aws.ses',
    account: '000000000000',
    time,
    region: 'us-east-1',
    resources: [],
    detail: {
      eventType,
      mail: {
        timestamp: time,
        messageId,
        destination: [to],
        tags: Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])),
      },
      ...particulars,
    },
  })

type Received =
  | { readonly message: Message; readonly to: string; readonly tags: Record<string, string> }
  | { readonly rejected: string; readonly message: string }

const largestMessage = 10 * 1024 * 1024
const tagPart = /^[A-Za-z0-9_-]{1,256}$/

const received = (parameters: URLSearchParams): Received => {
  if (parameters.get('Action') !== 'SendRawEmail')
    return {
      rejected: 'InvalidAction',
      message: `${parameters.get('Action')} is not available in the local run`,
    }
  const raw = Buffer.from(parameters.get('RawMessage.Data') ?? '', 'base64')
  if (raw.length === 0 || raw.length > largestMessage)
    return { rejected: 'InvalidParameterValue', message: 'Message length is out of range' }
  if (/(?<!\r)\n|\r(?!\n)/.test(raw.toString('latin1')))
    return { rejected: 'InvalidParameterValue', message: 'A line of the message does not end in CRLF' }
  const message = messageIn(raw)
  const from = headerOf(message, 'from')
  if (from === undefined)
    return { rejected: 'InvalidParameterValue', message: "Missing required header 'From'." }
  const source = parameters.get('Source')
  if (source !== null && !from.toLowerCase().includes(source.toLowerCase()))
    return { rejected: 'InvalidParameterValue', message: 'Source and the From header differ' }

  const destinations = members(parameters, 'Destinations', '')
  const to = destinations.length > 0 ? destinations.join(', ') : headerOf(message, 'to')
  if (to === undefined) return { rejected: 'InvalidParameterValue', message: 'Missing final recipient' }
  const names = members(parameters, 'Tags', '.Name')
  const values = members(parameters, 'Tags', '.Value')
  if (![...names, ...values].every((part) => tagPart.test(part)))
    return { rejected: 'InvalidParameterValue', message: 'Invalid tag name or value' }
  return { message, to, tags: Object.fromEntries(names.map((name, index) => [name, values[index] ?? ''])) }
}

const members = (parameters: URLSearchParams, list: string, field: string): string[] => {
  const found: string[] = []
  for (let index = 1; ; index++) {
    const value = parameters.get(`${list}.member.${index}${field}`)
    if (value === null) return found
    found.push(value)
  }
}

const parametersOf = async (request: IncomingMessage) =>
  new URLSearchParams((await bodyOf(request)).toString('utf8'))

type Message = { readonly fields: readonly string[]; readonly body: Buffer }

/** Header and body apart; a header field goes on over lines that begin with white space (RFC 5322, 2.2.3). */
const messageIn = (raw: Buffer): Message => {
  const text = raw.toString('latin1')
  const end = /\r\n\r\n/.exec(text)
  const header = end ? text.slice(0, end.index) : text
  return {
    fields: header.split(/\r\n(?![ \t])/),
    body: raw.subarray(end ? end.index + end[0].length : raw.length),
  }
}

const headerOf = ({ fields }: Message, name: string) =>
  fields
    .find((field) => field.toLowerCase().startsWith(`${name}:`))
    ?.slice(name.length + 1)
    .trim()

const asSent = ({ fields, body }: Message, id: string, date: string): Buffer => {
  const kept = fields.filter((field) => !/^(?:message-id|date|bcc):/i.test(field))
  const own = [
    `Message-ID: <${id}@email.amazonses.com>`,
    `Date: ${new Date(date).toUTCString().replace('GMT', '+0000')}`,
  ]
  return Buffer.concat([Buffer.from(`${[...own, ...kept].join('\r\n')}\r\n\r\n`, 'latin1'), body])
}

const answer = (response: ServerResponse, status: number, xml: string) =>
  response.writeHead(status, { 'Content-Type': 'text/xml' }).end(xml)

const namespace = 'xmlns="http://ses.amazonaws.com/doc/2010-12-01/"'

const accepted = (id: string) =>
  `<SendRawEmailResponse ${namespace}><SendRawEmailResult><MessageId>${id}</MessageId></SendRawEmailResult><ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata></SendRawEmailResponse>`

const rejection = (code: string, message: string) =>
  `<ErrorResponse ${namespace}><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>${randomUUID()}</RequestId></ErrorResponse>`
