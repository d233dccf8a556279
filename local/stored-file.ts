import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes the file whole or not at all: a start after a `kill -9` finds the old text or the new one. */
export const replaceFile = (file: string, text: string): void => {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, text)
  renameSync(`${file}.new`, file)
}

/**
 * The content of the file by `read`; undefined without a file. Throws an error that names an unreadable file and says what
 * to do: only a broken disk or a foreign program tears a file.
 */
export const keptFile = <Value>(file: string, read: () => Value): Value | undefined => {
  try {
    return read()
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new Error(
      `${file} is torn: ${(cause as Error).message}. Delete this file and start again; everything else is kept.`,
      { cause },
    )
  }
}

/** A sentence for the person at the terminal about an error that this person can mend. */
export const troubleIn = (error: unknown): string | undefined =>
  (error as NodeJS.ErrnoException).code === 'ENOSPC'
    ? 'The disk is full: free some space. What could not be written is tried again.'
    : undefined
