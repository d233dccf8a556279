import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'

const { satisfies }: { satisfies: (version: string, range: string) => boolean } = createRequire(
  import.meta.url,
)('semver')

const root = join(import.meta.dirname, '..')
const contentOf = (file: string) => readFileSync(join(root, file), 'utf8')

type Package = { readonly version?: string; readonly engines?: { readonly node?: string } }

const { packages }: { packages: Record<string, Package> } = JSON.parse(contentOf('package-lock.json'))

/** The last release of the oldest line that the README promises. */
const promised = '20.20.2'

test('npm ci on the promised Node warns of no package that asks for another Node', () => {
  expect(satisfies(promised, packages['']?.engines?.node ?? '')).toBe(true)
  const others = Object.entries(packages).filter(
    ([, { engines }]) => engines?.node !== undefined && !satisfies(promised, engines.node),
  )
  expect(others.map(([name, { version, engines }]) => `${name} ${version}: ${engines?.node}`)).toEqual([])
})

/** npm and npx find the project's own Node 24 first; a bare `node` is the Node of the machine, which may be 20. */
test('no document asks for a bare node to run TypeScript, which Node 20 cannot', () => {
  const documents = ['README.md', 'CONTRIBUTING.md', 'docs/runbook.md', 'docs/deploy.md', 'docs/commands.md']
  for (const file of documents)
    expect({ file, bare: contentOf(file).match(/^.*(?<!npx )\bnode (?:\S+\/)?\S+\.ts.*$/gm) }).toEqual({
      file,
      bare: null,
    })
})

test('the CDK command runs the app with the Node of the project, also when the machine has another', () => {
  expect(JSON.parse(contentOf('cdk.json')).app).toBe('node_modules/.bin/node infra/app.ts')
})
