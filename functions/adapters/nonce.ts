import { randomUUID } from 'node:crypto'

/** Gives a new text each time. Each claim carries a nonce, so the sender recognises the sender's own claim. */
export type Nonce = () => string

export const randomNonce: Nonce = () => randomUUID()
