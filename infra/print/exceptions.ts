import { App } from 'aws-cdk-lib'
import { findingsOf, goodPractice } from '../good-practice.ts'
import { commandAsked } from '../stage-asked.ts'
import { system } from '../system.ts'

/**
 * `npm run exceptions -- --stage demo` prints the broken rules of AWS's good practice, with place and reason.
 */
const { settings } = commandAsked(
  'npm run exceptions -- --stage <stage>: prints the broken rules of good practice, each with its reason.',
)
const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } })
system(app, settings)
goodPractice(app)
for (const { pluginName, violations, suppressedViolations = [] } of findingsOf(app)) {
  console.log(`${pluginName}: ${violations.length} errors, ${suppressedViolations.length} exceptions\n`)
  const byReason = Map.groupBy(suppressedViolations, ({ ruleName, reason }) => `${ruleName}: ${reason}`)
  for (const [why, rules] of byReason) {
    const where = rules.flatMap(({ violatingConstructs }) => violatingConstructs)
    console.log(`  ${why}\n  ${where.map(({ constructPath }) => constructPath).join(', ')}\n`)
  }
}
