import { describe, expect, test } from '@jest/globals'
import {
  acceptedOn,
  askForMoreTime,
  askingIn,
  askToDrop,
  askToWaitAgain,
  disclaim,
  proposeDate,
} from '../../functions/domain/commitments/ask-office.ts'
import {
  type Asked,
  aCancelledCommitment,
  aChangeContext,
  aCommitmentNobodyHolds,
  allowed,
  aMatterAsking,
  anAuthor,
  anEntry,
  anOffice,
  anOpenCommitment,
  anOpenMatter,
  type Facts,
  morningOn,
  raised,
} from '../support/domain-builders.ts'

/* What the responsible official asks of the protocol office, on Wednesday 3 June. */

const context = aChangeContext()
const throughLink = (by: string) => aChangeContext({ author: anAuthor({ by, through: 'link' }) })
const since = '2026-06-03' as const
const ofLin = { askedBy: 'ofc_lin', since } as const
const toldBefore = { toldOn: '2026-06-01' } as const
const undated = { dueOn: undefined, checkIn: { every: 'P4W' } } as const
const thursday = { askedFrom: '2026-06-04', next: morningOn('2026-06-04') } as const
const asksFor = (questions: Asked, facts: Parameters<typeof anOpenMatter>[0] = {}) =>
  anOpenMatter({ id: 'mat_new', dueOn: '2026-06-17', questions, ...thursday, ...facts })

const later = { dueOn: '2026-07-17', reason: 'A strike.' } as const
const moreTime = { kind: 'more-time', ...later, insteadOf: '2026-06-17', ...ofLin } as const
const hers = { who: 'Legal affairs', officialId: 'ofc_wang' } as const
const silent = { silentUntil: '2026-06-17' } as const
const notMine = { kind: 'not-mine', ...hers, ...silent, ...ofLin } as const
const noMoney = { reason: 'No money.' } as const
const cannot = { kind: 'cannot-be-done', ...noMoney, ...silent, ...ofLin } as const
const list = { for: 'the list', until: '2026-06-24' } as const

const closed = aCancelledCommitment()

describe('The responsible official', () => {
  const ask = {
    'asks for more time': (facts: Facts) =>
      askForMoreTime({ commitment: anOpenCommitment(facts) }, later, context),
    'proposes a date': (facts: Facts) =>
      proposeDate({ commitment: anOpenCommitment(facts) }, { dueOn: '2026-07-17' }, context),
    'names somebody else': (facts: Facts) => disclaim({ commitment: anOpenCommitment(facts) }, hers, context),
    'asks to be let off': (facts: Facts) =>
      askToDrop({ commitment: anOpenCommitment(facts) }, noMoney, context),
    'asks to wait once more': (facts: Facts) =>
      askToWaitAgain({ commitment: anOpenCommitment(facts) }, list, context),
  } as const

  test.each<[keyof typeof ask, Facts, Asked[number], object, Facts]>([
    [
      'asks for more time',
      {},
      moreTime,
      { question: 'more-time', ...later },
      { asked: [{ kind: 'more-time', since, dueOn: '2026-07-17' }], next: morningOn('2026-06-09') },
    ],
    [
      'proposes a date',
      undated,
      { kind: 'proposed-date', dueOn: '2026-07-17', ...ofLin },
      { question: 'proposed-date', dueOn: '2026-07-17' },
      { asked: [{ kind: 'proposed-date', since, dueOn: '2026-07-17' }], next: morningOn('2026-06-09') },
    ],
    [
      'names somebody else',
      {},
      notMine,
      { question: 'not-mine', ...hers },
      { asked: [{ kind: 'not-mine', since }], ...silent, next: morningOn('2026-06-17') },
    ],
    [
      'asks to be let off',
      {},
      cannot,
      { question: 'cannot-be-done', ...noMoney },
      { asked: [{ kind: 'cannot-be-done', since }], ...silent, next: morningOn('2026-06-17') },
    ],
    [
      'asks to wait once more',
      {},
      { kind: 'wait-again', ...list, ...ofLin },
      { question: 'wait-again', ...list },
      { asked: [{ kind: 'wait-again', since }], next: morningOn('2026-06-09') },
    ],
  ])('%s, and is left in peace meanwhile', (what, dates, question, words, facts) => {
    const { next, ...before } = anOpenCommitment({ ...toldBefore, ...dates })
    expect(ask[what]({ ...toldBefore, ...dates })).toEqual({
      commitment: { ...before, version: 2, spokenOn: since, matterId: 'mat_new', ...facts },
      matter: asksFor([question], dates as Parameters<typeof anOpenMatter>[0]),
      entry: {
        ...anEntry({ what: 'asked', matterId: 'mat_new', ...words }),
        before: {
          dueOn: before.dueOn,
          checkIn: before.checkIn,
          heldFrom: '2026-06-01',
          lastWordOn: '2026-05-29',
          ...toldBefore,
          next,
        },
      },
    })
  })

  test.each(Object.keys(ask) as (keyof typeof ask)[])('%s only while it is open', (what) => {
    const asks = {
      'asks for more time': askForMoreTime({ commitment: closed }, later, context),
      'proposes a date': proposeDate({ commitment: closed }, { dueOn: '2026-07-17' }, context),
      'names somebody else': disclaim({ commitment: closed }, hers, context),
      'asks to be let off': askToDrop({ commitment: closed }, noMoney, context),
      'asks to wait once more': askToWaitAgain({ commitment: closed }, list, context),
    }
    expect(asks[what]).toEqual({ refused: 'commitment-cancelled' })
  })

  test('has the first notice all the same', () => {
    expect(allowed(ask['asks for more time']({})).commitment.next).toEqual(morningOn('2026-06-03'))
  })

  test('is the one who asks, so nobody asks for what nobody leads', () => {
    expect(askForMoreTime({ commitment: aCommitmentNobodyHolds() }, later, context)).toEqual({
      refused: 'nobody-responsible',
    })
  })

  test.each<[string, Facts, string | undefined]>([
    ['no longer knows the no to the same question', { question: 'more-time' } as Facts, undefined],
    ['still knows the no to another question', { question: 'not-mine' } as Facts, 'not-mine'],
  ])('who asks again %s', (_, question, known) => {
    const lastRefusal = { on: '2026-06-02', reason: 'No.', ...question } as never
    expect(allowed(ask['asks for more time']({ lastRefusal })).commitment.lastRefusal?.question).toBe(known)
  })

  test.each<[string, string]>([
    ['2026-06-02', '2026-06-02 is past'],
    ['2026-05', '2026-05 is past'],
    ['2026-06-03', 'it is due on 2026-06-17: name a later day'],
    ['2026-06-17', 'it is due on 2026-06-17: name a later day'],
  ])('is not given more time until %s', (dueOn, detail) => {
    const words = { ...later, dueOn: dueOn as '2026-06-17' }
    expect(askForMoreTime({ commitment: anOpenCommitment() }, words, context)).toEqual({
      refused: 'date-too-early',
      pointer: '/dueOn',
      detail,
    })
  })

  test('may ask for a month whose last day is later than the due date', () => {
    const words = { ...later, dueOn: '2026-06' } as const
    expect(allowed(askForMoreTime({ commitment: anOpenCommitment() }, words, context)).matter).toMatchObject({
      questions: [{ ...moreTime, dueOn: '2026-06' }],
    })
  })

  test('cannot ask for more time without a due date, nor propose a date beside one', () => {
    expect(ask['asks for more time'](undated)).toEqual({ refused: 'without-due-date' })
    expect(ask['proposes a date']({})).toEqual({ refused: 'with-due-date' })
  })

  test('proposes a date from today on, where the official is', () => {
    const propose = (dueOn: '2026-06-03', at = context.author.at) =>
      proposeDate(
        { commitment: anOpenCommitment(undated) },
        { dueOn },
        { ...context, author: anAuthor({ at }) },
      )
    expect(allowed(propose('2026-06-03')).entry.change).toMatchObject({ dueOn: '2026-06-03' })
    expect(propose('2026-06-03', '2026-06-03T17:00:00Z')).toEqual({
      refused: 'date-too-early',
      pointer: '/dueOn',
      detail: '2026-06-03 is past',
    })
  })
})

describe('A question that waits', () => {
  const ask = (waiting: Asked, by = 'ofc_lin', words: typeof later | typeof hers = later) => {
    const followed = { commitment: anOpenCommitment(), matter: aMatterAsking(...waiting) }
    return 'dueOn' in words
      ? askForMoreTime(followed, words, throughLink(by))
      : disclaim(followed, words, throughLink(by))
  }

  test('is not asked again in the same words, whoever asked it', () => {
    expect(ask([moreTime])).toBe('unchanged')
    expect(ask([{ ...moreTime, deputy: 'ofc_ana' }], 'ofc_ana')).toBe('unchanged')
    expect(ask([moreTime, notMine], 'ofc_lin', hers)).toBe('unchanged')
  })

  test('is not asked in other words before the office has decided', () => {
    expect(ask([{ ...moreTime, reason: 'A flood.' }])).toEqual({ refused: 'already-asked' })
    expect(ask([{ ...moreTime, dueOn: '2026-07-18' }])).toEqual({ refused: 'already-asked' })
  })

  test('of another kind or of a contributor is not in the way: the matter asks both', () => {
    const ofPart = { kind: 'part-not-mine', silentUntil: '2026-06-12', askedBy: 'ofc_wang', since } as const
    const waiting = [...raised('date'), cannot, ofPart]
    const facts = { contributors: [{ officialId: 'ofc_wang' }], ...undated, checkIn: undefined } as const
    const followed = { commitment: anOpenCommitment(facts), matter: aMatterAsking(...waiting) }
    const { matter, commitment, entry } = allowed(disclaim(followed, hers, context))
    expect(matter).toMatchObject({ id: 'mat_plan', version: 2, questions: [...waiting, notMine] })
    expect(commitment).toMatchObject({ matterId: 'mat_plan', ...silent })
    expect(entry).toMatchObject({ change: { matterId: 'mat_plan' }, before: { questions: waiting } })
  })

  test('names the deputy who asks in the place of the official through a link', () => {
    const asked = (by: string) => allowed(ask([], by)).matter
    expect(asked('ofc_ana')).toMatchObject({ questions: [{ ...moreTime, deputy: 'ofc_ana' }] })
    expect(asked('ofc_lin')).toMatchObject({ questions: [moreTime] })
    expect(asked('ofc_lin')).not.toHaveProperty('questions.0.deputy')
  })

  test.each<[Parameters<typeof askingIn>[0], object]>([
    [
      { ...moreTime, deputy: 'ofc_ana' },
      { kind: 'more-time', ...later },
    ],
    [notMine, { kind: 'not-mine', ...hers }],
    [
      { kind: 'acceptance', outcome: 'Sent.', doneOn: since, acceptedOn: '2026-06-17', ...ofLin },
      { kind: 'acceptance', outcome: 'Sent.', doneOn: since },
    ],
  ])('has the words of the official beside its circumstances: %j', (question, words) => {
    expect(askingIn(question)).toStrictEqual(words)
  })
})

test('A report counts as accepted after ten working days of the office, from its own day', () => {
  expect(acceptedOn('2026-06-03T17:00:00Z', anOffice())).toBe('2026-06-18')
  expect(acceptedOn('2026-06-03T17:00:00Z', anOffice({ zone: 'Europe/Paris' }))).toBe('2026-06-17')
})
