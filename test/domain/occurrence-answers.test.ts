import { describe, expect, test } from '@jest/globals'
import type { Commitment } from '../../functions/domain/commitments/commitment.ts'
import {
  completeOccurrence,
  goOver,
  occurrenceNamed,
  skipOccurrence,
} from '../../functions/domain/commitments/occurrence.ts'
import { occurrenceDoneThroughLink } from '../../functions/domain/reminders/news.ts'
import type { CalendarDate } from '../../functions/domain/shared/time.ts'
import {
  aChangeContext,
  allowed,
  anAgreement,
  anAuthor,
  anEntry,
  anOfficial,
  anOpenCommitment,
  anOpenMatter,
  type Facts,
  morningOn,
  now,
  raised,
} from '../support/domain-builders.ts'

/* What recurs is done, skipped, and goes over to a later occurrence, on Wednesday 3 June. */

const context = aChangeContext()
const today = '2026-06-03' as const
const toldOn = '2026-06-01' as const
const done = { outcome: 'Sent.', doneOn: '2026-06-02' } as const
const reason = 'The other side was absent.'
const firstOn = '2026-06-17' as const
const monthly = {
  repeats: { every: 'P1M' },
  occurrences: { firstOn, number: 1, settledTo: 0 },
} as const
const once = { ...monthly, repeats: { every: 'P1M', times: 1 } } as const
const ofOne = {
  lastReport: { on: '2026-06-01', note: 'Begun.' },
  waiting: { for: 'the list', until: '2026-06-10', since: '2026-06-01' },
  lastRefusal: { question: 'more-time', on: '2026-06-01', reason: 'No.' },
  firstDeadline: '2026-06-10',
  timesMoved: 1,
} as const
const agreement = anAgreement()
const completed: Commitment = { ...agreement, status: 'completed', ...done }
const cancelled: Commitment = { ...agreement, status: 'cancelled', reason }
const { dueOn, heldFrom, lastWordOn, next } = anOpenCommitment()
const before = { dueOn, heldFrom, lastWordOn, next }
/** The commitment that was told in June, and now stands for its occurrence in July. */
const forJuly = anOpenCommitment({
  ...monthly,
  version: 2,
  toldOn,
  lastWordOn: today,
  dueOn: '2026-07-17',
  occurrences: { firstOn, number: 2, settledTo: 1 },
  next: morningOn('2026-07-03'),
})
const noSuch = (detail: string) => ({ refused: 'no-such-occurrence', pointer: '/occurrence', detail })
const recursNot = noSuch('the commitment does not recur: leave this out')
const unknown = noSuch('no open occurrence is due on 2026-06-18: the oldest one is due on 2026-06-17')

const complete = (
  facts: Facts,
  occurrence?: CalendarDate,
  within = context,
  doneOn: CalendarDate = done.doneOn,
) =>
  completeOccurrence(
    { commitment: anOpenCommitment(facts) },
    { ...done, doneOn, ...(occurrence && { occurrence }) },
    within,
  )
const skip = (facts: Facts, occurrence?: CalendarDate) =>
  skipOccurrence(
    { commitment: anOpenCommitment(facts) },
    { reason, ...(occurrence && { occurrence }) },
    context,
  )

describe('An answer is about', () => {
  test.each<[string, Facts, CalendarDate | undefined, object]>([
    ['the oldest open occurrence', monthly, undefined, { occurrence: firstOn }],
    ['the occurrence of its due date', monthly, '2026-07-17', { occurrence: '2026-07-17' }],
    ['no occurrence of what does not recur', {}, undefined, {}],
    ['and none can be named there', {}, firstOn, recursNot],
    ['nor one that is not due on the day', monthly, '2026-06-18', unknown],
    ['nor one without a due date', { ...monthly, dueOn: undefined }, firstOn, recursNot],
  ])('%s', (_, facts, dueOn, occurrence) => {
    expect(occurrenceNamed(anOpenCommitment(facts), dueOn)).toEqual(occurrence)
  })
})

describe('An occurrence that is done', () => {
  test('leaves the commitment open for the next one, which begins without reports of its own', () => {
    expect(complete({ ...monthly, ...ofOne, toldOn })).toEqual({
      commitment: forJuly,
      entry: {
        ...anEntry({ what: 'occurrence-completed', occurrence: firstOn, ...done }),
        before: { ...before, toldOn, ...ofOne, occurrences: monthly.occurrences },
      },
    })
  })

  test('does not put off the first notice of a holder, and tells nobody of a draft', () => {
    expect(allowed(complete(monthly)).commitment).toMatchObject({ next, dueOn: '2026-07-17' })
    expect(allowed(complete({ ...monthly, toldOn, draft: true })).commitment).not.toHaveProperty('next')
  })

  test('ahead of its time leaves the line where it is', () => {
    expect(
      allowed(complete({ ...monthly, ...ofOne, waiting: undefined, toldOn }, '2026-07-17')).commitment,
    ).toEqual(
      anOpenCommitment({
        ...monthly,
        ...ofOne,
        waiting: undefined,
        version: 2,
        toldOn,
        lastWordOn: today,
        occurrences: { firstOn, number: 1, settledTo: 0, settledBeyond: [2] },
        next: morningOn('2026-06-12'),
      }),
    )
  })

  test('takes the line to a later one whose ladder has begun', () => {
    const weekly = {
      dueOn: '2026-05-20',
      repeats: { every: 'P1W' },
      occurrences: { firstOn: '2026-05-20', number: 1, settledTo: 0 },
    } as const
    expect(allowed(complete({ ...weekly, toldOn })).commitment).toMatchObject({
      dueOn: '2026-06-03',
      occurrences: { firstOn: '2026-05-20', number: 3, settledTo: 1 },
      next: morningOn('2026-06-05'),
    })
  })

  test('takes the line to an old one that is open, which is told on the next morning', () => {
    const old = {
      dueOn: '2026-01-05',
      heldFrom: '2025-12-01',
      repeats: { every: 'P1D', times: 2 },
      occurrences: { firstOn: '2026-01-05', number: 1, settledTo: 0 },
      toldOn,
    } as const
    expect(allowed(complete(old)).commitment).toMatchObject({
      dueOn: '2026-01-06',
      next: morningOn('2026-06-04'),
    })
  })

  test('ends the question about ended reminders, because they begin again', () => {
    const questions = raised('reminders-ended')
    const facts = { ...monthly, toldOn, matterId: 'mat_plan' } as const
    const step = allowed(
      completeOccurrence(
        { commitment: anOpenCommitment(facts), matter: anOpenMatter({ questions }) },
        done,
        context,
      ),
    )
    expect(step.matter).toMatchObject({ status: 'lapsed', closedBy: anAuthor() })
    expect(step.commitment).not.toHaveProperty('matterId')
    expect(step.entry.before).toMatchObject({ questions })
  })

  test('through a link is news of the holder and the office', () => {
    const deputy = anOfficial({ id: 'ofc_ana', name: 'Ana' })
    const author = anAuthor({ by: 'ofc_ana', through: 'link' })
    const step = allowed(complete({ ...monthly, toldOn }, undefined, { ...context, author, deputy }))
    expect(step.commitment.status).toBe('open')
    expect(step.news).toEqual(
      occurrenceDoneThroughLink(step.commitment as ReturnType<typeof anOpenCommitment>, firstOn, {
        ...context,
        deputy,
        now,
      }),
    )
  })

  test('completes the commitment when none is open behind it', () => {
    const occurrences = { firstOn, number: 1, settledTo: 1 }
    expect(complete({ ...once, toldOn })).toEqual({
      commitment: { ...agreement, ...once, occurrences, ...done, status: 'completed', version: 2 },
      entry: {
        ...anEntry({ what: 'completed', ...done, occurrence: firstOn }),
        before: { ...before, toldOn, occurrences: once.occurrences },
      },
    })
  })

  test('cannot be done in the future, be any day, or be one of what does not recur', () => {
    const future = { refused: 'done-in-future', pointer: '/doneOn', detail: '2026-06-04 is yet to come' }
    for (const recurs of [monthly, once]) {
      expect(complete(recurs, undefined, context, '2026-06-04')).toEqual(future)
      expect(complete(recurs, '2026-06-18')).toEqual(unknown)
    }
    expect(complete({}, firstOn)).toEqual(recursNot)
  })

  test('is the whole of what does not recur, and said again in the same words is nothing new', () => {
    expect(allowed(complete({})).entry.change).toStrictEqual({ what: 'completed', ...done })
    expect(completeOccurrence({ commitment: completed }, done, context)).toBe('unchanged')
    expect(completeOccurrence({ commitment: cancelled }, { ...done, occurrence: firstOn }, context)).toEqual({
      refused: 'commitment-cancelled',
    })
  })
})

describe('An occurrence that is skipped', () => {
  test('leaves the commitment open for the next one', () => {
    expect(skip({ ...monthly, toldOn })).toEqual({
      commitment: forJuly,
      entry: {
        ...anEntry({ what: 'occurrence-skipped', occurrence: firstOn, reason }),
        before: { ...before, toldOn, occurrences: monthly.occurrences },
      },
    })
  })

  test('cancels the commitment when none is open behind it', () => {
    expect(skip(once, firstOn)).toEqual({
      commitment: {
        ...agreement,
        ...once,
        occurrences: { firstOn, number: 1, settledTo: 1 },
        status: 'cancelled',
        reason,
        version: 2,
      },
      entry: anEntry({ what: 'cancelled', reason, occurrence: firstOn }),
    })
  })

  test('is an open one of what recurs', () => {
    expect(skip(monthly, '2026-06-18')).toEqual(unknown)
    expect(skip({})).toEqual(noSuch('the commitment does not recur: cancel it, or correct the due date'))
    expect(skipOccurrence({ commitment: cancelled }, { reason }, context)).toBe('unchanged')
    expect(skipOccurrence({ commitment: completed }, { reason }, context)).toEqual({
      refused: 'commitment-completed',
    })
  })
})

describe('The line of what recurs goes over', () => {
  const spring = {
    dueOn: '2026-04-17',
    repeats: { every: 'P1M' },
    occurrences: { firstOn: '2026-04-17', number: 1, settledTo: 0 },
    toldOn,
  } as const
  const system = anAuthor({ by: 'system', through: 'system' })
  const over = (facts: Facts, author = system, matter?: ReturnType<typeof anOpenMatter>) =>
    goOver({ commitment: anOpenCommitment({ ...spring, ...facts }), matter }, { ...context, author })

  test('to the latest occurrence whose ladder has begun, and keeps its morning', () => {
    const { waiting, ...reports } = ofOne
    expect(over(reports)).toEqual({
      commitment: anOpenCommitment({
        ...spring,
        version: 2,
        dueOn: '2026-06-17',
        occurrences: { ...spring.occurrences, number: 3 },
      }),
      entry: {
        ...anEntry({ what: 'gone-over', occurrence: '2026-06-17', missed: ['2026-04-17', '2026-05-17'] }),
        ...system,
      },
    })
  })

  test.each<[string, Facts]>([
    ['while its own ladder lasts', monthly],
    ['if it does not recur', { repeats: undefined, occurrences: undefined }],
    ['without a due date', { dueOn: undefined }],
  ])('not %s', (_, facts) => {
    expect(over(facts)).toBeUndefined()
  })

  const tuesday = anAuthor({ by: 'system', through: 'system', at: '2026-06-02T00:00:00Z' })
  test.each<[string, CalendarDate, typeof system, boolean]>([
    ['and a waiting that still lasts goes over too', '2026-06-05', system, true],
    ['and a waiting that ends today does not', '2026-06-03', system, false],
    ['and a waiting that lasted beyond the due date goes over too', '2026-05-20', tuesday, true],
    ['and a waiting that lasted until the due date does not', '2026-05-17', tuesday, false],
  ])('%s', (_, until, author, isKept) => {
    const waiting = { ...ofOne.waiting, until }
    const step = over({ waiting }, author)
    expect(step?.entry.change.what).toBe('gone-over')
    expect(step?.commitment.waiting).toEqual(isKept ? waiting : undefined)
  })

  test('and what was asked about the date of the earlier one lapses', () => {
    const moreTime = {
      kind: 'more-time',
      dueOn: '2026-04-24',
      reason: 'A strike.',
      insteadOf: '2026-04-17',
      askedBy: 'ofc_lin',
      since: '2026-04-15',
    } as const
    const step = over({ matterId: 'mat_plan' }, system, anOpenMatter({ questions: [moreTime] }))
    expect(step?.matter).toMatchObject({ status: 'lapsed', version: 2, closedBy: system })
    expect(step?.commitment).not.toHaveProperty('matterId')
  })

  test('and the office is asked on about ended reminders', () => {
    const questions = raised('reminders-ended')
    const step = over({ matterId: 'mat_plan' }, system, anOpenMatter({ questions }))
    expect(step?.matter).toMatchObject({ status: 'open', version: 2, questions, dueOn: '2026-06-17' })
    expect(step?.commitment.matterId).toBe('mat_plan')
  })
})
