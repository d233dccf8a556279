import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Byte for byte: a mark at the beginning of UTF-8 stays. */
const text = async (stream: Readable) => (await buffer(stream)).toString('utf8')

/** Runs a script of package.json as a user does, in the folder of the user's files. */
export const runScript =
  (name: string) =>
  async (
    folder: string,
    args: readonly string[],
    { env = {}, input = '' }: { env?: Record<string, string>; input?: string | Uint8Array } = {},
  ) => {
    const run = spawn('npm', ['run', '--silent', '--prefix', root, name, '--', ...args], {
      cwd: folder,
      env: { ...process.env, NODE_OPTIONS: '', AIDE_MEMOIRE_URL: '', AIDE_MEMOIRE_TOKEN: '', ...env },
    })
    run.stdin.end(input)
    const [said, complaints, exit] = await Promise.all([
      text(run.stdout),
      text(run.stderr),
      new Promise<number | null>((resolve) => run.once('close', resolve)),
    ])
    return { exit, said, complaints: complaints.replaceAll(/^npm warn.*\n/gm, '') }
  }
