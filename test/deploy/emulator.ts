import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, createWriteStream, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'

/** `cryptography` checks the signatures of tokens. */
const packages = ['ministack==1.5.33', 'cryptography==50.0.2']

/** Milliseconds; it takes three seconds. */
const timeoutMs = 60_000

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port')
  return address.port
}

/** The Node that deployed handlers find: this one, on a machine whose clock is kept in a file. */
const nodeWithClock = (folder: string) => {
  const bin = join(folder, 'bin')
  const clock = join(folder, 'clock')
  mkdirSync(bin)
  writeFileSync(clock, '0')
  writeFileSync(
    join(bin, 'node'),
    `#!/bin/sh
MACHINE_CLOCK='${clock}' exec '${process.execPath}' --import '${join(import.meta.dirname, 'machine-clock.ts')}' "$@"
`,
  )
  chmodSync(join(bin, 'node'), 0o755)
  return { bin, clock }
}

/** Installs an emulator of AWS in the folder and starts it, reachable from this machine only. */
export const startEmulator = async (
  folder: string,
  { smtp, trusts }: { readonly smtp: string; readonly trusts: string },
) => {
  const python = join(folder, 'python', 'bin', 'python')
  await promisify(execFile)('python3', ['-m', 'venv', join(folder, 'python')])
  await promisify(execFile)(python, ['-m', 'pip', 'install', '--quiet', ...packages])

  const { bin, clock } = nodeWithClock(folder)
  const port = await freePort()
  const endpoint = `http://127.0.0.1:${port}`
  const account = {
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_REGION: 'us-east-1',
  }
  const run = spawn(python, ['-m', 'ministack.app'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...account,
      PATH: `${bin}:${process.env.PATH}`,
      HOME: folder,
      TMPDIR: folder,
      BIND_HOST: '127.0.0.1',
      GATEWAY_PORT: String(port),
      IOT_MTLS_ENABLED: '0',
      SFTP_HOST: '127.0.0.1',
      SMTP_HOST: smtp,
      SSL_CERT_FILE: trusts,
    },
  })
  const log = createWriteStream(join(folder, 'emulator.log'))
  run.stdout.pipe(log)
  run.stderr.pipe(log, { end: false })
  const ended = once(run, 'exit')
  for (const until = Date.now() + timeoutMs; ; await setTimeout(200)) {
    const answered = await fetch(endpoint).catch(() => undefined)
    if (answered) break
    if (Date.now() > until || run.exitCode !== null)
      throw new Error(`the emulator did not start: see ${join(folder, 'emulator.log')}`)
  }

  return {
    /** What every program needs that is to find the emulator instead of AWS. */
    env: {
      ...account,
      AWS_ENDPOINT_URL: endpoint,
      AWS_ENDPOINT_URL_S3: endpoint,
      AWS_EC2_METADATA_DISABLED: 'true',
    },
    /** An API's address with a path instead of a name of its own, which not every machine resolves. */
    reachable: (apiAddress: string) =>
      `${endpoint}/_aws/execute-api/${new URL(apiAddress).hostname.split('.')[0]}/$default`,
    /** Where a user pool sells tokens, instead of under a domain of its own. */
    signIn: `${endpoint}/oauth2/token`,
    /** From now on this is the time on the machines of all deployed handlers. */
    setClock: (to: string) => writeFileSync(clock, String(Date.parse(to) - Date.now())),
    stop: async () => {
      run.kill('SIGTERM')
      await ended
    },
  }
}
