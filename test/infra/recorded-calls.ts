import type { IncomingMessage } from 'node:http'
import { bodyOf, listen } from '../../local/listen.ts'

type Entry = Readonly<Record<string, unknown>>

/**
 * The permissions that AWS asks for an operation of DynamoDB; for a transaction, the permissions of its
 * writes.
 */
const ofTable = (operation: string, body: Entry): string[] => {
  if (operation === 'TransactWriteItems')
    return (body.TransactItems as Entry[])
      .flatMap((item) => Object.keys(item))
      .map((kind) => `dynamodb:${kind === 'ConditionCheck' ? 'ConditionCheckItem' : `${kind}Item`} on table`)
  const index = body.IndexName === undefined ? '' : `/index/${String(body.IndexName)}`
  return [`dynamodb:${operation} on table${index}`]
}

/** The permissions that AWS asks for an HTTP request, named as in test/infra/permissions.ts. */
const permissionsFor = ({ headers, method }: IncomingMessage, body: string): string[] => {
  const [service, operation = ''] = String(headers['x-amz-target'] ?? '').split('.')
  switch (service) {
    case 'DynamoDB_20120810':
      return ofTable(operation, JSON.parse(body))
    case 'AmazonSQS':
      return [`sqs:${operation.replace('SendMessageBatch', 'SendMessage')} on notices`]
    default: {
      if (method === 'DELETE') return ['ses:DeleteSuppressedDestination on "*"']
      const asked = new URLSearchParams(body)
      const resources = ['sender', ...(asked.has('ConfigurationSetName') ? ['configurationset'] : [])]
      return resources.map((resource) => `ses:${asked.get('Action')} on ${resource}`)
    }
  }
}

export type Upstream = { readonly dynamoDb: string; readonly ses: string; readonly sqs: string }

/**
 * Stands between one Lambda and AWS: passes every request on and keeps the permissions needed. A request
 * fails if `isDown` answers yes; AWS carries the request out but the answer is lost if `isLost` answers yes.
 */
export const recordedCalls = async ({ dynamoDb, ses, sqs }: Upstream) => {
  const used = new Set<string>()
  let isDown = (_: readonly string[]) => false
  let isLost = (_: readonly string[]) => false
  const server = await listen(async (request, response) => {
    const body = await bodyOf(request)
    const permissions = permissionsFor(request, body.toString('utf8'))
    if (isDown(permissions)) return response.writeHead(500).end('{}')
    for (const permission of permissions) used.add(permission)
    const target = String(request.headers['x-amz-target'] ?? '')
    const upstream = target.startsWith('DynamoDB') ? dynamoDb : target.startsWith('AmazonSQS') ? sqs : ses
    const { host, connection, 'content-length': length, ...headers } = request.headers
    const { method = 'POST', url = '' } = request
    const answer = await fetch(`${upstream}${url}`, {
      method,
      headers: headers as Record<string, string>,
      ...(method === 'POST' && { body: new Uint8Array(body) }),
    })
    if (isLost(permissions)) return response.writeHead(500).end('{}')
    const type = answer.headers.get('content-type')
    response.writeHead(answer.status, { ...(type !== null && { 'content-type': type }) })
    return response.end(Buffer.from(await answer.arrayBuffer()))
  })
  return {
    address: server.address,
    used,
    failWhen: (condition: typeof isDown) => {
      isDown = condition
    },
    loseAnswersWhen: (condition: typeof isLost) => {
      isLost = condition
    },
    close: server.close,
  }
}
