import { describe, expect, test } from '@jest/globals'
import type { OpenCommitment } from '../../functions/domain/commitments/commitment.ts'
import { isDeepEqual } from '../../functions/domain/shared/deep-equal.ts'
import { partyName } from '../../functions/domain/shared/party.ts'
import { isRefused } from '../../functions/domain/shared/refusal.ts'
import {
  addedTo,
  type CorrectedVisit,
  correctableEvent,
  correctableVisit,
  correctEvent,
  correctVisit,
  followNamedVisit,
  openOnes,
  recordedWhole,
  stepInLine,
  withdraw,
} from '../../functions/domain/visits/change-visit.ts'
import type { EventFacts, Visit, VisitEvent } from '../../functions/domain/visits/visit.ts'
import {
  aChangeContext,
  aCommitmentNobodyHolds,
  agreedAt,
  anAuthor,
  anEntry,
  anOpenCommitment,
  anOpenMatter,
  aVisit,
  morningOn,
  raised,
} from '../support/domain-builders.ts'

const author = anAuthor()

/** The meeting of the second day, with the agreement on the plan. */
const anEvent = (overrides: Partial<VisitEvent> = {}): VisitEvent => ({
  id: 'evt_working-session',
  visitId: 'vis_qingdao',
  version: 1,
  position: 2,
  kind: 'meeting',
  startsOn: '2026-05-28',
  commitmentIds: ['cmt_plan'],
  ...overrides,
})

const withdrawal = { ...author, reason: 'It was recorded twice.' }
const withdrawn = aVisit({ state: 'cancelled', withdrawal })
const nothing = { events: [], open: [] }
const asIs = correctableVisit(aVisit())

const corrected = (
  changes: Partial<CorrectedVisit>,
  visit: Visit = aVisit(),
  beside: Parameters<typeof correctVisit>[2] = nothing,
) => correctVisit(visit, { ...correctableVisit(visit), ...changes }, beside)

describe('The record of a visit', () => {
  test('has the corrected facts, and counts the change', () => {
    expect(corrected({ title: 'Delegation', place: 'Qingdao', state: 'closed' })).toStrictEqual(
      aVisit({ version: 2, changes: 1, title: 'Delegation', place: 'Qingdao', state: 'closed' }),
    )
  })

  test('loses a fact that was wrong', () => {
    expect(correctVisit(aVisit({ place: 'Qingdao' }), asIs, nothing)).toStrictEqual(
      aVisit({ version: 2, changes: 1 }),
    )
  })

  test.each<[string, Visit]>([
    ['as it stands', aVisit()],
    ['of a draft', aVisit({ draft: true })],
    ['that was taken back', withdrawn],
  ])('corrected to what it says stays as it is, %s', (_, visit) => {
    expect(corrected({}, visit)).toBe('unchanged')
  })

  test('is no draft whether it says so or says nothing', () => {
    expect(corrected({ draft: false })).toBe('unchanged')
  })

  test('of a draft stays one until it is published', () => {
    const draft = aVisit({ draft: true })
    expect(corrected({ place: 'Qingdao' }, draft)).toStrictEqual({
      ...draft,
      version: 2,
      changes: 1,
      place: 'Qingdao',
    })
    expect(corrected({ draft: false }, draft)).toStrictEqual(aVisit({ version: 2, changes: 1 }))
  })

  test('that is published does not become a draft again', () => {
    expect(corrected({ draft: true })).toStrictEqual({
      refused: 'visit-published',
      pointer: '/draft',
      detail: 'officials may have been told already',
    })
  })

  test('that was taken back is not corrected', () => {
    expect(corrected({ title: 'Other' }, withdrawn)).toStrictEqual({ refused: 'visit-withdrawn' })
  })

  test('cannot say that the visit ended before it began, but that it took one day', () => {
    expect(corrected({ endsOn: '2026-05-26' })).toStrictEqual({
      refused: 'days-out-of-order',
      pointer: '/endsOn',
      detail: 'the visit ends before it starts (2026-05-27)',
    })
    expect(corrected({ endsOn: '2026-05-27' })).toMatchObject({ endsOn: '2026-05-27' })
  })

  test.each<[string, Partial<CorrectedVisit>, string]>([
    ['later', { startsOn: '2026-05-29', endsOn: '2026-05-30' }, '/startsOn'],
    ['earlier', { startsOn: '2026-05-20', endsOn: '2026-05-27' }, '/endsOn'],
    ['to its first day', { startsOn: '2026-05-28', endsOn: '2026-05-28' }, '/endsOn'],
  ])('cannot leave an event outside its days by moving %s', (_, changes, pointer) => {
    const twoDays = anEvent({ endsOn: '2026-05-29' })
    expect(corrected(changes, aVisit(), { events: [twoDays], open: [] })).toStrictEqual({
      refused: 'days-out-of-order',
      pointer,
      detail: 'evt_working-session (2026-05-28) would lie outside the visit',
    })
  })

  test('may lose both its days, but not one of them', () => {
    const { startsOn, endsOn, ...withoutDays } = asIs
    const to = (facts: CorrectedVisit) => correctVisit(aVisit(), facts, { events: [anEvent()], open: [] })
    expect(to(withoutDays)).toStrictEqual(
      aVisit({ version: 2, changes: 1, startsOn: undefined, endsOn: undefined }),
    )
    expect(to({ ...withoutDays, ...(startsOn && { startsOn }) })).toStrictEqual({
      refused: 'days-out-of-order',
      pointer: '/endsOn',
      detail: 'is missing: give the first and the last day of the visit, or neither',
    })
    expect(correctVisit(aVisit({ startsOn: undefined, endsOn: undefined }), asIs, nothing)).toMatchObject({
      startsOn,
      endsOn,
    })
  })

  test('may move so that its events begin and end it', () => {
    const oneDay = { startsOn: '2026-05-28', endsOn: '2026-05-28' } as const
    expect(corrected(oneDay, aVisit(), { events: [anEvent()], open: [] })).toMatchObject(oneDay)
  })

  test.each([
    [1, 'closed'],
    [2, 'cancelled'],
  ] as const)('with %d open commitments is not %s', (count, state) => {
    const open = [anOpenCommitment(), anOpenCommitment()].slice(0, count)
    expect(corrected({ state }, aVisit(), { events: [], open })).toStrictEqual({
      refused: 'visit-has-open-commitments',
      pointer: '/state',
      detail: `${count} of its commitments are open: complete or cancel them first, or withdraw the visit`,
    })
  })

  test('with open commitments is corrected otherwise', () => {
    const open = [anOpenCommitment()]
    expect(corrected({ state: 'planned' }, aVisit(), { events: [], open })).toMatchObject({
      state: 'planned',
    })
  })
})

describe('A record that is taken back', () => {
  test('is cancelled for good, with the reason', () => {
    expect(withdraw(aVisit(), withdrawal.reason, author)).toStrictEqual({
      ...withdrawn,
      version: 2,
      changes: 1,
    })
  })

  test('again for the same reason stays as it is, and for another is refused', () => {
    expect(withdraw(withdrawn, withdrawal.reason, author)).toBe('unchanged')
    expect(withdraw(withdrawn, 'Another.', author)).toStrictEqual({ refused: 'visit-withdrawn' })
  })
})

describe('The record of an event', () => {
  const asItIs = correctableEvent(anEvent())
  const to = (changes: Partial<EventFacts>, visit = aVisit()) =>
    correctEvent(visit, anEvent(), { ...asItIs, ...changes })

  test('has the corrected facts, keeps its place and what was agreed at it, and counts as a change of the visit', () => {
    expect(to({ place: 'Qingdao', startsOn: '2026-05-29' })).toStrictEqual({
      visit: aVisit({ changes: 1 }),
      event: anEvent({ version: 2, place: 'Qingdao', startsOn: '2026-05-29' }),
    })
  })

  test('corrected to what it says stays as it is, also when the visit was taken back', () => {
    expect(to({})).toBe('unchanged')
    expect(to({}, withdrawn)).toBe('unchanged')
  })

  test('of a visit that was taken back is not corrected', () => {
    expect(to({ place: 'Qingdao' }, withdrawn)).toStrictEqual({ refused: 'visit-withdrawn' })
  })

  test('may lose its day, and get one within the visit', () => {
    const { startsOn, ...withoutDay } = anEvent()
    const { startsOn: _, ...facts } = asItIs
    expect(correctEvent(aVisit(), anEvent(), facts)).toMatchObject({ event: { ...withoutDay, version: 2 } })
    expect(correctEvent(aVisit(), withoutDay, asItIs)).toMatchObject({ event: anEvent({ version: 2 }) })
  })

  test('stays within the visit', () => {
    expect(to({ startsOn: '2026-05-30' })).toStrictEqual({
      refused: 'days-out-of-order',
      pointer: '/startsOn',
      detail:
        'the event lies outside the visit (2026-05-27 to 2026-05-29): correct the day, or give the event the phase preparation or follow-up',
    })
  })
})

test('A visit that is stored whole is shown from then on, and counts a change', () => {
  expect(recordedWhole(aVisit({ changes: 3, recording: { stored: 2, of: 2 } }))).toStrictEqual(
    aVisit({ changes: 4 }),
  )
})

describe('Something new', () => {
  test.each([
    'planned',
    'held',
  ] as const)('is added to a visit that is %s, and counts as a change', (state) => {
    expect(addedTo(aVisit({ state }))).toStrictEqual(aVisit({ state, changes: 1 }))
  })

  test.each<[Visit, string]>([
    [aVisit({ state: 'closed' }), 'visit-closed'],
    [aVisit({ state: 'cancelled' }), 'visit-cancelled'],
    [withdrawn, 'visit-withdrawn'],
  ])('is not added to a visit that is closed, cancelled or taken back (%#)', (visit, refused) => {
    expect(addedTo(visit)).toStrictEqual({ refused })
  })
})

describe('A commitment follows the record of its visit', () => {
  const context = aChangeContext()

  const open = anOpenCommitment({ agreedAt })
  const entry = (what: string) => anEntry({ what })
  const follow = (
    commitment: Parameters<typeof stepInLine>[2]['commitment'],
    visit: Visit = aVisit(),
    event: VisitEvent = anEvent(),
    matter?: ReturnType<typeof anOpenMatter>,
  ) => stepInLine(visit, event, { commitment, matter }, context)

  test('and takes no step when it is in line, as a draft of a draft is', () => {
    expect(follow(open)).toBeUndefined()
    expect(follow({ ...open, draft: true }, aVisit({ draft: true }))).toBeUndefined()
  })

  test('into being cancelled, for the same reason, when the record was taken back', () => {
    const { heldFrom, lastWordOn, next, ...agreement } = open
    const { reason } = withdrawal
    expect(follow(open, withdrawn)).toStrictEqual({
      commitment: { ...agreement, status: 'cancelled', version: 2, reason },
      entry: { ...entry('cancelled'), change: { what: 'cancelled', reason } },
    })
  })

  test('no more once it is closed', () => {
    const { heldFrom, lastWordOn, next, ...agreement } = open
    const cancelled = { ...agreement, status: 'cancelled', reason: 'no longer needed' } as const
    expect(follow(cancelled, withdrawn)).toBeUndefined()
    expect(follow(cancelled, aVisit({ title: 'Other' }))).toBeUndefined()
  })

  test('in where it was agreed, and keeps its morning', () => {
    const agreed = { ...agreedAt, place: 'Qingdao' }
    expect(follow(open, aVisit(), anEvent({ place: 'Qingdao' }))).toStrictEqual({
      commitment: { ...open, version: 2, agreedAt: agreed },
      entry: entry('event-corrected'),
    })
  })

  test('to another first day of the visit, by which lists are sorted, if it has a place in the record', () => {
    const placed = { ...open, place: { visitStartsOn: '2026-05-27', event: 2, action: 4 } } as const
    const moved = aVisit({ startsOn: '2026-05-26' })
    expect(follow(placed)).toBeUndefined()
    expect(
      follow(placed, aVisit({ startsOn: undefined, endsOn: undefined }))?.commitment.place,
    ).toStrictEqual({
      event: 2,
      action: 4,
    })
    expect(follow(placed, moved)?.commitment).toStrictEqual({
      ...placed,
      version: 2,
      place: { visitStartsOn: '2026-05-26', event: 2, action: 4 },
    })
    expect(follow(open, moved)).toBeUndefined()
  })

  test('to the days of the visit when its event loses the day, and to later ones of the visit from then on', () => {
    const { startsOn, ...withoutDay } = anEvent()
    const during = (visit: Visit) => {
      const { startsOn, ...at } = agreedAt
      return { ...at, duringVisit: { startsOn: visit.startsOn, endsOn: visit.endsOn } }
    }
    const lost = follow(open, aVisit(), withoutDay)?.commitment
    expect(lost).toStrictEqual({ ...open, version: 2, agreedAt: during(aVisit()) })
    const moved = aVisit({ endsOn: '2026-05-30' })
    expect(follow(lost as OpenCommitment, moved, withoutDay)?.commitment.agreedAt).toStrictEqual(
      during(moved),
    )
  })

  test('of a draft stays silent, and so does its matter, which tells where it was agreed too', () => {
    const draft = { ...open, draft: true, matterId: 'mat_plan' } as const
    const silence = { draft: true, next: undefined } as const
    const matter = anOpenMatter({ ...silence, questions: raised('date'), dueOn: '2026-06-17' })
    const agreed = { ...agreedAt, place: 'Qingdao' }
    expect(follow(draft, aVisit({ draft: true }), anEvent({ place: 'Qingdao' }), matter)).toStrictEqual({
      commitment: { ...draft, version: 2, agreedAt: agreed },
      entry: entry('event-corrected'),
      matter: { ...matter, version: 2, agreedAt: agreed },
    })
  })

  test('into being told as something new when a draft is published, and the office is asked from then', () => {
    const draft = aCommitmentNobodyHolds({
      agreedAt,
      draft: true,
      holder: 'ofc_lin',
      responsible: 'ofc_lin',
      heldFrom: '2026-05-29',
      lastWordOn: '2026-05-29',
    })
    const matter = anOpenMatter({
      agreedAt,
      questions: raised('date'),
      draft: true,
      askedFrom: '2026-05-29',
      next: undefined,
    })
    const thursday = { next: { on: '2026-06-04', at: '2026-06-04T00:00:00Z' } } as const
    expect(follow(draft, aVisit(), anEvent(), matter)).toStrictEqual({
      commitment: anOpenCommitment({
        agreedAt,
        version: 2,
        dueOn: undefined,
        matterId: 'mat_plan',
        heldFrom: '2026-06-04',
        lastWordOn: '2026-06-03',
        ...thursday,
      }),
      entry: entry('published'),
      matter: anOpenMatter({
        agreedAt,
        version: 2,
        questions: raised('date'),
        askedFrom: '2026-06-04',
        ...thursday,
      }),
    })
  })

  test('and is asked about when a draft is published after the event moved behind the due date', () => {
    const draft = anOpenCommitment({ agreedAt, draft: true, next: undefined, dueOn: '2026-05-28' })
    const later = anEvent({ startsOn: '2026-05-29' })
    const published = follow(draft, aVisit(), later)
    expect(published?.commitment).toMatchObject({
      matterId: 'mat_new',
      dateAsked: true,
      agreedAt: { startsOn: '2026-05-29' },
    })
    expect(published?.commitment).not.toHaveProperty('next')
    expect(published?.matter).toMatchObject({
      questions: [{ kind: 'date-before-agreement', since: '2026-06-03' }],
      agreedAt: { startsOn: '2026-05-29' },
      next: { on: '2026-06-04' },
    })
  })

  test('and is asked about no longer when a draft is published after the day of the event was the slip', () => {
    const questions = raised('date-before-agreement')
    const draft = anOpenCommitment({
      agreedAt,
      draft: true,
      next: undefined,
      dueOn: '2026-05-27',
      matterId: 'mat_plan',
      dateAsked: true,
    })
    const matter = anOpenMatter({ draft: true, next: undefined, questions, dueOn: '2026-05-27' })
    const published = follow(draft, aVisit(), anEvent({ startsOn: '2026-05-27' }), matter)
    expect(published?.commitment).toMatchObject({ next: { on: '2026-06-04' }, heldFrom: '2026-06-04' })
    expect(published?.commitment).not.toHaveProperty('dateAsked')
    expect(published?.matter).toMatchObject({ status: 'lapsed', closedBy: author })
  })

  test('to a deadline that counts from the event, which is told on the next morning', () => {
    const within = anOpenCommitment({
      agreedAt,
      dueOn: undefined,
      dueWithin: 'P6W',
      toldOn: '2026-06-02',
      next: morningOn('2026-06-25'),
    })
    expect(follow(within, aVisit(), anEvent({ startsOn: '2026-05-29' }))).toStrictEqual({
      commitment: {
        ...within,
        version: 2,
        agreedAt: { ...agreedAt, startsOn: '2026-05-29' },
        lastWordOn: '2026-06-03',
        next: morningOn('2026-06-04'),
      },
      entry: entry('event-corrected'),
    })
  })

  test('to another ladder, which moves the next morning and is told by its name', () => {
    const told = { ...open, toldOn: '2026-06-02', next: morningOn('2026-06-12') } as const
    const close = { ...told, version: 2, ladder: 'close', next: morningOn('2026-06-10') } as const
    expect(follow(told, aVisit({ ladder: 'close' }))).toStrictEqual({
      commitment: close,
      entry: { ...entry('event-corrected'), change: { what: 'event-corrected', ladder: 'close' } },
    })
    expect(follow(close)).toStrictEqual({
      commitment: { ...told, version: 3 },
      entry: {
        ...entry('event-corrected'),
        version: 3,
        change: { what: 'event-corrected', ladder: 'default' },
      },
    })
  })

  test('to the day of its event, and the office is asked on about ended reminders', () => {
    const asked = { ...open, dueOn: '2026-05-27', matterId: 'mat_plan', dateAsked: true } as const
    const questions = raised('reminders-ended', 'date-before-agreement')
    const matter = anOpenMatter({ questions, dueOn: '2026-05-27' })
    const agreed = { ...agreedAt, startsOn: '2026-05-27' }
    const after = follow(asked, aVisit(), anEvent({ startsOn: '2026-05-27' }), matter)
    expect(after?.commitment).not.toHaveProperty('dateAsked')
    expect(after?.matter).toStrictEqual({
      ...matter,
      version: 2,
      agreedAt: agreed,
      questions: raised('reminders-ended'),
    })
  })

  test('that nothing is asked about is published without a matter', () => {
    expect(follow({ ...open, draft: true })).not.toHaveProperty('matter')
  })

  test('while it is open', () => {
    const { heldFrom, lastWordOn, next, ...agreement } = open
    const cancelled = { ...agreement, status: 'cancelled', reason: 'no longer needed' } as const
    expect(openOnes([cancelled, open])).toStrictEqual([open])
  })
})

describe('A commitment follows the visit that it names', () => {
  const context = aChangeContext()
  const entry = { ...author, commitmentId: 'cmt_plan', version: 2, holder: 'ofc_lin' } as const
  const returned = (overrides: Parameters<typeof aVisit>[0] = {}) =>
    aVisit({
      id: 'vis_return',
      title: 'Return visit',
      startsOn: '2026-09-10',
      endsOn: '2026-09-12',
      state: 'planned',
      ...overrides,
    })
  const known = { title: 'Return visit', startsOn: '2026-09-10' } as const
  const before = anOpenCommitment({
    dueOn: undefined,
    dueBefore: { visitId: 'vis_return' },
    dueVisit: known,
    next: morningOn('2026-08-26'),
  })
  const toCome = anOpenCommitment({ agreedVisit: { visitId: 'vis_return' }, visitToCome: known })
  const follow = (visit: Visit, commitment: Parameters<typeof followNamedVisit>[1]['commitment']) =>
    followNamedVisit(visit, { commitment }, context)

  test('and takes no step when it is in line, names another visit, or is closed', () => {
    expect(follow(returned(), before)).toBeUndefined()
    expect(follow(returned(), toCome)).toBeUndefined()
    expect(
      follow(returned({ id: 'vis_other', startsOn: '2026-10-12', state: 'held' }), before),
    ).toBeUndefined()
    expect(
      follow(returned({ id: 'vis_other', startsOn: '2026-10-12', state: 'held' }), toCome),
    ).toBeUndefined()
    expect(follow(returned(), anOpenCommitment())).toBeUndefined()
    const { heldFrom, lastWordOn, next, ...agreement } = toCome
    const cancelled = { ...agreement, status: 'cancelled', reason: 'no longer needed' } as const
    expect(follow(returned({ state: 'held' }), cancelled)).toBeUndefined()
  })

  test('to the first day before which it is due, and its official is told of it on the next morning', () => {
    expect(follow(returned({ startsOn: '2026-09-08' }), before)).toStrictEqual({
      commitment: {
        ...before,
        version: 2,
        dueVisit: { title: 'Return visit', startsOn: '2026-09-08' },
        lastWordOn: '2026-06-03',
        next: morningOn('2026-06-04'),
      },
      entry: { ...entry, change: { what: 'event-corrected' } },
    })
  })

  test('to its title, without a word to its official', () => {
    expect(follow(returned({ title: 'Visit to Tashkent' }), toCome)).toStrictEqual({
      commitment: { ...toCome, version: 2, visitToCome: { ...known, title: 'Visit to Tashkent' } },
      entry: { ...entry, change: { what: 'event-corrected' } },
    })
  })

  test.each<[string, Parameters<typeof aVisit>[0], string]>([
    ['on its last day', { startsOn: '2026-05-30', endsOn: '2026-06-02' }, '2026-06-02'],
    ['on its last day, which is today', { startsOn: '2026-06-01', endsOn: '2026-06-03' }, '2026-06-03'],
    [
      'today, while its last day is still to come',
      { startsOn: '2026-06-01', endsOn: '2026-06-05' },
      '2026-06-03',
    ],
    ['today, when its days are not known', { startsOn: undefined, endsOn: undefined }, '2026-06-03'],
  ])('into being done when that visit was held: %s', (_, days, doneOn) => {
    const { heldFrom, lastWordOn, next, visitToCome, ...agreement } = toCome
    const startsOn = days?.startsOn
    expect(follow(returned({ ...days, state: 'held' }), toCome)).toStrictEqual({
      commitment: {
        ...agreement,
        visitToCome: { title: 'Return visit', ...(startsOn && { startsOn }), isHeld: true },
        status: 'completed',
        version: 2,
        outcome: 'Return visit',
        doneOn,
      },
      entry: {
        ...entry,
        change: { what: 'completed', outcome: 'Return visit', doneOn, visitId: 'vis_return' },
        before: { dueOn: '2026-06-17', heldFrom, lastWordOn, next },
      },
    })
  })

  test('but is done by it once: opened again, it stays open', () => {
    const again = { ...toCome, visitToCome: { ...known, isHeld: true } } as const
    expect(follow(returned({ state: 'held' }), again)).toBeUndefined()
    expect(follow(returned({ state: 'closed', title: 'Visit to Tashkent' }), again)).toMatchObject({
      commitment: { status: 'open', visitToCome: { title: 'Visit to Tashkent', isHeld: true } },
    })
    expect(follow(returned({ state: 'planned' }), again)).toBeUndefined()
  })
})

test('A refusal is told from what was asked for', () => {
  expect(isRefused(addedTo(withdrawn))).toBe(true)
  expect(isRefused(addedTo(aVisit()))).toBe(false)
})

describe('Two records are the same', () => {
  test.each<[string, unknown, unknown, boolean]>([
    [
      'when they hold the same, in whatever order',
      { a: 1, b: [2, { c: 3 }] },
      { b: [2, { c: 3 }], a: 1 },
      true,
    ],
    ['when one leaves out what the other has as undefined', { a: 1, b: undefined }, { a: 1 }, true],
    ['not when a member differs', { a: 1 }, { a: 2 }, false],
    ['not when the second has one more', { a: 1 }, { a: 1, b: 2 }, false],
    ['not when the first has one more', { a: 1, b: 2 }, { a: 1 }, false],
    ['not when entries come in another order', [1, 2], [2, 1], false],
    ['not when one is a list and the other has its members by number', ['a'], { 0: 'a' }, false],
    ['not when one is empty and the other is nothing', {}, null, false],
    ['not when one is nothing and the other is empty', null, {}, false],
    ['not when one is text', 'ab', { 0: 'a', 1: 'b' }, false],
    ['not when the other is text', { 0: 'a', 1: 'b' }, 'ab', false],
    ['when both are nothing', null, null, true],
  ])('%s', (_, one, other, same) => {
    expect(isDeepEqual(one, other)).toBe(same)
  })
})

test.each([
  [
    { name: 'Meng Qingsheng', title: 'Deputy Director', organisation: 'SCODA' },
    'Meng Qingsheng, Deputy Director, SCODA',
  ],
  [{ title: 'officials', organisation: 'SCODA' }, 'officials, SCODA'],
  [{ name: 'Meng Qingsheng' }, 'Meng Qingsheng'],
])('A party is called by what is known of it: %j', (party, name) => {
  expect(partyName(party)).toBe(name)
})
