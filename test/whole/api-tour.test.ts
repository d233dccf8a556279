import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from '@jest/globals'
import { startLocalRun, withFolder } from '../support/local-run.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const page = readFileSync(new URL('../../docs/api-tour.md', import.meta.url), 'utf8')

/**
 * The commands of the block that begins with the address, with continuation lines joined and comments left
 * out.
 */
const lines = (/```sh\n(api=.*?)```/s.exec(page)?.[1] ?? '')
  .replaceAll('\\\n', '')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
const isCommand = (line: string) => /^(?:curl|npm) /.test(line)
const commands = lines.filter(isCommand)
const variables = lines.filter((line) => !isCommand(line))

test('Every command of the tour works as it stands, one after the other', () =>
  withFolder(async (folder) => {
    const run = await startLocalRun(folder, '--empty', '--date', '2026-11-23')
    try {
      expect(commands.length).toBeGreaterThan(20)
      expect(variables[0]).toBe('api=http://127.0.0.1:3000')
      const known = [`api=${run.address}`, ...variables.slice(1)].join('\n')
      for (const command of commands) {
        const { stdout } = await promisify(execFile)(
          'bash',
          [
            '-c',
            `${known}\n${command.replace(/^curl/, 'curl -s -w "\\n%{http_code}"').replace('.try/', `${folder}/`)}`,
          ],
          { cwd: root },
        )
        // execFile has thrown already if the exit code of the npm script is not 0.
        if (command.startsWith('npm')) continue
        expect({ command, status: stdout.split('\n').at(-1) }).toEqual({
          command,
          status: /Idempotency-Key|-X PUT/.test(command) ? '201' : '200',
        })
      }
      const mails = (await run.get('/local/mail')) as { to: string }[]
      expect(mails.map(({ to }) => to)).toContain('lin@example.org')
    } finally {
      await run.stop()
    }
  }))
