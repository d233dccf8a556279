import { App, Aspects } from 'aws-cdk-lib'
import { withoutWhatTheEmulatorLacks } from './emulator.ts'
import { ServiceStack } from './service-stack.ts'
import { settingsFrom } from './settings.ts'
import { StorageStack } from './storage-stack.ts'

const app = new App()
const settings = settingsFrom((name) => app.node.tryGetContext(name))
if ('wrong' in settings) {
  console.error(settings.wrong)
  process.exit(1)
}

const system = ['aide-memoire', ...(settings.stage ? [settings.stage] : [])].join('-')
const { table } = new StorageStack(app, `${system}-storage`)
new ServiceStack(app, `${system}-service`, { settings, table })
if (app.node.tryGetContext('emulator') === 'true') Aspects.of(app).add(withoutWhatTheEmulatorLacks)
