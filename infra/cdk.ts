import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { identityLeaves } from './identity-leaves.ts'
import { stageAsked } from './stage-asked.ts'

/**
 * Runs a command of the CDK for one stage: `node infra/cdk.ts deploy --all --stage demo`. All arguments other
 * than `--stage` go on to the CDK.
 */
const [command = 'synth', ...args] = process.argv.slice(2)
const { settings, others } = stageAsked(args)
const reason = command === 'deploy' ? await identityLeaves(settings) : undefined
if (reason !== undefined) {
  console.error(reason)
  process.exit(1)
}
const cdk = join(import.meta.dirname, '..', 'node_modules', 'aws-cdk', 'bin', 'cdk')
const { status } = spawnSync(
  process.execPath,
  [cdk, command, ...others, '--context', `stage=${settings.stage}`],
  { stdio: 'inherit' },
)
process.exit(status ?? 1)
