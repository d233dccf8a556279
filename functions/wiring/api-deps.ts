import { type Clock, realClock } from '../adapters/clock.ts'
import { commitments } from '../adapters/commitments.ts'
import { desks } from '../adapters/desks.ts'
import { lists } from '../adapters/lists.ts'
import { type Environment, institutionOf, liveTable } from '../adapters/live.ts'
import { jsonLog, type Log } from '../adapters/log.ts'
import { matters } from '../adapters/matters.ts'
import { notices } from '../adapters/notices.ts'
import { officials } from '../adapters/officials.ts'
import { defaultsOf, protocolOfficeOf } from '../adapters/settings.ts'
import { visits } from '../adapters/visits.ts'
import type { ApiDeps } from '../api/deps.ts'
import { plainWeekdays } from '../domain/calendar.ts'

export const apiDeps = (env: Environment, clock: Clock = realClock, log: Log = jsonLog): ApiDeps => {
  const table = liveTable(env)
  const institution = institutionOf(env)
  const office = protocolOfficeOf(institution)
  return {
    clock,
    log,
    calendar: plainWeekdays,
    defaults: defaultsOf(institution),
    mailDomains: institution.mailDomains,
    visits: visits(table),
    officials: officials(table, office),
    desks: desks(table, office),
    notices: notices(table),
    matters: matters(table),
    commitments: commitments(table),
    lists: lists(table, office),
  }
}
