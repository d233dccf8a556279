import { expect, test } from '@jest/globals'
import { Match } from 'aws-cdk-lib/assertions'
import { sesEvent } from '../../events/ses-event.ts'
import { sesEventAbout, sesExamples } from '../support/ses-events.ts'
import { deployment, resources } from './deployment.ts'

const { service } = await deployment()
const [set] = Object.keys(service.findResources('AWS::SES::ConfigurationSet'))
const dead = { 'Fn::GetAtt': [Match.stringLikeRegexp('^reportsdead[0-9A-F]{8}$'), 'Arn'] }

test('SES reports everything that we understand, but not who opens a mail or follows a link', () => {
  const [destination] = [...resources(service, 'AWS::SES::ConfigurationSetEventDestination').values()]
  expect(destination).toMatchObject({
    ConfigurationSetName: { Ref: set },
    EventDestination: { Enabled: true },
  })
  const { EventDestination } = destination as { EventDestination: { MatchingEventTypes: string[] } }
  const understood = sesExamples.map((name) => {
    const event = sesEventAbout(name, { official: 'ofc_lin', date: '2026-11-24', nonce: 'n' })
    return sesEvent.parse(event).detail.eventType
  })
  const watching = ['Open', 'Click']
  expect(EventDestination.MatchingEventTypes.map((type) => type.toLowerCase()).toSorted()).toEqual(
    understood
      .filter((type) => !watching.includes(type))
      .map((type) => type.toLowerCase())
      .toSorted(),
  )
  expect(JSON.stringify(destination)).toContain(':event-bus/default')
})

test('only events of our own mail reach us', () => {
  service.hasResourceProperties('AWS::Events::Rule', {
    EventPattern: {
      source: ['aws.ses'],
      detail: { mail: { tags: { 'ses:configuration-set': [{ Ref: set }] } } },
    },
  })
  service.hasResourceProperties('AWS::Lambda::Permission', {
    Principal: 'events.amazonaws.com',
    SourceArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^reports'), 'Arn'] },
  })
})

test('an event that cannot be handed over or fails is tried again for hours, and then leaves a dead letter', () => {
  service.hasResourceProperties('AWS::Events::Rule', {
    Targets: [
      Match.objectLike({
        DeadLetterConfig: { Arn: dead },
        RetryPolicy: { MaximumRetryAttempts: 10, MaximumEventAgeInSeconds: 6 * 3600 },
      }),
    ],
  })
  service.hasResourceProperties('AWS::Lambda::EventInvokeConfig', {
    FunctionName: { Ref: Match.stringLikeRegexp('^feedback') },
    MaximumRetryAttempts: 2,
    MaximumEventAgeInSeconds: 6 * 3600,
    DestinationConfig: { OnFailure: { Destination: dead } },
  })
})
