import type { en } from './en.ts'

type English = (typeof en)['messages']
export type MessageKey = keyof English

/** The export of a language's file. */
export type Language = {
  /** BCP 47: the tag by which an institution offers the language, and which the mail carries. */
  readonly language: string
  /** BCP 47: how days, counts and lists are written. The calendar is the Gregorian one, so a locale with another names it. */
  readonly locale: string
  readonly direction: 'ltr' | 'rtl'
  /** A person who speaks the language has read the messages. An institution offers other languages only by its settings. */
  readonly reviewed: boolean
  /** Where the documents of the language write a date in another way than the locale does. */
  readonly dates?: DatesOfLanguage
  readonly messages: Readonly<Record<MessageKey, string>>
}

export type DatesOfLanguage = {
  /** From January on. */
  readonly months?: readonly string[]
  /** The first day of a month, where it is no plain number. */
  readonly firstDay?: string
  /** The locale of a second calendar that readers count in. Its date stands in brackets behind the Gregorian one. */
  readonly secondLocale?: string
}

declare const phrase: unique symbol

/**
 * Text allowed inside a sentence: words of the catalogue, or people's text after `isolate`. The compiler
 * refuses plain strings inside a sentence, because a name in a right-to-left script could change the order of
 * the words around.
 */
export type Phrase = string & { readonly [phrase]: true }

type UpTo<Text extends string, End extends string> = Text extends `${infer Start}${End}${string}`
  ? Start
  : Text

/** The names after `$` in a message. */
type Placeholder<Message extends string> = Message extends `${string}$${infer Rest}`
  ? UpTo<UpTo<Rest, '}'>, ' '> | Placeholder<Rest>
  : never

/** The values for a message: a value for each placeholder, a number for a placeholder with `:number`. */
export type Facts<Key extends MessageKey> = FactsOf<English[Key]>
export type FactsOf<Message extends string> = {
  readonly [Name in Placeholder<Message>]: Message extends `${string}{$${Name} :number}${string}`
    ? number
    : Phrase
}
