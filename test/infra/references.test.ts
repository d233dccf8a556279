import { expect, test } from '@jest/globals'
import { Template } from 'aws-cdk-lib/assertions'
import type { Settings } from '../../infra/settings.ts'
import { deployment } from './deployment.ts'
import { appWith, withoutCode } from './synthesis.ts'

/*
 * A deployment changes the storage stack first, while the service stack of before still runs. AWS refuses to take away an
 * export that another stack imports, so each change of the settings must leave every export that the service stack of before
 * imports.
 */

type Output = { readonly Export?: { readonly Name: string } }

const outputsOf = (storage: Template): Record<string, Output> => storage.toJSON().Outputs

const exportsOf = (storage: Template) => Object.values(outputsOf(storage)).map(({ Export }) => Export?.Name)

const namesIn = (service: Template, pattern: RegExp) =>
  [...JSON.stringify(service.toJSON()).matchAll(pattern)].map(([, name = '']) => name)

const importsOf = (service: Template) => namesIn(service, /"Fn::ImportValue":"([^"]+)"/g)

const readBy = (service: Template) => namesIn(service, /"Fn::GetStackOutput":\{[^}]*"OutputName":"([^"]+)"/g)

type Stacks = { readonly storage: Template; readonly service: Template }

/** Exports that would go while still imported, which ends a deployment. */
const refusedByAws = (before: Stacks, after: Stacks) =>
  importsOf(before.service).filter((name) => !exportsOf(after.storage).includes(name))

/** Both stacks as the versions before wrote them: with strong references. */
const ofEarlierVersions = (changes: Partial<Settings> = {}): Stacks => {
  process.env.CDK_VALIDATION = 'false'
  const strong = { ...withoutCode, '@aws-cdk/core:defaultCrossStackReferences': 'strong' }
  const { storage, service } = appWith(changes, strong)
  return { storage: Template.fromStack(storage), service: Template.fromStack(service) }
}

const withoutPool = {
  issuer: 'https://login.example.org',
  audience: ['aide-memoire'],
  systems: undefined,
} as unknown as Partial<Settings>
const twoSystems: Partial<Settings> = { systems: { 'visit-register': 'integrator', archive: 'reader' } }

const changes: [string, Partial<Settings>, Partial<Settings>][] = [
  ['removing a system', twoSystems, {}],
  ['turning to an own issuer', {}, withoutPool],
  ['turning back to an own user pool', withoutPool, {}],
  ['taking a restored table into use', {}, { restoredTable: 'aide-memoire-demo-restored' }],
]

test.each(changes)('%s takes no export away that the service stack imports', async (_, before, after) => {
  expect(refusedByAws(await deployment(before), await deployment(after))).toEqual([])
})

test.each(changes)('after %s, the service stack finds every output that it reads', async (_, __, after) => {
  const { storage, service } = await deployment(after)
  expect(Object.keys(outputsOf(storage))).toEqual(expect.arrayContaining(readBy(service)))
})

test('the service stack reads the table, the issuer and the clients of the storage stack', async () => {
  expect(new Set(readBy((await deployment()).service)).size).toBe(5)
})

test('a new version takes no export away that the service stack of the version before imports', async () => {
  const before = ofEarlierVersions()
  expect(importsOf(before.service)).not.toEqual([])
  expect(refusedByAws(before, await deployment())).toEqual([])
})

test('with strong references AWS would refuse each of these changes', () => {
  const refused = refusedByAws(ofEarlierVersions(twoSystems), ofEarlierVersions())
  expect(refused.filter((name) => name.includes('archive'))).toHaveLength(1)
  expect(refusedByAws(ofEarlierVersions(), ofEarlierVersions(withoutPool))).toHaveLength(3)
})

test('the storage stack is deployed first and deleted last, also when the service stack reads none of its outputs', async () => {
  const apart = { ...withoutPool, restoredTable: 'aide-memoire-demo-restored' }
  expect(readBy((await deployment(apart)).service)).toEqual([])
  const { storage, service } = appWith(apart, withoutCode)
  expect(service.dependencies).toEqual([storage])
})
