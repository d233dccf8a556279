import type { OpenCommitment } from '../domain/commitments/commitment.ts'
import type { OpenCommitmentMatter, OpenMatter } from '../domain/commitments/matter.ts'
import type { OpenOfficialMatter } from '../domain/commitments/official-matter.ts'
import { inOrderOfRecord } from '../domain/commitments/place.ts'
import {
  type HolderQuestion,
  isAskedByHolder,
  type Question,
  type QuestionKind,
} from '../domain/commitments/questions.ts'
import type { AskedAbout } from '../domain/reminders/desk.ts'
import type { Handover } from '../domain/reminders/handover.ts'
import type { Line } from '../domain/reminders/line.ts'
import type { News, NewsCause } from '../domain/reminders/news.ts'
import {
  type Agreed,
  brief,
  briefParty,
  mostTitlesWaiting,
  shownReason,
  shownWording,
} from '../domain/reminders/shown.ts'
import { listedLines, type Notice, type NoticeLine } from '../domain/reminders/todays-notice.ts'
import { visitsAskedAbout } from '../domain/reminders/visits-asked-about.ts'
import { whyTold } from '../domain/reminders/why-told.ts'
import { type OfficialId, protocolOfficeId } from '../domain/shared/ids.ts'
import type { CalendarDate } from '../domain/shared/time.ts'
import {
  agreedAtFact,
  agreedAtFacts,
  agreementFacts,
  asWorded,
  due,
  type Fact,
  inOneLine,
  isMoreTimeAsked,
  openFacts,
  parties,
  questionWords,
  recipientFacts,
  rhythm,
  titleWords,
  whatIsAsked,
  whyAskedAbout,
} from '../words/agreement.ts'
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
      ...howToGoOn(notice, deskLink !== undefined).map((key) => words.say(key)),
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

/**
 * An official answers by a reply to the protocol office. The office decides behind the links of its mail, or, in a mail
 * without links, tells the person who keeps the records.
 */
const howToGoOn = ({ official, commitments, matters, news }: Notice, hasLinks: boolean) => [
  ...(commitments.length === 0
    ? []
    : [
        official.id !== protocolOfficeId
          ? ('howToAnswer' as const)
          : hasLinks
            ? ('howToComplete' as const)
            : ('tellDone' as const),
      ]),
  ...(matters.length === 0 ? [] : [hasLinks ? ('howToDecide' as const) : ('tellDecision' as const)]),
  ...(asksAbout('unreachable', matters)
    ? [hasLinks ? ('howToReach' as const) : ('tellAddress' as const)]
    : []),
  ...(asksAbout('unusable-record', matters) ? ['howToCorrect' as const] : []),
  ...(news.some(({ line }) => line.cause === 'decided-through-link') ? ['howToTakeBack' as const] : []),
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
    ...openFacts(commitment, today, words),
    ...agreementFacts(commitment, words),
    { label: words.say('labelCommitment'), value: words.isolate(commitment.id) },
  ],
})

const newsWords = {
  'commitment-closed': 'newsCommitmentClosed',
  'address-changed': 'newsAddressChanged',
} as const satisfies Partial<Record<NewsCause, MessageKey>>

const newsTitle = ({ cause, title, count }: News, words: Catalogue) => {
  if (cause === 'decided-through-link')
    return words.say('newsDecided', { title: words.isolate(title), count: count ?? 1 })
  return count === undefined
    ? words.say(newsWords[cause], { title: words.isolate(title) })
    : words.say('newsAddressesChanged', { count })
}

const newsEntry = (news: News, words: Catalogue): Entry => ({
  title: newsTitle(news, words),
  facts: [],
})

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
    const since = [...openSince(told, words), ...matterId(line, linkTo(line), words)]
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

/** The id of a matter, for whoever has to decide it without the link to its page. */
const matterId = ({ id }: OpenMatter, { link }: Pick<Entry, 'link'>, words: Catalogue): readonly Fact[] =>
  link === undefined ? [{ label: words.say('labelMatter'), value: words.isolate(id) }] : []

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
  const { email, officialId, fields } = matter
  const why = whyAskedAbout(matter)
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
