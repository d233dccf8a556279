import { stopMail as stopped } from '../domain/commitments/official-matter.ts'
import type { Official, Unreachable } from '../domain/officials/official.ts'
import { type OfficialId, protocolOfficeId } from '../domain/shared/ids.ts'
import type { Instant } from '../domain/shared/time.ts'
import type { Deps } from './deps.ts'
import { idFrom } from './ids.ts'
import { knownOfficial, protocolOffice } from './known-officials.ts'
import { failing, withRetry } from './retry.ts'

export type StopMailDeps = Pick<Deps, 'officials' | 'log'>

/** Why the address of an official is unreachable; `undefined` when mail goes on. */
type Judge = (official: Official) => Omit<Unreachable, 'matterId'> | undefined

/** The number of attempts: an attempt fails when somebody changes the official at the same moment. */
const tries = 3

/**
 * Stops mail to an official's address and raises one matter for the protocol office. `judge` decides from the official
 * as read; each attempt calls `judge` again, so a new address is never stopped for the old one. A repeated call does
 * nothing. Nobody reads a matter about the office's own address, so the log rings for the operator.
 */
export const stopMail = (
  deps: StopMailDeps,
  id: OfficialId,
  { judge, now }: { readonly judge: Judge; readonly now: Instant },
): Promise<'stopped' | 'goes-on'> =>
  withRetry({ tries, exhausted: failing(`${id} kept changing`) }, async () => {
    const previous = await knownOfficial(deps, id)
    const found = previous.unreachable ? undefined : judge(previous)
    if (found === undefined) return 'goes-on'
    const unreachable = { ...found, matterId: idFrom('mat', id, 'unreachable', previous.version) }
    const office = await protocolOffice(deps)
    const { official, matter, entry } = stopped(previous, unreachable, { office, now })
    const saved = await deps.officials.save({
      official,
      previous,
      entry,
      address: { asks: { matter, before: undefined } },
    })
    if (saved !== 'saved') return 'changed-meanwhile'
    deps.log({ what: 'mail stopped', official: id, because: found.because })
    if (id === protocolOfficeId) deps.log({ what: 'office unreachable', because: found.because })
    return 'stopped'
  })
