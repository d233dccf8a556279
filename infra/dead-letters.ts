import { Duration, Validations } from 'aws-cdk-lib'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'

type Props = { readonly impact: string; readonly fills: string }

/** Where something ends up that could not be done, for a person to read. Kept for as long as SQS keeps anything. */
export class DeadLetters extends Queue {
  /** The meaning of a dead letter for the office, for the reader of the alarm. */
  readonly impact: string
  /** The Lambda whose log tells the cause of a dead letter. */
  readonly fills: string

  constructor(scope: Construct, id: string, { impact, fills }: Props) {
    super(scope, id, {
      retentionPeriod: Duration.days(14),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
    })
    this.impact = impact
    this.fills = fills
    const reason = 'It is where dead letters end up. Somebody is told of each, and reads it within 14 days.'
    Validations.of(this).acknowledge(
      { id: 'AwsSolutions::AwsSolutions-SQS3', reason },
      { id: 'Serverless::Serverless-SQSRedrivePolicy', reason },
    )
  }
}
