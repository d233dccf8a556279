import { remember } from '../shared/remember.ts'

/** The languages in which the institution writes to officials. */
export type Offer = {
  /** The institution's own language or a dialect, which `offeredFor` finds among the offered languages. */
  readonly language: string
  /** BCP 47, each the language of a catalogue. */
  readonly languages: readonly string[]
}

/** The likely subtags of `und` (an unknown language) are the subtags of English. */
const undetermined = /^und(?:-|$)/i

/** A tag with the script and the region that its readers expect: zh-TW becomes zh-Hant-TW. */
const withLikelySubtags = (tag: string): Intl.Locale | undefined => {
  try {
    return undetermined.test(tag) ? undefined : new Intl.Locale(tag).maximize()
  } catch {
    // A record may hold what is no tag.
    return undefined
  }
}

/** The range of an offered tag, with its script: fr becomes fr-Latn, so that a text in another script is not taken for it. */
const rangeOf = remember((offered: string): string => {
  const { language, script } = withLikelySubtags(offered) ?? {}
  const { region } = new Intl.Locale(offered)
  return [language, script, region].filter(Boolean).join('-')
})

/** Empty for what is no tag. */
const wholeRangeOf = remember((tag: string): string => withLikelySubtags(tag)?.baseName ?? '')

/**
 * The offered language for a tag by lookup (RFC 4647, 3.4), after likely subtags were added on both sides (UTS #35): zh-CN
 * finds zh-Hans, zh-TW does not, and fr-CA finds fr. `undefined`: none of the offered languages fits.
 */
export const offeredFor = (tag: string, offered: readonly string[]): string | undefined => {
  const byRange = new Map(offered.map((one) => [rangeOf(one), one]))
  const lookUp = (range: string): string | undefined =>
    byRange.get(range) ?? (range.includes('-') ? lookUp(range.slice(0, range.lastIndexOf('-'))) : undefined)
  return lookUp(wholeRangeOf(tag))
}

/** The language in which somebody is told. A stored language that is not offered gives way to the institution's own. */
export const toldIn = (tag: string, { language, languages }: Offer): string =>
  offeredFor(tag, languages) ?? offeredFor(language, languages) ?? language

/** Why a language cannot be taken. */
export const notOffered = (tag: string, languages: readonly string[]): string =>
  `must be one of the offered languages ${languages.join(', ')}, or a dialect of one: ${tag} is neither`
