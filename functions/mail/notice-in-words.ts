import {
  type AgreedAt,
  isWaiting,
  type LastRefusal,
  type LastReport,
  type OpenCommitment,
} from '../domain/commitments/commitment.ts'
import type { OpenCommitmentMatter, OpenMatter } from '../domain/commitments/matter.ts'
import type { OpenOfficialMatter } from '../domain/commitments/official-matter.ts'
import { inOrderOfRecord } from '../domain/commitments/place.ts'
import {
  type HolderQuestion,
  isAskedByHolder,
  type OfficialQuestion,
  type Question,
  type QuestionKind,
  type RecordQuestion,
} from '../domain/commitments/questions.ts'
import type { Unreachable } from '../domain/officials/official.ts'
import type { AskedAbout } from '../domain/reminders/desk.ts'
import type { Handover } from '../domain/reminders/handover.ts'
import type { Line } from '../domain/reminders/line.ts'
import type { News, NewsCause } from '../domain/reminders/news.ts'
import {
  type Agreed,
  brief,
  briefParty,
  mostTitlesWaiting,
  shownParties,
  shownReason,
  shownWaiting,
  shownWording,
} from '../domain/reminders/shown.ts'
import { listedLines, type Notice, type NoticeLine } from '../domain/reminders/todays-notice.ts'
import { visitsAskedAbout } from '../domain/reminders/visits-asked-about.ts'
import { whyTold } from '../domain/reminders/why-told.ts'
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
   * Text as a person wrote it, perhaps of several lines, each isolated; shown as a separate block and never
   * inside a sentence.
   */
  readonly wording?: string
  readonly facts: readonly Fact[]
  /** The page of the line, where the reader answers. */
  readonly link?: Link
}

/** A link in a mail: the words that are underlined, and the whole address. */
export type Link = { readonly words: Phrase; readonly address: string }

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
  /** The page of the reader's desk; absent in a mail without links. */
  readonly deskLink?: Link
  /** What waits and what to do: sentences, each on a separate line. */
  readonly closing: readonly Phrase[]
  /** Why the official receives the notice; the only sentence below the line of a signature. */
  readonly why: Phrase
}

type Standing = 'Overdue' | 'DueToday' | 'Coming' | 'CheckIn' | 'Followed' | 'Undated' | 'Asked'

/** The possible states of a commitment today, in the order of the sections. */
const standings: readonly Standing[] = [
  'Overdue',
  'DueToday',
  'CheckIn',
  'Coming',
  'Followed',
  'Undated',
  'Asked',
]

/** The states that need something from the reader on the day of the notice. */
const needed: readonly Standing[] = ['Overdue', 'DueToday', 'CheckIn']

/** While the office has to decide about more time, the due date presses nobody. */
const isMoreTimeAsked = ({ asked = [] }: OpenCommitment): boolean =>
  asked.some(({ kind }) => kind === 'more-time')

/** A commitment with a rhythm is asked about only on a day of the rhythm, and told without a question on other days. */
const standingOf = ({ line, why }: NoticeLine<OpenCommitment>, today: CalendarDate): Standing => {
  const { dueOn, checkIn } = line
  if (dueOn === undefined && checkIn === undefined) return 'Undated'
  if (dueOn === undefined) return why.rung === 'check-in' ? 'CheckIn' : 'Followed'
  if (dueOn <= today && isMoreTimeAsked(line)) return 'Asked'
  if (dueOn < today) return 'Overdue'
  return dueOn === today ? 'DueToday' : 'Coming'
}

/** How many lines wait today: those listed, and those without room. */
type Totals = {
  readonly commitments: readonly { readonly standing: Standing; readonly count: number }[]
  readonly matters: number
  readonly news: number
  readonly listed: number
  readonly all: number
}

const totalsOf = (notice: Notice): Totals => {
  const { localDate: today, official, handover, waiting, commitments, matters, news } = notice
  const circumstances = { calendar: official.calendar, takesOver: handover !== undefined }
  const listed = commitments.length + matters.length + news.length
  const left = waiting.filter((line) => line.kind === 'commitment')
  const all = [...commitments, ...left.map((line) => ({ line, why: whyTold(line, today, circumstances) }))]
  const leftOf = (...kinds: readonly Line['kind'][]) =>
    waiting.filter(({ kind }) => kinds.includes(kind)).length
  return {
    commitments: standings.flatMap((standing) => {
      const { length: count } = all.filter((one) => standingOf(one, today) === standing)
      return count === 0 ? [] : [{ standing, count }]
    }),
    matters: matters.length + leftOf('commitment-matter', 'official-matter'),
    news: news.length + leftOf('news'),
    listed,
    all: listed + waiting.length,
  }
}

/** What a mail shows besides its notice. */
export type Beside = {
  /** The officials about whom the notice's matters ask the office. */
  readonly askedAbout: ReadonlyMap<OfficialId, AskedAbout>
  /** The address of the reader's desk; without it the mail has no links. */
  readonly deskLink: string | undefined
}

/** The links of the lines, each by the number of the line in the claim. */
const lineLinks = (notice: Notice, deskLink: string | undefined, words: Catalogue) => {
  const numbers = new Map(listedLines(notice).map(({ id }, index) => [id, index + 1]))
  return ({ id }: Line): { readonly link?: Link } =>
    deskLink === undefined
      ? {}
      : { link: { words: words.say('linkLine'), address: `${deskLink}/${numbers.get(id)}` } }
}

export const noticeInWords = (
  notice: Notice,
  institution: string,
  words: Catalogue,
  { askedAbout, deskLink }: Beside,
): NoticeInWords => {
  const linkTo = lineLinks(notice, deskLink, words)
  const { handover, localDate: today, official } = notice
  const { commitments, news } = notice
  const { matters } = notice
  const filled = standings
    .map((standing) => ({
      standing,
      commitments: commitments.filter((one) => standingOf(one, today) === standing),
    }))
    .filter(({ commitments }) => commitments.length > 0)
  const totals = totalsOf(notice)

  return {
    language: words.language,
    direction: words.direction,
    subject: subject(notice, totals, words, askedAbout),
    greeting: words.say('greeting', { name: words.isolate(official.name) }),
    intro: introOf(notice, totals, words),
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
        entries: commitments.map((commitment) => ({
          ...commitmentEntry(commitment, today, words),
          ...linkTo(commitment.line),
        })),
      })),
      ...(matters.length > 0
        ? [
            {
              heading: words.say('headingMatter'),
              urgent: false,
              entries: matterEntries(notice, { askedAbout, linkTo }, words),
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
    ...(deskLink !== undefined && { deskLink: { words: words.say('linkDesk'), address: deskLink } }),
    closing: [
      ...(notice.waiting.length > 0 ? [words.say('waiting', { count: notice.waiting.length })] : []),
      ...([...commitments, ...matters].some(({ isWithoutWording }) => isWithoutWording)
        ? [words.say('withoutWording')]
        : []),
      ...(notice.others > 0 ? [words.say('others', { count: notice.others })] : []),
      ...howToGoOn(notice).map((key) => words.say(key)),
    ],
    why: words.say(official.id === protocolOfficeId ? 'whyOffice' : 'why', {
      institution: words.isolate(institution),
    }),
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

/** What waits, and how much of it is listed when not everything has room. */
const introOf = (
  { handover, waiting }: Notice,
  { commitments, matters, news, listed, all }: Totals,
  words: Catalogue,
): readonly Phrase[] => {
  const needing = commitments.filter(({ standing }) => needed.includes(standing))
  const ahead = commitments.filter(({ standing }) => !needed.includes(standing))
  const said = (key: 'intro' | 'introAhead' | 'introMatters' | 'introNews', count: number) =>
    count > 0 && !handover ? [words.say(key, { count })] : []
  const sumOf = (counted: Totals['commitments']) => counted.reduce((sum, { count }) => sum + count, 0)
  return [
    ...(handover ? [words.say('introTakeover')] : []),
    ...said('intro', sumOf(needing)),
    ...said('introAhead', sumOf(ahead)),
    ...said('introMatters', matters),
    ...said('introNews', news),
    ...(waiting.length > 0 ? [words.say('introListed', { all, listed })] : []),
  ]
}

const subject = (
  notice: Notice,
  totals: Totals,
  words: Catalogue,
  askedAbout: ReadonlyMap<OfficialId, AskedAbout>,
): Phrase => {
  const { handover, localDate: today } = notice
  if (handover) return words.say('subjectTakeover', takeover(notice, handover, words))
  const [commitment] = notice.commitments
  const [matter] = notice.matters
  const [news] = notice.news
  if (totals.all === 1 && commitment)
    return words.say(`subject${standingOf(commitment, today)}`, {
      title: words.isolate(commitment.line.title),
      due: commitment.line.dueOn ? words.shortDay(commitment.line.dueOn) : words.isolate(''),
    })
  if (totals.all === 1 && matter)
    return words.say('subjectMatter', {
      title:
        matter.line.kind === 'official-matter'
          ? officialTitle(matter.line, askedAbout.get(matter.line.officialId), words)
          : words.isolate(matter.line.title),
    })
  if (totals.all === 1 && news) return newsTitle(news.line, words)
  const parts = [
    ...totals.commitments.map(({ standing, count }) => words.say(`part${standing}`, { count })),
    ...(totals.matters > 0 ? [words.say('partMatter', { count: totals.matters })] : []),
    ...(totals.news > 0 ? [words.say('partNews', { count: totals.news })] : []),
  ]
  return words.say('subjectSeveral', { parts: words.list(parts) })
}

/** An official answers by a reply to the protocol office; the office completes commitments through the API. */
const howToGoOn = ({ official, commitments, matters }: Notice) => [
  ...(commitments.length === 0
    ? []
    : [official.id === protocolOfficeId ? ('howToComplete' as const) : ('howToAnswer' as const)]),
  ...(matters.length === 0 ? [] : ['howToDecide' as const]),
  ...(asksAbout('outside-address', matters) ? ['howToAllow' as const] : []),
  ...(asksAbout('unreachable', matters) ? ['howToReach' as const] : []),
  ...(asksAbout('unusable-record', matters) ? ['howToCorrect' as const] : []),
]

const asksAbout = (kind: QuestionKind, matters: Notice['matters']) =>
  matters.some(({ line }) => line.questions.some((question) => question.kind === kind))

type ToldAgreement<Kind extends Agreed> = {
  readonly line: Kind
  readonly isWithoutWording?: true | undefined
}

/**
 * The wording below the title, unless the title says the same or the notice has no room. Each line is isolated for itself,
 * because a line end closes an isolation (UAX #9, P1).
 */
const wordingOf = ({ line, isWithoutWording }: ToldAgreement<Agreed>, words: Catalogue) => {
  const wording = isWithoutWording ? undefined : shownWording(line)
  return wording === undefined
    ? {}
    : {
        wording: wording
          .split('\n')
          .map((one) => words.isolate(one))
          .join('\n'),
      }
}

const commitmentEntry = (
  { line: commitment, isWithoutWording }: NoticeLine<OpenCommitment>,
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
  ...wordingOf({ line: commitment, isWithoutWording }, words),
  facts: [
    dueFact(commitment, today, words),
    ...movedFacts(commitment, words),
    ...youAskedFacts(commitment.asked, words),
    ...refusedFacts(commitment.lastRefusal, words),
    ...reportFacts(commitment.lastReport, words),
    ...waitingFacts(commitment, today, words),
    ...asWorded(commitment.dueWording, words),
    ...agreedAtFacts(commitment.agreedAt, words),
    ...parties('labelUndertakenBy', commitment.undertakenBy, words),
    ...recipientFacts(commitment, words),
    { label: words.say('labelCommitment'), value: words.isolate(commitment.id) },
  ],
})

const newsWords = {
  'commitment-closed': 'newsCommitmentClosed',
  'address-changed': 'newsAddressChanged',
} as const satisfies Record<NewsCause, MessageKey>

const newsTitle = ({ cause, title, count }: News, words: Catalogue) =>
  count === undefined
    ? words.say(newsWords[cause], { title: words.isolate(title) })
    : words.say('newsAddressesChanged', { count })

const newsEntry = (news: News, words: Catalogue): Entry => ({
  title: newsTitle(news, words),
  facts: [],
})

const questionWords = {
  responsible: 'askResponsible',
  date: 'askDate',
  'reminders-ended': 'askRemindersEnded',
  'date-before-agreement': 'askDateBeforeAgreement',
} as const satisfies Record<RecordQuestion, MessageKey>

const refusedWords = {
  'more-time': 'refusedMoreTime',
  'proposed-date': 'refusedDate',
  'not-mine': 'refusedNotMine',
  'cannot-be-done': 'refusedToDrop',
  'wait-again': 'refusedToWait',
} as const satisfies Record<HolderQuestion, MessageKey>

const titleWords = {
  'outside-address': 'mayWeWrite',
  unreachable: 'mailDoesNotReach',
  'unusable-record': 'recordUnusable',
} as const satisfies Record<OfficialQuestion, MessageKey>

const unreachableWords = {
  bounced: 'unreachableBounced',
  complained: 'unreachableComplained',
  'never-delivered': 'unreachableNeverDelivered',
  refused: 'unreachableRefused',
} as const satisfies Record<Unreachable['because'], MessageKey>

const officialTitle = (
  { email, questions: [{ kind }] }: OpenOfficialMatter,
  desk: AskedAbout | undefined,
  words: Catalogue,
) =>
  words.say(titleWords[kind], {
    name: desk ? partyPhrase(briefParty(desk.official), words) : words.isolate(email),
  })

/** The matters, visit by visit: several of one visit stand below the visit. */
const matterEntries = (
  { matters, waiting, localDate: today }: Notice,
  {
    askedAbout,
    linkTo,
  }: Pick<Beside, 'askedAbout'> & { readonly linkTo: (line: Line) => Pick<Entry, 'link'> },
  words: Catalogue,
): readonly Entry[] => {
  const listed = matters.map(({ line }) => line)
  const visits = visitsAskedAbout([...listed, ...waiting])
  return matters.flatMap((told) => {
    const { line } = told
    const since = openSince(told, words)
    if (line.kind === 'official-matter') {
      const about = askedAbout.get(line.officialId)
      return { ...officialEntry(line, { since, about }, words), ...linkTo(line) }
    }
    const questions = questionFacts(line, askedAbout, words)
    const reminded = remindedFact(line, askedAbout, words)
    const count = visits.get(line.visitId)
    const isBelowVisit = count !== undefined
    const entry = {
      ...matterEntry({ ...told, line, questions, reminded, since, isBelowVisit }, today, words),
      ...linkTo(line),
    }
    const ofVisit = listed.filter((one) => one.kind === 'commitment-matter' && one.visitId === line.visitId)
    return count !== undefined && ofVisit[0] === line
      ? [visitEntry(line, { count, listed: ofVisit.length }, words), entry]
      : [entry]
  })
}

const visitEntry = (
  { agreedAt }: OpenCommitmentMatter,
  { count, listed }: { readonly count: number; readonly listed: number },
  words: Catalogue,
): Entry => ({
  title: words.isolate(agreedAt.visitTitle),
  facts: [
    {
      label: words.say('labelToDecide'),
      value:
        listed < count
          ? words.say('mattersOfVisitListed', { count, listed })
          : words.say('mattersOfVisit', { count }),
      strong: true,
    },
  ],
})

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

const officialEntry = (
  matter: OpenOfficialMatter,
  { since, about: desk }: { readonly since: readonly Fact[]; readonly about: AskedAbout | undefined },
  words: Catalogue,
): Entry => {
  const { email, id, officialId, because, fields } = matter
  const why = because ? unreachableWords[because] : fields ? 'unusableFields' : 'addressOutside'
  const isAsked = why === 'addressOutside'
  return {
    title: officialTitle(matter, desk, words),
    facts: [
      { label: words.say('labelAddress'), value: words.isolate(email), strong: true },
      { label: words.say('labelWhy'), value: words.say(why) },
      ...(fields ? [{ label: words.say('labelFields'), value: words.list(fields.map(words.isolate)) }] : []),
      {
        label: words.say(isAsked ? 'labelWaits' : 'labelUnseen'),
        value: whatWaits(desk?.commitments ?? [], words),
      },
      ...(isAsked ? [] : [{ label: words.say('labelOfficial'), value: words.isolate(officialId) }]),
      ...since,
      { label: words.say('labelMatter'), value: words.isolate(id) },
    ],
  }
}

const whatWaits = (commitments: readonly OpenCommitment[], words: Catalogue) => {
  const titles = inOrderOfRecord(commitments)
    .slice(0, mostTitlesWaiting)
    .map(({ title }) => words.isolate(brief(title)))
  return series(titles, words, commitments.length - titles.length) ?? words.say('nothingWaits')
}

/** What a matter asks; of what an official asks, also who asks and why. */
const questionFacts = (
  { questions }: OpenCommitmentMatter,
  askedAbout: ReadonlyMap<OfficialId, AskedAbout>,
  words: Catalogue,
): readonly Fact[] =>
  questions.flatMap((question) =>
    isAskedByHolder(question)
      ? askedFacts(question, askedAbout, words)
      : [
          {
            label: words.say(question.kind === 'date-before-agreement' ? 'labelToCheck' : 'labelAsked'),
            value: words.say(questionWords[question.kind]),
            strong: true,
          },
        ],
  )

const askedFacts = (
  question: Question<HolderQuestion>,
  askedAbout: ReadonlyMap<OfficialId, AskedAbout>,
  words: Catalogue,
): readonly Fact[] => {
  const named = (label: 'labelAskedBy' | 'labelWhose', id: OfficialId | undefined) => {
    const known = id && askedAbout.get(id)
    return known ? [{ label: words.say(label), value: partyPhrase(briefParty(known.official), words) }] : []
  }
  const written = (label: 'labelReasonGiven' | 'labelWhose', text: string | undefined) =>
    text === undefined ? [] : [{ label: words.say(label), value: inOneLine(text, words) }]
  return [
    {
      label: words.say('labelOfficialAsks'),
      value: whatIsAsked(question, words),
      strong: true,
    },
    ...named('labelAskedBy', question.askedBy),
    ...('reason' in question && question.reason !== undefined
      ? written('labelReasonGiven', shownReason(question.reason))
      : []),
    ...(question.kind === 'not-mine'
      ? [...written('labelWhose', question.who), ...named('labelWhose', question.officialId)]
      : []),
    ...('silentUntil' in question
      ? [
          {
            label: words.say('labelSilentUntil'),
            value: words.say('silentUntil', { date: words.day(question.silentUntil) }),
          },
        ]
      : []),
  ]
}

const whatIsAsked = (question: Question<HolderQuestion>, words: Catalogue): Phrase => {
  switch (question.kind) {
    case 'more-time':
      return words.say('askMoreTime', { date: words.day(question.dueOn) })
    case 'proposed-date':
      return words.say('askProposedDate', { date: words.day(question.dueOn) })
    case 'not-mine':
      return words.say('askNotMine')
    case 'cannot-be-done':
      return words.say('askCannotBeDone')
    case 'wait-again':
      return words.say('askToWait', { what: words.isolate(question.for), date: words.day(question.until) })
  }
}

/** A text may have several lines, and a fact has one. */
const inOneLine = (text: string, words: Catalogue) => words.isolate(text.replaceAll(/\s+/g, ' '))

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
} as const satisfies Record<HolderQuestion, MessageKey>

const youAskedFacts = (asked: OpenCommitment['asked'] = [], words: Catalogue): readonly Fact[] =>
  asked.map(({ kind, since, dueOn }) => ({
    label: words.say('labelYouAsked'),
    value: words.say(youAskedWords[kind], {
      since: words.shortDay(since),
      date: dueOn ? words.day(dueOn) : words.isolate(''),
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

const remindedFact = (
  matter: OpenCommitmentMatter,
  askedAbout: ReadonlyMap<OfficialId, AskedAbout>,
  words: Catalogue,
): readonly Fact[] => {
  const reminded = matter.reminded && askedAbout.get(matter.reminded)
  return reminded
    ? [{ label: words.say('labelReminded'), value: partyPhrase(briefParty(reminded.official), words) }]
    : []
}

const matterEntry = (
  {
    line: matter,
    isWithoutWording,
    questions,
    reminded,
    since,
    isBelowVisit,
  }: ToldAgreement<OpenCommitmentMatter> & {
    readonly questions: readonly Fact[]
    readonly reminded: readonly Fact[]
    readonly since: readonly Fact[]
    readonly isBelowVisit: boolean
  },
  today: CalendarDate,
  words: Catalogue,
): Entry => ({
  title: words.isolate(matter.title),
  ...wordingOf({ line: matter, isWithoutWording }, words),
  facts: [
    ...questions,
    ...reminded,
    ...(matter.dueOn === undefined ? [] : [dueOfMatter(matter, matter.dueOn, { today, words })]),
    ...(matter.checkIn === undefined
      ? []
      : [{ label: words.say('labelCheckIn'), value: rhythm(matter.checkIn, words) }]),
    ...asWorded(matter.dueWording, words),
    ...(isBelowVisit ? [agreedAtFact(matter.agreedAt, words)] : agreedAtFacts(matter.agreedAt, words)),
    ...parties('labelUndertakenBy', matter.undertakenBy, words),
    ...recipientFacts(matter, words),
    ...since,
    { label: words.say('labelMatter'), value: words.isolate(matter.id) },
  ],
})

/** A date in question is shown as recorded: nobody is late by a date that may be a slip. */
const dueOfMatter = (
  { questions }: OpenCommitmentMatter,
  dueOn: CalendarDate,
  { today, words }: { readonly today: CalendarDate; readonly words: Catalogue },
): Fact =>
  questions.some(({ kind }) => kind === 'date-before-agreement')
    ? {
        label: words.say('labelDue'),
        value: words.say('dueAsRecorded', { date: words.day(dueOn) }),
        strong: true,
      }
    : due(dueOn, today, words)

const due = (dueOn: CalendarDate, today: CalendarDate, words: Catalogue) => {
  const key = dueOn < today ? 'dueOverdue' : dueOn === today ? 'dueToday' : 'dueComing'
  const days = Math.abs(daysBetween(today, dueOn))
  return {
    label: words.say('labelDue'),
    value: words.say(key, { date: words.day(dueOn), days }),
    strong: dueOn <= today,
  }
}

/** A due date before the holder's first morning: lateness counts from that morning. */
const dueBeforeHeld = (
  { dueOn, heldFrom }: Pick<Required<OpenCommitment>, 'dueOn' | 'heldFrom'>,
  today: CalendarDate,
  words: Catalogue,
): Fact => {
  const days = daysBetween(heldFrom, today)
  const facts = { date: words.day(dueOn), days }
  return {
    label: words.say('labelDue'),
    value:
      days > 0 ? words.say('dueBeforeHeldLate', facts) : words.say('dueBeforeHeld', { date: facts.date }),
    strong: true,
  }
}

const dueFact = (commitment: OpenCommitment, today: CalendarDate, words: Catalogue): Fact => {
  const { dueOn, heldFrom, checkIn, matterId, dueWording } = commitment
  if (dueOn !== undefined && dueOn <= today && isMoreTimeAsked(commitment))
    return {
      label: words.say('labelDue'),
      value: words.say('dueUnlessMoreTime', { date: words.day(dueOn) }),
    }
  if (dueOn !== undefined)
    return dueOn < heldFrom ? dueBeforeHeld({ dueOn, heldFrom }, today, words) : due(dueOn, today, words)
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
const waitingFacts = (commitment: OpenCommitment, today: CalendarDate, words: Catalogue) => {
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

const agreedAtFact = (at: AgreedAt, words: Catalogue): Fact => ({
  label: words.say('labelAgreedAt'),
  value: agreedAtPhrase(at, words),
})

const agreedAtFacts = (at: AgreedAt, words: Catalogue) => [
  agreedAtFact(at, words),
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
  recorded: readonly Party[] | undefined,
  words: Catalogue,
  othersRecorded = 0,
) => {
  const { named, others } = shownParties(recorded, othersRecorded)
  const names = named.map((party) => partyPhrase(party, words))
  const value = series(names, words, others)
  return value === undefined ? [] : [{ label: words.say(label), value }]
}
