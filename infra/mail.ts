import { CfnOutput, Stack } from 'aws-cdk-lib'
import { EventBus } from 'aws-cdk-lib/aws-events'
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  MailFromBehaviorOnMxFailure,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses'
import type { Construct } from 'constructs'
import type { Settings } from './settings.ts'

export type Mail = {
  readonly configurationSet: string
  /** SES checks two permissions for a mail with a configuration set: for the set and for the domain. */
  readonly resources: readonly string[]
}

/** The domain of the sender, and SES's settings for notices. */
export const defineMail = (scope: Construct, { senderDomain, alarmAddress }: Settings): Mail => {
  const identity = new EmailIdentity(scope, 'sender', {
    identity: Identity.domain(senderDomain),
    dkimSigning: true,
    // Bounces go to a subdomain, so that SPF also speaks for our domain. Until the DNS records exist, SES
    // uses its own domain.
    mailFromDomain: `mail.${senderDomain}`,
    mailFromBehaviorOnMxFailure: MailFromBehaviorOnMxFailure.USE_DEFAULT_VALUE,
  })
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
  const records = {
    ...Object.fromEntries(
      identity.dkimRecords.map(({ name, value }, index) => [
        `DkimRecord${index + 1}`,
        `${name} CNAME ${value}`,
      ]),
    ),
    MailFromMxRecord: `mail.${senderDomain} MX 10 feedback-smtp.${Stack.of(scope).region}.amazonses.com`,
    MailFromSpfRecord: `mail.${senderDomain} TXT "v=spf1 include:amazonses.com ~all"`,
    DmarcRecord: `_dmarc.${senderDomain} TXT "v=DMARC1; p=quarantine; rua=mailto:${alarmAddress}"`,
  }
  for (const [name, value] of Object.entries(records))
    new CfnOutput(scope, name, {
      description:
        'Add to the DNS of the sender domain, so that receivers can tell our mail from forged mail',
      value,
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
