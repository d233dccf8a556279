import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { SESClient } from '@aws-sdk/client-ses'
import { SQSClient } from '@aws-sdk/client-sqs'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { ApiDeps } from '../api/api.ts'
import type { DeliverDeps } from '../deliver.ts'
import { plainWeekdays } from '../domain/calendar.ts'
import type { TickDeps } from '../tick.ts'
import { type Clock, realClock } from './clock.ts'
import { commitments } from './commitments.ts'
import { desks } from './desks.ts'
import { dynamoDbTable } from './dynamodb-table.ts'
import { randomNonce } from './ids.ts'
import { jsonLog, type Log } from './log.ts'
import { sesMailer } from './mailer.ts'
import { matters } from './matters.ts'
import { noticeQueue } from './notice-queue.ts'
import { notices } from './notices.ts'
import { officials } from './officials.ts'
import { defaultsOf, institutionFrom, protocolOfficeOf } from './settings.ts'
import type { Table } from './table.ts'
import { visits } from './visits.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Clients find endpoint, region and credentials by the AWS defaults, so the program runs against anything. */
export const liveTable = (env: Environment): Table =>
  dynamoDbTable(
    DynamoDBDocumentClient.from(new DynamoDBClient(), { marshallOptions: { removeUndefinedValues: true } }),
    required(env, 'TABLE_NAME'),
  )

const required = (env: Environment, name: string): string => {
  const value = env[name]
  if (value === undefined || value === '') throw new Error(`the environment variable ${name} is missing`)
  return value
}

const institutionOf = (env: Environment) => institutionFrom(required(env, 'INSTITUTION'))

export const apiDeps = (env: Environment, clock: Clock = realClock, log: Log = jsonLog): ApiDeps => {
  const table = liveTable(env)
  const institution = institutionOf(env)
  const office = protocolOfficeOf(institution)
  return {
    clock,
    log,
    calendar: plainWeekdays,
    defaults: defaultsOf(institution),
    visits: visits(table),
    officials: officials(table, office),
    desks: desks(table, office),
    notices: notices(table),
    matters: matters(table),
    commitments: commitments(table),
  }
}

export const tickDeps = (env: Environment, clock: Clock = realClock, log: Log = jsonLog): TickDeps => ({
  clock,
  log,
  desks: desks(liveTable(env), protocolOfficeOf(institutionOf(env))),
  queue: noticeQueue(new SQSClient(), required(env, 'NOTICE_QUEUE_URL')),
})

export const deliverDeps = (env: Environment, clock: Clock = realClock, log: Log = jsonLog): DeliverDeps => {
  const table = liveTable(env)
  const institution = institutionOf(env)
  const office = protocolOfficeOf(institution)
  const { CONFIGURATION_SET: configurationSet } = env
  return {
    clock,
    log,
    calendar: plainWeekdays,
    institution: institution.name,
    nonce: randomNonce,
    officials: officials(table, office),
    desks: desks(table, office),
    notices: notices(table),
    mailer: sesMailer(new SESClient({ maxAttempts: 1 }), {
      name: institution.name,
      address: institution.sender,
      replyTo: { name: institution.protocolOffice.name, address: institution.protocolOffice.email },
      ...(configurationSet && { configurationSet }),
    }),
  }
}
