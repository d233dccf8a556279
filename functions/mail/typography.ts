import type { NoticeInWords } from './notice-in-words.ts'

/**
 * Gives each line of a plain text the direction of the mail. A line without a letter before its first isolation has no letter of
 * its own to take a direction from (UAX #9, P2), and clients that know no isolation take it from the first letter inside. Bullets
 * and quotation marks stay at the beginning.
 */
export const linesIn = (direction: NoticeInWords['direction'], text: string): string =>
  text.replaceAll(
    /^([*-] | {2}(?:> )?)?(?=[^\p{L}\n]*\u2068)/gmu,
    `$1${direction === 'rtl' ? '\u200f' : '\u200e'}`,
  )
