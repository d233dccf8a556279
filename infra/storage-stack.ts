import { CfnOutput, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib'
import { AttributeType, BillingMode, ProjectionType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb'
import type { Construct } from 'constructs'
import { type IndexName, tableDefinition } from '../functions/adapters/table-definition.ts'

const text = (name: string) => ({ name, type: AttributeType.STRING })

const keys = ({ partitionKey, sortKey }: { readonly partitionKey: string; readonly sortKey: string }) => ({
  partitionKey: text(partitionKey),
  sortKey: text(sortKey),
})

/** What must outlive every deployment. Nothing else is in this stack, so the service can go and come back. */
export class StorageStack extends Stack {
  readonly table: Table

  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props)
    this.table = new Table(this, 'table', {
      ...keys(tableDefinition),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.DEFAULT,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    for (const [indexName, index] of Object.entries(tableDefinition.indexes))
      this.table.addGlobalSecondaryIndex({
        indexName,
        ...keys(index),
        projectionType: ProjectionType[index.projection],
      })
    new CfnOutput(this, 'TableName', { value: this.table.tableName })
  }
}

export const indexArn = ({ tableArn }: Table, index: IndexName): string => `${tableArn}/index/${index}`
