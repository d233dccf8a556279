import { randomUUID } from 'node:crypto'

/** Gives a new text each time. A claim carries one, so that the sender recognises its own claim. */
export type Nonce = () => string

export const randomNonce: Nonce = () => randomUUID()
