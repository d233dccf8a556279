import { expect, test } from '@jest/globals'
import { App, Stack } from 'aws-cdk-lib'
import { Bucket } from 'aws-cdk-lib/aws-s3'
import { findingsOf, goodPractice } from '../../../infra/good-practice.ts'
import type { Settings } from '../../../infra/settings.ts'
import { appWith, withoutCode } from '../synthesis.ts'

const everyOption: Partial<Settings> = {
  linkDomain: 'visits.example.org',
  customerManagedKey: true,
  systems: { 'visit-register': 'integrator', archive: 'reader' },
}

test.each([
  ['of the demonstration', {}],
  ['with every option', everyOption],
])('The stacks %s break no rule of AWS, but for what says why', (_, changes) => {
  const { app } = appWith(changes, withoutCode)
  goodPractice(app)
  const findings = findingsOf(app)
  expect(findings.map(({ pluginName }) => pluginName)).toEqual(
    expect.arrayContaining(['AwsSolutions', 'Serverless']),
  )
  for (const { violations, suppressedViolations = [] } of findings) {
    expect(violations).toEqual([])
    for (const { reason } of suppressedViolations) expect(reason).toMatch(/^[A-Z].{30,}\.$/)
  }
})

test('What breaks a rule stops synth', () => {
  const app = new App()
  new Bucket(new Stack(app, 'stack'), 'open')
  goodPractice(app)
  expect(() => app.synth()).toThrow('AwsSolutions-S10')
})
