import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** The secrets in the links of mails. */
export type LinkSecrets = {
  /** A new secret: 17 letters and digits. */
  make(): string
  /** SHA-256, in base64url. A random secret of 96 bits needs no salt and no slow hash. */
  hash(secret: string): string
  /** Compares in constant time, so that the time of an answer says nothing about the hash. */
  isOf(hash: string, secret: string): boolean
}

const bytes = 12

/** Letters and digits alone, so that no client of mail cuts an address or joins it with what follows. */
const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** 62 ** 17 is more than 2 ** 96, and 62 ** 16 is less. */
const length = 17

const spelled = (value: bigint, digits: number): string => {
  const base = BigInt(alphabet.length)
  return digits === 0 ? '' : spelled(value / base, digits - 1) + alphabet.charAt(Number(value % base))
}

const digest = (secret: string) => createHash('sha256').update(secret).digest()

export const randomLinkSecrets: LinkSecrets = {
  make: () => spelled(BigInt(`0x${randomBytes(bytes).toString('hex')}`), length),

  hash: (secret) => digest(secret).toString('base64url'),

  isOf(hash, secret) {
    const kept = Buffer.from(hash, 'base64url')
    const given = digest(secret)
    return kept.length === given.length && timingSafeEqual(kept, given)
  },
}
