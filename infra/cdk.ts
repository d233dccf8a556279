import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { settingsOf } from './stage.ts'

/**
 * The CDK's own command for one stage: `node infra/cdk.ts deploy --all --stage demo`. Whatever it does not know
 * itself goes on to the CDK.
 */
const [command = 'synth', ...args] = process.argv.slice(2)
const { tokens } = parseArgs({ args, options: { stage: { type: 'string' } }, strict: false, tokens: true })
const stage = tokens.findLast((token) => token.kind === 'option' && token.name === 'stage')
const settings = settingsOf(stage?.kind === 'option' ? stage.value : undefined)
if ('wrong' in settings) {
  console.error(settings.wrong)
  process.exit(1)
}

const own = new Set(
  stage?.kind === 'option' ? [stage.index, ...(stage.inlineValue ? [] : [stage.index + 1])] : [],
)
const cdk = join(import.meta.dirname, '..', 'node_modules', 'aws-cdk', 'bin', 'cdk')
const { status } = spawnSync(
  process.execPath,
  [cdk, command, ...args.filter((_, index) => !own.has(index)), '--context', `stage=${settings.stage}`],
  { stdio: 'inherit' },
)
process.exit(status ?? 1)
