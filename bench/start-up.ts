import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { localInstitution } from '../local/local-stack.ts'
import { bundle, bundled, lambdaNames } from './bundles.ts'
import { type Figure, median, ratioOf } from './figures.ts'

const rounds = 21

/** The environment variables of a Lambda at the start. */
const env = {
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
  LAMBDA_TASK_ROOT: '/var/task',
  TABLE_NAME: 'table',
  NOTICE_QUEUE_URL: 'https://sqs.us-east-1.amazonaws.com/000000000000/notices',
  INSTITUTION: JSON.stringify(localInstitution),
  ROLES_CLAIM: 'cognito:groups',
  CONFIGURATION_SET: 'notices',
  LINK_ADDRESS: 'https://links.example.org',
}

const program = `
  const from = performance.now()
  const { handler } = require(process.argv[1])
  const took = performance.now() - from
  if (typeof handler !== 'function') throw new Error('no handler')
  console.log(took)`

/** Milliseconds to load the handler of a bundle, in a fresh process. */
const startUp = async (file: string) => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=commonjs', '-e', program, file],
    { env },
  )
  return Number(stdout.trim().split('\n').at(-1))
}

/**
 * The limits of the design, and the accepted bounds of the missed limits, with room for other load and for another
 * processor: the same commit had 1.69 on one machine and 1.93 on another.
 */
const limits: Readonly<Record<string, Pick<Figure, 'limit' | 'accepted'>>> = {
  api: {
    limit: { atMost: 1.4 },
    accepted: { atMost: 2.4, because: 'it reads the rules, the routes, zod and Temporal beside the clients' },
  },
  deliver: {
    limit: { atMost: 1.6 },
    accepted: {
      atMost: 2.8,
      because: 'it reads the rules, Temporal, the catalogue and nodemailer beside the clients',
    },
  },
}

const bareOf = (name: string) => join(import.meta.dirname, 'bare', `${name}.ts`)

/**
 * Compares the start-up of our handlers with empty handlers that load the same clients. The measurements take
 * turns, so that both meet the same load of the machine.
 */
export const startUpFigures = async (tell: (what: string) => void): Promise<Figure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'aide-memoire-bench-'))
  const figures: Figure[] = []
  try {
    for (const name of lambdaNames.filter((one) => existsSync(bareOf(one)))) {
      const [ours, bare] = [join(folder, `${name}.js`), join(folder, `${name}-bare.js`)]
      await bundle(name, ours)
      await bundled(bareOf(name), bare)
      const took = { ours: [] as number[], bare: [] as number[] }
      for (let round = 0; round < rounds; round++) {
        tell(`start-up of ${name}, ${round + 1} of ${rounds}`)
        took.ours.push(await startUp(ours))
        took.bare.push(await startUp(bare))
      }
      const limited = limits[name]
      figures.push(
        { name: `start-up.${name}`, value: median(took.ours), unit: 'ms' },
        { name: `start-up.${name}.bare`, value: median(took.bare), unit: 'ms' },
        {
          name: `start-up.${name}.ratio`,
          value: ratioOf(took.ours, took.bare),
          unit: '×',
          ...(limited && { ...limited, aim: 1.1 }),
        },
      )
    }
    return figures
  } finally {
    rmSync(folder, { recursive: true })
  }
}
