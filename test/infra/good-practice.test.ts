import { expect, test } from '@jest/globals'
import { App } from 'aws-cdk-lib'
import { Bucket } from 'aws-cdk-lib/aws-s3'
import { findingsOf, goodPractice } from '../../infra/good-practice.ts'
import type { Settings } from '../../infra/settings.ts'
import { system } from '../../infra/system.ts'
import { context, settings } from './demonstration.ts'

const everyOption: Partial<Settings> = {
  linkDomain: 'visits.example.org',
  customerManagedKey: true,
  systems: { 'visit-register': 'integrator', archive: 'reader' },
}

const appWith = (changes: Partial<Settings>) => {
  const app = new App({ context: { ...context, 'aws:cdk:bundling-stacks': [] } })
  const stacks = system(app, { ...settings, ...changes })
  goodPractice(app)
  return { app, ...stacks }
}

test.each([
  ['of the demonstration', {}],
  ['with every option', everyOption],
])('The stacks %s break no rule of AWS, but for what says why', (_, changes) => {
  const findings = findingsOf(appWith(changes).app)
  expect(findings.map(({ pluginName }) => pluginName)).toEqual(
    expect.arrayContaining(['AwsSolutions', 'Serverless']),
  )
  for (const { violations, suppressedViolations = [] } of findings) {
    expect(violations).toEqual([])
    for (const { reason } of suppressedViolations) expect(reason).toMatch(/^[A-Z].{30,}\.$/)
  }
})

test('What breaks a rule stops synth', () => {
  const { app, service } = appWith({})
  new Bucket(service, 'open')
  expect(() => app.synth()).toThrow('AwsSolutions-S10')
})
