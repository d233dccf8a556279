import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { dueShards } from '../functions/adapters/table-keys.ts'
import { bodyOf, listen } from '../local/listen.ts'
import { bundle } from './bundles.ts'
import type { Figure } from './figures.ts'

const linesEach = 10
const morning = '2026-11-24T08:00:00Z'

/** Megabytes. */
const memory = 256

/** Node fits its heap to the machine, which is larger than a Lambda: without bounds it would put off collecting garbage. */
const flags = ['--max-old-space-size=128', '--max-semi-space-size=8']

/** Runs the handler of a bundle once, and prints the largest memory of the process in KB and its CPU seconds. */
const program = `
  const { handler } = require(process.argv[1])
  console.log = () => undefined
  handler({}, {}).then(() => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
    process.stdout.write(JSON.stringify({ maxRSS, cpu: (userCPUTime + systemCPUTime) / 1e6 }))
    process.exit(0)
  })`

type Asked = {
  readonly Limit?: number
  readonly ExclusiveStartKey?: { readonly sk: { readonly S: string } }
  readonly ExpressionAttributeValues: { readonly ':pk': { readonly S: (typeof dueShards)[number] } }
}
type Batch = { readonly Entries: readonly { readonly Id: string; readonly MessageBody: string }[] }

/**
 * Answers like DynamoDB and SQS to a tick of a morning on which `officials` officials wait with ten lines each. The lines
 * of an official lie as far apart as possible, so that a tick that forgets an official queues the official ten times.
 */
const startMorning = async (officials: number) => {
  const counts = { queries: 0, batches: 0, messages: 0 }
  const queued = new Uint8Array(officials)
  const inShard = officials / dueShards.length
  const rows = inShard * linesEach

  const row = (shard: (typeof dueShards)[number], at: number) => {
    const official = (at % inShard) * dueShards.length + dueShards.indexOf(shard)
    const pk = `OFFICIAL#ofc_${String(official).padStart(24, '0')}`
    const sk = `CMT#cmt_${String(at).padStart(24, '0')}`
    return `{"pk":{"S":"${pk}"},"sk":{"S":"${sk}"},"dueShard":{"S":"${shard}"},"nextAt":{"S":"${morning}"}}`
  }

  const query = ({ Limit = rows, ExclusiveStartKey, ExpressionAttributeValues }: Asked) => {
    counts.queries += 1
    const shard = ExpressionAttributeValues[':pk'].S
    const from =
      ExclusiveStartKey === undefined ? 0 : Number(ExclusiveStartKey.sk.S.slice('CMT#cmt_'.length)) + 1
    const until = Math.min(rows, from + Limit)
    const page = Array.from({ length: until - from }, (_, number) => row(shard, from + number))
    const last = until < rows ? `,"LastEvaluatedKey":${page.at(-1)}` : ''
    return `{"Count":${page.length},"Items":[${page.join(',')}]${last}}`
  }

  const sendBatch = ({ Entries }: Batch) => {
    counts.batches += 1
    const Successful = Entries.map(({ Id, MessageBody }) => {
      counts.messages += 1
      queued[Number(JSON.parse(MessageBody).officialId.slice('ofc_'.length))] = 1
      return { Id, MessageId: Id, MD5OfMessageBody: createHash('md5').update(MessageBody).digest('hex') }
    })
    return JSON.stringify({ Successful, Failed: [] })
  }

  const server = await listen(async (request, response) => {
    const asked = JSON.parse((await bodyOf(request)).toString('utf8'))
    const [, operation] = String(request.headers['x-amz-target']).split('.')
    response.setHeader('Content-Type', 'application/x-amz-json-1.0')
    if (operation === 'Query') return response.end(query(asked))
    if (operation === 'SendMessageBatch') return response.end(sendBatch(asked))
    return response.end('{"Attributes":{"ApproximateNumberOfMessages":"0"}}')
  })
  return { ...server, counts, queued }
}

/** One tick of the deployed bundle over a morning: the largest memory of its process, its requests and messages. */
const ticked = async (file: string, officials: number) => {
  const aws = await startMorning(officials)
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [...flags, '--input-type=commonjs', '-e', program, file],
      {
        env: {
          AWS_REGION: 'us-east-1',
          AWS_ACCESS_KEY_ID: 'bench',
          AWS_SECRET_ACCESS_KEY: 'bench',
          AWS_ENDPOINT_URL: aws.address,
          TABLE_NAME: 'table',
          NOTICE_QUEUE_URL: `${aws.address}/000000000000/notices`,
        },
      },
    )
    const { maxRSS, cpu } = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as {
      maxRSS: number
      cpu: number
    }
    if (aws.counts.messages !== officials || aws.queued.includes(0))
      throw new Error(`${aws.counts.messages} messages for ${officials} officials`)
    return { megabytes: Math.ceil(maxRSS / 1024), cpu, ...aws.counts }
  } finally {
    await aws.close()
  }
}

/** The memory and the requests of a tick, by the number of officials who wait at once with ten lines each. */
export const tickFigures = async (
  sizes: readonly number[],
  tell: (what: string) => void,
): Promise<Figure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'aide-memoire-bench-'))
  const figures: Figure[] = []
  try {
    const file = join(folder, 'tick.js')
    await bundle('tick', file)
    for (const officials of sizes) {
      tell(`a tick of ${officials} waiting officials`)
      const { megabytes, queries, batches, cpu } = await ticked(file, officials)
      const name = `tick.${officials}`
      figures.push(
        { name: `${name}.memory`, value: megabytes, unit: 'MB', limit: { atMost: memory } },
        { name: `${name}.queries`, value: queries, unit: 'requests' },
        { name: `${name}.batches`, value: batches, unit: 'requests' },
        { name: `${name}.cpu`, value: cpu, unit: 's' },
      )
    }
    return figures
  } finally {
    rmSync(folder, { recursive: true })
  }
}
