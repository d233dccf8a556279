import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import { goodPractice } from '../good-practice.ts'
import { stageAsked } from '../stage-asked.ts'
import { system } from '../system.ts'

type Rule = {
  readonly ruleName: string
  readonly reason?: string
  readonly violatingConstructs: readonly { readonly constructPath: string }[]
}
type Report = {
  readonly pluginReports: readonly {
    readonly pluginName: string
    readonly violations: readonly Rule[]
    readonly suppressedViolations?: readonly Rule[]
  }[]
}

/** `npm run exceptions -- --stage demo`: which rules of AWS's good practice are broken, where, and why that is meant. */
const { settings } = stageAsked(process.argv.slice(2))
const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } })
system(app, settings)
goodPractice(app)
const file = join(app.synth().directory, 'validation-report.json')
const { pluginReports } = JSON.parse(readFileSync(file, 'utf8')) as Report
for (const { pluginName, violations, suppressedViolations = [] } of pluginReports) {
  console.log(`${pluginName}: ${violations.length} errors, ${suppressedViolations.length} exceptions\n`)
  const byReason = Map.groupBy(suppressedViolations, ({ ruleName, reason }) => `${ruleName}: ${reason}`)
  for (const [why, rules] of byReason) {
    const where = rules.flatMap(({ violatingConstructs }) => violatingConstructs)
    console.log(`  ${why}\n  ${where.map(({ constructPath }) => constructPath).join(', ')}\n`)
  }
}
