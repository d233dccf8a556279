/**
 * A text of at most `longest` characters (code points): the whole text, or its beginning up to the end of a word, and "…".
 * A word that is too long is cut between whole letters. Isolates of the direction that the cut leaves open are closed.
 */
export const beginningOf = (text: string, longest: number): string => {
  if (lengthOf(text) <= longest) return text
  const beginning = upTo(longest - 1, text, 'word') || upTo(longest - 1, text, 'grapheme')
  const kept = (beginning || [...text].slice(0, longest - 1).join('')).replace(
    /[\s\p{Ps}\p{Pi},;:–—-]+$/u,
    '',
  )
  return `${kept}…${'\u2069'.repeat(openIsolates(kept))}`
}

const lengthOf = (text: string) => [...text].length

/** Ends of isolates count from the start, so a beginning with its open isolates closed is never too long. */
const upTo = (longest: number, text: string, granularity: 'word' | 'grapheme'): string => {
  let beginning = ''
  // Made at each call, because loading a segmenter would slow every start.
  for (const { segment } of new Intl.Segmenter('und', { granularity }).segment(text)) {
    const next = beginning + segment
    if (lengthOf(next) + openIsolates(next) > longest) break
    beginning = next
  }
  return beginning
}

const openIsolates = (text: string) =>
  [...text.matchAll(/[\u2066-\u2068]/g)].length - [...text.matchAll(/\u2069/g)].length
