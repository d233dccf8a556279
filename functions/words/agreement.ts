import {
  type AgreedAt,
  isMoreTimeAsked,
  isWaiting,
  type LastRefusal,
  type LastReport,
  numberedTitle,
  type OpenCommitment,
} from '../domain/commitments/commitment.ts'
import type { Escalation } from '../domain/commitments/escalation.ts'
import type { OpenCommitmentMatter, OpenMatter } from '../domain/commitments/matter.ts'
import type { OpenOfficialMatter } from '../domain/commitments/official-matter.ts'
import type { OpenOrganisationMatter } from '../domain/commitments/organisation-matter.ts'
import type { CommitmentOrPart } from '../domain/commitments/part.ts'
import { inOrderOfRecord } from '../domain/commitments/place.ts'
import {
  type AskedKind,
  type CommitmentQuestion,
  type HolderQuestion,
  isAskedByOfficial,
  type OfficialQuestion,
  type Question,
  type RecordQuestion,
  type YearlyQuestion,
} from '../domain/commitments/questions.ts'
import { called, mayBeWrittenTo, type Official, type Unreachable } from '../domain/officials/official.ts'
import type { News } from '../domain/reminders/news.ts'
import { brief, shownMissed, shownParties, shownWaiting } from '../domain/reminders/shown.ts'
import { daysBetween } from '../domain/schedule/calendar.ts'
import { type Due, deadlineOf, isDay, lastDayOf } from '../domain/schedule/due-date.ts'
import type { CheckIn } from '../domain/schedule/ladder.ts'
import { isBefore } from '../domain/shared/order.ts'
import type { EventKind, Party } from '../domain/shared/party.ts'
import type { CalendarDate, DueDate } from '../domain/shared/time.ts'
import type { Catalogue } from './catalogue.ts'
import type { MessageKey, Phrase } from './language.ts'
import { partyPhrase, series } from './parties.ts'

/* What is known of an agreement, in words: the mail and the pages say it alike. */

/** A label and a value, shown on one line. */
export type Fact = { readonly label: Phrase; readonly value: Phrase; readonly strong?: boolean }

/** The mark between a label and the value. A full-width colon brings its own space (GB/T 15834). */
export const gapAfter = (label: string): string => (label.endsWith('：') ? '' : ' ')

/** The facts of an open commitment: the date, the last word of the official, and the refusal of the office. */
export const openFacts = (
  commitment: CommitmentOrPart,
  today: CalendarDate,
  words: Catalogue,
): readonly Fact[] => [
  dueFact(commitment, today, words),
  ...untilDueFacts(commitment, today, words),
  ...(commitment.kind === 'commitment' ? recurringFacts(commitment, words) : []),
  ...(commitment.kind === 'commitment' ? movedFacts(commitment, words) : []),
  ...youAskedFacts(commitment.asked, words),
  ...refusedFacts(commitment.lastRefusal, words),
  ...reportFacts(commitment.lastReport, words),
  ...waitingFacts(commitment, today, words),
]

/** Before an escalation the holder is told its day, and who will be told. */
export const escalationFacts = (
  escalation: Escalation | undefined,
  supervisor: Official | undefined,
  words: Catalogue,
): readonly Fact[] => {
  if (escalation === undefined) return []
  const label = words.say('labelNextStep')
  const date = words.day(escalation.on)
  if (escalation.to === 'office') return [{ label, value: words.say('officeWillBeTold', { date }) }]
  // Nothing is escalated to a supervisor without a usable address.
  return supervisor && mayBeWrittenTo(supervisor)
    ? [{ label, value: words.say('supervisorWillBeTold', { name: briefName(supervisor, words), date }) }]
    : []
}

/** What the supervisor of the holder, or the protocol office, is told of an escalated commitment. */
export const lateFacts = (
  { cause, deadline, agreedAt, commitmentId }: News,
  today: CalendarDate,
  words: Catalogue,
): readonly Fact[] =>
  deadline === undefined || agreedAt === undefined || commitmentId === undefined
    ? []
    : [
        due({ dueOn: deadline, agreedAt }, deadline, today, words),
        ...agreedAtFacts(agreedAt, words),
        {
          label: words.say('labelWhyTold'),
          value: words.say(cause === 'late' ? 'toldAsOffice' : 'toldAsSupervisor'),
        },
        { label: words.say('labelCommitment'), value: words.isolate(commitmentId) },
      ]

/** What another official is called, in few letters: a line may name nine of them. */
export const briefName = (official: Official, words: Catalogue): Phrase =>
  words.isolate(brief(called(official)))

/** What a contributor is told of the official who leads; `undefined`: nobody is named yet, or is not known any more. */
export const partFact = (lead: Official | undefined, words: Catalogue): Fact => ({
  label: words.say('labelPart'),
  value: lead ? words.say('partLedBy', { name: briefName(lead, words) }) : words.say('partWithoutLead'),
  strong: true,
})

/** Who asks the office; of a deputy, also for whom. */
export const askedByFact = (
  { name, deputy }: { readonly name: Phrase; readonly deputy: Phrase | undefined },
  words: Catalogue,
): Fact => ({
  label: words.say('labelAskedBy'),
  value: deputy ? words.say('askedFor', { deputy, name }) : name,
})

/** To the deputy: whose part it is. */
export const partOfAbsentFact = (absent: Official, words: Catalogue): Fact => ({
  label: words.say('labelContributors'),
  value: briefName(absent, words),
})

/** Says before which visit the commitment is due, while the first day of that visit is unknown. */
const undatedVisitFacts = ({ dueVisit }: Due, words: Catalogue): readonly Fact[] =>
  dueVisit === undefined || dueVisit.startsOn !== undefined
    ? []
    : [
        {
          label: words.say('labelAsWorded'),
          value: words.say('beforeVisit', { visit: words.isolate(dueVisit.title) }),
        },
      ]

/** The visit that the agreed action is, perhaps held or cancelled by now. A cancelled visit has no first day here. */
const visitToComeFacts = (
  { visitToCome }: Pick<OpenCommitment, 'visitToCome'>,
  words: Catalogue,
): readonly Fact[] => {
  if (visitToCome === undefined) return []
  const { title, startsOn } = visitToCome
  const visit = words.isolate(title)
  return [
    {
      label: words.say('labelVisitToCome'),
      value:
        startsOn === undefined
          ? words.say('visitToComeUndated', { visit })
          : words.say('visitToCome', { visit, date: words.shortDay(startsOn) }),
    },
  ]
}

/** The agreement and the agreeing sides. */
export const agreementFacts = (
  agreed: Pick<
    OpenCommitment,
    'dueWording' | 'dueVisit' | 'visitToCome' | 'agreedAt' | 'undertakenBy' | 'recipient' | 'renews'
  >,
  words: Catalogue,
  /** The place of the agreement; the mail leaves out words said once for several lines. */
  where: readonly Fact[] = agreedAtFacts(agreed.agreedAt, words),
): readonly Fact[] => [
  ...asWorded(agreed.dueWording, words),
  ...undatedVisitFacts(agreed, words),
  ...visitToComeFacts(agreed, words),
  ...where,
  ...parties('labelUndertakenBy', agreed.undertakenBy, words),
  ...recipientFacts(agreed, words),
  ...renewsFacts(agreed, words),
]

export const questionWords = {
  responsible: 'askResponsible',
  date: 'askDate',
  'reminders-ended': 'askRemindersEnded',
  'date-before-agreement': 'askDateBeforeAgreement',
  'no-end': 'askNoEnd',
} as const satisfies Record<RecordQuestion | YearlyQuestion, MessageKey>

const refusedWords = {
  'more-time': 'refusedMoreTime',
  'proposed-date': 'refusedDate',
  'not-mine': 'refusedNotMine',
  'cannot-be-done': 'refusedToDrop',
  'wait-again': 'refusedToWait',
  acceptance: 'refusedReport',
} as const satisfies Record<HolderQuestion, MessageKey>

export const titleWords = {
  'outside-address': 'mayWeWrite',
  unreachable: 'mailDoesNotReach',
  'unusable-record': 'recordUnusable',
  absent: 'officialAbsent',
} as const satisfies Record<OfficialQuestion, MessageKey>

const unreachableWords = {
  bounced: 'unreachableBounced',
  complained: 'unreachableComplained',
  'never-delivered': 'unreachableNeverDelivered',
  refused: 'unreachableRefused',
} as const satisfies Record<Unreachable['because'], MessageKey>

export const whatIsAsked = (question: Question<AskedKind>, words: Catalogue): Phrase => {
  switch (question.kind) {
    case 'more-time':
      return words.say('askMoreTime', { date: dateInSentence(question.dueOn, words) })
    case 'proposed-date':
      return words.say('askProposedDate', { date: dateInSentence(question.dueOn, words) })
    case 'not-mine':
      return words.say('askNotMine')
    case 'part-more-time':
      return words.say('askPartMoreTime', { date: dateInSentence(question.dueOn, words) })
    case 'part-not-mine':
      return words.say('askPartNotMine')
    case 'cannot-be-done':
      return words.say('askCannotBeDone')
    case 'acceptance':
      return words.say('askAcceptance', {
        date: words.shortDay(question.doneOn),
        until: words.shortDay(question.acceptedOn),
      })
    case 'wait-again':
      return words.say('askToWait', { what: words.isolate(question.for), date: words.day(question.until) })
  }
}

/** A text may have several lines, and a fact has one. */
export const inOneLine = (text: string, words: Catalogue) => words.isolate(text.replaceAll(/\s+/g, ' '))

const renewsFacts = ({ renews }: Pick<OpenCommitment, 'renews'>, words: Catalogue): readonly Fact[] =>
  renews === undefined
    ? []
    : [
        {
          label: words.say('labelRenews'),
          value:
            renews.agreedOn === undefined
              ? words.say('renewsUndated')
              : words.say('renews', { date: words.shortDay(renews.agreedOn) }),
        },
      ]

const movedFacts = ({ firstDeadline, timesMoved }: OpenCommitment, words: Catalogue): readonly Fact[] =>
  firstDeadline === undefined || timesMoved === undefined
    ? []
    : [
        {
          label: words.say('labelMoved'),
          value: words.say('moved', { count: timesMoved, date: words.shortDay(firstDeadline) }),
        },
      ]

const youAskedWords = {
  'more-time': 'youAskedMoreTime',
  'proposed-date': 'youAskedDate',
  'not-mine': 'youAskedNotMine',
  'cannot-be-done': 'youAskedToDrop',
  'wait-again': 'youAskedToWait',
  acceptance: 'youAskedReport',
} as const satisfies Record<HolderQuestion, MessageKey>

const youAskedFacts = (asked: OpenCommitment['asked'] = [], words: Catalogue): readonly Fact[] =>
  asked.map(({ kind, since, dueOn, doneOn }) => ({
    label: words.say('labelYouAsked'),
    value: words.say(youAskedWords[kind], {
      since: words.shortDay(since),
      date: doneOn ? words.shortDay(doneOn) : dueOn ? dateInSentence(dueOn, words) : words.isolate(''),
    }),
    strong: true,
  }))

const refusedFacts = (refusal: LastRefusal | undefined, words: Catalogue): readonly Fact[] =>
  refusal === undefined
    ? []
    : [
        {
          label: words.say('labelRefused'),
          value: words.say(refusedWords[refusal.question], {
            date: words.shortDay(refusal.on),
            reason: inOneLine(refusal.reason, words),
          }),
        },
      ]

/** A commitment or a matter about one. */
type Agreed = Due & Pick<OpenCommitment, 'agreedAt'>

/** The due date as it was agreed, as the value of a label; the deadline stands behind a period, a time from the event and a visit. */
const dateAsAgreed = (
  { dueOn, dueWithin, dueVisit }: Agreed,
  deadline: CalendarDate,
  words: Catalogue,
): Phrase => {
  const date = words.shortDay(deadline)
  if (dueVisit !== undefined)
    return words.say('beforeVisitAsAgreed', { visit: words.isolate(dueVisit.title), date })
  if (dueWithin !== undefined) return words.say('timeAsAgreed', { time: words.time(dueWithin), date })
  return dueOn === undefined || isDay(dueOn)
    ? words.day(deadline)
    : words.say('periodAsAgreed', { period: words.period(dueOn), date })
}

/** The due date within a sentence. A day stands in the sentence, and its period behind it, because a period may need another case. */
export const dateInSentence = (
  dueOn: DueDate,
  words: Catalogue,
  day: (date: CalendarDate) => Phrase = words.day,
): Phrase =>
  isDay(dueOn)
    ? day(dueOn)
    : words.say('dayOfPeriod', {
        period: words.period(dueOn),
        date: words.shortDay(lastDayOf(dueOn)),
      })

/** The due date where it was agreed as no day; a calendar shows a day by itself. */
export const periodFacts = (
  agreed: Agreed & { readonly deadline: CalendarDate },
  words: Catalogue,
): readonly Fact[] =>
  agreed.dueOn !== undefined && isDay(agreed.dueOn)
    ? []
    : [{ label: words.say('labelDue'), value: dateAsAgreed(agreed, agreed.deadline, words) }]

export const due = (agreed: Agreed, deadline: CalendarDate, today: CalendarDate, words: Catalogue) => {
  const key = deadline < today ? 'dueOverdue' : deadline === today ? 'dueToday' : 'dueComing'
  const days = Math.abs(daysBetween(today, deadline))
  return {
    label: words.say('labelDue'),
    value: words.say(key, { date: dateAsAgreed(agreed, deadline, words), days }),
    strong: deadline <= today,
  }
}

/** The due date in a matter. One in question is told as recorded: nobody is late by a date that may be a slip. */
export const dueOfMatter = (
  matter: OpenCommitmentMatter,
  today: CalendarDate,
  words: Catalogue,
): readonly Fact[] => {
  const deadline = deadlineOf(matter)
  if (deadline === undefined) return []
  return [
    matter.questions.some(({ kind }) => kind === 'date-before-agreement')
      ? {
          label: words.say('labelDue'),
          value: words.say('dueAsRecorded', { date: dateAsAgreed(matter, deadline, words) }),
        }
      : due(matter, deadline, today, words),
  ]
}

/** A deadline before the holder's first morning: lateness counts from that morning. */
const dueBeforeHeld = (date: Phrase, heldFrom: CalendarDate, today: CalendarDate, words: Catalogue): Fact => {
  const days = daysBetween(heldFrom, today)
  const facts = { date, days }
  return {
    label: words.say('labelDue'),
    value:
      days > 0 ? words.say('dueBeforeHeldLate', facts) : words.say('dueBeforeHeld', { date: facts.date }),
    strong: true,
  }
}

export const dueFact = (commitment: CommitmentOrPart, today: CalendarDate, words: Catalogue): Fact => {
  const { heldFrom, checkIn, matterId, dueWording, dueVisit, askAgainOn } = commitment
  const deadline = deadlineOf(commitment)
  if (deadline !== undefined) {
    const date = dateAsAgreed(commitment, deadline, words)
    if (deadline <= today && isMoreTimeAsked(commitment))
      return { label: words.say('labelDue'), value: words.say('dueUnlessMoreTime', { date }) }
    return deadline < heldFrom
      ? dueBeforeHeld(date, heldFrom, today, words)
      : due(commitment, deadline, today, words)
  }
  if (checkIn !== undefined) return { label: words.say('labelCheckIn'), value: rhythm(checkIn, words) }
  return {
    label: words.say('labelUndated'),
    value: words.say(
      matterId !== undefined && askAgainOn === undefined
        ? 'undatedAsked'
        : (dueWording ?? dueVisit) === undefined
          ? 'undatedAccepted'
          : 'undatedWorded',
    ),
  }
}

/** Of a recurring commitment: what is missed, and how often it recurs. */
const recurringFacts = (commitment: OpenCommitment, words: Catalogue): readonly Fact[] => [
  ...missedFacts(commitment, words),
  ...repeatsFacts(commitment, words),
]

/** What is missed of a recurring commitment, until it is done or skipped. */
const missedFacts = (commitment: OpenCommitment, words: Catalogue): readonly Fact[] => {
  const { named, others } = shownMissed(commitment)
  const value = series(named.map(words.shortDay), words, others)
  return value === undefined ? [] : [{ label: words.say('labelMissed'), value, strong: true }]
}

/** How often a commitment recurs, and until when. */
export const repeatsFacts = (
  { repeats }: Pick<OpenCommitment, 'repeats'>,
  words: Catalogue,
): readonly Fact[] => {
  if (repeats === undefined) return []
  const { every, until, times } = repeats
  const count = Number.parseInt(every.slice(1), 10)
  const unit = every.endsWith('D') ? 'repeatsDays' : every.endsWith('W') ? 'repeatsWeeks' : 'repeatsMonths'
  const often = words.say(unit, { count })
  const inAll = times === undefined ? often : words.say('repeatsTimes', { often, count: times })
  const value =
    until === undefined ? inAll : words.say('repeatsUntil', { often: inAll, date: words.shortDay(until) })
  return [{ label: words.say('labelRepeats'), value }]
}

type Dates = Due & Pick<OpenCommitment, 'checkIn'>

/** The rhythm in which we ask: instead of a due date, or until the reminders of the due date begin. */
export const rhythmFacts = (dates: Dates, words: Catalogue): readonly Fact[] => {
  if (dates.checkIn === undefined) return []
  const asked = rhythm(dates.checkIn, words)
  return deadlineOf(dates) === undefined
    ? [{ label: words.say('labelCheckIn'), value: asked }]
    : [{ label: words.say('labelUntilDue'), value: words.say('untilDue', { rhythm: asked }) }]
}

/** Nobody asks in a rhythm once a due date has come. */
const untilDueFacts = (dates: Dates, today: CalendarDate, words: Catalogue): readonly Fact[] => {
  const deadline = deadlineOf(dates)
  return isBefore(today, deadline) ? rhythmFacts(dates, words) : []
}

export const recipientFacts = ({ recipient }: { readonly recipient?: Party }, words: Catalogue) =>
  parties('labelRecipient', recipient && [recipient], words)

const reportFacts = (report: LastReport | undefined, words: Catalogue) =>
  report === undefined
    ? []
    : [
        {
          label: words.say('labelLastReport'),
          value: words.say(report.atRisk ? 'lastReportAtRisk' : 'lastReport', {
            date: words.shortDay(report.on),
            note: inOneLine(report.note, words),
          }),
        },
      ]

/** What was answered in the holder's name is repeated until a notice has told that the waiting is over. */
const waitingFacts = (commitment: CommitmentOrPart, today: CalendarDate, words: Catalogue) => {
  const waiting = shownWaiting(commitment)
  return waiting === undefined
    ? []
    : [
        {
          label: words.say('labelAnswered'),
          value: words.say(isWaiting(commitment, today) ? 'waitingFor' : 'waitedFor', {
            date: words.shortDay(waiting.since),
            until: words.shortDay(waiting.until),
            what: words.isolate(waiting.for),
          }),
        },
      ]
}

export const rhythm = ({ every, from }: CheckIn, words: Catalogue): Phrase => {
  const count = Number.parseInt(every.slice(1), 10)
  const unit = every.endsWith('D') ? 'checkInDays' : every.endsWith('W') ? 'checkInWeeks' : 'checkInMonths'
  const asked = words.say(unit, { count })
  return from === undefined ? asked : words.say('checkInFrom', { rhythm: asked, date: words.shortDay(from) })
}

export const asWorded = (dueWording: string | undefined, words: Catalogue) =>
  dueWording === undefined ? [] : [{ label: words.say('labelAsWorded'), value: words.isolate(dueWording) }]

const kindWords = {
  meeting: 'kindMeeting',
  'site-visit': 'kindSiteVisit',
  signing: 'kindSigning',
  reception: 'kindReception',
  call: 'kindCall',
  other: 'kindOther',
} as const satisfies Record<EventKind, MessageKey>

/** The event at which something was agreed: kind, title, days and place, as far as they are known. */
export const eventFact = (at: AgreedAt, words: Catalogue): Fact => ({
  label: words.say('labelAgreedAt'),
  value: agreedAtPhrase(at, words),
})

export const visitFact = ({ visitTitle }: AgreedAt, words: Catalogue): Fact => ({
  label: words.say('labelVisit'),
  value: words.isolate(visitTitle),
})

/** Who took part in the event; nothing where the record names nobody. */
export const participantsFacts = (at: AgreedAt, words: Catalogue): readonly Fact[] =>
  parties('labelWith', at.participants, words, at.otherParticipants)

const agreedAtFacts = (at: AgreedAt, words: Catalogue): readonly Fact[] => [
  eventFact(at, words),
  visitFact(at, words),
  ...participantsFacts(at, words),
]

const agreedAtPhrase = (at: AgreedAt, words: Catalogue): Phrase => {
  const event = eventPhrase(at, words)
  const place = at.place && words.isolate(at.place)
  const date = daysPhrase(at, words)
  if (date)
    return place ? words.say('agreedAtPlace', { event, date, place }) : words.say('agreedAt', { event, date })
  const visit = at.duringVisit && daysPhrase(at.duringVisit, words)
  if (visit)
    return place
      ? words.say('agreedDuringPlace', { event, visit, place })
      : words.say('agreedDuring', { event, visit })
  return place ? words.say('agreedInPlace', { event, place }) : event
}

const eventPhrase = ({ kind, eventTitle }: AgreedAt, words: Catalogue): Phrase => {
  const event = words.say(kindWords[kind])
  return eventTitle ? words.say('eventTitled', { event, eventTitle: words.isolate(eventTitle) }) : event
}

const daysPhrase = (
  { startsOn, endsOn }: Pick<AgreedAt, 'startsOn' | 'endsOn'>,
  words: Catalogue,
): Phrase | undefined => {
  if (startsOn === undefined) return undefined
  const from = words.shortDay(startsOn)
  return endsOn === undefined || endsOn === startsOn
    ? from
    : words.say('days', { from, to: words.shortDay(endsOn) })
}

export const parties = (
  label: 'labelWith' | 'labelUndertakenBy' | 'labelRecipient',
  recorded: readonly Party[] | undefined,
  words: Catalogue,
  othersRecorded = 0,
) => {
  const { named, others } = shownParties(recorded, othersRecorded)
  const names = named.map((party) => partyPhrase(party, words))
  const value = series(names, words, others)
  return value === undefined ? [] : [{ label: words.say(label), value }]
}

/** Why the office is asked about an official. */
export const whyAskedAbout = (
  { because, fields, absence }: Pick<OpenOfficialMatter, 'because' | 'fields' | 'absence'>,
  words: Catalogue,
): Phrase => {
  if (absence)
    return words.say('absentUntil', { from: words.shortDay(absence.from), to: words.shortDay(absence.to) })
  return words.say(because ? unreachableWords[because] : fields ? 'unusableFields' : 'addressOutside')
}

/** What falls due in an absence, with the days. */
export const dueMeanwhile = (lines: readonly CommitmentOrPart[], words: Catalogue): readonly Phrase[] =>
  inOrderOfRecord(lines).flatMap((line) => {
    const deadline = deadlineOf(line)
    const title = words.isolate(brief(numberedTitle(line)))
    return deadline === undefined
      ? []
      : [words.say('dueMeanwhile', { title, date: words.shortDay(deadline) })]
  })

/** How many commitments wait for the focal point of an organisation. */
export const whyAskedFocalPoint = (
  { commitments: count }: OpenOrganisationMatter,
  words: Catalogue,
): Phrase => words.say('focalPointMissing', { count })

/** What the protocol office is asked, a sentence for each question. */
export const asked = (matter: OpenMatter, words: Catalogue): readonly Phrase[] => {
  switch (matter.kind) {
    case 'commitment-matter':
      return matter.questions.map((question) => askedIn(question, words))
    case 'official-matter':
      return [
        words.say(titleWords[matter.questions[0].kind], { name: words.isolate(matter.email) }),
        whyAskedAbout(matter, words),
      ]
    case 'organisation-matter':
      return [
        words.say('whoAnswersFor', { organisation: words.isolate(matter.organisation) }),
        whyAskedFocalPoint(matter, words),
      ]
  }
}

/** The words of a question about a commitment. */
export const askedIn = (question: Question<CommitmentQuestion>, words: Catalogue): Phrase =>
  isAskedByOfficial(question) ? whatIsAsked(question, words) : words.say(questionWords[question.kind])
