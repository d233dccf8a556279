import type { AgreedAt } from '../commitments/commitment.ts'
import type { Line } from './line.ts'
import { type Agreed, isAgreed } from './shown.ts'

/* What several lines of a notice share, and the mail says once. */

type Located = Pick<Agreed, 'visitId' | 'agreedAt'>

/**
 * Equal for lines of a visit. While a correction of the title spreads, the lines disagree about the title; the mail then
 * has the title of the first line.
 */
export const visitKey = ({ visitId }: Located): string => visitId

const shownOfEvent = [
  'kind',
  'eventTitle',
  'startsOn',
  'endsOn',
  'duringVisit',
  'place',
  'otherParticipants',
] as const satisfies readonly (keyof AgreedAt)[]

/** Equal for lines that were agreed at one event, as far as a mail shows the event. */
export const eventKey = ({ visitId, agreedAt }: Located): string => {
  const { participants = [] } = agreedAt
  const present = participants.map(({ name, title, organisation }) => [name, title, organisation])
  return JSON.stringify([visitId, ...shownOfEvent.map((field) => agreedAt[field]), present])
}

/** The shared value of lines with an equal `key`; `undefined` also without a line. */
export const sharedBy = (lines: readonly Line[], key: (line: Located) => string): AgreedAt | undefined => {
  const agreed = lines.filter(isAgreed)
  const [first] = agreed
  return first !== undefined &&
    agreed.length === lines.length &&
    agreed.every((line) => key(line) === key(first))
    ? first.agreedAt
    : undefined
}
