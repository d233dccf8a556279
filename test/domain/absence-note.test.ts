import { describe, expect, test } from '@jest/globals'
import type { Matter } from '../../functions/domain/commitments/matter.ts'
import type { Official } from '../../functions/domain/officials/official.ts'
import {
  type AbsenceNote,
  absenceNote,
  dueInAbsence,
  fallsInAbsence,
  pointedOut,
  watchAbsence,
} from '../../functions/domain/reminders/absence-note.ts'
import type { Desk } from '../../functions/domain/reminders/desk.ts'
import { plainWeekdays } from '../../functions/domain/schedule/calendar.ts'
import {
  aDesk,
  anAddressMatter,
  anAuthor,
  anOfficial,
  anOpenCommitment,
  anOpenMatter,
  aPart,
  now,
} from '../support/domain-builders.ts'

/** Monday 1 to Friday 19 June 2026; `now` lies in it. */
const absence = { from: '2026-06-01', to: '2026-06-19' } as const
const away = (days: { from: string; to: string } = absence, more: Partial<Official> = {}) =>
  anOfficial({
    absence: days as typeof absence,
    workingDays: { ...plainWeekdays, absence: days as typeof absence },
    ...more,
  })
const lin = away()
const due = anOpenCommitment()
const line: AbsenceNote = { kind: 'absence', id: 'absence', version: 2, next: { on: '2026-06-03', at: now } }

describe('The note of an absence', () => {
  test('is written with its change, and wakes at once', () => {
    expect(absenceNote(2, now)).toEqual(line)
  })
})

describe('A commitment falls due in the absence', () => {
  test.each([
    ['on its first day', { dueOn: '2026-06-01' }, true],
    ['on its last day', { dueOn: '2026-06-19' }, true],
    ['not before it', { dueOn: '2026-05-29' }, false],
    ['not after it', { dueOn: '2026-06-22' }, false],
    ['not without a due date', { dueOn: undefined }, false],
    ['not while the office has to answer', { silentUntil: '2026-06-30' }, false],
  ] as const)('%s', (_, facts, falls) => {
    const commitment = anOpenCommitment(facts)
    expect(fallsInAbsence(commitment, lin)).toBe(falls)
    expect(dueInAbsence({ official: lin, commitments: [commitment] })).toEqual(falls ? [commitment] : [])
  })

  test('as a part does', () => {
    const part = aPart()
    const later = aPart({ dueOn: '2026-06-22' })
    expect(dueInAbsence({ official: lin, commitments: [due], parts: [part, later] })).toEqual([due, part])
  })
})

describe('The answer to a change points out the absence', () => {
  test('of the holder of an open commitment that falls due in it', () => {
    expect(pointedOut(due, lin)).toEqual({ ...due, holderAbsent: absence })
  })

  test('and nothing of another one', () => {
    const later = anOpenCommitment({ dueOn: '2026-06-22' })
    const { next, heldFrom, lastWordOn, ...agreed } = due
    const closed = { ...agreed, status: 'completed', outcome: 'Done', doneOn: '2026-06-02' } as const
    expect(pointedOut(later, lin)).toBe(later)
    expect(pointedOut(closed, lin)).toBe(closed)
    expect(pointedOut(due, undefined)).toBe(due)
    expect(pointedOut(due, anOfficial())).toBe(due)
  })
})

describe('When the note wakes', () => {
  const deputy = anOfficial({ id: 'ofc_ana' })
  const watched = (
    {
      official = lin,
      commitments = [due],
      at = now,
    }: { official?: Official; commitments?: Desk['commitments']; at?: typeof now },
    matter?: Matter,
    standIn?: Official,
  ) =>
    watchAbsence(
      { ...aDesk({ official, commitments }), absenceNote: line },
      { matter, deputy: standIn, now: at },
    )
  const does = (...asked: Parameters<typeof watched>) => {
    const { asks, lapses } = watched(...asked)
    return { asks, lapses }
  }
  const open = anAddressMatter({ questions: [{ kind: 'absent', since: '2026-06-01' }], absence })
  const { next, ...asked } = open
  const decided: Matter = { ...asked, status: 'decided', closedBy: anAuthor() }
  const lapsed: Matter = { ...asked, status: 'lapsed', closedBy: anAuthor() }
  const another = { from: '2026-06-02', to: '2026-06-19' } as const

  test('the office is asked about what falls due, once for an absence', () => {
    expect(does({})).toEqual({ asks: true, lapses: false })
    expect(does({}, open)).toEqual({ asks: false, lapses: false })
    expect(does({}, decided)).toEqual({ asks: false, lapses: false })
    expect(does({}, lapsed)).toEqual({ asks: true, lapses: false })
  })

  test('the question about another absence lapses, and the office is asked anew', () => {
    expect(does({}, { ...open, absence: another })).toEqual({ asks: true, lapses: true })
    expect(does({}, { ...decided, absence: another })).toEqual({ asks: true, lapses: false })
    expect(does({}, anOpenMatter())).toEqual({ asks: true, lapses: true })
  })

  test('nothing is asked, and an open question lapses, while nothing falls due', () => {
    expect(does({ commitments: [] })).toEqual({ asks: false, lapses: false })
    expect(does({ commitments: [] }, open)).toEqual({ asks: false, lapses: true })
    expect(does({ commitments: [] }, decided)).toEqual({ asks: false, lapses: false })
  })

  test('nothing is asked, and an open question lapses, while a deputy stands in', () => {
    const official = away(absence, { deputyId: 'ofc_ana' })
    expect(does({ official }, undefined, deputy)).toEqual({ asks: false, lapses: false })
    expect(does({ official }, open, deputy)).toEqual({ asks: false, lapses: true })
    expect(does({ official })).toEqual({ asks: true, lapses: false })
  })

  test('nothing is asked before the absence', () => {
    expect(does({ at: '2026-05-29T00:00:00Z' })).toEqual({ asks: false, lapses: false })
  })

  test('it wakes again when the absence begins, and then at the beginning of each day of it', () => {
    const wakes = (at: typeof now) => watched({ at }).move
    expect(wakes('2026-05-20T00:00:00Z')).toEqual({
      line,
      to: { on: '2026-06-01', at: '2026-05-31T16:00:00Z' },
    })
    expect(wakes(now)).toEqual({ line, to: { on: '2026-06-04', at: '2026-06-03T16:00:00Z' } })
    expect(wakes('2026-06-19T00:00:00Z')).toEqual({
      line,
      to: { on: '2026-06-20', at: '2026-06-19T16:00:00Z' },
    })
  })

  test('it leaves the desk when the absence is over or was taken away', () => {
    const gone = { line, to: undefined, isGone: true }
    expect(watched({ at: '2026-06-20T00:00:00Z' }).move).toEqual(gone)
    expect(watched({ official: anOfficial() }).move).toEqual(gone)
  })
})
