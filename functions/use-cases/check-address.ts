import type { AddressChange } from '../adapters/officials.ts'
import { type ClosedMatter, closeMatter } from '../domain/commitments/matter.ts'
import { askToWrite, isOwnAddress, type OpenOfficialMatter } from '../domain/commitments/official-matter.ts'
import { foldEmail, isSameAddress, type Official } from '../domain/officials/official.ts'
import type { Author } from '../domain/shared/author.ts'
import type { MatterId } from '../domain/shared/ids.ts'
import type { Refused } from '../domain/shared/refusal.ts'
import { unusableMatterId } from './ask-to-correct.ts'
import type { Deps } from './deps.ts'
import { idFrom } from './ids.ts'
import { protocolOffice } from './known-officials.ts'

export type AskOfficeDeps = Pick<Deps, 'officials'>
export type CheckAddressDeps = AskOfficeDeps & Pick<Deps, 'matters' | 'mailDomains'>

/** The id follows from the official and the address, so at most one matter exists for each pair. */
const addressMatterId = ({ id, email }: Official): MatterId => idFrom('mat', id, foldEmail(email))

/**
 * The new matter for the protocol office. `askedBefore` is the version of a lapsed matter about the address;
 * the new matter counts on from that version.
 */
export const askTheOffice = async (
  deps: AskOfficeDeps,
  { official, author, askedBefore }: { official: Official; author: Author; askedBefore?: number | undefined },
): Promise<OpenOfficialMatter> => {
  const asked = { office: await protocolOffice(deps), now: author.at }
  return askToWrite(addressMatterId(official), official, { ...asked, asksBefore: askedBefore })
}

export const addressRefused = (pointer: string, { id }: Official): Refused<'address-refused'> => ({
  refused: 'address-refused',
  pointer,
  detail: `the protocol office said no to writing to ${id} at this address`,
})

/** The official with the office's word on the address, and what the address asks of the office. */
export type Checked = { readonly official: Official; readonly address: AddressChange }

/**
 * Checks if an official may be written to at the official's address. An earlier answer of the office about
 * the address holds. For a new address outside the institution's domains, the office is asked. Open
 * questions about the official's previous address lapse.
 */
export const checkAddress = async (
  deps: CheckAddressDeps,
  { official, previous }: { official: Official; previous: Official | undefined },
  author: Author,
): Promise<Checked | Refused<'address-refused'>> => {
  const isOwn = isOwnAddress(official, deps.mailDomains)
  const isSame = previous !== undefined && isSameAddress(previous, official)
  const answered = isSame && !isOwn ? previous.outsideAddress : undefined
  const lapsed = {
    lapsed: await lapsedQuestions(deps, previous, { isSame, isAnswered: answered !== undefined, author }),
  }
  if (answered !== undefined) return { official: { ...official, outsideAddress: answered }, address: lapsed }
  if (isOwn) return { official, address: lapsed }

  const before = await deps.matters.get(addressMatterId(official))
  if (before?.status === 'decided' && before.kind === 'official-matter')
    return before.accepted
      ? { official: { ...official, outsideAddress: 'allowed' }, address: lapsed }
      : addressRefused('/email', official)

  const matter = await askTheOffice(deps, { official, author, askedBefore: before?.version })
  return {
    official: { ...official, outsideAddress: 'asked' },
    address: {
      ...lapsed,
      asks: { matter, before: before?.status === 'lapsed' ? before : undefined },
    },
  }
}

type Lapsing = { readonly isSame: boolean; readonly isAnswered: boolean; readonly author: Author }

/**
 * The open questions that no longer stand about an official, closed as lapsed. `isAnswered`: the question about the outside
 * address stays as it is.
 */
const lapsedQuestions = async (
  { matters }: CheckAddressDeps,
  previous: Official | undefined,
  { isSame, isAnswered, author }: Lapsing,
): Promise<readonly ClosedMatter[]> => {
  if (previous === undefined) return []
  const { outsideAddress, unreachable, unusable } = previous
  const ids = [
    ...(outsideAddress === 'asked' && !isAnswered ? [addressMatterId(previous)] : []),
    ...(unreachable && !isSame ? [unreachable.matterId] : []),
    ...(unusable ? [unusableMatterId(previous.id)] : []),
  ]
  const asked = await Promise.all(ids.map((id) => matters.get(id)))
  return asked.flatMap((matter) => (matter?.status === 'open' ? [closeMatter(matter, 'lapsed', author)] : []))
}
