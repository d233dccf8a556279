import { realClock } from '../../functions/adapters/clock.ts'
import { commandAsked } from '../stage-asked.ts'
import { findings } from './findings.ts'
import { gather } from './gather.ts'

/**
 * `npm run doctor -- --stage demo`: prints one line for each finding, and exits with 1 when a finding needs
 * mending.
 */
const { settings } = commandAsked(
  'npm run doctor -- --stage <stage>: prints what needs mending in a deployed stage, and changes nothing.',
)

const gathered = async () => {
  try {
    return await gather(settings, new Date(realClock.now()))
  } catch (error) {
    const { name, message } = error as Error
    console.error(
      `AWS does not answer (${name}: ${message}). Are you signed in to the account of this stage, and may you read it?`,
    )
    process.exit(2)
  }
}

const found = findings(await gathered(), settings)
for (const { verdict, about, says } of found) console.log(`${verdict.padEnd(7)} ${about.padEnd(14)} ${says}`)
process.exit(found.some(({ verdict }) => verdict === 'mend') ? 1 : 0)
