import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag'

/**
 * AWS's advice as rules. A broken rule stops synth, unless an exception with a reason stands beside the
 * resource.
 */
export const goodPractice = (app: App): void =>
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app))

type Rule = {
  readonly ruleName: string
  readonly reason?: string
  readonly violatingConstructs: readonly { readonly constructPath: string }[]
}

/** The report of the rules as written by synth. `suppressedViolations` are the exceptions with a reason. */
type Findings = readonly {
  readonly pluginName: string
  readonly violations: readonly Rule[]
  readonly suppressedViolations?: readonly Rule[]
}[]

/** Synthesizes the app. The synthesis fails with the names of rules broken without a reason. */
export const findingsOf = (app: App): Findings =>
  JSON.parse(readFileSync(join(app.synth().directory, 'validation-report.json'), 'utf8')).pluginReports
