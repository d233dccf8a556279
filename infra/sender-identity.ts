import { CfnOutput, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { EmailIdentity, Identity, MailFromBehaviorOnMxFailure } from 'aws-cdk-lib/aws-ses'
import type { Construct } from 'constructs'
import { mailFromDomainOf, type Settings } from './settings.ts'

/** The domain of the sender in SES. SES has one identity for each domain, account and region, so stages share it. */
export const senderIdentityArn = (scope: Construct, { senderDomain }: Settings): string =>
  Stack.of(scope).formatArn({ service: 'ses', resource: 'identity', resourceName: senderDomain })

/**
 * Makes the identity, and outputs the records that its DNS needs. The identity outlives every stack, because
 * the mail of other stages and programs may depend on it, and a new identity would ask for new records.
 */
export const defineSenderIdentity = (scope: Construct, settings: Settings): void => {
  const { senderDomain, alarmAddress } = settings
  const mailFrom = mailFromDomainOf(settings)
  const identity = new EmailIdentity(scope, 'sender', {
    identity: Identity.domain(senderDomain),
    dkimSigning: true,
    // Bounces go to a subdomain, so that SPF also speaks for our domain. Until the DNS records exist, SES
    // uses its own domain.
    mailFromDomain: mailFrom,
    mailFromBehaviorOnMxFailure: MailFromBehaviorOnMxFailure.USE_DEFAULT_VALUE,
  })
  identity.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE)
  const records = {
    ...Object.fromEntries(
      identity.dkimRecords.map(({ name, value }, index) => [
        `DkimRecord${index + 1}`,
        `${name} CNAME ${value}`,
      ]),
    ),
    MailFromMxRecord: `${mailFrom} MX 10 feedback-smtp.${Stack.of(scope).region}.amazonses.com`,
    MailFromSpfRecord: `${mailFrom} TXT "v=spf1 include:amazonses.com ~all"`,
    // The command shows values only, so the advice stands in the value. A stricter policy than `none` also judges every
    // other program that sends from the domain.
    DmarcRecord: `_dmarc.${senderDomain} TXT "v=DMARC1; p=none; rua=mailto:${alarmAddress}" (only if there is none; begin with p=none)`,
  }
  for (const [name, value] of Object.entries(records))
    new CfnOutput(scope, name, {
      description:
        'Add to the DNS of the sender domain, so that receivers can tell our mail from forged mail',
      value,
    })
}
