import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { calendarsOf } from './calendar-days.ts'
import { dynamoDbTable } from './dynamodb-table.ts'
import type { Institution } from './settings.ts'
import type { Table } from './table.ts'

/** The environment variables of a deployed Lambda. */
export type Environment = Readonly<Record<string, string | undefined>>

export const required = (env: Environment, name: string): string => {
  const value = env[name]
  if (value === undefined || value === '') throw new Error(`the environment variable ${name} is missing`)
  return value
}

/** The settings, with the days of the calendars that they name. The deployment writes these beside the handler. */
export const institutionOf = (env: Environment): Institution => {
  const institution: Institution = JSON.parse(required(env, 'INSTITUTION'))
  if (institution.calendar === undefined && institution.calendars === undefined) return institution
  const file = join(required(env, 'LAMBDA_TASK_ROOT'), 'calendars.json')
  return { ...institution, workingDays: calendarsOf(JSON.parse(readFileSync(file, 'utf8'))) }
}

/** Clients find endpoint, region and credentials by the AWS defaults, so the program runs against anything. */
export const liveTable = (env: Environment): Table =>
  dynamoDbTable(
    DynamoDBDocumentClient.from(new DynamoDBClient(), { marshallOptions: { removeUndefinedValues: true } }),
    required(env, 'TABLE_NAME'),
  )
