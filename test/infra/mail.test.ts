import { expect, test } from '@jest/globals'
import { Match } from 'aws-cdk-lib/assertions'
import { settings } from './demonstration.ts'
import { deployment, resources } from './deployment.ts'

const { service } = await deployment()

test('mail of the sender domain is signed, and the outputs say what its DNS needs for it', () => {
  service.hasResourceProperties('AWS::SES::EmailIdentity', {
    EmailIdentity: settings.senderDomain,
    DkimAttributes: { SigningEnabled: true },
  })
  const records = Object.entries(service.findOutputs('*')).filter(
    ([name]) => name.endsWith('Record') || /Record\d$/.test(name),
  )
  expect(records.map(([name]) => name).toSorted()).toEqual([
    'DkimRecord1',
    'DkimRecord2',
    'DkimRecord3',
    'DmarcRecord',
    'MailFromMxRecord',
    'MailFromSpfRecord',
  ])
  service.hasOutput('MailFromMxRecord', {
    Value: 'mail.example.org MX 10 feedback-smtp.eu-central-1.amazonses.com',
  })
  service.hasOutput('MailFromSpfRecord', {
    Value: 'mail.example.org TXT "v=spf1 include:amazonses.com ~all"',
  })
  service.hasOutput('DmarcRecord', {
    Value: '_dmarc.example.org TXT "v=DMARC1; p=quarantine; rua=mailto:operations@example.org"',
  })
})

test('bounces go to a part of the sender domain, and mail still leaves while its DNS is not there', () => {
  service.hasResourceProperties('AWS::SES::EmailIdentity', {
    MailFromAttributes: { MailFromDomain: 'mail.example.org', BehaviorOnMxFailure: 'USE_DEFAULT_VALUE' },
  })
})

test('mail leaves over TLS or not at all', () => {
  service.hasResourceProperties('AWS::SES::ConfigurationSet', { DeliveryOptions: { TlsPolicy: 'REQUIRE' } })
})

test('nobody is watched opening a notice', () => {
  service.hasResourceProperties('AWS::SES::ConfigurationSet', {
    TrackingOptions: Match.absent(),
    VdmOptions: { DashboardOptions: { EngagementMetrics: 'DISABLED' } },
  })
  const events = [...resources(service, 'AWS::SES::ConfigurationSetEventDestination').values()]
  expect(events).toHaveLength(1)
  expect(JSON.stringify(events)).not.toMatch(/open"|click/i)
})

test('an address that bounced or complained is not mailed again', () => {
  service.hasResourceProperties('AWS::SES::ConfigurationSet', {
    SuppressionOptions: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
  })
})

test('our reputation as a sender is measured', () => {
  service.hasResourceProperties('AWS::SES::ConfigurationSet', {
    ReputationOptions: { ReputationMetricsEnabled: true },
  })
})

test('deliver sends under these rules', () => {
  const { Environment } = resources(service, 'AWS::Lambda::Function').get('deliver') ?? {}
  const [set] = Object.keys(service.findResources('AWS::SES::ConfigurationSet'))
  expect(Environment).toMatchObject({ Variables: { CONFIGURATION_SET: { Ref: set } } })
})
