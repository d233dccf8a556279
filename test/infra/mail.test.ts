import { expect, test } from '@jest/globals'
import { Match, type Template } from 'aws-cdk-lib/assertions'
import { settings } from './demonstration.ts'
import { deployment, resources } from './deployment.ts'
import { permissionsOf } from './permissions.ts'

const { storage, service } = await deployment()
/** The name in a template is the identity in the eyes of CloudFormation: another name is another resource. */
const idInEarlierVersions = 'sender96A36763'

const identities = (template: Template) => Object.values(template.findResources('AWS::SES::EmailIdentity'))
const recordsOf = (template: Template) =>
  Object.keys(template.findOutputs('*')).filter((name) => /Record\d?$/.test(name))

test('mail of the sender domain is signed, and the outputs say what its DNS needs for it', () => {
  storage.hasResourceProperties('AWS::SES::EmailIdentity', {
    EmailIdentity: settings.senderDomain,
    DkimAttributes: { SigningEnabled: true },
  })
  expect(recordsOf(storage).toSorted()).toEqual([
    'DkimRecord1',
    'DkimRecord2',
    'DkimRecord3',
    'DmarcRecord',
    'MailFromMxRecord',
    'MailFromSpfRecord',
  ])
  storage.hasOutput('MailFromMxRecord', {
    Value: 'mail.example.org MX 10 feedback-smtp.eu-central-1.amazonses.com',
  })
  storage.hasOutput('MailFromSpfRecord', {
    Value: 'mail.example.org TXT "v=spf1 include:amazonses.com ~all"',
  })
})

test('the DMARC record is only for a domain without one, and begins with a policy that harms no other sender', () => {
  storage.hasOutput('DmarcRecord', {
    Value:
      '_dmarc.example.org TXT "v=DMARC1; p=none; rua=mailto:operations@example.org" (only if there is none; begin with p=none)',
  })
})

test('bounces go to a part of the sender domain, and mail still leaves while its DNS is not there', () => {
  storage.hasResourceProperties('AWS::SES::EmailIdentity', {
    MailFromAttributes: { MailFromDomain: 'mail.example.org', BehaviorOnMxFailure: 'USE_DEFAULT_VALUE' },
  })
})

test('the institution chooses the part of the sender domain that bounces go to', async () => {
  const { storage } = await deployment({ mailFromDomain: 'bounces.example.org' })
  storage.hasResourceProperties('AWS::SES::EmailIdentity', {
    MailFromAttributes: { MailFromDomain: 'bounces.example.org' },
  })
  storage.hasOutput('MailFromMxRecord', {
    Value: 'bounces.example.org MX 10 feedback-smtp.eu-central-1.amazonses.com',
  })
})

test('the identity outlives both stacks, because the mail of other stages may depend on it', () => {
  expect(identities(service)).toEqual([])
  expect(identities(storage)).toMatchObject([
    { DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' },
  ])
})

test('a second stage of the account takes the identity that SES has, and asks the DNS for nothing', async () => {
  const second = await deployment({ senderIdentity: 'existing' })
  expect([...identities(second.storage), ...identities(second.service)]).toEqual([])
  expect([...recordsOf(second.storage), ...recordsOf(second.service)]).toEqual([])
  expect(permissionsOf(second.service, 'deliver')).toEqual(permissionsOf(service, 'deliver'))
})

test('an identity that an earlier version made in the service stack is kept in SES before it leaves the stack', async () => {
  const onTheWay = await deployment({ senderIdentity: 'in-service-stack' })
  expect(identities(onTheWay.storage)).toEqual([])
  expect(Object.keys(onTheWay.service.findResources('AWS::SES::EmailIdentity'))).toEqual([
    idInEarlierVersions,
  ])
  expect(identities(onTheWay.service)).toMatchObject([{ DeletionPolicy: 'RetainExceptOnCreate' }])
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
