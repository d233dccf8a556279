import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { Context } from 'aws-lambda'
import PostalMime from 'postal-mime'
import type { LogEntry } from '../../functions/adapters/log.ts'
import { api } from '../../functions/api/api.ts'
import { deliverBatch } from '../../functions/consumers/deliver-batch.ts'
import { receiveSesEvent } from '../../functions/consumers/ses-event.ts'
import type { Instant } from '../../functions/domain/shared/time.ts'
import { pages } from '../../functions/pages/pages.ts'
import { queueDue } from '../../functions/use-cases/queue-due.ts'
import { apiDeps } from '../../functions/wiring/api-deps.ts'
import { deliverDeps } from '../../functions/wiring/deliver-deps.ts'
import { feedbackDeps } from '../../functions/wiring/feedback-deps.ts'
import { pagesDeps } from '../../functions/wiring/pages-deps.ts'
import { tickDeps } from '../../functions/wiring/tick-deps.ts'
import { createTable } from '../../local/create-table.ts'
import { startEmbeddedDynamoDb } from '../../local/embedded-dynamodb.ts'
import { mailbox } from '../../local/mailbox.ts'
import { reportsOf, startSesReceiver } from '../../local/ses-receiver.ts'
import { startSqsQueue } from '../../local/sqs-queue.ts'
import { anInstitution } from '../support/institution.ts'
import { pageEvent, secondsAfter } from '../support/link-pages.ts'
import { type Call, eventOf } from '../support/office.ts'
import { logReader } from '../support/personal-words.ts'
import { recordedCalls } from './recorded-calls.ts'

/**
 * Every Lambda as deployed, with the real SDK clients, behind a recorder for each Lambda. The Lambdas run one
 * at a time, because the SDK reads the address of AWS from the shared environment.
 */
export const openWholeOffice = async (opensAt: Instant) => {
  const clock = { at: opensAt, now: () => clock.at }
  const logged: LogEntry[] = []
  const reader = logReader()
  const log = (entry: LogEntry) => {
    logged.push(entry)
    reader.reads(entry)
  }
  const folder = mkdtempSync(join(tmpdir(), 'aide-memoire-calls-'))
  const dynamoDb = await startEmbeddedDynamoDb({})
  const mails = mailbox(folder)
  let reported = 0
  const ses = await startSesReceiver(mails, clock)
  const sqs = await startSqsQueue(async (event) => as('deliver', () => deliver(event, {} as Context)), log)
  const upstream = { dynamoDb: dynamoDb.endpoint, ses: ses.address, sqs: sqs.address }
  const recorders = {
    api: await recordedCalls(upstream),
    pages: await recordedCalls(upstream),
    tick: await recordedCalls(upstream),
    deliver: await recordedCalls(upstream),
    feedback: await recordedCalls(upstream),
  }
  const env = {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    TABLE_NAME: 'test',
    NOTICE_QUEUE_URL: `${recorders.tick.address}/000000000000/notices`,
    INSTITUTION: JSON.stringify(anInstitution()),
    CONFIGURATION_SET: 'notices',
    AWS_ENDPOINT_URL_SES: recorders.deliver.address,
    LINK_ADDRESS: 'https://links.example.org',
    ROLES_CLAIM: 'cognito:groups',
  }
  Object.assign(process.env, env)
  const engine = new DynamoDBClient({ endpoint: dynamoDb.endpoint })
  await createTable(engine, env.TABLE_NAME)

  const as = async <Result>(lambda: keyof typeof recorders, run: () => Promise<Result>): Promise<Result> => {
    process.env.AWS_ENDPOINT_URL = recorders[lambda].address
    return run()
  }
  const serve = api(apiDeps(env, clock, log, () => '{}'))
  const servePages = pages(pagesDeps(env, clock, log))
  const runTick = queueDue(tickDeps(env, clock, log))
  const deliver = deliverBatch(deliverDeps(env, clock, log))
  const report = receiveSesEvent(feedbackDeps(env, clock, log))

  return {
    recorders,
    logged,
    async call(method: string, path: string, request: Call = {}) {
      reader.knows(request.body)
      const { statusCode, body } = await as('api', () => serve(eventOf(method, path, request), {} as Context))
      return { status: statusCode, body: path.includes('.csv') ? body : JSON.parse(body ?? 'null') }
    },
    /** Opens a page, or submits a form to it, and gives the status and the markup. */
    async browse(path: string, form?: Readonly<Record<string, string>>) {
      const event = pageEvent(form ? 'POST' : 'GET', path, form)
      const { statusCode, body = '' } = await as('pages', () => servePages(event, {} as Context))
      return { status: statusCode, body }
    },
    /** The path of the link to the desk in the last mail to an address. */
    async linkOf(address: string): Promise<string> {
      const mail = mails.list().findLast(({ to }) => to === address)
      const { text = '' } = await PostalMime.parse(mails.raw(mail?.id ?? '') ?? '')
      const [, path = ''] = /https:\/\/links\.example\.org(\/d\/[\w-]+\/\w+)$/m.exec(text) ?? []
      return path
    },
    passes(seconds: number) {
      clock.at = secondsAfter(clock.at, seconds)
    },
    /**
     * Runs a tick, delivers all queued messages, and records the reports of SES. Mail to the addresses in `bouncing` comes
     * back.
     */
    async morning(at: Instant, bouncing: readonly string[] = []) {
      clock.at = at
      await as('tick', runTick)
      await sqs.drain()
      for (const { number, mail } of mails.after(reported)) {
        for (const event of reportsOf(mail)) await as('feedback', () => report(asBounced(event, bouncing)))
        reported = number
      }
    },
    async close() {
      engine.destroy()
      const running = [...Object.values(recorders), ses, sqs, dynamoDb]
      await Promise.all(running.map((one) => one.close()))
      rmSync(folder, { recursive: true })
      reader.finds()
    },
  }
}

type Event = {
  readonly detail: { readonly eventType: string; readonly mail: { readonly destination: string[] } }
}

/** The event, or a bounce in place of a delivery to one of the addresses. */
const asBounced = (event: object, bouncing: readonly string[]): object => {
  const { detail } = event as Event
  const { eventType, mail } = detail
  if (eventType !== 'Delivery' || !mail.destination.some((to) => bouncing.includes(to))) return event
  const bounce = { timestamp: '2026-11-24T00:00:03.000Z', bounceType: 'Permanent', bounceSubType: 'General' }
  return { ...event, detail: { ...detail, eventType: 'Bounce', bounce } }
}

export type WholeOffice = Awaited<ReturnType<typeof openWholeOffice>>
