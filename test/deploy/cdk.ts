import { spawn } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

export const root = join(import.meta.dirname, '..', '..')
const cli = join(root, 'node_modules', 'aws-cdk', 'bin', 'cdk')

export type Deployer = {
  /** Absent: the command names no stage, and the folder of stages holds one. */
  readonly stage?: string
  readonly env: Readonly<Record<string, string>>
  /** Where the settings of the stage are. */
  readonly stages: string
  /** Where assemblies and outputs are kept. */
  readonly folder: string
}

/** The arguments and the output of every command of the suite, as an example of a deployment for readers. */
export const transcript = join(root, 'reports', 'deployment.txt')

export type Ran = { readonly exit: number | null; readonly said: string }

/** Runs the real command as a person does. `killAt`: the output at which the command is killed. */
export const cdk = (
  { stage, env, stages, folder }: Deployer,
  source: string,
  args: readonly string[],
  killAt?: RegExp,
): Promise<Ran> =>
  new Promise((resolve) => {
    const run = spawn(
      process.execPath,
      [cli, ...args, ...(stage ? ['-c', `stage=${stage}`] : []), '-c', 'emulator=true', '--no-color'],
      {
        cwd: source,
        detached: true,
        env: {
          ...env,
          AIDE_MEMOIRE_STAGES: stages,
          PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
          HOME: folder,
          CI: '1',
          CDK_DISABLE_CLI_TELEMETRY: 'true',
        },
      },
    )
    let said = ''
    let isKilled = false
    const listen = (chunk: Buffer) => {
      said += chunk
      if (isKilled || !killAt?.test(said) || run.pid === undefined) return
      isKilled = true
      // Kills the CDK app with the command: both are one process group.
      process.kill(-run.pid, 'SIGKILL')
    }
    run.stdout.on('data', listen)
    run.stderr.on('data', listen)
    run.once('close', (exit) => {
      mkdirSync(dirname(transcript), { recursive: true })
      appendFileSync(transcript, `$ cdk ${args.join(' ')}\n${said}\n`)
      resolve({ exit, said })
    })
  })

/** Deploys every stack and returns all outputs. */
export const deploy = async (deployer: Deployer, source = root): Promise<Record<string, string>> => {
  const outputs = join(deployer.folder, 'outputs.json')
  const { exit, said } = await cdk(deployer, source, deployArgs(deployer, outputs))
  if (exit !== 0) throw new Error(`cdk deploy ended with ${exit}:\n${said}`)
  const stacks = JSON.parse(readFileSync(outputs, 'utf8')) as Record<string, Record<string, string>>
  return Object.assign({}, ...Object.values(stacks))
}

export const deployArgs = ({ folder }: Deployer, outputs = join(folder, 'outputs.json')) => [
  'deploy',
  '--all',
  '--require-approval',
  'never',
  '--output',
  join(folder, 'assembly'),
  '--outputs-file',
  outputs,
]

/** A copy of the sources in which the API names its version in a header, as a next release of the program. */
export const nextVersion = (folder: string, version: string): string => {
  const source = join(folder, `version-${version}`)
  mkdirSync(source)
  for (const name of readdirSync(root))
    if (!name.startsWith('.') && name !== 'node_modules')
      cpSync(join(root, name), join(source, name), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(source, 'node_modules'))
  const lambdas = join(source, 'functions', 'lambda')
  renameSync(join(lambdas, 'api.ts'), join(lambdas, 'api-before.ts'))
  writeFileSync(
    join(lambdas, 'api.ts'),
    `import { handler as before } from './api-before.ts'
export const handler = async (event, context) => {
  const answer = await before(event, context)
  return { ...answer, headers: { ...answer.headers, 'X-Next': '${version}' } }
}
`,
  )
  return source
}

/** Adds a resource to a synthesized assembly that cannot be created after all other resources were updated. */
export const spoil = (assembly: string) => {
  for (const file of readdirSync(assembly).filter((name) => name.endsWith('.template.json'))) {
    const template = JSON.parse(readFileSync(join(assembly, file), 'utf8')) as {
      Resources: Record<string, { Type: string }>
    }
    const lambdas = Object.keys(template.Resources).filter(
      (id) => template.Resources[id]?.Type === 'AWS::Lambda::Function',
    )
    if (lambdas.length === 0) continue
    const spoilt = {
      Type: 'AWS::Lambda::EventInvokeConfig',
      Properties: { FunctionName: 'nobody-made-this', Qualifier: '$LATEST', MaximumRetryAttempts: 0 },
      DependsOn: lambdas,
    }
    const Resources = { ...template.Resources, Spoilt: spoilt }
    writeFileSync(join(assembly, file), JSON.stringify({ ...template, Resources }))
  }
}
