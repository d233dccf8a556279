import type { Template } from 'aws-cdk-lib/assertions'
import { permissionsOf } from './permissions.ts'
import type { WholeOffice } from './whole-office.ts'

/** What Lambda itself does in the name of a function: writes its log, fetches its messages, puts a failed event aside. */
const byLambdaItself = {
  api: [],
  tick: ['sqs:SendMessage on ticksdead'],
  deliver: ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes'].map((one) => `sqs:${one} on notices`),
  feedback: ['sqs:SendMessage on reportsdead'],
}
type Name = keyof typeof byLambdaItself
const ownLog = (lambda: Name) => [`logs:CreateLogStream on ${lambda}log`, `logs:PutLogEvents on ${lambda}log`]

export const lambdaNames = Object.keys(byLambdaItself) as Name[]

/** What the role of a Lambda grants, without the conditions, which have tests of their own. */
export const grantedTo = (lambda: Name, service: Template): string[] =>
  [
    ...new Set(permissionsOf(service, lambda).map((permission) => permission.replace(/ if .*/, ''))),
  ].toSorted()

/** What a run needed of AWS, seen on the wire. */
export const usedBy = (lambda: Name, office: WholeOffice): string[] =>
  [...office.recorders[lambda].used, ...byLambdaItself[lambda], ...ownLog(lambda)].toSorted()
