import { describe, expect, test } from '@jest/globals'
import { Match } from 'aws-cdk-lib/assertions'
import { settings } from './demonstration.ts'
import { deployment, resources } from './deployment.ts'

const { service } = await deployment()
const queues = resources(service, 'AWS::SQS::Queue')
const queueArn = (id: string) => ({ 'Fn::GetAtt': [Match.stringLikeRegexp(`^${id}[0-9A-F]{8}$`), 'Arn'] })

describe('the tick', () => {
  test('runs every quarter hour, on the quarter hour, in the time that knows no daylight saving', () => {
    service.resourceCountIs('AWS::Scheduler::Schedule', 1)
    service.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'cron(0/15 * * * ? *)',
      ScheduleExpressionTimezone: 'Etc/UTC',
      FlexibleTimeWindow: { Mode: 'OFF' },
      State: 'ENABLED',
    })
  })

  test('is tried again for no longer than until the next one', () => {
    service.hasResourceProperties('AWS::Scheduler::Schedule', {
      Target: { RetryPolicy: { MaximumRetryAttempts: 3, MaximumEventAgeInSeconds: 900 } },
    })
    service.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      MaximumRetryAttempts: 2,
      MaximumEventAgeInSeconds: 900,
    })
  })

  test('leaves a dead letter, whether it never started or failed', () => {
    service.hasResourceProperties('AWS::Scheduler::Schedule', {
      Target: { DeadLetterConfig: { Arn: queueArn('ticksdead') } },
    })
    service.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
      DestinationConfig: { OnFailure: { Destination: queueArn('ticksdead') } },
    })
  })
})

describe('a message about one official', () => {
  test('is not handed out again while deliver works on it', () => {
    const { Timeout } = resources(service, 'AWS::Lambda::Function').get('deliver') ?? {}
    expect(queues.get('notices')?.VisibilityTimeout).toBeGreaterThanOrEqual(6 * Number(Timeout))
  })

  test('is put aside after five failures, and holds up no other', () => {
    service.hasResourceProperties('AWS::SQS::Queue', {
      RedrivePolicy: { deadLetterTargetArn: queueArn('noticesdead'), maxReceiveCount: 5 },
    })
    service.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: queueArn('notices'),
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    })
  })

  test('waits while as many mails are on their way as SES grants', () => {
    service.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      BatchSize: 1,
      ScalingConfig: { MaximumConcurrency: settings.concurrentDeliveries },
    })
  })
})

test('dead letters are kept for somebody to read', () => {
  const fourteenDays = 14 * 24 * 60 * 60
  for (const id of ['noticesdead', 'ticksdead', 'reportsdead'])
    expect(queues.get(id)).toMatchObject({ MessageRetentionPeriod: fourteenDays })
})

test('every queue is encrypted and refuses whoever comes without TLS', () => {
  const refused = JSON.stringify([...resources(service, 'AWS::SQS::QueuePolicy').values()])
  for (const [id, queue] of queues) {
    expect(queue).toMatchObject({ SqsManagedSseEnabled: true })
    expect(refused).toContain(`"Queues":[{"Ref":"${id}`)
  }
  service.allResourcesProperties('AWS::SQS::QueuePolicy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Effect: 'Deny',
          Action: 'sqs:*',
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        }),
      ]),
    },
  })
})

test('the names of the queues are outputs', () => {
  for (const output of [
    'NoticeQueueName',
    'NoticeDeadLettersName',
    'TickDeadLettersName',
    'ReportDeadLettersName',
  ])
    service.hasOutput(output, {})
})
