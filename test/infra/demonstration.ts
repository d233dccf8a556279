import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from '../../infra/settings.ts'
import { settingsOf } from '../../infra/stage.ts'

export const root = join(import.meta.dirname, '..', '..')

/** The context of `cdk.json`, so that tests check the same templates as `cdk synth` writes. */
export const context: Record<string, unknown> = JSON.parse(
  readFileSync(join(root, 'cdk.json'), 'utf8'),
).context

const demonstration = (): Settings => {
  const settings = settingsOf('demo')
  if ('wrong' in settings) throw new Error(settings.wrong)
  return settings
}

export const settings = demonstration()
