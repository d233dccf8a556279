import { describe, expect, test } from '@jest/globals'
import { deskSection, inDeskOrder } from '../../functions/domain/reminders/desk-sections.ts'
import { anOfficial, anOpenCommitment } from '../support/domain-builders.ts'

const official = anOfficial()
/** A Monday. */
const today = '2026-11-23'
const told = { heldFrom: '2026-11-02', toldOn: '2026-11-02' } as const

describe('A commitment stands on the desk under', () => {
  test.each([
    ['late, from the day after its due date', { ...told, dueOn: '2026-11-22' }, 'late'],
    ['today, on its due date', { ...told, dueOn: '2026-11-23' }, 'today'],
    ['soon, from ten working days before', { ...told, dueOn: '2026-12-07' }, 'soon'],
    ['later, before that', { ...told, dueOn: '2026-12-08' }, 'later'],
    ['later, without a date', { ...told, dueOn: undefined }, 'later'],
    ['new, for a week', { heldFrom: '2026-11-17', toldOn: '2026-11-17', dueOn: '2027-01-29' }, 'new'],
    ['later, after the week', { heldFrom: '2026-11-16', toldOn: '2026-11-16', dueOn: '2027-01-29' }, 'later'],
    [
      'new, as long as no mail told of it',
      { heldFrom: '2026-11-02', toldOn: undefined, dueOn: '2027-01-29' },
      'new',
    ],
    ['late rather than new', { heldFrom: today, toldOn: undefined, dueOn: '2026-11-20' }, 'late'],
    [
      'waiting, while the other side has to answer',
      { ...told, dueOn: '2026-11-20', waiting: { for: 'a draft', until: '2026-11-24', since: '2026-11-20' } },
      'waiting',
    ],
    [
      'late, when the waiting is over',
      { ...told, dueOn: '2026-11-20', waiting: { for: 'a draft', until: today, since: '2026-11-20' } },
      'late',
    ],
    [
      'soon, while more time is asked for and the due date is still to come',
      {
        ...told,
        dueOn: '2026-11-25',
        asked: [{ kind: 'more-time', since: '2026-11-20', dueOn: '2026-12-30' }],
      },
      'soon',
    ],
    [
      'waiting, when more time is asked for and the due date has come',
      {
        ...told,
        dueOn: '2026-11-23',
        asked: [{ kind: 'more-time', since: '2026-11-20', dueOn: '2026-12-30' }],
      },
      'waiting',
    ],
    [
      'waiting, while a question keeps it silent',
      { ...told, dueOn: '2026-11-20', silentUntil: '2026-11-24' },
      'waiting',
    ],
    ['late, when the silence is over', { ...told, dueOn: '2026-11-20', silentUntil: '2026-11-23' }, 'late'],
    [
      'check-in, from the day of its rhythm until the next word',
      { ...told, dueOn: undefined, checkIn: { every: 'P2W' }, lastWordOn: '2026-11-06' },
      'check-in',
    ],
    [
      'later, before that day',
      { ...told, dueOn: undefined, checkIn: { every: 'P2W' }, lastWordOn: '2026-11-10' },
      'later',
    ],
    [
      'check-in, from the day of its rhythm on, while the due date is far',
      { ...told, dueOn: '2027-01-29', checkIn: { every: 'P2W' }, lastWordOn: '2026-11-06' },
      'check-in',
    ],
    [
      'soon, whatever its rhythm says, when the due date is near',
      { ...told, dueOn: '2026-11-27', checkIn: { every: 'P1W' }, lastWordOn: '2026-11-06' },
      'soon',
    ],
    [
      'new rather than check-in, when no mail told of it',
      {
        heldFrom: '2026-11-02',
        dueOn: undefined,
        toldOn: undefined,
        checkIn: { every: 'P2W' },
        lastWordOn: '2026-11-01',
      },
      'new',
    ],
    [
      'waiting, while the office decides about its date',
      { ...told, dueOn: '2026-11-20', matterId: 'mat_date', dateAsked: true },
      'waiting',
    ],
  ] as const)('%s', (_, facts, section) => {
    const { dueOn, toldOn, ...rest } = anOpenCommitment()
    const commitment = {
      ...rest,
      ...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)),
    }
    expect(deskSection(commitment as typeof rest, today, official)).toBe(section)
  })
})

test('Within a section the earliest date comes first, and what has no date last', () => {
  const dated = (id: `cmt_${string}`, dueOn?: `${number}-${number}-${number}`) => {
    const { dueOn: none, ...rest } = anOpenCommitment({ id, ...told })
    return { ...rest, ...(dueOn && { dueOn }) }
  }
  const desk = [
    dated('cmt_none'),
    dated('cmt_march', '2027-03-01'),
    dated('cmt_late', '2026-11-20'),
    dated('cmt_january', '2027-01-29'),
  ]
  expect(
    inDeskOrder(desk, today, official).map(({ section, commitment }) => `${section} ${commitment.id}`),
  ).toEqual(['late cmt_late', 'later cmt_january', 'later cmt_march', 'later cmt_none'])
})
