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
  /** What SES asks a permission for when a mail names a configuration set: that, and the domain. */
  readonly resources: readonly string[]
}

/** The domain that notices come from, and how SES treats them. */
export const defineMail = (scope: Construct, { senderDomain, alarmAddress }: Settings): Mail => {
  const identity = new EmailIdentity(scope, 'sender', {
    identity: Identity.domain(senderDomain),
    dkimSigning: true,
    // Bounces go to a part of the same domain, so that SPF is ours too. Until its DNS is there, SES uses its own.
    mailFromDomain: `mail.${senderDomain}`,
    mailFromBehaviorOnMxFailure: MailFromBehaviorOnMxFailure.USE_DEFAULT_VALUE,
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
