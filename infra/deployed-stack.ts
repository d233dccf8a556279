import { CloudFormationClient, DescribeStacksCommand, type Stack } from '@aws-sdk/client-cloudformation'
import type { Settings } from './settings.ts'
import { stackNames } from './stack-names.ts'

/** A deployed stack, or nothing if AWS knows no such stack. */
export const deployedStack = async (region: string, StackName: string): Promise<Stack | undefined> => {
  try {
    const { Stacks } = await new CloudFormationClient({ region }).send(
      new DescribeStacksCommand({ StackName }),
    )
    return Stacks?.[0]
  } catch (error) {
    const isNotThere =
      error instanceof Error && error.name === 'ValidationError' && error.message.includes('does not exist')
    if (isNotThere) return undefined
    throw error
  }
}

export const outputsOf = (stack: Stack | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (stack?.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]),
  )

/** The table in use, if deployed: a table restored from a backup takes the place of the first table. */
export const tableNameOf = ({ restoredTable }: Settings, storage: Stack | undefined): string | undefined =>
  restoredTable ?? outputsOf(storage).TableName

const end = (message: string): never => {
  console.error(message)
  process.exit(2)
}

/** The outputs of a stack for a command that is of no use without them. Without the stack the command ends with a sentence. */
const neededOutputs = async (region: string, name: string): Promise<Readonly<Record<string, string>>> => {
  const stack = await deployedStack(region, name).catch(({ message }: Error) => end(message))
  return stack === undefined
    ? end(`There is no stack ${name}. Are you signed in to the account of this stage?`)
    : outputsOf(stack)
}

export const outputsOfService = ({ region, stage }: Settings) =>
  neededOutputs(region, stackNames(stage).service)

export const outputsOfStorage = ({ region, stage }: Settings) =>
  neededOutputs(region, stackNames(stage).storage)

/** The table in use of a deployed stage. */
export const tableInUse = async (settings: Settings): Promise<string> =>
  settings.restoredTable ??
  (await outputsOfStorage(settings)).TableName ??
  end(`The stack ${stackNames(settings.stage).storage} tells no table: deploy it again.`)

/** The names of all functions of a stage, from the outputs that `LambdaFunction` gives. */
export const functionNamesIn = (outputs: Readonly<Record<string, string>>): string[] =>
  Object.entries(outputs).flatMap(([key, name]) => (key.endsWith('FunctionName') ? [name] : []))
