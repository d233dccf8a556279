import { Aws, CfnOutput, Validations } from 'aws-cdk-lib'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Construct } from 'constructs'
import type { Settings } from './settings.ts'

/** Mails alarms to the alarm address, after the address has confirmed AWS's subscription mail. */
export const alarmTopic = (scope: Construct, { alarmAddress }: Settings): Topic => {
  const topic = new Topic(scope, 'alarms', { enforceSSL: true })
  // A topic with a policy loses AWS's default policy, so CloudWatch needs an explicit right to publish.
  topic.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
  )
  new CfnOutput(scope, 'AlarmTopicArn', { value: topic.topicArn })
  topic.addSubscription(new EmailSubscription(alarmAddress))
  Validations.of(topic).acknowledge({
    id: 'Serverless::Serverless-SNSRedrivePolicy',
    reason:
      'A mail about an alarm that cannot be delivered is of no use later; the alarm itself stays on the dashboard.',
  })
  return topic
}
