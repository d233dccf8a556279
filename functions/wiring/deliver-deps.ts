import { type Clock, realClock } from '../adapters/clock.ts'
import { type Environment, institutionOf, liveTable } from '../adapters/environment.ts'
import type { Log } from '../adapters/log.ts'
import { sesClient, sesMailer } from '../adapters/mailer.ts'
import { meteredLog } from '../adapters/metered-log.ts'
import { randomNonce } from '../adapters/nonce.ts'
import type { PropagateDeps } from '../use-cases/propagate-visit-change.ts'
import type { SendNoticeDeps } from '../use-cases/send-notice.ts'
import type { SettleOrganisationDeps } from '../use-cases/settle-organisation.ts'
import { composeNotice } from './compose-notice.ts'
import { deliverOn } from './office.ts'

export const deliverDeps = (
  env: Environment,
  clock: Clock = realClock,
  log: Log = meteredLog(),
): SendNoticeDeps & PropagateDeps & SettleOrganisationDeps => {
  const institution = institutionOf(env)
  const { CONFIGURATION_SET: configurationSet } = env
  // The SDK finds the address of a local SES by itself, but not for the request of version 2 (suppression.ts).
  const { AWS_ENDPOINT_URL_SES: endpoint } = env
  const mailer = sesMailer(sesClient(endpoint ? { endpoint } : {}), {
    name: institution.name,
    address: institution.sender,
    replyTo: { name: institution.protocolOffice.name, address: institution.protocolOffice.email },
    ...(configurationSet && { configurationSet }),
  })
  return {
    ...deliverOn(liveTable(env), institution),
    clock,
    log,
    nonce: randomNonce,
    linkAddress: env.LINK_ADDRESS || undefined,
    mailer,
    compose: composeNotice(mailer, institution),
  }
}
