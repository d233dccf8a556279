import * as z from 'zod/mini'

/*
 * What a text may hold. Line ends are LF and a tab is a space; the embedding marks that word processors paste
 * (U+202A to U+202C) are dropped. Refused are controls, and whatever could make a text look like another text:
 * overrides of the direction, and isolates that do not match on their line. Every script, emoji, ZWJ, ZWNJ, LRM and RLM
 * stay as written; nothing is trimmed. The ranges are spelled out, because the patterns are published in the OpenAPI
 * document and not every reader of patterns knows Unicode's properties.
 */
const refusedEverywhere =
  '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u202d\\u202e\\ud800-\\udfff'
/** Besides: line ends of every kind, a mark whose effect is not seen, and the characters of invisible tags. */
const refusedOnOneLine = '\\n\\r\\u061c\\u2028\\u2029\\u{e0000}-\\u{e007f}'

const isolates = '\\u2066-\\u2069'

/** The characters that no web address holds, as a part of a class of characters. */
export const refusedInAddresses = `${refusedEverywhere}\\u202a-\\u202c${isolates}`

// A text of only spaces and invisible characters, such as ZERO WIDTH SPACE, counts as empty.
const invisible =
  '\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufff8'
const notBlank = new RegExp(`[^\\s${invisible}]`, 'u')

/** What the caller is told about a text that is empty or only spaces. */
export const emptyText = 'is empty: write a text, or leave it out where it is optional'

const kinds = { oneLine: refusedEverywhere + refusedOnOneLine, manyLines: refusedEverywhere }

type Kind = keyof typeof kinds

/** A text of at most `longest` characters (code points), counted after the text was normalised. */
export const text = (longest: number, kind: Kind) => {
  const refused = new RegExp(`[${kinds[kind]}]`, 'u')
  return z.string().check(
    z.regex(new RegExp(`^[^${kinds[kind]}]*$`, 'u'), {
      error: ({ input }) => refusedCharacter(String(input), refused),
      abort: true,
    }),
    z.refine<string>((given) => unmatched(given) === undefined, {
      error: ({ input }) => unmatchedIsolate(String(input)),
      abort: true,
    }),
    z.overwrite(normalised),
    z.regex(notBlank, { error: emptyText, abort: true }),
    z.regex(new RegExp(`^.{0,${longest}}$`, 'su'), `must have at most ${longest} characters`),
  )
}

const normalised = (given: string): string =>
  given
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(/[\u202a-\u202c]/g, '')

const names: Readonly<Record<string, string>> = {
  '\n': 'a line break',
  '\r': 'a line break',
  '\u061c': 'an Arabic letter mark',
  '\u2028': 'a line separator',
  '\u2029': 'a paragraph separator',
  '\u202d': 'a left-to-right override',
  '\u202e': 'a right-to-left override',
  '\u2066': 'a left-to-right isolate',
  '\u2067': 'a right-to-left isolate',
  '\u2068': 'a first strong isolate',
  '\u2069': 'the end of an isolate',
}

const nameOf = (character: string) =>
  names[character] ??
  (/[\ud800-\udfff]/u.test(character)
    ? 'half of a character'
    : /[\u{e0000}-\u{e007f}]/u.test(character)
      ? 'an invisible tag'
      : 'a control character')

/** The character at `at`, counted in UTF-16 units, with its name and with its place as a person counts. */
const named = (given: string, at: number): string => {
  const character = String.fromCodePoint(given.codePointAt(at) ?? 0)
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
  const lines = given.slice(0, at).split(/\r\n?|\n/)
  const place = [...(lines.at(-1) ?? '')].length + 1
  const line = lines.length > 1 ? `line ${lines.length}, ` : ''
  return `has U+${code}, ${nameOf(character)}, at ${line}character ${place}`
}

const refusedCharacter = (given: string, refused: RegExp) =>
  `${named(given, given.search(refused))}: remove it`

/**
 * The index of the first isolate that is not closed on its line, or that closes nothing. A line ends every isolate
 * (Unicode Standard Annex 9, X8), and an unmatched end would close the isolation that a mail puts around the text.
 */
const unmatched = (given: string): number | undefined => {
  const open: number[] = []
  for (let at = 0; at < given.length; at++) {
    const character = given.charAt(at)
    if (/[\u2066-\u2068]/.test(character)) open.push(at)
    if (character === '\u2069' && open.pop() === undefined) return at
    if (/[\n\r\u2029]/.test(character) && open.length > 0) return open.at(-1)
  }
  return open.at(-1)
}

const unmatchedIsolate = (given: string): string => {
  const at = unmatched(given) ?? 0
  return given.charAt(at) === '\u2069'
    ? `${named(given, at)}, which ends nothing: remove it`
    : `${named(given, at)}, which is not ended on its line: remove it, or write U+2069 where it ends`
}
