import { ListSubscriptionsByTopicCommand, SNSClient } from '@aws-sdk/client-sns'
import type { Finding } from './findings.ts'

/** The state of the subscription of an address to a topic; AWS mails the address once and asks for a confirmation. */
export type Subscription = 'confirmed' | 'pending' | 'none'

export const subscriptionOf = async (
  region: string,
  TopicArn: string | undefined,
  address: string,
): Promise<Subscription> => {
  if (TopicArn === undefined) return 'none'
  const { Subscriptions = [] } = await new SNSClient({ region }).send(
    new ListSubscriptionsByTopicCommand({ TopicArn }),
  )
  const ours = Subscriptions.filter(({ Endpoint }) => Endpoint === address)
  const isConfirmed = ours.some(({ SubscriptionArn }) => SubscriptionArn?.startsWith('arn:'))
  return isConfirmed ? 'confirmed' : ours.length > 0 ? 'pending' : 'none'
}

export const onSubscription = (subscription: Subscription, address: string): Finding => ({
  about: 'alarm mail',
  verdict: subscription === 'confirmed' ? 'ok' : 'mend',
  says: {
    confirmed: `to ${address}`,
    pending: `nobody is told of an alarm until ${address} confirms the mail of AWS (look into the spam, or subscribe the address again in the console of SNS)`,
    none: `nobody is told of an alarm: deploy again, so that ${address} is asked to confirm`,
  }[subscription],
})
