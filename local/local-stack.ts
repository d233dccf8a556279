import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb'
import type { Context } from 'aws-lambda'
import { lazy } from '../events/lazy.ts'
import { mornings } from '../functions/adapters/due-index.ts'
import { liveTable } from '../functions/adapters/environment.ts'
import type { Institution } from '../functions/adapters/settings.ts'
import { api } from '../functions/api/api.ts'
import { cognitoGroups } from '../functions/api/roles.ts'
import { deliverBatch } from '../functions/consumers/deliver-batch.ts'
import { receiveSesEvent } from '../functions/consumers/ses-event.ts'
import { pages } from '../functions/pages/pages.ts'
import { queueDue } from '../functions/use-cases/queue-due.ts'
import { apiDeps } from '../functions/wiring/api-deps.ts'
import { deliverDeps } from '../functions/wiring/deliver-deps.ts'
import { feedbackDeps } from '../functions/wiring/feedback-deps.ts'
import { pagesDeps } from '../functions/wiring/pages-deps.ts'
import { tickDeps } from '../functions/wiring/tick-deps.ts'
import * as files from '../functions/words/languages.ts'
import { codesIn } from '../infra/calendars/calendar-file.ts'
import { fileOf, namedIn } from '../infra/calendars/named.ts'
import { openApiDocument } from '../openapi/document.ts'
import { comingMornings } from './coming-mornings.ts'
import { createTable } from './create-table.ts'
import { startEmbeddedDynamoDb } from './embedded-dynamodb.ts'
import { fateOf } from './fate.ts'
import { front } from './http-server.ts'
import { listen } from './listen.ts'
import { localClock } from './local-clock.ts'
import { mailbox } from './mailbox.ts'
import type { Options } from './options.ts'
import { bounceOf, startSesReceiver } from './ses-receiver.ts'
import { sesReports } from './ses-reports.ts'
import { startSqsQueue } from './sqs-queue.ts'
import { troubleIn } from './stored-file.ts'
import { imageOf } from './table-image.ts'
import { terminalLog } from './terminal.ts'
import { timeline } from './timeline.ts'

/** The institution of the local run, which offers every language that has words. */
export const localInstitution: Institution = {
  name: 'Example institution',
  zone: 'Asia/Shanghai',
  language: 'en',
  languages: Object.values(files).map(({ language }) => language),
  hour: '08:00',
  protocolOffice: { name: 'Protocol office', email: 'protocol@example.org' },
  sender: 'aide-memoire@example.org',
  mailDomains: ['example.org'],
}

/** An official of the local run may have the calendar of any country. */
const withCalendars: Institution = { ...localInstitution, calendars: codesIn() }

/** The environment variables of the handlers. AWS's own variables lead the SDK to the local servers. */
const environmentOf = (endpoints: {
  dynamoDb: string
  ses: string
  sqs: string
  queueUrl: string
  beside: string
}) => ({
  AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamoDb,
  AWS_ENDPOINT_URL_SES: endpoints.ses,
  AWS_ENDPOINT_URL_SQS: endpoints.sqs,
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'local',
  AWS_SECRET_ACCESS_KEY: 'local',
  AWS_SESSION_TOKEN: '',
  TABLE_NAME: 'aide-memoire',
  NOTICE_QUEUE_URL: endpoints.queueUrl,
  LAMBDA_TASK_ROOT: endpoints.beside,
  INSTITUTION: JSON.stringify(withCalendars),
  ROLES_CLAIM: cognitoGroups,
})

const saveClockEveryMs = 5_000

/**
 * Runs all parts of a deployment in this process: the same handlers and the same SDK calls, without AWS.
 * `reach` may put a proxy between the handlers and the table.
 */
export const openOffice = async (
  { port, data, notBefore }: Pick<Options, 'port' | 'data' | 'notBefore'>,
  print: (line: string) => void,
  reach: (endpoint: string) => Promise<string> = async (endpoint) => endpoint,
) => {
  mkdirSync(data, { recursive: true })
  writeFileSync(join(data, 'calendars.json'), fileOf(namedIn({ institution: withCalendars })))
  const clock = localClock(data, notBefore)
  const log = terminalLog(clock, print)
  const mails = mailbox(join(data, 'mail'))

  const dynamoDb = await startEmbeddedDynamoDb({ path: join(data, 'table') })
  let report: ReturnType<typeof receiveSesEvent> | undefined
  const reports = sesReports(data, mails, async (event) => report?.(event), log)
  const ses = await startSesReceiver(mails, clock)
  let deliverMessages: ReturnType<typeof deliverBatch> | undefined
  const sqs = await startSqsQueue(async (event) => deliverMessages?.(event, {} as Context), log)
  const env = environmentOf({
    dynamoDb: await reach(dynamoDb.endpoint),
    ses: ses.address,
    sqs: sqs.address,
    queueUrl: sqs.url,
    beside: data,
  })
  Object.assign(process.env, env)
  const engine = new DynamoDBClient()
  await createTable(engine, env.TABLE_NAME)

  const document = openApiDocument()
  const deps = apiDeps(env, clock, log, () => JSON.stringify(document))
  const serveApi = api(deps)
  // The pages show the address of a calendar at this very server, which is known before the first request.
  const servePages = lazy(() => pages(pagesDeps({ ...env, LINK_ADDRESS: http.address }, clock, log)))
  const consumeReport = receiveSesEvent(feedbackDeps(env, clock, log))
  report = consumeReport
  const runTick = queueDue(tickDeps(env, clock, log))
  const time = timeline({
    clock,
    mailbox: mails,
    tick: async () => {
      await runTick()
      await sqs.drain()
      await reports.handOver()
    },
    nextMorning: mornings(liveTable(env)).next,
  })
  const http = await listen(
    front({
      clock,
      mailbox: mails,
      timeline: time,
      api: (event) => serveApi(event, {} as Context),
      pages: (event) => servePages()(event, {} as Context),
      document,
      comingMornings: () => comingMornings(deps)(clock.now()),
      fateOf: fateOf(deps),
      bounce: (mail) => consumeReport(bounceOf(mail, clock.now())),
      tableImage: () => imageOf(engine, env.TABLE_NAME),
      address: () => http.address,
    }),
    port,
  )
  // The links of mails lead to the pages at this very address. No message arrives before this line, because only a request
  // or the passing of time makes a tick.
  deliverMessages = deliverBatch(deliverDeps({ ...env, LINK_ADDRESS: http.address }, clock, log))
  // Reports of mails that left just before the last run was ended.
  await reports.handOver()
  const passing = setInterval(() => {
    Promise.resolve()
      .then(clock.keep)
      .then(time.catchUp)
      .catch((error: unknown) => print(troubleIn(error) ?? String(error)))
  }, saveClockEveryMs)

  return {
    address: http.address,
    clock,
    async isEmpty() {
      const { Count } = await engine.send(new ScanCommand({ TableName: env.TABLE_NAME, Limit: 1 }))
      return Count === 0
    },
    async close() {
      clearInterval(passing)
      clock.keep()
      await http.close()
      await Promise.all([ses.close(), sqs.close(), dynamoDb.close()])
    },
  }
}
