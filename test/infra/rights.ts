import type { Template } from 'aws-cdk-lib/assertions'
import { permissionsOf } from './permissions.ts'
import type { WholeOffice } from './whole-office.ts'

/**
 * Calls that Lambda itself makes in the name of a function: writing the log, fetching messages, putting a
 * failed event aside.
 */
const byLambdaItself = {
  api: [],
  pages: [],
  tick: ['sqs:SendMessage on ticksdead'],
  deliver: ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'].map((one) => `sqs:${one} on notices`),
  feedback: ['sqs:SendMessage on reportsdead'],
}
type Name = keyof typeof byLambdaItself
const ownLog = (lambda: Name) => [`logs:CreateLogStream on ${lambda}log`, `logs:PutLogEvents on ${lambda}log`]

export const lambdaNames = Object.keys(byLambdaItself) as Name[]

/**
 * The permissions that the role of a Lambda grants, without the conditions, which permissions.test.ts covers.
 */
export const grantedTo = (lambda: Name, service: Template): string[] =>
  [
    ...new Set(permissionsOf(service, lambda).map((permission) => permission.replace(/ if .*/, ''))),
  ].toSorted()

/** The permissions that a run needed, seen in its requests to AWS. */
export const usedBy = (lambda: Name, office: WholeOffice): string[] =>
  [...office.recorders[lambda].used, ...byLambdaItself[lambda], ...ownLog(lambda)].toSorted()
