import { createHash } from 'node:crypto'

type Kind = 'vis' | 'evt' | 'cmt' | 'ofc' | 'mat'

/**
 * Makes an id from the parts: equal parts give equal ids. A request repeated with its key therefore finds the
 * item created by the first request.
 */
export const idFrom = <K extends Kind>(kind: K, ...parts: readonly (string | number)[]): `${K}_${string}` =>
  `${kind}_${BigInt(`0x${fingerprint(parts)}`)
    .toString(36)
    .slice(0, 24)}`

/** SHA-256 of the value as JSON, in hexadecimal. Different values have different fingerprints. */
export const fingerprint = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex')
