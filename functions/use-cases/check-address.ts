import { idFrom } from '../adapters/ids.ts'
import type { AddressChange } from '../adapters/officials.ts'
import { askToWrite, isOwnAddress, type OpenAddressMatter } from '../domain/commitments/address-matter.ts'
import type { Author } from '../domain/commitments/history.ts'
import { closeMatter } from '../domain/commitments/matter.ts'
import { foldEmail, type Official } from '../domain/officials/official.ts'
import type { Instant } from '../domain/schedule/working-hour.ts'
import { type MatterId, protocolOfficeId } from '../domain/shared/ids.ts'
import type { Refused } from '../domain/shared/refusal.ts'
import type { ApiDeps } from './deps.ts'

type Deps = Pick<ApiDeps, 'matters' | 'officials' | 'mailDomains'>

/** At most one matter asks about an official and an address. */
const addressMatterId = ({ id, email }: Official): MatterId => idFrom('mat', id, foldEmail(email))

export const askTheOffice = async (
  { officials }: Pick<ApiDeps, 'officials'>,
  official: Official,
  now: Instant,
  askedBefore?: number,
): Promise<OpenAddressMatter> => {
  const office = await officials.get(protocolOfficeId)
  if (office === undefined) throw new Error('there is no protocol office')
  return askToWrite(addressMatterId(official), official, { office, now }, askedBefore)
}

export const addressRefused = (pointer: string, { id }: Official): Refused<'address-refused'> => ({
  refused: 'address-refused',
  pointer,
  detail: `the protocol office said no to writing to ${id} at this address`,
})

type Settled = { readonly official: Official; readonly address: AddressChange }

/**
 * Whether an official may be written to at their address: what the office said about it before holds, what it was
 * never asked it is asked now, and a question about the address they had before lapses.
 */
export const settleAddress = async (
  deps: Deps,
  { official, previous }: { official: Official; previous: Official | undefined },
  author: Author,
): Promise<Settled | Refused<'address-refused'>> => {
  const isOwn = isOwnAddress(official, deps.mailDomains)
  const isSame = previous !== undefined && foldEmail(previous.email) === foldEmail(official.email)
  if (isSame && previous.outsideAddress && !isOwn)
    return { official: { ...official, outsideAddress: previous.outsideAddress }, address: {} }

  const asked =
    previous?.outsideAddress === 'asked' ? await deps.matters.get(addressMatterId(previous)) : undefined
  const lapsed = asked?.status === 'open' ? { lapsed: closeMatter(asked, 'lapsed', author) } : {}
  if (isOwn) return { official, address: lapsed }

  const id = addressMatterId(official)
  const before = await deps.matters.get(id)
  if (before?.status === 'decided' && before.kind === 'official-matter')
    return before.accepted
      ? { official: { ...official, outsideAddress: 'allowed' }, address: lapsed }
      : addressRefused('/email', official)

  const matter = await askTheOffice(deps, official, author.at, before?.version)
  return {
    official: { ...official, outsideAddress: 'asked' },
    address: {
      ...lapsed,
      asks: { matter, before: before?.status === 'lapsed' ? before : undefined },
    },
  }
}
