import { App, Aspects } from 'aws-cdk-lib'
import { withoutWhatTheEmulatorLacks } from './emulator.ts'
import { goodPractice } from './good-practice.ts'
import { wrongLadders } from './ladders.ts'
import { settingsOf } from './stage.ts'
import { system } from './system.ts'

const app = new App()
const settings = settingsOf(app.node.tryGetContext('stage'))
const wrong = 'wrong' in settings ? settings.wrong : wrongLadders()
if ('wrong' in settings || wrong !== undefined) {
  console.error(wrong)
  process.exit(1)
}
system(app, settings)
if (app.node.tryGetContext('emulator') === 'true') Aspects.of(app).add(withoutWhatTheEmulatorLacks)
goodPractice(app)
