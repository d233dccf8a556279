/** Texts that differ only in letter case, in the width of letters, or in spaces have one folded form. */
export const folded = (text: string): string =>
  text.normalize('NFKC').toLowerCase().trim().replaceAll(/\s+/g, ' ')
