/**
 * A text of at most `longest` characters (code points): the whole text, or its beginning up to the end of a word, and "…".
 * A word that is too long is cut between whole letters. Isolates of the direction that the cut leaves open are closed.
 */
export const beginningOf = (text: string, longest: number): string => {
  if (text.length <= longest || lengthOf(text) <= longest) return text
  const beginning = upTo(longest - 1, text, 'word') || upTo(longest - 1, text, 'grapheme')
  const kept = (beginning || [...text].slice(0, longest - 1).join('')).replace(
    /[\s\p{Ps}\p{Pi},;:–—-]+$/u,
    '',
  )
  return `${kept}…${'\u2069'.repeat(openAfter(0, kept))}`
}

const lengthOf = (text: string) => [...text].length

/** Ends of isolates count from the start, so a beginning with its open isolates closed is never too long. */
const upTo = (longest: number, text: string, granularity: 'word' | 'grapheme'): string => {
  let [end, length, open] = [0, 0, 0]
  // Made at each call, because loading a segmenter would slow every start.
  for (const { index, segment } of new Intl.Segmenter('und', { granularity }).segment(text)) {
    length += lengthOf(segment)
    open = openAfter(open, segment)
    if (length + open > longest) break
    end = index + segment.length
  }
  return text.slice(0, end)
}

/** The number of open isolates after `text`. A text of an earlier version may end an isolate that was never opened. */
const openAfter = (before: number, text: string): number => {
  let open = before
  for (const character of text)
    if (character >= '\u2066' && character <= '\u2068') open += 1
    else if (character === '\u2069' && open > 0) open -= 1
  return open
}
