import { Aws, RemovalPolicy, Stack } from 'aws-cdk-lib'
import {
  AttributeType,
  BillingMode,
  type ITable,
  ProjectionType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb'
import { AnyPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import type { Construct } from 'constructs'
import { type IndexName, tableDefinition } from '../functions/adapters/table-definition.ts'
import type { Settings } from './settings.ts'

/**
 * The table with the whole record. The table outlives the stack and is protected against deletion by mistake.
 */
export const defineTable = (scope: Construct, { customerManagedKey = false }: Settings): Table => {
  const table = new Table(scope, 'table', {
    ...keys(tableDefinition),
    billingMode: BillingMode.PAY_PER_REQUEST,
    ...(customerManagedKey
      ? { encryption: TableEncryption.CUSTOMER_MANAGED, encryptionKey: keyOf(scope) }
      : { encryption: TableEncryption.DEFAULT }),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  })
  for (const [indexName, index] of Object.entries(tableDefinition.indexes))
    table.addGlobalSecondaryIndex({
      indexName,
      ...keys(index),
      projectionType: ProjectionType[index.projection],
    })
  return table
}

/** The part of a table that other constructs need. */
export type TableInUse = Pick<ITable, 'tableArn' | 'tableName'>

/** IAM asks for the rights of the writes in a transaction, and for no further right. */
export const readsAndWrites = [
  'dynamodb:Query',
  'dynamodb:GetItem',
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
] as const

export const indexArn = ({ tableArn }: TableInUse, index: IndexName): string => `${tableArn}/index/${index}`

const text = (name: string) => ({ name, type: AttributeType.STRING })

const keys = ({ partitionKey, sortKey }: { readonly partitionKey: string; readonly sortKey: string }) => ({
  partitionKey: text(partitionKey),
  sortKey: text(sortKey),
})

/** A user of the table may use the key through DynamoDB only, as with a key managed by AWS. */
const keyOf = (scope: Construct): Key => {
  const key = new Key(scope, 'table-key', {
    description: 'Encrypts what Aide-memoire records',
    enableKeyRotation: true,
    removalPolicy: RemovalPolicy.RETAIN,
  })
  key.addToResourcePolicy(
    new PolicyStatement({
      principals: [new AnyPrincipal()],
      actions: [
        'kms:CreateGrant',
        'kms:Decrypt',
        'kms:DescribeKey',
        'kms:Encrypt',
        'kms:GenerateDataKey*',
        'kms:ReEncrypt*',
      ],
      resources: ['*'],
      conditions: {
        StringEquals: {
          'kms:CallerAccount': Aws.ACCOUNT_ID,
          'kms:ViaService': `dynamodb.${Stack.of(scope).region}.amazonaws.com`,
        },
      },
    }),
  )
  return key
}
