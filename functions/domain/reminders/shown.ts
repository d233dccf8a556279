import type { OpenCommitment } from '../commitments/commitment.ts'
import type { OpenCommitmentMatter } from '../commitments/matter.ts'
import { beginningOf } from '../shared/beginning.ts'
import type { Party } from '../shared/party.ts'

/*
 * What a notice shows of texts and lists that people wrote, because a notice should be read in ten seconds. The record
 * keeps everything. `weight.ts` weighs what this file lets through, and the mail shows nothing else.
 */

/** A commitment, or the matter about a commitment. */
export type Agreed = OpenCommitment | OpenCommitmentMatter

const longestWording = 600
const mostParties = 4

/** Titles of the commitments that wait for a yes to an address. */
export const mostTitlesWaiting = 3

/** Bytes of HTML for a part of a party or a title beside other names, where the domain does not know the text. */
export const briefBytes = 120

/** The beginning of a wording, or nothing when the title says the same. */
export const shownWording = ({ title, wording }: Pick<Agreed, 'title' | 'wording'>): string | undefined =>
  wording === title ? undefined : beginningOf(wording, longestWording)

/** The first parties of a list, and the number of the others. */
export const shownParties = (
  parties: readonly Party[] = [],
  others = 0,
): { readonly named: readonly Party[]; readonly others: number } => ({
  named: parties.slice(0, mostParties),
  others: others + Math.max(0, parties.length - mostParties),
})

const ampersand = 0x26
const lessThan = 0x3c
const greaterThan = 0x3e
const doubleQuote = 0x22
const apostrophe = 0x27
const lineFeed = 0x0a

/**
 * UTF-8 bytes in HTML: `&amp;`, `&lt;`, `&gt;`, `&quot;`, `&#39;`, and `<br>`, CRLF and two isolating characters for a line
 * feed.
 */
const bytesOfCodePoint = (codePoint: number): number => {
  switch (codePoint) {
    case ampersand:
    case apostrophe:
      return 5
    case lessThan:
    case greaterThan:
      return 4
    case doubleQuote:
      return 6
    case lineFeed:
      return 12
    default:
      return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4
  }
}

/** The bytes of a text in the HTML of a mail: UTF-8, after escaping. */
export const bytesInHtml = (text: string): number => {
  let bytes = 0
  for (const letter of text) bytes += bytesOfCodePoint(letter.codePointAt(0) ?? 0)
  return bytes
}

/** A text that takes at most `most` bytes of HTML, cut between code points and then ended by "…". */
export const brief = (text: string, most = briefBytes): string => {
  if (bytesInHtml(text) <= most) return text
  let shown = ''
  let bytes = bytesInHtml('…')
  for (const letter of text) {
    bytes += bytesInHtml(letter)
    if (bytes > most) break
    shown += letter
  }
  return `${shown.trimEnd()}…`
}

/** A party with each part made brief. */
export const briefParty = ({ name, title, organisation }: Party): Party => ({
  ...(name !== undefined && { name: brief(name) }),
  ...(title !== undefined && { title: brief(title) }),
  ...(organisation !== undefined && { organisation: brief(organisation) }),
})
