import { isDeepStrictEqual } from 'node:util'
import type { OfficialSubmission } from '../../events/official.ts'
import { problem, refusalProblem } from '../api/problem.ts'
import type { HttpResponse } from '../api/request.ts'
import { jsonResponse } from '../api/route.ts'
import { officialView } from '../api/views.ts'
import type { Official } from '../domain/officials/official.ts'
import { handOver, isSomebodyElse } from '../domain/reminders/handover.ts'
import { changedHour, type Instant } from '../domain/schedule/working-hour.ts'
import type { OfficialId } from '../domain/shared/ids.ts'
import { isRefused } from '../domain/shared/refusal.ts'
import { settleAddress } from './check-address.ts'
import type { ApiDeps } from './deps.ts'
import { rescheduleDesk } from './reschedule-desk.ts'

export type ChangeDeps = Pick<ApiDeps, 'officials' | 'desks' | 'matters' | 'defaults' | 'mailDomains'>

type Asked = {
  readonly id: OfficialId
  readonly ifMatch: number | undefined
  readonly caller: string
  readonly now: Instant
  /** What the official shall be, from what they are. */
  readonly wanted: (previous: Official | undefined) => OfficialSubmission | { readonly answer: HttpResponse }
  readonly newHolder?: boolean
}

/** How often a change is tried again because a notice told of a new holder meanwhile. */
const tries = 3

/** Adds an official or changes one; the part that PUT and PATCH share. Wanting what already is changes nothing. */
export const changeOfficial = async (
  deps: ChangeDeps,
  { id, ifMatch, caller, now, wanted, newHolder = false }: Asked,
): Promise<HttpResponse> => {
  const { officials, desks, defaults } = deps
  for (let attempt = 0; attempt < tries; attempt++) {
    const previous = await officials.get(id)
    const submission = wanted(previous)
    if ('answer' in submission) return submission.answer
    if (previous && ifMatch === undefined)
      return problem('if-match-missing', {
        detail: `${id} exists: send If-Match with its ETag: the version, in quotes`,
      })
    if (ifMatch !== previous?.version) return problem('version-conflict')

    const namesake = await officials.byEmail(submission.email)
    if (namesake && namesake.id !== id) return emailInUse
    const asked = { ...defaults, ...submission, id, version: (previous?.version ?? 0) + 1 }
    const settled = await settleAddress(
      deps,
      { official: previous ? { ...asked, ...changedHour(previous, asked, now) } : asked, previous },
      { by: caller, through: 'api', at: now },
    )
    if (isRefused(settled)) return refusalProblem(settled)
    const { official, address } = settled
    if (previous === undefined) {
      const outcome = await officials.save({ official, previous, address })
      if (outcome === 'email-in-use') return emailInUse
      if (outcome === 'saved')
        return jsonResponse(201, officialView(official), official.version, `/officials/${id}`)
      continue
    }

    const isChanged = !isDeepStrictEqual({ ...official, version: previous.version }, previous)
    if (isChanged) {
      const takesOver = newHolder && isSomebodyElse(previous, official)
      const last = takesOver ? (await desks.read(id))?.handover : undefined
      const outcome = await officials.save({
        official,
        previous,
        address,
        ...(takesOver && {
          handover: { now: handOver({ before: previous, after: official, last }, now), last },
        }),
        ...(isAnotherHour(previous, official) && {
          newHour: { kind: 'new-hour', id: 'new-hour', version: official.version, wakesAt: now },
        }),
      })
      if (outcome === 'email-in-use') return emailInUse
      if (outcome === 'changed-meanwhile') continue
    }

    const desk = await desks.read(id)
    if (desk) await rescheduleDesk(deps, desk, now)
    const present = isChanged ? official : previous
    return jsonResponse(200, officialView(present), present.version)
  }
  return problem('version-conflict')
}

const isAnotherHour = (before: Official, after: Official) =>
  before.zone !== after.zone || before.hour !== after.hour

const emailInUse = problem('email-in-use', {
  errors: [{ pointer: '#/email', detail: 'another official has this address' }],
})
