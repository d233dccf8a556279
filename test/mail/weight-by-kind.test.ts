import { describe, expect, test } from '@jest/globals'
import { whyUnreachable } from '../../functions/domain/officials/official.ts'
import { isReminded, type Line } from '../../functions/domain/reminders/line.ts'
import { weightsOfLines } from '../../functions/domain/reminders/weight.ts'
import { whyTold } from '../../functions/domain/reminders/why-told.ts'
import { plainWeekdays } from '../../functions/domain/schedule/calendar.ts'
import { protocolOfficeId } from '../../functions/domain/shared/ids.ts'
import { noticeMail } from '../../functions/mail/notice-mail.ts'
import * as files from '../../functions/words/languages.ts'
import {
  aNotice,
  anAddressMatter,
  anOfficial,
  anOpenCommitment,
  anOpenMatter,
  anOrganisationMatter,
  aPart,
  aPieceOfNews,
  aStandIn,
  aWeeklyBrief,
  raised,
} from '../support/domain-builders.ts'
import { anInstitution } from '../support/institution.ts'
import { longestDeskLink } from '../support/large-notices.ts'

/*
 * Many lines of a single kind with hardly a word written by people, so only the words of the catalogue and the markup
 * weigh. Drawn notices hide a kind with too small a weight behind kinds with too large a weight.
 */

const short = { title: 'x', wording: 'x' }
const at = { visitTitle: 'x', kind: 'call', startsOn: '2026-09-28', endsOn: '2026-09-30' } as const
const during = {
  visitTitle: 'x',
  kind: 'call',
  duringVisit: { startsOn: '2026-09-28', endsOn: '2026-09-30' },
} as const
const many = Array.from({ length: 5 }, () => ({ name: 'x', title: 'x', organisation: 'x' }))
const agreed = { ...short, agreedAt: { ...at, eventTitle: 'x', place: 'x' }, dueWording: 'x' }
const untold = { ...agreed, undertakenBy: many, recipient: { name: 'x' } }

const kinds: Readonly<Record<string, (index: number) => Line>> = {
  'late since before it was held': () =>
    anOpenCommitment({ ...untold, dueOn: '2025-09-24', heldFrom: '2025-10-01' }),
  'asked after, with a report': () =>
    anOpenCommitment({
      ...agreed,
      dueOn: undefined,
      checkIn: { every: 'P11M' },
      lastReport: { on: '2026-09-30', note: 'x' },
    }),
  'asked after from a day on, until the due date is near': () =>
    anOpenCommitment({
      ...short,
      agreedAt: at,
      dueOn: '2027-09-24',
      checkIn: { every: 'P11M', from: '2026-09-24' },
    }),
  'asked after from a day on': () =>
    anOpenCommitment({
      ...short,
      agreedAt: at,
      dueOn: undefined,
      checkIn: { every: 'P11M', from: '2026-09-24' },
    }),
  'recurring, with much that is missed': () =>
    anOpenCommitment({
      ...short,
      agreedAt: at,
      dueOn: '2027-09-24',
      repeats: { every: 'P11M', until: '2030-09-24', times: 520 },
      occurrences: { firstOn: '2017-11-24', number: 11, settledTo: 0 },
    }),
  'without a date': () => anOpenCommitment({ ...short, agreedAt: at, dueOn: undefined, matterId: 'mat_x' }),
  'without a date, agreed at an event without a day': () =>
    anOpenCommitment({ ...short, agreedAt: during, dueOn: undefined, matterId: 'mat_x' }),
  'with nothing but a date': () => anOpenCommitment({ ...short, agreedAt: at, dueOn: '2025-09-24' }),
  'late since before it was held, by a quarter': () =>
    anOpenCommitment({ ...untold, dueOn: '2025-Q3', heldFrom: '2025-10-01' }),
  'with nothing but a quarter': () => anOpenCommitment({ ...short, agreedAt: at, dueOn: '2025-Q3' }),
  'late since before it was held, by a time from the event': () =>
    anOpenCommitment({
      ...untold,
      agreedAt: { ...untold.agreedAt, startsOn: '2025-09-28', endsOn: '2025-09-30' },
      dueOn: undefined,
      dueWithin: 'P11D',
      heldFrom: '2025-11-01',
    }),
  'late since before it was held, by a visit': () =>
    anOpenCommitment({
      ...untold,
      dueOn: undefined,
      dueVisit: { title: 'x', startsOn: '2025-09-24' },
      heldFrom: '2025-11-01',
    }),
  'before a visit without a day, after an accepted date': () =>
    anOpenCommitment({ ...short, agreedAt: at, dueOn: undefined, dueVisit: { title: 'x' } }),
  'with nothing but a month': () => anOpenCommitment({ ...short, agreedAt: at, dueOn: '2025-11' }),
  'with more time asked until a quarter': () =>
    anOpenCommitment({
      ...short,
      agreedAt: at,
      dueOn: '2025-Q3',
      asked: [{ kind: 'more-time', since: '2025-09-30', dueOn: '2026-Q3' }],
    }),
  'a matter that asks for more time until a quarter': (index) =>
    anOpenMatter({
      ...short,
      agreedAt: at,
      visitId: `vis_${index}`,
      dueOn: '2025-Q3',
      questions: [
        {
          kind: 'more-time',
          since: '2025-09-30',
          askedBy: 'ofc_lin',
          insteadOf: '2025-09-30',
          dueOn: '2026-Q3',
          reason: 'x',
        },
      ],
    }),
  'a matter without a name and a date': (index) =>
    anOpenMatter({ ...untold, visitId: `vis_${index}`, questions: raised('responsible', 'date') }),
  'a matter after the last reminder': (index) =>
    anOpenMatter({
      ...agreed,
      visitId: `vis_${index}`,
      dueOn: '2025-09-24',
      questions: raised('reminders-ended'),
      reminded: 'ofc_lin',
    }),
  'a matter with a date before the agreement': (index) =>
    anOpenMatter({
      ...short,
      agreedAt: at,
      visitId: `vis_${index}`,
      dueOn: '2025-09-24',
      questions: raised('date-before-agreement'),
    }),
  'a commitment that is a visit to come': () =>
    anOpenCommitment({ ...short, agreedAt: at, visitToCome: { title: 'x', startsOn: '2025-09-24' } }),
  'a matter without an agreed end': (index) =>
    anOpenMatter({
      ...agreed,
      visitId: `vis_${index}`,
      dueOn: '2025-09-24',
      repeats: { every: 'P12M' },
      questions: raised('no-end'),
    }),
  'a commitment to which eight contribute': () =>
    anOpenCommitment({
      ...untold,
      contributors: Array.from({ length: 8 }, () => ({ officialId: anOfficial().id })),
    }),
  'a part': () => aPart({ ...untold, ledBy: anOfficial().id }),
  'a part that nobody leads': () => aPart({ ...untold, ledBy: undefined }),
  'matters of one visit': () => anOpenMatter({ ...untold, questions: raised('responsible', 'date') }),
  'an address outside': () => anAddressMatter({ email: 'x@x.x' }),
  ...Object.fromEntries(
    whyUnreachable.map((because) => [
      `an address that is unreachable: ${because}`,
      () =>
        anAddressMatter({
          email: 'x@x.x',
          because,
          questions: [{ kind: 'unreachable', since: '2026-06-03' }],
        }),
    ]),
  ),
  'a record that cannot be used': () =>
    anAddressMatter({
      email: 'x@x.x',
      questions: [{ kind: 'unusable-record', since: '2026-06-03' }],
      fields: ['zone', 'hour', 'name', 'email'],
    }),
  'an absence': () =>
    anAddressMatter({
      email: 'x@x.x',
      questions: [{ kind: 'absent', since: '2026-06-03' }],
      absence: { from: '2026-06-03', to: '2026-09-30' },
    }),
  'an organisation without a focal point': () => anOrganisationMatter({ organisation: '"'.repeat(200) }),
  'news of a commitment': () => aPieceOfNews({ title: 'x' }),
  'news of who closed something': () =>
    aPieceOfNews({ cause: 'commitment-closed', title: 'x', by: '"'.repeat(200) }),
  'news of a part that is still open': () =>
    aPieceOfNews({ cause: 'part-open', title: 'x', by: 'x', deadline: '2026-09-30' }),
  'news of something late': () =>
    aPieceOfNews({
      cause: 'late',
      title: 'x',
      by: '"'.repeat(200),
      deadline: '2026-05-22',
      commitmentId: 'cmt_x',
      agreedAt: {
        visitTitle: '"'.repeat(300),
        eventTitle: '"'.repeat(300),
        place: '"'.repeat(200),
        kind: 'site-visit',
      },
    }),
  'news of addresses': () => aPieceOfNews({ cause: 'address-changed', title: 'x', count: 22 }),
  'news of an absence': () => aPieceOfNews({ cause: 'absence-written', title: 'x' }),
  'news of a calendar': () => aPieceOfNews({ cause: 'calendar-address-made', title: 'x' }),
}

/** The bytes of a notice of so many lines, and the weight of the lines. */
const measured = (language: string, line: (index: number) => Line, count: number) => {
  const official = anOfficial({ id: protocolOfficeId, name: 'x', language })
  const lines = Array.from({ length: count }, (_, index) => line(index))
  const told = <Kind extends Line>(isOne: (one: Line) => one is Kind) =>
    lines.filter(isOne).map((one) => ({
      line: one,
      why: whyTold(one, '2026-06-03', { calendar: plainWeekdays, takesOver: false }),
    }))
  const notice = aNotice({
    official,
    commitments: told(isReminded),
    matters: told(
      (one) =>
        one.kind === 'commitment-matter' ||
        one.kind === 'official-matter' ||
        one.kind === 'organisation-matter',
    ),
    news: told((one) => one.kind === 'news'),
  })
  const about = new Map([[anOfficial().id, { official, commitments: [] }]])
  const { html } = noticeMail(notice, anInstitution({ name: 'x' }), {
    askedAbout: about,
    deskLink: longestDeskLink,
  })
  return {
    bytes: Buffer.byteLength(html),
    weight: weightsOfLines(lines).reduce((sum, one) => sum + one, 0),
  }
}

/** The bytes of the same notice with a brief and without, and the weight of the brief. */
const measuredBrief = (language: string) => {
  const official = anOfficial({ id: protocolOfficeId, name: 'x', language })
  const weeklyBrief = aWeeklyBrief()
  const bytes = [aNotice({ official }), aNotice({ official, weeklyBrief })].map((notice) =>
    Buffer.byteLength(noticeMail(notice, anInstitution({ name: 'x' }), { deskLink: longestDeskLink }).html),
  )
  return { bytes: (bytes[1] ?? 0) - (bytes[0] ?? 0), weight: weightsOfLines([weeklyBrief])[0] }
}

describe.each(Object.values(files).map(({ language }) => language))('In %s', (language) => {
  test('a weekly brief weighs no more than the domain says', () => {
    const { bytes, weight } = measuredBrief(language)
    expect(bytes).toBeLessThanOrEqual(weight ?? 0)
  })

  test('what is told for an absent official weighs no more than the domain says', () => {
    const official = anOfficial({ name: 'x', language })
    const absent = anOfficial({ id: 'ofc_absent', name: '"'.repeat(200) })
    const listed = Array.from({ length: 10 }, (_, index) =>
      anOpenCommitment({ ...untold, id: `cmt_${index}`, visitId: `vis_${index % 5}`, toldOn: '2026-05-04' }),
    )
    const standIns = [aStandIn(listed, { absent, left: 12_345 })]
    const bytes = [aNotice({ official }), aNotice({ official, standIns })].map((notice) =>
      Buffer.byteLength(noticeMail(notice, anInstitution({ name: 'x' }), { deskLink: longestDeskLink }).html),
    )
    expect((bytes[1] ?? 0) - (bytes[0] ?? 0)).toBeLessThanOrEqual(weightsOfLines(standIns)[0] ?? 0)
  })

  test.each(Object.entries(kinds))('a line weighs no more than the domain says: %s', (_, line) => {
    const [few, more] = [measured(language, line, 20), measured(language, line, 40)]
    expect((more.bytes - few.bytes) / 20).toBeLessThanOrEqual((more.weight - few.weight) / 20)
  })
})
