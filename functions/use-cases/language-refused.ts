import type { Refused } from '../domain/shared/refusal.ts'
import { notOffered, offeredFor } from '../domain/words/offer.ts'
import type { Deps } from './deps.ts'

/** Refuses a language that the institution does not offer, because the official would be told in another one. */
export const languageRefused = (
  pointer: string,
  tag: string,
  { languages }: Pick<Deps, 'languages'>,
): Refused<'invalid-request'> | undefined =>
  offeredFor(tag, languages) === undefined
    ? { refused: 'invalid-request', pointer, detail: notOffered(tag, languages) }
    : undefined
