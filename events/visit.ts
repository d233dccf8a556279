import * as z from 'zod/mini'
import ladders from '../ladders.json' with { type: 'json' }
import {
  agreedTime,
  calendarDate,
  dueDate,
  email,
  idempotencyKey,
  isCalled,
  language,
  name,
  participant,
  party,
  period,
  rowNumber,
  title,
  webAddress,
  wording,
} from './fields.ts'
import { commitmentId, eventId, officialId, visitId } from './ids.ts'
import { lazy } from './lazy.ts'
import { mergePatchOf } from './merge-patch.ts'
import { closings, directions, eventKinds, phases, recordedStates, visitStates } from './names.ts'

/** An official in the directory. */
export const knownOfficial = lazy(() => z.strictObject({ officialId }))

/** The details of an official to be added to the directory. */
export const newOfficial = lazy(() =>
  z
    .strictObject({
      email,
      name: z.exactOptional(name),
      title: z.exactOptional(title),
      organisation: z.exactOptional(name),
      language: z.exactOptional(language),
    })
    .check(isCalled),
)

/** With another field beside the organisation somebody else is meant, so the fault of that field is told. */
const organisationAlone = lazy(() =>
  z.strictObject({ organisation: name }).check((parsed) => {
    if (parsed.issues.length > 0) parsed.aborted = true
  }),
)

/**
 * The responsible official: the id of an official in the directory, the details of an official to be
 * added, or an organisation alone, which means its focal point.
 */
export const responsible = lazy(() =>
  z.union(
    [knownOfficial(), newOfficial(), organisationAlone()],
    'must be {officialId}, or {email} with at least one of name, title and organisation, and an optional language, or {organisation} alone, which means its focal point',
  ),
)

/** The most officials who contribute: each has a part, which every transaction of the commitment may write. */
const mostContributors = 8

/** An official who contributes to what another leads, perhaps with a date of the own part. */
const contributor = lazy(() => {
  const dueOn = { dueOn: z.exactOptional(calendarDate) }
  return z.union(
    [
      z.strictObject({ ...knownOfficial().shape, ...dueOn }),
      z.strictObject({ ...newOfficial().shape, ...dueOn }),
    ],
    'must be {officialId}, or {email, name} with an optional title, organisation and language; and may have a dueOn',
  )
})

export const contributors = lazy(() =>
  z
    .array(contributor())
    .check(z.maxLength(mostContributors, `must have at most ${mostContributors} contributors`)),
)

/** The most entries of a list, and the most agreed actions of a submitted visit: enough for any written by a person. */
const most = 200

export const list = <Entry extends z.ZodMiniType>(entry: Entry) =>
  z.array(entry).check(z.maxLength(most, `must have at most ${most} entries`))

/** `from`: the agreed first day of the rhythm; without it the rhythm counts from the last word. */
export const checkIn = lazy(() => z.strictObject({ every: period, from: z.exactOptional(calendarDate) }))

/** The most occurrences that can be agreed by their number: ten years of weeks. */
const mostTimes = 520

/** `every` counts from `dueOn`, the day of the first occurrence. */
export const repeats = lazy(() =>
  z.strictObject({
    every: period,
    until: z.exactOptional(calendarDate),
    times: z.exactOptional(
      z
        .int('must be a whole number')
        .check(z.minimum(2, 'must be at least 2'), z.maximum(mostTimes, `must be at most ${mostTimes}`)),
    ),
  }),
)

const agreement = lazy(() => ({
  title,
  wording,
  undertakenBy: z.exactOptional(list(party())),
  recipient: z.exactOptional(party()),
}))

const timing = lazy(() => ({
  dueOn: z.exactOptional(dueDate),
  dueWording: z.exactOptional(name),
  checkIn: z.exactOptional(checkIn()),
}))

/** Fields of later versions stand at the end. */
const timingFromEvent = lazy(() => ({ dueWithin: z.exactOptional(agreedTime) }))
const recurrence = lazy(() => ({ repeats: z.exactOptional(repeats()) }))

const timingFromVisit = lazy(() => ({ dueBefore: z.exactOptional(z.strictObject({ visitId })) }))

/** A visit to come that the agreed action is, as recorded. */
const fulfilment = lazy(() => ({ agreedVisit: z.exactOptional(z.strictObject({ visitId })) }))

const numbering = lazy(() => ({ number: z.exactOptional(rowNumber) }))

/** The fields of a commitment that can be recorded and corrected. */
export const agreedFields = lazy(() => ({
  ...agreement(),
  ...timing(),
  ...numbering(),
  ...timingFromEvent(),
  ...recurrence(),
  ...timingFromVisit(),
  ...fulfilment(),
}))

type Recurring = { dueOn?: string; repeats?: { every: string; until?: string } }

/** A month is followed by months, a quarter by quarters, and a year by years; a day by whatever is agreed. */
const monthsIn = (dueOn: string): number => (dueOn.includes('Q') ? 3 : dueOn.length === 4 ? 12 : 1)

/** The period after an agreed month, quarter or year is another one. What is no rhythm at all is told so by its field. */
export const recursInWholePeriods = z.refine<Recurring>(
  ({ dueOn, repeats }) =>
    dueOn === undefined ||
    repeats === undefined ||
    dueOn.length === 'YYYY-MM-DD'.length ||
    !repeats.every.startsWith('P') ||
    (repeats.every.endsWith('M') && Number.parseInt(repeats.every.slice(1), 10) % monthsIn(dueOn) === 0),
  { error: 'must be whole months, quarters or years as dueOn is, such as P3M', path: ['repeats', 'every'] },
)

/** The occurrences are reckoned from the due date. */
export const recursFromADate = z.refine<Recurring>(
  ({ dueOn, repeats }) => repeats === undefined || dueOn !== undefined,
  { error: 'needs dueOn, the day of the first occurrence', path: ['repeats'] },
)

/** The first day of a month, quarter or year as far as it is written: enough to compare it with a day. */
const begins = (dueOn: string): string =>
  dueOn.replace(/Q(\d)$/, (_, quarter) => String(Number(quarter) * 3 - 2).padStart(2, '0'))

/** A record that ends before it begins contradicts itself. */
const recursUntilLater = z.refine<Recurring>(
  ({ dueOn, repeats }) =>
    dueOn === undefined || repeats?.until === undefined || repeats.until >= begins(dueOn),
  { error: 'must not lie before dueOn, the day of the first occurrence', path: ['repeats', 'until'] },
)

const recursWell = [recursFromADate, recursInWholePeriods, recursUntilLater] as const

/** The line of a contributor follows one date; a recurring commitment goes on from date to date. */
export const recursAlone = z.refine<{ contributors?: unknown; repeats?: unknown }>(
  ({ contributors, repeats }) => repeats === undefined || contributors === undefined,
  {
    error: 'repeats and contributors exclude each other: name one responsible official for what recurs',
    path: ['repeats'],
  },
)

/**
 * The fields of an agreed action. Their order must stay: the fingerprint of a stored request is made of the parsed body,
 * field by field, and a repeated request is recognised by the fingerprint.
 */
const actionFields = lazy(() => ({
  ...agreement(),
  title: z.exactOptional(title),
  responsible: z.exactOptional(responsible()),
  ...timing(),
  ...numbering(),
  contributors: z.exactOptional(contributors()),
  renews: z.exactOptional(commitmentId),
  ...timingFromEvent(),
  ...recurrence(),
  ...timingFromVisit(),
  ...fulfilment(),
}))

/** Every occurrence would be the same visit. */
const recursWithoutVisit = z.refine<{ repeats?: unknown; agreedVisit?: unknown }>(
  ({ repeats, agreedVisit }) => repeats === undefined || agreedVisit === undefined,
  { error: 'agreedVisit must be left out, because the action recurs', path: ['agreedVisit'] },
)

type DueDates = { dueOn?: unknown; dueWithin?: unknown; dueBefore?: unknown }

export const excludeEachOther = [
  z.refine<DueDates>(({ dueOn, dueWithin }) => dueOn === undefined || dueWithin === undefined, {
    error: 'dueOn and dueWithin exclude each other: give one of them',
    path: ['dueWithin'],
  }),
  z.refine<DueDates>(
    ({ dueOn, dueWithin, dueBefore }) =>
      dueBefore === undefined || (dueOn === undefined && dueWithin === undefined),
    { error: 'dueBefore excludes dueOn and dueWithin: give one of them', path: ['dueBefore'] },
  ),
] as const

export const agreedAction = lazy(() =>
  z.strictObject(actionFields()).check(...excludeEachOther, ...recursWell, recursAlone, recursWithoutVisit),
)

/**
 * The body of `POST /visits/{id}/commitments`: an agreed action, and the recorded event at which the action
 * was agreed.
 */
export const commitmentSubmission = lazy(() =>
  z
    .strictObject({ ...actionFields(), eventId })
    .check(...excludeEachOther, ...recursWell, recursAlone, recursWithoutVisit),
)

const eventFields = lazy(() => ({
  kind: z.enum(eventKinds, `must be one of ${eventKinds.join(', ')}`),
  phase: z.exactOptional(z.enum(phases, `must be one of ${phases.join(', ')}`)),
  title: z.exactOptional(title),
  startsOn: z.exactOptional(calendarDate),
  endsOn: z.exactOptional(calendarDate),
  place: z.exactOptional(name),
  topics: z.exactOptional(list(name)),
  notes: z.exactOptional(wording),
  participants: z.exactOptional(list(participant())),
}))

/**
 * The facts of an event without the agreed actions; `PATCH /visits/{id}/events/{eventId}` can correct the
 * facts.
 */
export const eventFacts = lazy(() => z.strictObject(eventFields()))

/** The body of `POST /visits/{id}/events`: an event with its agreed actions. */
export const visitEvent = lazy(() =>
  z.strictObject({
    ...eventFields(),
    agreedActions: z.exactOptional(list(agreedAction())),
  }),
)

/** One of the ladders in the settings. */
const ladder = z.enum(
  Object.keys(ladders),
  `must be one of the ladders in the settings: ${Object.keys(ladders).join(', ')}`,
)

const visitFields = lazy(() => ({
  title,
  direction: z.exactOptional(z.enum(directions, `must be one of ${directions.join(', ')}`)),
  startsOn: z.exactOptional(calendarDate),
  endsOn: z.exactOptional(calendarDate),
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
  ladder: z.exactOptional(ladder),
}))

const closing = lazy(() => z.exactOptional(z.enum(closings, `must be ${closings.join(' or ')}`)))

/** The facts and the state of a visit; `PATCH /visits/{id}` can correct both. */
export const visitFacts = lazy(() =>
  z.strictObject({
    ...visitFields(),
    state: z.enum(visitStates, `must be one of ${visitStates.join(', ')}`),
    draft: z.exactOptional(z.boolean()),
    closing: closing(),
  }),
)

/** The same as recorded: the settings perhaps have no ladder of the name any more. */
export const recordedVisitFacts = lazy(() =>
  z.strictObject({ ...visitFacts().shape, ladder: z.exactOptional(name) }),
)

/** The bodies of `PATCH /visits/{id}` and `PATCH /visits/{id}/events/{eventId}`, merge patches. */
export const visitPatch = lazy(() => mergePatchOf(visitFacts()))
export const eventPatch = lazy(() => mergePatchOf(eventFacts()))

type Events = { readonly events?: readonly { readonly agreedActions?: readonly unknown[] }[] }

const actionsIn = ({ events = [] }: Events) =>
  events.reduce((sum, { agreedActions = [] }) => sum + agreedActions.length, 0)

const fewEnough = z.refine<Events>((visit) => actionsIn(visit) <= most, {
  error: ({ input }) =>
    `has ${actionsIn(input as Events)} agreed actions in all; a visit is submitted with at most ${most}: add the others later`,
  path: ['events'],
})

/** The body of `POST /visits`: a whole visit. */
export const visitSubmission = lazy(() =>
  z
    .strictObject({
      ...visitFields(),
      state: z.exactOptional(z.enum(recordedStates, `must be ${recordedStates.join(' or ')}`)),
      draft: z.exactOptional(z.boolean()),
      events: z.exactOptional(list(visitEvent())),
      closing: closing(),
    })
    .check(fewEnough),
)

/**
 * The body of `POST /similar-visits`: the facts by which visits are compared, and the Idempotency-Key with which the caller is
 * about to record the visit.
 */
export const similarAsked = lazy(() => {
  const { title, startsOn, endsOn, reference } = visitFields()
  return z.strictObject({
    title,
    startsOn,
    endsOn,
    reference,
    idempotencyKey: z.exactOptional(idempotencyKey),
  })
})

export type VisitSubmission = z.infer<ReturnType<typeof visitSubmission>>
