import { idFrom } from '../adapters/ids.ts'
import type { Officials } from '../adapters/officials.ts'
import { type Defaults, foldEmail, type Official } from '../domain/official.ts'
import type { Refused } from '../domain/refusal.ts'
import type { Responsible } from '../domain/visit.ts'

/** A responsible official as submitted, and the field of the body that names them. */
export type Named = { readonly responsible: Responsible; readonly pointer: string }

/** Every official that a request names: found in the directory, or new and to be added by the same transaction. */
export type LookedUp = {
  readonly officialFor: (responsible: Responsible) => Official
  readonly added: readonly Official[]
}

const nameOf = (responsible: Responsible): string =>
  'officialId' in responsible ? responsible.officialId : foldEmail(responsible.email)

/** The same address is the same official, however often a request names it. `newFrom` goes into the ids of new ones. */
export const lookUp = async (
  { officials, defaults }: { officials: Pick<Officials, 'get' | 'byEmail'>; defaults: Defaults },
  named: readonly Named[],
  newFrom: string,
): Promise<LookedUp | Refused<'unknown-official'>> => {
  const known = new Map<string, Official>()
  const added: Official[] = []
  for (const { responsible, pointer } of named) {
    const name = nameOf(responsible)
    if (known.has(name)) continue
    if ('officialId' in responsible) {
      const official = await officials.get(responsible.officialId)
      if (official === undefined)
        return {
          refused: 'unknown-official',
          pointer: `${pointer}/officialId`,
          detail: `there is no ${name}`,
        }
      known.set(name, official)
    } else {
      const found = await officials.byEmail(responsible.email)
      const official: Official = found ?? {
        ...defaults,
        ...responsible,
        id: idFrom('ofc', newFrom, name),
        version: 1,
      }
      known.set(name, official)
      if (found === undefined) added.push(official)
    }
  }
  return {
    added,
    officialFor: (responsible) => {
      const official = known.get(nameOf(responsible))
      if (official === undefined) throw new Error('an official was not looked up')
      return official
    },
  }
}
