import { CfnOutput, Stack, type StackProps, Validations } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { ladders } from '../functions/domain/schedule/named-ladders.ts'
import { defineWatch } from './alarms.ts'
import { defineApi } from './api.ts'
import { ladderVersionsOf, versionsOf, versionsOutputs } from './calendars/versions.ts'
import { defineDeliver } from './deliver.ts'
import { defineFeedback } from './feedback.ts'
import { defineMail } from './mail.ts'
import { defineNoticeQueue } from './notice-queue.ts'
import { definePages } from './pages.ts'
import { defineSenderIdentity } from './sender-identity.ts'
import type { Settings } from './settings.ts'
import type { StorageStack } from './storage-stack.ts'
import { defineTick } from './tick.ts'
import { deployedVersion } from './version.ts'

type Props = StackProps & { readonly settings: Settings; readonly storage: StorageStack }

/**
 * Everything that runs. The stack holds no state but mail under way, so an operator can delete and deploy the
 * stack again.
 */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, { settings, storage, ...props }: Props) {
    super(scope, id, props)
    Validations.of(this).acknowledge({
      id: 'Annotation::@aws-cdk/core:crossStackReferencesBothTransitional',
      reason:
        'The storage stack goes on exporting what the service stacks of earlier versions import, until none of these is deployed.',
    })
    const { table } = storage
    const notices = defineNoticeQueue(this)
    if (settings.senderIdentity === 'in-service-stack') defineSenderIdentity(this, settings)
    const mail = defineMail(this, settings)
    const api = defineApi(this, { settings, storage })
    definePages(this, { settings, table, api })
    defineTick(this, { table, notices })
    defineDeliver(this, { settings, table, notices, mail, linkAddress: api.address })
    defineFeedback(this, { settings, table, mail })
    defineWatch(this, { settings, api, mail, notices })
    new CfnOutput(this, 'Version', { value: deployedVersion() })
    new CfnOutput(this, versionsOutputs.calendars, { value: JSON.stringify(versionsOf(settings)) })
    new CfnOutput(this, versionsOutputs.ladders, { value: JSON.stringify(ladderVersionsOf(ladders)) })
    new CfnOutput(this, 'DashboardAddress', {
      value: `https://${this.region}.console.aws.amazon.com/cloudwatch/home?region=${this.region}#dashboards/dashboard/${this.stackName}`,
    })
  }
}
