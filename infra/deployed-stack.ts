import { CloudFormationClient, DescribeStacksCommand, type Stack } from '@aws-sdk/client-cloudformation'
import type { Settings } from './settings.ts'

/** A stack as it is deployed, or nothing if AWS says that it is not there. */
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

/** The table in use, if there is one yet: what was restored from a backup takes the place of the first. */
export const tableNameOf = ({ restoredTable }: Settings, storage: Stack | undefined): string | undefined =>
  restoredTable ?? outputsOf(storage).TableName
