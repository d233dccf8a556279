import { CloudFormationClient, GetTemplateCommand } from '@aws-sdk/client-cloudformation'
import type { Settings } from './settings.ts'
import { stackNames } from './stack-names.ts'

type Resource = { readonly Type: string; readonly DeletionPolicy?: string }

/** The identity as the deployed service stack holds it: earlier versions made it there, and not to outlive the stack. */
const identityInServiceStack = async ({ region, stage }: Settings): Promise<Resource | undefined> => {
  const { TemplateBody = '{}' } = await new CloudFormationClient({ region }).send(
    new GetTemplateCommand({ StackName: stackNames(stage).service }),
  )
  const { Resources = {} }: { Resources?: Record<string, Resource> } = JSON.parse(TemplateBody)
  return Object.values(Resources).find(({ Type }) => Type === 'AWS::SES::EmailIdentity')
}

/**
 * The reason not to deploy, where the deployment would take the sender's identity out of SES, or would fail because
 * the identity exists. Without an answer of AWS there is no reason: the deployment itself then says what is wrong.
 */
export const identityLeaves = async (settings: Settings): Promise<string | undefined> => {
  const { stage, senderDomain, senderIdentity } = settings
  const held = await identityInServiceStack(settings).catch(() => undefined)
  if (held === undefined || senderIdentity === 'in-service-stack') return undefined
  const isKept = held.DeletionPolicy?.startsWith('Retain') === true
  if (isKept && senderIdentity === 'existing') return undefined
  const next = isKept ? 'existing' : 'in-service-stack'
  return `The service stack of ${stage} holds the identity of ${senderDomain} in SES: set "senderIdentity": "${next}" and deploy again. docs/deploy.md#from-a-version-whose-service-stack-holds-the-identity has the steps.`
}
