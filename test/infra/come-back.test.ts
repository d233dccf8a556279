import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import type { Template } from 'aws-cdk-lib/assertions'
import type { Settings } from '../../infra/settings.ts'
import { root } from './demonstration.ts'
import { deployment, resources } from './deployment.ts'

/*
 * docs/deploy.md says what is left when both stacks of a stage are deleted, and how the stage comes back to it. AWS refuses
 * to make something under a name that is taken, so the way back must make nothing that was left.
 */

const pool = 'eu-central-1_AbCdEfGhI'
const wayBack: Partial<Settings> = {
  restoredTable: 'aide-memoire-demo-storage-table8235A42E-1A2B3C4D5E6F',
  userPool: pool,
  senderIdentity: 'existing',
}

type Resource = { readonly Type: string; readonly DeletionPolicy?: string }

const resourcesOf = (...templates: Template[]): [string, Resource][] =>
  templates.flatMap((template) => Object.entries<Resource>(template.toJSON().Resources))

/** AWS keeps these when it deletes a stack, also after the stack was updated. */
const isLeft = ([, { DeletionPolicy = 'Delete' }]: [string, Resource]) => DeletionPolicy.startsWith('Retain')

const before = await deployment({ customerManagedKey: true })
const after = await deployment(wayBack)

test('the table, its key, the user pool with its groups and the identity in SES are left, and nothing else', () => {
  const left = resourcesOf(before.storage, before.service).filter(isLeft)
  expect(left.map(([, { Type }]) => Type).toSorted()).toEqual([
    'AWS::Cognito::UserPool',
    'AWS::Cognito::UserPoolGroup',
    'AWS::Cognito::UserPoolGroup',
    'AWS::Cognito::UserPoolGroup',
    'AWS::DynamoDB::Table',
    'AWS::KMS::Key',
    'AWS::SES::EmailIdentity',
  ])
})

test('the way back makes nothing under a name that is taken', () => {
  for (const type of ['AWS::Cognito::UserPool', 'AWS::Cognito::UserPoolGroup', 'AWS::SES::EmailIdentity'])
    expect(resourcesOf(after.storage, after.service).filter(([, { Type }]) => Type === type)).toEqual([])
  // The empty table of the new stack gets a name from CloudFormation, as the first one did.
  const [table] = resources(after.storage, 'AWS::DynamoDB::Table').values()
  expect(table).not.toHaveProperty('TableName')
})

test('without these settings, AWS would refuse the identity, and the people would be left behind', async () => {
  const { storage } = await deployment()
  storage.resourceCountIs('AWS::SES::EmailIdentity', 1)
  storage.resourceCountIs('AWS::Cognito::UserPool', 1)
})

test('after the way back the functions use the table that was left', () => {
  for (const name of ['api', 'deliver', 'feedback', 'tick'])
    expect(resources(after.service, 'AWS::Lambda::Function').get(name)?.Environment).toMatchObject({
      Variables: { TABLE_NAME: wayBack.restoredTable },
    })
})

test('after the way back people and systems sign in to the pool that was left, with clients and pages made anew', () => {
  const made = resourcesOf(after.storage).filter(([, { Type }]) => Type.startsWith('AWS::Cognito::'))
  const counts = Object.groupBy(made, ([, { Type }]) => Type)
  expect(Object.fromEntries(Object.entries(counts).map(([type, ones]) => [type, ones?.length]))).toEqual({
    'AWS::Cognito::UserPoolClient': 2,
    'AWS::Cognito::UserPoolDomain': 1,
    'AWS::Cognito::UserPoolResourceServer': 1,
  })
  for (const [id] of made)
    expect(after.storage.toJSON().Resources[id].Properties).toMatchObject({ UserPoolId: pool })
  after.storage.hasOutput('UserPoolId', { Value: pool })
  const [authorizer] = resources(after.service, 'AWS::ApiGatewayV2::Authorizer').values()
  const { Issuer, Audience } = authorizer?.JwtConfiguration as { Issuer: string; Audience: unknown[] }
  expect(JSON.stringify(Issuer)).toContain(pool)
  expect(Audience).toHaveLength(2)
})

test('docs/deploy.md names each setting of the way back', () => {
  const page = readFileSync(join(root, 'docs', 'deploy.md'), 'utf8')
  const [, steps = ''] = /^To come back to what was left:\n(.+?)^## /ms.exec(page) ?? []
  for (const setting of Object.keys(wayBack)) expect(steps).toContain(`"${setting}"`)
})
