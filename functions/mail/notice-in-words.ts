import { numberedTitle } from '../domain/commitments/commitment.ts'
import { announcedEscalation } from '../domain/commitments/escalation.ts'
import type { OpenCommitmentMatter, OpenMatter } from '../domain/commitments/matter.ts'
import type { OpenOfficialMatter } from '../domain/commitments/official-matter.ts'
import type { OpenOrganisationMatter } from '../domain/commitments/organisation-matter.ts'
import type { CommitmentOrPart } from '../domain/commitments/part.ts'
import { inOrderOfRecord } from '../domain/commitments/place.ts'
import {
  type AskedKind,
  isAskedByOfficial,
  isAskedOfPart,
  type Question,
  type QuestionKind,
} from '../domain/commitments/questions.ts'
import type { Official } from '../domain/officials/official.ts'
import { dueInAbsence } from '../domain/reminders/absence-note.ts'
import type { AskedAbout } from '../domain/reminders/desk.ts'
import { type DeskSection, deskSection, deskSections } from '../domain/reminders/desk-sections.ts'
import type { Handover } from '../domain/reminders/handover.ts'
import { isOfPost, isReminded, type Line } from '../domain/reminders/line.ts'
import { isAboutLateness, type News, type NewsCause, toldTogether } from '../domain/reminders/news.ts'
import {
  type Agreed,
  brief,
  briefParty,
  mostTitlesWaiting,
  mostUnlisted,
  shownReason,
  shownWording,
} from '../domain/reminders/shown.ts'
import {
  listedForAbsent,
  type Notice,
  type NoticeLine,
  numberedLines,
} from '../domain/reminders/todays-notice.ts'
import { visitsAskedAbout } from '../domain/reminders/visits-asked-about.ts'
import { type OfficialId, protocolOfficeId } from '../domain/shared/ids.ts'
import { sortedBy } from '../domain/shared/sorted-by.ts'
import type { CalendarDate } from '../domain/shared/time.ts'
import {
  agreementFacts,
  askedByFact,
  briefName,
  dueMeanwhile,
  dueOfMatter,
  escalationFacts,
  type Fact,
  inOneLine,
  lateFacts,
  openFacts,
  partFact,
  partOfAbsentFact,
  questionWords,
  repeatsFacts,
  rhythmFacts,
  whatIsAsked,
  whyAskedAbout,
  whyAskedFocalPoint,
} from '../words/agreement.ts'
import type { Catalogue } from '../words/catalogue.ts'
import type { MessageKey, Phrase } from '../words/language.ts'
import { calledPhrase, partyPhrase, series } from '../words/parties.ts'
import { type ByVisit, byVisit } from './by-visit.ts'
import { subjectOf } from './subject.ts'
import { newsTitle, officialTitle, organisationTitle } from './titles.ts'
import { linesTold, listedInMail, type Totals, totalsOf } from './totals.ts'
import { briefSection, leavesOut } from './weekly-brief-in-words.ts'

/** A commitment, matter or news in words. */
export type Entry = {
  readonly title: Phrase
  /** The title in the list on top of a long mail, where one line of a screen is enough. */
  readonly listed: Phrase
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

/** Lines of an event or of no event, below their shared words. */
export type Group = {
  /** The visit, above its first group where a section tells several lines of the visit. */
  readonly title?: Phrase
  /** Words that the lines share: the number of decisions, the place of the agreement, and the other side. */
  readonly facts: readonly Fact[]
  /** The title of the visit stands above this group or above an earlier one. */
  readonly isBelowVisit?: true
  readonly entries: readonly Entry[]
}

export type Section = {
  readonly heading: Phrase
  readonly text?: Phrase
  readonly urgent: boolean
  readonly groups: readonly Group[]
}

/** The titles of the lines, section by section. */
type Contents = {
  readonly heading: Phrase
  readonly sections: readonly { readonly heading: Phrase; readonly titles: readonly Phrase[] }[]
}

/** A notice in words, from which the plain text and the HTML are made. */
export type NoticeInWords = {
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly subject: Phrase
  readonly greeting: Phrase
  /** Sentences, each on a separate line. */
  readonly intro: readonly Phrase[]
  /** What all lines of the mail share. */
  readonly about: readonly Fact[]
  /** The list on top of a long mail. */
  readonly contents?: Contents
  readonly sections: readonly Section[]
  /** The page of the reader's desk; absent in a mail without links. */
  readonly deskLink?: Link
  /** What waits and what to do: sentences, each on a separate line. */
  readonly closing: readonly Phrase[]
  /** Why the official receives the notice; the only sentence below the line of a signature. */
  readonly why: Phrase
}

/** Contents of a mail besides the notice. */
export type Beside = {
  /** The officials about whom the notice's matters ask the office, and those who lead a part or contribute. */
  readonly askedAbout: ReadonlyMap<OfficialId, AskedAbout>
  /** The address of the reader's desk; without it the mail has no links. */
  readonly deskLink: string | undefined
}

/** The links of the lines, each by the number of the line in the claim. */
const lineLinks = (notice: Notice, deskLink: string | undefined, words: Catalogue) => {
  const numbers = new Map(numberedLines(notice).map(({ line }, index) => [line, index + 1]))
  return (
    line: Line,
    key: 'linkLine' | 'linkClosed' | 'linkClosedByOther' = 'linkLine',
  ): { readonly link?: Link } =>
    deskLink === undefined
      ? {}
      : { link: { words: words.say(key), address: `${deskLink}/${numbers.get(line)}` } }
}

/** What the sections are made with. */
type Setting = {
  readonly notice: Notice
  readonly words: Catalogue
  readonly askedAbout: Beside['askedAbout']
  readonly places: ByVisit
  readonly linkTo: ReturnType<typeof lineLinks>
}

export const noticeInWords = (
  notice: Notice,
  institution: string,
  words: Catalogue,
  { askedAbout, deskLink }: Beside,
): NoticeInWords => {
  const { handover, commitments, matters, official } = notice
  const totals = totalsOf(notice)
  const lines = listedInMail(notice)
  const left = totals.all - totals.listed
  const linkTo = lineLinks(notice, deskLink, words)
  const places = byVisit(lines, words)
  const taken = handover && words.say('headingTakeover', takeover(notice, handover, { totals, words }))
  const sections = sectionsOf({ notice, words, askedAbout, places, linkTo })

  return {
    language: words.language,
    direction: words.direction,
    subject: subjectOf(notice, words, { totals, askedAbout, takeover: taken }),
    greeting: greetingOf(official, words),
    intro: introOf(notice, { totals, institution }, words),
    about: places.about,
    ...(lines.length > mostUnlisted && { contents: contentsOf(sections, words) }),
    sections: [
      ...(handover && taken
        ? [
            {
              heading: taken,
              text: words.say('takeover', { date: words.day(handover.since) }),
              urgent: false,
              groups: [],
            },
          ]
        : []),
      ...sections,
    ],
    ...(deskLink !== undefined && { deskLink: { words: words.say('linkDesk'), address: deskLink } }),
    closing: [
      ...(left > 0 ? [words.say('waiting', { count: left })] : []),
      ...([...commitments, ...matters].some(({ isWithoutWording }) => isWithoutWording)
        ? [words.say('withoutWording')]
        : []),
      ...(notice.others > 0 ? [words.say('others', { count: notice.others })] : []),
      ...howToGoOn(notice, deskLink !== undefined).map((key) => words.say(key)),
    ],
    why: words.say(whyReceived(notice), {
      institution: words.isolate(institution),
    }),
  }
}

/**
 * Whoever leads something is the responsible official, also of a mail with parts. A supervisor may have nothing else in the mail;
 * without any line the mail is a brief.
 */
const whyReceived = (
  notice: Notice,
): 'why' | 'whyContributor' | 'whySupervisor' | 'whyDeputy' | 'whyOffice' | 'whyBrief' => {
  const { official, commitments } = notice
  if (official.id === protocolOfficeId) return 'whyOffice'
  const lines = linesTold(notice)
  if (lines.length === 0) return 'whyBrief'
  const ofAbsent: readonly Line[] = listedForAbsent(notice)
  if (lines.every((line) => ofAbsent.includes(line))) return 'whyDeputy'
  if (lines.every((line) => line.kind === 'news' && isAboutLateness(line.cause))) return 'whySupervisor'
  return commitments.length > 0 && commitments.every(({ line }) => line.kind === 'part')
    ? 'whyContributor'
    : 'why'
}

const contentsOf = (sections: readonly Section[], words: Catalogue): Contents => ({
  heading: words.say('labelContents'),
  sections: sections.map(({ heading, groups }) => ({
    heading,
    titles: groups.flatMap(({ entries }) => entries.map(({ listed }) => listed)),
  })),
})

/** A post or an office is not addressed as a person is. */
const greetingOf = (official: Official, words: Catalogue): Phrase =>
  words.say(official.name === undefined ? 'greetingUnnamed' : 'greeting', {
    name: calledPhrase(official, words),
  })

const headings = {
  late: 'sectionLate',
  today: 'sectionToday',
  soon: 'sectionSoon',
  new: 'sectionNew',
  'check-in': 'sectionCheckIn',
  later: 'sectionLater',
  waiting: 'sectionWaiting',
} as const satisfies Record<DeskSection, MessageKey>

const isUrgent = (section: DeskSection): boolean => section === 'late' || section === 'today'

/** The sections that need something from the reader on the day of the notice. */
const needed: readonly DeskSection[] = ['late', 'today', 'check-in']

/** The sections of the desk, then what the office has to decide, then the news, each visit by visit; last the weekly brief. */
const sectionsOf = (setting: Setting): readonly Section[] => {
  const { notice, words, places, linkTo } = setting
  const { commitments, matters, news, standIns = [], official, localDate: today } = notice
  const placed = Map.groupBy(commitments, ({ line }) => deskSection(line, today, official))
  const ofDesk = deskSections.map((section): Section => {
    const lines = placed.get(section) ?? []
    return {
      heading: words.say(headings[section]),
      urgent: isUrgent(section),
      groups: places.groups(
        lines.map((told) => ({
          line: told.line,
          entry: (where) => ({
            ...commitmentEntry(told, where, setting),
            ...linkTo(told.line),
          }),
        })),
      ),
    }
  })
  const toDecide = {
    heading: words.say('sectionToDecide'),
    urgent: false,
    groups: matters.length === 0 ? [] : matterGroups(setting),
  }
  const told = {
    heading: words.say('headingNews'),
    urgent: false,
    groups: news.length === 0 ? [] : [alone(newsEntries(news, setting))],
  }
  const { weeklyBrief } = notice
  return [
    ...[...ofDesk, ...standIns.map((line) => absentSection(line, setting)), toDecide, told].filter(
      ({ groups }) => groups.length > 0,
    ),
    ...(weeklyBrief ? [briefSection(weeklyBrief.tells, words)] : []),
  ]
}

/** What the reader sees to for an absent official. */
const absentSection = (
  { tells: { absent, until, listed } }: NonNullable<Notice['standIns']>[number],
  setting: Setting,
): Section => {
  const { notice, words, places, linkTo } = setting
  const name = calledPhrase(absent, words)
  const sections = listed.map((line) => deskSection(line, notice.localDate, notice.official))
  return {
    heading: words.say('sectionFor', { name, date: words.shortDay(until) }),
    text: words.say('standInText', { name }),
    urgent: sections.every(isUrgent),
    groups: places.groups(
      inOrderOfRecord(listed).map((line) => ({
        line,
        entry: (where) => ({ ...commitmentEntry({ line }, where, setting, absent), ...linkTo(line) }),
      })),
    ),
  }
}

/** Lines that are of no visit. */
const alone = (entries: readonly Entry[]): Group => ({ facts: [], entries })

/**
 * The previous holder's name and the numbers of commitments, of those of absent officials, and of matters taken over, including
 * those left for the next morning.
 */
const takeover = (
  { commitments, matters, waiting }: Notice,
  { from }: Handover,
  { totals: { standsInFor }, words }: { readonly totals: Totals; readonly words: Catalogue },
) => {
  const all = [...[...commitments, ...matters].map(({ line }) => line), ...waiting].filter(
    (line) => isOfPost(line) && line.kind !== 'stand-in',
  )
  const own = all.filter(isReminded).length
  return {
    name: partyPhrase(from, words),
    parts: words.list([
      ...(own > 0 ? [words.say('partCommitment', { count: own })] : []),
      ...(standsInFor > 0 ? [words.say('partStandIn', { count: standsInFor })] : []),
      ...(all.length > own ? [words.say('partMatter', { count: all.length - own })] : []),
    ]),
  }
}

/**
 * The sender and the reason if the mail is the first, the number of waiting lines, and the number of listed lines if some
 * have no room.
 */
const introOf = (
  notice: Notice,
  { totals, institution }: { readonly totals: Totals; readonly institution: string },
  words: Catalogue,
): readonly Phrase[] => {
  const { handover, isFirst, official, weeklyBrief } = notice
  const { commitments, matters, news, standsInFor, listed, all } = totals
  const needing = commitments.filter(({ section }) => needed.includes(section))
  const ahead = commitments.filter(({ section }) => !needed.includes(section))
  const said = (
    key: 'intro' | 'introAhead' | 'introStandIns' | 'introMatters' | 'introNews',
    count: number,
  ) => (count > 0 && !handover ? [words.say(key, { count })] : [])
  const sumOf = (counted: Totals['commitments']) => counted.reduce((sum, { count }) => sum + count, 0)
  const first = official.id === protocolOfficeId ? 'introFirstOffice' : 'introFirst'
  return [
    ...(isFirst ? [words.say(first, { institution: words.isolate(institution) })] : []),
    ...(handover ? [words.say('introTakeover')] : []),
    ...said('intro', sumOf(needing)),
    ...said('introAhead', sumOf(ahead)),
    ...said('introStandIns', standsInFor),
    ...said('introMatters', matters),
    ...said('introNews', news),
    ...(weeklyBrief ? [words.say('introBrief')] : []),
    ...(all > listed ? [words.say('introListed', { all, listed })] : []),
  ]
}

/**
 * An official answers by a reply to the protocol office, and so does a supervisor. The office decides behind the links of its
 * mail, or, in a mail without links, tells the person who keeps the records.
 */
const howToGoOn = (notice: Notice, hasLinks: boolean) => {
  const { official, commitments, matters, news, standIns = [], weeklyBrief } = notice
  return [
    ...(official.id === protocolOfficeId
      ? commitments.length === 0
        ? []
        : [hasLinks ? ('howToComplete' as const) : ('tellDone' as const)]
      : commitments.length === 0 &&
          standIns.length === 0 &&
          !news.some(({ line }) => isAboutLateness(line.cause))
        ? []
        : ['howToAnswer' as const]),
    ...(matters.length === 0 ? [] : [hasLinks ? ('howToDecide' as const) : ('tellDecision' as const)]),
    ...(asksAbout('unreachable', matters)
      ? [hasLinks ? ('howToReach' as const) : ('tellAddress' as const)]
      : []),
    ...(asksAbout('unusable-record', matters) ? ['howToCorrect' as const] : []),
    ...(asksAbout('absent', matters) ? ['howToCover' as const] : []),
    ...(news.some(({ line }) => line.cause === 'decided-through-link') ? ['howToTakeBack' as const] : []),
    ...(weeklyBrief && leavesOut(weeklyBrief.tells) ? ['briefWhereAll' as const] : []),
  ]
}

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
  { line: commitment, isWithoutWording }: ToldAgreement<CommitmentOrPart>,
  where: readonly Fact[],
  { notice: { official, localDate: today }, words, askedAbout }: Setting,
  absent?: Official,
): Entry => ({
  ...titled(commitment, words),
  ...(commitment.toldOn === undefined && {
    isNew: {
      badge: words.say('isNew'),
      title: words.say('newTitle', { title: words.isolate(numberedTitle(commitment)) }),
    },
  }),
  ...wordingOf({ line: commitment, isWithoutWording }, words),
  facts: [
    ...(absent
      ? contributesFacts(commitment, absent, words)
      : sharedWithFacts(commitment, askedAbout, words)),
    ...openFacts(commitment, today, words),
    ...escalationFacts(
      absent ? undefined : announcedEscalation(commitment, official, today),
      official.supervisorId && askedAbout.get(official.supervisorId)?.official,
      words,
    ),
    ...agreementFacts(commitment, words, where),
    {
      label: words.say('labelCommitment'),
      value: words.isolate(commitment.kind === 'part' ? commitment.commitmentId : commitment.id),
    },
  ],
})

/** The deputy of a contributor reads that it is no more than a part. */
const contributesFacts = (line: CommitmentOrPart, absent: Official, words: Catalogue): readonly Fact[] =>
  line.kind === 'part' ? [partOfAbsentFact(absent, words)] : []

/** A contributor reads the name of the lead; the lead reads the names of the contributors. */
const sharedWithFacts = (
  line: CommitmentOrPart,
  askedAbout: Beside['askedAbout'],
  words: Catalogue,
): readonly Fact[] => {
  if (line.kind === 'part') return [partFact(line.ledBy && askedAbout.get(line.ledBy)?.official, words)]
  const names = (line.contributors ?? []).flatMap(({ officialId }) => {
    const known = askedAbout.get(officialId)
    return known ? [briefName(known.official, words)] : []
  })
  const value = series(names, words)
  return value === undefined ? [] : [{ label: words.say('labelContributors'), value }]
}

const titled = (agreed: Agreed, words: Catalogue): Pick<Entry, 'title' | 'listed'> => ({
  title: words.isolate(numberedTitle(agreed)),
  listed: words.isolate(brief(numberedTitle(agreed))),
})

const newsFacts = (news: News, today: CalendarDate, words: Catalogue): readonly Fact[] => {
  switch (news.cause) {
    case 'late':
    case 'late-under-you':
      return lateFacts(news, today, words)
    case 'calendar-address-made':
      return [{ label: words.say('labelNotYou'), value: words.say('endCalendarAddress') }]
    case 'absence-written':
      return [{ label: words.say('labelNotYou'), value: words.say('endAbsence') }]
    case 'still-undated':
      return [{ label: words.say('labelStillUndated'), value: words.say('tellStillUndated') }]
    default:
      return []
  }
}

/** News that is told together is one entry, at the place of the first. */
const newsEntries = (news: Notice['news'], setting: Setting): readonly Entry[] => {
  const together = Map.groupBy(
    news.map(({ line }) => line),
    toldTogether,
  )
  return [...together.values()].flatMap((lines) =>
    lines.slice(0, 1).map((first) => newsEntry(first, lines, setting)),
  )
}

/** News whose link leads to what was answered. */
const leadsToAnswers: readonly NewsCause[] = [
  'part-done',
  'part-open',
  'report-accepted',
  'accepted-by-silence',
]

/** The holder in whose name a commitment was closed may open the commitment again, so the news has a link. News of a part leads to what was
 * answered. */
const newsEntry = (news: News, together: readonly News[], { notice, words, linkTo }: Setting): Entry => ({
  title: newsTitle(news, words),
  listed: newsTitle(news, words, brief),
  ...(news.cause === 'still-undated' && {
    wording: sortedBy(together, ({ visit }) => visit?.order ?? '')
      .map(({ title }) => words.isolate(title))
      .join('\n'),
  }),
  facts: newsFacts(news, notice.localDate, words),
  ...(news.cause === 'commitment-closed' &&
    notice.official.id !== protocolOfficeId &&
    linkTo(news, news.by === undefined ? 'linkClosed' : 'linkClosedByOther')),
  ...(leadsToAnswers.includes(news.cause) && notice.official.id !== protocolOfficeId && linkTo(news)),
})

/** The matters about commitments, several of one visit below the visit and their number, then those about officials and organisations. */
const matterGroups = (setting: Setting): readonly Group[] => {
  const { notice, words, askedAbout, places, linkTo } = setting
  const { matters, waiting, localDate: today } = notice
  const visits = visitsAskedAbout([...matters.map(({ line }) => line), ...waiting])
  const sinceOf = (told: NoticeLine<OpenMatter>) => [
    ...openSince(told, words),
    ...matterId(told.line, linkTo(told.line), words),
  ]
  const aboutCommitments = matters.flatMap((told) => {
    const { line } = told
    if (line.kind !== 'commitment-matter') return []
    const asked = [...questionFacts(line, askedAbout, words), ...remindedFact(line, askedAbout, words)]
    const entry = (where: readonly Fact[]) => ({
      ...matterEntry({ ...told, line }, { asked, where, since: sinceOf(told) }, { today, words }),
      ...linkTo(line),
    })
    return [{ line, entry }]
  })
  const aboutOthers = matters.flatMap((told) => {
    const { line } = told
    if (line.kind === 'commitment-matter') return []
    if (line.kind === 'organisation-matter')
      return [{ ...organisationEntry(line, sinceOf(told), words), ...linkTo(line) }]
    const about = askedAbout.get(line.officialId)
    return [{ ...officialEntry(line, { since: sinceOf(told), about }, words), ...linkTo(line) }]
  })
  return [
    ...places.groups(aboutCommitments, (listed) => toDecideFacts(listed, visits, words)),
    ...(aboutOthers.length > 0 ? [alone(aboutOthers)] : []),
  ]
}

/** The number of matters of a visit, with the matters without room; no number for a single matter. */
const toDecideFacts = (
  listed: readonly OpenCommitmentMatter[],
  visits: ReturnType<typeof visitsAskedAbout>,
  words: Catalogue,
): readonly Fact[] => {
  const count = listed[0] && visits.get(listed[0].visitId)
  if (count === undefined) return []
  return [
    {
      label: words.say('labelToDecide'),
      value:
        listed.length < count
          ? words.say('mattersOfVisitListed', { count, listed: listed.length })
          : words.say('mattersOfVisit', { count }),
      strong: true,
    },
  ]
}

/** The id of a matter, for a reader who has to decide without the link to the page. */
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
  const { email, officialId, fields, questions } = matter
  const title = officialTitle(matter, desk, words)
  const official = { label: words.say('labelOfficial'), value: words.isolate(officialId) }
  const why = { label: words.say('labelWhy'), value: whyAskedAbout(matter, words) }
  const [{ kind }] = questions
  if (kind === 'absent')
    return {
      title,
      listed: title,
      facts: [{ ...why, strong: true }, dueMeanwhileFact(desk, words), official, ...since],
    }
  const isAsked = kind === 'outside-address'
  return {
    title,
    listed: title,
    facts: [
      { label: words.say('labelAddress'), value: words.isolate(email), strong: true },
      why,
      ...(fields ? [{ label: words.say('labelFields'), value: words.list(fields.map(words.isolate)) }] : []),
      {
        label: words.say(isAsked ? 'labelWaits' : 'labelUnseen'),
        value: whatWaits([...(desk?.commitments ?? []), ...(desk?.parts ?? [])], words),
      },
      ...(isAsked ? [] : [official]),
      ...since,
    ],
  }
}

/** What falls due in the absence, as it stands now. */
const dueMeanwhileFact = (desk: AskedAbout | undefined, words: Catalogue): Fact => {
  const titles = desk ? dueMeanwhile(dueInAbsence(desk), words) : []
  const listed = titles.slice(0, mostTitlesWaiting)
  return {
    label: words.say('labelDueMeanwhile'),
    value: series(listed, words, titles.length - listed.length) ?? words.say('nothingWaits'),
    strong: true,
  }
}

const organisationEntry = (
  matter: OpenOrganisationMatter,
  since: readonly Fact[],
  words: Catalogue,
): Entry => {
  const title = organisationTitle(matter, words)
  return {
    title,
    listed: title,
    facts: [
      { label: words.say('labelWhy'), value: whyAskedFocalPoint(matter, words), strong: true },
      ...since,
    ],
  }
}

const whatWaits = (commitments: readonly CommitmentOrPart[], words: Catalogue) => {
  const titles = inOrderOfRecord(commitments)
    .slice(0, mostTitlesWaiting)
    .map((commitment) => words.isolate(brief(numberedTitle(commitment))))
  return series(titles, words, commitments.length - titles.length) ?? words.say('nothingWaits')
}

/** Nothing is missing in the record: the office looks whether it is right. */
const isToCheck = (kind: QuestionKind) => kind === 'date-before-agreement' || kind === 'no-end'

/** The question of a matter; with a question of an official, also the asking official and the reason. */
const questionFacts = (
  { questions }: OpenCommitmentMatter,
  askedAbout: ReadonlyMap<OfficialId, AskedAbout>,
  words: Catalogue,
): readonly Fact[] =>
  questions.flatMap((question) =>
    isAskedByOfficial(question)
      ? askedFacts(question, askedAbout, words)
      : [
          {
            label: words.say(isToCheck(question.kind) ? 'labelToCheck' : 'labelAsked'),
            value: words.say(questionWords[question.kind]),
            strong: true,
          },
        ],
  )

const askedFacts = (
  question: Question<AskedKind>,
  askedAbout: ReadonlyMap<OfficialId, AskedAbout>,
  words: Catalogue,
): readonly Fact[] => {
  const called = (id: OfficialId | undefined) => {
    const known = id && askedAbout.get(id)
    return known ? [partyPhrase(briefParty(known.official), words)] : []
  }
  const [deputy] = called(question.deputy)
  const written = (label: 'labelReasonGiven' | 'labelReported' | 'labelWhose', text: string | undefined) =>
    text === undefined ? [] : [{ label: words.say(label), value: inOneLine(text, words) }]
  return [
    {
      label: words.say(isAskedOfPart(question) ? 'labelContributorAsks' : 'labelOfficialAsks'),
      value: whatIsAsked(question, words),
      strong: true,
    },
    ...called(question.askedBy).map((name) => askedByFact({ name, deputy }, words)),
    ...('reason' in question && question.reason !== undefined
      ? written('labelReasonGiven', shownReason(question.reason))
      : []),
    ...('outcome' in question ? written('labelReported', shownReason(question.outcome)) : []),
    ...(question.kind === 'not-mine' || question.kind === 'part-not-mine'
      ? [
          ...written('labelWhose', question.who),
          ...called(question.officialId).map((value) => ({ label: words.say('labelWhose'), value })),
        ]
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
  { line: matter, isWithoutWording }: ToldAgreement<OpenCommitmentMatter>,
  facts: {
    readonly asked: readonly Fact[]
    readonly where: readonly Fact[]
    readonly since: readonly Fact[]
  },
  { today, words }: { readonly today: CalendarDate; readonly words: Catalogue },
): Entry => ({
  ...titled(matter, words),
  ...wordingOf({ line: matter, isWithoutWording }, words),
  facts: [
    ...facts.asked,
    // The date in question stands out; any other date does when it is due.
    ...dueOfMatter(matter, today, words).map((fact) => ({ strong: true, ...fact })),
    ...rhythmFacts(matter, words),
    ...repeatsFacts(matter, words),
    ...agreementFacts(matter, words, facts.where),
    ...facts.since,
  ],
})
