import type { Template } from 'aws-cdk-lib/assertions'
import { resources } from './deployment.ts'

type Statement = {
  readonly Effect: string
  readonly Action: string | readonly string[]
  readonly Resource: unknown
  readonly Condition?: unknown
}

const list = <Value>(value: Value | readonly Value[]): readonly Value[] =>
  Array.isArray(value) ? value : [value as Value]

/** The code's name for an ARN of the template, for example `table/index/due` or `notices`. */
const named = (arn: unknown): string => {
  const text = JSON.stringify(arn)
  if (text.includes(':identity/')) return 'sender'
  const [, imported, own] =
    /FnGetAtt(\w+?)[0-9A-F]{8}Arn|"(?!PublishOutput)(\w+?)[0-9A-F]{8}"/.exec(text) ?? []
  const index = /\/index\/[\w*]+/.exec(text)?.[0] ?? ''
  return `${imported ?? own ?? text}${index}`
}

/** The permissions of a Lambda, a line each: the action, the resource and the condition. */
export const permissionsOf = (template: Template, lambda: string): string[] =>
  [...resources(template, 'AWS::IAM::Policy').values()]
    .filter(({ Roles }) => list(Roles).some((role) => named(role) === `${lambda}role`))
    .flatMap(({ PolicyDocument }) => (PolicyDocument as { Statement: Statement[] }).Statement)
    .flatMap(({ Effect, Action, Resource, Condition }) =>
      list(Action).flatMap((action) =>
        list(Resource).map((resource) =>
          [
            ...(Effect === 'Allow' ? [] : [Effect]),
            `${action} on ${named(resource)}`,
            ...(Condition === undefined ? [] : [`if ${JSON.stringify(Condition)}`]),
          ].join(' '),
        ),
      ),
    )
    .toSorted()
