import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, createWriteStream, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'

/** `cryptography` checks the signatures of tokens. */
const packages = ['ministack==1.5.33', 'cryptography==50.0.2']

/** Milliseconds. The emulator needs three seconds to start. */
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

/** The `node` for deployed handlers: the Node of this run with its clock read from a file. */
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

/** Installs an emulator of AWS in the folder and starts the emulator on 127.0.0.1. */
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
    /** The environment with which a program finds the emulator instead of AWS. */
    env: {
      ...account,
      AWS_ENDPOINT_URL: endpoint,
      AWS_ENDPOINT_URL_S3: endpoint,
      AWS_EC2_METADATA_DISABLED: 'true',
    },
    /**
     * An address of an API with the id of the API in the path, because not every machine resolves the API's host name.
     */
    reachable: (address: string) => {
      const { hostname, pathname } = new URL(address)
      return `${endpoint}/_aws/execute-api/${hostname.split('.')[0]}/$default${pathname.replace(/\/$/, '')}`
    },
    /** The emulator's token endpoint, in place of the domain of a user pool. */
    signIn: `${endpoint}/oauth2/token`,
    /** Sets the clock of the machines of all deployed handlers. */
    setClock: (to: string) => writeFileSync(clock, String(Date.parse(to) - Date.now())),
    stop: async () => {
      run.kill('SIGTERM')
      await ended
    },
  }
}
