import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb'
import type { Context } from 'aws-lambda'
import { lazy } from '../../events/lazy.ts'
import type { Queued } from '../../events/queue-messages.ts'
import type { Waiting } from '../../functions/adapters/due-index.ts'
import { dynamoDbTable } from '../../functions/adapters/dynamodb-table.ts'
import { randomLinkSecrets } from '../../functions/adapters/link-secrets.ts'
import type { LogEntry } from '../../functions/adapters/log.ts'
import type { Mailer, SendingOutcome, Tags } from '../../functions/adapters/mailer.ts'
import { messageFor } from '../../functions/adapters/notice-queue.ts'
import type { Item, Table } from '../../functions/adapters/table.ts'
import { api } from '../../functions/api/api.ts'
import type { ApiEvent, HttpResponse } from '../../functions/api/request.ts'
import { cognitoGroups } from '../../functions/api/roles.ts'
import type { Instant } from '../../functions/domain/shared/time.ts'
import type { Mail } from '../../functions/mail/notice-mail.ts'
import { fingerprint } from '../../functions/use-cases/ids.ts'
import { propagateVisitChange } from '../../functions/use-cases/propagate-visit-change.ts'
import { queueDue } from '../../functions/use-cases/queue-due.ts'
import { sendNotice } from '../../functions/use-cases/send-notice.ts'
import { settleOrganisation } from '../../functions/use-cases/settle-organisation.ts'
import { composeNotice } from '../../functions/wiring/compose-notice.ts'
import { officeOn } from '../../functions/wiring/office.ts'
import { createTable } from '../../local/create-table.ts'
import { startEmbeddedDynamoDb } from '../../local/embedded-dynamodb.ts'
import { openApiDocument } from '../../openapi/document.ts'
import { expectDocumented } from './documented.ts'
import { anInstitution } from './institution.ts'
import { logReader } from './personal-words.ts'
import type { Submission } from './submissions.ts'

/** Takes and keeps every mail, unless a test sets another answer. An error comes after the mail was taken. */
export const fakeMailer = () => {
  const sent: { to: string; mail: Mail; tags: Tags }[] = []
  const composed = new Map<Uint8Array, Mail>()
  const answers: (SendingOutcome | Error)[] = []
  /** The addresses of which SES had to forget the bounces. */
  const forgotten: string[] = []
  const mailer: Mailer = {
    async compose(mail) {
      const message = new TextEncoder().encode(mail.text)
      composed.set(message, mail)
      return message
    },
    async send(message, to, tags) {
      const answer = answers.shift() ?? { outcome: 'accepted', messageId: `message-${sent.length + 1}` }
      const mail = composed.get(message)
      if (mail === undefined) throw new Error('sent before it was composed')
      if (answer instanceof Error) {
        sent.push({ to: to.email, mail, tags })
        throw answer
      }
      if (answer.outcome !== 'refused') sent.push({ to: to.email, mail, tags })
      return answer
    },
    async forgetBounces({ email }) {
      forgotten.push(email)
    },
  }
  return { mailer, sent, answers, forgotten }
}

export type Call = {
  readonly body?: unknown
  readonly raw?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly caller?: string | null
  /** The roles in the caller's token. */
  readonly claims?: Readonly<Record<string, unknown>>
}

/** API Gateway's event for a request, with the fields that the handler reads. */
export const eventOf = (
  method: string,
  path: string,
  { body, raw, headers = {}, caller = 'officer', claims = { [cognitoGroups]: '[coordinator]' } }: Call,
): ApiEvent =>
  ({
    version: '2.0',
    rawPath: path.split('?')[0],
    headers,
    queryStringParameters: Object.fromEntries(new URLSearchParams(path.split('?')[1])),
    body: raw ?? (body === undefined ? undefined : JSON.stringify(body)),
    isBase64Encoded: false,
    requestContext: {
      requestId: 'request-1',
      http: { method, path: path.split('?')[0] },
      ...(caller !== null && { authorizer: { jwt: { claims: { sub: caller, ...claims }, scopes: null } } }),
    },
  }) as unknown as ApiEvent

/** A commitment as shown with the visit. */
export type Commitment = {
  readonly id: string
  readonly version: number
  readonly visitId: string
  readonly holder: string
  readonly title: string
  readonly matterId?: string
  readonly responsible?: { readonly officialId: string }
}

const isJson = (headers: HttpResponse['headers']) => /json$/.test(String(headers?.['Content-Type']))

const apiDocument = lazy(openApiDocument)

/** The secrets of a test office are known beforehand, so that the same requests store the same bytes. */
export const nthSecret = (number: number): string => `${number}${fingerprint(number)}`.slice(0, 17)

/**
 * An office on an engine in memory (the embedded engine unless `start` gives another), with a clock that only
 * tests move and a mailer that keeps mails.
 */
export const openTestOffice = async (
  opensAt: Instant,
  around: (table: Table) => Table = (table) => table,
  start: () => Promise<{ endpoint: string; close(): Promise<void> }> = () => startEmbeddedDynamoDb({}),
  institution = anInstitution(),
) => {
  const engine = await start()
  const client = new DynamoDBClient({
    endpoint: engine.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  })
  await createTable(client, 'test')
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })
  const stored = dynamoDbTable(documents, 'test')

  const scan = async (): Promise<Item[]> => {
    const found: Item[] = []
    let ExclusiveStartKey: Record<string, unknown> | undefined
    do {
      const page = await documents.send(new ScanCommand({ TableName: 'test', ExclusiveStartKey }))
      found.push(...((page.Items ?? []) as Item[]))
      ExclusiveStartKey = page.LastEvaluatedKey
    } while (ExclusiveStartKey)
    return found
  }
  /**
   * The items of the last scan, kept until the next write, because most tests check that nothing was written.
   */
  let scanned: Promise<Item[]> | undefined
  const table = around({
    ...stored,
    async write(writes) {
      try {
        return await stored.write(writes)
      } finally {
        scanned = undefined
      }
    },
  })
  const clock = { at: opensAt, now: () => clock.at }
  const logged: LogEntry[] = []
  const reader = logReader()
  reader.knows(institution)
  const log = (entry: LogEntry) => {
    logged.push(entry)
    reader.reads(entry)
  }
  const { mailer, sent, answers, forgotten } = fakeMailer()
  const queued: Waiting['who'][] = []
  let nonces = 0
  /** The secrets in the mails, in the order of the attempts to send. */
  const secrets: string[] = []

  const deps = {
    ...officeOn(table, institution),
    clock,
    log,
    rolesClaim: cognitoGroups,
    largestAnswer: 6_000_000,
    document: () => JSON.stringify(apiDocument()),
    compose: composeNotice(mailer, institution),
    linkAddress: 'https://links.example.org',
    linkSecrets: {
      ...randomLinkSecrets,
      make: () => {
        const secret = nthSecret(secrets.length)
        secrets.push(secret)
        reader.knows(secret)
        return secret
      },
    },
    nonce: () => `nonce-${++nonces}`,
    tickId: () => 'tick-1',
    mailer,
    queue: {
      send: async (ids: readonly Waiting['who'][]) => void queued.push(...ids),
      holdsMessages: async () => false,
    },
  }
  const serve = api(deps)
  const deliverOne = (message: Queued) => {
    if ('visitId' in message) return propagateVisitChange(deps)(message.visitId)
    return 'organisationId' in message
      ? settleOrganisation(deps)(message.organisationId)
      : sendNotice(deps)(message.officialId)
  }

  const call = async (method: string, path: string, request: Call = {}) => {
    reader.knows(request.body)
    const event = eventOf(method, path, request)
    const answer = await serve(event, {} as Context)
    const body = isJson(answer.headers) ? JSON.parse(answer.body ?? 'null') : answer.body
    expectDocumented(method, event.rawPath, body)
    return { status: answer.statusCode, headers: answer.headers ?? {}, body }
  }

  /** Submits under a fresh Idempotency-Key, unless a key is given. */
  let keys = 0
  const submit = ({ method, path, body }: Submission, key = `submission-${++keys}`) =>
    call(method, path, { body, headers: { 'idempotency-key': key } })

  return {
    deps,
    table,
    clock,
    call,
    submit,
    /** Submits in the order given, and returns the recorded commitments. */
    async has(...submissions: readonly Submission[]): Promise<Commitment[]> {
      const commitments: Commitment[] = []
      for (const submission of submissions) {
        const { status, body } = await submit(submission)
        if (Number(status) >= 300) throw new Error(`${submission.path}: ${JSON.stringify(body)}`)
        commitments.push(...(body.commitments ?? []))
      }
      return commitments
    },
    sent,
    secrets,
    answers,
    forgotten,
    logged,
    deliver: sendNotice(deps),
    /** Runs a tick, and delivers all queued messages. */
    async morning(at: Instant) {
      clock.at = at
      await queueDue(deps)()
      for (const id of queued.splice(0)) await deliverOne(messageFor(id))
    },
    items: (): Promise<Item[]> => {
      scanned ??= scan()
      return scanned
    },
    async close() {
      client.destroy()
      await engine.close()
      reader.finds()
    },
  }
}

export type TestOffice = Awaited<ReturnType<typeof openTestOffice>>
