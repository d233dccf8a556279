import { App } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import type { Settings } from '../../infra/settings.ts'
import { system } from '../../infra/system.ts'
import { context, settings } from './demonstration.ts'

/**
 * Both stacks, of the stage `demo` unless other settings are given. Bundling and asking CloudFormation's own rules
 * take most of the time, so both are left to the test that is about the code.
 */
export const deployment = (code: 'bundled' | 'left out' = 'left out', changes: Partial<Settings> = {}) => {
  if (code === 'left out') process.env.CDK_VALIDATION = 'false'
  const app = new App({
    context: { ...context, ...(code === 'left out' && { 'aws:cdk:bundling-stacks': [] }) },
  })
  const { storage, service } = system(app, { ...settings, ...changes })
  return {
    directory: app.synth().directory,
    storage: Template.fromStack(storage),
    service: Template.fromStack(service),
  }
}

/** The resources of one type, each under the id that the code gives it (without hyphens). */
export const resources = (template: Template, type: string): Map<string, Record<string, unknown>> =>
  new Map(
    Object.entries(template.findResources(type)).map(([id, { Properties }]) => [
      id.replace(/[0-9A-F]{8}$/, ''),
      Properties,
    ]),
  )
