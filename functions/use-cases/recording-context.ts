import type { TooManyWrites } from '../adapters/visits.ts'
import type { Author } from '../domain/commitments/history.ts'
import type { Refused } from '../domain/shared/refusal.ts'
import type { UndertakingContext } from '../domain/visits/record-visit.ts'
import type { AgreedAction } from '../domain/visits/visit.ts'
import type { Deps } from './deps.ts'
import { idFrom } from './ids.ts'
import { protocolOffice } from './known-officials.ts'
import type { Named, ResolvedOfficials } from './resolve-officials.ts'

/** The officials who are named as responsible in the actions of the event at the pointer `event`. */
export const namedInActions = (actions: readonly AgreedAction[] | undefined, event: string): Named[] =>
  (actions ?? []).flatMap((action, index) => namedIn(action, `${event}/agreedActions/${index}`))

/** The official who is named as responsible in the action at the pointer `action`; nobody when the action names none. */
export const namedIn = ({ responsible }: AgreedAction, action: string): Named[] =>
  responsible ? [{ responsible, pointer: `${action}/responsible` }] : []

/** Everything that recording agreed actions takes besides the actions. */
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
