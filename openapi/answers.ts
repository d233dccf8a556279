import * as z from 'zod/mini'
import {
  absence,
  agreedTime,
  calendarCode,
  calendarDate,
  dueDate,
  email,
  hour,
  language,
  name,
  participant,
  party,
  rowNumber,
  title,
  weekend,
  wording,
  zone,
} from '../events/fields.ts'
import { commitmentId, eventId, officialId, visitId } from '../events/ids.ts'
import {
  closings,
  commitmentQuestions,
  commitmentStatuses,
  holderQuestions,
  officialQuestions,
  organisationQuestions,
  questions,
} from '../events/names.ts'
import { checkIn, eventFacts, recordedVisitFacts, repeats, visitFacts } from '../events/visit.ts'
import { escalatedTo } from '../functions/domain/commitments/commitment.ts'
import { closedMatterStatuses } from '../functions/domain/commitments/questions.ts'
import { outsideAddresses, whyUnreachable } from '../functions/domain/officials/official.ts'
import { whyNeverTold } from '../functions/domain/reminders/commitment-forecast.ts'
import { deliveryStates } from '../functions/domain/reminders/delivery.ts'
import { whySilentDay } from '../functions/domain/reminders/explanation.ts'
import type { Line } from '../functions/domain/reminders/line.ts'
import { otherReasons } from '../functions/domain/reminders/why-told.ts'
import { kindsOfDay } from '../functions/domain/schedule/calendar.ts'
import { rungNames } from '../functions/domain/schedule/ladder.ts'
import type { Author } from '../functions/domain/shared/author.ts'
import { whySimilar } from '../functions/domain/visits/similar.ts'

/*
 * The schemas of the API's answers, field by field. components.ts compares each schema with the type of the answer, and a
 * test sends requests and fails on a field missing here.
 */

const optional = z.exactOptional

const idOf = <Kind extends string>(kind: Kind) =>
  z.pipe(
    z.string().check(z.regex(new RegExp(`^${kind}_[A-Za-z0-9][A-Za-z0-9-]{0,60}$`))),
    z.transform((id) => id as `${Kind}_${string}`),
  )
const matterId = idOf('mat')
const version = z.int().check(z.minimum(0))

/** A moment in UTC, in whole seconds. */
export const instant = z.pipe(
  z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/, 'must be an instant in UTC')),
  z.transform((moment) => moment as `${string}T${string}Z`),
)

const named = z.strictObject({ officialId })

export const agreedAt = z.strictObject({
  visitTitle: title,
  kind: eventFacts().shape.kind,
  eventTitle: optional(title),
  startsOn: optional(calendarDate),
  endsOn: optional(calendarDate),
  duringVisit: optional(z.strictObject({ startsOn: calendarDate, endsOn: calendarDate })),
  place: optional(name),
  participants: optional(z.array(participant())),
  otherParticipants: optional(z.int()),
})

const dates = { dueOn: optional(dueDate), checkIn: optional(checkIn()) }
const timeFromEvent = { dueWithin: optional(agreedTime) }
const timeFromVisit = { dueBefore: optional(z.strictObject({ visitId })) }

const agreedVisit = { agreedVisit: optional(z.strictObject({ visitId })) }
/** The visit to come that it is, as it is now, and whether it was held once. */
const visitToCome = optional(
  z.strictObject({
    title,
    startsOn: optional(calendarDate),
    isHeld: optional(z.literal(true)),
  }),
)
/** The visit before which the commitment is due; without a first day while nobody knows on which day it begins. */
const dueVisit = optional(z.strictObject({ title, startsOn: optional(calendarDate) }))

/** The day that follows from the due date as agreed: the last day of a period. */
const deadline = optional(calendarDate)

/** The name of the visit's ladder. The settings perhaps have no ladder of this name any more; the default then counts. */
const ladder = optional(name)

const recurrence = { repeats: optional(repeats()) }

/** The fields that a recorder may correct. */
const correctable = {
  title,
  number: optional(rowNumber),
  wording,
  undertakenBy: optional(z.array(party())),
  recipient: optional(party()),
  dueWording: optional(name),
  ...dates,
  ...timeFromEvent,
  ...recurrence,
  ...timeFromVisit,
  ...agreedVisit,
}

/** The officials who contribute, the own date of a part, and the day on which it was done. */
const contributors = optional(
  z.array(z.strictObject({ officialId, dueOn: optional(calendarDate), doneOn: optional(calendarDate) })),
)

/** The official who is responsible, or the organisation for whose focal point the commitment waits. */
const lead = z.union([named, z.strictObject({ organisation: name })])

const agreement = {
  id: commitmentId,
  version,
  visitId,
  eventId,
  ...correctable,
  agreedAt,
  ladder,
  dueVisit,
  visitToCome,
  deadline,
  /** The official on whose desk the commitment lies. */
  holder: officialId,
  responsible: optional(lead),
  contributors,
  /**
   * Of a recurring commitment: the first day, the number of the occurrence for which the line stands, and which ones are done or
   * skipped: all up to a number, and some behind it.
   */
  occurrences: optional(
    z.strictObject({
      firstOn: dueDate,
      number: z.int(),
      settledTo: z.int(),
      settledBeyond: optional(z.array(z.int())),
    }),
  ),
  /** How it closes when its official reports it done, as its visit says; absent: as the institution has set. */
  closing: optional(z.enum(closings)),
  /** The deadline before more time was granted for the first time, and how often it was granted. */
  firstDeadline: optional(calendarDate),
  timesMoved: optional(z.int()),
  /** The older commitment in whose place this one was agreed. */
  renews: optional(z.strictObject({ commitmentId, agreedOn: optional(calendarDate) })),
}

const plannedMorning = { nextOn: optional(calendarDate), nextAt: optional(instant) }

const openFields = {
  ...agreement,
  status: z.literal('open'),
  heldFrom: calendarDate,
  lastWordOn: calendarDate,
  /** The holder said how it stands, asked the office or waits since this day: three working days after it are quiet. */
  spokenOn: optional(calendarDate),
  /** The beginning of the last progress note; the history has the whole note. */
  lastReport: optional(
    z.strictObject({ on: calendarDate, note: wording, atRisk: optional(z.literal(true)) }),
  ),
  /** What the other side has to do first, by which day, and since when we wait; over from the day `until` on. */
  waiting: optional(z.strictObject({ for: title, until: calendarDate, since: calendarDate })),
  matterId: optional(matterId),
  /** What the responsible official asked and the protocol office has not decided; until when it is silent. */
  asked: optional(
    z.array(
      z.strictObject({
        kind: z.enum(holderQuestions),
        since: calendarDate,
        dueOn: optional(dueDate),
        /** Of `acceptance`, the report that it is done: on which day, and of what recurs which occurrence. */
        doneOn: optional(calendarDate),
        occurrence: optional(calendarDate),
      }),
    ),
  ),
  silentUntil: optional(calendarDate),
  /** The due dates of the open occurrences before the present one. */
  missed: optional(z.array(calendarDate)),
  /** In the answer that records, assigns or moves the commitment: it falls due while its holder is absent. */
  holderAbsent: optional(absence()),
  /** The last no of the protocol office, with the beginning of the reason. */
  lastRefusal: optional(
    z.strictObject({ question: z.enum(holderQuestions), on: calendarDate, reason: wording }),
  ),
  toldOn: optional(calendarDate),
  /** Who was told last that it is late, on which day, by which deadline and of the holder since which morning. */
  escalated: optional(
    z.strictObject({
      to: z.enum(escalatedTo),
      on: calendarDate,
      heldFrom: calendarDate,
      deadline: calendarDate,
      supervisorId: optional(officialId),
    }),
  ),
  /** On `nextOn` others are told that it is late, and the holder is told on this day. */
  remindsOn: optional(calendarDate),
  /** The office accepted that there is no date, and is asked once more from this day on. */
  askAgainOn: optional(calendarDate),
  /** It recurs without an agreed end, and on this day the office is asked whether it goes on. */
  askEndOn: optional(calendarDate),
  draft: optional(z.literal(true)),
  ...plannedMorning,
}
const completedFields = {
  ...agreement,
  status: z.literal('completed'),
  outcome: wording,
  doneOn: calendarDate,
  reference: optional(name),
}
const cancelledFields = { ...agreement, status: z.literal('cancelled'), reason: wording }
/** Given up by the protocol office; the reason is the official's. */
const droppedFields = { ...agreement, status: z.literal('dropped'), reason: wording }

/** Another commitment was agreed in its place. */
const renewedFields = { ...agreement, status: z.literal('renewed'), renewedBy: commitmentId }

const openCommitment = z.strictObject(openFields)

/** A commitment in a list or in a visit, without the history. */
export const commitment = z.discriminatedUnion('status', [
  openCommitment,
  z.strictObject(completedFields),
  z.strictObject(cancelledFields),
  z.strictObject(droppedFields),
  z.strictObject(renewedFields),
])

const corrected = z.strictObject({
  ...correctable,
  title: optional(title),
  wording: optional(wording),
  contributors,
})

/** What a responsible official asks of the protocol office, in the official's words. */
const moreTime = { dueOn: dueDate, reason: wording }
const partMoreTime = { dueOn: calendarDate, reason: wording }
const proposedDate = { dueOn: dueDate, reason: optional(wording) }
const notMine = { who: optional(name), officialId: optional(officialId) }
const cannotBeDone = { reason: wording }
const waitAgain = { for: title, until: calendarDate }
const askedChange = { what: z.literal('asked'), matterId }
const done = { outcome: wording, doneOn: calendarDate, reference: optional(name) }
/** The responsible official reports that it is done. */
const acceptance = { ...done, occurrence: optional(calendarDate) }
/** The matter in which the report was accepted, and the word of the office on it. */
const accepted = { matterId: optional(matterId), note: optional(wording) }

export const change = z.discriminatedUnion('what', [
  z.strictObject({
    what: z.literal('recorded'),
    responsible: optional(lead),
    ...dates,
    ...timeFromEvent,
    ...recurrence,
    ...timeFromVisit,
    ...agreedVisit,
    contributors,
    renews: optional(commitmentId),
  }),
  z.strictObject({
    what: z.literal('decided'),
    matterId,
    responsible: optional(named),
    ...dates,
    accept: optional(z.boolean()),
    note: optional(wording),
    question: optional(z.enum(questions)),
    /** Who asked that question about the own part. */
    contributor: optional(officialId),
    grant: optional(z.literal(true)),
    /** The reason for a no to what the official asked. */
    refuse: optional(wording),
    /** The last day of what recurs. */
    until: optional(calendarDate),
  }),
  z.discriminatedUnion('question', [
    z.strictObject({ ...askedChange, question: z.literal('more-time'), ...moreTime }),
    z.strictObject({ ...askedChange, question: z.literal('proposed-date'), ...proposedDate }),
    z.strictObject({ ...askedChange, question: z.literal('not-mine'), ...notMine }),
    z.strictObject({ ...askedChange, question: z.literal('cannot-be-done'), ...cannotBeDone }),
    z.strictObject({ ...askedChange, question: z.literal('wait-again'), ...waitAgain }),
    z.strictObject({ ...askedChange, question: z.literal('acceptance'), ...acceptance }),
    z.strictObject({
      ...askedChange,
      question: z.literal('part-more-time'),
      contributor: officialId,
      ...partMoreTime,
    }),
    z.strictObject({
      ...askedChange,
      question: z.literal('part-not-mine'),
      contributor: officialId,
      ...notMine,
    }),
  ]),
  /** The protocol office dropped it; the reason is that of the official who asked for it, or else the office's. */
  z.strictObject({ what: z.literal('dropped'), matterId, reason: wording, note: optional(wording) }),
  z.strictObject({
    what: z.literal('completed'),
    /** The agreed visit that was recorded as held. */
    visitId: optional(visitId),
    ...done,
    ...accepted,
    /** The due date of the last open occurrence of a recurring commitment. */
    occurrence: optional(calendarDate),
  }),
  /** One occurrence of a recurring commitment; others are open. */
  z.strictObject({
    what: z.literal('occurrence-completed'),
    occurrence: calendarDate,
    ...done,
    ...accepted,
  }),
  z.strictObject({ what: z.literal('occurrence-skipped'), occurrence: calendarDate, reason: wording }),
  /** The ladder of a later occurrence began, and those before it are missed. */
  z.strictObject({
    what: z.literal('gone-over'),
    occurrence: calendarDate,
    missed: z.array(calendarDate),
  }),
  z.strictObject({ what: z.literal('reminders-ended'), matterId }),
  /** The supervisor or the protocol office is told that it is late. */
  z.strictObject({
    what: z.literal('escalated'),
    to: z.enum(escalatedTo),
    supervisor: optional(officialId),
  }),
  /** The protocol office was asked whether what recurs without an agreed end goes on. */
  z.strictObject({ what: z.literal('end-asked'), matterId }),
  z.strictObject({ what: z.literal('corrected'), from: corrected, to: corrected, reason: optional(wording) }),
  z.strictObject({
    what: z.literal('progress-reported'),
    note: wording,
    atRisk: optional(z.literal(true)),
  }),
  z.strictObject({ what: z.literal('seen') }),
  z.strictObject({ what: z.literal('waiting'), for: title, until: calendarDate }),
  z.strictObject({ what: z.literal('waiting-ended'), note: optional(wording) }),
  z.strictObject({ what: z.literal('undone'), reason: wording }),
  z.strictObject({
    what: z.literal('part-completed'),
    contributor: officialId,
    ...done,
  }),
  z.strictObject({
    what: z.literal('part-progress-reported'),
    contributor: officialId,
    note: wording,
    atRisk: optional(z.literal(true)),
  }),
  z.strictObject({ what: z.literal('part-seen'), contributor: officialId }),
  z.strictObject({ what: z.literal('part-undone'), contributor: officialId, reason: wording }),
  z.strictObject({
    what: z.literal('cancelled'),
    reason: wording,
    /** The due date of the last open occurrence of a recurring commitment, which was skipped. */
    occurrence: optional(calendarDate),
  }),
  z.strictObject({ what: z.literal('renewed'), renewedBy: commitmentId }),
  z.strictObject({ what: z.literal('reopened'), reason: wording }),
  z.strictObject({
    what: z.literal('reassigned'),
    from: optional(officialId),
    responsible: named,
    reason: optional(wording),
  }),
  z.strictObject({ what: z.literal('published') }),
  z.strictObject({ what: z.literal('event-corrected'), ladder }),
])

/** The doors that are there so far: the console has yet to come. */
const through = z.pipe(
  z.enum(['api', 'link', 'system'] satisfies Author['through'][]),
  z.transform((door) => door as Author['through']),
)
/** Through a link, `by` is an official, in that version of its history. */
const author = { at: instant, by: z.string(), through, officialVersion: optional(version) }

/**
 * One entry for each version of a commitment: the author, the change, the moment, and the way in (the API or
 * the system itself).
 */
export const historyEntry = z.strictObject({ ...author, version, holder: officialId, change })

const history = z.array(historyEntry)

/** A commitment with the history, oldest first. */
export const commitmentWithHistory = z.discriminatedUnion('status', [
  z.strictObject({ ...openFields, history }),
  z.strictObject({ ...completedFields, history }),
  z.strictObject({ ...cancelledFields, history }),
  z.strictObject({ ...droppedFields, history }),
  z.strictObject({ ...renewedFields, history }),
])

/** A visit in a list, without events and commitments. */
const visitFields = {
  ...recordedVisitFacts().shape,
  draft: optional(z.literal(true)),
  id: visitId,
  version,
  withdrawal: optional(z.strictObject({ ...author, reason: wording })),
  recordedAt: instant,
  recordedBy: z.string(),
}
export const visitSummary = z.strictObject(visitFields)

/** An agreed action, by as much as tells which one it is. */
const commitmentNamed = z.strictObject({
  id: commitmentId,
  number: optional(rowNumber),
  title,
  status: z.enum(commitmentStatuses),
  visitId,
})

/** Another visit, by as much as tells which one it is. */
const visitNamed = z.strictObject({
  id: visitId,
  title,
  startsOn: optional(calendarDate),
  endsOn: optional(calendarDate),
  state: visitFields.state,
  draft: visitFields.draft,
})

const wholeVisitFields = {
  ...visitFields,
  /** The visit with the id `followsVisitId`, and the visits that follow this one, the earliest first. */
  follows: optional(visitNamed),
  followedBy: z.array(visitNamed),
  /** The agreed actions that are this visit. */
  fulfils: optional(z.array(commitmentNamed)),
  /** While the visit is still being recorded, it shows no events and no commitments, and how many of them are stored. */
  recording: optional(z.strictObject({ stored: z.int(), of: z.int() })),
}

const eventFields = { ...eventFacts().shape, id: eventId, version, commitmentIds: z.array(commitmentId) }
const eventOfVisit = z.strictObject(eventFields)

const visitWithParts = {
  ...wholeVisitFields,
  events: z.array(eventOfVisit),
  commitments: z.array(commitment),
}

/** A visit with events and commitments. */
export const visit = z.strictObject(visitWithParts)

const { title: visitTitle, startsOn, endsOn, state, reference } = visitFacts().shape
const similarVisit = z.strictObject({
  id: visitId,
  title: visitTitle,
  startsOn,
  endsOn,
  state,
  reference,
  why: z.enum(whySimilar),
})

/** A visit that was recorded. `similar` names visits that may be the same; it is absent when there is none. */
export const recordedVisit = z.strictObject({ ...visitWithParts, similar: optional(z.array(similarVisit)) })

/** `recordedAs` is the visit that the caller recorded with the same Idempotency-Key. */
export const similarVisits = z.strictObject({
  recordedAs: optional(visitId),
  similar: z.array(similarVisit),
})

/** One event with the event's commitments. */
export const event = z.strictObject({ ...eventFields, visitId, commitments: z.array(commitment) })

export const official = z.strictObject({
  id: officialId,
  version,
  /** Missing for a post or an office, which has a title or an organisation. */
  name: optional(name),
  title: optional(title),
  organisation: optional(name),
  email,
  language,
  zone,
  hour,
  focalPoint: optional(z.literal(true)),
  calendar: optional(calendarCode),
  weekend: optional(weekend),
  absence: optional(absence()),
  /** Who is told of what is late for five working days. */
  supervisorId: optional(officialId),
  /** Who stands in while the official is absent. */
  deputyId: optional(officialId),
  /** The zone and hour before the last change, still valid on the local date `until`. */
  previously: optional(z.strictObject({ zone, hour, until: calendarDate })),
  outsideAddress: optional(z.enum(outsideAddresses)),
  /**
   * Mail to the address is stopped: the reason, the day of the first lost notice, and the matter that asks the office.
   */
  unreachable: optional(z.strictObject({ because: z.enum(whyUnreachable), since: calendarDate, matterId })),
  weeklyBrief: optional(z.boolean()),
})

const officialFacts = {
  name: optional(name),
  title: optional(title),
  organisation: optional(name),
  email: optional(email),
  language: optional(language),
  zone: optional(zone),
  hour: optional(hour),
  focalPoint: optional(z.literal(true)),
  calendar: optional(calendarCode),
  weekend: optional(weekend),
  absence: optional(absence()),
  weeklyBrief: optional(z.boolean()),
  supervisorId: optional(officialId),
  deputyId: optional(officialId),
}
const corrections = { from: z.strictObject(officialFacts), to: z.strictObject(officialFacts) }

/** The languages of the institution's mails. */
export const languages = z.strictObject({ own: language, offered: z.array(language) })

/** Who changed an official, when and through which door; the oldest first. */
export const officialHistory = z.strictObject({
  officialId,
  history: z.array(
    z.strictObject({
      ...author,
      version,
      change: z.discriminatedUnion('what', [
        z.strictObject({ what: z.literal('recorded') }),
        z.strictObject({ what: z.enum(['corrected', 'new-holder']), ...corrections }),
        z.strictObject({
          what: z.literal('address-decided'),
          matterId,
          accept: z.boolean(),
          note: optional(wording),
        }),
        z.strictObject({ what: z.literal('mail-stopped'), matterId, because: z.enum(whyUnreachable) }),
        z.strictObject({ what: z.enum(['tried-again', 'absence-left']), matterId, note: optional(wording) }),
        z.strictObject({ what: z.literal('links-revoked'), reason: wording }),
        z.strictObject({ what: z.enum(['calendar-address-made', 'calendar-address-ended']) }),
      ]),
    }),
  ),
})

/** What the responsible official asks, or a contributor about the own part, since when; `deputy` asked in their place. */
const asks = { since: calendarDate, askedBy: named, deputy: optional(named) }
/** The day on which reminders resume if the question is undecided. */
const silent = { silentUntil: calendarDate }

const aboutCommitment = {
  id: matterId,
  version,
  commitmentId,
  visitId,
  ...correctable,
  deadline,
  agreedAt,
  dueVisit,
  visitToCome,
  gaps: z.array(z.enum(commitmentQuestions)),
  asked: optional(
    z.array(
      z.discriminatedUnion('kind', [
        z.strictObject({ ...asks, kind: z.literal('more-time'), ...moreTime, insteadOf: calendarDate }),
        z.strictObject({ ...asks, kind: z.literal('proposed-date'), ...proposedDate }),
        z.strictObject({ ...asks, kind: z.literal('not-mine'), ...notMine, ...silent }),
        z.strictObject({ ...asks, kind: z.literal('cannot-be-done'), ...cannotBeDone, ...silent }),
        z.strictObject({ ...asks, kind: z.literal('wait-again'), ...waitAgain }),
        /** Without an answer the report counts as accepted on the day `acceptedOn`. */
        z.strictObject({
          ...asks,
          kind: z.literal('acceptance'),
          ...acceptance,
          acceptedOn: calendarDate,
        }),
        z.strictObject({
          ...asks,
          kind: z.literal('part-more-time'),
          ...partMoreTime,
          insteadOf: calendarDate,
        }),
        z.strictObject({ ...asks, kind: z.literal('part-not-mine'), ...notMine, ...silent }),
      ]),
    ),
  ),
  /** Where the last reminder was sent: the official who was reminded so far. */
  reminded: optional(z.strictObject({ officialId })),
  draft: optional(z.literal(true)),
  askedFrom: calendarDate,
}

const aboutOfficial = {
  id: matterId,
  version,
  asks: z.enum(officialQuestions),
  officialId,
  email,
  because: optional(z.enum(whyUnreachable)),
  /** The fields of an unusable record. */
  fields: optional(z.array(z.enum(['zone', 'hour', 'name', 'email']))),
  absence: optional(absence()),
  askedFrom: calendarDate,
}

/** `commitments`: how many wait for the focal point of the organisation. */
const aboutOrganisation = {
  id: matterId,
  version,
  asks: z.enum(organisationQuestions),
  organisation: name,
  commitments: z.int(),
  askedFrom: calendarDate,
}

const open = { status: z.literal('open'), ...plannedMorning }
const closed = {
  status: z.enum(closedMatterStatuses),
  closedBy: z.strictObject(author),
  note: optional(wording),
}

/**
 * A question to the protocol office: about a gap of a commitment, about an official's address: outside the
 * institution, or unreachable, or about who answers for an organisation.
 */
export const openMatter = z.union([
  z.strictObject({ ...aboutCommitment, ...open }),
  z.strictObject({ ...aboutOfficial, ...open }),
  z.strictObject({ ...aboutOrganisation, ...open }),
])

export const matter = z.union([
  openMatter,
  z.strictObject({ ...aboutCommitment, ...closed }),
  z.strictObject({ ...aboutOfficial, ...closed, accepted: optional(z.boolean()) }),
  z.strictObject({ ...aboutOrganisation, ...closed }),
])

/** A part of the official in a commitment that another leads; `ledBy` is absent while nobody is named. */
const {
  id,
  status,
  holder,
  responsible,
  firstDeadline,
  timesMoved,
  contributors: shared,
  repeats: recurs,
  holderAbsent,
  missed,
  occurrences,
  closing,
  escalated,
  remindsOn,
  ...partFields
} = openFields
const part = z.strictObject({
  ...partFields,
  id: idOf('prt'),
  commitmentId,
  ledBy: optional(z.strictObject({ officialId })),
  /** After the last reminder of the part: the official who leads is told that the part is still open. */
  leadTold: optional(z.literal(true)),
})

/** The desk of one official. */
export const desk = z.strictObject({
  official,
  commitments: z.array(openCommitment),
  parts: z.array(part),
  matters: z.array(openMatter),
  handover: optional(
    z.strictObject({
      id: z.literal('handover'),
      version,
      from: z.strictObject({ name: optional(name), title: optional(title), organisation: optional(name) }),
      since: calendarDate,
      ...plannedMorning,
    }),
  ),
})

const lineId = z.pipe(
  z.string(),
  z.transform((id) => id as Line['id']),
)

const line = z.strictObject({
  id: lineId,
  version,
  title: z.string(),
  /** The day for which the line was planned: earlier than the day of the notice if mornings were missed. */
  plannedFor: optional(calendarDate),
  /** The absent official on whose desk the line lies: the notice told the deputy. */
  for: optional(officialId),
})
const lines = z.array(line)

const number = z.int()
const overdue = { rung: z.literal('overdue'), number, of: z.int() }
/** A question to the protocol office: the number of the asking, and the day of the first asking. */
const asked = { rung: z.literal('matter'), number, since: calendarDate }

const delivery = optional(
  z.strictObject({
    state: z.enum(deliveryStates),
    at: instant,
    reason: optional(z.string()),
  }),
)

/** What the calendar of the official's country says of a day off, or of a day that nobody has decreed yet. */
const inCalendar = {
  calendar: optional(
    z.strictObject({ code: calendarCode, is: z.enum(kindsOfDay), name: optional(z.string()) }),
  ),
}

/** The day off for which a notice was meant: nobody works then. */
const movedFrom = {
  moved: optional(
    z.discriminatedUnion('is', [
      z.strictObject({
        from: calendarDate,
        is: z.enum(['weekend', 'holiday']),
        code: optional(calendarCode),
        name: optional(z.string()),
      }),
      /** `until`: the last day of the absence. */
      z.strictObject({ from: calendarDate, is: z.literal('absence'), until: calendarDate }),
    ]),
  ),
}

const ofDay = { date: calendarDate, ...inCalendar }

const expectedLine = { id: lineId, version, title: z.string(), ...movedFrom }

/** The notice sent to an official on a day, or the reason for silence. */
const explainedDay = z.discriminatedUnion('state', [
  z.strictObject({
    ...ofDay,
    state: z.literal('sent'),
    sentAt: instant,
    messageId: z.string(),
    lines,
    delivery,
  }),
  z.strictObject({ ...ofDay, state: z.literal('unknown'), claimedAt: instant, lines, delivery }),
  z.strictObject({
    ...ofDay,
    state: z.literal('refused'),
    reason: z.string(),
    again: z.boolean(),
    lines,
    toldOn: optional(calendarDate),
  }),
  z.strictObject({
    ...ofDay,
    state: z.literal('planned'),
    at: instant,
    lines: z.array(
      z.union([
        z.strictObject({ ...expectedLine, rung: z.enum([...rungNames, ...otherReasons]) }),
        z.strictObject({ ...expectedLine, ...overdue }),
        z.strictObject({ ...expectedLine, ...asked }),
      ]),
    ),
  }),
  z.discriminatedUnion('because', [
    z.strictObject({
      ...ofDay,
      state: z.literal('silent'),
      because: z.enum(whySilentDay),
    }),
    z.strictObject({
      ...ofDay,
      state: z.literal('silent'),
      because: z.literal('missed'),
      lines,
      toldOn: optional(calendarDate),
    }),
  ]),
])

/** Every day of a range, in order. */
export const notices = z.strictObject({ from: calendarDate, to: calendarDate, days: z.array(explainedDay) })

const morning = { on: calendarDate, at: instant }
const toOfficial = { ...morning, official: officialId, ...inCalendar, ...movedFrom }
const plannedNotice = z.union([
  z.strictObject({ ...toOfficial, rung: z.enum([...rungNames, ...otherReasons, 'reminders-ended']) }),
  z.strictObject({ ...toOfficial, ...overdue }),
  z.strictObject({ ...toOfficial, ...asked }),
])

/** The coming notices about a commitment, or the reason for none. */
export const plan = z.strictObject({
  commitmentId,
  /** The ladder that counts for an open commitment with a due date; `inPlaceOf` is the one of the visit, which the settings no longer have. */
  ladder: optional(z.strictObject({ name, inPlaceOf: optional(name) })),
  dates: z.array(plannedNotice),
  because: optional(z.enum(whyNeverTold)),
  /** The days on which others are told that it is late, if it is open then. */
  escalations: optional(
    z.array(z.strictObject({ on: calendarDate, to: z.enum(escalatedTo), official: officialId })),
  ),
  parts: optional(
    z.array(
      z.strictObject({
        official: officialId,
        dates: z.array(plannedNotice),
        because: optional(z.enum(whyNeverTold)),
      }),
    ),
  ),
  matter: optional(
    z.strictObject({
      id: matterId,
      official: officialId,
      dates: z.array(z.strictObject({ ...morning, number })),
    }),
  ),
})

const month = z.pipe(
  z.string().check(z.regex(/^\d{4}-\d{2}$/)),
  z.transform((text) => text as `${number}-${number}`),
)
const count = z.int().check(z.minimum(0))
const measured = { inTime: count, late: count, openInTime: count, openLate: count }

/** What was due in some months, by month and organisation; `counts` says what is counted. */
export const figures = z.strictObject({
  from: month,
  to: month,
  on: calendarDate,
  zone,
  counts: z.string(),
  figures: z.array(
    z.strictObject({
      month,
      organisation: optional(name),
      done: count,
      ...measured,
      moved: count,
      firstDeadline: z.strictObject(measured),
    }),
  ),
})

export const visitExport = z.strictObject({
  ...wholeVisitFields,
  events: z.array(eventOfVisit),
  commitments: z.array(commitmentWithHistory),
  matters: z.array(matter),
  officials: z.array(official),
})

const next = optional(z.string())
export const visitPage = z.strictObject({ visits: z.array(visitSummary), next })
export const commitmentPage = z.strictObject({ commitments: z.array(commitment), next })
export const officialPage = z.strictObject({ officials: z.array(official), next })
export const matterPage = z.strictObject({ matters: z.array(openMatter), next })

/** RFC 9457. `errors` points at each field of the body, or names each parameter of the query. */
export const problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: optional(z.string()),
  instance: optional(z.string()),
  errors: optional(
    z.array(
      z.union([
        z.strictObject({ pointer: z.string(), detail: z.string() }),
        z.strictObject({ parameter: z.string(), detail: z.string() }),
      ]),
    ),
  ),
})
