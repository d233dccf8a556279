import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import { type Bundled, bundledPackages } from '../../infra/licences/bundled.ts'
import { thirdParty } from '../../infra/licences/third-party.ts'
import { root } from './demonstration.ts'

let packages: readonly Bundled[]
beforeAll(async () => {
  packages = await bundledPackages()
})

test('THIRD_PARTY.md names everything of others that is deployed (npm run licences writes it anew)', () => {
  expect(readFileSync(join(root, 'THIRD_PARTY.md'), 'utf8')).toBe(thirdParty(packages))
})

test('All of it may be deployed by anybody, without a claim on what is ours', () => {
  const free = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MIT-0', 'Unlicense']
  const others = packages.filter(({ licence }) => !free.includes(licence))
  expect(others.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([])
  expect(packages.length).toBeGreaterThan(10)
})
