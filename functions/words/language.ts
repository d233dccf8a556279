import type { en } from './en.ts'

type English = (typeof en)['messages']
export type MessageKey = keyof English

/** What the file of each language exports. */
export type Language = {
  /** BCP 47, as in the directory of officials. */
  readonly language: string
  /** BCP 47: how days, counts and lists are written. */
  readonly locale: string
  readonly direction: 'ltr' | 'rtl'
  readonly messages: Readonly<Record<MessageKey, string>>
}

declare const phrase: unique symbol

/**
 * Text that may stand inside a sentence: words of the catalogue, or people's text after `isolate`. The compiler refuses
 * any other text there, because a name in another script could turn the sentence around it.
 */
export type Phrase = string & { readonly [phrase]: true }

type UpTo<Text extends string, End extends string> = Text extends `${infer Start}${End}${string}`
  ? Start
  : Text

/** The names after `$` in a message. */
type Placeholder<Message extends string> = Message extends `${string}$${infer Rest}`
  ? UpTo<UpTo<Rest, '}'>, ' '> | Placeholder<Rest>
  : never

/** What a message must be given: each of its placeholders, a number where it says `:number`. */
export type Facts<Key extends MessageKey> = FactsOf<English[Key]>
type FactsOf<Message extends string> = {
  readonly [Name in Placeholder<Message>]: Message extends `${string}{$${Name} :number}${string}`
    ? number
    : Phrase
}
