import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto'

type Bytes = string | NodeJS.ArrayBufferView

/**
 * These stand in for `@smithy/core/checksum` in our bundles. Node makes both digests itself; the SDK carries its own for
 * engines that cannot.
 */
class Digest {
  readonly #begun: () => Hash | Hmac
  #under: Hash | Hmac

  constructor(begun: () => Hash | Hmac) {
    this.#begun = begun
    this.#under = begun()
  }

  update(bytes: Bytes): void {
    this.#under.update(bytes)
  }

  async digest(): Promise<Uint8Array> {
    return new Uint8Array(this.#under.digest())
  }

  reset(): void {
    this.#under = this.#begun()
  }
}

/** With a secret it authenticates (HMAC), which is what signatures are made of. */
export class Sha256 extends Digest {
  constructor(secret?: Bytes | ArrayBuffer) {
    const key = secret instanceof ArrayBuffer ? new Uint8Array(secret) : secret
    super(() => (key === undefined ? createHash('sha256') : createHmac('sha256', key)))
  }
}

export class Md5 extends Digest {
  constructor() {
    super(() => createHash('md5'))
  }
}
