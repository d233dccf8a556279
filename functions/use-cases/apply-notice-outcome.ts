import type { OpenCommitment } from '../domain/commitments/commitment.ts'
import type { Part } from '../domain/commitments/part.ts'
import { type AfterNotice, endReminders } from '../domain/reminders/after-notice.ts'
import { partStillOpen } from '../domain/reminders/news.ts'
import { type OfficialId, protocolOfficeId } from '../domain/shared/ids.ts'
import type { CalendarDate, Instant } from '../domain/shared/time.ts'
import type { Deps } from './deps.ts'
import { idFrom } from './ids.ts'
import { knownOfficial, protocolOffice } from './known-officials.ts'

export type ApplyOutcomeDeps = Pick<Deps, 'officials' | 'desks'>

/**
 * Stores the consequences of a notice for the lines of its desk. A commitment told for the last time becomes
 * a matter of the protocol office, and a part news of the official who leads. A repeated call is harmless: a line is moved only
 * if unchanged since the desk was read.
 */
export const applyNoticeOutcome = async (
  deps: ApplyOutcomeDeps,
  official: OfficialId,
  { localDate, after, now }: Outcome & { readonly after: AfterNotice },
): Promise<void> => {
  await deps.desks.move(official, after.moves)
  for (const line of after.lastTold)
    if (line.kind === 'part') await tellLead(deps, line, { localDate, after, now })
    else await askOffice(deps, line, { localDate, after, now })
}

type Outcome = {
  readonly localDate: CalendarDate
  readonly after: Pick<AfterNotice, 'postponedTo'>
  readonly now: Instant
}

const askOffice = async (
  deps: ApplyOutcomeDeps,
  commitment: OpenCommitment,
  { localDate, after, now }: Outcome,
): Promise<void> => {
  const office = await protocolOffice(deps)
  const matterId = idFrom('mat', commitment.id, 'reminders-ended', commitment.version)
  const author = { by: 'system', through: 'system', at: now } as const
  const ended = endReminders(commitment, { toldOn: localDate, matterId }, { office, author })
  await deps.desks.endReminders(commitment, after.postponedTo, ended)
}

const tellLead = async (
  deps: ApplyOutcomeDeps,
  part: Part,
  { localDate, after, now }: Outcome,
): Promise<void> => {
  const [contributor, lead] = await Promise.all([
    knownOfficial(deps, part.holder),
    knownOfficial(deps, part.ledBy ?? protocolOfficeId),
  ])
  const tells = partStillOpen(part, contributor, { lead, now })
  await deps.desks.endPart(part, after.postponedTo, { toldOn: localDate, tells })
}
