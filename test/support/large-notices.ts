import fc from 'fast-check'
import { holderQuestions } from '../../events/names.ts'
import type { AgreedAt, OpenCommitment } from '../../functions/domain/commitments/commitment.ts'
import type { OpenMatter } from '../../functions/domain/commitments/matter.ts'
import type { OpenOfficialMatter } from '../../functions/domain/commitments/official-matter.ts'
import { type Part, partIdOf } from '../../functions/domain/commitments/part.ts'
import type {
  CommitmentQuestion,
  OfficialQuestion,
  Question,
} from '../../functions/domain/commitments/questions.ts'
import { pathOfLink } from '../../functions/domain/links/link.ts'
import { whyUnreachable } from '../../functions/domain/officials/official.ts'
import type { AskedAbout } from '../../functions/domain/reminders/desk.ts'
import type { News } from '../../functions/domain/reminders/news.ts'
import { type Notice, todaysNotice } from '../../functions/domain/reminders/todays-notice.ts'
import { firstWithRoom } from '../../functions/domain/reminders/weight.ts'
import { protocolOfficeId } from '../../functions/domain/shared/ids.ts'
import type { Party } from '../../functions/domain/shared/party.ts'
import { noticeMail } from '../../functions/mail/notice-mail.ts'
import * as languages from '../../functions/words/languages.ts'
import {
  aDesk,
  aHandover,
  anAddressMatter,
  anOfficial,
  anOpenCommitment,
  anOpenMatter,
  aPart,
  aPieceOfNews,
  aStandIn,
  aWeeklyBrief,
  now,
} from './domain-builders.ts'
import { anInstitution } from './institution.ts'

/*
 * Notices of desks that are as full as the API allows: long texts in many scripts, texts that escaping makes six times as
 * long, long lists, and more lines than one mail takes.
 */

/** Characters of one, two, three and four bytes, and characters escaped by HTML. */
const alphabets = [
  'The two sides agreed to keep in touch. ',
  'Стороны договорились поддерживать связь. ',
  '双方商定保持联系并起草合作计划。',
  'اتفق الطرفان على البقاء على اتصال. ',
  '🕊️🤝📜',
  `"'&<>`,
  'Ministerium für Städtebau & “Öffentliche” <Räume> ',
] as const

const letters = (alphabet: string, count: number) => {
  const all = [...alphabet]
  return Array.from({ length: count }, (_, index) => all[index % all.length] ?? '').join('')
}

/** A text of at most `longest` characters, often of exactly so many. */
const text = (longest: number): fc.Arbitrary<string> =>
  fc
    .record({
      alphabet: fc.constantFrom(...alphabets),
      count: fc.oneof(
        { weight: 2, arbitrary: fc.constant(longest) },
        { weight: 3, arbitrary: fc.integer({ min: 1, max: longest }) },
        { weight: 3, arbitrary: fc.integer({ min: 1, max: Math.min(60, longest) }) },
      ),
    })
    .map(({ alphabet, count }) => letters(alphabet, count).trim() || 'x')

const longestName = 200
const longestNumber = 40
const longestTitle = 300
const longestWording = 4000

const paragraphs = text(longestWording).map((long) => long.replaceAll(/[.。] ?/g, '.\n'))

const party: fc.Arbitrary<Party> = fc.record(
  { name: text(longestName), title: text(longestTitle), organisation: text(longestName) },
  { requiredKeys: ['organisation'] },
)
const parties = fc.array(party, { minLength: 1, maxLength: 8 })

const agreedAt: fc.Arbitrary<AgreedAt> = fc.record(
  {
    visitTitle: text(longestTitle),
    kind: fc.constantFrom('meeting' as const, 'site-visit' as const, 'other' as const),
    eventTitle: text(longestTitle),
    startsOn: fc.constant('2026-09-28' as const),
    endsOn: fc.constant('2026-09-30' as const),
    place: text(longestName),
    participants: fc.array(party, { minLength: 1, maxLength: 4 }),
    otherParticipants: fc.constant(196),
  },
  { requiredKeys: ['visitTitle', 'kind', 'startsOn'] },
)

const agreed = fc.record(
  {
    title: text(longestTitle),
    number: text(longestNumber),
    wording: paragraphs,
    dueWording: text(longestName),
    undertakenBy: parties,
    recipient: party,
    agreedAt,
    visitToCome: text(longestTitle).map((title) => ({ title, startsOn: '2026-09-30' as const })),
  },
  { requiredKeys: ['title', 'wording', 'agreedAt'] },
)

const day = fc.constantFrom('2026-05-04' as const, '2026-06-03' as const, '2026-09-30' as const)

const pace = fc.oneof(
  fc.record({ dueOn: day }),
  fc.record({ dueOn: fc.constant(undefined), checkIn: fc.constant({ every: 'P12M' } as const) }),
  fc.record({ dueOn: fc.constant(undefined) }),
  fc.record({
    dueOn: fc.constant(undefined),
    dueVisit: fc.record({ title: text(longestTitle), startsOn: day }),
  }),
)

const id = (kind: string, index: number) => `${kind}_${String(index).padStart(36, '0')}`

const commitment: fc.Arbitrary<(index: number) => OpenCommitment> = fc
  .record({
    facts: agreed,
    pace,
    toldOn: fc.constantFrom(undefined, '2026-05-06' as const),
    note: fc.option(text(300), { nil: undefined }),
    isAsking: fc.boolean(),
    isShared: fc.boolean(),
  })
  .map(
    ({ facts, pace, toldOn, note, isAsking, isShared }) =>
      (index) =>
        anOpenCommitment({
          id: id('cmt', index) as `cmt_${string}`,
          ...facts,
          ...pace,
          ...(toldOn && { toldOn, lastWordOn: '2025-06-03' }),
          ...(isShared && {
            contributors: Array.from({ length: 8 }, () => ({ officialId: 'ofc_asked' as const })),
          }),
          ...(note !== undefined && {
            lastReport: { on: '2026-09-30', note, atRisk: true },
            waiting: { for: note, until: '2026-11-30', since: '2026-09-30' },
          }),
          ...(isAsking && {
            asked: holderQuestions.map((kind) => ({
              kind,
              since: '2026-09-30' as const,
              ...((kind === 'more-time' || kind === 'proposed-date') && { dueOn: '2026-11-30' as const }),
            })),
            lastRefusal: { question: 'proposed-date', on: '2026-09-30', reason: note ?? 'No.' },
            firstDeadline: '2026-09-30',
            timesMoved: 12,
            renews: { commitmentId: 'cmt_older', agreedOn: '2026-09-30' },
          }),
        }),
  )

const partIn = ({ kind, id, contributors, firstDeadline, timesMoved, ...line }: OpenCommitment): Part =>
  aPart({ ...line, id: partIdOf(id), commitmentId: id, ledBy: 'ofc_asked' })

const byHolder = { askedBy: 'ofc_asked', since: '2026-09-30' } as const
const silentUntil = '2026-09-30'

/** Everything that an official may ask about one commitment. */
const allAsked = (words: string): readonly Question<CommitmentQuestion>[] => [
  { kind: 'more-time', dueOn: '2026-11-30', insteadOf: '2026-09-30', reason: words.repeat(20), ...byHolder },
  { kind: 'not-mine', who: words, officialId: 'ofc_asked', silentUntil, ...byHolder },
  { kind: 'cannot-be-done', reason: words.repeat(20), silentUntil, ...byHolder },
  { kind: 'wait-again', for: words, until: '2026-11-30', ...byHolder },
  {
    kind: 'acceptance',
    outcome: words.repeat(20),
    doneOn: '2026-11-20',
    acceptedOn: '2026-12-04',
    ...byHolder,
  },
]

/** Everything that eight contributors may ask about one commitment. */
const allAskedOfParts = (words: string): readonly Question<CommitmentQuestion>[] =>
  ['1', '2', '3', '4', '5', '6', '7', '8'].flatMap((number): Question<CommitmentQuestion>[] => {
    const byContributor = { askedBy: `ofc_${number}`, since: '2026-09-30' } as const
    const later = { dueOn: '2026-11-30', insteadOf: '2026-09-30', reason: words.repeat(20) } as const
    return [
      { kind: 'part-more-time', ...later, ...byContributor },
      { kind: 'part-not-mine', who: words, officialId: 'ofc_asked', silentUntil, ...byContributor },
    ]
  })

const raised = { since: '2026-06-02' } as const

/** The questions of a matter: raised by the record, or asked by the official. */
const questions: fc.Arbitrary<readonly Question<CommitmentQuestion>[]> = fc.oneof(
  fc.constantFrom<readonly Question<CommitmentQuestion>[]>(
    [
      { kind: 'responsible', ...raised },
      { kind: 'date', ...raised },
    ],
    [
      { kind: 'responsible', ...raised },
      { kind: 'date-before-agreement', ...raised },
    ],
    [{ kind: 'date-before-agreement', ...raised }],
    [{ kind: 'reminders-ended', ...raised }],
    [{ kind: 'no-end', ...raised }],
  ),
  text(longestName).map(allAsked),
  text(longestName).map(allAskedOfParts),
)

const commitmentMatter = fc
  .record({ facts: agreed, pace, questions, visit: fc.nat() })
  .map(({ facts, pace, questions, visit }) => (index: number, visitTitles: readonly string[]): OpenMatter => {
    const number = visit % visitTitles.length
    return anOpenMatter({
      id: id('mat', index) as `mat_${string}`,
      visitId: id('vis', number) as `vis_${string}`,
      ...facts,
      ...pace,
      agreedAt: { ...facts.agreedAt, visitTitle: visitTitles[number] ?? '' },
      questions,
      ...(questions.some(({ kind }) => kind === 'reminders-ended') && { reminded: 'ofc_asked' as const }),
    })
  })

const asking = (kind: OfficialQuestion) => ({ questions: [{ kind, since: '2026-06-03' }] as const })

const officialQuestion: fc.Arbitrary<
  Pick<OpenOfficialMatter, 'questions' | 'because' | 'fields' | 'absence'>
> = fc.oneof(
  fc.constant(asking('outside-address')),
  fc.constant({ ...asking('absent'), absence: { from: '2026-06-03', to: '2026-09-30' } } as const),
  fc.constantFrom(...whyUnreachable).map((because) => ({ ...asking('unreachable'), because })),
  fc
    .subarray(['zone', 'hour', 'name', 'email'] as const, { minLength: 1 })
    .map((fields) => ({ ...asking('unusable-record'), fields })),
)

const officialMatter = officialQuestion.map(
  (asked) =>
    (index: number): OpenMatter =>
      anAddressMatter({
        id: id('mat', index) as `mat_${string}`,
        officialId: 'ofc_asked',
        email: `${"o'&".repeat(21)}@${'example.'.repeat(22)}org`,
        ...asked,
      }),
)

type MakeMatter = (index: number, visitTitles: readonly string[]) => OpenMatter

const matter: fc.Arbitrary<MakeMatter> = fc.oneof(
  { weight: 3, arbitrary: commitmentMatter },
  { weight: 1, arbitrary: officialMatter },
)

/** Few visits, so many matters stand below a title, or many visits with hardly two matters each. */
const visitTitles = fc.oneof(
  fc.array(text(longestTitle), { minLength: 1, maxLength: 3 }),
  fc.array(text(longestTitle), { minLength: 60, maxLength: 60 }),
)

const news: fc.Arbitrary<(index: number) => News> = fc
  .tuple(text(longestTitle), fc.option(text(longestName), { nil: undefined }))
  .map(
    ([title, by]) =>
      (index: number) =>
        aPieceOfNews({
          id: id('nws', index) as `nws_${string}`,
          title,
          ...(by !== undefined && { by }),
        }),
  )

type Lines = {
  readonly commitments: readonly ((index: number) => OpenCommitment)[]
  readonly matters: readonly MakeMatter[]
}

/** A drawn notice, with the shown facts about the officials in its questions. */
export type LargeNotice = {
  readonly notice: Notice
  readonly institution: string
  readonly askedAbout: ReadonlyMap<Notice['official']['id'], AskedAbout>
}

const heaviest: Party = {
  name: '"'.repeat(longestName),
  title: '"'.repeat(longestTitle),
  organisation: '"'.repeat(longestName),
}

/** A commitment with every text and list as long as the API takes them, and each character as long as HTML makes it. */
export const heaviestCommitment = anOpenCommitment({
  id: id('cmt', 0) as `cmt_${string}`,
  title: '"'.repeat(longestTitle),
  number: '"'.repeat(longestNumber),
  wording: '"'.repeat(longestWording),
  dueWording: '"'.repeat(longestName),
  undertakenBy: Array.from({ length: 200 }, () => heaviest),
  recipient: heaviest,
  contributors: Array.from({ length: 8 }, () => ({ officialId: 'ofc_asked' as const })),
  lastReport: { on: '2026-05-04', note: '"'.repeat(300) },
  agreedAt: {
    visitTitle: '"'.repeat(longestTitle),
    kind: 'meeting',
    eventTitle: '"'.repeat(longestTitle),
    startsOn: '2026-05-04',
    place: '"'.repeat(longestName),
    participants: Array.from({ length: 4 }, () => heaviest),
    otherParticipants: 196,
  },
})

/** A new holder with the longest name, who takes over from another one. */
export const heaviestDesk = aDesk({
  official: anOfficial({ name: '"'.repeat(longestName) }),
  commitments: [heaviestCommitment],
  handover: aHandover({ from: heaviest as Required<Party> }),
})

const numbered = <Made>(makers: readonly ((index: number) => Made)[]) =>
  makers.map((make, index) => make(index))

export const largeNotice: fc.Arbitrary<LargeNotice> = fc
  .record({
    language: fc.constantFrom(...Object.values(languages).map(({ language }) => language)),
    office: fc.boolean(),
    name: text(longestName),
    institution: text(longestName),
    lines: fc.oneof<fc.Arbitrary<Lines>[]>(
      fc.record({
        commitments: fc.oneof(
          fc.array(commitment, { minLength: 1, maxLength: 3 }),
          fc.array(commitment, { minLength: 20, maxLength: 70 }),
        ),
        matters: fc.oneof(fc.constant([]), fc.array(matter, { minLength: 1, maxLength: 60 })),
      }),
      fc.record({
        commitments: fc.constant([]),
        matters: fc.oneof(
          fc.array(matter, { minLength: 1, maxLength: 120 }),
          fc.array(officialMatter, { minLength: 30, maxLength: 60 }),
        ),
      }),
    ),
    parts: fc.array(commitment, { maxLength: 20 }),
    visitTitles,
    news: fc.array(news, { maxLength: 10 }),
    from: fc.option(fc.record({ name: text(longestName), title: text(longestTitle) }), { nil: undefined }),
    asked: fc.record({ official: party, title: text(longestTitle) }),
    brief: fc.option(text(longestTitle), { nil: undefined }),
    ofAbsent: fc.array(fc.array(commitment, { minLength: 1, maxLength: 12 }), { maxLength: 3 }),
  })
  .map((drawn) => {
    const { language, office, name, institution, lines, parts, visitTitles, news, from, asked, brief } = drawn
    const official = anOfficial({
      language,
      name,
      weeklyBrief: true,
      ...(office && { id: protocolOfficeId }),
    })
    const desk = aDesk({
      official,
      commitments: numbered(lines.commitments),
      parts: numbered(parts).map(partIn),
      matters: lines.matters.map((make, index) => make(index, visitTitles)),
      news: numbered(news),
      ...(brief !== undefined && { weeklyBrief: aWeeklyBrief(brief) }),
      ...(from && { handover: aHandover({ from }) }),
      standIns: drawn.ofAbsent.map((ofOne, index) => {
        const absent = anOfficial({ id: `ofc_absent-${index}`, ...asked.official })
        const due = numbered(ofOne)
        const listed = firstWithRoom(due)
        return aStandIn(listed, { absent, left: due.length - listed.length })
      }),
    })
    const today = todaysNotice(desk, now)
    if (today.kind === 'silence') throw new Error('every line is due')
    const who = anOfficial({ id: 'ofc_asked', name: 'Inês', ...asked.official })
    const waiting = Array.from({ length: 5 }, () => anOpenCommitment({ title: asked.title }))
    return {
      notice: today.notice,
      institution,
      askedAbout: new Map([[who.id, { official: who, commitments: waiting }]]),
    }
  })

/** A desk at the longest name of a host that a certificate takes, of the official with the longest id. */
export const longestDeskLink = `https://${`${'h'.repeat(52)}.example.org`}${pathOfLink({
  officialId: `ofc_${'i'.repeat(61)}`,
  localDate: '2026-11-24',
  secret: 'S'.repeat(17),
})}`

/** The largest notices among twice as many drawn from one seed, with their mails, the largest first. */
export const largestNotices = (count: number) =>
  fc
    .sample(largeNotice, { seed: 90_000, numRuns: 2 * count })
    .map((large) => ({
      ...large,
      mail: noticeMail(large.notice, anInstitution({ name: large.institution }), {
        askedAbout: large.askedAbout,
        deskLink: longestDeskLink,
      }),
    }))
    .toSorted((one, other) => Buffer.byteLength(other.mail.html) - Buffer.byteLength(one.mail.html))
    .slice(0, count)
