import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from '@jest/globals'

const root = join(import.meta.dirname, '..')

const filesOf = (folder: string, ending: string) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))

const documents = [
  ...filesOf('.', '.md'),
  ...filesOf('docs', '.md'),
  ...filesOf('docs/decisions', '.md'),
  ...filesOf('.github/workflows', '.yml'),
]
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const contentOf = (file: string) => readFileSync(join(root, file), 'utf8')
const isThere = (path: string) => existsSync(join(root, path))

const anchorsOf = (text: string) =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-'),
  )

const folders = 'bench|cli|docs|events|functions|infra|local|openapi|stages|test'
const fileName = `(?:${folders})/[\\w./-]*[\\w/]`
const isFileName = new RegExp(`^(?:${fileName}|[\\w./-]*\\w\\.(?:ts|js|json|md|yml|sh|py))$`)

/** Files and folders that a text names, in code spans and in drawings; a path begins at the root of the project. */
const filesNamedIn = (text: string) => {
  const spans = [...text.matchAll(/(?<!`)`([^`\n]+)`(?!`)/g)].map(([, span = '']) => span)
  const drawings = [...text.matchAll(/^```text\n(.*?)^```/gms)].map(([, drawing = '']) => drawing)
  return [
    ...spans.filter((span) => isFileName.test(span) && !span.startsWith('/')),
    ...drawings.flatMap((drawing) => drawing.match(new RegExp(`\\b${fileName}`, 'g')) ?? []),
  ]
}

describe.each(documents)('%s', (file) => {
  const text = contentOf(file)

  test('names only commands that exist', () => {
    for (const [, script = ''] of text.matchAll(/npm run (?:-s |--silent )?([a-z:-]+)/g))
      expect(Object.keys(scripts)).toContain(script)
  })

  test('links only to what exists', () => {
    const links = [...text.matchAll(/\]\((?!https?:)([^)]+)\)|<img src="([^"]+)"/g)]
    for (const link of links.map(([, page, picture]) => page ?? picture ?? '')) {
      const [path = '', anchor] = link.split('#')
      const target = path === '' ? file : join(dirname(file), path)
      expect({ link, isThere: isThere(target) }).toEqual({ link, isThere: true })
      if (anchor !== undefined) expect(anchorsOf(contentOf(target))).toContain(anchor)
    }
  })

  test('names only files that exist', () => {
    expect(filesNamedIn(text).filter((name) => !isThere(name))).toEqual([])
  })
})

test('A wrong file name is found in a code span and in a drawing', () => {
  const text =
    'See `functions/gone.ts`, `gone.ts` and `GET /gone.json`.\n```text\n▼ functions/gone/, next\n```\n'
  expect(filesNamedIn(text)).toEqual(['functions/gone.ts', 'gone.ts', 'functions/gone/'])
})

test('The README names where it is decided who is reminded, where "done" arrives and where a mail is sent', () => {
  expect(filesNamedIn(contentOf('README.md'))).toEqual(
    expect.arrayContaining([
      'functions/domain/reminders/todays-notice.ts',
      'functions/api/routes/post-completion.ts',
      'functions/use-cases/send-notice.ts',
    ]),
  )
})

test('docs/commands.md tells of every command', () => {
  const told = contentOf('docs/commands.md')
  for (const script of Object.keys(scripts))
    expect(told).toMatch(new RegExp(`\`npm (?:run )?${script}(?![\\w:])`))
})

test('The index of decisions lists each decision once, with its title and date, in order', () => {
  const files = readdirSync(join(root, 'docs/decisions')).filter((name) => name !== 'README.md')
  const rows = files.toSorted().map((name) => {
    const [, number, title] = /^# (\d{4}) (.+)$/m.exec(contentOf(`docs/decisions/${name}`)) ?? []
    const [date] = /^\d{4}-\d{2}-\d{2}$/m.exec(contentOf(`docs/decisions/${name}`)) ?? []
    expect(name.slice(0, 5)).toBe(`${number}-`)
    return `| ${number} | [${title}](${name}) | ${date} |`
  })
  const index = contentOf('docs/decisions/README.md').match(/^\| \d.+?\| [\d-]+ \|/gm)
  expect(index).toEqual(rows)
  expect(new Set(rows.map((row) => row.slice(2, 6))).size).toBe(rows.length)
})

test.each(
  filesOf('docs/decisions', '.md').filter((file) => !file.endsWith('README.md')),
)('%s has context, decision and consequence on one page', (file) => {
  const headings = contentOf(file).match(/^## .+$/gm)
  expect(headings).toEqual(['## Context', '## Decision', '## Consequence'])
  expect(contentOf(file).split('\n').length).toBeLessThan(40)
})

test('docs/deploy.md tells of every setting', () => {
  const source = contentOf('infra/settings.ts')
  const settings = [...source.matchAll(/^ {4}(\w+)(?::|,$)/gm)].map(([, name]) => name)
  expect(settings).toContain('restoredTable')
  const told = contentOf('docs/deploy.md')
  for (const name of settings) expect(told).toContain(`\`${name}`)
})
