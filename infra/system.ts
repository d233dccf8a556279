import type { App } from 'aws-cdk-lib'
import { ServiceStack } from './service-stack.ts'
import type { Settings } from './settings.ts'
import { stackNames } from './stack-names.ts'
import { StorageStack } from './storage-stack.ts'

/** Both stacks of one stage. */
export const system = (app: App, settings: Settings) => {
  const names = stackNames(settings.stage)
  const env = { region: settings.region }
  const storage = new StorageStack(app, names.storage, { env, settings })
  const service = new ServiceStack(app, names.service, { env, settings, storage })
  return { storage, service }
}
