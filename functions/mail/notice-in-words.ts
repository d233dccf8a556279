import type { OpenAddressMatter } from '../domain/commitments/address-matter.ts'
import type { AgreedAt, OpenCommitment } from '../domain/commitments/commitment.ts'
import type { OpenCommitmentMatter } from '../domain/commitments/matter.ts'
import type { CommitmentQuestion } from '../domain/commitments/questions.ts'
import type { Desk } from '../domain/reminders/desk.ts'
import type { Handover } from '../domain/reminders/handover.ts'
import type { Notice } from '../domain/reminders/todays-notice.ts'
import { type CalendarDate, daysBetween } from '../domain/schedule/calendar.ts'
import type { CheckIn } from '../domain/schedule/ladder.ts'
import { type OfficialId, protocolOfficeId } from '../domain/shared/ids.ts'
import { type EventKind, type Party, partyName } from '../domain/shared/party.ts'
import type { Catalogue } from '../words/catalogue.ts'
import type { MessageKey } from '../words/en.ts'

/** One commitment or matter, in words. */
export type Entry = {
  readonly title: string
  readonly isNew?: string
  readonly wording?: string
  readonly facts: readonly { readonly label: string; readonly value: string; readonly strong?: boolean }[]
}

export type Section = {
  readonly heading: string
  readonly text?: string
  readonly urgent: boolean
  readonly entries: readonly Entry[]
}

/** A notice in words, before it is set as text or HTML. */
export type NoticeInWords = {
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly subject: string
  readonly greeting: string
  readonly intro: string
  readonly sections: readonly Section[]
  readonly closing: readonly string[]
}

type Standing = 'Overdue' | 'DueToday' | 'Coming' | 'CheckIn' | 'Undated'

/** How a commitment stands today, in the order in which sections follow each other. */
const standings: readonly Standing[] = ['Overdue', 'DueToday', 'CheckIn', 'Coming', 'Undated']

const standingOf = ({ dueOn, checkIn }: OpenCommitment, today: CalendarDate): Standing => {
  if (dueOn === undefined) return checkIn === undefined ? 'Undated' : 'CheckIn'
  if (dueOn < today) return 'Overdue'
  return dueOn === today ? 'DueToday' : 'Coming'
}

export const noticeInWords = (
  notice: Notice,
  institution: string,
  words: Catalogue,
  askedAbout: ReadonlyMap<OfficialId, Desk>,
): NoticeInWords => {
  const { handover, localDate: today, official } = notice
  const commitments = notice.commitments.map(({ line }) => line)
  const matters = notice.matters.map(({ line }) => line)
  const byStanding = standings.map((standing) => ({
    standing,
    commitments: commitments
      .filter((commitment) => standingOf(commitment, today) === standing)
      .toSorted((one, other) => (one.dueOn ?? '').localeCompare(other.dueOn ?? '')),
  }))
  const filled = byStanding.filter(({ commitments }) => commitments.length > 0)

  return {
    language: words.language,
    direction: words.direction,
    subject: subject(notice, filled, words, askedAbout),
    greeting: words.say('greeting', { name: official.name }),
    intro: [
      ...(handover ? [words.say('introTakeover')] : []),
      ...(commitments.length > 0 && !handover ? [words.say('intro', { count: commitments.length })] : []),
      ...(matters.length > 0 && !handover ? [words.say('introMatters', { count: matters.length })] : []),
    ].join(' '),
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
              entries: matters.map((matter) =>
                matter.kind === 'official-matter'
                  ? addressEntry(matter, askedAbout.get(matter.officialId), words)
                  : matterEntry(matter, today, words),
              ),
            },
          ]
        : []),
    ],
    closing: [
      ...(notice.waiting.length > 0 ? [words.say('waiting', { count: notice.waiting.length })] : []),
      ...(notice.others > 0 ? [words.say('others', { count: notice.others })] : []),
      ...howToGoOn(notice).map((key) => words.say(key)),
      `${words.say(official.id === protocolOfficeId ? 'whyOffice' : 'why', { institution })} ${words.say('howOften')}`,
    ],
  }
}

/** From whom somebody takes over, and how much, with what has to wait for the next morning. */
const takeover = ({ commitments, matters, waiting }: Notice, { from }: Handover, words: Catalogue) => {
  const all = [...commitments.map(({ line }) => line), ...matters.map(({ line }) => line), ...waiting]
  const own = all.filter(({ kind }) => kind === 'commitment').length
  return {
    name: partyName(from),
    parts: words.list([
      ...(own > 0 ? [words.say('partCommitment', { count: own })] : []),
      ...(all.length > own ? [words.say('partMatter', { count: all.length - own })] : []),
    ]),
  }
}

const subject = (
  notice: Notice,
  filled: readonly { standing: Standing; commitments: readonly OpenCommitment[] }[],
  words: Catalogue,
  askedAbout: ReadonlyMap<OfficialId, Desk>,
): string => {
  const {
    commitments: [first, ...more],
    matters: [asked, ...others],
    handover,
  } = notice
  const commitment = first?.line
  const matter = asked?.line
  if (handover) return words.say('subjectTakeover', takeover(notice, handover, words))
  const [only] = filled
  if (commitment && only && more.length === 0 && matter === undefined)
    return words.say(`subject${only.standing}`, {
      title: commitment.title,
      due: commitment.dueOn ? words.shortDay(commitment.dueOn) : '',
    })
  if (matter && others.length === 0 && commitment === undefined)
    return words.say('subjectMatter', {
      title:
        matter.kind === 'official-matter'
          ? addressTitle(matter, askedAbout.get(matter.officialId), words)
          : matter.title,
    })
  const parts = [
    ...filled.map(({ standing, commitments }) => words.say(`part${standing}`, { count: commitments.length })),
    ...(matter ? [words.say('partMatter', { count: others.length + 1 })] : []),
  ]
  return words.say('subjectSeveral', { parts: words.list(parts) })
}

/** An official answers to the protocol office; the office itself has nobody to answer to. */
const howToGoOn = ({ official, commitments, matters }: Notice): MessageKey[] => [
  ...(commitments.length === 0
    ? []
    : [official.id === protocolOfficeId ? ('howToComplete' as const) : ('howToAnswer' as const)]),
  ...(matters.length === 0 ? [] : ['howToDecide' as const]),
  ...(matters.some(({ line }) => line.kind === 'official-matter') ? ['howToAllow' as const] : []),
]

const longestWording = 600

/** A wording of several pages is in the record; a mail that is read in ten seconds has its beginning. */
const shortened = (wording: string) => {
  const letters = [...wording]
  return letters.length > longestWording ? `${letters.slice(0, longestWording).join('')}…` : wording
}

const commitmentEntry = (commitment: OpenCommitment, today: CalendarDate, words: Catalogue): Entry => ({
  title: commitment.title,
  ...(commitment.toldOn === undefined && { isNew: words.say('isNew') }),
  ...(commitment.wording !== commitment.title && { wording: shortened(commitment.wording) }),
  facts: [
    dueFact(commitment, today, words),
    ...asWorded(commitment.dueWording, words),
    ...agreedAtFacts(commitment.agreedAt, words),
    ...parties('labelUndertakenBy', commitment.undertakenBy, words),
    ...recipientFacts(commitment, words),
    { label: words.say('labelCommitment'), value: commitment.id },
  ],
})

const gapWords: Readonly<Record<CommitmentQuestion, MessageKey>> = {
  responsible: 'gapResponsible',
  date: 'gapDate',
  'reminders-ended': 'gapRemindersEnded',
}

const mostTitlesWaiting = 3

const addressTitle = ({ email }: OpenAddressMatter, desk: Desk | undefined, words: Catalogue) =>
  words.say('mayWeWrite', { name: desk ? partyName(desk.official) : email })

const addressEntry = (matter: OpenAddressMatter, desk: Desk | undefined, words: Catalogue): Entry => ({
  title: addressTitle(matter, desk, words),
  facts: [
    { label: words.say('labelAddress'), value: matter.email, strong: true },
    { label: words.say('labelWhy'), value: words.say('addressOutside') },
    { label: words.say('labelWaits'), value: whatWaits(desk?.commitments ?? [], words) },
    { label: words.say('labelMatter'), value: matter.id },
  ],
})

const whatWaits = (commitments: readonly OpenCommitment[], words: Catalogue) => {
  if (commitments.length === 0) return words.say('nothingWaits')
  const titles = commitments.slice(0, mostTitlesWaiting).map(({ title }) => title)
  const parties = titles.join('; ')
  const count = commitments.length - titles.length
  return count > 0 ? words.say('withOthers', { parties, count }) : parties
}

const matterEntry = (matter: OpenCommitmentMatter, today: CalendarDate, words: Catalogue): Entry => ({
  title: matter.title,
  ...(matter.wording !== matter.title && { wording: shortened(matter.wording) }),
  facts: [
    {
      label: words.say('labelAsked'),
      value: matter.questions.map(({ kind }) => words.say(gapWords[kind])).join(' '),
      strong: true,
    },
    ...(matter.dueOn === undefined ? [] : [due(matter.dueOn, today, words)]),
    ...(matter.checkIn === undefined
      ? []
      : [{ label: words.say('labelCheckIn'), value: rhythm(matter.checkIn, words) }]),
    ...asWorded(matter.dueWording, words),
    ...agreedAtFacts(matter.agreedAt, words),
    ...parties('labelUndertakenBy', matter.undertakenBy, words),
    ...recipientFacts(matter, words),
    { label: words.say('labelMatter'), value: matter.id },
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
  dueWording === undefined ? [] : [{ label: words.say('labelAsWorded'), value: dueWording }]

const kindWords: Readonly<Record<EventKind, MessageKey>> = {
  meeting: 'kindMeeting',
  'site-visit': 'kindSiteVisit',
  signing: 'kindSigning',
  reception: 'kindReception',
  call: 'kindCall',
  other: 'kindOther',
}

const agreedAtFacts = (at: AgreedAt, words: Catalogue) => {
  const sentence = `agreedAt${at.eventTitle ? 'Titled' : ''}${at.place ? 'Place' : ''}` as const
  return [
    {
      label: words.say('labelAgreedAt'),
      value: words.say(sentence, {
        event: words.say(kindWords[at.kind]),
        eventTitle: at.eventTitle ?? '',
        place: at.place ?? '',
        date: at.endsOn
          ? words.say('days', { from: words.shortDay(at.startsOn), to: words.shortDay(at.endsOn) })
          : words.shortDay(at.startsOn),
      }),
    },
    { label: words.say('labelVisit'), value: at.visitTitle },
    ...parties('labelWith', at.participants, words, at.otherParticipants),
  ]
}

const parties = (label: MessageKey, named: readonly Party[] | undefined, words: Catalogue, others = 0) => {
  if (named === undefined || named.length === 0) return []
  const names = named.map(partyName).join('; ')
  return [
    {
      label: words.say(label),
      value: others > 0 ? words.say('withOthers', { parties: names, count: others }) : names,
    },
  ]
}
