import { type Clock, realClock } from '../adapters/clock.ts'
import { desks } from '../adapters/desks.ts'
import { type Environment, institutionOf, liveTable } from '../adapters/environment.ts'
import type { Log } from '../adapters/log.ts'
import { meteredLog } from '../adapters/metered-log.ts'
import { notices } from '../adapters/notices.ts'
import { officials } from '../adapters/officials.ts'
import { protocolOfficeOf } from '../adapters/settings.ts'
import type { RecordDeliveryDeps } from '../use-cases/record-delivery.ts'

export const feedbackDeps = (
  env: Environment,
  clock: Clock = realClock,
  log: Log = meteredLog(),
): RecordDeliveryDeps => {
  const table = liveTable(env)
  const office = protocolOfficeOf(institutionOf(env))
  return {
    clock,
    log,
    officials: officials(table, office),
    desks: desks(table, office),
    notices: notices(table),
  }
}
