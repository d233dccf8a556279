import { describe, expect, test } from '@jest/globals'
import { type CalendarDate, plainWeekdays } from '../../functions/domain/calendar.ts'
import {
  type CancelledCommitment,
  type Commitment,
  type CompletedCommitment,
  historyEntry,
} from '../../functions/domain/commitment.ts'
import { type Completion, complete as completeStep } from '../../functions/domain/life.ts'
import type { Instant } from '../../functions/domain/morning.ts'
import { agreedAt, anAuthor, anOpenCommitment, now } from '../support/domain-builders.ts'

/** The commitment after it was completed, or why it was not. */
const complete = (commitment: Commitment, completion: Completion, at: Instant) => {
  const outcome = completeStep({ commitment }, completion, {
    calendar: plainWeekdays,
    author: anAuthor({ at }),
  })
  return typeof outcome === 'object' && 'commitment' in outcome ? outcome.commitment : outcome
}

const handedOver = {
  outcome: 'The plan was handed over.',
  doneOn: '2026-06-02',
  reference: 'SCODA/2026/17',
} as const

const agreement = {
  id: 'cmt_plan',
  visitId: 'vis_qingdao',
  eventId: 'evt_working-session',
  title: 'Development plan',
  wording: 'SCODA draws up the plan and submits it to the Secretariat',
  agreedAt,
  holder: 'ofc_lin',
  responsible: 'ofc_lin',
  dueOn: '2026-06-17',
} as const

const completed: CompletedCommitment = { ...agreement, status: 'completed', version: 5, ...handedOver }
const cancelled: CancelledCommitment = {
  ...agreement,
  status: 'cancelled',
  version: 5,
  reason: 'The visit was called off.',
}

describe('An open commitment', () => {
  test('is completed with what came of it, and nothing of its reminders or its matter is left', () => {
    const open = anOpenCommitment({ version: 4, matterId: 'mat_plan', toldOn: '2026-06-01' })
    expect(complete(open, handedOver, now)).toEqual(completed)
  })

  test('keeps who promised it, to whom, and the date in words', () => {
    const asRecorded = {
      undertakenBy: [{ title: 'officials', organisation: 'SCODA' }],
      recipient: { organisation: 'SCO Secretariat' },
      dueWording: 'before the next Council',
    }
    expect(complete(anOpenCommitment({ version: 4, ...asRecorded }), handedOver, now)).toEqual({
      ...completed,
      ...asRecorded,
    })
  })

  test('in a rhythm, held by nobody in particular, is completed without a reference', () => {
    const open = anOpenCommitment({
      dueOn: undefined,
      checkIn: { every: 'P4W' },
      responsible: undefined,
      holder: 'ofc_protocol-office',
    })
    const { dueOn, responsible, ...rest } = agreement
    expect(complete(open, { outcome: 'They met again.', doneOn: '2026-06-02' }, now)).toEqual({
      ...rest,
      holder: 'ofc_protocol-office',
      checkIn: { every: 'P4W' },
      status: 'completed',
      version: 2,
      outcome: 'They met again.',
      doneOn: '2026-06-02',
    })
  })

  test.each<[string, CalendarDate, Instant]>([
    ['today', '2026-06-03', now],
    ['long ago', '2020-09-30', now],
    ['today, where the day begins first', '2026-06-04', '2026-06-03T10:00:00Z'],
  ])('was done %s', (_, doneOn, at) => {
    expect(complete(anOpenCommitment(), { ...handedOver, doneOn }, at)).toMatchObject({
      status: 'completed',
      doneOn,
    })
  })

  test.each<[CalendarDate, Instant]>([
    ['2026-06-04', now],
    ['2026-06-04', '2026-06-03T09:59:59Z'],
    ['2027-06-03', now],
  ])('cannot have been done on %s while it is nowhere that day (%s)', (doneOn, at) => {
    expect(complete(anOpenCommitment(), { ...handedOver, doneOn }, at)).toEqual({
      refused: 'done-in-future',
      pointer: '/doneOn',
      detail: `${doneOn} is yet to come`,
    })
  })
})

describe('A completed commitment', () => {
  test('completed again in the same words stays as it is', () => {
    expect(complete(completed, handedOver, now)).toBe('unchanged')
  })

  test.each([
    ['another outcome', { ...handedOver, outcome: 'It was posted.' }],
    ['another day', { ...handedOver, doneOn: '2026-06-01' }],
    ['another reference', { ...handedOver, reference: 'SCODA/2026/18' }],
    ['no reference', { outcome: handedOver.outcome, doneOn: handedOver.doneOn }],
  ] as const)('is not completed again with %s', (_, completion) => {
    expect(complete(completed, completion, now)).toEqual({ refused: 'commitment-completed' })
  })
})

test('A cancelled commitment is not completed', () => {
  expect(complete(cancelled, handedOver, now)).toEqual({ refused: 'commitment-cancelled' })
})

test('A history entry tells who did what, when, through which door, and on whose desk it lies', () => {
  expect(historyEntry(completed, { what: 'completed', ...handedOver }, anAuthor())).toEqual({
    by: 'officer-chen',
    through: 'api',
    at: now,
    commitmentId: 'cmt_plan',
    version: 5,
    holder: 'ofc_lin',
    change: {
      what: 'completed',
      outcome: 'The plan was handed over.',
      doneOn: '2026-06-02',
      reference: 'SCODA/2026/17',
    },
  })
})
