import {
  SESClient,
  type SESClientConfig,
  SESServiceException,
  SendRawEmailCommand,
} from '@aws-sdk/client-ses'
import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import type { Official } from '../domain/officials/official.ts'
import type { Mail } from '../mail/notice-mail.ts'

/** Come back with every event SES reports about the mail, and tell which notice it is about. */
export type Tags = { readonly official: string; readonly date: string; readonly nonce: string }

/**
 * `refused` is definite: SES answered that it did not take the mail. After anything else that went wrong nobody
 * can say whether a mail left.
 */
export type SendingOutcome =
  | { readonly outcome: 'accepted'; readonly messageId: string }
  | { readonly outcome: 'refused'; readonly reason: string }
  | { readonly outcome: 'unknown'; readonly reason: string }

export type Mailer = {
  /** The message as it will leave. Apart from sending, so that nothing can go wrong with it after the claim. */
  compose(mail: Mail, to: Official): Promise<Uint8Array>
  send(message: Uint8Array, to: Official, tags: Tags): Promise<SendingOutcome>
}

type Sender = {
  readonly name: string
  readonly address: string
  /** Where an official's answer goes. */
  readonly replyTo: { readonly name: string; readonly address: string }
  readonly configurationSet?: string
}

/** Milliseconds; SES answers in well under a second, and a Lambda must be left the time to write down what it knows. */
const connectsWithin = 3_000
export const answersWithin = 20_000

/**
 * A client that asks once, because a request whose answer got lost may have sent a mail. It waits for the answer for
 * `answerWithin` milliseconds; after that it is unknown whether a mail left. A failed connection also counts as unknown:
 * behind a proxy it cannot be told from a lost answer.
 */
export const sesClient = (config: SESClientConfig = {}, answerWithin = answersWithin): SESClient =>
  new SESClient({
    ...config,
    maxAttempts: 1,
    requestHandler: {
      connectionTimeout: connectsWithin,
      requestTimeout: answerWithin,
      throwOnRequestTimeout: true,
    },
  })

/** `client` is one of `sesClient`. */
export const sesMailer = (client: SESClient, sender: Sender): Mailer => ({
  compose: (mail, to) => mime(mail, to, sender),

  async send(message, to, tags) {
    try {
      const { MessageId = '' } = await client.send(
        new SendRawEmailCommand({
          Source: sender.address,
          Destinations: [to.email],
          RawMessage: { Data: message },
          Tags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
          ...(sender.configurationSet !== undefined && { ConfigurationSetName: sender.configurationSet }),
        }),
      )
      return { outcome: 'accepted', messageId: MessageId }
    } catch (error) {
      return { outcome: isDefinite(error) ? 'refused' : 'unknown', reason: (error as Error).name }
    }
  },
})

const isDefinite = (error: unknown): boolean => {
  const status = error instanceof SESServiceException ? error.$metadata.httpStatusCode : undefined
  return status !== undefined && status >= 400 && status < 500
}

/** The message as RFC 5322 has it, addresses and subject encoded for any script. */
export const mime = (
  mail: Mail,
  to: Official,
  { name, address, replyTo }: Omit<Sender, 'configurationSet'>,
) =>
  new MailComposer({
    from: { name, address },
    to: { name: to.name, address: to.email },
    replyTo,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    textEncoding: 'quoted-printable',
    headers: {
      'Content-Language': mail.language,
      // RFC 3834: other machines must not answer this mail.
      'Auto-Submitted': 'auto-generated',
    },
    // Reading files or addresses that a text happens to name is never wanted here.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()
