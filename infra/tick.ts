import { Aws, CfnOutput, Duration, TimeZone } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Schedule, ScheduleExpression, TimeWindow } from 'aws-cdk-lib/aws-scheduler'
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { DeadLetters } from './dead-letters.ts'
import { LambdaFunction } from './lambda-function.ts'
import { indexArn, type TableInUse } from './table.ts'

type Props = { readonly table: TableInUse; readonly notices: Queue }

/** After this time the next tick asks the same question, so an older event has nothing to add. */
const period = Duration.minutes(15)

/**
 * Asks every quarter of an hour whose morning has come. Every zone of the world differs from UTC by a
 * multiple of a quarter.
 */
export const defineTick = (scope: Construct, { table, notices }: Props): void => {
  const dead = new DeadLetters(scope, 'ticks-dead', {
    fills: 'tick',
    impact:
      'A tick did not run or failed for good. No official is forgotten: the next tick asks the same question.',
  })
  const tick = new LambdaFunction(scope, 'tick', {
    description: 'Queues everybody whose morning has come',
    impact: 'Officials whose morning has come are not told until a tick succeeds; that tick tells them.',
    whereFailuresGo: 'Its destination on failure is the queue ticks-dead.',
    // AWS gives a whole processor with this memory. The tick itself needs less than 256 MB, also for a million waiting
    // officials, but four minutes of a processor: `npm run bench -- --only tick`.
    memorySize: 1769,
    timeout: Duration.minutes(14),
    environment: {
      TABLE_NAME: table.tableName,
      NOTICE_QUEUE_URL: notices.queueUrl,
    },
    // Scheduler only knows whether Lambda took the tick; whether the tick then failed, only Lambda knows:
    // https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html
    retryAttempts: 2,
    maxEventAge: period,
    onFailure: { bind: () => ({ destination: dead.queueArn }) },
  })
  tick.may(['dynamodb:Query'], [indexArn(table, 'due')])
  tick.may(['sqs:SendMessage'], [notices.queueArn, dead.queueArn])
  tick.may(['sqs:GetQueueAttributes'], [notices.queueArn])

  const role = schedulerRole(scope, tick, dead)
  const schedule = new Schedule(scope, 'every-quarter-hour', {
    schedule: ScheduleExpression.cron({ minute: '0/15', timeZone: TimeZone.ETC_UTC }),
    timeWindow: TimeWindow.off(),
    target: new LambdaInvoke(tick, {
      role: role.withoutPolicyUpdates(),
      deadLetterQueue: dead,
      retryAttempts: 3,
      maxEventAge: period,
    }),
  })
  schedule.node.addDependency(role)
  new CfnOutput(scope, 'ScheduleName', { value: schedule.scheduleName })
  new CfnOutput(scope, 'TickDeadLettersName', { value: dead.queueName })
}

/** A right for this function and queue only; CDK's own grant would cover every version of the function. */
const schedulerRole = (scope: Construct, tick: LambdaFunction, dead: DeadLetters): Role => {
  const role = new Role(scope, 'every-quarter-hour-role', {
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
  })
  role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [tick.functionArn] }))
  role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [dead.queueArn] }))
  return role
}
