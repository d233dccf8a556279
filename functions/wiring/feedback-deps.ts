import { type Clock, realClock } from '../adapters/clock.ts'
import { type Environment, institutionOf, liveTable } from '../adapters/environment.ts'
import type { Log } from '../adapters/log.ts'
import { meteredLog } from '../adapters/metered-log.ts'
import type { RecordDeliveryDeps } from '../use-cases/record-delivery.ts'
import { feedbackOn } from './office.ts'

export const feedbackDeps = (
  env: Environment,
  clock: Clock = realClock,
  log: Log = meteredLog(),
): RecordDeliveryDeps => ({ ...feedbackOn(liveTable(env), institutionOf(env)), clock, log })
