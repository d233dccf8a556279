import { describe, expect, test } from '@jest/globals'
import type { ClosedCommitment, Escalated } from '../../functions/domain/commitments/commitment.ts'
import {
  absenceNews,
  absenceWritten,
  addressChanged,
  addressesChanged,
  calendarAddressMade,
  calendarAddressNews,
  closedBy,
  closedThroughLink,
  decidedNewsId,
  decidedThroughLink,
  hasEnded,
  isAboutLateness,
  isStale,
  late,
  lateIn,
  noNewsOfAcceptance,
  noNewsOfClosing,
  noNewsOfLateness,
  noNewsOfMovedParts,
  noNewsOfOccurrence,
  noNewsOfPart,
  noNewsOfParts,
  occurrenceDoneThroughLink,
  partDone,
  partStillOpen,
  reportAccepted,
  ridesAlong,
  sharedIn,
  stillUndated,
  stillUndatedId,
  toldTogether,
} from '../../functions/domain/reminders/news.ts'
import { protocolOfficeId } from '../../functions/domain/shared/ids.ts'
import type { CalendarDate } from '../../functions/domain/shared/time.ts'
import {
  agreedAt,
  anAgreement,
  anOffice,
  anOfficial,
  anOpenCommitment,
  aPart,
  aPieceOfNews,
  morningOn,
  now,
} from '../support/domain-builders.ts'

const lin = anOfficial()
const office = anOffice()
const ana = anOfficial({ id: 'ofc_ana', name: 'Ana Silva' })
/** The moment of the cause, in milliseconds since 1970. */
const version = 1_780_444_800_000
const thursday = morningOn('2026-06-04')
const since: CalendarDate = '2026-06-03'

const agreed = anAgreement({ number: '2.1' })
const completed: ClosedCommitment = { ...agreed, status: 'completed', outcome: 'Done', doneOn: '2026-06-02' }
const dropped: ClosedCommitment = { ...agreed, status: 'dropped', reason: 'It has ended' }

describe('A commitment that was closed through a link', () => {
  const told = {
    kind: 'news',
    id: 'nws_closed-cmt_plan',
    version,
    cause: 'commitment-closed',
    title: '2.1 Development plan',
    since,
  } as const

  test('is told to its holder on the next morning, and to the office with its next notice', () => {
    expect(closedThroughLink(completed, { holder: lin, office, now })).toEqual([
      { reader: 'ofc_lin', tells: { ...told, next: thursday } },
      { reader: protocolOfficeId, tells: { ...told, by: 'Lin Wei' } },
    ])
  })

  test('names the deputy who closed it', () => {
    expect(closedThroughLink(completed, { holder: lin, deputy: ana, office, now })).toEqual([
      { reader: 'ofc_lin', tells: { ...told, by: 'Ana Silva', next: thursday } },
      { reader: protocolOfficeId, tells: { ...told, by: 'Ana Silva' } },
    ])
  })

  test('is told once when the office holds it', () => {
    expect(closedThroughLink(completed, { holder: office, office, now })).toEqual([
      { reader: protocolOfficeId, tells: { ...told, next: thursday } },
    ])
  })

  test('was given up in the name of the office', () => {
    expect(closedThroughLink(dropped, { holder: lin, office, now })).toEqual([
      { reader: 'ofc_lin', tells: { ...told, next: thursday } },
      { reader: protocolOfficeId, tells: { ...told, by: 'Protocol office' } },
    ])
  })

  test('is not told when it is open again, to nobody twice', () => {
    expect(noNewsOfClosing(completed, ['ofc_lin', protocolOfficeId, 'ofc_lin'])).toEqual([
      { reader: 'ofc_lin', takesAway: told.id },
      { reader: protocolOfficeId, takesAway: told.id },
    ])
  })
})

describe('An occurrence that was done through a link', () => {
  test('is told with its due date, as a line of its own', () => {
    const told = {
      kind: 'news',
      id: 'nws_done-cmt_plan-2026-06-17',
      version,
      cause: 'occurrence-done',
      title: 'Development plan',
      occurrence: '2026-06-17',
      since,
    }
    expect(occurrenceDoneThroughLink(anOpenCommitment(), '2026-06-17', { holder: lin, office, now })).toEqual(
      [
        { reader: 'ofc_lin', tells: { ...told, next: thursday } },
        { reader: protocolOfficeId, tells: { ...told, by: 'Lin Wei' } },
      ],
    )
  })

  test('is not told when it is open again', () => {
    expect(noNewsOfOccurrence({ id: 'cmt_plan' }, '2026-06-17', ['ofc_lin'])).toEqual([
      { reader: 'ofc_lin', takesAway: 'nws_done-cmt_plan-2026-06-17' },
    ])
  })
})

describe('A report that is accepted', () => {
  const shared = anOpenCommitment({ contributors: [{ officialId: 'ofc_ana' }] })
  const told = {
    kind: 'news',
    id: 'nws_accepted-cmt_plan',
    version,
    cause: 'report-accepted',
    title: 'Development plan',
    since,
  } as const
  const readers = { holder: lin, office, now }

  test('is told to the official who reported, and to nobody else', () => {
    expect(reportAccepted(shared, { occurrence: undefined, bySilence: false }, readers)).toStrictEqual([
      { reader: 'ofc_lin', tells: { ...told, next: thursday } },
    ])
  })

  test('by silence is told to the office and the contributors too, with their next notice', () => {
    const bySilence = { ...told, cause: 'accepted-by-silence' }
    expect(reportAccepted(shared, { occurrence: undefined, bySilence: true }, readers)).toEqual([
      { reader: 'ofc_lin', tells: { ...bySilence, next: thursday } },
      { reader: protocolOfficeId, tells: bySilence },
      { reader: 'ofc_ana', tells: bySilence },
    ])
    expect(
      reportAccepted(anOpenCommitment(), { occurrence: undefined, bySilence: true }, readers),
    ).toHaveLength(2)
  })

  test('of an occurrence is told with its due date', () => {
    expect(reportAccepted(shared, { occurrence: '2026-06-17', bySilence: false }, readers)).toEqual([
      {
        reader: 'ofc_lin',
        tells: {
          ...told,
          id: 'nws_accepted-cmt_plan-2026-06-17',
          occurrence: '2026-06-17',
          next: thursday,
        },
      },
    ])
  })

  test('is not told when the commitment is open again, neither to the readers nor to contributors', () => {
    expect(noNewsOfAcceptance(shared, {}, ['ofc_lin'])).toEqual([
      { reader: 'ofc_lin', takesAway: 'nws_accepted-cmt_plan' },
      { reader: 'ofc_ana', takesAway: 'nws_accepted-cmt_plan' },
    ])
    expect(noNewsOfAcceptance({ id: 'cmt_plan' }, { occurrence: '2026-06-17' }, ['ofc_lin'])).toEqual([
      { reader: 'ofc_lin', takesAway: 'nws_accepted-cmt_plan-2026-06-17' },
    ])
  })
})

describe('The part of a contributor', () => {
  test('that is done is told to the official who leads on the next morning', () => {
    expect(partDone(anOpenCommitment(), ana, { lead: lin, office, now })).toEqual({
      reader: 'ofc_lin',
      tells: {
        kind: 'news',
        id: 'nws_part-cmt_plan-ofc_ana',
        version,
        cause: 'part-done',
        title: 'Development plan',
        by: 'Ana Silva',
        since,
        next: thursday,
      },
    })
  })

  test('that is done is told to the office with its next notice while nobody leads', () => {
    const { tells } = partDone(anOpenCommitment(), ana, { lead: office, office, now }) as {
      readonly tells: object
    }
    expect(tells).not.toHaveProperty('next')
  })

  const open = {
    kind: 'news',
    id: 'nws_open-cmt_plan-ofc_lin',
    version,
    cause: 'part-open',
    title: 'Development plan',
    by: 'Lin Wei',
    since,
  } as const

  test('that is open after the last reminder is told to the official who leads, with its deadline', () => {
    expect(partStillOpen(aPart(), lin, { lead: ana, now })).toEqual({
      reader: 'ofc_ana',
      tells: { ...open, deadline: '2026-06-17', next: thursday },
    })
  })

  test('that is open without a deadline is told to the office with its next notice while nobody leads', () => {
    const part = aPart({ dueOn: undefined, ledBy: undefined })
    expect(partStillOpen(part, lin, { lead: office, now })).toStrictEqual({
      reader: protocolOfficeId,
      tells: open,
    })
  })

  test('that is open again is not told as done', () => {
    expect(noNewsOfPart({ id: 'cmt_plan' }, { contributor: 'ofc_ana', reader: 'ofc_lin' })).toEqual({
      reader: 'ofc_lin',
      takesAway: 'nws_part-cmt_plan-ofc_ana',
    })
  })
})

describe('After a change of a commitment its former lead is told nothing more', () => {
  const open = { officialId: 'ofc_ana' } as const
  const done = { officialId: 'ofc_bo', doneOn: '2026-06-02' } as const
  const before = anOpenCommitment({ contributors: [open, done] })
  const notOpen = { reader: 'ofc_lin', takesAway: 'nws_open-cmt_plan-ofc_ana' }
  const notDone = { reader: 'ofc_lin', takesAway: 'nws_part-cmt_plan-ofc_bo' }

  test('of any part, when it is closed or another official leads', () => {
    expect(noNewsOfParts(before, { ...completed, contributors: [open, done] })).toEqual([notOpen, notDone])
    expect(noNewsOfParts(before, { ...before, holder: 'ofc_vogt' })).toEqual([notOpen, notDone])
  })

  test('of parts of officials who contribute no longer', () => {
    expect(noNewsOfParts(before, anOpenCommitment({ contributors: [done] }))).toEqual([notOpen])
    expect(noNewsOfParts(before, anOpenCommitment({ contributors: [open] }))).toEqual([notDone])
    expect(noNewsOfParts(before, anOpenCommitment())).toEqual([notOpen, notDone])
  })

  test('of an open part that is done now', () => {
    const contributors = [{ ...open, doneOn: '2026-06-03' } as const, done]
    expect(noNewsOfParts(before, { ...before, contributors })).toEqual([notOpen])
  })

  test('while everything is told that stays as it was, or was closed before, or has no parts', () => {
    expect(noNewsOfParts(before, before)).toEqual([])
    expect(noNewsOfParts({ ...completed, contributors: [open] }, anOpenCommitment())).toEqual([])
    expect(noNewsOfParts(anOpenCommitment(), completed)).toEqual([])
  })

  test('of an open part that is reminded of again, because another date counts', () => {
    const told = aPart({ holder: 'ofc_ana', leadTold: true })
    const { leadTold, ...again } = told
    const untold = (...changes: Parameters<typeof noNewsOfMovedParts>[0]) =>
      noNewsOfMovedParts(changes, before)
    expect(untold({ before: told, after: again })).toEqual([notOpen])
    expect(untold({ before: told, after: told })).toEqual([])
    expect(untold({ before: again, after: again })).toEqual([])
    expect(untold({ before: told })).toEqual([])
    expect(untold({ after: again })).toEqual([])
  })
})

test('News without a morning rides along for thirty days and is stale then; news with a morning is neither', () => {
  const riding = aPieceOfNews({ since: '2026-05-04' })
  const waking = { ...riding, next: thursday }
  const days = ['2026-06-03', '2026-06-04'] as const
  expect(days.map((day) => [ridesAlong(riding, day), isStale(riding, day)])).toEqual([
    [true, false],
    [false, true],
  ])
  expect(days.flatMap((day) => [ridesAlong(waking, day), isStale(waking, day)])).not.toContain(true)
})

describe('News that rides along joins what was not told yet', () => {
  test('another address of an official, with the number of changes', () => {
    const first = {
      kind: 'news',
      id: addressesChanged,
      version,
      cause: 'address-changed',
      title: 'Lin Wei',
      since,
    } as const
    expect(addressChanged(lin, undefined, { office, now })).toEqual(first)
    const second = { ...first, version: version + 1, title: 'Ana Silva', count: 2 }
    expect(addressChanged(ana, first, { office, now })).toEqual(second)
    expect(addressChanged(lin, second, { office, now })).toEqual({ ...first, version: version + 2, count: 3 })
    expect(addressChanged(lin, { ...first, version: 7 }, { office, now })).toMatchObject({ version })
  })

  test('a decision through the link of a mail, in place of the news as read', () => {
    const about = { id: 'vis_qingdao', title: 'A visit' } as const
    const tells = {
      kind: 'news',
      id: 'nws_decided-vis_qingdao',
      version,
      cause: 'decided-through-link',
      title: 'A visit',
      since,
    } as const
    expect(decidedNewsId(about)).toBe(tells.id)
    expect(decidedThroughLink(about, undefined, { office, now })).toEqual({
      reader: protocolOfficeId,
      tells,
      joins: { before: undefined },
    })
    const before = { ...tells, count: 4 }
    expect(decidedThroughLink(about, before, { office, now })).toEqual({
      reader: protocolOfficeId,
      tells: { ...tells, version: version + 1, count: 5 },
      joins: { before },
    })
    expect(decidedThroughLink(about, tells, { office, now })).toMatchObject({ tells: { count: 2 } })
  })
})

describe('What was written through a link of a mail wakes a notice of the official', () => {
  const reader = anOfficial({ links: 2 })
  test.each([
    ['an address of the calendar', calendarAddressMade, calendarAddressNews, 'calendar-address-made'],
    ['an absence', absenceWritten, absenceNews, 'absence-written'],
  ] as const)('%s, once however often it was written', (_, write, id, cause) => {
    const tells = { kind: 'news', id, version, cause, title: 'Lin Wei', links: 2, since, next: thursday }
    expect(write(reader, undefined, now)).toEqual(tells)
    const before = aPieceOfNews({ version: version + 8 })
    expect(write(reader, before, now)).toEqual({ ...tells, version: version + 9 })
  })

  test('and means nothing any more when the links have ended', () => {
    const news = absenceWritten(reader, undefined, now)
    expect(hasEnded(news, reader)).toBe(false)
    expect(hasEnded(news, anOfficial({ links: 3 }))).toBe(true)
    expect(hasEnded(aPieceOfNews(), reader)).toBe(false)
  })
})

describe('A commitment that was accepted without a date', () => {
  const asked = (askAgainOn: CalendarDate, at = now) =>
    stillUndated({ ...anOpenCommitment(), askAgainOn }, { office, now: at })

  test('is asked about on the first working day of the week on or after the day, with its visit', () => {
    expect(asked('2026-12-02')).toEqual({
      reader: protocolOfficeId,
      tells: {
        kind: 'news',
        id: 'nws_undated-cmt_plan',
        version,
        cause: 'still-undated',
        title: 'Development plan',
        visit: {
          id: 'vis_qingdao',
          title: agreedAt.visitTitle,
          order: '2026-05-28#vis_qingdao#none#none#cmt_plan',
        },
        since,
        next: morningOn('2026-12-07'),
      },
    })
    expect(stillUndatedId({ id: 'cmt_plan' })).toBe('nws_undated-cmt_plan')
    expect(asked('2026-12-07')).toMatchObject({ tells: { next: morningOn('2026-12-07') } })
  })

  test('is never asked about on a morning that has passed', () => {
    expect(asked('2026-06-01')).toMatchObject({ tells: { next: morningOn('2026-06-08') } })
    // Early on a Monday its own morning is still to come.
    expect(asked('2026-06-01', '2026-06-07T23:00:00Z')).toMatchObject({
      tells: { next: morningOn('2026-06-08') },
    })
  })

  test('is told together with others of its visit, and apart from other news of it', () => {
    const visit = { id: 'vis_qingdao', title: 'A visit', order: 'x' } as const
    const news = aPieceOfNews({ cause: 'still-undated', visit })
    expect(toldTogether(news)).toBe(toldTogether({ ...news, id: 'nws_other' }))
    expect(toldTogether(news)).not.toBe(toldTogether({ ...news, cause: 'late' }))
    expect(toldTogether(news)).not.toBe(toldTogether({ ...news, visit: { ...visit, id: 'vis_other' } }))
    expect(toldTogether(aPieceOfNews())).toBe('nws_closed')
  })
})

describe('A late commitment', () => {
  const event = { ...agreedAt, eventTitle: 'Working session', place: 'Qingdao' }
  const commitment = anOpenCommitment({
    number: '2.1',
    agreedAt: { ...event, participants: [{ name: 'Zhao' }], otherParticipants: 3 },
  })
  const told = {
    kind: 'news',
    version,
    title: '2.1 Development plan',
    by: 'Lin Wei',
    deadline: '2026-06-17',
    commitmentId: 'cmt_plan',
    agreedAt: event,
    since,
    next: thursday,
  } as const

  test('is told to the supervisor with the event, and without those who took part', () => {
    expect(late(commitment, 'supervisor', { holder: lin, reader: ana, now })).toEqual({
      reader: 'ofc_ana',
      tells: { ...told, id: 'nws_late-supervisor-cmt_plan-2026-06-01', cause: 'late-under-you' },
    })
  })

  test('is told to the office', () => {
    expect(late(commitment, 'office', { holder: lin, reader: office, now })).toEqual({
      reader: protocolOfficeId,
      tells: { ...told, id: 'nws_late-office-cmt_plan-2026-06-01', cause: 'late' },
    })
    const undated = anOpenCommitment({ dueOn: undefined })
    expect(late(undated, 'office', { holder: lin, reader: office, now }).reader).toBe(protocolOfficeId)
    expect(late(undated, 'office', { holder: lin, reader: office, now })).not.toHaveProperty('tells.deadline')
  })

  test('is what two causes of news are about', () => {
    expect((['late', 'late-under-you', 'part-open'] as const).map(isAboutLateness)).toEqual([
      true,
      true,
      false,
    ])
  })
})

describe('Nobody is told any more that something is late', () => {
  const escalated: Escalated = {
    to: 'office',
    on: '2026-07-01',
    heldFrom: '2026-06-01',
    deadline: '2026-06-17',
    supervisorId: 'ofc_ana',
  }
  const before = anOpenCommitment({ escalated })
  const toSupervisor = { reader: 'ofc_ana', takesAway: 'nws_late-supervisor-cmt_plan-2026-06-01' }
  const toOffice = { reader: protocolOfficeId, takesAway: 'nws_late-office-cmt_plan-2026-06-01' }

  test.each([
    ['is closed', completed],
    ['is reported as done', { ...before, asked: [{ kind: 'acceptance', since }] }],
    ['has another deadline', { ...before, dueOn: '2026-07-30' }],
    ['lies on another desk', { ...before, holder: 'ofc_vogt' }],
  ] as const)('that %s', (_, after) => {
    expect(noNewsOfLateness(before, after)).toEqual([toSupervisor, toOffice])
  })

  test('who was not told before', () => {
    const { supervisorId, ...officeAlone } = escalated
    expect(noNewsOfLateness({ ...before, escalated: officeAlone }, completed)).toEqual([toOffice])
    expect(noNewsOfLateness({ ...before, escalated: { ...escalated, to: 'supervisor' } }, completed)).toEqual(
      [toSupervisor],
    )
  })

  test('unless it is late as before, and of nothing that was not escalated or closed before', () => {
    expect(noNewsOfLateness(before, { ...before, title: 'Plan' })).toEqual([])
    expect(noNewsOfLateness(anOpenCommitment(), completed)).toEqual([])
    expect(noNewsOfLateness({ ...before, dueOn: '2026-07-30' }, completed)).toEqual([])
    expect(noNewsOfLateness(completed, before)).toEqual([])
  })
})

describe('The id of news names its commitment', () => {
  test.each([
    ['nws_closed-cmt_a-b', 'cmt_a-b', undefined, undefined],
    ['nws_accepted-cmt_a', 'cmt_a', undefined, undefined],
    ['nws_accepted-cmt_a-2026-06-17', 'cmt_a', undefined, undefined],
    ['nws_part-cmt_a-b-ofc_lin', undefined, 'cmt_a-b', undefined],
    ['nws_open-cmt_a-ofc_lin', undefined, 'cmt_a', undefined],
    ['nws_late-supervisor-cmt_a-b-2026-06-01', undefined, undefined, 'cmt_a-b'],
    ['nws_late-office-cmt_a-2026-06-01', undefined, undefined, 'cmt_a'],
    ['nws_done-cmt_a-2026-06-17', undefined, undefined, undefined],
    ['a nws_closed-cmt_a', undefined, undefined, undefined],
    ['a nws_part-cmt_a-ofc_lin', undefined, undefined, undefined],
    ['a nws_late-office-cmt_a-2026-06-01', undefined, undefined, undefined],
    ['nws_late-office-cmt_a-2026-06-01.', undefined, undefined, undefined],
    ['cmt_a', undefined, undefined, undefined],
  ])('%s', (id, closed, shared, lateOne) => {
    expect([closedBy(id), sharedIn(id), lateIn(id)]).toEqual([closed, shared, lateOne])
  })
})
