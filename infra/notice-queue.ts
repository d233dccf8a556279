import { CfnOutput, Duration } from 'aws-cdk-lib'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { DeadLetters } from './dead-letters.ts'
import { deliverTimeout } from './deliver.ts'

/** The queue from `tick` to `deliver`, with one message for each official whose morning has come. */
export const defineNoticeQueue = (scope: Construct): Queue => {
  const dead = new DeadLetters(scope, 'notices-dead', {
    fills: 'deliver',
    impact:
      'The notice of an official failed five times. Each tick queues the notice again, so it fails until its cause is mended.',
  })
  const queue = new Queue(scope, 'notices', {
    // AWS asks for six times the consumer's timeout, so that a message being worked on is not handed out again:
    // https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html
    visibilityTimeout: Duration.seconds(6 * deliverTimeout.toSeconds()),
    // An official who was not told is still in the index, so the next tick queues the official again.
    retentionPeriod: Duration.days(1),
    deadLetterQueue: { queue: dead, maxReceiveCount: 5 },
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
  })
  new CfnOutput(scope, 'NoticeQueueName', { value: queue.queueName })
  new CfnOutput(scope, 'NoticeDeadLettersName', { value: dead.queueName })
  return queue
}
