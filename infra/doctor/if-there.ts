/** The answer of AWS or of the DNS, or nothing if the answer is "not found". */
export const ifThere = async <Found>(asked: Promise<Found>, isNotThere: (error: Error) => boolean) => {
  try {
    return await asked
  } catch (error) {
    if (error instanceof Error && isNotThere(error)) return undefined
    throw error
  }
}

/** True for the error of `node:dns` about a name without such a record. */
export const isUnknownToDns = (error: Error): boolean =>
  ['ENOTFOUND', 'ENODATA'].includes((error as NodeJS.ErrnoException).code ?? '')
