import { idFrom } from '../adapters/ids.ts'
import { mostWrites } from '../adapters/table.ts'
import { problem } from '../api/problem.ts'
import type { HttpResponse } from '../api/request.ts'
import type { Author } from '../domain/commitments/history.ts'
import { protocolOfficeId } from '../domain/shared/ids.ts'
import type { UndertakingContext } from '../domain/visits/record-visit.ts'
import type { AgreedAction } from '../domain/visits/visit.ts'
import type { ApiDeps } from './deps.ts'
import type { LookedUp, Named } from './resolve-officials.ts'

/** Who is named as responsible: in the actions of the event that `event` points at, or in the body itself (none). */
export const namedInActions = (
  actions: readonly AgreedAction[] | undefined,
  event: string | undefined,
): Named[] =>
  (actions ?? []).flatMap(({ responsible }, action) => {
    const at = event === undefined ? '' : `${event}/agreedActions/${action}`
    return responsible ? [{ responsible, pointer: `${at}/responsible` }] : []
  })

/** What recording agreed actions takes, whichever request brings them. */
export const recordingContext = async (
  { officials }: Pick<ApiDeps, 'officials'>,
  { officialFor }: LookedUp,
  author: Author,
): Promise<UndertakingContext> => {
  const office = await officials.get(protocolOfficeId)
  if (office === undefined) throw new Error('there is no protocol office')
  return { ids: { matter: (commitment) => idFrom('mat', commitment) }, officialFor, office, author }
}

export const tooManyWrites = (what: 'visit' | 'event', pointer: string, writes: number): HttpResponse =>
  problem('too-many-writes', {
    errors: [
      {
        pointer,
        detail: `storing this ${what} takes ${writes} writes and one transaction holds ${mostWrites}: send it with fewer ${what === 'visit' ? 'events' : 'agreed actions'}`,
      },
    ],
  })
