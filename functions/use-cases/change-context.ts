import type { ChangeContext, WithMatter } from '../domain/commitments/change-commitment.ts'
import type { Commitment } from '../domain/commitments/commitment.ts'
import type { Official } from '../domain/officials/official.ts'
import { asHeldSince } from '../domain/reminders/handover.ts'
import type { Author } from '../domain/shared/author.ts'
import type { Deps } from './deps.ts'
import { idFrom } from './ids.ts'
import { knownOfficial, protocolOffice } from './known-officials.ts'

export type ReadForChangeDeps = Pick<Deps, 'officials' | 'matters' | 'desks'>

/**
 * Reads the context of a commitment for the rules: the matter about the commitment, the holder, and the protocol office. An
 * open commitment is given as the present holder of the post has it.
 */
export const readForChange = async (
  deps: ReadForChangeDeps,
  commitment: Commitment,
  author: Author,
): Promise<{ followed: WithMatter; context: ChangeContext }> => {
  const [matter, holder, office, handover] = await Promise.all([
    deps.matters.about(commitment),
    knownOfficial(deps, commitment.holder),
    protocolOffice(deps),
    deps.desks.handover(commitment.holder),
  ])
  const held = commitment.status === 'open' ? asHeldSince(handover, commitment) : commitment
  return {
    followed: { commitment: held, matter },
    context: {
      author,
      holder,
      deputy: await deputyBehind(deps, holder, author),
      office,
      handover,
      newMatterId: idFrom('mat', commitment.id, commitment.version),
    },
  }
}

const deputyBehind = async (
  { officials }: ReadForChangeDeps,
  { deputyId }: Official,
  { by, through }: Author,
): Promise<Official | undefined> =>
  through === 'link' && deputyId !== undefined && by === deputyId ? officials.get(deputyId) : undefined
