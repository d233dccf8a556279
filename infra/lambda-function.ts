import { join } from 'node:path'
import { CfnOutput, type Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib'
import { type Conditions, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, type EventInvokeConfigOptions, Runtime } from 'aws-cdk-lib/aws-lambda'
import { NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import { namespace } from '../functions/adapters/metrics.ts'
import { bundle } from './bundle/bundle.ts'

type Props = EventInvokeConfigOptions & {
  readonly description: string
  /** The meaning of a failure for the office, for the reader of the alarm. */
  readonly impact: string
  readonly memorySize: number
  readonly timeout: Duration
  readonly environment: Record<string, string>
  /** The queue for events that the Lambda failed on. */
  readonly whereFailuresGo: string
  /** Programs with their arguments; each receives the folder of the bundle first and writes a file beside the handler. */
  readonly writes?: readonly (readonly [program: string, ...args: string[]])[]
}

const root = join(import.meta.dirname, '..')

/**
 * Every Lambda of ours. The code is `functions/lambda/<name>.ts`. The role may write the Lambda's log, and
 * beyond the log only do what `may` says.
 */
export class LambdaFunction extends NodejsFunction {
  readonly impact: string

  constructor(
    scope: Construct,
    name: string,
    { writes = [], impact, whereFailuresGo, environment, ...props }: Props,
  ) {
    const logGroup = new LogGroup(scope, `${name}-log`, {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    // Given a role, CDK does not attach AWS's managed policy, which may write every log of the account.
    const role = new Role(scope, `${name}-role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    logGroup.grantWrite(role)

    super(scope, name, {
      ...props,
      environment: {
        ...environment,
        // The namespace of the metrics in log lines, apart from other stages.
        POWERTOOLS_METRICS_NAMESPACE: namespace,
        POWERTOOLS_SERVICE_NAME: Stack.of(scope).stackName,
      },
      logGroup,
      role,
      entry: join(root, 'functions', 'lambda', `${name}.ts`),
      projectRoot: root,
      depsLockFilePath: join(root, 'package-lock.json'),
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      awsSdkConnectionReuse: false,
      bundling: {
        format: OutputFormat.CJS,
        minify: true,
        externalModules: [],
        mainFields: bundle.mainFields,
        esbuildArgs: Object.fromEntries([
          ['--charset', bundle.charset],
          ...Object.entries(bundle.alias).map(([name, standIn]) => [`--alias:${name}`, standIn]),
          ...Object.entries(bundle.supported).map(([syntax, is]) => [`--supported:${syntax}`, String(is)]),
        ]),
        commandHooks: {
          beforeBundling: () => [],
          beforeInstall: () => [],
          afterBundling: (_, folder) =>
            writes.map(([program, ...args]) =>
              [process.execPath, join(root, program), folder, ...args].map((part) => `"${part}"`).join(' '),
            ),
        },
        forceDockerBundling: false,
      },
    })
    this.impact = impact
    new CfnOutput(scope, `${name[0]?.toUpperCase()}${name.slice(1)}FunctionName`, {
      value: this.functionName,
    })
    Validations.of(this).acknowledge(
      {
        id: 'Serverless::Serverless-LambdaTracing',
        reason:
          'One id in every log line leads from a request or a tick to the mail. Tracing needs a right over everything, and says no more.',
      },
      { id: 'Serverless::Serverless-LambdaDLQ', reason: whereFailuresGo },
    )
  }

  may(actions: readonly string[], resources: readonly string[], conditions: Conditions = {}): void {
    this.addToRolePolicy(
      new PolicyStatement({ actions: [...actions], resources: [...resources], conditions }),
    )
  }
}
