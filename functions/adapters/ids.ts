import { createHash, randomUUID } from 'node:crypto'

type Kind = 'vis' | 'evt' | 'cmt' | 'ofc' | 'mat'

/**
 * An id that follows from what it names: the same parts give the same id. That is how a request repeated with
 * its Idempotency-Key finds what it created before.
 */
export const idFrom = <K extends Kind>(kind: K, ...parts: readonly (string | number)[]): `${K}_${string}` =>
  `${kind}_${BigInt(`0x${fingerprint(parts)}`)
    .toString(36)
    .slice(0, 24)}`

/** Two different values do not share one. */
export const fingerprint = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex')

/** Drawn anew for each claim, so that a claim is recognised as one's own. */
export type Nonce = () => string

export const randomNonce: Nonce = () => randomUUID()
