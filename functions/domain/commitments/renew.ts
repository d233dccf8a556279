import type { Official } from '../officials/official.ts'
import { noNewsOfParts } from '../reminders/news.ts'
import type { Author } from '../shared/author.ts'
import type { CommitmentId } from '../shared/ids.ts'
import { followedUndated } from './accepted-undated.ts'
import { type ChangedCommitment, changed, type WithMatter } from './change-commitment.ts'
import { asClosed, type OpenCommitment, type RenewedCommitment } from './commitment.ts'
import { closeMatter } from './matter.ts'
import type { Part } from './part.ts'

/** The older commitment, open, with the parts of its contributors. A newer commitment renews the older one. */
export type Renewed = WithMatter<OpenCommitment> & { readonly parts: readonly Part[] }

/** The closing of a commitment because another one was agreed in its place. */
export type Renewal = { readonly before: Renewed; readonly step: ChangedCommitment<RenewedCommitment> }

/** Closes a commitment that `by` renews: the reminders end for all, and what the office was asked lapses. */
export const renew = (
  before: Renewed,
  by: CommitmentId,
  context: { readonly author: Author; readonly office: Official },
): Renewal => {
  const closed = changed<RenewedCommitment>(
    {
      commitment: { ...asClosed(before.commitment), renewedBy: by, status: 'renewed' },
      change: { what: 'renewed', renewedBy: by },
      matter: before.matter && closeMatter(before.matter, 'lapsed', context.author),
    },
    context,
  )
  const step = followedUndated(before.commitment, closed, { office: context.office, now: context.author.at })
  const news = [...(step.news ?? []), ...noNewsOfParts(before.commitment, step.commitment)]
  return {
    before,
    step: {
      ...step,
      ...(news.length > 0 && { news }),
      parts: before.parts.map((part) => ({ before: part })),
    },
  }
}
