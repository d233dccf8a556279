import { Stack, type StackProps } from 'aws-cdk-lib'
import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import type { Construct } from 'constructs'
import { defineApi } from './api.ts'
import { defineDeliver } from './deliver.ts'
import { defineFeedback } from './feedback.ts'
import { defineMail } from './mail.ts'
import { defineNoticeQueue } from './notice-queue.ts'
import type { Settings } from './settings.ts'
import { defineTick } from './tick.ts'

type Props = StackProps & { readonly settings: Settings; readonly table: Table }

/** Everything that runs. It holds no state but mail under way, and can be deleted and deployed again. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, { settings, table, ...props }: Props) {
    super(scope, id, props)
    const notices = defineNoticeQueue(this)
    const mail = defineMail(this, settings)
    defineApi(this, { settings, table })
    defineTick(this, { table, notices })
    defineDeliver(this, { settings, table, notices, mail })
    defineFeedback(this, { settings, table, mail })
  }
}
