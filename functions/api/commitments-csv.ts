import type { Separator } from '../../events/names.ts'
import {
  type Commitment,
  type CommitmentField,
  isAtRisk,
  reportOf,
} from '../domain/commitments/commitment.ts'
import { called } from '../domain/officials/official.ts'
import { deadlineOf } from '../domain/schedule/due-date.ts'
import { missedBy } from '../domain/schedule/occurrences.ts'
import { partyName } from '../domain/shared/party.ts'
import type { NamedCommitment } from '../use-cases/list-commitments.ts'
import { csv } from './csv.ts'

/** The fields that the table leaves out. */
type LeftOut =
  | 'kind'
  | 'version'
  | 'eventId'
  | 'holder'
  | 'heldFrom'
  | 'lastWordOn'
  | 'spokenOn'
  | 'lastReport'
  | 'waiting'
  | 'next'
  | 'matterId'
  | 'dateAsked'
  | 'silentUntil'
  | 'lastRefusal'
  | 'place'
  | 'toldOn'
  | 'draft'
  | 'reference'
  | 'occurrences'
  | 'responsibleOrganisation'

/** Every other field is a column of its name, but for the state, the place of the agreement and the official by name. */
type Column =
  | Exclude<CommitmentField, LeftOut | 'status' | 'agreedAt'>
  | 'state'
  | 'deadline'
  | 'visit'
  | 'agreedOn'
  | 'responsibleName'
  | 'responsibleEmail'
  | 'contributorNames'
  | 'contributorsDone'
  | 'waitingFor'
  | 'waitingUntil'
  | 'atRisk'
  | 'escalatedOn'
  | 'reportedDoneOn'
  | 'checkInFrom'
  | 'repeatsUntil'
  | 'repeatsTimes'
  | 'missed'

type Named = Pick<NamedCommitment, 'responsible' | 'contributors'>

/** The cells of a row, column by column. */
const columns: Readonly<Record<Column, (commitment: Commitment, named: Named) => string | undefined>> = {
  id: ({ id }) => id,
  state: ({ status }) => status,
  number: ({ number }) => number,
  title: ({ title }) => title,
  wording: ({ wording }) => wording,
  undertakenBy: ({ undertakenBy = [] }) => undertakenBy.map(partyName).join('; '),
  recipient: ({ recipient }) => recipient && partyName(recipient),
  responsible: ({ responsible }) => responsible,
  responsibleName: ({ responsibleOrganisation }, { responsible }) =>
    responsible ? called(responsible) : responsibleOrganisation,
  responsibleEmail: (_, { responsible }) => responsible?.email,
  dueOn: ({ dueOn }) => dueOn,
  dueWithin: ({ dueWithin }) => dueWithin,
  dueBefore: ({ dueBefore }) => dueBefore?.visitId,
  dueVisit: ({ dueVisit }) => dueVisit?.title,
  agreedVisit: ({ agreedVisit }) => agreedVisit?.visitId,
  visitToCome: ({ visitToCome }) => visitToCome?.title,
  deadline: deadlineOf,
  dueWording: ({ dueWording }) => dueWording,
  checkIn: ({ checkIn }) => checkIn?.every,
  checkInFrom: ({ checkIn }) => checkIn?.from,
  askAgainOn: (commitment) => (commitment.status === 'open' ? commitment.askAgainOn : undefined),
  askEndOn: (commitment) => (commitment.status === 'open' ? commitment.askEndOn : undefined),
  escalated: (commitment) => (commitment.status === 'open' ? commitment.escalated?.to : undefined),
  escalatedOn: (commitment) => (commitment.status === 'open' ? commitment.escalated?.on : undefined),
  repeats: ({ repeats }) => repeats?.every,
  repeatsUntil: ({ repeats }) => repeats?.until,
  repeatsTimes: ({ repeats }) => repeats?.times?.toString(),
  missed: (commitment) =>
    commitment.status === 'open' ? missedBy(commitment).join('; ') || undefined : undefined,
  waitingFor: (commitment) => (commitment.status === 'open' ? commitment.waiting?.for : undefined),
  waitingUntil: (commitment) => (commitment.status === 'open' ? commitment.waiting?.until : undefined),
  atRisk: (commitment) => (isAtRisk(commitment) ? 'yes' : undefined),
  visitId: ({ visitId }) => visitId,
  visit: ({ agreedAt }) => agreedAt.visitTitle,
  agreedOn: ({ agreedAt }) => agreedAt.startsOn,
  outcome: (commitment) => (commitment.status === 'completed' ? commitment.outcome : undefined),
  doneOn: (commitment) => (commitment.status === 'completed' ? commitment.doneOn : undefined),
  reason: (commitment) => ('reason' in commitment ? commitment.reason : undefined),
  asked: (commitment) =>
    commitment.status === 'open' ? commitment.asked?.map(({ kind }) => kind).join('; ') : undefined,
  firstDeadline: ({ firstDeadline }) => firstDeadline,
  timesMoved: ({ timesMoved }) => timesMoved?.toString(),
  contributors: ({ contributors }) => contributors?.map(({ officialId }) => officialId).join('; '),
  contributorNames: (_, { contributors }) => contributors.map(called).join('; '),
  renews: ({ renews }) => renews?.commitmentId,
  renewedBy: (commitment) => (commitment.status === 'renewed' ? commitment.renewedBy : undefined),
  contributorsDone: ({ contributors = [] }) =>
    contributors
      .filter(({ doneOn }) => doneOn !== undefined)
      .map(({ officialId }) => officialId)
      .join('; '),
  ladder: ({ ladder }) => ladder,
  reportedDoneOn: (commitment) => (commitment.status === 'open' ? reportOf(commitment)?.doneOn : undefined),
  closing: ({ closing }) => closing,
}

export const commitmentsCsv = (commitments: readonly NamedCommitment[], separator: Separator): string =>
  csv(
    [
      Object.keys(columns),
      ...commitments.map(({ commitment, ...named }) =>
        Object.values(columns).map((cell) => cell(commitment, named)),
      ),
    ],
    separator,
  )
