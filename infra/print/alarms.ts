import { App } from 'aws-cdk-lib'
import { OfficeAlarm } from '../alarm.ts'
import { stageAsked } from '../stage-asked.ts'
import { system } from '../system.ts'

/** `npm run alarms -- --stage demo`: what may ring, what it means for the office, and where the runbook speaks of it. */
const { settings } = stageAsked(process.argv.slice(2))
const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } })
for (const alarm of system(app, settings).service.node.findAll())
  if (alarm instanceof OfficeAlarm)
    console.log(`${alarm.title}\n  ${alarm.impact}\n  docs/runbook.md#${alarm.node.id}\n`)
