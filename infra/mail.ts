import { CfnOutput, Stack } from 'aws-cdk-lib'
import { EventBus } from 'aws-cdk-lib/aws-events'
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses'
import type { Construct } from 'constructs'
import type { Settings } from './settings.ts'

export type Mail = {
  readonly configurationSet: string
  /** What SES asks a permission for when a mail names a configuration set: that, and the domain. */
  readonly resources: readonly string[]
}

/** The domain that notices come from, and how SES treats them. */
export const defineMail = (scope: Construct, { senderDomain }: Settings): Mail => {
  const identity = new EmailIdentity(scope, 'sender', {
    identity: Identity.domain(senderDomain),
    dkimSigning: true,
  })
  const set = new ConfigurationSet(scope, 'configuration-set', {
    tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
    reputationMetrics: true,
    suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    // An account may have SES count opens and clicks; that would put a pixel and its own links into our notices.
    vdmOptions: { engagementMetrics: false },
  })
  set.addEventDestination('reports', {
    destination: EventDestination.eventBus(EventBus.fromEventBusName(scope, 'default-bus', 'default')),
    // What `feedback` understands, without opens and clicks: nobody is watched.
    events: [
      EmailSendingEvent.SEND,
      EmailSendingEvent.DELIVERY,
      EmailSendingEvent.DELIVERY_DELAY,
      EmailSendingEvent.REJECT,
      EmailSendingEvent.BOUNCE,
      EmailSendingEvent.COMPLAINT,
    ],
  })
  const { configurationSetName } = set
  for (const [index, { name, value }] of identity.dkimRecords.entries())
    new CfnOutput(scope, `DkimRecord${index + 1}`, {
      description:
        'Add to the DNS of the sender domain, so that receivers can tell our mail from forged mail',
      value: `${name} CNAME ${value}`,
    })
  return {
    configurationSet: configurationSetName,
    resources: [
      identity.emailIdentityArn,
      Stack.of(scope).formatArn({
        service: 'ses',
        resource: 'configuration-set',
        resourceName: configurationSetName,
      }),
    ],
  }
}
