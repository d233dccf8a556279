import { App } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { ServiceStack } from '../../infra/service-stack.ts'
import { StorageStack } from '../../infra/storage-stack.ts'
import { context, settings } from './demonstration.ts'

/**
 * Both stacks. Bundling and asking CloudFormation's own rules take most of the time, so both are left to the test
 * that is about the code.
 */
export const deployment = (code: 'bundled' | 'left out' = 'left out') => {
  if (code === 'left out') process.env.CDK_VALIDATION = 'false'
  const app = new App({
    context: { ...context, ...(code === 'left out' && { 'aws:cdk:bundling-stacks': [] }) },
  })
  const storage = new StorageStack(app, 'storage')
  const service = new ServiceStack(app, 'service', { settings, table: storage.table })
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
