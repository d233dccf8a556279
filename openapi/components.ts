import type * as z from 'zod/mini'
import { moreTimeSubmission, notMineSubmission, proposedDateSubmission } from '../events/asking.ts'
import {
  correctionSubmission,
  progressSubmission,
  reasonSubmission,
  reassignmentSubmission,
  skipSubmission,
  waitingEndSubmission,
  waitingSubmission,
} from '../events/change-commitment.ts'
import { completionSubmission } from '../events/completion.ts'
import { decisionSubmission } from '../events/decision.ts'
import { hour, participant, party } from '../events/fields.ts'
import { officialPatch, officialSubmission } from '../events/official.ts'
import {
  partDoneSubmission,
  partMoreTimeSubmission,
  partNotMineSubmission,
  partProgressSubmission,
  partSeenSubmission,
  partUndoSubmission,
} from '../events/part-answers.ts'
import {
  agreedAction,
  checkIn,
  commitmentSubmission,
  eventPatch,
  newOfficial,
  responsible,
  similarAsked,
  visitEvent,
  visitPatch,
  visitSubmission,
} from '../events/visit.ts'
import type { Views } from '../functions/api/views.ts'
import { answers as decisionAnswers } from '../functions/domain/commitments/questions.ts'
import type { Exact } from '../functions/domain/shared/exact.ts'
import * as answers from './answers.ts'

/** The schemas with a name in the document; other schemas are written in place. */
export const components = {
  Party: party(),
  Participant: participant(),
  Responsible: responsible(),
  CheckIn: checkIn(),
  AgreedAction: agreedAction(),
  VisitSubmission: visitSubmission(),
  VisitPatch: visitPatch(),
  SimilarVisitsAsked: similarAsked(),
  EventSubmission: visitEvent(),
  EventPatch: eventPatch(),
  CommitmentSubmission: commitmentSubmission(),
  CommitmentPatch: correctionSubmission(),
  Completion: completionSubmission(),
  Progress: progressSubmission(),
  PartDone: partDoneSubmission(),
  PartProgress: partProgressSubmission(),
  PartMoreTime: partMoreTimeSubmission(),
  PartNotMine: partNotMineSubmission(),
  PartSeen: partSeenSubmission(),
  PartUndo: partUndoSubmission(),
  MoreTime: moreTimeSubmission(),
  ProposedDate: proposedDateSubmission(),
  NotMine: notMineSubmission(),
  Waiting: waitingSubmission(),
  WaitingEnd: waitingEndSubmission(),
  Reason: reasonSubmission(),
  Skip: skipSubmission(),
  Reassignment: reassignmentSubmission(),
  Decision: decisionSubmission(),
  OfficialSubmission: officialSubmission(),
  OfficialPatch: officialPatch(),
  AgreedAt: answers.agreedAt,
  Change: answers.change,
  HistoryEntry: answers.historyEntry,
  CommitmentSummary: answers.commitment,
  Commitment: answers.commitmentWithHistory,
  CommitmentPage: answers.commitmentPage,
  VisitSummary: answers.visitSummary,
  Visit: answers.visit,
  RecordedVisit: answers.recordedVisit,
  SimilarVisits: answers.similarVisits,
  VisitPage: answers.visitPage,
  VisitExport: answers.visitExport,
  Event: answers.event,
  Official: answers.official,
  OfficialHistory: answers.officialHistory,
  OfficialPage: answers.officialPage,
  Languages: answers.languages,
  OpenMatter: answers.openMatter,
  Matter: answers.matter,
  MatterPage: answers.matterPage,
  Desk: answers.desk,
  Notices: answers.notices,
  Plan: answers.plan,
  Figures: answers.figures,
  Problem: answers.problem,
} as const satisfies Readonly<Record<string, z.ZodMiniType>>

export type ComponentName = keyof typeof components

/** Compares what the document says of an answer with what is answered: each field, and nothing more. */
type AsAnswered<Name extends keyof Views> = Exact<z.infer<(typeof components)[Name]>, Views[Name]>

true satisfies AsAnswered<'Change'>
true satisfies AsAnswered<'HistoryEntry'>
true satisfies AsAnswered<'CommitmentSummary'>
true satisfies AsAnswered<'Commitment'>
true satisfies AsAnswered<'CommitmentPage'>
true satisfies AsAnswered<'VisitSummary'>
true satisfies AsAnswered<'Visit'>
true satisfies AsAnswered<'RecordedVisit'>
true satisfies AsAnswered<'SimilarVisits'>
true satisfies AsAnswered<'VisitPage'>
true satisfies AsAnswered<'VisitExport'>
true satisfies AsAnswered<'Event'>
true satisfies AsAnswered<'Official'>
true satisfies AsAnswered<'OfficialHistory'>
true satisfies AsAnswered<'OfficialPage'>
true satisfies AsAnswered<'Languages'>
true satisfies AsAnswered<'OpenMatter'>
true satisfies AsAnswered<'Matter'>
true satisfies AsAnswered<'MatterPage'>
true satisfies AsAnswered<'Desk'>
true satisfies AsAnswered<'Notices'>
true satisfies AsAnswered<'Plan'>
true satisfies AsAnswered<'Figures'>

type JsonSchema = Readonly<Record<string, unknown>>

const firstDayWithLast = { dependentRequired: { endsOn: ['startsOn'] } }
const notBoth = (one: string, other: string) => ({
  not: { properties: { [one]: {}, [other]: {} }, required: [one, other] },
})
const oneOfDates = {
  allOf: [notBoth('dueOn', 'dueWithin'), notBoth('dueOn', 'dueBefore'), notBoth('dueWithin', 'dueBefore')],
}
const datesTogether = { ...oneOfDates, dependentRequired: { repeats: ['dueOn'] } }
const named = {
  anyOf: ['name', 'title', 'organisation'].map((field) => ({
    properties: { [field]: {} },
    required: [field],
  })),
}

/**
 * What zod's conversion leaves out: the rules of schemas about several fields together, which are checks by `refine`, and
 * what a caller cannot see in the pattern of a field.
 */
export const together: ReadonlyMap<z.ZodMiniType, JsonSchema> = new Map<z.ZodMiniType, JsonSchema>([
  [party(), named],
  [participant(), named],
  [agreedAction(), datesTogether],
  [commitmentSubmission(), datesTogether],
  [visitEvent(), firstDayWithLast],
  [visitSubmission(), { dependentRequired: { startsOn: ['endsOn'], endsOn: ['startsOn'] } }],
  [decisionSubmission(), { anyOf: decisionAnswers.map((field) => ({ required: [field] })) }],
  [
    hour,
    {
      description:
        'A quarter hour on the official’s wall clock. A notice that is late leaves until nine hours later, and not after midnight: at 15:15 or later fewer hours are left.',
    },
  ],
  [officialSubmission(), named],
  [newOfficial(), named],
  [officialPatch(), { dependentRequired: { newHolder: ['name'] } }],
])
