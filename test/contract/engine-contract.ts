import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll } from '@jest/globals'
import type { Table } from '../../functions/adapters/table.ts'
import { clientOf, freshTables } from '../support/engine.ts'
import { commitmentsContract } from './commitments-contract.ts'
import { desksContract } from './desks-contract.ts'
import { morningsContract } from './due-index-contract.ts'
import { listsContract } from './lists-contract.ts'
import { mattersContract } from './matters-contract.ts'
import { noticesContract } from './notices-contract.ts'
import { officialsContract } from './officials-contract.ts'
import { tableContract } from './table-contract.ts'
import { visitsContract } from './visits-contract.ts'

/** Runs the contracts of the table and of every repository on one engine that speaks DynamoDB's protocol. */
export const engineContract = (
  name: string,
  start: () => Promise<{ readonly endpoint: string; close(): Promise<void> }>,
) => {
  let engine: Awaited<ReturnType<typeof start>>
  let client: DynamoDBClient
  let tables: () => Promise<Table>
  beforeAll(async () => {
    engine = await start()
    client = clientOf(engine.endpoint)
    tables = freshTables(client)
  })
  afterAll(async () => {
    client?.destroy()
    await engine?.close()
  })

  const fresh = () => tables()
  for (const contract of [
    tableContract,
    officialsContract,
    desksContract,
    mattersContract,
    commitmentsContract,
    visitsContract,
    listsContract,
    noticesContract,
    morningsContract,
  ])
    contract(name, fresh)
}
