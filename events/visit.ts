import * as z from 'zod/mini'
import {
  calendarDate,
  email,
  name,
  participant,
  party,
  period,
  title,
  webAddress,
  wording,
} from './fields.ts'
import { eventId, officialId, visitId } from './ids.ts'
import { lazy } from './lazy.ts'
import { mergePatchOf } from './merge-patch.ts'
import { directions, eventKinds, phases, recordedStates, visitStates } from './names.ts'

/** Somebody to remind: one who is in the directory, or one to be added to it. */
export const responsible = lazy(() =>
  z.union(
    [
      z.strictObject({ officialId }),
      z.strictObject({ email, name, title: z.exactOptional(title), organisation: z.exactOptional(name) }),
    ],
    'must be {officialId}, or {email, name} with an optional title and organisation',
  ),
)

/** Enough for any list that a person writes. */
const most = 200

export const list = <Entry extends z.ZodMiniType>(entry: Entry) =>
  z.array(entry).check(z.maxLength(most, `must have at most ${most} entries`))

export const checkIn = lazy(() => z.strictObject({ every: period }))

/** What is agreed, as it is recorded and as it can be corrected. */
export const agreedFields = lazy(() => ({
  title,
  wording,
  undertakenBy: z.exactOptional(list(party())),
  recipient: z.exactOptional(party()),
  dueOn: z.exactOptional(calendarDate),
  dueWording: z.exactOptional(name),
  checkIn: z.exactOptional(checkIn()),
}))

const actionFields = lazy(() => ({
  ...agreedFields(),
  title: z.exactOptional(title),
  responsible: z.exactOptional(responsible()),
}))

export const excludeEachOther = z.refine<{ dueOn?: unknown; checkIn?: unknown }>(
  ({ dueOn, checkIn }) => dueOn === undefined || checkIn === undefined,
  { error: 'dueOn and checkIn exclude each other: give one of them', path: ['checkIn'] },
)

export const agreedAction = lazy(() => z.strictObject(actionFields()).check(excludeEachOther))

/** Something agreed at an event that is recorded already, as `POST /visits/{id}/commitments` takes it. */
export const commitmentSubmission = lazy(() =>
  z.strictObject({ ...actionFields(), eventId }).check(excludeEachOther),
)

const eventFields = lazy(() => ({
  kind: z.enum(eventKinds, `must be one of ${eventKinds.join(', ')}`),
  phase: z.exactOptional(z.enum(phases, `must be one of ${phases.join(', ')}`)),
  title: z.exactOptional(title),
  startsOn: calendarDate,
  endsOn: z.exactOptional(calendarDate),
  place: z.exactOptional(name),
  topics: z.exactOptional(list(name)),
  notes: z.exactOptional(wording),
  participants: z.exactOptional(list(participant())),
}))

/** An event's own facts: what `PATCH /visits/{id}/events/{eventId}` can correct. */
export const eventFacts = lazy(() => z.strictObject(eventFields()))

/** An event with what was agreed at it, as `POST /visits/{id}/events` takes it. */
export const visitEvent = lazy(() =>
  z.strictObject({
    ...eventFields(),
    agreedActions: z.exactOptional(list(agreedAction())),
  }),
)

const visitFields = lazy(() => ({
  title,
  direction: z.enum(directions, `must be ${directions.join(' or ')}`),
  startsOn: calendarDate,
  endsOn: calendarDate,
  place: z.exactOptional(name),
  host: z.exactOptional(party()),
  purpose: z.exactOptional(wording),
  topics: z.exactOptional(list(name)),
  background: z.exactOptional(wording),
  source: z.exactOptional(
    z.strictObject({
      title,
      publishedOn: z.exactOptional(calendarDate),
      url: z.exactOptional(webAddress),
    }),
  ),
  delegation: z.exactOptional(
    z.strictObject({
      organisation: z.exactOptional(name),
      head: z.exactOptional(party()),
      members: z.exactOptional(list(party())),
    }),
  ),
  counterparts: z.exactOptional(list(party())),
  reference: z.exactOptional(name),
  followsVisitId: z.exactOptional(visitId),
}))

/** A visit's own facts and its state: what `PATCH /visits/{id}` can correct. */
export const visitFacts = lazy(() =>
  z.strictObject({
    ...visitFields(),
    state: z.enum(visitStates, `must be one of ${visitStates.join(', ')}`),
    draft: z.exactOptional(z.boolean()),
  }),
)

/** Merge patches of both. */
export const visitPatch = lazy(() => mergePatchOf(visitFacts()))
export const eventPatch = lazy(() => mergePatchOf(eventFacts()))

/** A whole visit, as `POST /visits` takes it. */
export const visitSubmission = lazy(() =>
  z.strictObject({
    ...visitFields(),
    state: z.exactOptional(z.enum(recordedStates, `must be ${recordedStates.join(' or ')}`)),
    draft: z.exactOptional(z.boolean()),
    events: z.exactOptional(list(visitEvent())),
  }),
)

export type VisitSubmission = z.infer<ReturnType<typeof visitSubmission>>
