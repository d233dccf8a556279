import type { DirectoryChange } from '../adapters/officials.ts'
import type { TooManyWrites } from '../adapters/visits.ts'
import type { Author } from '../domain/shared/author.ts'
import type { VisitId } from '../domain/shared/ids.ts'
import type { Refused } from '../domain/shared/refusal.ts'
import type { PartIds, Recorded, UndertakingContext } from '../domain/visits/record-visit.ts'
import type { AgreedAction, SubmittedContributor } from '../domain/visits/visit.ts'
import type { Deps } from './deps.ts'
import { idFrom } from './ids.ts'
import { protocolOffice } from './known-officials.ts'
import type { Named, ResolvedOfficials } from './resolve-officials.ts'

/** The officials named in the actions of an event. `event` is the JSON Pointer to the event. */
export const namedInActions = (actions: readonly AgreedAction[] | undefined, event: string): Named[] =>
  (actions ?? []).flatMap((action, index) => namedIn(action, `${event}/agreedActions/${index}`))

/**
 * The responsible official and the contributors named in an action; empty if the action names no official. `action` is the JSON
 * Pointer to the action.
 */
export const namedIn = ({ responsible, contributors = [] }: AgreedAction, action: string): Named[] => [
  ...(responsible ? [{ responsible, pointer: `${action}/responsible`, mayWait: true } as const] : []),
  ...namedContributors(contributors, action),
]

/** `action` is the JSON Pointer to what the contributors are a field of. */
export const namedContributors = (contributors: readonly SubmittedContributor[], action: string): Named[] =>
  contributors.map(({ dueOn, ...contributor }, index) => ({
    responsible: contributor,
    pointer: `${action}/contributors/${index}`,
  }))

/**
 * The context for recording agreed actions: the author, the ids, the resolved officials, the renewed commitments, the visits
 * that are named, and the protocol office.
 */
export const recordingContext = async (
  deps: Pick<Deps, 'officials'>,
  { officialFor, leadFor }: ResolvedOfficials,
  { renewedFor, namedVisitFor }: Pick<UndertakingContext, 'renewedFor' | 'namedVisitFor'>,
  author: Author,
): Promise<UndertakingContext> => ({
  author,
  ids: { matter: (commitment) => idFrom('mat', commitment) },
  officialFor,
  leadFor,
  renewedFor,
  namedVisitFor,
  office: await protocolOffice(deps),
})

/** The ids of what a visit consists of follow from the visit's id, which follows from the key of the request. */
export const partIds = (visitId: VisitId): Omit<PartIds, 'matter'> => ({
  event: (position) => idFrom('evt', visitId, position),
  commitment: (event, action) => idFrom('cmt', visitId, event, action),
})

/** Refuses an event, and names the part with which it has too many writes. */
export const tooManyWrites = (
  { writes, most }: TooManyWrites,
  { commitments, parts }: Pick<Recorded, 'commitments' | 'parts'>,
  directory: readonly DirectoryChange[],
): Refused<'too-many-writes'> => {
  const officials = directory.filter((change) => 'added' in change).length
  // A new official takes at least two writes, and the agreed actions take the rest.
  const [noun, remedy] =
    writes - 2 * officials <= most
      ? ['new officials', 'put the officials into the directory first']
      : ['agreed actions', 'add some of them later']
  return {
    refused: 'too-many-writes',
    pointer: '/agreedActions',
    detail: `there are too many ${noun}: ${writes} writes (agreed actions: ${commitments.length},${parts.length > 0 ? ` contributors: ${parts.length},` : ''} new officials: ${officials}), and one transaction holds ${most}; ${remedy}`,
  }
}
