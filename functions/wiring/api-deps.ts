import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Clock, realClock } from '../adapters/clock.ts'
import { commitments } from '../adapters/commitments.ts'
import { desks } from '../adapters/desks.ts'
import { type Environment, institutionOf, liveTable, required } from '../adapters/environment.ts'
import { lists } from '../adapters/lists.ts'
import { jsonLog, type Log } from '../adapters/log.ts'
import { matters } from '../adapters/matters.ts'
import { notices } from '../adapters/notices.ts'
import { officials } from '../adapters/officials.ts'
import { defaultsOf, protocolOfficeOf } from '../adapters/settings.ts'
import { visits } from '../adapters/visits.ts'
import type { ApiDeps } from '../api/deps.ts'

/** The deployment puts the document beside the handler. */
const besideTheHandler = (env: Environment) => () =>
  readFileSync(join(required(env, 'LAMBDA_TASK_ROOT'), 'openapi.json'), 'utf8')

export const apiDeps = (
  env: Environment,
  clock: Clock = realClock,
  log: Log = jsonLog,
  document: () => string = besideTheHandler(env),
): ApiDeps => {
  const table = liveTable(env)
  const institution = institutionOf(env)
  const office = protocolOfficeOf(institution)
  return {
    clock,
    log,
    rolesClaim: required(env, 'ROLES_CLAIM'),
    defaults: defaultsOf(institution),
    mailDomains: institution.mailDomains,
    visits: visits(table),
    officials: officials(table, office),
    desks: desks(table, office),
    matters: matters(table),
    commitments: commitments(table),
    lists: lists(table, office),
    notices: notices(table),
    document,
  }
}
