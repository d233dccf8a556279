import type { LifeContext, WithMatter } from '../domain/commitments/change-commitment.ts'
import type { Commitment } from '../domain/commitments/commitment.ts'
import type { ChangeContext } from '../domain/commitments/gaps.ts'
import type { Author } from '../domain/commitments/history.ts'
import type { Deps } from './deps.ts'
import { idFrom } from './ids.ts'
import { knownOfficial, protocolOffice } from './known-officials.ts'

/** The author of a change, and the days on which people work. */
export const changeContext = ({ calendar }: Pick<Deps, 'calendar'>, author: Author): ChangeContext => ({
  calendar,
  author,
})

export type ReadForChangeDeps = Pick<Deps, 'calendar' | 'officials' | 'matters'>

/** Reads what the rules need besides the commitment itself: the matter about it, its holder, and the office. */
export const readForChange = async (
  deps: ReadForChangeDeps,
  commitment: Commitment,
  author: Author,
): Promise<{ followed: WithMatter; context: LifeContext }> => {
  const [matter, holder, office] = await Promise.all([
    deps.matters.about(commitment),
    knownOfficial(deps, commitment.holder),
    protocolOffice(deps),
  ])
  return {
    followed: { commitment, matter },
    context: {
      ...changeContext(deps, author),
      holder,
      office,
      newMatterId: idFrom('mat', commitment.id, commitment.version),
    },
  }
}
