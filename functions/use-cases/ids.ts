import { createHash } from 'node:crypto'

type Kind = 'vis' | 'evt' | 'cmt' | 'ofc' | 'mat'

/**
 * An id that follows from its parts: the same parts give the same id. A request that is repeated with its key finds so
 * what it created before.
 */
export const idFrom = <K extends Kind>(kind: K, ...parts: readonly (string | number)[]): `${K}_${string}` =>
  `${kind}_${BigInt(`0x${fingerprint(parts)}`)
    .toString(36)
    .slice(0, 24)}`

/** SHA-256 of the value as JSON, in hexadecimal: two different values do not share one. */
export const fingerprint = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex')
