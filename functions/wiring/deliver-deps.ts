import { type Clock, realClock } from '../adapters/clock.ts'
import { type Environment, institutionOf, liveTable } from '../adapters/environment.ts'
import { randomNonce } from '../adapters/ids.ts'
import type { Log } from '../adapters/log.ts'
import { sesClient, sesMailer } from '../adapters/mailer.ts'
import { meteredLog } from '../adapters/metered-log.ts'
import type { PropagateDeps } from '../use-cases/propagate-visit-change.ts'
import type { DeliverDeps } from '../use-cases/send-notice.ts'
import { deliverOn } from './office.ts'

export const deliverDeps = (
  env: Environment,
  clock: Clock = realClock,
  log: Log = meteredLog(),
): DeliverDeps & PropagateDeps => {
  const institution = institutionOf(env)
  const { CONFIGURATION_SET: configurationSet } = env
  return {
    ...deliverOn(liveTable(env), institution),
    clock,
    log,
    nonce: randomNonce,
    mailer: sesMailer(sesClient(), {
      name: institution.name,
      address: institution.sender,
      replyTo: { name: institution.protocolOffice.name, address: institution.protocolOffice.email },
      ...(configurationSet && { configurationSet }),
    }),
  }
}
