import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from '../../infra/settings.ts'
import { settingsOf } from '../../infra/stage.ts'

export const root = join(import.meta.dirname, '..', '..')

/** What `cdk.json` sets, so that the tests look at what `cdk synth` deploys. */
export const context: Record<string, unknown> = JSON.parse(
  readFileSync(join(root, 'cdk.json'), 'utf8'),
).context

const demonstration = (): Settings => {
  const settings = settingsOf('demo')
  if ('wrong' in settings) throw new Error(settings.wrong)
  return settings
}

export const settings = demonstration()
