import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib'
import { Table } from 'aws-cdk-lib/aws-dynamodb'
import type { Construct } from 'constructs'
import type { Settings } from './settings.ts'
import { defineTable, type TableInUse } from './table.ts'
import { definePeople, type People } from './user-pool.ts'

type Props = StackProps & { readonly settings: Settings }

/** What must outlive every deployment. Nothing else is in this stack, so the service can go and come back. */
export class StorageStack extends Stack {
  /** The one in use: what was restored from a backup takes the place of the first. */
  readonly table: TableInUse
  /** None where the institution has an issuer of its own. */
  readonly people: People | undefined

  constructor(scope: Construct, id: string, { settings, ...props }: Props) {
    super(scope, id, props)
    const { issuer, restoredTable } = settings
    const first = defineTable(this, settings)
    this.table =
      restoredTable === undefined ? first : Table.fromTableName(this, 'restored-table', restoredTable)
    new CfnOutput(this, 'TableName', { value: this.table.tableName })
    this.people = issuer === undefined ? definePeople(this, settings) : undefined
  }
}
