import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { crc32 } from 'node:zlib'
import { db, type Store } from './embedded-dynamodb/dynalite.ts'
import { type Context, carryOut } from './embedded-dynamodb/operations.ts'
import { isRefusal, refusal } from './embedded-dynamodb/refusals.ts'
import { finishTableChanges } from './embedded-dynamodb/tables.ts'
import { openTokens } from './embedded-dynamodb/tokens.ts'

export interface EmbeddedDynamoDb {
  endpoint: string
  /** Resolves when the requests under way are answered and the files are released. */
  close(): Promise<void>
}

/**
 * Starts a DynamoDB inside this process: dynalite, plus transactions, and writes that survive `kill -9` whole
 * or not at all. Without a `path` the engine keeps all data in memory; a `path` belongs to one process at a
 * time. The engine listens on this machine only and accepts any credentials.
 */
export async function startEmbeddedDynamoDb(options: {
  path?: string
  port?: number
}): Promise<EmbeddedDynamoDb> {
  const store = await openStore(options.path)
  const context = { store, tokens: await openTokens(store), inTurn: openQueue() }
  const server = createServer((request, response) => respond(context, server, request, response))
  try {
    server.listen(options.port ?? 0, '127.0.0.1')
    await once(server, 'listening')
  } catch (error) {
    await store.db.close()
    throw error
  }
  const { port } = server.address() as AddressInfo
  let closed: Promise<void> | undefined
  const close = () => (closed ??= shut(server, store))
  return { endpoint: `http://127.0.0.1:${port}`, close }
}

async function openStore(path: string | undefined): Promise<Store> {
  const store = db.create({ path, createTableMs: 0, updateTableMs: 0, deleteTableMs: 0 })
  try {
    await store.db.open()
  } catch (cause) {
    throw new Error(`The database at ${path} does not open; another process may be using it`, { cause })
  }
  await finishTableChanges(store)
  return store
}

function openQueue(): Context['inTurn'] {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const turn = last.then(task)
    last = turn.catch(() => undefined)
    return turn
  }
}

async function shut(server: Server, store: Store): Promise<void> {
  const stopped = once(server, 'close')
  server.close()
  await stopped
  await store.db.close()
}

async function respond(context: Context, server: Server, request: IncomingMessage, response: ServerResponse) {
  try {
    const text = await textOf(request)
    const { statusCode, body } = await answerTo(context, String(request.headers['x-amz-target']), text)
    // A connection kept open would hold up `close`.
    if (!server.listening) response.setHeader('Connection', 'close')
    send(response, statusCode, JSON.stringify(body))
  } catch {
    // Only the connection can fail here: the client is gone.
    response.destroy()
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

async function answerTo(context: Context, target: string, text: string) {
  try {
    const operation = target.replace('DynamoDB_20120810.', '')
    return { statusCode: 200, body: await carryOut(context, operation, parsed(text)) }
  } catch (error) {
    return isRefusal(error) ? error : unexpected(error)
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw refusal('amazon', 'SerializationException')
  }
}

function unexpected(error: unknown) {
  console.error(error)
  return refusal('amazon', 'InternalServerError', { message: 'The request processing has failed' })
}

function send(response: ServerResponse, statusCode: number, text: string) {
  response.writeHead(statusCode, {
    'content-type': 'application/x-amz-json-1.0',
    'content-length': Buffer.byteLength(text),
    'x-amz-crc32': crc32(text),
    'x-amzn-requestid': randomUUID(),
  })
  response.end(text)
}
