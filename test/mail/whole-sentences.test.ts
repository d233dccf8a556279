import { describe, expect, test } from '@jest/globals'
import { holderQuestions } from '../../events/names.ts'
import type { OpenCommitment } from '../../functions/domain/commitments/commitment.ts'
import type { OpenMatter } from '../../functions/domain/commitments/matter.ts'
import type { CommitmentOrPart, Part } from '../../functions/domain/commitments/part.ts'
import type { HolderQuestion } from '../../functions/domain/commitments/questions.ts'
import { type Unreachable, whyUnreachable } from '../../functions/domain/officials/official.ts'
import type { Line } from '../../functions/domain/reminders/line.ts'
import type { News } from '../../functions/domain/reminders/news.ts'
import type { Notice } from '../../functions/domain/reminders/todays-notice.ts'
import { whyTold } from '../../functions/domain/reminders/why-told.ts'
import { plainWeekdays } from '../../functions/domain/schedule/calendar.ts'
import { noticeHtml } from '../../functions/mail/notice-html.ts'
import { type NoticeInWords, noticeInWords } from '../../functions/mail/notice-in-words.ts'
import { noticeText } from '../../functions/mail/notice-text.ts'
import { catalogueOf } from '../../functions/words/catalogue.ts'
import { en } from '../../functions/words/en.ts'
import type { MessageKey } from '../../functions/words/language.ts'
import {
  aHandover,
  anAddressMatter,
  anOffice,
  anOfficial,
  anOpenCommitment,
  anOpenMatter,
  anOrganisationMatter,
  aPart,
  aPieceOfNews,
  aStandIn,
  aWeeklyBrief,
} from '../support/domain-builders.ts'

/*
 * A made-up language that puts every message into brackets with the key, and records that put every word
 * written by people into ‹›. Text outside of both comes from code, and may only be typography.
 */
const bracketed = (key: string, message: string) =>
  message.startsWith('.')
    ? message.replaceAll(/\{\{(.*?)\}\}(?= |$)/g, (_, said) => `{{⟦${key}:${said}⟧}}`)
    : `⟦${key}:${message}⟧`
const madeUp = catalogueOf({
  ...en,
  language: 'und',
  messages: Object.fromEntries(
    Object.entries(en.messages).map(([key, message]) => [key, bracketed(key, message)]),
  ) as Record<MessageKey, string>,
})

const party = { name: '‹name›', title: '‹title›', organisation: '‹organisation›' }
const { name, title, organisation } = party
const agreedAt = { visitTitle: '‹visit›', startsOn: '2026-05-28' } as const
const duringVisit = {
  visitTitle: '‹visit›',
  kind: 'meeting',
  duringVisit: { startsOn: '2026-05-26', endsOn: '2026-05-29' },
} as const
const official = anOfficial({ name: '‹official›' })
const office = anOffice({ name: '‹office›' })

const commitment = (overrides: Parameters<typeof anOpenCommitment>[0] = {}): OpenCommitment =>
  anOpenCommitment({
    id: 'cmt_‹id›',
    title: '‹agreed›',
    wording: '‹wording›\n‹second line›',
    undertakenBy: [party, { name, title }, { name, organisation }, { title, organisation }],
    recipient: { organisation },
    agreedAt: { ...agreedAt, kind: 'meeting', participants: [party], otherParticipants: 2 },
    ...overrides,
  })
const part = (overrides: Parameters<typeof aPart>[0] = {}): Part =>
  aPart({
    commitmentId: 'cmt_‹id›',
    title: '‹agreed›',
    wording: '‹wording›',
    agreedAt: { ...agreedAt, kind: 'call' },
    ...overrides,
  })
const undated = (overrides: Parameters<typeof anOpenCommitment>[0] = {}) =>
  commitment({ dueOn: undefined, ...overrides })
const matter = (overrides: Parameters<typeof anOpenMatter>[0] = {}) =>
  anOpenMatter({
    id: 'mat_‹id›',
    title: '‹asked›',
    wording: '‹wording›',
    agreedAt: { ...agreedAt, kind: 'other' },
    ...overrides,
  })
const addressMatter = anAddressMatter({ id: 'mat_‹id›', email: '‹address›' })
const unreachable = (because: Unreachable['because']) =>
  anAddressMatter({
    id: 'mat_‹id›',
    email: '‹address›',
    officialId: 'ofc_‹id›',
    questions: [{ kind: 'unreachable', since: '2026-06-03' }],
    because,
  })
const unusable = anAddressMatter({
  id: 'mat_‹id›',
  email: '‹address›',
  officialId: 'ofc_‹id›',
  questions: [{ kind: 'unusable-record', since: '2026-06-03' }],
  fields: ['‹field›' as 'zone'],
})
const absence = { from: '2026-06-03', to: '2026-06-30' } as const
const absent = anAddressMatter({
  id: 'mat_‹id›',
  email: '‹address›',
  officialId: 'ofc_‹absent›',
  questions: [{ kind: 'absent', since: '2026-06-03' }],
  absence,
})
const whoAnswers = anOrganisationMatter({ id: 'mat_‹id›', organisation: '‹organisation›' })
const news = aPieceOfNews({ title: '‹closed›' })
const occurrenceDone = { cause: 'occurrence-done', occurrence: '2026-06-01' } as const
const absenceNews = aPieceOfNews({ cause: 'absence-written', title: '‹official›' })
const addressNews = aPieceOfNews({ cause: 'address-changed', title: '‹official›' })
const lateNews = aPieceOfNews({
  cause: 'late-under-you',
  title: '‹late›',
  by: '‹name›',
  deadline: '2026-05-22',
  commitmentId: 'cmt_‹id›',
  agreedAt: { ...agreedAt, kind: 'meeting' },
})
const supervised = anOfficial({ name: '‹official›', escalation: undefined, supervisorId: 'ofc_lin' })
const heldLong = { heldFrom: '2026-05-04', toldOn: '2026-05-28' } as const
const calendarNews = aPieceOfNews({ cause: 'calendar-address-made', title: '‹official›' })
const undatedNews = aPieceOfNews({
  cause: 'still-undated',
  title: '‹title›',
  visit: { id: 'vis_sco', title: '‹visit›', order: '1' },
})
const handover = aHandover({ from: { name, title } })
const absentColleague = anOfficial({ id: 'ofc_absent', name: '‹absent›' })

/** A notice with plain lines, without the reasons. */
type Listing = Omit<Partial<Notice>, 'commitments' | 'matters' | 'news'> & {
  readonly commitments?: readonly CommitmentOrPart[]
  readonly matters?: readonly OpenMatter[]
  readonly news?: readonly News[]
  /** The notice has no room for wordings. */
  readonly isFull?: true
}

/** Asked about on the day of the notices. */
const checkedIn = undated({
  checkIn: { every: 'P1W' },
  toldOn: '2026-05-28',
  lastWordOn: '2026-05-27',
  lastReport: { on: '2026-05-27', note: '‹report›' },
})

const asking = { askedBy: 'ofc_lin', since: '2026-06-03' } as const
const asked = (kind: HolderQuestion, dueOn?: '2026-06-30' | '2026-Q4') => ({
  kind,
  since: '2026-06-03' as const,
  ...(dueOn && { dueOn }),
})

/** A notice with a single line of each kind, and notices with several lines. */
const notices: readonly Listing[] = [
  // The first mail to an address, of an official and of the office.
  { commitments: [commitment()], isFirst: true },
  { official: office, matters: [matter()], isFirst: true },
  // Late before the present official had it, or since, due in ten working days, and agreed for later.
  { commitments: [commitment({ dueOn: '2026-05-27', heldFrom: '2026-06-03', toldOn: '2026-06-01' })] },
  { commitments: [commitment({ dueOn: '2026-06-17', toldOn: '2026-06-01' })] },
  { commitments: [commitment({ dueOn: '2026-12-17', heldFrom: '2026-05-01', toldOn: '2026-06-01' })] },
  // Two visits with two lines each, one of them with lines of two events.
  {
    commitments: [
      commitment(),
      commitment({ agreedAt: { ...agreedAt, kind: 'call', eventTitle: '‹event›' } }),
      commitment({ visitId: 'vis_other' }),
      commitment({ visitId: 'vis_other' }),
    ],
  },
  // More than five lines.
  {
    commitments: ['2026-05-27', '2026-06-03', '2026-06-04', '2026-12-04'].map((dueOn) =>
      commitment({ dueOn: dueOn as '2026-05-27', heldFrom: '2026-05-01', toldOn: '2026-06-01' }),
    ),
    matters: [matter(), addressMatter],
    news: [news],
  },
  { commitments: [commitment({ dueOn: '2026-06-01' })], others: 1 },
  { commitments: [commitment({ dueOn: '2026-06-03', toldOn: '2026-06-01' })] },
  { commitments: [commitment({ dueWording: '‹by then›' })] },
  { commitments: [commitment()], waiting: [commitment()], isFull: true },
  { commitments: [checkedIn] },
  { commitments: [checkedIn, checkedIn], waiting: [commitment()] },
  { commitments: [undated({ checkIn: { every: 'P4W' } })] },
  { commitments: [undated({ checkIn: { every: 'P4W', from: '2026-06-10' } })] },
  { commitments: [commitment({ checkIn: { every: 'P4W' } })] },
  ...(['P10D', 'P2W', 'P3M'] as const).map((every) => ({
    commitments: [
      commitment({
        repeats: { every, until: '2027-06-03' as const, times: 12 },
        occurrences: { firstOn: '2026-04-03' as const, number: 3, settledTo: 0 },
      }),
    ],
  })),
  { commitments: [undated()] },
  {
    commitments: [
      commitment({ dueOn: '2026-06-01', agreedAt: { ...agreedAt, kind: 'site-visit', place: '‹place›' } }),
      commitment({ dueOn: '2026-06-03', agreedAt: { ...agreedAt, kind: 'signing', eventTitle: '‹event›' } }),
      commitment({
        agreedAt: {
          ...agreedAt,
          kind: 'reception',
          eventTitle: '‹event›',
          place: '‹place›',
          endsOn: '2026-05-29',
        },
      }),
      undated({ checkIn: { every: 'P1M' }, agreedAt: { ...agreedAt, kind: 'call' } }),
      undated({ checkIn: { every: 'P10D' } }),
      undated({ matterId: 'mat_plan' }),
      undated({ dueWording: '‹by then›' }),
    ],
  },
  // The day of the event is not known, the days of the visit are; then no day at all.
  {
    commitments: [
      commitment({ agreedAt: duringVisit }),
      commitment({ agreedAt: { ...duringVisit, eventTitle: '‹event›', place: '‹place›' } }),
      commitment({ agreedAt: { visitTitle: '‹visit›', kind: 'other', place: '‹place›' } }),
    ],
  },
  // A post without a person's name.
  { official: anOfficial({ name: undefined, title: '‹title›' }), commitments: [commitment()] },
  { official: office, matters: [matter()] },
  { official: office, matters: [matter(), matter()] },
  { official: office, matters: [matter(), matter()], waiting: [matter()] },
  {
    official: office,
    matters: [
      matter({ dueOn: '2026-05-27', questions: [{ kind: 'date-before-agreement', since: '2026-06-03' }] }),
    ],
  },
  { commitments: [commitment({ dueOn: '2026-05-27', heldFrom: '2026-06-03' })] },
  { commitments: [commitment({ dueOn: '2026-05-27', heldFrom: '2026-06-02' })] },
  {
    official: office,
    matters: [
      matter({
        dueOn: '2026-06-17',
        repeats: { every: 'P3M' },
        questions: [{ kind: 'no-end', since: '2026-06-03' }],
      }),
    ],
  },
  { official: office, matters: [addressMatter] },
  {
    official: office,
    commitments: [commitment(), commitment()],
    matters: [
      addressMatter,
      matter({
        dueOn: '2026-06-17',
        questions: [{ kind: 'reminders-ended', since: '2026-06-03' }],
        reminded: 'ofc_lin',
        checkIn: { every: 'P1W' },
      }),
    ],
  },
  { commitments: [commitment()], matters: [matter()], handover },
  { news: [news] },
  { commitments: [commitment()], news: [news, news] },
  ...whyUnreachable.map((because) => ({ matters: [unreachable(because)] })),
  { matters: [unusable] },
  { matters: [absent] },
  { matters: [whoAnswers] },
  { news: [addressNews] },
  { official: office, news: [aPieceOfNews({ cause: 'decided-through-link', title: '‹visit›' })] },
  { official: office, news: [aPieceOfNews({ title: '‹commitment›', by: '‹name›' })] },
  { news: [aPieceOfNews({ title: '‹commitment›', by: '‹name›' })] },
  { news: [aPieceOfNews({ ...occurrenceDone, title: '‹commitment›' })] },
  { official: office, news: [aPieceOfNews({ ...occurrenceDone, title: '‹commitment›', by: '‹name›' })] },
  { news: [calendarNews] },
  { news: [absenceNews] },
  { official: office, news: [undatedNews] },
  // What the official asked, what the office refused, how often the date was moved, and what is renewed.
  { commitments: [commitment({ dueOn: '2026-06-01', asked: [asked('more-time', '2026-06-30')] })] },
  {
    commitments: [
      commitment({
        dueOn: '2026-06-03',
        asked: [asked('more-time', '2026-06-30'), asked('not-mine')],
        firstDeadline: '2026-05-04',
        timesMoved: 2,
        renews: { commitmentId: 'cmt_older', agreedOn: '2026-03-12' },
      }),
      commitment({ renews: { commitmentId: 'cmt_older' } }),
      commitment({ visitToCome: { title: '‹visit›', startsOn: '2026-06-17' } }),
      commitment({ visitToCome: { title: '‹visit›' } }),
      undated({
        asked: [
          asked('proposed-date', '2026-06-30'),
          asked('cannot-be-done'),
          asked('wait-again'),
          asked('acceptance'),
        ],
      }),
      ...holderQuestions.map((question) =>
        commitment({ lastRefusal: { question, on: '2026-06-01', reason: '‹reason›' } }),
      ),
    ],
  },
  {
    matters: [
      matter({
        questions: [
          { kind: 'more-time', dueOn: '2026-06-30', insteadOf: '2026-06-17', reason: '‹reason›', ...asking },
          { kind: 'proposed-date', dueOn: '2026-06-30', deputy: 'ofc_lin', ...asking },
          {
            kind: 'not-mine',
            who: '‹who›',
            officialId: 'ofc_lin',
            silentUntil: '2026-06-17',
            ...asking,
          },
          { kind: 'cannot-be-done', reason: '‹reason›', silentUntil: '2026-06-17', ...asking },
          { kind: 'wait-again', for: '‹what›', until: '2026-06-30', ...asking },
          {
            kind: 'acceptance',
            outcome: '‹outcome›',
            doneOn: '2026-06-01',
            acceptedOn: '2026-06-17',
            ...asking,
          },
        ],
      }),
    ],
  },
  // What contributors asked about their parts.
  {
    matters: [
      matter({
        questions: [
          {
            kind: 'part-more-time',
            dueOn: '2026-06-30',
            insteadOf: '2026-06-17',
            reason: '‹reason›',
            ...asking,
          },
          { kind: 'part-not-mine', who: '‹who›', silentUntil: '2026-06-17', ...asking },
        ],
      }),
    ],
  },
  // Dates that were agreed as a month, a quarter or a year.
  {
    commitments: (['2026-06', '2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4', '2026'] as const).map((dueOn) =>
      commitment({ dueOn }),
    ),
  },
  { commitments: [commitment({ asked: [asked('more-time', '2026-Q4')] }), undated({ dueWithin: 'P1Y' })] },
  // What is due before a visit, with and without a day.
  { commitments: [undated({ dueVisit: { title: '‹visit›', startsOn: '2026-06-17' } })] },
  { commitments: [undated({ dueVisit: { title: '‹visit›' } })] },
  // What the official answered before: at risk, and waiting for the other side, which is over or not.
  {
    commitments: [
      commitment({ lastReport: { on: '2026-06-01', note: '‹report›', atRisk: true } }),
      commitment({ waiting: { for: '‹what›', until: '2026-06-17', since: '2026-06-01' } }),
      commitment({ waiting: { for: '‹what›', until: '2026-06-03', since: '2026-06-01' } }),
    ],
  },
  { news: [{ ...addressNews, count: 12 }] },
  // Several officials share it: to the official who leads, and to those who contribute.
  { commitments: [commitment({ contributors: [{ officialId: 'ofc_lin' }] }), part({ ledBy: 'ofc_lin' })] },
  { commitments: [part({ ledBy: undefined })] },
  { news: [{ ...addressNews, cause: 'part-done', by: '‹name›' }] },
  { news: [{ ...addressNews, cause: 'report-accepted', occurrence: '2026-03-31' }] },
  { news: [{ ...addressNews, cause: 'accepted-by-silence' }] },
  // For an absent official: one commitment alone, several of which some have no room, and beside lines of the reader.
  { standIns: [aStandIn([commitment()], { absent: absentColleague })] },
  { standIns: [aStandIn([commitment(), part()], { absent: absentColleague, left: 2 })] },
  {
    commitments: [commitment({ id: 'cmt_‹own›' })],
    standIns: [
      aStandIn([commitment({ dueOn: '2026-05-27', toldOn: '2026-06-01' })], { absent: absentColleague }),
    ],
  },
  // The weekly brief: to a reader of nothing else, and to the office with other lines.
  { weeklyBrief: aWeeklyBrief('‹said›') },
  {
    official: office,
    commitments: [commitment()],
    weeklyBrief: {
      ...aWeeklyBrief('‹said›'),
      tells: {
        since: '2026-05-25',
        changed: { agreed: 0, done: 0, moved: 0, dropped: 0, reopened: 0 },
        overdue: { count: 1, named: [{ count: 1, since: '2026-05-29' }], others: 0 },
        done: { named: [{ title: '‹said›' }], others: 0 },
        moved: { named: [], others: 0 },
        dropped: { named: [], others: 0 },
        unreached: {
          named: [
            { who: '‹said›', because: 'unreachable', since: '2026-05-29' },
            { who: '‹said›', because: 'outside-address', since: '2026-05-29' },
            {
              who: '‹said›',
              because: 'absent',
              since: '2026-05-29',
              absence: { from: '2026-06-01', to: '2026-06-12' },
            },
            {
              who: '‹said›',
              because: 'absent',
              since: '2026-05-29',
              absence: { from: '2026-06-01', to: '2026-06-12' },
              hasNoDeputy: true,
            },
          ],
          others: 0,
        },
        outstanding: { named: [], others: 0 },
      },
    },
  },
  { news: [{ ...addressNews, cause: 'part-open', by: '‹name›', deadline: '2026-03-31' }] },
  // Others are told of what is late, and its official was told so before.
  { news: [lateNews, { ...lateNews, id: 'nws_late', cause: 'late' }] },
  { official: supervised, commitments: [commitment({ ...heldLong, dueOn: '2026-05-29' })] },
  { official: supervised, commitments: [commitment({ ...heldLong, dueOn: '2026-05-22' })] },
]

/** The words of all notices; `desk`: whether the official of an address matter has a desk. */
const said = (desk: boolean, deskLink?: string): NoticeInWords[] =>
  notices.map(({ commitments = [], matters = [], news = [], isFull, ...overrides }) => {
    const onNotice = <Kind extends Line>(lines: readonly Kind[]) =>
      lines.map((line) => ({
        line,
        why: whyTold(line, '2026-06-03', {
          calendar: plainWeekdays,
          takesOver: overrides.handover !== undefined,
        }),
        ...(isFull && { isWithoutWording: isFull }),
      }))
    return noticeInWords(
      {
        official,
        localDate: '2026-06-03',
        commitments: onNotice(commitments),
        matters: onNotice(matters),
        news: onNotice(news),
        waiting: [],
        others: 0,
        ...overrides,
      },
      '‹institution›',
      madeUp,
      {
        deskLink,
        askedAbout: new Map(
          desk
            ? [
                [
                  'ofc_lin',
                  { official: anOfficial({ name, title }), commitments: [commitment(), commitment()] },
                ],
                [
                  'ofc_‹absent›',
                  {
                    official: anOfficial({ name, title, workingDays: { ...plainWeekdays, absence } }),
                    commitments: [commitment({ dueOn: '2026-06-10' }), commitment({ dueOn: '2026-06-12' })],
                  },
                ],
              ]
            : [],
        ),
      },
    )
  })
const all = [...said(true, 'https://links.example.org/d/lin'), ...said(false)]

/** Replaces messages by W and words of people by P, at any depth of nesting. */
const outline = (text: string): string => {
  const inner = text.replaceAll(/(?:cmt_|mat_|ofc_)?‹[^›]*›/g, 'P').replaceAll(/⟦[^⟦⟧]*⟧/g, 'W')
  return inner === text ? text : outline(inner)
}
const notOf = (shapes: RegExp) => (line: string) => !shapes.test(line)

describe('A notice in a language that only the catalogue knows', () => {
  test('has a subject that is one message', () => {
    expect(all.map(({ subject }) => outline(subject)).filter(notOf(/^W$/))).toEqual([])
  })

  test('is in plain text nothing but messages, and what people wrote, on lines', () => {
    const lines = all.flatMap((words) => outline(noticeText(words)).split('\n'))
    const shapes = new RegExp(
      ['', '[WP]', '=+', '-- ', '\\* [WP]', '- [WP]', ' {2}> P', ' {2}W [WP]', 'https://links\\S+']
        .map((one) => `^${one}$`)
        .join('|'),
    )
    expect(lines.filter(notOf(shapes))).toEqual([])
  })

  test('is in HTML nothing but messages, and what people wrote, each alone in its element', () => {
    const texts = all.flatMap((words) =>
      outline(noticeHtml(words).replaceAll(/<style>[^<]*<\/style>|<[^>]+>/g, '\n')).split('\n'),
    )
    expect(texts.map((text) => text.trim()).filter(notOf(/^[WP]?$/))).toEqual([])
  })

  test('says every message there is, in one notice or another, and in the letters of the catalogue', () => {
    const everything = all.map((words) => words.subject + noticeText(words) + noticeHtml(words)).join('\n')
    const keys = new Set(everything.match(/(?<=⟦)\w+(?=:)/g))
    expect([...keys].toSorted()).toEqual(Object.keys(en.messages).toSorted())
  })
})
