import { type ChangedCommitment, changed } from '../commitments/change-commitment.ts'
import type { OpenCommitment } from '../commitments/commitment.ts'
import { type Escalation, isOfPresent, nextAfterOthers } from '../commitments/escalation.ts'
import type { Official } from '../officials/official.ts'
import { deadlineOf } from '../schedule/due-date.ts'
import { localDate } from '../schedule/working-hour.ts'
import type { Author } from '../shared/author.ts'
import { late } from './news.ts'

/**
 * Somebody besides the holder is told that a commitment is late: the news and the next morning of the commitment are one
 * transaction, so that it happens once, whether or not a mail leaves to the holder.
 */
export const escalate = (
  commitment: OpenCommitment,
  { to }: Escalation,
  {
    holder,
    reader,
    author,
  }: {
    readonly holder: Official
    /** The supervisor, or the protocol office. */
    readonly reader: Official
    readonly author: Author
  },
): ChangedCommitment<OpenCommitment> => {
  const { heldFrom, escalated: before } = commitment
  const deadline = deadlineOf(commitment)
  if (deadline === undefined) throw new Error(`${commitment.id} has no deadline and cannot be late`)
  const earlier = isOfPresent(before, commitment) ? before.supervisorId : undefined
  const on = localDate(author.at, holder)
  const supervisorId = to === 'supervisor' ? reader.id : earlier
  const escalated: OpenCommitment = {
    ...commitment,
    version: commitment.version + 1,
    escalated: { to, on, heldFrom, deadline, ...(supervisorId !== undefined && { supervisorId }) },
  }
  const next = nextAfterOthers(escalated, { holder, now: author.at })
  return {
    ...changed(
      {
        commitment: next ? { ...escalated, next } : escalated,
        change: { what: 'escalated', to, ...(to === 'supervisor' && { supervisor: reader.id }) },
        matter: undefined,
      },
      { author },
    ),
    news: [late(escalated, to, { holder, reader, now: author.at })],
  }
}
