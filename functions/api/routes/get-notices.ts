import { noticesAsked } from '../../../events/list-queries.ts'
import { explanation } from '../../domain/reminders/explanation.ts'
import { addDays, daysBetween } from '../../domain/schedule/calendar.ts'
import { localDate } from '../../domain/schedule/working-hour.ts'
import type { ApiDeps } from '../../use-cases/deps.ts'
import { problem } from '../problem.ts'
import { jsonResponse, route } from '../route.ts'

const usualDays = 30
const mostDays = 366
/** So many notices after the last day are read, because a later one proves what was missed before it. */
const laterNotices = 31

/** What an official was sent on each day of a range, or why nothing. */
export const getNotices = ({ desks, ledger }: Pick<ApiDeps, 'desks' | 'ledger'>) =>
  route({
    method: 'GET',
    path: '/officials/{id}/notices',
    may: ['coordinator', 'integrator', 'reader'],
    id: 'ofc',
    query: noticesAsked,
    async handle({ id, query, now }) {
      const desk = await desks.read(id)
      if (desk === undefined) return problem('not-found')
      const today = localDate(now, desk.official)
      const { to = today } = query
      const { from = addDays(to, -usualDays) } = query
      const days = daysBetween(from, to) + 1
      if (days < 1) return wrong('from', `must not be after to, ${to}`)
      if (days > mostDays) return wrong('from', `must leave at most ${mostDays} days up to ${to}`)
      const furthest = addDays(today, mostDays)
      if (to > furthest) return wrong('to', `must not be after ${furthest}: further ahead nothing is told`)
      const records = await ledger.since(id, from, days + laterNotices)
      return jsonResponse(200, {
        from,
        to,
        days: explanation({ desk, records, now }, { from, to }),
      })
    },
  })

const wrong = (parameter: 'from' | 'to', detail: string) =>
  problem('invalid-request', { errors: [{ parameter, detail }] })
