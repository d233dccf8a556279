import type { AgreedAt, OpenCommitment } from '../domain/commitments/commitment.ts'
import type { OpenCommitmentMatter, OpenMatter } from '../domain/commitments/matter.ts'
import type { OpenOfficialMatter } from '../domain/commitments/official-matter.ts'
import type { CommitmentQuestion } from '../domain/commitments/questions.ts'
import type { Desk } from '../domain/reminders/desk.ts'
import type { Handover } from '../domain/reminders/handover.ts'
import type { News, NewsCause } from '../domain/reminders/news.ts'
import type { Notice, NoticeLine } from '../domain/reminders/todays-notice.ts'
import { daysBetween } from '../domain/schedule/calendar.ts'
import type { CheckIn } from '../domain/schedule/ladder.ts'
import { type OfficialId, protocolOfficeId } from '../domain/shared/ids.ts'
import type { EventKind, Party } from '../domain/shared/party.ts'
import type { CalendarDate } from '../domain/shared/time.ts'
import type { Catalogue } from '../words/catalogue.ts'
import type { MessageKey, Phrase } from '../words/language.ts'
import { partyPhrase, series } from '../words/parties.ts'

/** A commitment, matter or news in words. */
export type Entry = {
  readonly title: Phrase
  /**
   * Present when no earlier notice told the present holder: a badge beside the title for HTML, and a marked
   * title for plain text.
   */
  readonly isNew?: { readonly badge: Phrase; readonly title: Phrase }
  /**
   * Text as a person wrote it, perhaps of several lines; shown as a separate block and never inside a
   * sentence.
   */
  readonly wording?: string
  readonly facts: readonly Fact[]
}

/** A label and a value, shown on one line. */
type Fact = { readonly label: Phrase; readonly value: Phrase; readonly strong?: boolean }

export type Section = {
  readonly heading: Phrase
  readonly text?: Phrase
  readonly urgent: boolean
  readonly entries: readonly Entry[]
}

/** A notice in words, from which the plain text and the HTML are made. */
export type NoticeInWords = {
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly subject: Phrase
  readonly greeting: Phrase
  /** Sentences, each on a separate line. */
  readonly intro: readonly Phrase[]
  readonly sections: readonly Section[]
  /** Sentences, each on a separate line. */
  readonly closing: readonly Phrase[]
}

type Standing = 'Overdue' | 'DueToday' | 'Coming' | 'CheckIn' | 'Undated'

/** The possible states of a commitment today, in the order of the sections. */
const standings: readonly Standing[] = ['Overdue', 'DueToday', 'CheckIn', 'Coming', 'Undated']

const standingOf = ({ dueOn, checkIn }: OpenCommitment, today: CalendarDate): Standing => {
  if (dueOn === undefined) return checkIn === undefined ? 'Undated' : 'CheckIn'
  if (dueOn < today) return 'Overdue'
  return dueOn === today ? 'DueToday' : 'Coming'
}

/** Compares commitments of equal standing: either all have a due date or none has. */
const earliestDueFirst = ({ dueOn: one }: OpenCommitment, { dueOn: other }: OpenCommitment) =>
  one === undefined || other === undefined || one === other ? 0 : one < other ? -1 : 1

export const noticeInWords = (
  notice: Notice,
  institution: string,
  words: Catalogue,
  askedAbout: ReadonlyMap<OfficialId, Desk>,
): NoticeInWords => {
  const { handover, localDate: today, official } = notice
  const { commitments, news } = notice
  const matters = notice.matters.map(({ line }) => line)
  const byStanding = standings.map((standing) => ({
    standing,
    commitments: commitments
      .filter(({ line }) => standingOf(line, today) === standing)
      .toSorted(({ line: one }, { line: other }) => earliestDueFirst(one, other)),
  }))
  const filled = byStanding.filter(({ commitments }) => commitments.length > 0)

  return {
    language: words.language,
    direction: words.direction,
    subject: subject(notice, filled, words, askedAbout),
    greeting: words.say('greeting', { name: words.isolate(official.name) }),
    intro: [
      ...(handover ? [words.say('introTakeover')] : []),
      ...(commitments.length > 0 && !handover ? [words.say('intro', { count: commitments.length })] : []),
      ...(matters.length > 0 && !handover ? [words.say('introMatters', { count: matters.length })] : []),
      ...(news.length > 0 && !handover ? [words.say('introNews', { count: news.length })] : []),
    ],
    sections: [
      ...(handover
        ? [
            {
              heading: words.say('headingTakeover', takeover(notice, handover, words)),
              text: words.say('takeover', { date: words.day(handover.since) }),
              urgent: false,
              entries: [],
            },
          ]
        : []),
      ...filled.map(({ standing, commitments }) => ({
        heading: words.say(`heading${standing}`),
        urgent: standing === 'Overdue' || standing === 'DueToday',
        entries: commitments.map((commitment) => commitmentEntry(commitment, today, words)),
      })),
      ...(matters.length > 0
        ? [
            {
              heading: words.say('headingMatter'),
              urgent: false,
              entries: notice.matters.map((told) => {
                const { line: matter } = told
                const since = openSince(told, words)
                return matter.kind === 'official-matter'
                  ? addressEntry(matter, { since, desk: askedAbout.get(matter.officialId) }, words)
                  : matterEntry(matter, { since, today }, words)
              }),
            },
          ]
        : []),
      ...(news.length > 0
        ? [
            {
              heading: words.say('headingNews'),
              urgent: false,
              entries: news.map(({ line }) => newsEntry(line, words)),
            },
          ]
        : []),
    ],
    closing: [
      ...(notice.waiting.length > 0 ? [words.say('waiting', { count: notice.waiting.length })] : []),
      ...(notice.others > 0 ? [words.say('others', { count: notice.others })] : []),
      ...howToGoOn(notice).map((key) => words.say(key)),
      words.say(official.id === protocolOfficeId ? 'whyOffice' : 'why', {
        institution: words.isolate(institution),
      }),
    ],
  }
}

/**
 * The previous holder's name and the numbers of commitments and matters taken over, including those left for
 * the next morning.
 */
const takeover = ({ commitments, matters, waiting }: Notice, { from }: Handover, words: Catalogue) => {
  const all = [...[...commitments, ...matters].map(({ line }) => line), ...waiting].filter(
    ({ kind }) => kind !== 'news',
  )
  const own = all.filter(({ kind }) => kind === 'commitment').length
  return {
    name: partyPhrase(from, words),
    parts: words.list([
      ...(own > 0 ? [words.say('partCommitment', { count: own })] : []),
      ...(all.length > own ? [words.say('partMatter', { count: all.length - own })] : []),
    ]),
  }
}

const subject = (
  notice: Notice,
  filled: readonly { standing: Standing; commitments: Notice['commitments'] }[],
  words: Catalogue,
  askedAbout: ReadonlyMap<OfficialId, Desk>,
): Phrase => {
  const {
    commitments: [first, ...more],
    matters: [asked, ...others],
    news: [told, ...further],
    handover,
  } = notice
  const commitment = first?.line
  const matter = asked?.line
  if (handover) return words.say('subjectTakeover', takeover(notice, handover, words))
  const [only] = filled
  if (commitment && only && more.length === 0 && matter === undefined && told === undefined)
    return words.say(`subject${only.standing}`, {
      title: words.isolate(commitment.title),
      due: commitment.dueOn ? words.shortDay(commitment.dueOn) : words.isolate(''),
    })
  if (matter && others.length === 0 && commitment === undefined && told === undefined)
    return words.say('subjectMatter', {
      title:
        matter.kind === 'official-matter'
          ? addressTitle(matter, askedAbout.get(matter.officialId), words)
          : words.isolate(matter.title),
    })
  if (told && further.length === 0 && matter === undefined && commitment === undefined)
    return words.say(newsWords[told.line.cause], { title: words.isolate(told.line.title) })
  const parts = [
    ...filled.map(({ standing, commitments }) => words.say(`part${standing}`, { count: commitments.length })),
    ...(matter ? [words.say('partMatter', { count: others.length + 1 })] : []),
    ...(told ? [words.say('partNews', { count: further.length + 1 })] : []),
  ]
  return words.say('subjectSeveral', { parts: words.list(parts) })
}

/** An official answers by a reply to the protocol office; the office completes commitments through the API. */
const howToGoOn = ({ official, commitments, matters }: Notice) => [
  ...(commitments.length === 0
    ? []
    : [official.id === protocolOfficeId ? ('howToComplete' as const) : ('howToAnswer' as const)]),
  ...(matters.length === 0 ? [] : ['howToDecide' as const]),
  ...(matters.some(({ line }) => line.kind === 'official-matter') ? ['howToAllow' as const] : []),
]

const longestWording = 600

/**
 * The beginning of a long wording, because a notice should be read in ten seconds; the record keeps the whole
 * wording.
 */
const shortened = (wording: string) => {
  const letters = [...wording]
  return letters.length > longestWording ? `${letters.slice(0, longestWording).join('')}…` : wording
}

const commitmentEntry = (
  { line: commitment }: NoticeLine<OpenCommitment>,
  today: CalendarDate,
  words: Catalogue,
): Entry => ({
  title: words.isolate(commitment.title),
  ...(commitment.toldOn === undefined && {
    isNew: {
      badge: words.say('isNew'),
      title: words.say('newTitle', { title: words.isolate(commitment.title) }),
    },
  }),
  ...(commitment.wording !== commitment.title && { wording: shortened(commitment.wording) }),
  facts: [
    dueFact(commitment, today, words),
    ...asWorded(commitment.dueWording, words),
    ...agreedAtFacts(commitment.agreedAt, words),
    ...parties('labelUndertakenBy', commitment.undertakenBy, words),
    ...recipientFacts(commitment, words),
    { label: words.say('labelCommitment'), value: words.isolate(commitment.id) },
  ],
})

const newsWords = {
  'commitment-closed': 'newsCommitmentClosed',
} as const satisfies Record<NewsCause, MessageKey>

const newsEntry = ({ cause, title }: News, words: Catalogue): Entry => ({
  title: words.say(newsWords[cause], { title: words.isolate(title) }),
  facts: [],
})

const questionWords = {
  responsible: 'askResponsible',
  date: 'askDate',
  'reminders-ended': 'askRemindersEnded',
} as const satisfies Record<CommitmentQuestion, MessageKey>

const mostTitlesWaiting = 3

const addressTitle = ({ email }: OpenOfficialMatter, desk: Desk | undefined, words: Catalogue) =>
  words.say('mayWeWrite', { name: desk ? partyPhrase(desk.official, words) : words.isolate(email) })

/** Since when and for which time the office is asked. */
const openSince = ({ why }: NoticeLine<OpenMatter>, words: Catalogue): readonly Fact[] =>
  why.rung === 'matter'
    ? [
        {
          label: words.say('labelOpenSince'),
          value: words.say('openSince', { date: words.shortDay(why.since), count: why.number }),
        },
      ]
    : []

const addressEntry = (
  matter: OpenOfficialMatter,
  { since, desk }: { readonly since: readonly Fact[]; readonly desk: Desk | undefined },
  words: Catalogue,
): Entry => ({
  title: addressTitle(matter, desk, words),
  facts: [
    { label: words.say('labelAddress'), value: words.isolate(matter.email), strong: true },
    { label: words.say('labelWhy'), value: words.say('addressOutside') },
    { label: words.say('labelWaits'), value: whatWaits(desk?.commitments ?? [], words) },
    ...since,
    { label: words.say('labelMatter'), value: words.isolate(matter.id) },
  ],
})

const whatWaits = (commitments: readonly OpenCommitment[], words: Catalogue) => {
  const titles = commitments.slice(0, mostTitlesWaiting).map(({ title }) => words.isolate(title))
  return series(titles, words, commitments.length - titles.length) ?? words.say('nothingWaits')
}

const matterEntry = (
  matter: OpenCommitmentMatter,
  { since, today }: { readonly since: readonly Fact[]; readonly today: CalendarDate },
  words: Catalogue,
): Entry => ({
  title: words.isolate(matter.title),
  ...(matter.wording !== matter.title && { wording: shortened(matter.wording) }),
  facts: [
    ...matter.questions.map(({ kind }) => ({
      label: words.say('labelAsked'),
      value: words.say(questionWords[kind]),
      strong: true,
    })),
    ...(matter.dueOn === undefined ? [] : [due(matter.dueOn, today, words)]),
    ...(matter.checkIn === undefined
      ? []
      : [{ label: words.say('labelCheckIn'), value: rhythm(matter.checkIn, words) }]),
    ...asWorded(matter.dueWording, words),
    ...agreedAtFacts(matter.agreedAt, words),
    ...parties('labelUndertakenBy', matter.undertakenBy, words),
    ...recipientFacts(matter, words),
    ...since,
    { label: words.say('labelMatter'), value: words.isolate(matter.id) },
  ],
})

const due = (dueOn: CalendarDate, today: CalendarDate, words: Catalogue) => {
  const key = dueOn < today ? 'dueOverdue' : dueOn === today ? 'dueToday' : 'dueComing'
  const days = Math.abs(daysBetween(today, dueOn))
  return {
    label: words.say('labelDue'),
    value: words.say(key, { date: words.day(dueOn), days }),
    strong: dueOn <= today,
  }
}

const dueFact = (
  { dueOn, checkIn, matterId, dueWording }: OpenCommitment,
  today: CalendarDate,
  words: Catalogue,
) => {
  if (dueOn !== undefined) return due(dueOn, today, words)
  if (checkIn !== undefined) return { label: words.say('labelCheckIn'), value: rhythm(checkIn, words) }
  return {
    label: words.say('labelUndated'),
    value: words.say(
      matterId !== undefined
        ? 'undatedAsked'
        : dueWording === undefined
          ? 'undatedAccepted'
          : 'undatedWorded',
    ),
  }
}

const recipientFacts = ({ recipient }: { readonly recipient?: Party }, words: Catalogue) =>
  parties('labelRecipient', recipient && [recipient], words)

const rhythm = ({ every }: CheckIn, words: Catalogue) => {
  const count = Number.parseInt(every.slice(1), 10)
  const unit = every.endsWith('D') ? 'checkInDays' : every.endsWith('W') ? 'checkInWeeks' : 'checkInMonths'
  return words.say(unit, { count })
}

const asWorded = (dueWording: string | undefined, words: Catalogue) =>
  dueWording === undefined ? [] : [{ label: words.say('labelAsWorded'), value: words.isolate(dueWording) }]

const kindWords = {
  meeting: 'kindMeeting',
  'site-visit': 'kindSiteVisit',
  signing: 'kindSigning',
  reception: 'kindReception',
  call: 'kindCall',
  other: 'kindOther',
} as const satisfies Record<EventKind, MessageKey>

const agreedAtFacts = (at: AgreedAt, words: Catalogue) => [
  { label: words.say('labelAgreedAt'), value: agreedAtPhrase(at, words) },
  { label: words.say('labelVisit'), value: words.isolate(at.visitTitle) },
  ...parties('labelWith', at.participants, words, at.otherParticipants),
]

const agreedAtPhrase = ({ kind, eventTitle, startsOn, endsOn, place }: AgreedAt, words: Catalogue) => {
  const from = words.shortDay(startsOn)
  const facts = {
    event: words.say(kindWords[kind]),
    date: endsOn ? words.say('days', { from, to: words.shortDay(endsOn) }) : from,
  }
  const titled = eventTitle && { ...facts, eventTitle: words.isolate(eventTitle) }
  if (titled && place) return words.say('agreedAtTitledPlace', { ...titled, place: words.isolate(place) })
  if (titled) return words.say('agreedAtTitled', titled)
  if (place) return words.say('agreedAtPlace', { ...facts, place: words.isolate(place) })
  return words.say('agreedAt', facts)
}

const parties = (
  label: 'labelWith' | 'labelUndertakenBy' | 'labelRecipient',
  named: readonly Party[] = [],
  words: Catalogue,
  others = 0,
) => {
  const names = named.map((party) => partyPhrase(party, words))
  const value = series(names, words, others)
  return value === undefined ? [] : [{ label: words.say(label), value }]
}
