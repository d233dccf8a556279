import { numberedTitle } from '../commitments/commitment.ts'
import type { CommitmentOrPart } from '../commitments/part.ts'
import { type CommitmentQuestion, isAskedByOfficial, type Question } from '../commitments/questions.ts'
import { called, type Official } from '../officials/official.ts'
import { type Due, deadlineOf, isDay } from '../schedule/due-date.ts'
import type { Party } from '../shared/party.ts'
import { deskSections } from './desk-sections.ts'
import type { Handover } from './handover.ts'
import type { Line } from './line.ts'
import { toldTogether } from './news.ts'
import { eventKey, visitKey } from './said-once.ts'
import {
  type Agreed,
  briefBytes,
  bytesInHtml,
  isAgreed,
  mostTitlesWaiting,
  shownParties,
  shownReason,
  shownWaiting,
  shownWording,
} from './shown.ts'
import type { ToldFor } from './stand-in.ts'
import { visitsAskedAbout } from './visits-asked-about.ts'
import type { Told } from './weekly-brief.ts'

/*
 * How much room a line takes in a mail. The domain weighs before anything is written, because what has no room must be told
 * on another morning. The weight is an upper bound: test/mail/ninety-kilobytes.test.ts fails when a rendering in any
 * language of the catalogue weighs more.
 */

/** Bytes of the HTML of one notice. Gmail cuts a mail at 102 KB and hides the rest. */
export const mostBytes = 90_000

/** Entries on one notice: more than a reader reads in one mail. All matters of a visit are one entry. */
export const mostLines = 50

/**
 * Bytes of markup and of words of the catalogue, the most in any language: for a notice without lines, for a line without
 * facts, for a fact (one label and one value), for the words of a period or a time beside the deadline, for a question in a matter, for one party in a list, for a title in the list on
 * top, for the title of a visit above lines, and for a link with the longest address: the name of a host has at most 64 letters,
 * the id of an official at most 65. Every notice is weighed as if it had links.
 */
const markup = {
  notice: 7_000,
  entry: 500,
  fact: 170,
  period: 70,
  question: 200,
  party: 40,
  title: 12,
  visit: 360,
  link: 420,
} as const

/** A title in the list on top of a long mail. Every line is weighed as if it stood in a long mail. */
const weightInList = (title: string) => markup.title + Math.min(bytesInHtml(title), briefBytes)

/** The sentence that says why the office is asked about an address. */
const whyAskedAboutAddress = 200

/** The sentence that says how to take back what was made or written through a link. */
const howToEndAddress = 300

/** The days on which the lines fall due that an absence names, and how to answer. */
const aboutAbsence = 900
/** How to answer who answers for an organisation, and how many commitments wait. */
const howToNameFocalPoint = 500

/** The sentence that says why the supervisor or the office is told that something is late. */
const whyToldOfLateness = 500

/** The sentence that tells the office how to give a date to a commitment accepted without a date. */
const howToAnswerUndated = 400

const sumOf = (weights: readonly number[]) => weights.reduce((sum, weight) => sum + weight, 0)

const weightOfParty = ({ name = '', title = '', organisation = '' }: Party) =>
  markup.party + sumOf([name, title, organisation].map(bytesInHtml))

/** Facts of one text each. */
const weightOfTexts = (texts: readonly (string | undefined)[]) =>
  sumOf(texts.map((text) => (text === undefined ? 0 : markup.fact + bytesInHtml(text))))

const weightOfParties = (parties: readonly Party[] | undefined, others = 0) => {
  const { named } = shownParties(parties, others)
  return named.length === 0 ? 0 : markup.fact + sumOf(named.map(weightOfParty))
}

/** Brief names of officials in one fact. */
const weightOfNames = (count: number) => (count === 0 ? 0 : markup.fact + count * (markup.party + briefBytes))

/**
 * The words that come into the mail with a line: the visit, as a fact of the line or as a title above several lines, and
 * the participants of the event.
 */
type Brings = { readonly visit: 'fact' | 'title' | 'nothing'; readonly event: boolean }
const alone: Brings = { visit: 'fact', event: true }

const visitMarkup = { fact: markup.fact, title: markup.visit } as const

/** The words beside the deadline: a period, a time from the event, or the visit before which it is due. */
const weightOfPeriod = ({ dueOn, dueWithin, dueVisit }: Due) =>
  dueVisit === undefined
    ? dueWithin === undefined && (dueOn === undefined || isDay(dueOn))
      ? 0
      : markup.period
    : markup.fact + bytesInHtml(dueVisit.title)

const weightOfAgreed = (line: Agreed, brings: Brings) => {
  const { id, dueOn, dueWithin, dueVisit, checkIn, dueWording, agreedAt, undertakenBy, recipient } = line
  const title = numberedTitle(line)
  return (
    markup.entry +
    markup.link +
    bytesInHtml(title) +
    weightInList(title) +
    // The due date or rhythm, and where it was agreed.
    markup.fact * 2 +
    weightOfPeriod(line) +
    // The rhythm beside a due date, and since when.
    ((dueOn ?? dueWithin ?? dueVisit) !== undefined && checkIn !== undefined ? markup.fact * 2 : 0) +
    // The rhythm of the recurrence, and the missed occurrences.
    ('repeats' in line && line.repeats !== undefined ? markup.fact * 3 : 0) +
    weightOfTexts([line.visitToCome?.title]) +
    bytesInHtml(agreedAt.eventTitle ?? '') +
    bytesInHtml(agreedAt.place ?? '') +
    weightOfTexts([id, dueWording]) +
    (brings.visit === 'nothing' ? 0 : visitMarkup[brings.visit] + bytesInHtml(agreedAt.visitTitle)) +
    (brings.event ? weightOfParties(agreedAt.participants, agreedAt.otherParticipants) : 0) +
    weightOfParties(undertakenBy) +
    weightOfParties(recipient && [recipient])
  )
}

/** What an official asks: the names of the official and of a deputy, the reason, whose it is, and the end of the silence. */
const weightOfAsked = (question: Question<CommitmentQuestion>) =>
  isAskedByOfficial(question)
    ? markup.fact * 4 +
      weightOfPeriod('dueOn' in question ? question : {}) +
      ('deputy' in question && question.deputy !== undefined ? 3 : 2) * 3 * briefBytes +
      sumOf(
        [
          'reason' in question ? shownReason(question.reason ?? '') : '',
          'outcome' in question ? shownReason(question.outcome) : '',
          'who' in question ? (question.who ?? '') : '',
          'for' in question ? question.for : '',
        ].map(bytesInHtml),
      )
    : 0

/** The sentence that says where everything stands. */
const whereAllStands = 300

/** Each list of a brief has a title, which stands in the list on top too, and says how many are not named. */
const weightOfBrief = ({
  overdue,
  done,
  moved,
  dropped,
  outstanding,
  unreached,
  undecided,
}: Told): number => {
  const commitments = [done, moved, dropped, outstanding]
  const entries = [overdue, unreached, ...commitments].filter(({ named }) => named.length > 0).length
  const names = [
    ...overdue.named.map(({ organisation = '' }) => organisation),
    ...unreached.named.map(({ who }) => who),
    ...commitments.flatMap(({ named }) => named.flatMap(({ title, who = '' }) => [title, who])),
  ]
  return (
    (entries + (undecided ? 1 : 0)) * (markup.entry + markup.fact * 2) +
    // The heading, what changed, and where everything stands.
    markup.entry +
    markup.fact * 5 +
    whereAllStands +
    sumOf(names.map((name) => markup.fact + Math.min(bytesInHtml(name), briefBytes)))
  )
}

/** The sentence that says for whom the reader stands in. */
const howToStandIn = 600

/** The absent official stands in the heading, in the list on top, and twice in the sentence below. */
const weightForAbsent = ({ absent, listed }: ToldFor) =>
  markup.entry +
  howToStandIn +
  4 * bytesInHtml(called(absent)) +
  sumOf(listed.map((line) => weightOfLine(line, { visit: 'title', event: true }) + weightOfWording(line)))

/** The most bytes that a line takes without the wording. */
export const weightOfLine = (line: Line, brings = alone): number => {
  switch (line.kind) {
    case 'commitment':
    case 'part':
      return (
        weightOfAgreed(line, brings) +
        weightOfTexts([line.lastReport?.note, shownWaiting(line)?.for, line.lastRefusal?.reason]) +
        // The renewed commitment, the questions of the official, and the last refusal of the office.
        (line.kind === 'commitment' && line.renews !== undefined ? markup.fact : 0) +
        ((line.asked?.length ?? 0) + (line.lastRefusal ? 1 : 0)) * markup.question +
        sumOf((line.asked ?? []).map(weightOfPeriod)) +
        (line.kind === 'part'
          ? // Who leads.
            weightOfNames(1)
          : // How often the due date was moved, and who contributes.
            (line.timesMoved === undefined ? 0 : markup.fact) +
            weightOfNames(line.contributors?.length ?? 0) +
            // The coming escalation, which no first notice announces.
            (line.toldOn === undefined || deadlineOf(line) === undefined ? 0 : weightOfNames(1)))
      )
    case 'commitment-matter':
      return (
        weightOfAgreed(line, brings) +
        line.questions.length * markup.question +
        sumOf(line.questions.map(weightOfAsked)) +
        // Since when the question is open.
        markup.fact +
        // The name of the official who was reminded so far.
        (line.reminded ? markup.fact + 3 * briefBytes : 0)
      )
    case 'official-matter':
      return (
        markup.entry +
        markup.link +
        weightOfTexts([line.id, line.email, line.officialId, line.fields?.join(', ')]) +
        markup.fact * 3 +
        whyAskedAboutAddress +
        (line.absence === undefined ? 0 : aboutAbsence) +
        // The title once more in the list on top.
        markup.fact +
        3 * briefBytes +
        // The three parts of the name of the official, and the titles of what waits.
        (3 + mostTitlesWaiting) * briefBytes
      )
    case 'organisation-matter':
      return (
        markup.entry +
        markup.link +
        // The organisation in the title and in the list on top, and in words how many commitments wait.
        weightOfTexts([line.id, line.organisation, line.organisation]) +
        markup.fact * 4 +
        howToNameFocalPoint
      )
    case 'news':
      return (
        markup.entry +
        markup.link +
        weightInList(line.title) +
        bytesInHtml(line.title) +
        // Who closed the commitment or whose part it is, in the title and in the list on top.
        bytesInHtml(line.by ?? '') +
        (line.by === undefined ? 0 : briefBytes) +
        // The visit in the title and in the list on top, the title in a wording, and how to answer.
        (line.visit === undefined
          ? 0
          : bytesInHtml(line.visit.title) +
            briefBytes +
            bytesInHtml(line.title) +
            markup.fact +
            howToAnswerUndated) +
        // The deadline of an escalated commitment, the event of the agreement, the number, and why the reader is told.
        (line.agreedAt === undefined
          ? 0
          : markup.fact * 4 +
            weightOfTexts([line.commitmentId, line.agreedAt.visitTitle]) +
            bytesInHtml(line.agreedAt.eventTitle ?? '') +
            bytesInHtml(line.agreedAt.place ?? '') +
            whyToldOfLateness) +
        // How to take back the address or the absence.
        (line.cause === 'calendar-address-made' || line.cause === 'absence-written'
          ? markup.fact + howToEndAddress
          : 0)
      )
    case 'handover':
      return 0
    case 'weekly-brief':
      return line.tells === undefined ? 0 : weightOfBrief(line.tells)
    case 'stand-in':
      return line.tells === undefined ? 0 : weightForAbsent(line.tells)
  }
}

const longestVisitTitles = (lines: readonly Line[]): ReadonlyMap<string, string> => {
  const longest = new Map<string, string>()
  for (const line of lines.filter(isAgreed)) {
    const { visitTitle } = line.agreedAt
    const known = longest.get(visitKey(line))
    if (visitTitle !== known && bytesInHtml(visitTitle) > bytesInHtml(known ?? ''))
      longest.set(visitKey(line), visitTitle)
  }
  return longest
}

/** The title of a visit above its matters, and their number. */
const weightOfVisit = ({ agreedAt }: Pick<Agreed, 'agreedAt'>) =>
  markup.entry + markup.fact + bytesInHtml(agreedAt.visitTitle)

/**
 * The most bytes that each line of a notice takes without the wording. The first matter of a visit brings the visit with it, and
 * the first line of an event brings those who took part. The commitments of a visit bring its title at most once for each
 * section. `all` are also the lines left for the next morning, because they count for the number of matters. While a correction
 * of a visit's title spreads, its lines disagree, and the mail has the title of whichever it shows first: each weighs as with the
 * longest.
 */
export const weightsOfLines = (lines: readonly Line[], all: readonly Line[] = lines): readonly number[] => {
  const visits = visitsAskedAbout(all)
  const begun = new Map<string, number>()
  /** The number of earlier lines with an equal key. */
  const timesBefore = (key: string) => {
    const times = begun.get(key) ?? 0
    begun.set(key, times + 1)
    return times
  }
  const longest = longestVisitTitles(lines)
  return lines.map((told) => {
    if (!isAgreed(told)) return weightOfLine(told)
    const { agreedAt } = told
    const visitTitle = longest.get(visitKey(told)) ?? ''
    const line =
      agreedAt.visitTitle === visitTitle ? told : { ...told, agreedAt: { ...agreedAt, visitTitle } }
    const event = timesBefore(eventKey(line)) === 0
    if (line.kind === 'commitment-matter') {
      if (!visits.has(line.visitId)) return weightOfLine(line, { visit: 'fact', event })
      const isFirst = timesBefore(`to decide ${visitKey(line)}`) === 0
      return weightOfLine(line, { visit: 'nothing', event }) + (isFirst ? weightOfVisit(line) : 0)
    }
    const before = timesBefore(visitKey(line))
    const visit = before === 0 ? 'fact' : before < deskSections.length ? 'title' : 'nothing'
    return weightOfLine(line, { visit, event })
  })
}

/** The most bytes that the wording of a line takes. */
export const weightOfWording = (line: Line): number =>
  isAgreed(line) ? bytesInHtml(shownWording(line) ?? '') : 0

/** A notice without its lines. What the official is called stands in the greeting. The name of the earlier holder stands in the title of the page and in a heading. */
export type Empty = { readonly official: Official; readonly handover?: Handover | undefined }

/** The most bytes that a notice takes besides its lines. */
export const weightOfEmpty = ({ official, handover }: Empty) =>
  markup.notice +
  markup.link +
  bytesInHtml(called(official)) +
  (handover ? 2 * weightOfParty(handover.from) : 0)

/** How many of the first lines fill `room` at most. */
const fitting = (weights: readonly number[], room: number): number => {
  let left = room
  const tooMany = weights.findIndex((weight) => {
    left -= weight
    return left < 0
  })
  return tooMany < 0 ? weights.length : tooMany
}

/** Lines and texts that are equal for lines of one entry. */
const entriesOfLine = (line: Line): readonly (Line | string)[] => {
  if (line.kind === 'commitment-matter') return [line.visitId]
  if (line.kind === 'stand-in') return line.tells?.listed ?? []
  return [line.kind === 'news' && line.visit !== undefined ? toldTogether(line) : line]
}
const entriesOf = (lines: readonly Line[]): ReadonlySet<Line | string> =>
  new Set(lines.flatMap(entriesOfLine))

/** The first lines that make at most fifty entries. */
const firstEntries = (lines: readonly Line[]): readonly Line[] => {
  const entries = new Set([...entriesOf(lines)].slice(0, mostLines))
  const tooMany = lines.findIndex((line) => !entriesOfLine(line).every((entry) => entries.has(entry)))
  return tooMany < 0 ? lines : lines.slice(0, tooMany)
}

/** Bytes of the section for one absent official, and the most commitments in it. */
const bytesForAbsent = 20_000
const mostForAbsent = 10

const weightWithWording = (line: CommitmentOrPart): number => weightOfLine(line) + weightOfWording(line)

/** The first lines for which the section for an absent official has room, at least one. The others follow on the next morning. */
export const firstWithRoom = (lines: readonly CommitmentOrPart[]): readonly CommitmentOrPart[] => {
  const first = lines.slice(0, mostForAbsent)
  return first.slice(0, Math.max(1, fitting(first.map(weightWithWording), bytesForAbsent)))
}

/** How many of the first lines have room: of those that are due, of the news alongside, and of the due ones with wording. */
type Room = { readonly due: number; readonly alongside: number; readonly worded: number }

/**
 * The room for lines that are due, the most urgent first, and for news that rides along: as many due lines as fit, then news,
 * then wordings. News rides along also when a longer line must wait, because no line waits for news. One due line always has
 * room, because every text is limited at the door and every list in `shown.ts`.
 */
export const roomFor = (empty: Empty, due: readonly Line[], alongside: readonly Line[] = []): Room => {
  const first = firstEntries(due)
  const room = mostBytes - weightOfEmpty(empty)
  const weights = weightsOfLines(first, due)
  const listed = Math.max(1, fitting(weights, room))
  const afterDue = room - sumOf(weights.slice(0, listed))
  const { size: entries } = entriesOf(first.slice(0, listed))
  const news = weightsOfLines(alongside.slice(0, mostLines - entries))
  const riding = fitting(news, afterDue)
  const left = afterDue - sumOf(news.slice(0, riding))
  const worded = fitting(first.slice(0, listed).map(weightOfWording), left)
  return { due: listed, alongside: riding, worded }
}
