import { App, Aspects } from 'aws-cdk-lib'
import { withoutWhatTheEmulatorLacks } from './emulator.ts'
import { goodPractice } from './good-practice.ts'
import { settingsOf } from './stage.ts'
import { system } from './system.ts'

const app = new App()
const settings = settingsOf(app.node.tryGetContext('stage'))
if ('wrong' in settings) {
  console.error(settings.wrong)
  process.exit(1)
}
system(app, settings)
if (app.node.tryGetContext('emulator') === 'true') Aspects.of(app).add(withoutWhatTheEmulatorLacks)
goodPractice(app)
