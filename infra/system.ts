import type { App } from 'aws-cdk-lib'
import { ServiceStack } from './service-stack.ts'
import type { Settings } from './settings.ts'
import { stackNames } from './stack-names.ts'
import { StorageStack } from './storage-stack.ts'

/** Both stacks of one stage. */
export const system = (app: App, settings: Settings) => {
  const names = stackNames(settings.stage)
  const { account, region, stage } = settings
  const env = { region, ...(account && { account }) }
  // CloudFormation gives the tags of a stack to everything in the stack. The bill can be split by them.
  const tags = { application: 'aide-memoire', stage, ...settings.tags }
  const storage = new StorageStack(app, names.storage, { env, tags, settings, terminationProtection: true })
  const service = new ServiceStack(app, names.service, { env, tags, settings, storage })
  // Without a reference, as with an issuer and a restored table, the CDK would not know which stack comes first.
  service.addStackDependency(storage)
  return { storage, service }
}
