import { describe, expect, test } from '@jest/globals'
import type { Escalated } from '../../functions/domain/commitments/commitment.ts'
import {
  announcedEscalation,
  comingEscalation,
  type Escalation,
  escalationsDue,
  isOfPresent,
  nextAfterOthers,
  plannedEscalations,
  withEscalation,
} from '../../functions/domain/commitments/escalation.ts'
import { protocolOfficeId } from '../../functions/domain/shared/ids.ts'
import type { CalendarDate, Instant } from '../../functions/domain/shared/time.ts'
import {
  aCancelledCommitment,
  anOfficial,
  anOpenCommitment,
  aPart,
  escalatedToAna,
  type Facts,
  morningOn,
} from '../support/domain-builders.ts'

/* Due on Wednesday 17 June: the supervisor is told on 24 June, and the office on 1 July. */

const holder = anOfficial({ supervisorId: 'ofc_ana', escalation: undefined })
const supervisor = { on: '2026-06-24', to: 'supervisor' } as const
const office = { on: '2026-07-01', to: 'office' } as const
const escalated = escalatedToAna
const at = (day: CalendarDate, hour = '00:00'): Instant => `${day}T${hour}:00Z` as Instant
const list = { for: 'the list', since: '2026-06-01' } as const
const no = (on: CalendarDate) => ({ question: 'more-time', on, reason: 'No.' }) as const

describe('An escalation is of the present lateness', () => {
  const closed = aCancelledCommitment()

  test.each<[string, Escalated | undefined, Parameters<typeof isOfPresent>[1], boolean]>([
    ['while holder and deadline are the same', escalated, anOpenCommitment(), true],
    ['and none is, where nobody was told', undefined, anOpenCommitment(), false],
    ['and not of an earlier holder', escalated, anOpenCommitment({ heldFrom: '2026-06-22' }), false],
    ['and not of an earlier deadline', escalated, anOpenCommitment({ dueOn: '2026-06-16' }), false],
    ['and not of what is closed', escalated, closed, false],
  ])('%s', (_, was, commitment, is) => {
    expect(isOfPresent(was, commitment)).toBe(is)
  })
})

describe('The next escalation', () => {
  test.each<[string, Facts, Escalation | undefined]>([
    ['goes to the supervisor, five working days after the due date', {}, supervisor],
    [
      'counts from the first morning of the holder',
      { heldFrom: '2026-06-22' },
      { ...supervisor, on: '2026-06-29' },
    ],
    [
      'counts from the end of a waiting',
      { waiting: { ...list, until: '2026-06-19' } },
      { ...supervisor, on: '2026-06-26' },
    ],
    [
      'counts from the due date after an earlier waiting',
      { waiting: { ...list, until: '2026-06-10' } },
      supervisor,
    ],
    [
      'counts from the last no of the office',
      { lastRefusal: no('2026-06-18') },
      { ...supervisor, on: '2026-06-25' },
    ],
    ['counts from the due date after an earlier no', { lastRefusal: no('2026-06-02') }, supervisor],
    ['goes to the office once the supervisor was told', { escalated }, office],
    ['is none once the office was told', { escalated: { ...escalated, to: 'office' } }, undefined],
    [
      'begins anew with another deadline',
      { escalated: { ...escalated, deadline: '2026-05-01' } },
      supervisor,
    ],
    ['is none without a deadline', { dueOn: undefined, checkIn: { every: 'P4W' } }, undefined],
    [
      'is none while the office has to answer',
      { asked: [{ kind: 'more-time', since: '2026-06-03' }] },
      undefined,
    ],
    ['comes all the same when nothing is asked any more', { asked: [] }, supervisor],
    ['is none in a draft', { draft: true }, undefined],
    ['leaves out a day in a silence', { silentUntil: '2026-06-25' }, office],
    ['is not left out on the day that ends a silence', { silentUntil: '2026-06-24' }, supervisor],
  ])('%s', (_, facts, escalation) => {
    expect(comingEscalation(anOpenCommitment(facts), holder, '2026-06-03')).toEqual(escalation)
  })

  test('comes after the day that is asked about', () => {
    expect(comingEscalation(anOpenCommitment(), holder, '2026-06-23')).toEqual(supervisor)
    expect(comingEscalation(anOpenCommitment(), holder, '2026-06-24')).toEqual(office)
    expect(comingEscalation(anOpenCommitment(), holder, '2026-07-01')).toBeUndefined()
  })

  test.each<[string, Parameters<typeof anOfficial>[0], Escalation | undefined]>([
    ['to the office alone of who has no supervisor', { supervisorId: undefined }, office],
    ['to nobody where the institution escalates nothing', { escalation: false }, undefined],
    ['to nobody of the office itself', { id: protocolOfficeId }, undefined],
  ])('goes %s', (_, facts, escalation) => {
    const official = anOfficial({ ...holder, escalation: undefined, ...facts })
    expect(comingEscalation(anOpenCommitment(), official, '2026-06-03')).toEqual(escalation)
  })

  test('is none of a part, of which the lead is told', () => {
    expect(comingEscalation(aPart(), holder, '2026-06-03')).toBeUndefined()
  })
})

describe('The planned escalations', () => {
  test.each<[string, CalendarDate, Facts, readonly Escalation[]]>([
    ['are all that lie ahead', '2026-06-03', {}, [supervisor, office]],
    ['are those of the day and later', '2026-06-24', {}, [supervisor, office]],
    ['are no earlier than the day', '2026-06-25', {}, [office]],
    [
      'begin on the morning of the commitment',
      '2026-06-03',
      { next: morningOn('2026-06-24') },
      [supervisor, office],
    ],
    ['are no earlier than that morning', '2026-06-03', { next: morningOn('2026-06-25') }, [office]],
    ['leave out a day in a silence', '2026-06-03', { silentUntil: '2026-06-25' }, [office]],
    ['are none without a morning', '2026-06-03', { next: undefined }, []],
  ])('%s', (_, day, facts, planned) => {
    expect(plannedEscalations(anOpenCommitment(facts), holder, day)).toEqual(planned)
  })
})

describe('The morning of a reminder', () => {
  const planned = (on: CalendarDate, now: Instant, official = holder) =>
    withEscalation(anOpenCommitment(), morningOn(on), { holder: official, now })

  test('comes behind that of an earlier escalation', () => {
    expect(planned('2026-06-29', at('2026-06-22', '01:00'))).toEqual({
      ...morningOn('2026-06-24'),
      remindsOn: '2026-06-29',
    })
  })

  test.each<[string, CalendarDate, Instant, typeof holder]>([
    ['on the very day of the escalation', '2026-06-24', at('2026-06-22'), holder],
    ['after an escalation that nobody planned in time', '2026-06-29', at('2026-06-24'), holder],
    ['where nothing is escalated', '2026-06-29', at('2026-06-22'), anOfficial()],
  ])('stays %s', (_, on, now, official) => {
    expect(planned(on, now, official)).toEqual(morningOn(on))
  })
})

describe('A notice announces an escalation', () => {
  const old = { dueOn: '2026-01-05', heldFrom: '2026-01-05', lastRefusal: no('2026-06-03') } as const

  test.each<[string, CalendarDate, Facts, Escalation | undefined]>([
    ['that comes before the next reminder', '2026-06-22', {}, supervisor],
    [
      'that comes with the next reminder',
      '2026-06-22',
      { lastRefusal: no('2026-06-22') },
      { ...supervisor, on: '2026-06-29' },
    ],
    ['and not while another reminder comes first', '2026-06-12', {}, undefined],
    ['and not after the last reminder', '2026-06-04', old, undefined],
    ['and none where nothing is escalated any more', '2026-07-01', {}, undefined],
  ])('%s', (_, day, facts, announced) => {
    expect(announcedEscalation(anOpenCommitment(facts), holder, day)).toEqual(announced)
  })
})

describe('Others are told now', () => {
  test.each<[string, CalendarDate, Instant, readonly Escalation[]]>([
    ['on the day', '2026-06-24', at('2026-06-24'), [supervisor]],
    ['of a day since the planned morning', '2026-06-23', at('2026-06-26'), [supervisor]],
    ['of all days since', '2026-06-24', at('2026-07-01'), [supervisor, office]],
    ['of nothing before the day', '2026-06-23', at('2026-06-23'), []],
    ['of nothing before the hour', '2026-06-24', at('2026-06-23', '23:59'), []],
    ['of no day before the planned morning', '2026-06-25', at('2026-06-25'), []],
  ])('%s', (_, on, now, due) => {
    expect(escalationsDue(anOpenCommitment({ next: morningOn(on) }), { holder, now })).toEqual(due)
  })

  test.each<[string, Facts]>([
    ['while the office has to answer', { asked: [{ kind: 'more-time', since: '2026-06-03' }] }],
    ['during a silence', { silentUntil: '2026-06-25' }],
    ['without a planned morning', { next: undefined }],
  ])('of nothing %s', (_, facts) => {
    const commitment = anOpenCommitment({ next: morningOn('2026-06-24'), ...facts })
    expect(escalationsDue(commitment, { holder, now: at('2026-06-24') })).toEqual([])
  })
})

describe('After others were told', () => {
  const after = (next: Facts['next'], now = at('2026-06-24')) =>
    nextAfterOthers(anOpenCommitment({ next, escalated }), { holder, now })
  const wednesday = morningOn('2026-06-24')

  test.each<[string, Facts['next'], Facts['next']]>([
    ['the holder is reminded as planned', { ...wednesday, remindsOn: '2026-06-29' }, morningOn('2026-06-29')],
    [
      'the office may come before the reminder',
      { ...wednesday, remindsOn: '2026-07-06' },
      { ...morningOn('2026-07-01'), remindsOn: '2026-07-06' },
    ],
    ['a reminder of today stays', { ...wednesday, remindsOn: '2026-06-24' }, wednesday],
    ['any other morning stays', { ...wednesday, since: '2026-06-23' }, { ...wednesday, since: '2026-06-23' }],
    ['no morning stays none', undefined, undefined],
  ])('%s', (_, next, morning) => {
    expect(after(next)).toEqual(morning)
  })
})
