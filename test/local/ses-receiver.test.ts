import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SESClient, SendRawEmailCommand, type SendRawEmailCommandInput } from '@aws-sdk/client-ses'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { sesEvent } from '../../events/ses-event.ts'
import { type Mailbox, mailbox } from '../../local/mailbox.ts'
import { reportsOf, startSesReceiver } from '../../local/ses-receiver.ts'

let folder: string
let mails: Mailbox
let receiver: Awaited<ReturnType<typeof startSesReceiver>>
let ses: SESClient

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aide-memoire-'))
  mails = mailbox(folder)
  receiver = await startSesReceiver(mails, { now: () => '2026-11-24T00:00:00Z' })
  ses = new SESClient({
    endpoint: receiver.address,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  })
})
afterEach(async () => {
  ses.destroy()
  await receiver.close()
  rmSync(folder, { recursive: true })
})

const message = [
  'From: Office <office@example.org>',
  'Message-ID: <ours',
  ' @example.org>',
  'Date: Thu, 01 Jan 1970 00:00:00 +0000',
  'Bcc: hidden@example.org',
  'To: lin@example.org',
  'Subject: =?UTF-8?Q?caf=C3=A9?=',
  '',
  'Date: stays in the body',
  '',
].join('\r\n')

const send = (input: Partial<SendRawEmailCommandInput> = {}, text = message) =>
  ses.send(
    new SendRawEmailCommand({
      Source: 'office@example.org',
      Destinations: ['lin@example.org'],
      RawMessage: { Data: new TextEncoder().encode(text) },
      Tags: [
        { Name: 'date', Value: '2026-11-24' },
        { Name: 'official', Value: 'ofc_lin' },
      ],
      ...input,
    }),
  )

describe('What SES accepts', () => {
  test('is kept with a Message-ID and a Date of SES’s own, without Bcc, and otherwise as it was written', async () => {
    const { MessageId = '' } = await send()
    expect(mails.list()).toEqual([
      {
        id: MessageId,
        to: 'lin@example.org',
        subject: 'café',
        date: '2026-11-24T00:00:00Z',
        tags: { date: '2026-11-24', official: 'ofc_lin' },
      },
    ])
    expect(mails.raw(MessageId)?.toString('utf8')).toBe(
      [
        `Message-ID: <${MessageId}@email.amazonses.com>`,
        'Date: Tue, 24 Nov 2026 00:00:00 +0000',
        'From: Office <office@example.org>',
        'To: lin@example.org',
        'Subject: =?UTF-8?Q?caf=C3=A9?=',
        '',
        'Date: stays in the body',
        '',
      ].join('\r\n'),
    )
  })

  test('is still there after a restart, in the order of its arrival', async () => {
    const ids = [(await send()).MessageId, (await send()).MessageId]
    expect(
      mailbox(folder)
        .list()
        .map(({ id }) => id),
    ).toEqual(ids)
    expect(mailbox(folder).raw(ids[1] ?? '')).toEqual(mails.raw(ids[1] ?? ''))
  })
})

describe('What SES accepts is reported', () => {
  test('as sent and as delivered, in the shape of SES’s own events', async () => {
    const { MessageId = '' } = await send()
    expect(
      mails
        .list()
        .flatMap(reportsOf)
        .map((event) => sesEvent.parse(event).detail),
    ).toEqual(
      [{ eventType: 'Send' }, { eventType: 'Delivery', delivery: { timestamp: '2026-11-24T00:00:00Z' } }].map(
        (detail) => ({
          ...detail,
          mail: {
            messageId: MessageId,
            timestamp: '2026-11-24T00:00:00Z',
            tags: { date: ['2026-11-24'], official: ['ofc_lin'] },
          },
        }),
      ),
    )
  })
})

describe('Mail to the mailbox simulator of SES', () => {
  const reportedOf = (to: string) =>
    reportsOf({ id: 'mail-1', to, subject: 'Notice', date: '2026-11-24T00:00:00Z', tags: {} }).map(
      (event) => sesEvent.parse(event).detail,
    )

  test.each([
    'bounce@simulator.amazonses.com',
    'Bounce+lin@simulator.amazonses.com',
  ])('%s comes back for good', (to) => {
    expect(reportedOf(to)).toMatchObject([
      { eventType: 'Send' },
      { eventType: 'Bounce', bounce: { bounceType: 'Permanent', timestamp: '2026-11-24T00:00:00Z' } },
    ])
  })

  test('complaint@simulator.amazonses.com is delivered and complained about', () => {
    expect(reportedOf('complaint@simulator.amazonses.com')).toMatchObject([
      { eventType: 'Send' },
      { eventType: 'Delivery' },
      { eventType: 'Complaint', complaint: { timestamp: '2026-11-24T00:00:00Z' } },
    ])
  })

  test.each([
    'bounce@example.org',
    'success@simulator.amazonses.com',
    'bounce@simulator.amazonses.com.example.org',
  ])('%s is delivered as every other address', (to) => {
    expect(reportedOf(to)).toMatchObject([{ eventType: 'Send' }, { eventType: 'Delivery' }])
  })
})

describe('What SES rejects, and what servers after it reject', () => {
  test.each<[string, Partial<SendRawEmailCommandInput>, string]>([
    ['a message without From', {}, 'To: lin@example.org\r\n\r\nHello'],
    ['a source that the From header does not name', { Source: 'other@example.org' }, message],
    [
      'a tag value with a character that tags cannot hold',
      { Tags: [{ Name: 'date', Value: '24 November' }] },
      message,
    ],
    ['a line of the header that ends in LF alone', {}, message.replace('To:', 'X-A: b\nTo:')],
    ['a line of the body that ends in LF alone', {}, `${message}one\ntwo\r\n`],
    ['a line of the body that ends in CR alone', {}, `${message}one\rtwo\r\n`],
  ])('%s is rejected with a definite answer, and nothing is kept', async (_, input, text) => {
    await expect(send(input, text)).rejects.toMatchObject({
      name: 'InvalidParameterValue',
      $metadata: { httpStatusCode: 400 },
    })
    expect(mails.list()).toEqual([])
    expect(mails.list()).toEqual([])
  })
})
