import type { DirectoryChange } from '../adapters/officials.ts'
import type { TooManyWrites } from '../adapters/visits.ts'
import type { Author } from '../domain/shared/author.ts'
import type { Refused } from '../domain/shared/refusal.ts'
import type { Recorded, UndertakingContext } from '../domain/visits/record-visit.ts'
import type { AgreedAction } from '../domain/visits/visit.ts'
import type { Deps } from './deps.ts'
import { idFrom } from './ids.ts'
import { protocolOffice } from './known-officials.ts'
import type { RenewedFor } from './read-renewed.ts'
import type { Named, ResolvedOfficials } from './resolve-officials.ts'

/** The officials named in the actions of an event. `event` is the JSON Pointer to the event. */
export const namedInActions = (actions: readonly AgreedAction[] | undefined, event: string): Named[] =>
  (actions ?? []).flatMap((action, index) => namedIn(action, `${event}/agreedActions/${index}`))

/**
 * The responsible official and the contributors named in an action; empty if the action names no official. `action` is the JSON
 * Pointer to the action.
 */
export const namedIn = ({ responsible, contributors = [] }: AgreedAction, action: string): Named[] => [
  ...(responsible ? [{ responsible, pointer: `${action}/responsible` }] : []),
  ...contributors.map(({ dueOn, ...contributor }, index) => ({
    responsible: contributor,
    pointer: `${action}/contributors/${index}`,
  })),
]

/**
 * The context for recording agreed actions: the author, the ids, the resolved officials, the renewed commitments and the
 * protocol office.
 */
export const recordingContext = async (
  deps: Pick<Deps, 'officials'>,
  { officialFor }: ResolvedOfficials,
  renewedFor: RenewedFor,
  author: Author,
): Promise<UndertakingContext> => ({
  author,
  ids: { matter: (commitment) => idFrom('mat', commitment) },
  officialFor,
  renewedFor,
  office: await protocolOffice(deps),
})

const pointers = { visit: '/events', event: '/agreedActions' } as const

/** The numbers of what a recording consists of. */
export type Counted = {
  readonly events: number
  readonly actions: number
  readonly parts: number
  readonly officials: number
}

export const countedIn = (
  { events, commitments, parts }: Pick<Recorded, 'events' | 'commitments' | 'parts'>,
  directory: readonly DirectoryChange[],
): Counted => ({
  events: events.length,
  actions: commitments.length,
  parts: parts.length,
  officials: directory.filter((change) => 'added' in change).length,
})

/** Refuses a recording, and names the part with which the recording has too many writes. */
export const tooManyWrites = (
  what: keyof typeof pointers,
  { writes, most }: TooManyWrites,
  { events, actions, parts, officials }: Counted,
): Refused<'too-many-writes'> => {
  // A new official takes at least two writes, an event one, and the agreed actions take the rest.
  const withoutOfficials = writes - 2 * officials
  const [noun, remedy] =
    withoutOfficials <= most
      ? ['new officials', 'put the officials into the directory first']
      : [2 * events > withoutOfficials ? 'events' : 'agreed actions', 'add some of them later']
  return {
    refused: 'too-many-writes',
    pointer: pointers[what],
    detail: `there are too many ${noun}: ${writes} writes (events: ${events}, agreed actions: ${actions},${parts > 0 ? ` contributors: ${parts},` : ''} new officials: ${officials}), and one transaction holds ${most}; ${remedy}`,
  }
}
