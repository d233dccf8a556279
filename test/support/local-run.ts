import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type SentNotice = { mailId: string; to: string; subject: string; localDate: string }

/** `npm start` in a separate process on a free port, as a user sees the program from outside. */
export const startLocalRun = async (data: string, ...args: string[]) => {
  const run = spawn(process.execPath, ['local/start.ts', '--port', '0', '--data', data, ...args], {
    cwd: new URL('../..', import.meta.url),
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const address = await addressOf(run)

  const post = async <Body>(
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
    method = 'POST',
  ) => {
    const response = await fetch(address + path, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
    return { status: response.status, body: (await response.json()) as Body }
  }
  const get = async (path: string) => (await fetch(address + path)).json()

  return {
    address,
    get,
    post,
    moveTo: async (now: string): Promise<SentNotice[]> => {
      const { status, body } = await post<{ notices: SentNotice[] }>('/local/clock', { now })
      if (status !== 200) throw new Error(`the clock answered ${status}: ${JSON.stringify(body)}`)
      return body.notices
    },
    raw: async (mailId: string) =>
      new Uint8Array(await (await fetch(`${address}/local/mail/${mailId}/raw`)).arrayBuffer()),
    /** Ends the process like a power cut: no handler runs. */
    kill: () => ended(run, 'SIGKILL'),
    stop: () => ended(run, 'SIGTERM'),
  }
}

const ended = (run: ChildProcess, signal: NodeJS.Signals) =>
  new Promise<void>((resolve) => {
    if (run.exitCode !== null || run.signalCode !== null) return resolve()
    run.once('exit', () => resolve())
    run.kill(signal)
  })

/** The address, once the program names the inbox: the last line of the start. */
const addressOf = (run: ChildProcess) =>
  new Promise<string>((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk
      const address = /(http:\/\/127\.0\.0\.1:\d+)\/inbox/.exec(said)?.[1]
      if (address) resolve(address)
    }
    run.stdout?.on('data', listen)
    run.stderr?.on('data', listen)
    run.once('exit', () => reject(new Error(`the local run ended: ${said}`)))
  })

/** Runs `work` with a new folder and deletes the folder afterwards. */
export const withFolder = async (work: (folder: string) => Promise<void>) => {
  const folder = mkdtempSync(join(tmpdir(), 'aide-memoire-'))
  try {
    await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
