import type { IncomingMessage } from 'node:http'
import { bodyOf, listen } from '../../../local/listen.ts'

type Answer = { readonly status: number; readonly type: string; readonly body: string }

const json = (value: unknown, status = 200): Answer => ({
  status,
  type: 'application/x-amz-json-1.0',
  body: JSON.stringify(value),
})

export const stack = (name: string, created: Date, outputs: Readonly<Record<string, string>>): Answer => ({
  status: 200,
  type: 'text/xml',
  body: `<DescribeStacksResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><DescribeStacksResult><Stacks><member>
<StackName>${name}</StackName><StackStatus>UPDATE_COMPLETE</StackStatus><CreationTime>${created.toISOString()}</CreationTime><Outputs>${Object.entries(
    outputs,
  )
    .map(
      ([key, value]) => `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`,
    )
    .join('')}</Outputs></member></Stacks></DescribeStacksResult></DescribeStacksResponse>`,
})

const topic = 'arn:aws:sns:eu-central-1:000000000000:alarms'

/** An unconfirmed subscription has no ARN yet. */
const subscriptions = (state: World['subscription']): Answer => ({
  status: 200,
  type: 'text/xml',
  body: `<ListSubscriptionsByTopicResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><ListSubscriptionsByTopicResult><Subscriptions>
<member><TopicArn>${topic}</TopicArn><Protocol>email</Protocol><Endpoint>somebody@example.org</Endpoint><SubscriptionArn>${topic}:1</SubscriptionArn></member>
<member><TopicArn>${topic}</TopicArn><Protocol>email</Protocol><Endpoint>operations@example.org</Endpoint><SubscriptionArn>${state === 'confirmed' ? `${topic}:2` : 'PendingConfirmation'}</SubscriptionArn></member>
</Subscriptions></ListSubscriptionsByTopicResult></ListSubscriptionsByTopicResponse>`,
})

const refusal = (code: string, message: string): Answer => ({
  status: 400,
  type: 'text/xml',
  body: `<ErrorResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
})

/** The state of an AWS account; a test can set each part. */
export type World = {
  readonly isDeployed: boolean
  /** In minutes since the stacks were created. */
  readonly age: number
  readonly subscription: 'confirmed' | 'pending'
  readonly schedule: 'ENABLED' | 'DISABLED' | undefined
  /** By the ends of their names. */
  readonly ringing: readonly string[]
  readonly concurrency: number
  readonly identity?: object
  readonly account: object
  /** How many officials each page of the list tells of. */
  readonly officials: readonly number[]
  /** The id of an official recorded in a language that nobody offers. */
  readonly portuguese?: string
  readonly deadNotices: number
  /** In minutes before now. */
  readonly ticks: readonly number[]
  /** The age in days of the first open matter. */
  readonly oldestMatter: number
  readonly pointInTimeRecovery: 'ENABLED' | 'DISABLED'
}

/**
 * Answers over HTTP like the AWS services that the doctor asks; with 'refuses' instead of a world, refuses
 * all requests; with 'nothing', knows no stack.
 */
export const fakeAws = async (world: World | 'refuses' | 'nothing') => {
  const asked: string[] = []
  let page = 0

  const ofTarget = (target: string, body: string): Answer => {
    if (world === 'refuses' || world === 'nothing') throw new Error('never')
    const [, operation] = target.split('.')
    switch (operation) {
      case 'GetQueueUrl':
        return json({ QueueUrl: `${server.address}/000000000000/${JSON.parse(body).QueueName}` })
      case 'GetQueueAttributes': {
        const count = body.includes('notices') ? world.deadNotices : 0
        return json({ Attributes: { ApproximateNumberOfMessages: String(count) } })
      }
      case 'GetMetricStatistics': {
        const now = Date.now() / 1000
        return json({ Datapoints: world.ticks.map((age) => ({ Timestamp: now - age * 60, Sum: 1 })) })
      }
      case 'DescribeAlarms':
        return json({
          MetricAlarms: world.ringing.map((end) => ({
            AlarmName: `${JSON.parse(body).AlarmNamePrefix}${end}`,
            StateValue: 'ALARM',
          })),
        })
      case 'Query': {
        if (body.includes('"matters"')) {
          const askedFrom = new Date(Date.now() - world.oldestMatter * 86_400_000).toISOString().slice(0, 10)
          return json({ Count: 1, Items: [{ listOrder: { S: `${askedFrom}#mat_1` } }] })
        }
        const Count = world.officials[page++]
        const isLast = page === world.officials.length
        const Items = Array.from({ length: Count ?? 0 }, (_, index) => ({
          pk: { S: `OFFICIAL#ofc_${page}-${index}` },
          sk: { S: 'DESK' },
          list: { S: 'officials' },
        }))
        return json({ Items, ...(!isLast && { LastEvaluatedKey: { pk: { S: `page ${page}` } } }) })
      }
      case 'GetItem':
        return json({})
      case 'BatchGetItem': {
        const [[name, { Keys }]] = Object.entries(JSON.parse(body).RequestItems) as [
          [string, { Keys: { pk: { S: string } }[] }],
        ]
        // A busy table leaves a part of the batch for later.
        const [now, later] = [Keys.slice(0, 60), Keys.slice(60)]
        return json({
          Responses: {
            [name]: now.map(({ pk }) => {
              const id = pk.S.slice('OFFICIAL#'.length)
              return { id: { S: id }, language: { S: id === world.portuguese ? 'pt' : 'en' } }
            }),
          },
          ...(later.length > 0 && { UnprocessedKeys: { [name]: { Keys: later } } }),
        })
      }
      case 'DescribeContinuousBackups':
        return json({
          ContinuousBackupsDescription: {
            ContinuousBackupsStatus: 'ENABLED',
            PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: world.pointInTimeRecovery },
          },
        })
      case 'DescribeTable':
        return json({ Table: { TableName: 'table', DeletionProtectionEnabled: true } })
      default:
        throw new Error(`the fake does not know ${target}`)
    }
  }

  const answerTo = (request: IncomingMessage, body: string): Answer => {
    if (world === 'refuses') return refusal('AccessDenied', 'not yours')
    if (world === 'nothing') return refusal('ValidationError', 'Stack with id s does not exist')
    const target = request.headers['x-amz-target']
    if (typeof target === 'string') return ofTarget(target, body)
    if (request.url === '/v2/email/account') return json(world.account)
    if (request.url?.startsWith('/v2/email/identities/'))
      return world.identity === undefined
        ? json({ __type: 'NotFoundException', message: 'no such identity' }, 404)
        : json(world.identity)
    if (request.url?.startsWith('/schedules/'))
      return world.schedule === undefined
        ? json({ __type: 'ResourceNotFoundException', Message: 'no such schedule' }, 404)
        : json({ State: world.schedule })
    if (request.url?.includes('/account-settings'))
      return json({ AccountLimit: { ConcurrentExecutions: world.concurrency } })
    if (body.includes('ListSubscriptionsByTopic')) return subscriptions(world.subscription)
    const name = new URLSearchParams(body).get('StackName') ?? ''
    if (!world.isDeployed) return refusal('ValidationError', `Stack with id ${name} does not exist`)
    const created = new Date(Date.now() - world.age * 60_000)
    return name.endsWith('storage')
      ? stack(name, created, { TableName: 'table' })
      : stack(name, created, {
          NoticeDeadLettersName: 'notices-dead',
          TickDeadLettersName: 'ticks-dead',
          AlarmTopicArn: topic,
          ScheduleName: 'every-quarter-hour',
        })
  }

  const server = await listen(async (request, response) => {
    const body = (await bodyOf(request)).toString('utf8')
    asked.push(String(request.headers['x-amz-target'] ?? request.url))
    const { status, type, body: answer } = answerTo(request, body)
    response.writeHead(status, { 'Content-Type': type }).end(answer)
  })
  return { address: server.address, asked, close: server.close }
}
