import { numberedTitle } from '../domain/commitments/commitment.ts'
import type { CommitmentOrPart } from '../domain/commitments/part.ts'
import type { AskedAbout } from '../domain/reminders/desk.ts'
import { type DeskSection, deskSection } from '../domain/reminders/desk-sections.ts'
import type { Line } from '../domain/reminders/line.ts'
import { sharedBy, visitKey } from '../domain/reminders/said-once.ts'
import type { Notice } from '../domain/reminders/todays-notice.ts'
import { daysBetween } from '../domain/schedule/calendar.ts'
import { deadlineOf } from '../domain/schedule/due-date.ts'
import { beginningOf } from '../domain/shared/beginning.ts'
import type { OfficialId } from '../domain/shared/ids.ts'
import { latestOf } from '../domain/shared/order.ts'
import type { Catalogue } from '../words/catalogue.ts'
import type { MessageKey, Phrase } from '../words/language.ts'
import { calledPhrase } from '../words/parties.ts'
import { newsTitle, officialTitle, organisationTitle } from './titles.ts'
import { linesTold, type Totals } from './totals.ts'
import { briefSubject } from './weekly-brief-in-words.ts'

/** Characters of a title in a subject: a phone shows about forty, and the list of a desktop client about a hundred. */
const longestTitle = 80
const shortened = (title: string): string => beginningOf(title, longestTitle)

/**
 * The subject of a mail: what is most urgent, then the visit if all lines are of one, then the day. With the day no two mails
 * to a person have the same subject: clients put mails with one subject into one conversation, and people skip the second.
 */
export const subjectOf = (
  notice: Notice,
  words: Catalogue,
  told: {
    readonly totals: Totals
    readonly askedAbout: ReadonlyMap<OfficialId, AskedAbout>
    /** What a first notice of a new holder says of the takeover. */
    readonly takeover: Phrase | undefined
  },
): Phrase => {
  const lines = linesTold(notice)
  const [only] = lines
  const what =
    told.takeover ??
    (only === undefined && notice.weeklyBrief
      ? briefSubject(notice.weeklyBrief.tells, words)
      : only && told.totals.all === 1 && !notice.weeklyBrief
        ? ofLine(only, notice, words, told.askedAbout)
        : counts(told.totals, words, notice.weeklyBrief))
  // A brief is about all visits.
  const visit = notice.weeklyBrief ? undefined : sharedBy(lines, visitKey)
  const date = words.shortDay(notice.localDate)
  return visit
    ? words.say('subjectOfVisit', { what, visit: words.isolate(shortened(visit.visitTitle)), date })
    : words.say('subjectOfDay', { what, date })
}

const partWords = {
  late: 'partLate',
  today: 'partToday',
  soon: 'partSoon',
  new: 'partNew',
  'check-in': 'partCheckIn',
  later: 'partLater',
  waiting: 'partWaiting',
} as const satisfies Record<DeskSection, MessageKey>

const counts = (
  { commitments, matters, news, lateElsewhere, standsInFor }: Totals,
  words: Catalogue,
  weeklyBrief: Notice['weeklyBrief'],
): Phrase =>
  words.list([
    ...commitments.map(({ section, count }) => words.say(partWords[section], { count })),
    ...(standsInFor > 0 ? [words.say('partStandIn', { count: standsInFor })] : []),
    ...(matters > 0 ? [words.say('partMatter', { count: matters })] : []),
    ...(lateElsewhere > 0 ? [words.say('partLateElsewhere', { count: lateElsewhere })] : []),
    ...(news > lateElsewhere ? [words.say('partNews', { count: news - lateElsewhere })] : []),
    ...(weeklyBrief ? [words.say('partBrief')] : []),
  ])

const ofLine = (
  line: Line,
  notice: Notice,
  words: Catalogue,
  askedAbout: ReadonlyMap<OfficialId, AskedAbout>,
): Phrase => {
  switch (line.kind) {
    case 'commitment':
    case 'part':
      return ofAbsent(line, notice, words) ?? ofCommitment(line, notice, words)
    case 'commitment-matter':
      return words.say('subjectMatter', { title: words.isolate(shortened(numberedTitle(line))) })
    case 'official-matter':
      return words.say('subjectMatter', {
        title: officialTitle(line, askedAbout.get(line.officialId), words),
      })
    case 'organisation-matter':
      return words.say('subjectMatter', { title: organisationTitle(line, words) })
    case 'news':
      return newsTitle(line, words, shortened)
    case 'handover':
    case 'weekly-brief':
    case 'stand-in':
      throw new TypeError(`${line.kind} is no line of the subject`)
  }
}

/** A commitment of an official for whom the reader stands in. */
const ofAbsent = (
  line: CommitmentOrPart,
  { standIns = [] }: Notice,
  words: Catalogue,
): Phrase | undefined => {
  const absent = standIns.find(({ tells }) => tells.listed.includes(line))?.tells.absent
  const title = words.isolate(shortened(numberedTitle(line)))
  return absent && words.say('subjectFor', { name: calledPhrase(absent, words), title })
}

const ofCommitment = (
  line: CommitmentOrPart,
  { localDate: today, official }: Notice,
  words: Catalogue,
): Phrase => {
  const title = words.isolate(shortened(numberedTitle(line)))
  const { heldFrom } = line
  const deadline = deadlineOf(line) ?? today
  switch (deskSection(line, today, official)) {
    case 'late':
      // Lateness counts from the holder's first morning.
      return heldFrom >= today
        ? words.say('subjectOverdue', { due: words.shortDay(deadline), title })
        : words.say('subjectLate', {
            days: daysBetween(latestOf(heldFrom, deadline), today),
            title,
          })
    case 'today':
      return words.say('subjectToday', { title })
    case 'soon':
      return words.say('subjectSoon', { days: daysBetween(today, deadline), title })
    case 'new':
      return words.say('subjectNew', { title })
    case 'check-in':
      return words.say('subjectCheckIn', { title })
    case 'later':
      return words.say('subjectLater', { title })
    case 'waiting':
      return words.say('subjectWaiting', { title })
  }
}
