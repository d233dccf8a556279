import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Clock, realClock } from '../adapters/clock.ts'
import { type Environment, institutionOf, liveTable, required } from '../adapters/environment.ts'
import { jsonLog, type Log } from '../adapters/log.ts'
import type { ApiDeps } from '../api/deps.ts'
import { apiOn } from './office.ts'

/** The deployment puts the document beside the handler. */
const besideTheHandler = (env: Environment) => () =>
  readFileSync(join(required(env, 'LAMBDA_TASK_ROOT'), 'openapi.json'), 'utf8')

export const apiDeps = (
  env: Environment,
  clock: Clock = realClock,
  log: Log = jsonLog,
  document: () => string = besideTheHandler(env),
): ApiDeps => ({
  ...apiOn(liveTable(env), institutionOf(env)),
  clock,
  log,
  rolesClaim: required(env, 'ROLES_CLAIM'),
  version: env.VERSION,
  document,
})
