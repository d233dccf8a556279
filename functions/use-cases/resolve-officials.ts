import type { DirectoryChange } from '../adapters/officials.ts'
import { isOwnAddress } from '../domain/commitments/official-matter.ts'
import { foldEmail, type Official } from '../domain/officials/official.ts'
import type { Author } from '../domain/shared/author.ts'
import { folded } from '../domain/shared/folded.ts'
import type { OfficialId } from '../domain/shared/ids.ts'
import type { Refused } from '../domain/shared/refusal.ts'
import type { FocalPointOf, Responsible } from '../domain/visits/visit.ts'
import { type AskOfficeDeps, addressRefused, askTheOffice } from './check-address.ts'
import type { Deps } from './deps.ts'
import { idFrom } from './ids.ts'
import { languageRefused } from './language-refused.ts'

/** A responsible official as submitted, and the JSON Pointer to the field in the submission. */
export type Named = {
  readonly responsible: Responsible
  readonly pointer: string
  /** An organisation without a focal point is recorded as it is, and the office is asked who answers for it. */
  readonly mayWait?: true
}

/**
 * Every official named in a submission: found in the directory, or new. `changes` belong in the transaction
 * that stores the submission.
 */
export type ResolvedOfficials = {
  readonly officialFor: (responsible: Responsible) => Official
  /** `undefined` for an organisation that has no focal point and may wait for one. */
  readonly leadFor: (responsible: Responsible) => Official | undefined
  /** The named official of an id. */
  readonly found: (id: OfficialId) => Official | undefined
  readonly changes: readonly DirectoryChange[]
}

export type ResolveDeps = AskOfficeDeps & Pick<Deps, 'defaults' | 'mailDomains' | 'languages'>

/** Three kinds of names, of which none can be a name of another kind. */
const nameOf = (responsible: Responsible): string => {
  if ('officialId' in responsible) return responsible.officialId
  return 'email' in responsible ? foldEmail(responsible.email) : ` ${folded(responsible.organisation)}`
}

/** The official in the directory who is named; `undefined` for a new official, or an organisation without a focal point. */
export const findNamed = (
  { officials }: Pick<Deps, 'officials'>,
  responsible: Responsible,
): Promise<Official | undefined> => {
  if ('officialId' in responsible) return officials.get(responsible.officialId)
  return 'email' in responsible
    ? officials.byEmail(responsible.email)
    : officials.focalPointOf(responsible.organisation)
}

const fieldOf = (responsible: Responsible): 'officialId' | 'email' | 'organisation' => {
  if ('officialId' in responsible) return 'officialId'
  return 'email' in responsible ? 'email' : 'organisation'
}

/** The id of an official whom a recording adds to the directory. */
export const idOfNew = (newFrom: string, email: string): OfficialId =>
  idFrom('ofc', newFrom, foldEmail(email))

/**
 * Looks up every named official. An address means one official, however often a submission repeats the
 * address. The ids of new officials are made from `newFrom`.
 */
export const resolveOfficials = async (
  deps: ResolveDeps,
  named: readonly Named[],
  { newFrom, author }: { newFrom: string; author: Author },
): Promise<ResolvedOfficials | Refused<'unknown-official' | 'address-refused' | 'invalid-request'>> => {
  const known = new Map<string, Official | undefined>()
  const changes = new Map<OfficialId, DirectoryChange>()
  for (const { responsible, pointer, mayWait } of named) {
    if ('email' in responsible && responsible.language !== undefined) {
      const refused = languageRefused(`${pointer}/language`, responsible.language, deps)
      if (refused) return refused
    }
    const name = nameOf(responsible)
    if (known.has(name)) continue
    const found = await findNamed(deps, responsible)
    const field = `${pointer}/${fieldOf(responsible)}`
    if (found?.outsideAddress === 'refused') return addressRefused(field, found)
    if (found?.outsideAddress === 'asked') changes.set(found.id, { waiting: found })

    if (found) known.set(name, found)
    else if ('officialId' in responsible)
      return { refused: 'unknown-official', pointer: field, detail: `there is no ${name}` }
    else if (!('email' in responsible) && mayWait) known.set(name, undefined)
    else if (!('email' in responsible))
      return { refused: 'unknown-official', pointer: field, detail: withoutFocalPoint(responsible) }
    else {
      const added = {
        ...deps.defaults,
        ...responsible,
        id: idOfNew(newFrom, responsible.email),
        version: 1,
        recorded: author,
      }
      const change = await addition(deps, added, author)
      known.set(name, change.added)
      changes.set(added.id, change)
    }
  }
  return {
    changes: [...changes.values()],
    officialFor: (responsible) => {
      const official = known.get(nameOf(responsible))
      if (official === undefined) throw new Error('an official was not looked up')
      return official
    },
    leadFor: (responsible) => known.get(nameOf(responsible)),
    found: (id) => [...known.values()].find((official) => official?.id === id),
  }
}

const withoutFocalPoint = ({ organisation }: FocalPointOf) =>
  `${organisation} has no focal point: mark an official of it with focalPoint, or name an official here`

const addition = async (deps: ResolveDeps, added: Official, author: Author) =>
  isOwnAddress(added, deps.mailDomains)
    ? { added }
    : {
        added: { ...added, outsideAddress: 'asked' } as const,
        asks: await askTheOffice(deps, { official: added, author }),
      }
