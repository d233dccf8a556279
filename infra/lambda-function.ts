import { join } from 'node:path'
import { type Duration, RemovalPolicy } from 'aws-cdk-lib'
import { type Conditions, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, type EventInvokeConfigOptions, Runtime } from 'aws-cdk-lib/aws-lambda'
import { NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'

type Props = EventInvokeConfigOptions & {
  readonly description: string
  readonly memorySize: number
  readonly timeout: Duration
  readonly environment: Record<string, string>
  /** A program that is given the folder of the bundle and writes something beside the handler. */
  readonly writes?: string
}

const root = join(import.meta.dirname, '..')

/** How a handler becomes one file, here and where bundles are weighed. */
export const bundling = {
  format: OutputFormat.CJS,
  minify: true,
  // The SDK goes into the bundle: it starts faster than the runtime's own, and it is the version we tested.
  externalModules: [],
  // ES modules can be shaken; esbuild's default for node takes the CommonJS ones.
  mainFields: ['module', 'main'],
  // What the SDK carries for others than us. Each of these says what it stands in for.
  esbuildArgs: {
    '--alias:@aws-sdk/credential-provider-node': './infra/environment-credentials.ts',
    '--alias:@aws-sdk/endpoint-cache': './infra/no-endpoint-cache.ts',
    '--alias:@smithy/core/event-streams': './infra/no-event-streams.ts',
  },
}

/**
 * Every Lambda of ours. Its code is `functions/lambda/<name>.ts`; its role may write its own log and, beyond that,
 * only what `may` says.
 */
export class LambdaFunction extends NodejsFunction {
  constructor(scope: Construct, name: string, { writes, ...props }: Props) {
    const logGroup = new LogGroup(scope, `${name}-log`, {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    // Given a role, CDK does not attach AWS's managed policy, which may write every log of the account.
    const role = new Role(scope, `${name}-role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    logGroup.grantWrite(role)

    super(scope, name, {
      ...props,
      logGroup,
      role,
      entry: join(root, 'functions', 'lambda', `${name}.ts`),
      projectRoot: root,
      depsLockFilePath: join(root, 'package-lock.json'),
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      awsSdkConnectionReuse: false,
      bundling: {
        ...bundling,
        commandHooks: {
          beforeBundling: () => [],
          beforeInstall: () => [],
          afterBundling: (_, folder) =>
            writes === undefined ? [] : [`"${process.execPath}" "${join(root, writes)}" "${folder}"`],
        },
        forceDockerBundling: false,
      },
    })
  }

  may(actions: readonly string[], resources: readonly string[], conditions: Conditions = {}): void {
    this.addToRolePolicy(
      new PolicyStatement({ actions: [...actions], resources: [...resources], conditions }),
    )
  }
}
