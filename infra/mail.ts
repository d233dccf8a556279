import { Stack } from 'aws-cdk-lib'
import { EventBus } from 'aws-cdk-lib/aws-events'
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailSendingEvent,
  EventDestination,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses'
import type { Construct } from 'constructs'
import { senderIdentityArn } from './sender-identity.ts'
import type { Settings } from './settings.ts'

export type Mail = {
  readonly configurationSet: string
  /** SES checks two permissions for a mail with a configuration set: for the set and for the domain. */
  readonly resources: readonly string[]
}

/** SES's settings for notices. */
export const defineMail = (scope: Construct, settings: Settings): Mail => {
  const set = new ConfigurationSet(scope, 'configuration-set', {
    tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
    reputationMetrics: true,
    suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    // An account may let SES count opens and clicks. Counting would put a pixel and rewritten links into our
    // notices.
    vdmOptions: { engagementMetrics: false },
  })
  set.addEventDestination('reports', {
    destination: EventDestination.eventBus(EventBus.fromEventBusName(scope, 'default-bus', 'default')),
    // The reports that `feedback` reads. Opens and clicks are left out: no reader is watched.
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
  return {
    configurationSet: configurationSetName,
    resources: [
      senderIdentityArn(scope, settings),
      Stack.of(scope).formatArn({
        service: 'ses',
        resource: 'configuration-set',
        resourceName: configurationSetName,
      }),
    ],
  }
}
