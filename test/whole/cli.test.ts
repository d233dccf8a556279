import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { example } from '../support/example.ts'
import { startLocalRun, withFolder } from '../support/local-run.ts'
import { runScript } from '../support/run-script.ts'

const submit = runScript('submit')
const realVisit = example<{ title: string }>('sco-2020.json')

test('The real visit is recorded from its file, once; what is refused or unreachable is told by the exit code', () =>
  withFolder(async (folder) => {
    const run = await startLocalRun(join(folder, 'data'), '--empty', '--date', '2020-07-27')
    try {
      const put = (name: string, content: string) => writeFile(join(folder, name), content)
      await put('visit.json', JSON.stringify(realVisit))
      await put('wrong.json', JSON.stringify({ ...realVisit, title: '' }))
      await put('torn.json', '{\n"title": "SCO Secre')
      const to = ['--to', run.address]

      const checked = await submit(folder, ['visit.json', '--check', ...to])
      expect(checked).toEqual({
        exit: 0,
        said: 'visit.json: nothing to mend. It was not sent.\n',
        complaints: '',
      })
      expect(await run.get('/matters')).toMatchObject({ matters: [] })

      const stored = await submit(folder, ['visit.json', ...to])
      expect({ exit: stored.exit, complaints: stored.complaints }).toEqual({ exit: 0, complaints: '' })
      const id = /vis_[a-z0-9]+/.exec(stored.said)?.[0]
      expect(await run.get(`/visits/${id}`)).toMatchObject({ id, title: realVisit.title })
      const { matters } = (await run.get('/matters')) as { matters: { id: string; visitId: string }[] }
      expect(matters).toHaveLength(2)
      for (const matter of matters) expect(stored.said).toContain(matter.id)
      expect(stored.said.match(/nobody named yet · no due date yet/g)).toHaveLength(2)

      // The address comes from the environment and the file from standard input, in another layout: still the
      // same visit.
      const again = await submit(folder, ['-'], {
        env: { AIDE_MEMOIRE_URL: run.address },
        input: JSON.stringify(realVisit, null, 2),
      })
      expect(again).toEqual({ ...stored, said: stored.said.replace(/^visit\.json/, '-') })
      expect((await run.get('/matters')) as object).toMatchObject({ matters })

      expect(await submit(folder, ['wrong.json', 'torn.json', ...to])).toEqual({
        exit: 1,
        said: '',
        complaints:
          'wrong.json: #/title: is empty: write a text, or leave it out where it is optional\n' +
          'torn.json: is not JSON: line 2, column 10: unexpected end of string\n' +
          'Nothing was sent.\n',
      })
      expect((await submit(folder, [])).exit).toBe(2)
      expect((await submit(folder, ['visit.json', ...to], { env: { AIDE_MEMOIRE_TOKEN: 'x' } })).exit).toBe(1)
      expect((await submit(folder, ['--help'])).said).toMatch(/^usage: npm run submit/)
    } finally {
      await run.stop()
    }
    const unreachable = await submit(folder, ['visit.json', '--to', run.address])
    expect(unreachable.exit).toBe(3)
    expect(unreachable.complaints).toContain('cannot be reached (ECONNREFUSED)')
  }))
