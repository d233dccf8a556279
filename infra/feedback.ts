import { CfnOutput, Duration } from 'aws-cdk-lib'
import { Rule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets'
import type { Construct } from 'constructs'
import { calendarsBeside } from './calendars/beside.ts'
import { DeadLetters } from './dead-letters.ts'
import { LambdaFunction } from './lambda-function.ts'
import type { Mail } from './mail.ts'
import type { Settings } from './settings.ts'
import { readsAndWrites, type TableInUse } from './table.ts'

type Props = { readonly settings: Settings; readonly table: TableInUse; readonly mail: Mail }

/** Longer than any disturbance that repairs itself. A report is as useful a day later. */
const retriedFor = Duration.hours(6)

/** Records SES's reports about our mail. SES publishes to the default bus only. */
export const defineFeedback = (scope: Construct, { settings, table, mail }: Props): void => {
  const dead = new DeadLetters(scope, 'reports-dead', {
    fills: 'feedback',
    impact: 'A report of SES about a notice is not written down. No mail is lost or doubled.',
  })
  const feedback = new LambdaFunction(scope, 'feedback', {
    description: 'Writes down what became of each notice',
    impact:
      'The record does not show yet which notices arrived or bounced. EventBridge tries again for six hours; no mail is lost or doubled.',
    whereFailuresGo: 'Its destination on failure is the queue reports-dead.',
    memorySize: 256,
    timeout: Duration.seconds(30),
    writes: calendarsBeside(settings),
    environment: { TABLE_NAME: table.tableName, INSTITUTION: JSON.stringify(settings.institution) },
    // EventBridge knows only whether Lambda accepted the event. Lambda alone knows about a later failure.
    retryAttempts: 2,
    maxEventAge: retriedFor,
    onFailure: { bind: () => ({ destination: dead.queueArn }) },
  })
  // Settling the last notice of a ladder raises a matter, settling a notice with news deletes the news, and a bounce stops
  // mail: a transaction needs the rights of its writes.
  feedback.may(readsAndWrites, [table.tableArn])
  feedback.may(['sqs:SendMessage'], [dead.queueArn])

  new Rule(scope, 'reports', {
    description: 'What SES reports of our mail',
    eventPattern: {
      source: ['aws.ses'],
      detail: { mail: { tags: { 'ses:configuration-set': [mail.configurationSet] } } },
    },
    targets: [
      new LambdaTarget(feedback, { deadLetterQueue: dead, retryAttempts: 10, maxEventAge: retriedFor }),
    ],
  })
  new CfnOutput(scope, 'ReportDeadLettersName', { value: dead.queueName })
}
