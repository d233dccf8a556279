import { type Absence, absences, asksAboutAbsence } from './absences.ts'
import { linesAboutBriefs, weeklyBriefs } from './briefs.ts'
import { type Calendar, calendars, linesAboutCalendars } from './calendars.ts'
import {
  type Day,
  type DaysOff,
  dayAfter,
  isWorkingDay,
  onOrAfter,
  onOrBefore,
  type Post,
  workingDayAfter,
  workingDays,
} from './days.ts'
import { deputies, isForAbsent, linesForAbsent, sectionsForAbsent } from './deputies.ts'
import { directory } from './directory.ts'
import { escalations, isAboutLateness, linesAboutLateness } from './escalations.ts'
import type { Invariant, Violation } from './invariants.ts'
import { type Duty, dueOf, openBehind, type Steps, standsFor, stepsNamed } from './ladder.ts'
import {
  type Asked,
  afterSilence,
  alsoAsked,
  askedAfter,
  type Change,
  deadlineOf,
  dueAfter,
  dueAfterQuestion,
  dueAfterReport,
  dueAfterWord,
  dueOnOtherLadder,
  type Gap,
  gapsOf,
  hasCrossed,
  isSilent,
  type Line,
  type Place,
  type Question,
  type Replaced,
  type Shown,
  silenceOf,
} from './line.ts'
import { linesAboutLinks, linkNews, newsKeeps } from './link-news.ts'
import { deskPathIn, type LinkedMail, linkNumberIn, links, type Verdict } from './links.ts'
import { type Fate, mailboxes } from './mailboxes.ts'
import { organisationIn, organisationOf, whoAnswersName } from './organisations.ts'
import { commitmentOf, lineKey, partIdOf, partsOf } from './parts.ts'
import type { Window } from './posts.ts'
import { acceptedBySilence, type Recorded } from './record.ts'
import { bothLater, certainDay, type Due, dueWithin, earlier, eitherDue, later, type Span } from './span.ts'
import { linesWithoutDate, undatedNews } from './undated-news.ts'
import { yearlyQuestions } from './yearly-questions.ts'

/*
 * The judge of a simulated world. The oracle sees only the API's acknowledgements, the mails accepted by SES,
 * and the weather. All consequences are computed anew here, without any code of the program.
 */

const office = 'ofc_protocol-office'
const minute = 60_000
/** Two ticks, and the time of a message that the queue has to hand over again. */
const enoughToTell = 60 * minute
/** The greatest lag of an index. */
const mostLag = 10 * minute

/**
 * Bytes of HTML: the most of a mail, and more than any mail has in which another line would have had room. The program weighs a
 * line as it may be in any language, so a mail of many short lines is full earlier.
 */
const mostBytes = 90_000
const fullFrom = 38_000
const fullOfManyFrom = 30_000
const manyLines = 25
const mostLines = 50

/** An acknowledged change of a commitment. */
export type Acknowledged = Change & {
  readonly what:
    | 'recorded'
    | 'reassigned'
    | 'reopened'
    | 'decided'
    | 'rescheduled'
    | 'reworded'
    | 'reported'
    | 'seen'
    | 'waits'
    | 'waited'
    | 'undone'
    | 'asked'
    | 'settled'
    | 'closed'
    | 'part done'
    | 'part reported'
    | 'part undone'
    | 'part asked'
    | 'part decided'
    | 'shared'
    | 'other ladder'
  /** The question of the official, or the decided part of the question; of a contributor, about the own part. */
  readonly question?: Asked | undefined
  /** The due date of the occurrence that a request named; without it the oldest open one is done or skipped. */
  readonly occurrence?: Day | undefined
  /** Who answered or asked about the own part, or about whose part the office decided. */
  readonly contributor?: string | undefined
  /** The last day of an announced waiting for the other side. */
  readonly waitsUntil?: Day | undefined
  readonly commitment: Shown
  /** True for a decision that leaves the commitment unchanged. */
  readonly isLeftAlone?: boolean
  /** True for a no to what a contributor asked. */
  readonly isRefused?: boolean
  /** True for a decision that what recurs goes on, and for nothing else: its official is told nothing. */
  readonly isGoingOn?: boolean
  /** True for a decision that accepts what the record says. */
  readonly isAccepted?: boolean
  /** True for the acceptance of a report that it is done. */
  readonly isAcceptance?: boolean
  /** True for an answer or a decision that came through the link of a mail. */
  readonly isThroughLink?: boolean
}

export type AcceptedMail = {
  readonly at: number
  /** The moment at which the desk was read for the mail. */
  readonly readAt: number
  readonly official: string
  readonly to: string
  readonly date: Day
  readonly text: string
  /** The ids of the lines that the links of the mail number, from 1. */
  readonly numbered: readonly string[]
  readonly htmlBytes: number
  /** The moment from which SES answers every mail to the address with a bounce. */
  readonly suppressedSince?: number | undefined
}

/** The answer of a link: a refusal by name, or the ids of the shown commitments. */
export type OpenedByLink = { readonly refused: string } | { readonly shown: readonly string[] }

/** The API's explanation of a day of an official. */
/** `moved`: a line is expected on the day, because nobody works on the day for which it was meant. */
export type ExplainedDay = {
  readonly date: Day
  readonly state: string
  readonly lines?: readonly { readonly moved?: { readonly from: Day } }[]
}

type Options = {
  /** The greatest error of a machine's clock, in milliseconds. */
  readonly skew: number
  /** Whether no fault that reaches the official happened from one moment until another. */
  isWell(from: number, until: number, official: string): boolean
  readonly unheeded?: Invariant | undefined
  /** Of a world in which others are told of lateness: the supervisor of each official who has one. */
  readonly supervisors?: ReadonlyMap<string, string> | undefined
  /** Of a world with deputies: who stands in for each official, and the name of that official. */
  readonly standIns?: ReadonlyMap<string, { readonly deputy: string; readonly name: string }> | undefined
}

type Listing = Pick<AcceptedMail, 'text' | 'numbered'>

/** The commitments and matters of the reader that a mail lists; `about`: the official whom mail does not reach. */
const listedIn = ({ text, numbered }: Listing) =>
  sectionsForAbsent(text)
    .own.split('\n\n')
    .flatMap((entry) => {
      if (isAboutLateness(entry)) return []
      const title = /^\* (?:\[[^\]]*\] )?(.*)/m.exec(entry)?.[1]
      const reference = /^ {2}Reference: (cmt_\S+)/m.exec(entry)?.[1]
      const number = linkNumberIn(entry)
      const linked = number === undefined ? undefined : numbered[number - 1]
      const isPart = /^ {2}Your part: /m.test(entry)
      const id = isPart && reference !== undefined ? partIdOf(reference) : (reference ?? linked)
      const about = /^ {2}Official: (ofc_\S+)/m.exec(entry)?.[1]
      return title !== undefined && id !== undefined && /^(?:cmt|mat|prt)_/.test(id)
        ? [{ title, id, linked, about }]
        : []
    })

/** The sections of a mail, the most urgent first, as the English mail names them. */
const headings = [
  'Late',
  'Due today',
  'Due soon',
  'New',
  'How does it stand?',
  'Later, or without a date',
  'Waiting for an answer',
  'For an absent official',
  'To decide',
  'News',
  'The week in brief',
]

/**
 * The heading of each section of a mail and the ids of its lines, in order. A section begins with a paragraph of a heading
 * and a line below it; what lines of a visit share stands in a paragraph without an id.
 */
const sectionsOf = ({ text, numbered }: Listing) => {
  const sections: { heading: string; ids: string[] }[] = []
  for (const paragraph of text.split('\n\n')) {
    const heading = /^(.*)\n=+$/.exec(paragraph)?.[1]
    if (heading !== undefined)
      sections.push({ heading: isForAbsent(heading) ? 'For an absent official' : heading, ids: [] })
    const [entry] = listedIn({ text: paragraph, numbered })
    if (entry) sections.at(-1)?.ids.push(entry.id)
  }
  return sections
}

const eventIn = (text: string) => /^ {2}Agreed at: (.*)/m.exec(text)?.[1]

/**
 * What a mail says of the event of each line: on top for all lines, in the words of the line, or in the paragraph above its
 * group. A line that names only its visit is of an event that stands further above, so nothing is said of it here.
 */
const eventsIn = ({ text, numbered }: Listing) => {
  const ofAll = eventIn(text.split(/^=+$/m, 1).join())
  let shared: string | undefined
  return text.split('\n\n').flatMap((paragraph) => {
    const said = ofAll ?? eventIn(paragraph)
    const [entry] = listedIn({ text: paragraph, numbered })
    if (entry)
      return [{ id: entry.id, event: said ?? (/^ {2}Visit: /m.test(paragraph) ? undefined : shared) }]
    shared = said
    return []
  })
}

const inWords = (day: Day) =>
  new Date(day).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

const whenIn = ({ agreedOn, startsOn, endsOn }: Place) => {
  if (agreedOn !== undefined) return ` on ${inWords(agreedOn)}`
  return startsOn === undefined || endsOn === undefined
    ? ''
    : ` during the visit of ${inWords(startsOn)} to ${inWords(endsOn)}`
}

const isFull = (mail: AcceptedMail) => {
  const lines =
    listedIn(mail).length +
    linesAboutCalendars(mail.text) +
    linesAboutLinks(mail.text) +
    linesAboutBriefs(mail.text) +
    linesAboutLateness(mail.text) +
    linesForAbsent(mail) +
    linesWithoutDate(mail.text)
  return lines >= mostLines || mail.htmlBytes >= (lines < manyLines ? fullFrom : fullOfManyFrom)
}

/** True for a mail that says that something is left for the next morning. */
const leavesSome = ({ text }: Pick<AcceptedMail, 'text'>) =>
  /^(?:One|\d+) more (?:is|are) left for the next/m.test(text)

/** The end of an official's hours on a day. */
type DayOver = {
  readonly date: Day
  readonly mail: AcceptedMail | undefined
  /** The moment of the end. */
  readonly over: number
  /** Whether no fault happened for long enough after a moment, within the hours. */
  couldBeTold(knownAt: number): boolean
}

const hasEndedName = (commitment: string) => `ended ${commitment}`
const unreachableName = (official: string) => `unreachable ${official}`
const unusableName = (official: string) => `unusable ${official}`
const tellsOfAddresses = /^\* .*(?:Another address:|other address)/m
/** The longest trouble, and time for the first mail after it. */
const restartsWithin = 5 * 24 * 60 * minute

/** The occurrences of a commitment as it was recorded. */
const dutyOf = ({ dueOn, repeats }: Shown): Duty | undefined =>
  dueOn !== undefined && repeats ? { first: dueOn, ...repeats, settled: [] } : undefined

export const oracle = ({ skew, isWell, unheeded, supervisors, standIns }: Options) => {
  const violations: Violation[] = []
  const linked = links({ office })
  const posts = directory(skew)
  const boxes = mailboxes()
  const away = absences()
  /** When mail to an official was known to begin again: the mornings of the lines follow with the next tick. */
  const restarts = new Map<string, number>()
  /** An official who surely held something got another address: news of the office, in its next notice. */
  let owedNews: Change | undefined
  /**
   * Officials whose record cannot be used, and since when. Once something of theirs was due, `question` asks the office to
   * correct the record.
   */
  const unusable = new Map<string, { readonly since: number; question: Question | undefined }>()
  const lines = new Map<string, Line>()
  /**
   * Questions by the id of the matter; a question about ended reminders starts under `hasEndedName`, a question about an
   * address under `unreachableName`, and one about a record under `unusableName`, because the id is not known yet.
   */
  const questions = new Map<string, Question>()
  const mails = new Map<string, AcceptedMail>()
  /** Commitments and matters listed before the client knew of the recording. */
  const unclaimed = new Set<string>()
  /** Titles of what recurs of which the client first heard when an occurrence was done: it does not know which one. */
  const ofUnknownOccurrence = new Set<string>()
  /** Official and date of the notices with an unknown outcome. */
  const unsettled = new Set<string>()
  /** The notices without an answer of SES; a report settles no further notice. */
  const unanswered = new Set<string>()
  /**
   * Officials with such a notice in the past: a late report of SES may move the lines, and the plan with
   * them.
   */
  const unsettledOf = new Set<string>()
  /** Objects of a request given up: the change may have been carried out, or may still be. */
  const lost = new Set<string>()
  const underWay = new Map<string, number>()
  /** Objects with two changes under way at the same time. */
  const crossed = new Set<string>()
  const plans = new Map<string, { readonly date: Day; readonly askedAt: number }>()
  const places = new Map<string, Place>()
  /** What contributors asked about their parts when the commitment was closed. */
  const askedAtClosing = new Map<string, Line['asked']>()
  /** By the commitment: on which days of the office a report that waits counts as accepted. */
  const reports = new Map<string, { readonly acceptedOn: Span; isOver: boolean }>()
  /** By the commitment: the days for which a report that is no longer asked about had planned the matter. */
  const lapsedReports = new Map<string, Span>()
  /** The first days of visits to come: without one while nobody knows the day, and not here while a visit is moved. */
  const coming = new Map<string, { readonly startsOn: Day | undefined }>()

  const say = (invariant: Invariant, at: number, because: string): void => {
    if (invariant !== unheeded) violations.push({ invariant, at, because })
  }
  /** The days off of the official who holds a line. */
  const offOf = ({ shown }: Pick<Line, 'shown'>) => posts.offOf(shown.holder)
  /** The ladder that the client gave the visit of a commitment; the API alone knows it of a visit whose client gave up. */
  const stepsOf = ({ id, ladder }: Pick<Shown, 'id' | 'ladder'>): Steps => {
    const place = places.get(id)
    return stepsNamed(place ? place.ladder : ladder)
  }
  const isPending = (id: string) => lost.has(id) || (underWay.get(id) ?? 0) > 0
  /** The ids of the matters that ask who answers for an organisation, as mails told them. */
  const whoAnswersIds = new Map<string, string>()
  const whoAnswersNames = new Map<string, string>()
  const nameOf = ({ title, id }: Pick<Shown, 'title' | 'id'>) => `${title} (${id})`
  const keyOf = (official: string, date: Day) => `${official} ${date}`

  const makeVague = (id: string) => {
    for (const line of lines.values())
      if (line.shown.id === id || line.shown.holder === id) line.isVague = true
    for (const question of questions.values()) if (question.commitment === id) question.isVague = true
    newsOfLinks.vague(id)
    newsOfLateness?.vague(id)
    newsOfUndated.vague(id)
    questionsOfEnds.vague(id)
  }

  const isMailUncertain = (official: string, at: number) =>
    isPending(official) ||
    boxes.mayBeStopped(official) ||
    unusable.has(official) ||
    isBeginningAgain(official, at) ||
    posts.hasNewHolder(official)

  const newsOfLinks = linkNews({
    office,
    say,
    isUnsettled: ({ official, date }) => unsettled.has(keyOf(official, date)),
    isFull,
    hasCome: (reader, change, date) => posts.firstMorning(reader, change).hi <= date,
    isDoubtful: (about) => {
      const meant = [...lines.values()].filter(({ shown: { title, agreedAt } }) =>
        'title' in about ? title === about.title : agreedAt?.visitTitle === about.visit,
      )
      // The holder may close through a link what a request recorded whose answer nobody heard.
      const isUnheardOf = 'title' in about && meant.length === 0
      return (
        isUnheardOf ||
        ('title' in about && ofUnknownOccurrence.has(about.title)) ||
        meant.some(({ shown: { id } }) => isPending(id))
      )
    },
  })

  /** True when a notice has surely planned that others are told on the day, and its holder has had a well morning on it. */
  const isPlainlyLate = (line: Line, day: Day): boolean => {
    const { shown, listed, changed, isVague, held, changedDuring } = line
    const { id, holder } = shown
    const windows = posts.windows(holder, day)
    if (listed === undefined || windows === undefined || isVague || isPending(id)) return false
    const { latest: reminder } = dueAfter(line, listed.on, offOf(line)) ?? {}
    return (
      held.lo === held.hi &&
      listed.to === holder &&
      listed.on < day &&
      reminder !== undefined &&
      reminder >= day &&
      changedDuring !== listed &&
      changed.knownAt < listed.at - 10 * minute &&
      !unsettledOf.has(holder) &&
      !isMailUncertain(holder, listed.at) &&
      !posts.hasMovedSince(holder, listed.at) &&
      windows.every(({ opens }) => isWell(opens - mostLag, opens + enoughToTell, holder))
    )
  }

  const newsOfLateness =
    supervisors &&
    escalations(lines, {
      office,
      skew,
      say,
      isPending,
      isFull: (mail) => isFull(mails.get(keyOf(mail.official, mail.date)) as AcceptedMail),
      supervisorOf: (official) => supervisors.get(official),
      daysOff: posts.everOff,
      isUnsettled: ({ official, date }) => unsettled.has(keyOf(official, date)),
      opens: (official, date) => posts.windows(official, date)?.map(({ opens }) => opens),
      hasCome: (reader, change, date) => posts.firstMorning(reader, change).hi <= date,
      isPlain: isPlainlyLate,
      isUncertain: (reader, since) => isMailUncertain(reader, since) || posts.hasMovedSince(reader, since),
    })

  /** Nothing is certain about the mornings of an official who moves, has a new holder, or is not reached by mail. */
  const noNewsPlanned = (official: string) => {
    newsOfLinks.unplanned(official)
    newsOfLateness?.unplanned(official)
  }

  const deputised = deputies(lines, {
    deputies: standIns ?? new Map(),
    say,
    absencesOf: (official) => away.of(official),
    daysOff: posts.everOff,
    offOf: posts.offOf,
    firstMorning: posts.firstMorning,
    isUnsettled: ({ official, date }) => unsettled.has(keyOf(official, date)),
    isPending,
    hasMovedSince: posts.hasMovedSince,
  })

  const newsOfUndated = undatedNews({
    office,
    say,
    isUnsettled: ({ official, date }) => unsettled.has(keyOf(official, date)),
    isFull,
    isPending,
  })

  const briefs = weeklyBriefs({
    say,
    today: posts.today,
    offOf: posts.offOf,
    isUnsettled: ({ official, date }) => unsettled.has(keyOf(official, date)),
    isDoubtful: (id) => isPending(id) || (lines.get(id)?.isVague ?? false),
  })

  const questionsOfEnds = yearlyQuestions({
    office,
    say,
    isFull,
    isPending,
    morningAfter: (moment) => posts.firstMorning(office, { begunAt: moment, knownAt: moment }),
  })

  /** What came through a link is news; what is open again is not. */
  const hearOfLink = (
    { what, commitment: shown, isThroughLink, isAcceptance, begunAt, knownAt }: Acknowledged,
    occurrence: Day | undefined,
  ) => {
    const change = { begunAt, knownAt }
    const { id, holder, status, agreedAt } = shown
    if (status === 'open' && !isAcceptance) newsOfLinks.reopened(id, change)
    if (what === 'undone' && occurrence !== undefined) newsOfLinks.reopened(id, change, occurrence)
    if (isAcceptance)
      newsOfLinks.accepted(shown, holder, change, {
        // Also the last occurrence, whose acceptance closes the commitment, is told with its date.
        occurrence,
        isVague: shown.repeats !== undefined || crossed.has(id) || lost.has(id),
        isUnplanned: isMailUncertain(holder, begunAt) || posts.hasMovedSince(holder, begunAt),
      })
    if (!isThroughLink || what === 'asked') return
    if (isAcceptance) return newsOfLinks.decided(agreedAt?.visitTitle ?? '', change)
    if (what !== 'closed' && what !== 'settled')
      return newsOfLinks.decided(agreedAt?.visitTitle ?? '', change)
    if (what === 'settled' && occurrence === undefined) return void ofUnknownOccurrence.add(shown.title)
    newsOfLinks.closed(shown, change, {
      occurrence: what === 'settled' ? occurrence : undefined,
      isVague: crossed.has(id) || lost.has(id) || (what === 'closed' && status === 'open'),
      isUnplanned: isMailUncertain(holder, begunAt) || posts.hasMovedSince(holder, begunAt),
    })
  }

  /** That a part was done is news of the one who leads, until the commitment is closed or another one leads. */
  const hearOfDoneParts = (
    before: Shown | undefined,
    { commitment: shown, begunAt, knownAt }: Acknowledged,
  ) => {
    const change = { begunAt, knownAt }
    const { id, holder, status } = shown
    const isDone = (commitment: Shown | undefined, contributor: string) =>
      (commitment?.contributors ?? []).some(
        (one) => one.officialId === contributor && one.doneOn !== undefined,
      )
    if (status !== 'open' || (before && before.holder !== holder)) newsOfLinks.partIsOver(id, change)
    for (const { officialId } of before?.contributors ?? [])
      if (isDone(before, officialId) && !isDone(shown, officialId))
        newsOfLinks.partIsOver(id, change, officialId)
    for (const { officialId } of status === 'open' ? (shown.contributors ?? []) : [])
      if (isDone(shown, officialId) && !isDone(before, officialId))
        newsOfLinks.partDone(shown, officialId, change, {
          isVague: crossed.has(id) || lost.has(id),
          isUnplanned: isMailUncertain(holder, begunAt) || posts.hasMovedSince(holder, begunAt),
        })
  }

  /**
   * Opens and closes the questions about a commitment in its present state. Only a new commitment lacks a name, and one whose closing
   * is undone that lacked it before.
   */
  const ask = (
    { id, matterId, status }: Shown,
    change: Change,
    { mayLackName, endStays }: { readonly mayLackName: boolean; readonly endStays: boolean },
  ) => {
    const asked = status === 'open' ? matterId : undefined
    const ended = questions.get(hasEndedName(id))
    if (ended && asked !== undefined) {
      questions.delete(hasEndedName(id))
      if (ended.closedAt === undefined && !questions.has(asked)) questions.set(asked, ended)
    }
    for (const [matter, question] of questions) {
      if (question.commitment !== id || question.closedAt !== undefined) continue
      question.changed = change
      if (matter === asked) continue
      question.closedAt = change.knownAt
      question.due = undefined
    }
    const question = asked === undefined ? undefined : questions.get(asked)
    if (question) widen(question, change, endStays)
    else if (asked !== undefined) raise(asked, id, change, gapsAsked(id, mayLackName))
  }

  const gapsAsked = (commitment: string, mayLackName: boolean): readonly Gap[] => {
    const line = lines.get(commitment)
    const ofParts = [...lines.values()].flatMap(({ isPart, shown: { id, holder }, asked }) =>
      isPart && id === commitment ? [...asked.keys()].map((kind) => `${kind} of ${holder}` as const) : [],
    )
    return line ? [...gapsOf(line).filter((gap) => mayLackName || gap !== 'responsible'), ...ofParts] : []
  }

  /**
   * A further question in an open matter is told on the next working morning. When nothing that was asked before is asked
   * still, the matter counts as new. `endStays`: the change lets no reminders begin anew, so the office is still asked why
   * they ended.
   */
  const widen = (question: Question, change: Change, endStays: boolean) => {
    const before = question.gaps
    const gaps = [
      ...gapsAsked(question.commitment, before.includes('responsible')),
      ...before.filter((gap) => gap === 'ended' && endStays),
    ]
    const isWider = gaps.some((gap) => !before.includes(gap))
    question.gaps = gaps
    if (!isWider) return
    const first = posts.firstMorning(office, change)
    const { listed, due } = question
    if (!gaps.some((gap) => before.includes(gap))) {
      question.askedFrom = first
      question.due = dueWithin(first)
      // A notice on its way may have listed what was asked before, and the client does not know which came first.
      if (listed && listed.at >= change.begunAt - 5 * minute) question.isVague = true
      return
    }
    const widened: Due = {
      earliest: earlier(due?.earliest ?? first.lo, first.lo),
      latest: due?.latest === undefined ? first.hi : earlier(due.latest, first.hi),
    }
    question.due =
      listed && listed.at >= change.begunAt - 5 * minute
        ? eitherDue(widened, askedAfter(question, listed.on), first.lo)
        : widened
  }

  /** The question who answers for an organisation, one for all commitments that wait for its focal point. */
  const askWhoAnswers = (organisation: string, change: Change, ownRecordings: 0 | 1) => {
    const name = whoAnswersName(organisation)
    const question = questions.get(name)
    const isOpen = question !== undefined && question.closedAt === undefined
    const isWaiting = [...lines.values()].some(
      ({ shown, isPart }) => !isPart && organisationOf(shown) === organisation,
    )
    if (isOpen) question.changed = change
    if (isOpen && !isWaiting) Object.assign(question, { closedAt: change.knownAt, due: undefined })
    if (isOpen || !isWaiting) return
    raise(name, name, change)
    const raised = questions.get(name)
    const closedAt = question?.closedAt ?? 0
    // Recorded or closed at the same moment as something else, or asked in a mail before its cause was known. The question that a
    // failing request did not close goes on until the next tick.
    const isCrossed =
      lost.has(name) ||
      (underWay.get(name) ?? 0) > ownRecordings ||
      (closedAt >= change.begunAt - 30 * minute && !isWell(closedAt - 60 * minute, closedAt, office)) ||
      closedAt >= change.begunAt
    if (raised && (isCrossed || unclaimed.has(name))) raised.isVague = true
  }

  const raise = (matter: string, commitment: string, changed: Change, gaps: readonly Gap[] = []) => {
    const askedFrom = posts.firstMorning(office, changed)
    const line = lines.get(commitment)
    const isVague = unclaimed.has(matter) || (line?.isVague ?? false)
    questions.set(matter, {
      commitment,
      gaps,
      askedFrom,
      due: dueWithin(askedFrom),
      changed,
      closedAt: undefined,
      listed: undefined,
      isVague,
    })
  }

  /** A visit that was recorded although its client gave up has a place that only the API tells. */
  const isBeforeAgreement = (commitment: Shown): boolean => {
    const { agreedOn } = places.get(commitment.id) ?? { agreedOn: commitment.agreedAt?.startsOn }
    const deadline = deadlineOf(commitment)
    return deadline !== undefined && agreedOn !== undefined && deadline < agreedOn
  }

  /** Whether the office has to be asked about the due date after a change of a line. */
  const isDateAskedAfter = (
    { isDateAsked, replaced }: Line,
    { what, commitment, isAccepted = false }: Acknowledged,
  ): boolean => {
    const { status, version } = commitment
    const isUndone = what === 'undone' && replaced?.version === version - 1
    if (isUndone && replaced.deadline === deadlineOf(commitment)) return replaced.isDateAsked
    const isNew = isUndone || ['recorded', 'rescheduled', 'reopened'].includes(what)
    return status === 'open' && isBeforeAgreement(commitment) && !isAccepted && (isNew || isDateAsked)
  }

  /**
   * What the official still asks after a change: a decision ends one question, another official ends all, another due date
   * the question of more time, and any due date the question of a date.
   */
  const askedAfterChange = (
    { shown: before, asked, replaced }: Line,
    { what, commitment, contributor, begunAt, knownAt, ...news }: Acknowledged,
  ): Line['asked'] => {
    const question = contributor === undefined ? news.question : undefined
    const { status, holder, version } = commitment
    const deadline = deadlineOf(commitment)
    if (status !== 'open' || holder !== before.holder || what === 'reopened') return new Map()
    // A report about an occurrence lapses when that one is done or skipped otherwise, and when it counts as accepted.
    const mayLapse = what === 'settled' || reports.get(commitment.id)?.isOver
    const hasLapsed = mayLapse && !commitment.asked?.some(({ kind }) => kind === 'acceptance')
    if (what === 'undone' && replaced?.version === version - 1) {
      const hasMoved = deadline !== replaced.deadline
      return new Map([...replaced.asked].filter(([kind]) => !hasMoved || kind !== 'more-time'))
    }
    if (what === 'asked' && question)
      return alsoAsked({ asked }, question, {
        today: posts.today(holder, { begunAt, knownAt }),
        off: posts.offOf(holder),
      })
    const isOver = (kind: Asked) =>
      kind === question ||
      (kind === 'acceptance' && hasLapsed) ||
      (kind === 'more-time' && deadline !== deadlineOf(before)) ||
      (kind === 'proposed-date' && deadline !== undefined)
    return new Map([...asked].filter(([kind]) => !isOver(kind)))
  }

  /** What each contributor asks about the own part; what was asked when the commitment was closed is asked again if that is undone. */
  const askAboutParts = (
    before: Pick<Shown, 'status'> & Pick<Line, 'replaced'>,
    { what, commitment, contributor, question, ...news }: Acknowledged,
  ) => {
    const isClosed = commitment.status !== 'open'
    const wasClosed = before.status !== 'open'
    const isPutBack = what === 'undone' && before.replaced?.version === commitment.version - 1
    const present = partsOf(commitment)
    for (const part of lines.values()) {
      if (!part.isPart || part.shown.id !== commitment.id) continue
      const { holder } = part.shown
      const open = present.find((one) => one.holder === holder)
      const key = lineKey(holder, partIdOf(commitment.id))
      if (isClosed) {
        if (!wasClosed) askedAtClosing.set(key, part.asked)
        part.asked = new Map()
      } else if (open === undefined) part.asked = new Map()
      else if (wasClosed) part.asked = (isPutBack && askedAtClosing.get(key)) || new Map()
      else {
        if (deadlineOf(open) !== deadlineOf(part.shown))
          part.asked = new Map([...part.asked].filter(([kind]) => kind !== 'more-time'))
        if (contributor !== holder) continue
        if (what === 'part asked' && question)
          part.asked = alsoAsked(part, question, {
            today: posts.today(holder, news),
            off: posts.offOf(holder),
          })
        if (what === 'part decided')
          part.asked = new Map([...part.asked].filter(([kind]) => kind !== question))
        if (what === 'part undone') part.asked = new Map([...part.asked].slice(0, -1))
      }
    }
  }

  /** What is due before a visit follows the visit, as soon as the client knows that it was moved. */
  const isInLine = ({ dueBefore, ...shown }: Shown, at: number) => {
    const comes = shown.status === 'open' && dueBefore && coming.get(dueBefore.visitId)
    if (!comes || crossed.has(shown.id) || lost.has(shown.id)) return
    const deadline = comes.startsOn && dayAfter(comes.startsOn, -1)
    if (deadline !== shown.deadline)
      say(
        'planned in time',
        at,
        `${nameOf(shown)} has the deadline ${shown.deadline}, and its visit begins on ${comes.startsOn}`,
      )
  }

  /** A visit was moved: another deadline of what is due before it is told like another date, and of what is that visit nothing. */
  const visitMoved = ({ commitment, ...change }: Change & { readonly commitment: Shown }) => {
    const before = lines.get(commitment.id)?.shown
    if (before && before.version < commitment.version && commitment.status === 'open') {
      const what = deadlineOf(before) === deadlineOf(commitment) ? 'reworded' : 'rescheduled'
      return acknowledged({ what, commitment, ...change })
    }
    isInLine(commitment, change.knownAt)
  }

  /** A visit has another ladder: what it plans for later days changes, and nobody is told of it. */
  const ladderChanged = ({
    commitment,
    ladder,
    ...change
  }: Change & { readonly commitment: Shown; readonly ladder: string | undefined }) => {
    const { id, status } = commitment
    const place = places.get(id)
    const before = lines.get(id)?.shown
    // The program itself goes over to the next occurrence, so a later version alone says nothing of the ladder.
    const hasChanged = (place ?? before)?.ladder !== ladder
    if (place) places.set(id, { ...place, ladder })
    if (status !== 'open') return
    if (commitment.ladder !== ladder && !crossed.has(id) && !lost.has(id))
      say('planned in time', change.knownAt, `${nameOf(commitment)} has not followed the ladder of its visit`)
    if (before && before.version < commitment.version && hasChanged)
      acknowledged({ what: 'other ladder', commitment, ...change })
  }

  /** The visit that was agreed was held for the first time, so what was agreed is done. */
  const visitHeld = ({ commitment, ...change }: Change & { readonly commitment: Shown }) => {
    const before = lines.get(commitment.id)?.shown
    if (commitment.status === 'open' && !crossed.has(commitment.id) && !lost.has(commitment.id))
      say('kept once', change.knownAt, `the visit that ${nameOf(commitment)} is was held, and it is open`)
    else if (before && before.version < commitment.version)
      acknowledged({ what: 'closed', commitment, ...change })
  }

  const acknowledged = (news: Acknowledged) => {
    const {
      what,
      commitment: shown,
      isLeftAlone = false,
      isGoingOn = false,
      waitsUntil,
      begunAt,
      knownAt,
    } = news
    const change = { begunAt, knownAt }
    const { id, holder } = shown
    overReports(begunAt)
    newsOfLateness?.look(knownAt, begunAt)
    const before = lines.get(id)
    hearOfLink(news, before && occurrenceIn(before, news))
    if (before && before.shown.version >= shown.version) {
      makeVague(id)
      return
    }
    hearOfDoneParts(before?.shown, news)
    // Who contributes only since the day of the acceptance hears of it too.
    if (before && reports.get(id)?.isOver) {
      const known = contributorsOf(before.shown)
      const more = contributorsOf(shown).filter((official) => !known.includes(official))
      mayHearOfAcceptance(before, more, begunAt)
    }
    if (before === undefined && shown.version === 1 && shown.status === 'open')
      briefs.changed(id, 'agreed', change)
    if (shown.status !== before?.shown.status && before !== undefined) {
      // What counts as accepted was done before the client heard of it, and a brief may have told it already.
      const isDoneNow = shown.status === 'completed' && !reports.get(id)?.isOver
      briefs.changed(id, isDoneNow ? 'done' : 'other', change)
    }
    const first = posts.firstMorning(holder, change)
    isInLine(shown, knownAt)
    if (shown.deadline !== deadlineOf(shown))
      say(
        'planned in time',
        knownAt,
        `${nameOf(shown)} has the deadline ${shown.deadline}, not ${deadlineOf(shown)}`,
      )
    const agreedWith = places.get(id)?.agreedWith
    if (what === 'recorded' && shown.version === 1 && agreedWith !== undefined && holder !== agreedWith)
      say('kept once', knownAt, `${nameOf(shown)} was agreed with ${agreedWith} and lies with ${holder}`)
    if (what === 'closed' && shown.status === 'open' && !crossed.has(id))
      say('kept once', change.knownAt, `${nameOf(shown)} was acknowledged as closed and is open`)
    const line: Line = before ?? {
      shown,
      steps: stepsOf(shown),
      held: first,
      word: posts.today(holder, change),
      due: undefined,
      isTold: false,
      changed: change,
      closedAt: undefined,
      listed: undefined,
      changedDuring: undefined,
      settledAt: undefined,
      isVague: unclaimed.has(id),
      hasEnded: false,
      // Heard of for the first time by a change: the matter may ask about the date too.
      isDateAsked: shown.matterId !== undefined && isBeforeAgreement(shown),
      waitsUntil: undefined,
      waitsSince: undefined,
      spoken: undefined,
      duty: dutyOf(shown),
      asked: new Map(),
      replaced: undefined,
    }
    const { held, word, due: dueBefore, isTold, hasEnded, isDateAsked, waitsUntil: waitedUntil } = line
    const { asked, duty, waitsSince, spoken } = line
    const remindersBefore = {
      held,
      word,
      due: dueBefore,
      isTold,
      hasEnded,
      isDateAsked,
      waitsUntil: waitedUntil,
      waitsSince,
      spoken,
      asked,
      duty,
      deadline: deadlineOf(line.shown),
    }
    // A later version than the next one: the silence of the office had accepted the report before this change.
    const isAcceptedBefore =
      before !== undefined &&
      shown.version > before.shown.version + 1 &&
      reports.get(id)?.isOver === true &&
      !shown.asked?.some(({ kind }) => kind === 'acceptance')
    const isAboutPart = news.contributor !== undefined
    const statusBefore = before?.shown.status
    const matterBefore = before?.shown.matterId
    const lackedName =
      what === 'undone' &&
      [...questions.values()].some(
        ({ commitment, closedAt, gaps }) =>
          commitment === id && closedAt === before?.replaced?.knownAt && gaps.includes('responsible'),
      )
    const wasSilent = before !== undefined && isSilent(before)
    if (isAboutPart && shown.status !== 'open' && !crossed.has(id))
      say('kept once', knownAt, `an answer about a part has closed ${nameOf(shown)}`)
    if (
      isAboutPart &&
      before?.shown.version === shown.version - 1 &&
      deadlineOf(before.shown) !== deadlineOf(shown) &&
      !crossed.has(id)
    )
      say('kept once', knownAt, `a word about a part has moved the deadline of ${nameOf(shown)}`)
    // An answer about a part changes nothing that an undoing of the one who leads brings back.
    const replaced: Replaced | undefined = isAboutPart
      ? line.replaced && { ...line.replaced, version: shown.version }
      : {
          ...remindersBefore,
          ...(isAcceptedBefore && {
            asked: new Map([...asked].filter(([kind]) => kind !== 'acceptance')),
            isMoved: true as const,
          }),
          version: shown.version,
          knownAt,
        }
    const isNews = ['recorded', 'reassigned', 'reopened'].includes(what) || line.shown.holder !== holder
    const due = line.due
    const isDateStillAsked = isDateAskedAfter(line, news)
    const isDateAnswered = line.isDateAsked && !isDateStillAsked
    lines.set(id, line)
    const organisationBefore = organisationOf(line.shown)
    const isDateMissed = questions.get(line.shown.matterId ?? '')?.gaps.includes('date') ?? false
    const stillAsked = askedAfterChange(line, news)
    const stepsBefore = line.steps
    Object.assign(line, {
      shown,
      steps: stepsOf(shown),
      changed: change,
      isDateAsked: isDateStillAsked,
      asked: stillAsked,
    })
    hearOfReport(line, change)
    if (what === 'settled' && asked.has('acceptance') && !news.isAcceptance) line.isVague = true
    if (hasCrossed(line, change.begunAt)) line.changedDuring = line.listed
    const silencesBefore = new Map(
      [...lines].flatMap(([key, part]) =>
        part.isPart && part.shown.id === id ? [[key, silenceOf(part)]] : [],
      ),
    )
    if (statusBefore) askAboutParts({ status: statusBefore, replaced: line.replaced }, news)
    const askingParts = [...lines.values()].filter(
      (part) => part.isPart && part.shown.id === id && part.asked.size > 0,
    )
    // A decision of which no answer came has perhaps closed the matter.
    const hasNoMatter = shown.matterId === undefined && !crossed.has(id) && !lost.has(id)
    if (askingParts.length > 0 && hasNoMatter)
      say('planned in time', knownAt, `nobody is asked about a part of ${nameOf(shown)}`)
    if (line.asked.size > 0 && hasNoMatter)
      say('planned in time', knownAt, `nobody is asked about ${[...line.asked.keys()]} of ${nameOf(shown)}`)
    if (line.isDateAsked && hasNoMatter)
      say('planned in time', knownAt, `nobody is asked about the date ${shown.dueOn} of ${nameOf(shown)}`)
    line.closedAt = shown.status === 'open' ? undefined : (line.closedAt ?? change.knownAt)
    if (
      organisationOf(shown) !== undefined &&
      shown.matterId !== undefined &&
      gapsOf(line).length === 0 &&
      askingParts.length === 0 &&
      !crossed.has(id)
    )
      say(
        'kept once',
        knownAt,
        `the office is asked about ${nameOf(shown)} alone, which waits for ${shown.responsible?.organisation}`,
      )
    for (const organisation of new Set([organisationBefore, organisationOf(shown)]))
      if (organisation !== undefined) askWhoAnswers(organisation, change, what === 'recorded' ? 1 : 0)
    ask(shown, change, {
      mayLackName: what === 'recorded' || what === 'reopened' || lackedName,
      endStays:
        isAboutPart ||
        ['reworded', 'other ladder', 'shared', 'seen', 'asked', 'reported', 'undone'].includes(what),
    })

    if (isNews || isDateAnswered)
      Object.assign(line, {
        held: first,
        spoken: undefined,
        isTold: false,
        isVague: lost.has(id) || unclaimed.has(id),
      })
    const isWord = ['reported', 'decided', 'rescheduled', 'waits', 'waited', 'settled'].includes(what)
    if (isNews || (isWord && !isGoingOn)) line.word = posts.today(holder, change)
    if (isNews) line.waitsUntil = undefined
    if (waitsUntil !== undefined) {
      line.waitsUntil = { lo: waitsUntil, hi: waitsUntil }
      line.waitsSince = posts.today(holder, change)
    }
    if (['reported', 'asked', 'waits'].includes(what) && news.question !== 'acceptance')
      line.spoken = posts.today(holder, change)
    if (what === 'waited') line.waitsUntil = posts.today(holder, change)
    if (what === 'settled') settle(line, news)
    // A notice that crossed the assignment has perhaps told the line, and then the word puts the next notice off.
    const isPerhapsTold = line.listed !== undefined && line.changedDuring === line.listed
    const afterWord = (after: Due | undefined): Due | undefined => {
      if (line.isTold) return dueAfterToldWord(line, after, change)
      return isPerhapsTold ? eitherDue(due, after, first.lo) : due
    }
    if ((isAboutPart || isGoingOn || ['reworded', 'shared', 'seen'].includes(what)) && !isNews) line.due = due
    else if (what === 'asked' && !isNews) line.due = afterWord(dueAfterQuestion(line, offOf(line)))
    else if (what === 'other ladder') {
      const { duty, listed } = line
      const by = { off: offOf(line), steps: stepsBefore }
      if (duty && listed) line.duty = { ...duty, goneOverTo: standsFor(duty, listed.on, by) }
      line.due = dueOnLadder(line, change)
    } else if (what === 'undone') putBack(line, change)
    else if (what === 'reported') line.due = afterWord(dueAfterReport(line, offOf(line)))
    else if (what === 'waits') {
      line.due = afterWord(dueAfterWord(line, offOf(line)))
      line.hasEnded = false
    } else if (what === 'settled') {
      line.due = afterWord(dueAfterWord(line, offOf(line)) ?? dueWithin(first))
      line.hasEnded = false
    } else if (isLeftAlone || what === 'closed') line.due = undefined
    else {
      line.due = dueWithin(first)
      line.hasEnded = false
      if (holder === office && !line.isTold) line.held = first
    }
    // While a question about a part waited, nobody was asked about ended reminders, and what nobody leads was silent.
    const isAboutParts = isAboutPart || what === 'shared'
    const hasEndedUnasked =
      matterBefore !== undefined && shown.matterId === undefined && deadlineOf(shown) !== undefined
    if (isAboutParts && !isSilent(line) && line.due === undefined && (wasSilent || hasEndedUnasked)) {
      line.due = dueWithin(first)
      line.hasEnded = false
      if (holder === office && !line.isTold) line.held = first
    }
    line.replaced = replaced
    line.due = isSilent(line) ? undefined : afterSilence(line.due, line)
    if (line.due && line.listed?.to === holder && hasCrossed(line, change.begunAt))
      line.due = eitherDue(line.due, dueAfter(line, line.listed.on, offOf(line)), line.due.earliest)
    newsOfUndated.changed({ ...shown, deadline: deadlineOf(shown) }, change, {
      asksAgain: what === 'decided' && news.isAccepted === true && isDateMissed,
      word: line.word,
      isVague: crossed.has(id) || lost.has(id) || shown.matterId !== undefined,
    })
    questionsOfEnds.changed(shown, change, {
      goesOn: isGoingOn,
      word: posts.today(holder, change),
      isVague: crossed.has(id) || lost.has(id) || shown.matterId !== undefined,
    })
    newsOfLateness?.changed(line, change)
    // A change that crossed a move was perhaps planned at the hour before the move.
    for (const part of lines.values()) if (part.isPart && part.shown.id === id) endedPart(part, shown, change)
    for (const part of partsOf(shown))
      hearOfPart(part, line.isDateAsked, change, {
        isReported: what === 'part reported' && news.contributor === part.holder,
        isOnOtherLadder: what === 'other ladder',
        isRefused: news.isRefused === true && news.contributor === part.holder,
        silence: silencesBefore.get(lineKey(part.holder, partIdOf(id))),
        isHeardLate: before === undefined && what !== 'recorded',
      })
    if (crossed.has(id) || isPending(holder) || posts.hasMovedSince(holder, change.begunAt)) makeVague(id)
  }

  /** Ten working days of the office after the report. What comes back by an undoing counts anew. */
  const hearOfReport = ({ shown: { id }, asked }: Line, change: Change) => {
    const lapsed = reports.get(id)
    if (!asked.has('acceptance')) {
      if (lapsed) lapsedReports.set(id, lapsed.acceptedOn)
      return reports.delete(id)
    }
    const { lo, hi } = posts.today(office, change)
    const acceptedOn = { lo: workingDays(lo, 10), hi: workingDays(hi, 10) }
    return reports.has(id) || reports.set(id, { acceptedOn, isOver: false })
  }

  /** From the day on which a report counts as accepted, nobody but the program knows whether it has been accepted yet. */
  const overReports = (at: number) => {
    for (const [id, report] of reports) {
      const begins = Date.parse(report.acceptedOn.lo) - 14 * 60 * minute
      const line = lines.get(id)
      if (line === undefined || report.isOver || at < begins) continue
      report.isOver = true
      if (line.duty) {
        line.isVague = true
        ofUnknownOccurrence.add(line.shown.title)
      }
      // The parts end with the commitment.
      for (const part of lines.values()) if (part.isPart && part.shown.id === id) part.isVague = true
      newsOfLinks.partsMayBeOver(id)
      for (const question of questions.values()) if (question.commitment === id) question.isVague = true
      mayHearOfAcceptance(line, [line.shown.holder, office, ...contributorsOf(line.shown)], begins)
    }
  }

  const contributorsOf = ({ contributors = [] }: Shown) => contributors.map(({ officialId }) => officialId)

  const mayHearOfAcceptance = ({ shown, duty }: Line, readers: readonly string[], from: number) => {
    const oldest = duty && openBehind(duty, 0)
    const occurrence = duty && oldest !== undefined ? dueOf(duty, oldest) : undefined
    for (const reader of readers)
      newsOfLinks.accepted(
        shown,
        reader,
        { begunAt: from, knownAt: from },
        { occurrence, isVague: true, isUnplanned: true },
      )
  }

  /** On the day on which a report counts as accepted, it is accepted before anything is told. */
  const isAskedTooLong = (commitment: string, date: Day): boolean => {
    const report = reports.get(commitment)
    const line = lines.get(commitment)
    return report !== undefined && !line?.isVague && !line?.duty && date >= report.acceptedOn.hi
  }

  /** A closed commitment has no parts, and an official who contributes no longer has none. */
  const endedPart = (part: Line, commitment: Shown, { knownAt }: Change) => {
    if (partsOf(commitment).some(({ holder }) => holder === part.shown.holder)) return
    newsOfLinks.partIsOpenNoMore(part.shown.id, { begunAt: knownAt, knownAt }, part.shown.holder)
    part.closedAt ??= knownAt
    part.due = undefined
    part.changed = { begunAt: part.changed.begunAt, knownAt }
  }

  /**
   * A contributor hears of a new part, and of another date or rhythm, on the first morning after it; of any other change with
   * the next rung. A part of a commitment that was closed meanwhile is new.
   */
  const hearOfPart = (
    shown: Shown,
    isDateAsked: boolean,
    change: Change,
    {
      isReported,
      isOnOtherLadder,
      isRefused,
      silence,
      isHeardLate = false,
    }: {
      readonly isReported: boolean
      /** True when the visit got another ladder, also one with the same days. */
      readonly isOnOtherLadder: boolean
      readonly isRefused: boolean
      /** The end of the silence before the change. */
      readonly silence: Span | undefined
      /** True when the client hears of the commitment by a change: the part has perhaps waited since the recording. */
      readonly isHeardLate?: boolean
    },
  ) => {
    const { id, holder, dueOn, checkIn } = shown
    const key = lineKey(holder, partIdOf(id))
    const first = posts.firstMorning(holder, change)
    const before = lines.get(key)
    const isNew =
      before === undefined || before.closedAt !== undefined || (before.isDateAsked && !isDateAsked)
    const steps = stepsOf(shown)
    const part: Line = {
      ...(isNew
        ? {
            held: first,
            word: posts.today(holder, change),
            due: dueWithin(first),
            isTold: false,
            listed: before?.listed,
            changedDuring: undefined,
            settledAt: undefined,
            isVague: unclaimed.has(key) || lost.has(id) || isHeardLate,
            hasEnded: false,
            waitsUntil: undefined,
            waitsSince: undefined,
            spoken: undefined,
            duty: undefined,
            asked: before?.asked ?? new Map(),
            replaced: undefined,
          }
        : before),
      shown,
      steps,
      isPart: true,
      closedAt: undefined,
      isDateAsked,
      changed: change,
    }
    if (
      !isNew &&
      (before.shown.dueOn !== dueOn ||
        before.shown.dueWithin !== shown.dueWithin ||
        deadlineOf(before.shown) !== deadlineOf(shown) ||
        JSON.stringify(before.shown.checkIn) !== JSON.stringify(checkIn))
    )
      Object.assign(part, { word: posts.today(holder, change), due: dueWithin(first), hasEnded: false })
    else if (!isNew && isRefused)
      Object.assign(part, { word: posts.today(holder, change), due: dueWithin(first) })
    else if (!isNew && silence !== undefined && silenceOf(part) === undefined) part.due = dueWithin(first)
    else if (!isNew && isReported) {
      part.word = posts.today(holder, change)
      part.spoken = part.word
      if (part.isTold) part.due = dueAfterToldWord(part, dueAfterReport(part, offOf(part)), change)
    } else if (!isNew && (isOnOtherLadder || before.steps !== steps)) part.due = dueOnLadder(part, change)
    if (isNew || (before.hasEnded && !part.hasEnded)) newsOfLinks.partIsOpenNoMore(id, change, holder)
    part.due = isSilent(part) ? undefined : afterSilence(part.due, part)
    if (hasCrossed(part, change.begunAt)) part.changedDuring = part.listed
    if (part.due && part.listed?.to === holder && hasCrossed(part, change.begunAt))
      part.due = eitherDue(part.due, dueAfter(part, part.listed.on, offOf(part)), part.due.earliest)
    if (isPending(holder) || posts.hasMovedSince(holder, change.begunAt)) part.isVague = true
    lines.set(key, part)
  }

  /** The occurrence that a change is about: done, skipped, or open again because that is undone. */
  const occurrenceIn = ({ duty, replaced }: Line, { what, commitment: shown, occurrence }: Acknowledged) => {
    if (duty === undefined) return undefined
    if (what === 'undone') {
      const undone = replaced?.version === shown.version - 1 ? duty.settled.at(-1) : undefined
      return undone === undefined || replaced?.duty?.settled.includes(undone)
        ? undefined
        : dueOf(duty, undone)
    }
    const oldest = openBehind(duty, 0)
    return occurrence ?? (oldest === undefined ? undefined : dueOf(duty, oldest))
  }

  /**
   * An occurrence is done or skipped. What stood for it waits for the other side no longer, and the API has to show the next
   * one with the day that follows from the first day alone.
   */
  const settle = (line: Line, { commitment: shown, occurrence, knownAt }: Acknowledged) => {
    const { duty, word, steps } = line
    if (duty === undefined) return
    const by = { off: offOf(line), steps }
    const oldest = openBehind(duty, 0)
    const named =
      occurrence === undefined
        ? oldest
        : [...Array(60).keys()].find((number) => number > 0 && dueOf(duty, number) === occurrence)
    if (named === undefined) return
    const stood = [word.lo, word.hi].map((day) => standsFor(duty, day, by))
    line.duty = { ...duty, settled: [...duty.settled, named] }
    if (stood[0] !== stood[1]) line.isVague = true
    if (stood.includes(named)) line.waitsUntil = undefined
    // The line goes over with a notice: before it, the waiting is perhaps about the one that is done or skipped now.
    else if (line.waitsUntil !== undefined && named === oldest) line.isVague = true
    const next = [word.lo, word.hi].map((day) => standsFor(line.duty ?? duty, day, by))
    const isRight = next.some((number) => number !== undefined && dueOf(duty, number) === shown.dueOn)
    if (shown.status === 'open' && stood.includes(named) && !isRight && !line.isVague)
      say('planned in time', knownAt, `${nameOf(shown)} shows an occurrence on ${shown.dueOn}`)
  }

  /**
   * An answer is undone: everything about the reminders is as it was before the answer, unless the deadline moved. A day that has passed meanwhile
   * becomes the next morning. A notice between the answer and the undoing has told the line.
   */
  const putBack = (line: Line, change: Change) => {
    const { replaced, listed, shown } = line
    if (replaced === undefined || replaced.version !== shown.version - 1) {
      line.isVague = true
      return
    }
    const { version, knownAt, isMoved, deadline, ...before } = replaced
    const { isDateAsked, asked } = line
    Object.assign(line, before)
    if (deadline !== deadlineOf(shown)) {
      // The visit has moved since, so the new deadline is told, or the office is asked.
      Object.assign(line, { isDateAsked, asked, word: posts.today(shown.holder, change), hasEnded: false })
      line.due = dueWithin(posts.firstMorning(shown.holder, change))
      line.isVague = true
      return
    }
    if (isMoved) {
      line.isVague = true
      return
    }
    const first = posts.firstMorning(shown.holder, change)
    // A line waits since the passed morning, and goes before lines with a shorter wait.
    const stillPossible = (due: Due | undefined) =>
      due && { earliest: due.earliest, latest: due.latest && later(due.latest, first.hi) }
    if (listed === undefined || listed.at <= knownAt - 10 * minute || listed.on < line.held.lo) {
      line.due = stillPossible(line.due)
      return
    }
    line.isTold = true
    const told = dueAfter(line, listed.on, offOf(line))
    const isLast = told === undefined && deadlineOf(shown) !== undefined && shown.matterId === undefined
    line.due = isLast ? dueWithin(first) : stillPossible(told)
    const isUncertain =
      hasCrossed(line, change.begunAt) ||
      listed.at < knownAt ||
      line.changedDuring === listed ||
      unsettled.has(keyOf(listed.to, listed.on))
    if (isUncertain) line.isVague = true
  }

  /**
   * The due days after a report of progress, or after the word that we wait, on a commitment that was told: `after` it. If
   * the notice has crossed this change or an earlier one, or has an unknown outcome, the program may not know the notice:
   * the first notice is then still to come. While mail to the official begins again, lines told in vain are perhaps told
   * again nevertheless.
   */
  const dueAfterToldWord = (line: Line, after: Due | undefined, { begunAt }: Change): Due | undefined => {
    const { listed, changedDuring, due, shown } = line
    if (listed === undefined) return after
    if (due !== undefined && isBeginningAgain(shown.holder, begunAt))
      return eitherDue(after, due, due.earliest)
    if (changedDuring !== listed && !unsettled.has(keyOf(listed.to, listed.on))) return after
    const next = workingDayAfter(listed.on, offOf(line))
    // Until the next delivery puts it off, the line is planned for the day of the notice.
    const stillToCome = { earliest: listed.on, latest: next }
    return eitherDue(after, due ? eitherDue(due, stillToCome, next) : stillToCome, next)
  }

  /**
   * The due days of a line that has another ladder now. What was told before and is due later than the first morning after the change comes with
   * the new ladder; where this has no day left, the day stays. A notice of which the program does not know keeps the day, too.
   */
  const dueOnLadder = (line: Line, change: Change): Due | undefined => {
    const { due, isTold, listed, shown } = line
    const first = posts.firstMorning(shown.holder, change)
    if (due === undefined || !isTold || listed === undefined) return due
    if (due.latest !== undefined && due.latest <= first.lo) return due
    const after = dueOnOtherLadder(line, listed.on, first, offOf(line)) ?? due
    const isCertain = due.earliest > first.hi && after.latest !== undefined
    return dueAfterToldWord(line, isCertain ? after : eitherDue(due, after, due.earliest), change)
  }

  /** The day from which on a line has waited at the earliest; a line of an unknown notice still waits for that notice. */
  const waitsSince = ({ due, isVague, listed }: Line | Question): Day | undefined =>
    isVague || (listed && unsettled.has(keyOf(listed.to, listed.on))) ? undefined : certainDay(due)

  /** No rung of a part is left, or perhaps none: the official who leads is told, unless a fault stands between. */
  const tellLeadOfOpenPart = (line: Line, { at, official, date }: AcceptedMail, isCertain: boolean) => {
    const { shown } = line
    const [lead, deadline] = [lines.get(shown.id)?.shown.holder, deadlineOf(shown)]
    if (lead === undefined || deadline === undefined || line.hasEnded) return
    const change = { begunAt: at - 10 * minute, knownAt: at + 10 * minute }
    const isPlain = isWell(at - mostLag, at + enoughToTell, official) && !unsettled.has(keyOf(official, date))
    newsOfLinks.partStillOpen(
      { id: shown.id, title: shown.title, holder: lead },
      { contributor: official, deadline },
      change,
      {
        isVague: !isCertain || !isPlain || crossed.has(shown.id) || lost.has(shown.id),
        isUnplanned: isMailUncertain(lead, change.begunAt) || posts.hasMovedSince(lead, change.begunAt),
      },
    )
  }

  const listCommitment = (line: Line, mail: AcceptedMail) => {
    const { at, readAt, official, date } = mail
    const { shown, changed, due } = line
    const isSettled = !isPending(shown.id) && !isPending(shown.holder) && changed.knownAt < readAt
    const isDue =
      (posts.listsEverything(official, date) && date >= (silenceOf(line)?.lo ?? date)) ||
      (due !== undefined && date >= due.earliest) ||
      (line.settledAt !== undefined && readAt <= line.settledAt)
    if (isSettled) {
      if (line.closedAt !== undefined)
        say('nothing stale', at, `${nameOf(shown)} was ${shown.status} before and is listed on ${date}`)
      else if (shown.holder !== official)
        say(
          'nothing stale',
          at,
          `${nameOf(shown)} lies with ${shown.holder} and is listed to ${official} on ${date}`,
        )
      else if (!line.isVague && !isDue)
        say(
          'nothing early',
          at,
          `${nameOf(shown)} is due on ${due?.earliest ?? 'no day'} and listed on ${date}`,
        )
    }
    const by = { off: offOf(line), steps: line.steps }
    const stoodFor = (on: Day) => line.duty && standsFor(line.duty, on, by)
    if (stoodFor(line.listed?.on ?? line.word.lo) !== stoodFor(date)) line.wentOverAt = at
    line.listed = {
      at,
      on: date,
      to: official,
      since: isSettled ? waitsSince(line) : undefined,
    }
    if (shown.holder !== official) return
    for (const question of questions.values())
      if (question.due && goesOverDuring(line, question))
        question.due = { ...question.due, earliest: earlier(question.due.earliest, workingDayAfter(date)) }
    line.isTold = true
    const next = workingDayAfter(date, offOf(line))
    const told = dueAfter(line, date, offOf(line))
    if (line.isPart && told?.latest === undefined)
      tellLeadOfOpenPart(line, mail, isSettled && told === undefined && !line.isVague)
    if (!isSettled) {
      line.changedDuring = line.listed
      const changedDue: Due | undefined = due && {
        earliest: due.earliest > date ? due.earliest : next,
        latest: due.latest && later(due.latest, next),
      }
      line.due = eitherDue(changedDue, told, next)
      return
    }
    line.due = told
    if (told !== undefined || deadlineOf(shown) === undefined || line.hasEnded) return
    line.hasEnded = true
    if (shown.matterId === undefined && !line.isPart)
      raise(hasEndedName(shown.id), shown.id, { begunAt: at - 10 * minute, knownAt: at + 10 * minute }, [
        'ended',
      ])
  }

  /**
   * A notice goes over to the next occurrence, and so writes the matter, at the same time as the notice to the office: what
   * changed while a notice was sent is told again with the next one.
   */
  const goesOverDuring = ({ shown, wentOverAt }: Line, question: Question): boolean =>
    question.commitment === shown.id &&
    wentOverAt !== undefined &&
    question.listed !== undefined &&
    Math.abs(wentOverAt - question.listed.at) < 10 * minute

  /** The matter is told on that day all the same, because what else it asks keeps the morning planned. */
  const isDayOfLapsedReport = (commitment: string, date: Day): boolean => {
    const days = lapsedReports.get(commitment)
    return days !== undefined && date >= days.lo && date <= days.hi
  }

  const listQuestion = (question: Question, matter: string, { at, readAt, official, date }: AcceptedMail) => {
    const { due, closedAt, changed, commitment, isVague } = question
    const isSettled = !isPending(commitment) && changed.knownAt < readAt
    if (isSettled && isAskedTooLong(commitment, date))
      say('nothing stale', at, `${matter} counts as accepted and is asked on ${date}`)
    if (isSettled && !isVague) {
      if (closedAt !== undefined)
        say('nothing stale', at, `${matter} was closed before and is asked on ${date}`)
      else if (due === undefined || (date < due.earliest && !isDayOfLapsedReport(commitment, date)))
        say('nothing early', at, `${matter} is to be asked on ${due?.earliest ?? 'no day'} and is on ${date}`)
    }
    question.listed = {
      at,
      on: date,
      to: official,
      since: isSettled ? waitsSince(question) : undefined,
    }
    if (closedAt !== undefined) return
    // After a notice with an unknown outcome, reminders may have ended only with the next notice; the weeks
    // then count from the next notice.
    const isFromLater = due !== undefined && due.latest === undefined
    if (isFromLater) {
      const { lo, hi } = question.askedFrom
      question.askedFrom = { lo, hi: later(hi, date) }
    }
    const asked = askedAfter(question, date)
    const line = lines.get(commitment)
    const isPlain = isSettled && !isFromLater && !(line && goesOverDuring(line, question))
    question.due = asked && (isPlain ? asked : { ...asked, earliest: workingDayAfter(date) })
  }

  /** The question about ended reminders, on the first mail that names the id of the matter. */
  const endedQuestionAbout = (title: string, matter: string): Question | undefined => {
    for (const [name, question] of questions) {
      if (name !== hasEndedName(question.commitment)) continue
      if (lines.get(question.commitment)?.shown.title !== title) continue
      questions.delete(name)
      questions.set(matter, question)
      return question
    }
    return undefined
  }

  /** The question about an address or a record, on the first mail that names the id of the matter. */
  const questionAboutOfficial = (official: string | undefined, matter: string): Question | undefined => {
    if (official === undefined) return undefined
    const name = [unreachableName(official), unusableName(official)].find((one) => questions.has(one))
    const question = name === undefined ? undefined : questions.get(name)
    if (name === undefined || question === undefined) return undefined
    questions.delete(name)
    questions.set(matter, question)
    return question
  }

  /** The name under which a mail asks who answers for an organisation. One matter asks, however many commitments wait. */
  const whoAnswersIn = (title: string, matter: string, { at, date }: AcceptedMail): string | undefined => {
    const organisation = organisationIn(title)
    if (organisation === undefined) return undefined
    const name = whoAnswersName(organisation)
    const known = whoAnswersIds.get(name)
    if (known !== undefined && known !== matter)
      say('kept once', at, `${matter} and ${known} both ask who answers for ${organisation}, on ${date}`)
    whoAnswersIds.set(name, matter)
    whoAnswersNames.set(matter, name)
    return name
  }

  /** A mail that read the desk while the change was under way may have told it before the client had its answer. */
  const isHeard = ({ begunAt }: Change) =>
    [...mails.values()].some(
      ({ official, readAt, text }) => official === office && readAt >= begunAt && tellsOfAddresses.test(text),
    )

  const hearsOfAddresses = (mail: AcceptedMail) => {
    const { at, readAt, date, text } = mail
    if (owedNews === undefined || readAt < owedNews.begunAt) return
    const tells = tellsOfAddresses.test(text)
    // News rides along where there is room; a full mail leaves it for the next one.
    if (!tells && (readAt <= owedNews.knownAt || isFull(mail))) return
    if (!tells && newsOfLinks.isPutOff(mail, (said) => tellsOfAddresses.test(said))) return
    if (!tells && readAt < owedNews.begunAt + newsKeeps)
      say('nothing forgotten', at, `an official got another address, and the office was not told on ${date}`)
    owedNews = undefined
  }

  const accepted = (mail: AcceptedMail) => {
    const { at, readAt, official, date, text } = mail
    const key = keyOf(official, date)
    overReports(at)
    // A second mail ends the check: all further faults of the mail would follow from the first fault.
    if (mails.has(key)) return say('one a day', at, `${official} got a second mail dated ${date}`)
    mails.set(key, mail)
    // A delivery decides when it begins and lasts a minute at most, so its mail may leave so much later.
    const isAtTheirHour = [at, at - minute].some((moment) => posts.isAtTheirHour(official, date, moment))
    const isTimely = posts.worksOn(official, date, readAt) && isAtTheirHour
    if (!isTimely && !isPending(official))
      say('at their hour', at, `${official} got the mail of ${date} at ${new Date(at).toISOString()}`)
    if (mail.htmlBytes > mostBytes)
      say('small enough', at, `${official} got ${mail.htmlBytes} bytes of HTML on ${date}`)
    if (boxes.isStopped(mail.to, mail.readAt))
      say('nothing in vain', at, `mail to ${mail.to} was stopped, and ${official} got the notice of ${date}`)
    if (mail.suppressedSince !== undefined && boxes.isTriedAgain(mail.to, mail.suppressedSince, mail.readAt))
      say('nothing in vain', at, `SES lets every mail to ${mail.to} bounce, and got the notice of ${date}`)
    if ((unusable.get(official)?.since ?? mail.readAt) < mail.readAt)
      say('nothing in vain', at, `the record of ${official} cannot be used, and the notice of ${date} left`)
    boxes.mailed(mail.to, mail)
    const path = deskPathIn(text)
    if (path === undefined) say('links end', at, `the mail of ${date} to ${official} has no link to the desk`)
    else linked.mailed({ ...mail, path })
    if (official === office) hearsOfAddresses(mail)
    hearsOfCalendar(mail)
    newsOfLinks.mailed(mail)
    newsOfLateness?.mailed(mail)
    newsOfUndated.mailed(mail)
    questionsOfEnds.mailed(mail)
    if (official === office)
      for (const one of away.mailed(mail))
        say('nothing stale', at, `the office was asked on ${date} about an absence of ${one}, who has none`)
    if (official === office)
      for (const one of away.askedIn(mail)) {
        const deputy = deputised.deputyOf(one)
        if (
          deputy !== undefined &&
          deputised.isSure(deputy) &&
          away.of(deputy).length === 0 &&
          !isPending(one)
        )
          say(
            'nothing stale',
            at,
            `the office was asked on ${date} about ${one}, for whom ${deputy} stands in`,
          )
      }
    briefs.mailed(mail)
    deputised.mailed(mail)
    for (const { id, title, linked, about } of listedIn(mail)) {
      if (linked !== id)
        say('links end', at, `the link of ${id} in the mail of ${date} to ${official} leads to ${linked}`)
      if (asksAboutAbsence(title)) continue
      const line = lines.get(lineKey(official, id))
      const question = line
        ? undefined
        : (questions.get(whoAnswersIn(title, id, mail) ?? id) ??
          questionAboutOfficial(about, id) ??
          endedQuestionAbout(title, id))
      if (line) listCommitment(line, mail)
      else if (question) listQuestion(question, id, mail)
      else unclaimed.add(lineKey(official, whoAnswersIn(title, id, mail) ?? id))
    }
    inOrder(mail)
    inventsNothing(mail)
    if (unsettled.has(key)) mayBeToldAgain(mail)
  }

  /** Checks the order of the sections, and of the lines whose places the oracle knows. */
  const inOrder = (mail: AcceptedMail) => {
    const { at, official, date } = mail
    const sections = sectionsOf(mail)
    const urgency = sections
      .map(({ heading }) => headings.indexOf(heading))
      .filter((place, index) => place >= 0 || index > 0)
    if (urgency.some((place, index) => place <= (urgency[index - 1] ?? -1)))
      say('in order', at, `${official} got on ${date}: ${sections.map(({ heading }) => heading).join(', ')}`)
    for (const { ids } of sections) {
      const known = ids.flatMap((id) => {
        const place = places.get(questions.get(id)?.commitment ?? commitmentOf(id))
        return place
          ? [`${place.startsOn ?? 'without days'} ${place.visit} ${String(place.position).padStart(3, '0')}`]
          : []
      })
      const sorted = known.toSorted()
      if (known.some((place, index) => place !== sorted[index]))
        say('in order', at, `${official} got on ${date}, in one section: ${known.join(', ')}`)
    }
  }

  /** Checks the days of the events whose places the oracle knows. */
  const inventsNothing = (mail: AcceptedMail) => {
    for (const { id, event } of eventsIn(mail)) {
      const place = places.get(questions.get(id)?.commitment ?? id)
      if (place && event !== undefined && event !== `meeting${whenIn(place)}`)
        say('nothing invented', mail.at, `${mail.official} got on ${mail.date}, about ${id}: ${event}`)
    }
  }

  /** The next morning may tell the lines of the mail again. */
  const mayBeToldAgain = (mail: AcceptedMail) => {
    const earliest = workingDayAfter(mail.date, posts.offOf(mail.official))
    for (const { id } of listedIn(mail)) {
      const line = lines.get(lineKey(mail.official, id))
      const told = line ?? questions.get(whoAnswersNames.get(id) ?? id)
      if (told === undefined || told.closedAt !== undefined) continue
      if (told.due !== undefined) told.due = { ...told.due, earliest: earlier(told.due.earliest, earliest) }
      else if (line && !isSilent(line)) line.due = { earliest, latest: undefined }
      const ended = questions.get(hasEndedName(id))
      if (ended?.due) ended.due = { ...ended.due, latest: undefined }
    }
  }

  /** From now on the next morning does not tell the lines of the mail again, if nothing else moved the lines. */
  const settled = (mail: AcceptedMail, at: number) => {
    const { date, official, readAt } = mail
    for (const { id } of listedIn(mail)) {
      const line = lines.get(lineKey(official, id))
      if (line?.listed?.on !== date || line.listed.to !== official || line.isVague) continue
      if (
        isPending(line.shown.id) ||
        line.closedAt !== undefined ||
        line.changed.knownAt >= readAt ||
        isPending(official)
      )
        continue
      line.due = dueAfter(line, date, offOf(line))
      line.settledAt = at
    }
  }

  /** Whether no fault happened for long enough after a change, within the hours of an official. */
  const couldBeTold = (official: string, { opens, closes }: Window, knownAt: number) => {
    const isWellFor = (from: number, until: number) => isWell(from, until, official)
    if (knownAt + mostLag <= opens && isWellFor(opens - mostLag, Math.min(closes, opens + enoughToTell)))
      return true
    for (let from = opens; from + enoughToTell <= closes; from += 15 * minute)
      if (from >= knownAt && isWellFor(from - mostLag, from + enoughToTell)) return true
    return false
  }

  /** Checks, at the end of an official's hours on a day, that all lines due by the day were told. */
  const dayIsOver = (official: string, date: Day) => {
    overReports(Date.parse(date))
    const key = keyOf(official, date)
    if (unusable.has(official)) return askToCorrect(official, date)
    if (unsettled.has(key)) return
    const mail = mails.get(key)
    // A full mail leaves a part of the desk for the next one, which lists it as taken over too.
    if (mail) posts[isFull(mail) ? 'beginsToTell' : 'told'](official, date, mail.readAt)
    const windows = posts.windows(official, date)
    if (windows === undefined || isPending(official) || boxes.mayBeStopped(official)) return
    const over = posts.closes(official, date)
    const couldSurelyBeTold = (knownAt: number) =>
      windows.every((window) => couldBeTold(official, window, knownAt))
    const isMissed = ({ due, isVague, closedAt, changed: { knownAt } }: Line | Question) =>
      !isVague &&
      closedAt === undefined &&
      due?.latest !== undefined &&
      due.latest <= date &&
      !(mail && mail.readAt <= knownAt) &&
      couldSurelyBeTold(knownAt)
    const missed = (name: string, due: Due | undefined) => {
      if (mail === undefined || !isFull(mail)) {
        say(
          'nothing forgotten',
          over,
          `${name} was due for ${official} on ${due?.latest} and was not told by ${date}`,
        )
        return
      }
      // What only a takeover tells early comes after what is due by itself, so it waits since the notice that tells the takeover.
      const since = due?.latest && later(due.latest, posts.toldFrom(official) ?? due.latest)
      const newer = [...lines.values(), ...questions.values()].find(
        ({ listed }) =>
          listed?.to === official &&
          listed.on === date &&
          listed.since !== undefined &&
          since !== undefined &&
          listed.since > since,
      )
      if (newer)
        say(
          'longest first',
          over,
          `${name} waits for ${official} since ${since} and was left on ${date} by a mail with a line of ${newer.listed?.since}`,
        )
    }
    for (const line of lines.values()) {
      const { shown, due } = line
      if (shown.holder !== official || isPending(shown.id)) continue
      if (isMissed(line)) missed(nameOf(shown), due)
      if (!line.isPart) heldToPlan(line, { date, mail, over, couldBeTold: couldSurelyBeTold })
    }
    const subscribed = subscriptions.owes(official, over)
    if (
      subscribed &&
      mail === undefined &&
      posts.firstMorning(official, subscribed).hi <= date &&
      couldSurelyBeTold(subscribed.knownAt)
    )
      say(
        'nothing forgotten',
        over,
        `a calendar of ${official} has an address, and no mail told it by ${date}`,
      )
    for (const { title, change } of mail ? [] : newsOfLinks.owed(official, over))
      if (posts.firstMorning(official, change).hi <= date && couldSurelyBeTold(change.knownAt))
        say(
          'nothing forgotten',
          over,
          `${title} was closed in the name of ${official} through a link, and no mail told it by ${date}`,
        )
    if (mail === undefined || !(isFull(mail) || leavesSome(mail)))
      for (const { name, change } of posts.hasNewHolder(official) ? [] : deputised.owed(official, date))
        if (!(mail && mail.readAt <= change.knownAt) && couldSurelyBeTold(change.knownAt))
          say(
            'nothing forgotten',
            over,
            `${name} was due for the deputy ${official} on ${date} and was not told`,
          )
    const [untold] = posts.hasNewHolder(official) ? [] : briefs.owed(official, date)
    if (untold && couldSurelyBeTold(untold.change.knownAt))
      say(
        'nothing forgotten',
        over,
        `${untold.id} was ${untold.what} on ${untold.day.hi}, and no brief told it to ${official} by ${date}`,
      )
    newsOfLateness?.look(over)
    for (const { title, change } of mail ? [] : (newsOfLateness?.owed(official, over) ?? []))
      if (posts.firstMorning(official, change).hi <= date && couldSurelyBeTold(change.knownAt))
        say('nothing forgotten', over, `${title} is late, and no mail told ${official} by ${date}`)
    if (official !== office) return
    for (const { title, change } of mail ? [] : newsOfUndated.owed(date, over))
      if (couldSurelyBeTold(change.knownAt))
        say('nothing forgotten', over, `${title} has no date, and no mail asked the office by ${date}`)
    for (const { title, change } of mail ? [] : questionsOfEnds.owed(date, over))
      if (couldSurelyBeTold(change.knownAt))
        say('nothing forgotten', over, `${title} has no end, and no mail asked the office by ${date}`)
    for (const [matter, question] of questions)
      if (!isPending(question.commitment) && isMissed(question)) missed(matter, question.due)
    if (mail === undefined || !isFull(mail)) heardOfAbsences(date, over)
  }

  /** True unless nobody stands in for sure: a deputy who is absent all the time does not. */
  const mayHaveDeputy = (official: string): boolean => {
    const [deputy, absence] = [deputised.deputyOf(official), away.present(official)]
    if (deputy === undefined || absence === undefined) return deputy !== undefined
    const theirs = away.of(deputy)
    const [only] = theirs
    return !(
      theirs.length === 1 &&
      only &&
      only.over === undefined &&
      only.from <= absence.from &&
      only.to >= absence.to
    )
  }

  /** Checks that the office has been asked about each absence that has begun and in which something falls due. */
  const heardOfAbsences = (date: Day, over: number) => {
    const held = Map.groupBy(
      [...lines.values()].filter(
        (line) =>
          !line.isVague &&
          line.closedAt === undefined &&
          !isSilent(line) &&
          !isPending(line.shown.id) &&
          line.shown.repeats === undefined &&
          silenceOf(line) === undefined,
      ),
      ({ shown }) => shown.holder,
    )
    for (const [official, theirs] of held) {
      if (isPending(official) || unusable.has(official) || mayHaveDeputy(official)) continue
      const owed = away.owed(
        official,
        (day, plannedAt) => posts.midnight(official, day, plannedAt),
        theirs.map(({ shown, changed }) => ({
          id: shown.id,
          deadline: deadlineOf(shown),
          since: changed.knownAt,
        })),
      )
      if (owed === undefined || over > owed.until) continue
      const asked = { begunAt: owed.at, knownAt: owed.at + enoughToTell }
      if (posts.firstMorning(office, asked).hi > date) continue
      const from = owed.at - enoughToTell
      if (isWell(from, over, official) && isWell(from, over, office))
        say(
          'nothing forgotten',
          over,
          `${owed.id} falls due in the absence of ${official}, and the office was not asked by ${date}`,
        )
    }
  }

  /**
   * Checks that the notice tells a commitment exactly on the planned day, if nothing has changed since the
   * plan.
   */
  const heldToPlan = (
    { shown, changed, isVague, listed }: Line,
    { date, mail, over, couldBeTold }: DayOver,
  ) => {
    const plan = plans.get(shown.id)
    if (plan === undefined || isVague || changed.knownAt >= plan.askedAt) return
    const wasTold = listed?.on === date && listed.at > plan.askedAt
    if (date < plan.date && wasTold)
      say('plan holds', over, `${nameOf(shown)} was planned for ${plan.date} and told on ${date}`)
    if (
      date === plan.date &&
      !wasTold &&
      couldBeTold(plan.askedAt) &&
      !(mail && (mail.readAt <= plan.askedAt || isFull(mail)))
    )
      say('plan holds', over, `${nameOf(shown)} was planned for ${date} and not told`)
    if (date >= plan.date || wasTold) plans.delete(shown.id)
  }

  /** Mail to an official was stopped: the office is asked about the address. */
  const askAboutAddress = (official: string, at: number) => {
    const name = unreachableName(official)
    raise(name, official, { begunAt: at - 10 * minute, knownAt: at + 10 * minute })
    const question = questions.get(name)
    if (question === undefined) return
    question.about = official
    // The stop and another change of the official may have met.
    if (isPending(official)) question.isVague = true
  }

  /** A delivery that finds a record of no use asks the office to correct it: on the first day on which a line is due. */
  const askToCorrect = (official: string, date: Day) => {
    const spoiled = unusable.get(official)
    const windows = posts.windows(official, date)
    if (spoiled === undefined || spoiled.question || windows === undefined || isPending(official)) return
    if (!windows.every((window) => couldBeTold(official, window, spoiled.since))) return
    const wakes = [...lines.values()].some(
      ({ shown, due, isVague }) =>
        shown.holder === official && !isVague && due?.latest !== undefined && due.latest <= date,
    )
    if (!wakes) return
    raise(unusableName(official), official, {
      begunAt: spoiled.since,
      knownAt: posts.closes(official, date),
    })
    spoiled.question = questions.get(unusableName(official))
  }

  /** After a stop, what was told in vain is due on the first morning; without `since` nothing is certain. */
  const tellMissed = (official: string, since: Day | undefined, change: Change) => {
    const first = posts.firstMorning(official, change)
    if (posts.hasToldTakeover(official, since)) posts.takenOver(official, first.lo, change)
    for (const line of lines.values()) {
      const { shown, listed, due, closedAt } = line
      if (shown.holder !== official || closedAt !== undefined || isSilent(line)) continue
      const wasMissed = listed?.to === official && (since === undefined || listed.on >= since)
      if (since === undefined || hasCrossed(line, change.begunAt) || line.changed.knownAt >= change.begunAt)
        line.isVague = true
      Object.assign(line, { changed: change, replaced: line.replaced && { ...line.replaced, isMoved: true } })
      const told = wasMissed
        ? { earliest: earlier(due?.earliest ?? first.lo, first.lo), latest: first.hi }
        : due && { earliest: due.earliest, latest: due.latest && later(due.latest, first.hi) }
      line.due = afterSilence(told, line)
    }
    if (official !== office) return
    for (const question of questions.values()) {
      if (question.closedAt !== undefined || question.due === undefined) continue
      const { earliest, latest } = question.due
      question.changed = change
      question.due = { earliest: earlier(earliest, first.lo), latest: latest && later(latest, first.hi) }
    }
  }

  const forgetPlans = (official: string) => {
    for (const { shown } of lines.values()) if (shown.holder === official) plans.delete(shown.id)
  }

  const isBeginningAgain = (official: string, at: number) =>
    at < (restarts.get(official) ?? Number.NEGATIVE_INFINITY) + restartsWithin

  /** Checks a desk as the API shows it: every line has its next morning in time, or a reason to have none. */
  const inspected = (
    official: string,
    desk: readonly { readonly id: string; readonly title: string; readonly nextOn?: Day }[],
    { begunAt, knownAt }: Change,
  ) => {
    const today = posts.today(official, { begunAt, knownAt }).lo
    if (posts.hasNewHolder(official) || isPending(official)) return
    if (boxes.mayBeStopped(official) || unusable.has(official) || isBeginningAgain(official, begunAt)) return
    for (const { nextOn, ...shown } of desk) {
      const line = lines.get(lineKey(official, shown.id))
      if (line === undefined || line.isVague || isPending(line.shown.id)) continue
      if (line.changed.knownAt >= begunAt || hasCrossed(line, begunAt - 5 * minute)) continue
      const { due } = line
      const mustBy =
        due?.latest &&
        posts.lastMorningFrom(
          official,
          later(due.latest, workingDayAfter(dayAfter(today), posts.offOf(official))),
        )
      if (due === undefined && nextOn !== undefined)
        say('planned in time', knownAt, `${nameOf(shown)} needs no notice and is planned for ${nextOn}`)
      if (mustBy !== undefined && (nextOn === undefined || nextOn > mustBy))
        say(
          'planned in time',
          knownAt,
          `${nameOf(shown)} is due on ${due?.latest} and planned for ${nextOn ?? 'no day'}`,
        )
      // A notice that left but is not recorded yet has not moved its lines yet.
      const isUnderWay = line.listed !== undefined && unsettled.has(keyOf(official, line.listed.on))
      if (due !== undefined && nextOn !== undefined && nextOn < due.earliest && !isUnderWay)
        say(
          'planned in time',
          knownAt,
          `${nameOf(shown)} is not due before ${due.earliest} and planned for ${nextOn}`,
        )
    }
  }

  /** Checks that a commitment is as last acknowledged, or has changed since. */
  const audited = (recorded: Recorded, at: number) => {
    isInLine(recorded, at)
    for (const { reportedAt, acceptedAt } of acceptedBySilence(recorded)) {
      const on = (moment: number) => posts.today(office, { begunAt: moment, knownAt: moment })
      if (reportedAt > acceptedAt || on(acceptedAt).hi < workingDays(on(reportedAt).lo, 10))
        say(
          'kept once',
          at,
          `${nameOf(recorded)} was accepted too early, at ${new Date(acceptedAt).toISOString()}`,
        )
    }
    const report = reports.get(recorded.id)
    if (
      report &&
      recorded.asked?.some(({ kind }) => kind === 'acceptance') &&
      !lines.get(recorded.id)?.isVague &&
      !lost.has(recorded.id) &&
      isWell(Date.parse(report.acceptedOn.hi), at, office) &&
      at > Date.parse(report.acceptedOn.hi) + 4 * 24 * 60 * minute
    )
      say(
        'nothing forgotten',
        at,
        `${nameOf(recorded)} counts as accepted since ${report.acceptedOn.hi} and is open`,
      )
    const shown = lines.get(recorded.id)?.shown
    if (shown === undefined) return
    const facts = ({ version, status, holder, dueOn, dueWithin, checkIn }: Shown) =>
      JSON.stringify([version, status, holder, dueOn, dueWithin, checkIn?.every, checkIn?.from])
    if (
      shown.version > recorded.version ||
      (shown.version === recorded.version && facts(shown) !== facts(recorded))
    )
      say('kept once', at, `${shown.id} was acknowledged as ${facts(shown)} and is ${facts(recorded)}`)
  }

  /** Mail to an official is stopped for sure, and with it end the links in the mails so far. */
  const stopped = (official: string, address: string, knownAt: number) => {
    deputised.doubt(official)
    linked.end(official, { begunAt: boxes.stoppedSince(address) ?? knownAt, knownAt })
    noNewsPlanned(official)
    askAboutAddress(official, knownAt)
  }

  const expected = (mail: LinkedMail, at: number): Verdict =>
    linked.verdict(mail, at, isPending(mail.official) || boxes.mayBeStopped(mail.official))

  const subscriptions = calendars((mail, at) => expected(mail, at))

  /** What the address of a calendar gave: a refusal, or the commitments that have an entry. */
  const calendarRead = (calendar: Calendar, answer: OpenedByLink, at: number) => {
    const { official } = calendar
    const verdict = subscriptions.verdict(calendar, at)
    const said = 'refused' in answer ? answer.refused : 'open'
    const right = verdict === 'open' ? 'open' : 'calendar-ended'
    if (verdict !== 'either' && said !== right)
      return say('links end', at, `the calendar of ${official} is ${said} and has to be ${right}`)
    if (!('refused' in answer)) showsNothingElse(official, answer.shown, `the calendar of ${official}`, at)
  }

  /** What was closed or lies on another desk is shown to nobody. */
  const showsNothingElse = (official: string, shown: readonly string[], what: string, at: number) => {
    for (const id of shown) {
      const line = lines.get(lineKey(official, id))
      if (line === undefined || isPending(line.shown.id) || line.isVague || line.changed.knownAt >= at)
        continue
      if (line.closedAt !== undefined || line.shown.holder !== official)
        say('links end', at, `${what} shows ${nameOf(line.shown)}`)
    }
  }

  /** News of a new address wakes a notice, on the first morning after it. */
  const hearsOfCalendar = (mail: AcceptedMail) => {
    const { at, official, date, readAt } = mail
    if (subscriptions.mailed(mail))
      return say('nothing stale', at, `${official} was told on ${date} of a calendar that had ended`)
    const change = subscriptions.owes(official, readAt)
    if (change === undefined || readAt <= change.knownAt || isFull(mail)) return
    if (posts.firstMorning(official, change).hi <= date)
      say('nothing forgotten', at, `a calendar of ${official} has an address, and ${date} did not tell it`)
  }

  /** The answer of a link: a refusal, or the shown commitments. */
  const opened = (mail: LinkedMail, answer: OpenedByLink, at: number) => {
    const { official, date } = mail
    const verdict = expected(mail, at)
    const said = 'refused' in answer ? answer.refused : 'open'
    if (verdict !== 'either' && verdict !== said)
      return say('links end', at, `the link of ${official} of ${date} is ${said} and has to be ${verdict}`)
    if (!('refused' in answer))
      showsNothingElse(official, answer.shown, `the link of ${official} of ${date}`, at)
  }

  /** The first working day after a day off, or the last one before. */
  const isMovedBy = (off: DaysOff, from: Day, to: Day): boolean =>
    !isWorkingDay(from, off) && (onOrAfter(from, off) === to || onOrBefore(from, off) === to)

  /** Checks, at the end, the API's explanation of the days of an official. */
  const explained = (official: string, days: readonly ExplainedDay[], at: number) => {
    for (const { date, state, lines = [] } of days) {
      for (const { moved } of lines) {
        if (moved === undefined || isMovedBy(posts.offOf(official), moved.from, date)) continue
        say('explained', at, `${official} works on ${moved.from}, from which ${date} is said to be moved`)
      }
      const hasMail = mails.has(keyOf(official, date))
      if (hasMail ? state !== 'sent' && state !== 'unknown' : state === 'sent')
        say(
          'explained',
          at,
          `${official} ${hasMail ? 'got a' : 'got no'} mail on ${date}, which is explained as ${state}`,
        )
    }
  }

  /**
   * The due days of a line whose holder has other days off from now on: by the due date perhaps on the working day before, unless a
   * question or the other side keeps the line silent then.
   */
  const onWorkingDays = (
    line: Line,
    { earliest, latest }: Due,
    { off, first }: { readonly off: DaysOff; readonly first: Span },
  ): Due => {
    const deadline = deadlineOf(line.shown)
    const before = deadline === undefined || earliest > deadline ? earliest : onOrBefore(deadline, off)
    const silentUntil = [silenceOf(line)?.lo, line.waitsUntil?.lo]
    return {
      earliest: silentUntil.some((day) => day !== undefined && before < day)
        ? earliest
        : earlier(earliest, before),
      latest: latest && later(onOrAfter(latest, off), first.hi),
    }
  }

  /** What was known while an official moved was perhaps planned at the hour before the move. */
  const crossesMove = (id: string, change: Change) => {
    const { begunAt } = change
    forgetPlans(id)
    briefs.doubt(id, change)
    subscriptions.moved(id)
    noNewsPlanned(id)
    for (const { shown, changed } of lines.values())
      if (shown.holder === id && changed.knownAt >= begunAt) makeVague(shown.id)
  }

  const hasOtherDays = (id: string, off: DaysOff, change: Change) => {
    posts.hasOff(id, off, change)
    crossesMove(id, change)
    const first = posts.firstMorning(id, change)
    for (const line of lines.values()) {
      if (line.shown.holder !== id || line.closedAt !== undefined) continue
      if (hasCrossed(line, change.begunAt)) line.isVague = true
      Object.assign(line, {
        changed: change,
        replaced: line.replaced && { ...line.replaced, isMoved: true },
      })
      line.due = line.due && onWorkingDays(line, line.due, { off, first })
    }
  }

  /** An official has an absence, or none any more, beside the days off of the country. */
  const isAbsent = (id: string, absence: Absence | undefined, change: Change) => {
    away.changed(id, absence, change)
    const off = { ...posts.offOf(id), absence }
    hasOtherDays(id, off, change)
    // Where an absence is shorter than it was, the ladder has earlier days again.
    for (const line of lines.values()) {
      const { shown, due, listed } = line
      if (shown.holder !== id || due === undefined || listed === undefined) continue
      const byLadder = dueAfter(line, listed.on, off)
      if (byLadder) line.due = { ...due, earliest: earlier(due.earliest, byLadder.earliest) }
    }
  }

  return {
    violations,
    say,
    isWell,
    closes: posts.closes,
    appointed(id: string, place: Post, address: string) {
      posts.appointed(id, place)
      boxes.addressed(id, address)
    },
    /** SES refuses the address of a notice. */
    refusing(official: string, address: string, date: Day, at: number) {
      boxes.refusing(address, date, at)
      forgetPlans(official)
    },
    refused(official: string, address: string, at: number) {
      if (boxes.refused(address, at) && boxes.isPresent(official, address)) stopped(official, address, at)
    },
    /** A report of SES about a notice is handed over; `reported`: the program has it. */
    reporting(official: string, address: string, date: Day, fate: Fate, at: number) {
      boxes.reporting(address, date, fate, at)
      if (boxes.mayBeStopped(official)) forgetPlans(official)
    },
    reported(official: string, address: string, date: Day, fate: Fate, at: number) {
      if (boxes.reported(address, date, fate, at) && boxes.isPresent(official, address))
        stopped(official, address, at)
    },
    /** Mail begins again: at another address, or, without one, at the same address. */
    beginsAgain(official: string, change: Change, address?: string) {
      overReports(change.begunAt)
      const holds = [...lines.values()].some(
        ({ shown, closedAt, changed, isVague }) =>
          shown.holder === official &&
          closedAt === undefined &&
          // What counts as accepted is done, though the client has not heard of it.
          !reports.get(shown.id)?.isOver &&
          changed.knownAt < change.begunAt &&
          !isVague &&
          (underWay.get(shown.id) ?? 0) === 0,
      )
      if (address !== undefined && official !== office && holds && !isHeard(change)) owedNews = change
      if (address !== undefined) linked.end(official, change)
      else linked.doubt(official, change.knownAt)
      const restart = boxes.begunAgain(official, change)
      if (address !== undefined) boxes.addressed(official, address, !crossed.has(official))
      const asked = [...questions.values()].filter(({ about }) => about === official)
      for (const question of asked) {
        question.closedAt ??= change.knownAt
        question.due = undefined
        question.changed = change
      }
      forgetPlans(official)
      noNewsPlanned(official)
      deputised.doubt(official)
      restarts.set(official, change.knownAt)
      briefs.doubt(official, change)
      if (restart) {
        tellMissed(official, restart.since, change)
        newsOfLinks.begunAgain(official, restart.since, posts.firstMorning(official, change).hi)
      }
    },

    /** The stored record of an official turned into one that cannot be used. */
    spoiled(official: string, since: number) {
      unusable.set(official, { since, question: undefined })
      deputised.doubt(official)
      noNewsPlanned(official)
      forgetPlans(official)
    },
    /** The record is corrected: the question lapses, and what waited is due on the first morning. */
    corrected(official: string, change: Change) {
      const question = unusable.get(official)?.question
      if (question) Object.assign(question, { closedAt: change.knownAt, due: undefined, changed: change })
      unusable.delete(official)
      const first = posts.firstMorning(official, change)
      for (const line of lines.values()) {
        if (line.shown.holder !== official || line.due === undefined) continue
        const { earliest, latest } = line.due
        line.changed = change
        line.due = { earliest: earlier(earliest, first.lo), latest: latest && later(latest, first.hi) }
      }
      forgetPlans(official)
    },
    /**
     * A delivery answered that its message failed. A record that cannot be used is no reason to fail, because the message would
     * come back again and again.
     */
    failed(official: string, at: number) {
      if (unusable.has(official) && isWell(at - 60 * minute, at, official))
        say('it drains', at, `the record of ${official} cannot be used, and its delivery fails`)
    },

    /** A change of a commitment or an official begins; the state is unknown until `knows`. */
    begins(id: string) {
      const count = underWay.get(id) ?? 0
      underWay.set(id, count + 1)
      if (count === 0) return
      crossed.add(id)
      makeVague(id)
    },
    knows(id: string) {
      const left = (underWay.get(id) ?? 1) - 1
      underWay.set(id, left)
      if (left === 0) crossed.delete(id)
    },
    /** The commitments that are known to be due before a visit. */
    dueBefore: (visitId: string): readonly string[] =>
      [...lines.values()].flatMap(({ shown, isPart }) =>
        !isPart && shown.dueBefore?.visitId === visitId ? [shown.id] : [],
      ),

    /** A request was given up: its outcome stays unknown. */
    givenUp(id: string) {
      lost.add(id)
      makeVague(id)
      // Perhaps it was the last one that waited for the focal point of an organisation.
      const line = lines.get(id)
      const organisation = line && organisationOf(line.shown)
      const question = organisation && questions.get(whoAnswersName(organisation))
      if (question) question.isVague = true
    },
    acknowledged,
    visitMoved,
    ladderChanged,
    visitHeld,
    comes(id: string, day: { readonly startsOn: Day | undefined } | 'unknown') {
      if (day === 'unknown') coming.delete(id)
      else coming.set(id, day)
    },
    /** The focal point is named, and long after that a commitment still waits for it. */
    leftBehind(id: string, official: string, at: number) {
      const line = lines.get(id)
      if (
        line &&
        !lost.has(official) &&
        isWell(at - 60 * minute, at, official) &&
        isWell(at - 60 * minute, at, office)
      )
        say('kept once', at, `${nameOf(line.shown)} waits, although ${official} answers for the organisation`)
    },
    placed: (id: string, place: Place) => void places.set(id, place),
    moved(id: string, place: Post, change: Change) {
      newsOfLateness?.look(change.knownAt, change.begunAt)
      posts.moved(id, place, change)
      crossesMove(id, change)
    },
    absent: isAbsent,
    /** The days off from the beginning. */
    worksIn: (id: string, off: DaysOff) => posts.startsWith(id, off),
    /**
     * An official has another country: what was planned for a day that is off now comes on the working day after, and a reminder
     * by the due date perhaps on the working day before.
     */
    movedCountry(id: string, off: DaysOff, change: Change) {
      hasOtherDays(id, { ...off, absence: away.present(id) }, change)
    },
    /** The client of a move gave up: from now on both places are possible. */
    mayHaveMoved(id: string, place: Post, change: Change) {
      posts.mayHaveMoved(id, place, change)
      crossesMove(id, change)
    },
    /** A new holder takes the post: all lines of the desk count from the holder's first morning. */
    takenOver(id: string, change: Change) {
      newsOfLateness?.look(change.knownAt, change.begunAt)
      deputised.takenOver(id)
      // An absence is that of a person.
      if (away.present(id)) isAbsent(id, undefined, change)
      const since = posts.firstMorning(id, change)
      linked.end(id, change)
      noNewsPlanned(id)
      posts.takenOver(id, since.lo, change)
      for (const line of lines.values()) {
        if (line.shown.holder !== id) continue
        // What an undoing brings back, also a closed line, is the new holder's too.
        line.replaced = line.replaced && {
          ...line.replaced,
          held: bothLater(line.replaced.held, since),
          spoken: undefined,
          isTold: false,
          hasEnded: false,
          due: dueWithin(since),
        }
        if (line.closedAt !== undefined) continue
        line.held = bothLater(line.held, since)
        if (hasCrossed(line, change.begunAt)) line.isVague = true
        Object.assign(line, { spoken: undefined, isTold: false, hasEnded: false, changed: change })
        line.due = isSilent(line) ? undefined : afterSilence(dueWithin(since), line)
      }
    },
    /** Keeps the API's plan for the next notice of a commitment. */
    planned(id: string, date: Day, { begunAt }: Change) {
      const line = lines.get(id)
      // A notice that left after the question and before the answer is perhaps in the plan already.
      const isUncertain =
        line &&
        (unsettledOf.has(line.shown.holder) ||
          (line.listed && line.listed.at >= begunAt) ||
          boxes.mayBeStopped(line.shown.holder) ||
          isBeginningAgain(line.shown.holder, begunAt))
      if (line && !isUncertain) plans.set(id, { date, askedAt: begunAt })
    },

    accepted,
    readsBrief: briefs.reads,
    /** A delivery ended without knowing, or without saying, whether the notice left. */
    unsettled(official: string, date: Day) {
      unsettled.add(keyOf(official, date))
      unsettledOf.add(official)
      forgetPlans(official)
      const mail = mails.get(keyOf(official, date))
      if (mail) mayBeToldAgain(mail)
    },
    /** A report of SES that proves a mail was taken in. */
    proven(official: string, date: Day, at: number) {
      const mail = mails.get(keyOf(official, date))
      if (mail && unanswered.has(keyOf(official, date))) settled(mail, at)
    },
    /** SES was asked and gave no definite answer. */
    unanswered: (official: string, date: Day) => void unanswered.add(keyOf(official, date)),
    dayIsOver,
    subscribing: subscriptions.subscribing,
    subscribed: subscriptions.subscribed,
    calendars: subscriptions.made,
    calendarRead,
    /** The mails with links, so that the world can open them. */
    linkedMails: linked.mails,
    expected,
    opened,
    inspected,
    audited,
    explained,
  }
}

export type Oracle = ReturnType<typeof oracle>
