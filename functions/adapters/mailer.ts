import {
  SESClient,
  type SESClientConfig,
  SESServiceException,
  SendRawEmailCommand,
} from '@aws-sdk/client-ses'
import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import { encodeWord } from 'nodemailer/lib/mime-funcs/index.js'
import type { Official } from '../domain/officials/official.ts'
import type { Mail } from '../mail/notice-mail.ts'
import { clearSuppression } from './suppression.ts'
import { textPart } from './text-part.ts'

/**
 * Tags of a mail. SES repeats the tags in every event about the mail, so the event leads back to the notice.
 */
export type Tags = { readonly official: string; readonly date: string; readonly nonce: string }

/**
 * `refused` is definite: SES answered with a refusal of the mail. `isAboutAddress`: SES will never take a mail to the
 * address; every other refusal is of the moment. `unknown` stands for every other failure, after which a mail may or
 * may not have left.
 */
export type SendingOutcome =
  | { readonly outcome: 'accepted'; readonly messageId: string }
  | { readonly outcome: 'refused'; readonly reason: string; readonly isAboutAddress?: true }
  | { readonly outcome: 'unknown'; readonly reason: string }

export type Mailer = {
  /**
   * Builds the complete message. Building is apart from sending, so a message that cannot be built fails
   * before the claim and not after.
   */
  compose(mail: Mail, to: Official): Promise<Uint8Array>
  send(message: Uint8Array, to: Official, tags: Tags): Promise<SendingOutcome>
  /**
   * Lets SES forget that mail to the official's address bounced or was complained about: until then, SES answers
   * every further mail to the address with a bounce. Throws if SES did not do so.
   */
  forgetBounces(to: Official): Promise<void>
}

type Sender = {
  readonly name: string
  readonly address: string
  /** Where an official's answer goes. */
  readonly replyTo: { readonly name: string; readonly address: string }
  readonly configurationSet?: string
}

/** Milliseconds. SES answers in well under a second, and a Lambda needs time left to record the outcome. */
const connectsWithin = 3_000
export const answersWithin = 20_000

/**
 * An SES client without retries, because a request may have sent a mail although the answer got lost. The
 * client waits `answerWithin` milliseconds for the answer; after the wait, the outcome is unknown. A failed
 * connection also counts as unknown: behind a proxy, a failed connection looks the same as a lost answer.
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

/** `client` is a client of `sesClient`. */
export const sesMailer = (client: SESClient, sender: Sender): Mailer => ({
  compose: (mail, to) => mime(mail, to, sender),

  async send(message, to, tags) {
    if (message.length > largestMessage) return { outcome: 'refused', reason: 'MessageTooLarge' }
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
      const { name: reason } = error as Error
      if (!isDefinite(error)) return { outcome: 'unknown', reason }
      const isAboutAddress = reason === 'InvalidParameterValue'
      return { outcome: 'refused', reason, ...(isAboutAddress && { isAboutAddress }) }
    }
  },

  forgetBounces: ({ email }) => clearSuppression(client, email),
})

/**
 * Bytes. A larger message stays here: SES would refuse the message with the name of an error that also stands for an
 * unreadable address.
 */
const largestMessage = 10_000_000

const isDefinite = (error: unknown): boolean => {
  const status = error instanceof SESServiceException ? error.$metadata.httpStatusCode : undefined
  return status !== undefined && status >= 400 && status < 500
}

/** Builds the message by RFC 5322, with addresses, subject and both parts encoded for any script. */
export const mime = (
  mail: Mail,
  to: Official,
  { name, address, replyTo }: Omit<Sender, 'configurationSet'>,
) =>
  withNamesAsTyped(
    new MailComposer({
      from: { name, address },
      to: { name: to.name, address: to.email },
      replyTo,
      subject: asTyped(mail.subject, (subject) => subject),
      text: textPart(mail.text),
      html: textPart(mail.html),
      headers: {
        'Content-Language': mail.language,
        // No automatic answers, such as out-of-office replies: by RFC 3834, and for Exchange, which reads its own header.
        'Auto-Submitted': 'auto-generated',
        'X-Auto-Response-Suppress': 'All',
      },
      // A text may happen to name a file or a URL; the composer must read neither.
      disableFileAccess: true,
      disableUrlAccess: true,
    }).compile(),
  ).build()

/**
 * A text with an encoded word (RFC 2047) that a person typed, such as `=?utf-8?q?x?=`, is encoded as a whole. Otherwise a
 * reader would decode the word and show something else than what was recorded. `usual` encodes every other text.
 */
const asTyped = (text: string, usual: (text: string) => string): string =>
  text.includes('=?') ? encodeWord(text, 'B', longestWord) : usual(text)

/** The length of an encoded word that the composer uses too; RFC 2047 allows 75. */
const longestWord = 52

/** The composer quotes a name in ASCII. Many readers decode also within quotes, although RFC 2047, 5 forbids it. */
const withNamesAsTyped = <Composed extends object>(composed: Composed): Composed => {
  const names = composed as { _encodeAddressName?(name: string): string }
  const usual = names._encodeAddressName?.bind(composed)
  if (usual === undefined) throw new TypeError('the composer of mails has no way to encode a name')
  names._encodeAddressName = (name) => asTyped(name, usual)
  return composed
}
