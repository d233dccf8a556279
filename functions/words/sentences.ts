import { MessageFormat } from 'messageformat'
import { remember } from '../domain/shared/remember.ts'
import { countsIn } from './counts.ts'
import type { Phrase } from './language.ts'

/**
 * Says the messages of one language. Throws if a value is missing. Makes each format on first use, because making a
 * format is slow and a start without a notice needs no format.
 */
export const sentencesIn = <Key extends string>(
  locale: string,
  messages: Readonly<Record<Key, string>>,
): ((key: Key, facts?: Readonly<Record<string, unknown>>) => Phrase) => {
  const functions = { number: countsIn(locale) }
  const formatOf = remember(
    (key: Key) => new MessageFormat(locale, messages[key], { functions, bidiIsolation: 'none' }),
  )
  const format = (key: Key, facts?: Readonly<Record<string, unknown>>) =>
    formatOf(key).format(facts, refuse) as Phrase
  const unchanging = remember((key: Key) => format(key))
  return (key, facts) => (facts === undefined ? unchanging(key) : format(key, facts))
}

/**
 * Without a thrown error, the library would leave `{$name}` in the message for a missing value, and the mail
 * would leave with the gap.
 */
const refuse = (error: unknown) => {
  throw error
}
