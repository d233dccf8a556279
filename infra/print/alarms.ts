import { App } from 'aws-cdk-lib'
import { OfficeAlarm } from '../alarm.ts'
import { commandAsked } from '../stage-asked.ts'
import { system } from '../system.ts'

/**
 * `npm run alarms -- --stage demo` prints every alarm, with the meaning for the office and the section of the
 * runbook.
 */
const { settings } = commandAsked(
  'npm run alarms -- --stage <stage>: prints every alarm, its meaning and its section of the runbook.',
)
const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } })
for (const alarm of system(app, settings).service.node.findAll())
  if (alarm instanceof OfficeAlarm)
    console.log(`${alarm.title}\n  ${alarm.impact}\n  docs/runbook.md#${alarm.node.id}\n`)
