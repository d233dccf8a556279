import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ApiDeps } from '../../functions/api/deps.ts'
import { routes } from '../../functions/api/routes.ts'
import { clearsSuppression } from '../../infra/deliver.ts'
import { root, settings } from './demonstration.ts'
import { deployment, resources } from './deployment.ts'
import { permissionsOf } from './permissions.ts'
import { grantedTo, lambdaNames, usedBy } from './rights.ts'
import { aSeasonInTheOffice } from './season-in-the-office.ts'
import { openWholeOffice, type WholeOffice } from './whole-office.ts'

const { service } = await deployment()
const lambdas = resources(service, 'AWS::Lambda::Function')

describe('every Lambda', () => {
  test('is an entry point of functions/lambda, and every entry point is deployed', () => {
    const entries = readdirSync(join(root, 'functions', 'lambda')).map((file) => file.replace('.ts', ''))
    expect([...lambdas.keys()].toSorted()).toEqual(entries.toSorted())
  })

  test('has a role of its own, and none of the policies that AWS hands out', () => {
    const roles = [...lambdas.values()].map(({ Role }) => JSON.stringify(Role))
    expect(new Set(roles).size).toBe(lambdas.size)
    for (const role of resources(service, 'AWS::IAM::Role').values())
      expect(role).not.toHaveProperty('ManagedPolicyArns')
  })

  test('runs on Node 24 and arm64, with the SDK that we tested', () => {
    for (const lambda of lambdas.values())
      expect(lambda).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] })
  })

  test('keeps its log for three months, as the API does', () => {
    const logs = resources(service, 'AWS::Logs::LogGroup')
    expect(logs.size).toBe(lambdas.size + 1)
    for (const log of logs.values()) expect(log).toMatchObject({ RetentionInDays: 90 })
  })
})

let office: WholeOffice
beforeAll(async () => {
  office = await openWholeOffice('2026-11-23T06:00:00Z')
  await aSeasonInTheOffice(office)
})
afterAll(() => office.close())

describe('a run of the whole office', () => {
  test('calls every route with success', () => {
    const served = new Set(
      office.logged.flatMap(({ what, route, status }) =>
        what === 'request' && Number(status) < 300 ? [route] : [],
      ),
    )
    const declared = Object.values(routes({} as ApiDeps)).map(({ method, path }) => `${method} ${path}`)
    expect([...served].toSorted()).toEqual(declared.toSorted())
  })

  test.each(lambdaNames)('needs of AWS exactly what the role of %s grants', (lambda) => {
    expect(grantedTo(lambda, service)).toEqual(usedBy(lambda, office))
  })

  test('needs something of AWS in every Lambda that there is', () => {
    expect(lambdaNames.toSorted()).toEqual([...lambdas.keys()].toSorted())
    for (const name of lambdaNames) expect(office.recorders[name].used.size).toBeGreaterThan(0)
  })
})

test('no right is for every action of a service, or over everything, but the one for which AWS knows no resource', () => {
  const statements = [...resources(service, 'AWS::IAM::Policy').values()].flatMap(
    ({ PolicyDocument }) => (PolicyDocument as { Statement: { Action: unknown }[] }).Statement,
  )
  const others = statements.filter(({ Action }) => Action !== clearsSuppression)
  expect(others).toHaveLength(statements.length - 1)
  for (const statement of others)
    expect(JSON.stringify(statement)).not.toMatch(/"Action":"[^"]*\*|"Resource":"\*"/)
})

test('deliver may send mail from the sender and from nobody else', () => {
  const sending = permissionsOf(service, 'deliver').filter((permission) => permission.startsWith('ses:Send'))
  const fromTheSender = `if {"StringEquals":{"ses:FromAddress":"${settings.institution.sender}"}}`
  expect(sending).toEqual([
    `ses:SendRawEmail on configurationset ${fromTheSender}`,
    `ses:SendRawEmail on sender ${fromTheSender}`,
  ])
})
