import type { Shown } from './line.ts'

/** The organisation whose focal point a commitment waits for, as its name is compared. */
export const organisationOf = ({ status, responsible }: Shown): string | undefined => {
  const organisation = responsible?.organisation
  return status === 'open' && organisation !== undefined ? folded(organisation) : undefined
}

export const folded = (organisation: string): string => organisation.toLowerCase().replaceAll(/\s+/g, ' ')

/** Under this name the oracle keeps the question who answers for an organisation: the first mail tells the id of the matter. */
export const whoAnswersName = (organisation: string): string => `who answers for ${folded(organisation)}`

/** The organisation about which an entry of a mail asks. */
export const organisationIn = (title: string): string | undefined =>
  /^Who answers for (.*)\?$/.exec(title)?.[1]
