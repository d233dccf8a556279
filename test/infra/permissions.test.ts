import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { root, settings } from './demonstration.ts'
import { deployment, resources } from './deployment.ts'
import { permissionsOf } from './permissions.ts'

const { service } = deployment()
const lambdas = resources(service, 'AWS::Lambda::Function')

const ownLog = (lambda: string) => [
  `logs:CreateLogStream on ${lambda}log`,
  `logs:PutLogEvents on ${lambda}log`,
]

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

  test('keeps its log for three months', () => {
    const logs = resources(service, 'AWS::Logs::LogGroup')
    expect(logs.size).toBe(lambdas.size)
    for (const log of logs.values()) expect(log).toMatchObject({ RetentionInDays: 90 })
  })
})

test('the tick may read mornings and may not write anything', () => {
  expect(permissionsOf(service, 'tick')).toEqual([
    'dynamodb:Query on table/index/due',
    ...ownLog('tick'),
    'sqs:GetQueueAttributes on ticksdead',
    'sqs:GetQueueUrl on ticksdead',
    'sqs:SendMessage on notices',
    'sqs:SendMessage on ticksdead',
  ])
})

test('deliver may send mail from the sender and from nobody else, and may read no index', () => {
  const fromTheSender = `if {"StringEquals":{"ses:FromAddress":"${settings.institution.sender}"}}`
  expect(permissionsOf(service, 'deliver')).toEqual([
    'dynamodb:DeleteItem on table',
    'dynamodb:GetItem on table',
    'dynamodb:PutItem on table',
    'dynamodb:Query on table',
    'dynamodb:UpdateItem on table',
    ...ownLog('deliver'),
    `ses:SendRawEmail on configurationset ${fromTheSender}`,
    `ses:SendRawEmail on sender ${fromTheSender}`,
    'sqs:ChangeMessageVisibility on notices',
    'sqs:DeleteMessage on notices',
    'sqs:GetQueueAttributes on notices',
    'sqs:GetQueueUrl on notices',
    'sqs:ReceiveMessage on notices',
  ])
})

test('the API may not send mail, may not queue, and may not read whose morning it is', () => {
  expect(permissionsOf(service, 'api')).toEqual([
    'dynamodb:DeleteItem on table',
    'dynamodb:GetItem on table',
    'dynamodb:PutItem on table',
    'dynamodb:Query on table',
    'dynamodb:Query on table/index/visit',
    'dynamodb:UpdateItem on table',
    ...ownLog('api'),
  ])
})

test('feedback may write down what became of mail, may send none, and may take nothing away', () => {
  expect(permissionsOf(service, 'feedback')).toEqual([
    'dynamodb:GetItem on table',
    'dynamodb:PutItem on table',
    'dynamodb:Query on table',
    'dynamodb:UpdateItem on table',
    ...ownLog('feedback'),
    'sqs:GetQueueAttributes on reportsdead',
    'sqs:GetQueueUrl on reportsdead',
    'sqs:SendMessage on reportsdead',
  ])
})
