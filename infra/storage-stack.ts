import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib'
import { Table } from 'aws-cdk-lib/aws-dynamodb'
import type { Construct } from 'constructs'
import { defineSenderIdentity } from './sender-identity.ts'
import type { Settings } from './settings.ts'
import { defineTable, type TableInUse } from './table.ts'
import { definePeople, type People } from './user-pool.ts'

type Props = StackProps & { readonly settings: Settings }

/**
 * The resources that must outlive every deployment. The service stack can be deleted and deployed again
 * without touching these.
 */
export class StorageStack extends Stack {
  /** The table in use: a table restored from a backup takes the place of the first table. */
  readonly table: TableInUse
  /** Absent where the institution has an issuer. */
  readonly people: People | undefined

  constructor(scope: Construct, id: string, { settings, ...props }: Props) {
    super(scope, id, props)
    const { issuer, restoredTable, senderIdentity } = settings
    const first = defineTable(this, settings)
    this.table =
      restoredTable === undefined ? first : Table.fromTableName(this, 'restored-table', restoredTable)
    new CfnOutput(this, 'TableName', { value: this.table.tableName })
    if (senderIdentity === undefined) defineSenderIdentity(this, settings)
    this.people = issuer === undefined ? definePeople(this, settings) : undefined
  }
}
