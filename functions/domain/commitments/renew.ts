import type { Author } from '../shared/author.ts'
import type { CommitmentId } from '../shared/ids.ts'
import { type ChangedCommitment, changed, type WithMatter } from './change-commitment.ts'
import { asClosed, type OpenCommitment, type RenewedCommitment } from './commitment.ts'
import { closeMatter } from './matter.ts'

/** An open commitment, and its closing because another one was agreed in its place. */
export type Renewal = {
  readonly before: WithMatter<OpenCommitment>
  readonly step: ChangedCommitment<RenewedCommitment>
}

/** Closes a commitment that `by` renews: the reminders end, and what the office was asked lapses. */
export const renew = (
  before: WithMatter<OpenCommitment>,
  by: CommitmentId,
  context: { readonly author: Author },
): Renewal => ({
  before,
  step: changed<RenewedCommitment>(
    {
      commitment: { ...asClosed(before.commitment), renewedBy: by, status: 'renewed' },
      change: { what: 'renewed', renewedBy: by },
      matter: before.matter && closeMatter(before.matter, 'lapsed', context.author),
    },
    context,
  ),
})
