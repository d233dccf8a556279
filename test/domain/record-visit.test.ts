import { describe, expect, test } from '@jest/globals'
import { protocolOfficeId } from '../../functions/domain/shared/ids.ts'
import type { Participant } from '../../functions/domain/shared/party.ts'
import type { CalendarDate } from '../../functions/domain/shared/time.ts'
import {
  dueVisitOf,
  recordRow,
  recordVisit,
  refusedAsNamedTwice,
  refusedContributorsIn,
  refusedDays,
  rowsOf,
  visitToComeOf,
} from '../../functions/domain/visits/record-visit.ts'
import type { AgreedAction, EventFacts, Visit, VisitSubmission } from '../../functions/domain/visits/visit.ts'
import {
  agreedAt,
  anOffice,
  anOfficial,
  anOpenCommitment,
  anOpenMatter,
  aPart,
  aVisit as aRecordedVisit,
  aRecordingContext,
  morningOn,
  now,
  raised,
} from '../support/domain-builders.ts'

const lin = anOfficial()

const aVisit = (overrides: Partial<VisitSubmission> = {}): VisitSubmission => ({
  title: 'SCO Secretariat delegation in Qingdao',
  direction: 'incoming',
  startsOn: '2026-05-25',
  endsOn: '2026-05-28',
  ...overrides,
})

const aVisitWithoutDays = (overrides: Partial<VisitSubmission> = {}): VisitSubmission => ({
  title: 'SCO Secretariat delegation in Qingdao',
  ...overrides,
})

/** A visit of a single meeting with the given agreed actions. */
const aVisitAgreeing = (...agreedActions: AgreedAction[]): VisitSubmission =>
  aVisit({ events: [{ kind: 'meeting', startsOn: '2026-05-28', agreedActions }] })

/** The commitment recorded for an agreed action. */
const recordedAs = (action: AgreedAction) => {
  const { commitments, matters, history } = recordVisit(
    aVisitAgreeing(action),
    aRecordingContext({ known: [lin] }),
  )
  const [commitment] = commitments
  if (commitment === undefined) throw new Error('nothing was recorded')
  return { commitment, matters, history }
}

const plan: AgreedAction = {
  title: 'Development plan',
  wording: 'SCODA draws up the plan and submits it to the Secretariat',
}
const inTheMeeting = {
  eventId: 'evt_0',
  id: 'cmt_0-0',
  place: { visitStartsOn: '2026-05-25', event: 0, action: 0 },
} as const

describe('A recorded visit', () => {
  test('is kept as submitted, with its events in their order, and asks for what the record lacks', () => {
    const submission = aVisit({
      place: 'Qingdao, Shandong',
      topics: ['logistics', 'education'],
      counterparts: [{ title: 'representatives', organisation: 'Qingdao Municipal Government' }],
      events: [
        { kind: 'meeting', startsOn: '2026-05-25', topics: ['technology transfer'] },
        {
          kind: 'site-visit',
          title: 'Headquarters of Weidong Group',
          startsOn: '2026-05-25',
          place: 'Qingdao',
          participants: [{ name: 'Zhang Xiaobing', organisation: 'Weidong Group' }],
          agreedActions: [
            {
              wording: 'The two sides keep in touch.',
              undertakenBy: [{ organisation: 'Weidong Group' }, { organisation: 'SCO Secretariat' }],
            },
          ],
        },
        { kind: 'meeting', startsOn: '2026-05-27', endsOn: '2026-05-28' },
      ],
    })
    const siteVisit = {
      visitTitle: 'SCO Secretariat delegation in Qingdao',
      kind: 'site-visit',
      eventTitle: 'Headquarters of Weidong Group',
      startsOn: '2026-05-25',
      place: 'Qingdao',
      participants: [{ name: 'Zhang Xiaobing', organisation: 'Weidong Group' }],
    }
    const bothSides = [{ organisation: 'Weidong Group' }, { organisation: 'SCO Secretariat' }]

    expect(recordVisit(submission, aRecordingContext())).toStrictEqual({
      visit: {
        id: 'vis_qingdao',
        version: 1,
        state: 'held',
        changes: 0,
        recordedAt: now,
        recordedBy: 'officer-chen',
        title: 'SCO Secretariat delegation in Qingdao',
        direction: 'incoming',
        startsOn: '2026-05-25',
        endsOn: '2026-05-28',
        place: 'Qingdao, Shandong',
        topics: ['logistics', 'education'],
        counterparts: [{ title: 'representatives', organisation: 'Qingdao Municipal Government' }],
      },
      events: [
        {
          id: 'evt_0',
          visitId: 'vis_qingdao',
          version: 1,
          position: 0,
          kind: 'meeting',
          startsOn: '2026-05-25',
          topics: ['technology transfer'],
          commitmentIds: [],
        },
        {
          id: 'evt_1',
          visitId: 'vis_qingdao',
          version: 1,
          position: 1,
          kind: 'site-visit',
          title: 'Headquarters of Weidong Group',
          startsOn: '2026-05-25',
          place: 'Qingdao',
          participants: [{ name: 'Zhang Xiaobing', organisation: 'Weidong Group' }],
          commitmentIds: ['cmt_1-0'],
        },
        {
          id: 'evt_2',
          visitId: 'vis_qingdao',
          version: 1,
          position: 2,
          kind: 'meeting',
          startsOn: '2026-05-27',
          endsOn: '2026-05-28',
          commitmentIds: [],
        },
      ],
      commitments: [
        {
          kind: 'commitment',
          status: 'open',
          id: 'cmt_1-0',
          version: 1,
          visitId: 'vis_qingdao',
          eventId: 'evt_1',
          title: 'The two sides keep in touch.',
          wording: 'The two sides keep in touch.',
          undertakenBy: bothSides,
          agreedAt: siteVisit,
          place: { visitStartsOn: '2026-05-25', event: 1, action: 0 },
          holder: protocolOfficeId,
          matterId: 'mat_cmt_1-0',
          heldFrom: '2026-06-04',
          lastWordOn: '2026-06-03',
        },
      ],
      parts: [],
      matters: [
        {
          kind: 'commitment-matter',
          status: 'open',
          id: 'mat_cmt_1-0',
          version: 1,
          commitmentId: 'cmt_1-0',
          visitId: 'vis_qingdao',
          title: 'The two sides keep in touch.',
          wording: 'The two sides keep in touch.',
          undertakenBy: bothSides,
          agreedAt: siteVisit,
          place: { visitStartsOn: '2026-05-25', event: 1, action: 0 },
          questions: raised('responsible', 'date'),
          askedFrom: '2026-06-04',
          next: { on: '2026-06-04', at: '2026-06-04T00:00:00Z' },
        },
      ],
      history: [
        {
          by: 'officer-chen',
          through: 'api',
          at: now,
          commitmentId: 'cmt_1-0',
          version: 1,
          holder: protocolOfficeId,
          change: { what: 'recorded' },
        },
      ],
      renewals: [],
      namedVisits: [],
    })
  })

  test('at which nothing was agreed asks nobody anything', () => {
    const { events, commitments, matters, history } = recordVisit(
      aVisit({ events: [{ kind: 'reception', startsOn: '2026-05-26' }] }),
      aRecordingContext(),
    )
    expect([events.length, commitments, matters, history]).toStrictEqual([1, [], [], []])
  })

  test('without events is a visit all the same', () => {
    expect(recordVisit(aVisit(), aRecordingContext())).toStrictEqual({
      visit: {
        ...aVisit(),
        id: 'vis_qingdao',
        version: 1,
        state: 'held',
        changes: 0,
        recordedAt: now,
        recordedBy: 'officer-chen',
      },
      events: [],
      commitments: [],
      parts: [],
      matters: [],
      history: [],
      renewals: [],
      namedVisits: [],
    })
  })

  test('has a commitment for every action agreed at every event, in the order of the record', () => {
    const { events, commitments, history } = recordVisit(
      aVisit({
        events: [
          { kind: 'meeting', startsOn: '2026-05-25', agreedActions: [plan, plan] },
          { kind: 'signing', startsOn: '2026-05-26', agreedActions: [plan] },
        ],
      }),
      aRecordingContext(),
    )
    expect(commitments.map(({ id, eventId }) => [id, eventId])).toStrictEqual([
      ['cmt_0-0', 'evt_0'],
      ['cmt_0-1', 'evt_0'],
      ['cmt_1-0', 'evt_1'],
    ])
    expect(events.map(({ commitmentIds }) => commitmentIds)).toStrictEqual([
      ['cmt_0-0', 'cmt_0-1'],
      ['cmt_1-0'],
    ])
    expect(history.map(({ commitmentId }) => commitmentId)).toStrictEqual(['cmt_0-0', 'cmt_0-1', 'cmt_1-0'])
  })
})

describe('A visit', () => {
  const stateOf = (submission: VisitSubmission) => recordVisit(submission, aRecordingContext()).visit.state

  test.each<[string, VisitSubmission, string]>([
    ['is held once its last day is over', aVisit({ endsOn: '2026-06-02' }), 'held'],
    ['is planned as long as it is not', aVisit({ endsOn: '2026-06-03' }), 'planned'],
    ['is planned when its days are not known', aVisitWithoutDays(), 'planned'],
    ['is held without known days when its recorder says so', aVisitWithoutDays({ state: 'held' }), 'held'],
    ['is what its recorder says', aVisit({ state: 'planned' }), 'planned'],
  ])('%s', (_, submission, state) => {
    expect(stateOf(submission)).toBe(state)
  })

  test('that is a draft tells nobody and asks nothing', () => {
    const draft = { ...aVisitAgreeing({ ...plan, responsible: { officialId: 'ofc_lin' } }), draft: true }
    const { visit, commitments, matters } = recordVisit(draft, aRecordingContext({ known: [lin] }))
    expect(visit).toMatchObject({ draft: true })
    expect(commitments).toMatchObject([{ draft: true }])
    expect(commitments[0]).not.toHaveProperty('next')
    expect(matters).toMatchObject([{ draft: true }])
    expect(matters[0]).not.toHaveProperty('next')
  })
})

describe('What was agreed', () => {
  test('with an official and a due date lies on their desk and is told on their next morning', () => {
    const action: AgreedAction = {
      ...plan,
      responsible: { officialId: 'ofc_lin' },
      dueOn: '2026-06-30',
      dueWording: 'by the end of June',
      undertakenBy: [{ organisation: 'SCODA' }],
      recipient: { organisation: 'SCO Secretariat' },
    }
    expect(recordedAs(action)).toStrictEqual({
      commitment: anOpenCommitment({
        ...inTheMeeting,
        dueOn: '2026-06-30',
        dueWording: 'by the end of June',
        undertakenBy: [{ organisation: 'SCODA' }],
        recipient: { organisation: 'SCO Secretariat' },
        heldFrom: '2026-06-04',
        lastWordOn: '2026-06-03',
        next: { on: '2026-06-04', at: '2026-06-04T00:00:00Z' },
      }),
      matters: [],
      history: [
        {
          by: 'officer-chen',
          through: 'api',
          at: now,
          commitmentId: 'cmt_0-0',
          version: 1,
          holder: 'ofc_lin',
          change: { what: 'recorded', responsible: 'ofc_lin', dueOn: '2026-06-30' },
        },
      ],
    })
  })

  test('with an official and a rhythm asks the office nothing', () => {
    const { commitment, matters, history } = recordedAs({
      ...plan,
      responsible: { email: 'lin.wei@example.org', name: 'Lin Wei' },
      checkIn: { every: 'P4W' },
    })
    expect([commitment.responsible, commitment.checkIn, commitment.next?.on, matters]).toStrictEqual([
      'ofc_lin',
      { every: 'P4W' },
      '2026-06-04',
      [],
    ])
    expect(history.map(({ change }) => change)).toStrictEqual([
      { what: 'recorded', responsible: 'ofc_lin', checkIn: { every: 'P4W' } },
    ])
  })

  test('with an official but no date is told to them, and the office is asked for the date', () => {
    const { commitment, matters } = recordedAs({ ...plan, responsible: { officialId: 'ofc_lin' } })
    expect(commitment).toStrictEqual(
      anOpenCommitment({
        ...inTheMeeting,
        dueOn: undefined,
        matterId: 'mat_cmt_0-0',
        heldFrom: '2026-06-04',
        lastWordOn: '2026-06-03',
        next: { on: '2026-06-04', at: '2026-06-04T00:00:00Z' },
      }),
    )
    expect(matters.map(({ id, questions, next }) => [id, questions, next?.on])).toStrictEqual([
      ['mat_cmt_0-0', raised('date'), '2026-06-04'],
    ])
  })

  test('with a due date but nobody named lies with the office, which is asked for the name and not reminded twice', () => {
    const { commitment, matters } = recordedAs({ ...plan, dueOn: '2026-06-30' })
    expect([commitment.holder, commitment.responsible, commitment.dueOn, commitment.next]).toStrictEqual([
      protocolOfficeId,
      undefined,
      '2026-06-30',
      undefined,
    ])
    expect(matters.map(({ questions, dueOn }) => [questions, dueOn])).toStrictEqual([
      [raised('responsible'), '2026-06-30'],
    ])
  })

  test('keeps a date in words in words: no day is made of it', () => {
    const { commitment, matters } = recordedAs({ ...plan, dueWording: 'before the next Council' })
    expect([commitment.dueOn, commitment.dueWording]).toStrictEqual([undefined, 'before the next Council'])
    expect(matters.map(({ questions, dueWording }) => [questions, dueWording])).toStrictEqual([
      [raised('responsible', 'date'), 'before the next Council'],
    ])
  })

  test('is told at the hour of its official, and asked at the hour of the office', () => {
    const { commitments, matters } = recordVisit(
      aVisitAgreeing({ ...plan, responsible: { officialId: 'ofc_lin' } }),
      aRecordingContext({
        known: [anOfficial({ zone: 'America/New_York' })],
        office: anOffice({ zone: 'Europe/Berlin', hour: '09:30' }),
      }),
    )
    expect(commitments.map(({ heldFrom, lastWordOn, next }) => [heldFrom, lastWordOn, next])).toStrictEqual([
      ['2026-06-03', '2026-06-02', { on: '2026-06-03', at: '2026-06-03T12:00:00Z' }],
    ])
    expect(matters.map(({ askedFrom, next }) => [askedFrom, next?.at])).toStrictEqual([
      ['2026-06-03', '2026-06-03T07:30:00Z'],
    ])
  })
})

const wang = anOfficial({ id: 'ofc_wang', name: 'Wang Fang', email: 'wang@example.org' })
const theReturn = aRecordedVisit({
  id: 'vis_return',
  title: 'Return visit',
  startsOn: '2026-09-10',
  endsOn: '2026-09-12',
  state: 'planned',
})
const inContext = (overrides: Parameters<typeof aRecordingContext>[0] = {}) =>
  aRecordingContext({ known: [lin, wang], namedVisitFor: () => theReturn, ...overrides })
const byLin = { ...plan, responsible: { officialId: 'ofc_lin' } } as const
/** What is kept of an action that was agreed with Lin in the meeting. */
const linHas = (overrides: Parameters<typeof anOpenCommitment>[0]) =>
  anOpenCommitment({
    ...inTheMeeting,
    dueOn: undefined,
    heldFrom: '2026-06-04',
    lastWordOn: '2026-06-03',
    next: morningOn('2026-06-04'),
    ...overrides,
  })
/** What is recorded of one action, without what every record has. */
const recordOf = (action: AgreedAction, context = inContext(), visit: Partial<VisitSubmission> = {}) => {
  const { commitments, parts, matters, history, renewals, namedVisits } = recordVisit(
    { ...aVisitAgreeing(action), ...visit },
    context,
  )
  return { commitments, parts, matters, changes: history.map(({ change }) => change), renewals, namedVisits }
}
const nothingElse = { parts: [], matters: [], renewals: [], namedVisits: [] }

describe('An agreed action', () => {
  const dated = { ...plan, dueOn: '2026-06-30' } as const

  test('of an organisation without a focal point lies with the office, and the organisation is kept', () => {
    const office = { holder: protocolOfficeId, responsible: undefined, next: undefined }
    expect(recordOf({ ...dated, responsible: { organisation: 'SCODA' } })).toStrictEqual({
      ...nothingElse,
      commitments: [linHas({ ...office, dueOn: '2026-06-30', responsibleOrganisation: 'SCODA' })],
      changes: [{ what: 'recorded', responsibleOrganisation: 'SCODA', dueOn: '2026-06-30' }],
    })
  })

  test('of an organisation lies on the desk of its focal point', () => {
    const context = inContext({ leadFor: () => lin })
    expect(recordOf({ ...dated, responsible: { organisation: 'SCODA' } }, context)).toStrictEqual({
      ...nothingElse,
      commitments: [linHas({ dueOn: '2026-06-30' })],
      changes: [{ what: 'recorded', responsible: 'ofc_lin', dueOn: '2026-06-30' }],
    })
  })

  test('with contributors lies on their desks too, each with the own date', () => {
    const contributors = [{ officialId: 'ofc_wang', dueOn: '2026-06-15' }] as const
    expect(recordOf({ ...dated, ...byLin, contributors })).toStrictEqual({
      ...nothingElse,
      commitments: [linHas({ dueOn: '2026-06-30', contributors })],
      parts: [
        aPart({
          id: 'prt_0-0',
          commitmentId: 'cmt_0-0',
          eventId: 'evt_0',
          place: inTheMeeting.place,
          ledBy: 'ofc_lin',
          holder: 'ofc_wang',
          responsible: 'ofc_wang',
          dueOn: '2026-06-15',
          heldFrom: '2026-06-04',
          lastWordOn: '2026-06-03',
          next: morningOn('2026-06-04'),
        }),
      ],
      changes: [{ what: 'recorded', responsible: 'ofc_lin', dueOn: '2026-06-30', contributors }],
    })
    const withoutDate = recordOf({ ...dated, ...byLin, contributors: [{ officialId: 'ofc_wang' }] })
    expect(withoutDate.commitments[0]?.contributors).toStrictEqual([{ officialId: 'ofc_wang' }])
  })

  test('may count from its event', () => {
    expect(recordOf({ ...byLin, dueWithin: 'P6W' })).toStrictEqual({
      ...nothingElse,
      commitments: [linHas({ dueWithin: 'P6W' })],
      changes: [{ what: 'recorded', responsible: 'ofc_lin', dueWithin: 'P6W' }],
    })
  })

  test('may be due before a visit, or be one, and keeps what is known of it', () => {
    const named = { visitId: 'vis_return' } as const
    const known = { title: 'Return visit', startsOn: '2026-09-10' } as const
    expect(recordOf({ ...byLin, dueBefore: named })).toStrictEqual({
      ...nothingElse,
      commitments: [linHas({ dueBefore: named, dueVisit: known })],
      changes: [{ what: 'recorded', responsible: 'ofc_lin', dueBefore: named }],
      namedVisits: [theReturn],
    })
    expect(recordOf({ ...dated, ...byLin, agreedVisit: named })).toStrictEqual({
      ...nothingElse,
      commitments: [linHas({ dueOn: '2026-06-30', agreedVisit: named, visitToCome: known })],
      changes: [{ what: 'recorded', responsible: 'ofc_lin', dueOn: '2026-06-30', agreedVisit: named }],
      namedVisits: [theReturn],
    })
  })

  test('may recur, and begins with the occurrence of its due date', () => {
    const repeats = { every: 'P1M', times: 12 } as const
    expect(recordOf({ ...dated, ...byLin, repeats })).toStrictEqual({
      ...nothingElse,
      commitments: [
        linHas({
          dueOn: '2026-06-30',
          repeats,
          occurrences: { firstOn: '2026-06-30', number: 1, settledTo: 0 },
        }),
      ],
      changes: [{ what: 'recorded', responsible: 'ofc_lin', dueOn: '2026-06-30', repeats }],
    })
  })

  test('has the ladder of its visit, and closes as the visit says', () => {
    const { commitments } = recordOf({ ...dated, ...byLin }, inContext(), {
      ladder: 'close',
      closing: 'acceptance',
    })
    expect(commitments).toStrictEqual([
      linHas({ dueOn: '2026-06-30', ladder: 'close', closing: 'acceptance' }),
    ])
  })

  test('closes the older commitment that it renews, and keeps when that was agreed', () => {
    const older = anOpenCommitment({ id: 'cmt_old' })
    const renewedFor = () => ({ commitment: older, parts: [] })
    const { commitments, changes, renewals } = recordOf(
      { ...dated, ...byLin, renews: 'cmt_old' },
      inContext({ renewedFor }),
    )
    expect(commitments).toStrictEqual([
      linHas({ dueOn: '2026-06-30', renews: { commitmentId: 'cmt_old', agreedOn: '2026-05-28' } }),
    ])
    expect(changes).toStrictEqual([
      { what: 'recorded', responsible: 'ofc_lin', dueOn: '2026-06-30', renews: 'cmt_old' },
    ])
    expect(renewals).toMatchObject([{ step: { commitment: { status: 'renewed', renewedBy: 'cmt_0-0' } } }])
  })

  test('leaves the closing of the older commitment to the end of a recording in several steps', () => {
    const { startsOn, ...withoutDay } = agreedAt
    const renewedFor = () => ({ commitment: { id: 'cmt_old', agreedAt: withoutDay } }) as const
    const { commitments, renewals } = recordOf(
      { ...dated, ...byLin, renews: 'cmt_old' },
      inContext({ renewedFor }),
    )
    expect(commitments).toStrictEqual([linHas({ dueOn: '2026-06-30', renews: { commitmentId: 'cmt_old' } })])
    expect(renewals).toStrictEqual([])
  })
})

describe('Of a visit that it names, a commitment keeps', () => {
  const { title, startsOn } = theReturn
  const inState = (state: Visit['state'], more: Parameters<typeof aRecordedVisit>[0] = {}) =>
    aRecordedVisit({ ...theReturn, state, ...more })

  test('the title and the first day, unless the day is not known or the visit is cancelled', () => {
    expect(dueVisitOf(theReturn)).toStrictEqual({ title, startsOn })
    expect(dueVisitOf(inState('cancelled'))).toStrictEqual({ title })
    expect(dueVisitOf(inState('planned', { startsOn: undefined, endsOn: undefined }))).toStrictEqual({
      title,
    })
  })

  test('also that it was held once', () => {
    const held = { title, startsOn, isHeld: true } as const
    expect(visitToComeOf(theReturn)).toStrictEqual({ title, startsOn })
    expect(visitToComeOf(theReturn, { title })).toStrictEqual({ title, startsOn })
    expect(visitToComeOf(inState('held'))).toStrictEqual(held)
    expect(visitToComeOf(inState('closed'))).toStrictEqual(held)
    expect(visitToComeOf(theReturn, { title, isHeld: true })).toStrictEqual(held)
  })
})

describe('A visit that one transaction does not hold is stored row by row', () => {
  const { ids } = inContext()
  const dated = { ...plan, dueOn: '2026-06-30' } as const
  const submission = aVisit({
    events: [
      { kind: 'call', startsOn: '2026-05-26' },
      { kind: 'meeting', startsOn: '2026-05-28', agreedActions: [plan, { ...dated, ...byLin }] },
    ],
  })
  const event = (position: number, facts: Pick<EventFacts, 'kind' | 'startsOn'>, actions: number) =>
    ({
      ...facts,
      id: `evt_${position}`,
      visitId: 'vis_qingdao',
      version: 1,
      position,
      commitmentIds: Array.from({ length: actions }, (_, action) => `cmt_${position}-${action}` as const),
    }) as const
  const call = event(0, { kind: 'call', startsOn: '2026-05-26' }, 0)
  const meeting = event(1, { kind: 'meeting', startsOn: '2026-05-28' }, 2)
  const visit = aRecordedVisit({ startsOn: '2026-05-25' })
  const place = { visitStartsOn: '2026-05-25', event: 1, action: 0 } as const

  test('each event before the actions that were agreed there', () => {
    expect(rowsOf(submission, 'vis_qingdao', ids)).toStrictEqual([
      { event: call },
      { event: meeting },
      { event: meeting, agreed: { position: 0, action: plan } },
      { event: meeting, agreed: { position: 1, action: { ...dated, ...byLin } } },
    ])
    expect(rowsOf(aVisit(), 'vis_qingdao', ids)).toStrictEqual([])
  })

  test('an event alone', () => {
    expect(recordRow({ event: call }, visit, inContext())).toStrictEqual({
      ...nothingElse,
      events: [call],
      commitments: [],
      history: [],
    })
  })

  test('an action in silence, like one of a draft, with what the office will be asked', () => {
    const silent = { eventId: 'evt_1', id: 'cmt_1-0', place, draft: true, next: undefined } as const
    const row = recordRow({ event: meeting, agreed: { position: 0, action: plan } }, visit, inContext())
    expect(row).toStrictEqual({
      ...nothingElse,
      events: [],
      commitments: [
        linHas({
          ...silent,
          holder: protocolOfficeId,
          responsible: undefined,
          matterId: 'mat_cmt_1-0',
          heldFrom: '2026-06-04',
        }),
      ],
      matters: [
        anOpenMatter({
          id: 'mat_cmt_1-0',
          commitmentId: 'cmt_1-0',
          place,
          draft: true,
          next: undefined,
        }),
      ],
      history: [expect.objectContaining({ commitmentId: 'cmt_1-0', change: { what: 'recorded' } })],
    })
  })

  test('an action that closes an older commitment, and asks nothing', () => {
    const renewedFor = () => ({ commitment: anOpenCommitment({ id: 'cmt_old' }), parts: [] })
    const action = { ...dated, ...byLin, renews: 'cmt_old' } as const
    const row = recordRow(
      { event: meeting, agreed: { position: 1, action } },
      visit,
      inContext({ renewedFor }),
    )
    expect(row.matters).toStrictEqual([])
    expect(row.renewals).toMatchObject([{ step: { commitment: { status: 'renewed' } } }])
  })

  test('and never an action for which its event has no commitment', () => {
    const row = { event: call, agreed: { position: 0, action: plan } }
    expect(() => recordRow(row, visit, inContext())).toThrow('evt_0 has no commitment at 0')
  })
})

describe('Contributors of a submitted visit', () => {
  const sharedBy = (action: Partial<AgreedAction>): VisitSubmission =>
    aVisit({
      events: [
        { kind: 'call' },
        {
          kind: 'meeting',
          startsOn: '2026-05-27',
          endsOn: '2026-05-28',
          agreedActions: [plan, { ...plan, ...action }],
        },
      ],
    })
  const at = '/events/1/agreedActions/1/contributors'
  const own = (dueOn?: CalendarDate) => ({ officialId: 'ofc_wang', ...(dueOn && { dueOn }) }) as const

  test.each<[string, Partial<AgreedAction>, string, string]>([
    [
      'who leads',
      { responsible: { officialId: 'ofc_wang' }, contributors: [own()] },
      '/0',
      'is the responsible official: name each official once',
    ],
    [
      'who is named twice',
      { contributors: [own(), own()] },
      '/1',
      'is a contributor already: name each official once',
    ],
    [
      'with a date after the due date',
      { dueOn: '2026-06', contributors: [own('2026-07-01')] },
      '/0/dueOn',
      'must not lie after the due date (2026-06-30)',
    ],
    [
      'with a date after the time from the event',
      { dueWithin: 'P1W', contributors: [own('2026-06-05')] },
      '/0/dueOn',
      'must not lie after the due date (2026-06-04)',
    ],
    [
      'with a date after the eve of the visit',
      { dueBefore: { visitId: 'vis_return' }, contributors: [own('2026-09-10')] },
      '/0/dueOn',
      'must not lie after the due date (2026-09-09)',
    ],
    [
      'with a date before the agreement',
      { contributors: [own('2026-05-26')] },
      '/0/dueOn',
      'must not lie before the agreement (2026-05-27)',
    ],
  ])('are refused: one %s', (_, action, pointer, detail) => {
    expect(refusedContributorsIn(sharedBy(action), inContext())).toStrictEqual({
      refused: 'invalid-request',
      pointer: `${at}${pointer}`,
      detail,
    })
  })

  test('are in order otherwise, and so is a visit without any', () => {
    const action = { ...byLin, dueOn: '2026-06-30', contributors: [own('2026-06-30')] } as const
    expect(refusedContributorsIn(sharedBy(action), inContext())).toBeUndefined()
    expect(refusedContributorsIn(aVisit(), inContext())).toBeUndefined()
  })

  test('of one action are refused when one of them leads', () => {
    const action = { ...byLin, contributors: [{ officialId: 'ofc_lin' }] } as const
    expect(refusedAsNamedTwice(action, '/agreedActions/0', inContext())).toStrictEqual({
      refused: 'invalid-request',
      pointer: '/agreedActions/0/contributors/0',
      detail: 'is the responsible official: name each official once',
    })
  })
})

describe('The place at which something was agreed', () => {
  const agreedWith = (participants?: readonly Participant[]) =>
    recordVisit(
      aVisit({
        events: [
          {
            kind: 'meeting',
            startsOn: '2026-05-27',
            endsOn: '2026-05-28',
            ...(participants && { participants }),
            agreedActions: [plan],
          },
        ],
      }),
      aRecordingContext(),
    ).commitments.map((commitment) => commitment.agreedAt)

  const meeting = {
    visitTitle: 'SCO Secretariat delegation in Qingdao',
    kind: 'meeting',
    startsOn: '2026-05-27',
    endsOn: '2026-05-28',
  }

  const withoutDay = (facts: Pick<EventFacts, 'phase'>) =>
    recordVisit(aVisit({ events: [{ kind: 'call', ...facts, agreedActions: [plan] }] }), aRecordingContext())

  test('has the days of the visit, and no day of its own, when the record does not say on which day', () => {
    const { events, commitments } = withoutDay({})
    expect(events[0]).not.toHaveProperty('startsOn')
    expect(commitments[0]?.agreedAt).toStrictEqual({
      visitTitle: 'SCO Secretariat delegation in Qingdao',
      kind: 'call',
      duringVisit: { startsOn: '2026-05-25', endsOn: '2026-05-28' },
    })
  })

  test('has no day at all, and sorts last, when nobody knows those of the visit either', () => {
    const { commitments } = recordVisit(
      aVisitWithoutDays({ events: [{ kind: 'call', agreedActions: [plan] }] }),
      aRecordingContext(),
    )
    expect(commitments[0]).toMatchObject({ place: { event: 0, action: 0 } })
    expect(commitments[0]?.place).not.toHaveProperty('visitStartsOn')
    expect(commitments[0]?.agreedAt).toStrictEqual({
      visitTitle: 'SCO Secretariat delegation in Qingdao',
      kind: 'call',
    })
  })

  test.each(['preparation', 'follow-up'] as const)('has no day at all in a %s without a day', (phase) => {
    expect(withoutDay({ phase }).commitments[0]?.agreedAt).toStrictEqual({
      visitTitle: 'SCO Secretariat delegation in Qingdao',
      kind: 'call',
    })
  })

  const five = ['Lin', 'Wang', 'Chen', 'Zhao', 'Meng'].map((name) => ({ name }))

  test('names nobody when the record does not', () => {
    expect([agreedWith(), agreedWith([])]).toStrictEqual([[meeting], [meeting]])
  })

  test('names up to four who took part', () => {
    expect(agreedWith(five.slice(0, 4))).toStrictEqual([
      { ...meeting, participants: [{ name: 'Lin' }, { name: 'Wang' }, { name: 'Chen' }, { name: 'Zhao' }] },
    ])
  })

  test('counts those beyond four', () => {
    expect(agreedWith(five)).toStrictEqual([
      {
        ...meeting,
        participants: [{ name: 'Lin' }, { name: 'Wang' }, { name: 'Chen' }, { name: 'Zhao' }],
        otherParticipants: 1,
      },
    ])
  })
})

describe('A commitment that the record gives no title', () => {
  const titleFrom = (wording: string) => recordedAs({ wording }).commitment.title

  test.each([
    ['short', 'Both sides keep in touch.', 'Both sides keep in touch.'],
    ['of exactly 120 characters', 'a'.repeat(120), 'a'.repeat(120)],
  ])('takes a wording that is %s whole', (_, wording, title) => {
    expect(titleFrom(wording)).toBe(title)
  })

  test.each([
    [
      'with spaces between words',
      'The Ministry sends the following to the partner, each in two copies and signed:\n(a) the audited statements for the year;\n(b) the procurement plan;\n(c) the list of staff',
      'The Ministry sends the following to the partner, each in two copies and signed: (a) the audited statements for the year…',
    ],
    ['that would end at a comma', `${'word '.repeat(23)}ends, here it goes on`, `${'word '.repeat(23)}ends…`],
    [
      'without spaces between words',
      '双方同意就青岛示范区建设规划保持沟通，'.repeat(8),
      `${'双方同意就青岛示范区建设规划保持沟通，'.repeat(6)}双方同意就…`,
    ],
  ])('ends at a word of a longer wording %s, with "…"', (_, wording, title) => {
    expect(titleFrom(wording)).toBe(title)
  })

  test.each([
    ['in one word', 'a'.repeat(121), `${'a'.repeat(119)}…`],
    ['of characters that take two units', '😀'.repeat(121), `${'😀'.repeat(119)}…`],
  ])('has at most 120 characters of a longer wording %s', (_, wording, title) => {
    expect(titleFrom(wording)).toBe(title)
  })

  test('ends the isolates that the cut leaves open', () => {
    const title = titleFrom(`\u2067${'word '.repeat(30)}\u2069`)
    expect(title).toBe(`\u2067${'word '.repeat(23).trim()}…\u2069`)
  })

  test('keeps the wording whole', () => {
    const wording = 'a'.repeat(4000)
    expect(recordedAs({ wording }).commitment.wording).toBe(wording)
  })

  test('has a title of one line, also when the wording has several', () => {
    expect(titleFrom('\n SCODA draws up\n\n  the plan\tand submits it ')).toBe(
      'SCODA draws up the plan and submits it',
    )
  })

  test('has a title, whatever the wording begins with', () => {
    const accents = '\u0301'.repeat(200)
    expect(titleFrom(`a${accents} and submits it`)).toBe(`a${accents.slice(0, 118)}…`)
  })

  test('has no title that cuts an accent off its letter', () => {
    expect(titleFrom(`${'a'.repeat(118)}e\u0301clair`)).toBe(`${'a'.repeat(118)}…`)
    expect(titleFrom(`${'a'.repeat(117)}e\u0301clair`)).toBe(`${'a'.repeat(117)}e\u0301…`)
  })
})

describe('The days of a visit', () => {
  const withEvent = (startsOn: CalendarDate, endsOn?: CalendarDate) =>
    aVisit({
      events: [
        { kind: 'meeting', startsOn: '2026-05-26' },
        { kind: 'meeting', startsOn, ...(endsOn !== undefined && { endsOn }) },
      ],
    })

  test.each<[string, VisitSubmission]>([
    ['one day', aVisit({ endsOn: '2026-05-25' })],
    ['no events', aVisit()],
    [
      'no days, and events with and without one',
      aVisitWithoutDays({ events: [{ kind: 'call', startsOn: '2026-05-26' }, { kind: 'meeting' }] }),
    ],
    ['an event whose day is not known', aVisit({ events: [{ kind: 'meeting' }] })],
    ['an event on the first day, recorded after a later one', withEvent('2026-05-25')],
    ['an event on the last day', withEvent('2026-05-28', '2026-05-28')],
    ['an event from the first day to the last', withEvent('2026-05-25', '2026-05-28')],
    [
      'what prepared it before, and what followed it after',
      aVisit({
        events: [
          { kind: 'call', phase: 'preparation', startsOn: '2026-04-20' },
          { kind: 'call', phase: 'follow-up', startsOn: '2026-06-01' },
        ],
      }),
    ],
  ])('are in order with %s', (_, submission) => {
    expect(refusedDays(submission)).toBeUndefined()
  })

  test.each<[string, VisitSubmission, string, string]>([
    [
      'the visit ends before it starts',
      aVisit({ endsOn: '2026-05-24' }),
      '/endsOn',
      'the visit ends before it starts (2026-05-25)',
    ],
    [
      'the first day is there without the last',
      aVisitWithoutDays({ startsOn: '2026-05-25' }),
      '/endsOn',
      'is missing: give the first and the last day of the visit, or neither',
    ],
    [
      'the last day is there without the first',
      aVisitWithoutDays({ endsOn: '2026-05-25' }),
      '/startsOn',
      'is missing: give the first and the last day of the visit, or neither',
    ],
    [
      'an event ends before it starts, in a visit without days',
      aVisitWithoutDays({ events: [{ kind: 'call', startsOn: '2026-05-26', endsOn: '2026-05-25' }] }),
      '/events/0/endsOn',
      'the event ends before it starts (2026-05-26)',
    ],
    [
      'an event ends before it starts',
      withEvent('2026-05-27', '2026-05-26'),
      '/events/1/endsOn',
      'the event ends before it starts (2026-05-27)',
    ],
    [
      'an event has a last day and no first day',
      aVisit({ events: [{ kind: 'call', endsOn: '2026-05-26' }] }),
      '/events/0/endsOn',
      'the event has no first day: give startsOn too, or leave both out',
    ],
    [
      'an event that is said to be part of it starts before the visit',
      aVisit({ events: [{ kind: 'call', phase: 'visit', startsOn: '2026-05-24' }] }),
      '/events/0/startsOn',
      'the event lies outside the visit (2026-05-25 to 2026-05-28): correct the day, or give the event the phase preparation or follow-up',
    ],
    [
      'what prepares it ends before it starts',
      aVisit({
        events: [{ kind: 'call', phase: 'preparation', startsOn: '2026-04-20', endsOn: '2026-04-19' }],
      }),
      '/events/0/endsOn',
      'the event ends before it starts (2026-04-20)',
    ],
    [
      'an event starts before the visit',
      withEvent('2026-05-24'),
      '/events/1/startsOn',
      'the event lies outside the visit (2026-05-25 to 2026-05-28): correct the day, or give the event the phase preparation or follow-up',
    ],
    [
      'an event starts after the visit',
      withEvent('2026-05-29'),
      '/events/1/startsOn',
      'the event lies outside the visit (2026-05-25 to 2026-05-28): correct the day, or give the event the phase preparation or follow-up',
    ],
    [
      'an event ends after the visit',
      withEvent('2026-05-28', '2026-05-29'),
      '/events/1/endsOn',
      'the event lies outside the visit (2026-05-25 to 2026-05-28): correct the day, or give the event the phase preparation or follow-up',
    ],
  ])('are refused when %s', (_, submission, pointer, detail) => {
    expect(refusedDays(submission)).toStrictEqual({ refused: 'days-out-of-order', pointer, detail })
  })
})
