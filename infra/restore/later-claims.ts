import type { Item } from '../../functions/adapters/table.ts'

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

/** Whether the record in the restored table is older than the one to be copied; a later claim is left alone. */
export const isOlder = (restored: Item, claim: Item): boolean =>
  Date.parse(String(restored.claimedAt)) <= Date.parse(String(claim.claimedAt))
