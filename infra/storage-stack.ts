import { Stack, type StackProps } from 'aws-cdk-lib'
import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import type { Construct } from 'constructs'
import { definePeople, type People } from './people.ts'
import type { Settings } from './settings.ts'
import { defineTable } from './table.ts'

type Props = StackProps & { readonly settings: Settings }

/** What must outlive every deployment. Nothing else is in this stack, so the service can go and come back. */
export class StorageStack extends Stack {
  readonly table: Table
  /** None where the institution has an issuer of its own. */
  readonly people: People | undefined

  constructor(scope: Construct, id: string, { settings, ...props }: Props) {
    super(scope, id, props)
    this.table = defineTable(this, settings)
    this.people = settings.issuer === undefined ? definePeople(this, settings) : undefined
  }
}
