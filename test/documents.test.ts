import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'

const root = join(import.meta.dirname, '..')

const filesOf = (folder: string, ending: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))

const documents = [...filesOf('.', '.md'), ...filesOf('docs', '.md'), ...filesOf('.github/workflows', '.yml')]
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

const anchorsOf = (text: string) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-'),
  )

test.each(documents)('%s names only commands that there are, and leads nowhere that is not there', (file) => {
  const text = readFileSync(join(root, file), 'utf8')
  for (const [, script = ''] of text.matchAll(/npm run (?:-s |--silent )?([a-z:]+)/g))
    expect(Object.keys(scripts)).toContain(script)
  for (const [, link = ''] of text.matchAll(/\]\((?!https?:)([^)]+)\)/g)) {
    const [path = '', anchor] = link.split('#')
    const target = path === '' ? file : join(dirname(file), path)
    expect({ link, isThere: existsSync(join(root, target)) }).toEqual({ link, isThere: true })
    if (anchor !== undefined) expect(anchorsOf(readFileSync(join(root, target), 'utf8'))).toContain(anchor)
  }
})

test('docs/deploy.md tells of every setting', () => {
  const source = readFileSync(join(root, 'infra', 'settings.ts'), 'utf8')
  const settings = [...source.matchAll(/^ {4}(\w+)(?::|,$)/gm)].map(([, name]) => name)
  expect(settings).toContain('restoredTable')
  const told = readFileSync(join(root, 'docs', 'deploy.md'), 'utf8')
  for (const name of settings) expect(told).toContain(`\`${name}`)
})
