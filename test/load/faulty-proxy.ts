import { bodyOf, listen } from '../../local/listen.ts'

type Fault = {
  readonly when: 'before the effect' | 'after the effect'
  readonly how: 'throttled' | 'failed' | 'cut'
  /** True for a fault of every try of the SDK; otherwise only the first try fails, and the second succeeds. */
  readonly everyTry?: true
}

/** Half of the faults come before the effect, half after; the SDK's own tries cannot mend one fault in four. */
const faults: readonly Fault[] = [
  { when: 'before the effect', how: 'throttled' },
  { when: 'after the effect', how: 'cut' },
  { when: 'before the effect', how: 'failed' },
  { when: 'after the effect', how: 'failed' },
  { when: 'before the effect', how: 'cut' },
  { when: 'after the effect', how: 'cut', everyTry: true },
  { when: 'before the effect', how: 'throttled', everyTry: true },
  { when: 'after the effect', how: 'failed' },
]

const answers = {
  throttled: {
    status: 400,
    type: 'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException',
  },
  failed: { status: 500, type: 'com.amazonaws.dynamodb.v20120810#InternalServerError' },
}

/** Passes the SDK's requests on to DynamoDB; while `faulty`, spoils one call in twenty. */
export const startFaultyProxy = async (endpoint: string) => {
  const state = { faulty: false, calls: 0, failed: 0 }
  const fates = new Map<string, Fault>()

  const fateOf = (invocation: string, attempt: string): Fault | undefined => {
    if (!state.faulty) return undefined
    if (attempt.startsWith('attempt=1;') && ++state.calls % 20 === 0) {
      const fault = faults[state.failed++ % faults.length]
      if (fault) fates.set(invocation, fault)
    }
    const fate = fates.get(invocation)
    return fate?.everyTry || attempt.startsWith('attempt=1;') ? fate : undefined
  }

  const proxy = await listen(async (request, response) => {
    const { host, connection, 'content-length': length, ...headers } = request.headers
    const fate = fateOf(String(headers['amz-sdk-invocation-id']), String(headers['amz-sdk-request']))
    const body = await bodyOf(request)
    const spoil = (how: Fault['how']) => {
      if (how === 'cut') return void response.destroy()
      const { status, type } = answers[how]
      response.writeHead(status, { 'Content-Type': 'application/x-amz-json-1.0' })
      response.end(JSON.stringify({ __type: type, message: 'arn:aws:dynamodb:::table/secret' }))
    }
    if (fate?.when === 'before the effect') return spoil(fate.how)
    const answer = await fetch(endpoint, {
      method: 'POST',
      headers: headers as Record<string, string>,
      body: new Uint8Array(body),
    }).catch(() => undefined)
    // A kept connection that the engine closes at this moment counts as a cut.
    if (answer === undefined) return spoil('cut')
    const answered = Buffer.from(await answer.arrayBuffer())
    if (fate) return spoil(fate.how)
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(answered)
  })
  return { address: proxy.address, close: proxy.close, state }
}
