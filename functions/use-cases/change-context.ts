import type { ChangeContext, WithMatter } from '../domain/commitments/change-commitment.ts'
import type { Commitment } from '../domain/commitments/commitment.ts'
import type { Author } from '../domain/shared/author.ts'
import type { Deps } from './deps.ts'
import { idFrom } from './ids.ts'
import { knownOfficial, protocolOffice } from './known-officials.ts'

export type ReadForChangeDeps = Pick<Deps, 'officials' | 'matters'>

/**
 * Reads the context of a commitment for the rules: the matter about the commitment, the holder, and the
 * protocol office.
 */
export const readForChange = async (
  deps: ReadForChangeDeps,
  commitment: Commitment,
  author: Author,
): Promise<{ followed: WithMatter; context: ChangeContext }> => {
  const [matter, holder, office] = await Promise.all([
    deps.matters.about(commitment),
    knownOfficial(deps, commitment.holder),
    protocolOffice(deps),
  ])
  return {
    followed: { commitment, matter },
    context: {
      author,
      holder,
      office,
      newMatterId: idFrom('mat', commitment.id, commitment.version),
    },
  }
}
