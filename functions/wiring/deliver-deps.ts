import { type Clock, realClock } from '../adapters/clock.ts'
import { commitments } from '../adapters/commitments.ts'
import { desks } from '../adapters/desks.ts'
import { type Environment, institutionOf, liveTable } from '../adapters/environment.ts'
import type { Log } from '../adapters/log.ts'
import { sesClient, sesMailer } from '../adapters/mailer.ts'
import { matters } from '../adapters/matters.ts'
import { meteredLog } from '../adapters/metered-log.ts'
import { randomNonce } from '../adapters/nonce.ts'
import { notices } from '../adapters/notices.ts'
import { officials } from '../adapters/officials.ts'
import { protocolOfficeOf } from '../adapters/settings.ts'
import { visits } from '../adapters/visits.ts'
import type { PropagateDeps } from '../use-cases/propagate-visit-change.ts'
import type { SendNoticeDeps } from '../use-cases/send-notice.ts'
import { composeNotice } from './compose-notice.ts'

export const deliverDeps = (
  env: Environment,
  clock: Clock = realClock,
  log: Log = meteredLog(),
): SendNoticeDeps & PropagateDeps => {
  const table = liveTable(env)
  const institution = institutionOf(env)
  const office = protocolOfficeOf(institution)
  const { CONFIGURATION_SET: configurationSet } = env
  const mailer = sesMailer(sesClient(), {
    name: institution.name,
    address: institution.sender,
    replyTo: { name: institution.protocolOffice.name, address: institution.protocolOffice.email },
    ...(configurationSet && { configurationSet }),
  })
  return {
    clock,
    log,
    nonce: randomNonce,
    officials: officials(table, office),
    desks: desks(table, office),
    notices: notices(table),
    visits: visits(table),
    commitments: commitments(table),
    matters: matters(table),
    mailer,
    compose: composeNotice(mailer, institution.name),
  }
}
