import * as z from 'zod/mini'
import type { OfficialId } from '../functions/domain/ids.ts'
import { calendarDate, email, name, participant, party, period, title, webAddress, wording } from './text.ts'

const kinds = ['meeting', 'site-visit', 'signing', 'reception', 'call', 'other'] as const

export const officialId = z.pipe(
  z.string().check(z.regex(/^ofc_[A-Za-z0-9][A-Za-z0-9-]{0,60}$/, 'must be an id such as ofc_7f3k')),
  z.transform((id) => id as OfficialId),
)

/** Somebody to remind: one who is in the directory, or one to be added to it. */
export const responsible = z.union(
  [
    z.strictObject({ officialId }),
    z.strictObject({ email, name, title: z.exactOptional(title), organisation: z.exactOptional(name) }),
  ],
  'must be {officialId}, or {email, name} with an optional title and organisation',
)

/** Enough for any list that a person writes. */
const most = 200

const list = <Entry extends z.ZodMiniType>(entry: Entry) =>
  z.array(entry).check(z.maxLength(most, `must have at most ${most} entries`))

export const checkIn = z.strictObject({ every: period })

export const oneOfDateAndRhythm = 'dueOn and checkIn exclude each other: give one of them'

export const agreedAction = z
  .strictObject({
    title: z.exactOptional(title),
    wording,
    undertakenBy: z.exactOptional(list(party)),
    recipient: z.exactOptional(party),
    responsible: z.exactOptional(responsible),
    dueOn: z.exactOptional(calendarDate),
    dueWording: z.exactOptional(name),
    checkIn: z.exactOptional(checkIn),
  })
  .check(
    z.refine(({ dueOn, checkIn }) => dueOn === undefined || checkIn === undefined, {
      error: oneOfDateAndRhythm,
      path: ['checkIn'],
    }),
  )

export const visitEvent = z.strictObject({
  kind: z.enum(kinds, `must be one of ${kinds.join(', ')}`),
  title: z.exactOptional(title),
  startsOn: calendarDate,
  endsOn: z.exactOptional(calendarDate),
  place: z.exactOptional(name),
  topics: z.exactOptional(list(name)),
  notes: z.exactOptional(wording),
  participants: z.exactOptional(list(participant)),
  agreedActions: z.exactOptional(list(agreedAction)),
})

/** A whole visit, as `POST /visits` takes it. */
export const visitSubmission = z.strictObject({
  title,
  direction: z.enum(['incoming', 'outgoing'], 'must be incoming or outgoing'),
  startsOn: calendarDate,
  endsOn: calendarDate,
  place: z.exactOptional(name),
  host: z.exactOptional(party),
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
      head: z.exactOptional(party),
      members: z.exactOptional(list(party)),
    }),
  ),
  counterparts: z.exactOptional(list(party)),
  events: z.exactOptional(list(visitEvent)),
})

export type VisitSubmission = z.infer<typeof visitSubmission>
