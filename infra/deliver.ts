import { Duration, Validations } from 'aws-cdk-lib'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { calendarsBeside } from './calendars/beside.ts'
import { LambdaFunction } from './lambda-function.ts'
import type { Mail } from './mail.ts'
import type { Settings } from './settings.ts'
import { readsAndWrites, type TableInUse } from './table.ts'

type Props = {
  readonly settings: Settings
  readonly table: TableInUse
  readonly notices: Queue
  readonly mail: Mail
  /** Where the pages answer, for the links in mails. */
  readonly linkAddress: string
}

/** An answer "try again" to a matter about an unreachable address. */
export const clearsSuppression = 'ses:DeleteSuppressedDestination'

export const deliverTimeout = Duration.minutes(1)

/**
 * Reads one desk and sends the official at most one notice; also finishes interrupted changes of visits,
 * which remove lines from desks. No other Lambda may send mail.
 */
export const defineDeliver = (
  scope: Construct,
  { settings, table, notices, mail, linkAddress }: Props,
): void => {
  const { institution, concurrentDeliveries } = settings
  const deliver = new LambdaFunction(scope, 'deliver', {
    description: 'Sends one official the notice of the day',
    impact: 'Some officials are told late or, if it lasts beyond nine hours, on their next working morning.',
    whereFailuresGo: 'Its messages go back to the queue, and after five failures to notices-dead.',
    memorySize: 512,
    timeout: deliverTimeout,
    writes: calendarsBeside(settings),
    environment: {
      TABLE_NAME: table.tableName,
      INSTITUTION: JSON.stringify(institution),
      CONFIGURATION_SET: mail.configurationSet,
      LINK_ADDRESS: linkAddress,
    },
  })
  deliver.may(readsAndWrites, [table.tableArn])
  deliver.may(['ses:SendRawEmail'], mail.resources, {
    StringEquals: { 'ses:FromAddress': institution.sender },
  })
  deliver.may([clearsSuppression], ['*'])
  if (deliver.role)
    Validations.of(deliver.role).acknowledge({
      id: 'AwsSolutions::AwsSolutions-IAM5[Resource::*]',
      reason:
        'AWS knows no resource for the list of addresses that bounced, so the right cannot be narrower.',
    })
  // CDK's own event source grants more rights than Lambda needs for fetching messages.
  deliver.may(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], [notices.queueArn])
  const mapping = deliver.addEventSourceMapping('notices', {
    eventSourceArn: notices.queueArn,
    // Each instance sends one mail at a time, so the number of instances alone keeps the rate within SES's
    // quota.
    batchSize: 1,
    maxConcurrency: concurrentDeliveries,
    reportBatchItemFailures: true,
  })
  Validations.of(mapping).acknowledge({
    id: 'Serverless::Serverless-LambdaEventSourceMappingDestination',
    reason:
      'A destination is for streams; what fails goes back to the queue, and after five failures to notices-dead.',
  })
}
