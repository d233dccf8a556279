import { CloudFormationClient, DescribeStacksCommand, type Stack } from '@aws-sdk/client-cloudformation'
import type { Settings } from './settings.ts'

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
