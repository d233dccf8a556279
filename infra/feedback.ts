import { CfnOutput, Duration } from 'aws-cdk-lib'
import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import { Rule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets'
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations'
import type { Construct } from 'constructs'
import { deadLetters } from './dead-letters.ts'
import { LambdaFunction } from './lambda-function.ts'
import type { Mail } from './mail.ts'
import type { Settings } from './settings.ts'

type Props = { readonly settings: Settings; readonly table: Table; readonly mail: Mail }

/** Longer than any disturbance that repairs itself; a report is as good a day later. */
const retriedFor = Duration.hours(6)

/** Writes down what SES reports of our mail. The default bus is the only one that SES publishes to. */
export const defineFeedback = (scope: Construct, { settings, table, mail }: Props): void => {
  const dead = deadLetters(scope, 'reports-dead')
  const feedback = new LambdaFunction(scope, 'feedback', {
    description: 'Writes down what became of each notice',
    memorySize: 256,
    timeout: Duration.seconds(30),
    environment: { TABLE_NAME: table.tableName, INSTITUTION: JSON.stringify(settings.institution) },
    // EventBridge only knows whether Lambda took the event; whether it then failed, only Lambda knows.
    retryAttempts: 2,
    maxEventAge: retriedFor,
    onFailure: new SqsDestination(dead),
  })
  // Settling the last notice of a ladder raises a matter: a transaction needs the rights of its writes.
  feedback.may(
    ['dynamodb:Query', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
    [table.tableArn],
  )

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
