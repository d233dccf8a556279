import type { Item, Write } from '../../functions/adapters/table.ts'
import { withLinksEnded } from '../../functions/domain/officials/official.ts'

/** The moments at which a record of a notice changes: it is claimed, SES takes the mail, SES reports about the mail. */
const momentsOf = ({ claimedAt, sentAt, deliveryAt }: Item) =>
  [claimedAt, sentAt, deliveryAt].flatMap((at) => (typeof at === 'string' ? [Date.parse(at)] : []))

const isNotice = ({ sk }: Item) => sk.startsWith('NOTICE#')

/**
 * The records of notices that are newer than a table restored to the moment `since`. A mail that left cannot be
 * called back, so its claim must be in the table that decides whether a mail leaves. A record that changed at the
 * very moment counts as newer, because to copy what is there already does no harm.
 */
export const laterClaims = (items: readonly Item[], since: Date): Item[] =>
  items.filter((item) => isNotice(item) && momentsOf(item).some((at) => at >= since.getTime()))

/**
 * The claim as it is copied. The restored table does not know how often the links of the official were ended since, so no
 * link of a copied claim counts.
 */
export const withoutLink = ({ link, ...claim }: Item): Item => claim as Item

/**
 * Ends every link that was sent before the restored moment: somebody may have ended it later, and the restored table has
 * forgotten that.
 */
export const endOfLinks = ({ pk, sk, version, links }: Item): Write => ({
  update: { pk, sk },
  set: { ...withLinksEnded({ links: Number(links ?? 0) }), version: Number(version) + 1 },
  when: { matches: { version } },
})

/** Whether the record in the restored table is older than the one to be copied; a later claim is left alone. */
export const isOlder = (restored: Item, claim: Item): boolean =>
  Date.parse(String(restored.claimedAt)) <= Date.parse(String(claim.claimedAt))
