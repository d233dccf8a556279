import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag'

/** What AWS advises. An error stops synth; where we have decided otherwise, the reason stands beside what it is about. */
export const goodPractice = (app: App): void =>
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app))

type Rule = {
  readonly ruleName: string
  readonly reason?: string
  readonly violatingConstructs: readonly { readonly constructPath: string }[]
}

/** What the rules found, as synth writes it down. `suppressedViolations` are the exceptions that have a reason. */
type Findings = readonly {
  readonly pluginName: string
  readonly violations: readonly Rule[]
  readonly suppressedViolations?: readonly Rule[]
}[]

/** Synthesizes the app, which fails with the names of the rules that it breaks without a reason. */
export const findingsOf = (app: App): Findings =>
  JSON.parse(readFileSync(join(app.synth().directory, 'validation-report.json'), 'utf8')).pluginReports
