import type { TooManyWrites } from '../adapters/visits.ts'
import type { Author } from '../domain/shared/author.ts'
import type { Refused } from '../domain/shared/refusal.ts'
import type { UndertakingContext } from '../domain/visits/record-visit.ts'
import type { AgreedAction } from '../domain/visits/visit.ts'
import type { Deps } from './deps.ts'
import { idFrom } from './ids.ts'
import { protocolOffice } from './known-officials.ts'
import type { Named, ResolvedOfficials } from './resolve-officials.ts'

/** The responsible officials named in the actions of an event. `event` is the JSON Pointer to the event. */
export const namedInActions = (actions: readonly AgreedAction[] | undefined, event: string): Named[] =>
  (actions ?? []).flatMap((action, index) => namedIn(action, `${event}/agreedActions/${index}`))

/**
 * The responsible official named in an action; empty if the action names no official. `action` is the JSON
 * Pointer to the action.
 */
export const namedIn = ({ responsible }: AgreedAction, action: string): Named[] =>
  responsible ? [{ responsible, pointer: `${action}/responsible` }] : []

/**
 * The context for recording agreed actions: the author, the ids, the resolved officials and the protocol
 * office.
 */
export const recordingContext = async (
  deps: Pick<Deps, 'officials'>,
  { officialFor }: ResolvedOfficials,
  author: Author,
): Promise<UndertakingContext> => ({
  author,
  ids: { matter: (commitment) => idFrom('mat', commitment) },
  officialFor,
  office: await protocolOffice(deps),
})

const parts = {
  visit: { pointer: '/events', noun: 'events' },
  event: { pointer: '/agreedActions', noun: 'agreed actions' },
} as const

export const tooManyWrites = (
  what: keyof typeof parts,
  { writes, most }: TooManyWrites,
): Refused<'too-many-writes'> => ({
  refused: 'too-many-writes',
  pointer: parts[what].pointer,
  detail: `storing this ${what} takes ${writes} writes and one transaction holds ${most}: send it with fewer ${parts[what].noun}`,
})
