import { expect, test } from '@jest/globals'
import { Match } from 'aws-cdk-lib/assertions'
import { settings } from './demonstration.ts'
import { deployment, resources } from './deployment.ts'

const { service } = deployment()

test('mail of the sender domain is signed, and the outputs say what its DNS needs for it', () => {
  service.hasResourceProperties('AWS::SES::EmailIdentity', {
    EmailIdentity: settings.senderDomain,
    DkimAttributes: { SigningEnabled: true },
  })
  expect(Object.keys(service.findOutputs('*')).filter((name) => name.startsWith('DkimRecord'))).toHaveLength(
    3,
  )
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
