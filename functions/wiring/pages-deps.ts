import { type Clock, realClock } from '../adapters/clock.ts'
import { type Environment, institutionOf, liveTable, required } from '../adapters/environment.ts'
import type { Log } from '../adapters/log.ts'
import { meteredLog } from '../adapters/metered-log.ts'
import type { PagesDeps } from '../pages/deps.ts'
import { pagesOn } from './office.ts'

export const pagesDeps = (
  env: Environment,
  clock: Clock = realClock,
  log: Log = meteredLog(),
): PagesDeps => ({
  ...pagesOn(liveTable(env), institutionOf(env)),
  linkAddress: required(env, 'LINK_ADDRESS'),
  clock,
  log,
})
