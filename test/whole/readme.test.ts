import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from '@jest/globals'
import { startLocalRun, withFolder } from '../support/local-run.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

/** The commands under "Use", each with the lines that continue it. */
const commands = (/## Use.*?```sh\n(.*?)```/s.exec(readme)?.[1] ?? '')
  .replaceAll('\\\n', '')
  .trim()
  .split('\n')

test('Every command of the README works as it stands, one after the other', () =>
  withFolder(async (folder) => {
    const run = await startLocalRun(folder, '--empty', '--date', '2026-11-23')
    try {
      expect(commands.length).toBeGreaterThan(6)
      expect(commands[0]).toBe('api=http://127.0.0.1:3000')
      for (const command of commands.slice(1)) {
        const { stdout } = await promisify(execFile)(
          'bash',
          ['-c', `api=${run.address}\n${command.replace(/^curl/, 'curl -s -w "\\n%{http_code}"')}`],
          { cwd: root },
        )
        expect({ command, status: stdout.split('\n').at(-1) }).toEqual({
          command,
          status: command.includes('/visits ') ? '201' : '200',
        })
      }
      const mails = (await run.get('/local/mail')) as { to: string }[]
      expect(mails.map(({ to }) => to)).toContain('lin@example.org')
    } finally {
      await run.stop()
    }
  }))
