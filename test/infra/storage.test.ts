import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { tableDefinition } from '../../functions/adapters/table-definition.ts'
import { tableToCreate } from '../../local/create-table.ts'
import { root } from './demonstration.ts'
import { deployment, resources } from './deployment.ts'

const { storage, service } = await deployment()
const withOwnKey = (await deployment({ customerManagedKey: true })).storage

test('what is recorded survives the deletion of the stack', () => {
  storage.hasResource('AWS::DynamoDB::Table', {
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Properties: { DeletionProtectionEnabled: true },
  })
})

test('what is recorded lies apart from what runs, so a deployment of the service cannot touch it', () => {
  storage.resourceCountIs('AWS::DynamoDB::Table', 1)
  service.resourceCountIs('AWS::DynamoDB::Table', 0)
})

test('every state of the last 35 days can be brought back', () => {
  storage.hasResourceProperties('AWS::DynamoDB::Table', {
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
  })
})

test('no morning is bound to a capacity that somebody guessed', () => {
  storage.hasResourceProperties('AWS::DynamoDB::Table', { BillingMode: 'PAY_PER_REQUEST' })
})

test('the deployed table has the keys and indexes that the handlers use', () => {
  const schema = ({ partitionKey, sortKey }: { partitionKey: string; sortKey: string }) => [
    { AttributeName: partitionKey, KeyType: 'HASH' },
    { AttributeName: sortKey, KeyType: 'RANGE' },
  ]
  const [table] = resources(storage, 'AWS::DynamoDB::Table').values()
  expect(table).toMatchObject({
    KeySchema: schema(tableDefinition),
    GlobalSecondaryIndexes: Object.entries(tableDefinition.indexes).map(([IndexName, index]) => ({
      IndexName,
      KeySchema: schema(index),
      Projection: { ProjectionType: index.projection },
    })),
  })
})

test('a table restored from a backup takes the place of the first one, which stays', async () => {
  const restored = await deployment({ restoredTable: 'aide-memoire-demo-restored' })
  restored.storage.resourceCountIs('AWS::DynamoDB::Table', 1)
  restored.storage.hasOutput('TableName', { Value: 'aide-memoire-demo-restored' })
  for (const { Environment } of resources(restored.service, 'AWS::Lambda::Function').values())
    expect(Environment).toMatchObject({ Variables: { TABLE_NAME: 'aide-memoire-demo-restored' } })
  expect(JSON.stringify(restored.service.toJSON())).not.toMatch(/PublishOutput(?:Ref|FnGetAtt)table/)
  const policies = JSON.stringify([...resources(restored.service, 'AWS::IAM::Policy').values()])
  expect(policies).toContain(':table/aide-memoire-demo-restored/index/due')
})

test('a key of the institution, if it wants one, is renewed every year, outlives the stack and works for DynamoDB only', () => {
  storage.resourceCountIs('AWS::KMS::Key', 0)
  withOwnKey.hasResource('AWS::KMS::Key', {
    DeletionPolicy: 'Retain',
    Properties: { EnableKeyRotation: true },
  })
  withOwnKey.hasResourceProperties('AWS::DynamoDB::Table', {
    SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
  })
  const [key] = resources(withOwnKey, 'AWS::KMS::Key').values()
  const { Statement } = key?.KeyPolicy as {
    Statement: { Principal: { AWS: unknown }; Condition?: unknown }[]
  }
  for (const { Condition } of Statement.filter(({ Principal }) => Principal.AWS === '*'))
    expect(Condition).toMatchObject({
      StringEquals: { 'kms:ViaService': 'dynamodb.eu-central-1.amazonaws.com' },
    })
})

test('docs/lost-region.md brings back the very table', () => {
  const page = readFileSync(join(root, 'docs', 'lost-region.md'), 'utf8')
  const [, table = ''] = /^```json\n(.+?)^```/ms.exec(page) ?? []
  expect(JSON.parse(table)).toEqual(tableToCreate('aide-memoire-demo-copied'))
})
