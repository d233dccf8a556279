import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Usage } from './answer-usage.ts'
import type { Figure } from './figures.ts'

const officialsOfAMorning = 2_000
const linesEach = 5
/** The number of visits recorded at the same time. */
const atOnce = 4

/** A Monday. The officials get the notices about the visits recorded on Monday on Tuesday. */
const startsOn = '2026-11-23'

const root = join(import.meta.dirname, '..')

/** The program of `npm start`, and its flags for Node. */
const startCommand = (): { flags: string[]; program: string } => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: { start: string }
  }
  const words = scripts.start.split(' ').slice(1)
  return { flags: words.slice(0, -1), program: join(root, words.at(-1) ?? '') }
}

/**
 * Starts the program of `npm start` on a folder, in a separate process that reports its CPU time and memory.
 */
const started = async (data: string, execArgv: readonly string[] = []) => {
  const { flags, program } = startCommand()
  const child = fork(program, ['--empty', '--date', startsOn, '--data', data, '--port', '0'], {
    execArgv: ['--import', join(import.meta.dirname, 'answer-usage.ts'), ...flags, ...execArgv],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  return {
    address: await addressOf(child),
    /** The CPU time and the peak of memory since the start of the process. */
    async usage(): Promise<Usage> {
      const answer = once(child, 'message')
      child.send('usage')
      const [usage] = await answer
      return usage as Usage
    },
    async stop() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** The address printed by the local run. The bench reads and drops all further lines, as a terminal would. */
const addressOf = ({ stdout }: ChildProcess) =>
  new Promise<string>((resolve, reject) => {
    if (stdout === null) return reject(new Error('the local run prints nowhere'))
    const lines = createInterface(stdout)
    lines.on('line', (line) => {
      const [, address] = /(http:\/\/\S+)\/inbox/.exec(line) ?? []
      if (address !== undefined) resolve(address)
    })
    lines.once('close', () => reject(new Error('the local run did not start')))
  })

const visitOf = (official: number) => ({
  title: `Visit ${official}`,
  direction: 'incoming',
  startsOn: '2026-11-16',
  endsOn: '2026-11-18',
  events: [
    {
      kind: 'meeting',
      startsOn: '2026-11-16',
      agreedActions: Array.from({ length: linesEach }, (_, line) => ({
        wording: `Draft part ${line} of the development plan and send it to the other side`,
        responsible: { name: `Official ${official}`, email: `official-${official}@example.org` },
        dueOn: '2027-06-30',
      })),
    },
  ],
})

const recordVisit = async (address: string, official: number) => {
  const response = await fetch(`${address}/visits`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `morning-${official}` },
    body: JSON.stringify(visitOf(official)),
  })
  const answer = await response.text()
  if (response.status !== 201) throw new Error(`recording a visit answered ${response.status}: ${answer}`)
}

/** Records one visit for each official, so that all of them get a notice on the next morning. */
export const recordMorning = async (data: string, officials = officialsOfAMorning): Promise<void> => {
  const office = await started(data)
  let next = 0
  const recorder = async () => {
    while (next < officials) await recordVisit(office.address, next++)
  }
  try {
    await Promise.all(Array.from({ length: atOnce }, recorder))
  } finally {
    await office.stop()
  }
}

/** Waits without a time limit, because `fetch` gives up after five minutes. */
const post = (url: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const asked = request(url, { method: 'POST' }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    asked.once('error', reject).end()
  })

const read = async (url: string) => (await fetch(url)).text()

/** Presses "Next morning" and reads the inbox page. */
export const nextMorning = async (
  data: string,
  officials = officialsOfAMorning,
  execArgv?: readonly string[],
) => {
  const office = await started(data, execArgv)
  try {
    const before = await office.usage()
    await post(`${office.address}/inbox/next-morning`)
    await read(`${office.address}/inbox`)
    const after = await office.usage()
    const mails = JSON.parse(await read(`${office.address}/local/mail`)) as unknown[]
    if (mails.length !== officials) throw new Error(`${mails.length} of ${officials} officials were told`)
    return { cpuSeconds: after.cpuSeconds - before.cpuSeconds, peakMegabytes: after.peakMegabytes }
  } finally {
    await office.stop()
  }
}

/** The CPU time and the memory for one morning of the local run. */
export const localMorningFigures = async (tell: (what: string) => void): Promise<Figure[]> => {
  const data = mkdtempSync(join(tmpdir(), 'aide-memoire-morning-'))
  try {
    tell(`recording a morning of ${officialsOfAMorning} officials with ${linesEach} lines each`)
    await recordMorning(data)
    tell('that morning under npm start')
    const { cpuSeconds, peakMegabytes } = await nextMorning(data)
    return [
      { name: 'local-morning.cpu', value: Math.round(cpuSeconds * 10) / 10, unit: 's', aim: 20 },
      {
        name: 'local-morning.peak-memory',
        value: Math.round(peakMegabytes),
        unit: 'MB',
        limit: { atMost: 300 },
      },
    ]
  } finally {
    rmSync(data, { recursive: true })
  }
}
