import { describe, expect, test } from '@jest/globals'
import {
  answering,
  endWaiting,
  isOwnAnswer,
  lastDayToUndo,
  lastOwnAnswer,
  markSeen,
  waitForOtherSide,
} from '../../functions/domain/commitments/answers.ts'
import { type Change, type HistoryEntry, historyEntry } from '../../functions/domain/commitments/history.ts'
import type { Author } from '../../functions/domain/shared/author.ts'
import type { CalendarDate } from '../../functions/domain/shared/time.ts'
import {
  aCancelledCommitment,
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
  raised,
} from '../support/domain-builders.ts'

/* Answers of the responsible official that leave a commitment open, on Wednesday 3 June. */

const context = aChangeContext()
const today = '2026-06-03' as const
const byLink = anAuthor({ by: 'ofc_lin', through: 'link', officialVersion: 4 })
const entry = (change: Change, author: Author = byLink, facts: Facts = {}): HistoryEntry =>
  historyEntry(anOpenCommitment(facts), change, author)
const before = (facts: Facts = {}) => {
  const { dueOn, heldFrom, lastWordOn, next, toldOn, waiting } = anOpenCommitment(facts)
  return { dueOn, heldFrom, lastWordOn, next, ...(toldOn && { toldOn }), ...(waiting && { waiting }) }
}
const _agreement = anAgreement()
const closed = aCancelledCommitment()

describe('That a commitment was seen', () => {
  const see = (last: HistoryEntry | undefined) =>
    markSeen({ commitment: anOpenCommitment(), matter: anOpenMatter() }, last, { author: byLink })

  test('is recorded, and reminders go on as planned', () => {
    expect(see(undefined)).toEqual({
      commitment: anOpenCommitment({ version: 2 }),
      entry: {
        ...anEntry({ what: 'seen' }, { author: byLink }),
        before: { ...before(), questions: raised('responsible', 'date') },
      },
    })
  })

  test('is not recorded twice for the same person', () => {
    expect(see(entry({ what: 'seen' }))).toBe('unchanged')
  })

  test.each<[string, HistoryEntry]>([
    ['by somebody else', entry({ what: 'seen' }, { ...byLink, by: 'ofc_ana' })],
    ['before another person came to the post', entry({ what: 'seen' }, { ...byLink, officialVersion: 3 })],
    ['and something was said since', entry({ what: 'progress-reported', note: 'Begun.' })],
  ])('is recorded when it was seen %s', (_, last) => {
    expect(see(last)).toMatchObject({ commitment: { version: 2 } })
  })

  test('is recorded of what is open alone', () => {
    expect(markSeen({ commitment: closed }, undefined, context)).toEqual({ refused: 'commitment-cancelled' })
  })
})

describe('The official who waits for the other side', () => {
  const words = { for: 'the list', until: '2026-06-24' } as const
  const wait = (
    facts: Facts = {},
    { history = [], until = words.until as CalendarDate, matter = undefined as never } = {},
  ) =>
    waitForOtherSide({ commitment: anOpenCommitment(facts), matter }, { ...words, until, history }, context)
  const toldOn = '2026-06-01' as const

  test('is told next when the waiting ends', () => {
    expect(wait({ toldOn })).toEqual({
      commitment: anOpenCommitment({
        version: 2,
        toldOn,
        lastWordOn: today,
        spokenOn: today,
        waiting: { ...words, since: today },
        next: morningOn('2026-06-24'),
      }),
      entry: {
        ...anEntry({ what: 'waiting', ...words }),
        before: before({ toldOn }),
      },
    })
  })

  test('has the first notice all the same', () => {
    expect(allowed(wait()).commitment.next).toEqual(morningOn(today))
  })

  test('hears nothing of a draft', () => {
    expect(allowed(wait({ toldOn, draft: true })).commitment).not.toHaveProperty('next')
  })

  test('ends the question about ended reminders, because they begin again', () => {
    const matter = anOpenMatter({ questions: raised('reminders-ended') })
    const facts = { toldOn, matterId: 'mat_plan' } as const
    const waits = allowed(
      waitForOtherSide({ commitment: anOpenCommitment(facts), matter }, { ...words, history: [] }, context),
    )
    expect(waits.matter).toMatchObject({ id: 'mat_plan', status: 'lapsed', closedBy: anAuthor() })
    expect(waits.commitment).not.toHaveProperty('matterId')
    expect(waits.entry.before).toMatchObject({ questions: matter.questions })
  })

  test.each<[CalendarDate, boolean]>([
    ['2026-06-03', false],
    ['2026-06-04', true],
    ['2026-09-03', true],
    ['2026-09-04', false],
  ])('names a day after today and within three months: %s', (until, isAllowed) => {
    const outcome = wait({ toldOn }, { until })
    if (isAllowed) expect(allowed(outcome).commitment.waiting?.until).toBe(until)
    else
      expect(outcome).toEqual({
        refused: 'waiting-out-of-range',
        pointer: '/until',
        detail: 'name a day after 2026-06-03, and not after 2026-09-03',
      })
  })

  test('waits for what is open alone', () => {
    expect(waitForOtherSide({ commitment: closed }, { ...words, history: [] }, context)).toEqual({
      refused: 'commitment-cancelled',
    })
  })

  const waited = (what: string, facts: Facts = {}) =>
    entry({ what: 'waiting', for: what, until: '2026-06-02' }, byLink, facts)
  const again = (...history: readonly HistoryEntry[]) =>
    allowed(waitForOtherSide({ commitment: anOpenCommitment({ toldOn }) }, { ...words, history }, context))
      .entry.change

  test.each([
    'the list',
    'The  LIST',
    '“the list”.',
    'the - list',
    'ｔｈｅ list',
  ])('asks the office to wait once more for the same thing: %s', (what) => {
    expect(again(entry({ what: 'seen' }), waited(what), entry({ what: 'seen' }))).toEqual({
      what: 'asked',
      matterId: 'mat_new',
      question: 'wait-again',
      ...words,
    })
  })

  /** What becomes of waiting for `what`, after a waiting for `before`. */
  const waitsAfter = (before: string, what: string) =>
    allowed(
      waitForOtherSide(
        { commitment: anOpenCommitment({ toldOn }) },
        { ...words, for: what, history: [waited(before)] },
        context,
      ),
    ).entry.change

  test.each([
    ['when that was the last answer', 'the list', 'the list'],
    ['also in capital letters of German', 'die STRAẞENLISTE', 'die Straßenliste'],
    ['also with a picture', 'the list ✔️', '✉️ the list'],
  ])('asks the office to wait once more for the same thing, %s', (_, before, what) => {
    expect(waitsAfter(before, what)).toMatchObject({ what: 'asked', question: 'wait-again', for: what })
  })

  test.each([
    ['in Hindi', 'किल', 'कील'],
    ['in Thai', 'ที่', 'ที'],
  ])('waits for another thing where a mark alone tells two words apart, %s', (_, before, what) => {
    expect(waitsAfter(before, what)).toMatchObject({ what: 'waiting', for: what })
  })

  test.each<[string, readonly HistoryEntry[]]>([
    ['for other things', [waited('the lists'), waited('thelist'), waited('the list 2'), waited('§')]],
    ['in the place of somebody else', [waited('the list', { holder: 'ofc_ana' })]],
    ['in an answer that was undone', [waited('the list'), entry({ what: 'undone', reason: 'Too soon.' })]],
    ['only in another answer', [entry({ what: 'seen' })]],
  ])('need not ask the office who waited before %s', (_, history) => {
    expect(again(...history)).toEqual({ what: 'waiting', ...words })
  })
})

describe('The end of a waiting', () => {
  const waiting = { for: 'the list', until: '2026-06-24', since: '2026-06-01' } as const
  const end = (facts: Facts, note?: string) =>
    endWaiting({ commitment: anOpenCommitment(facts), matter: anOpenMatter() }, note, context)

  test('before its day is told on the next morning, and lateness counts from today', () => {
    expect(end({ waiting }, 'It came.')).toEqual({
      commitment: anOpenCommitment({
        version: 2,
        lastWordOn: today,
        waiting: { ...waiting, until: today },
        next: morningOn('2026-06-04'),
      }),
      entry: {
        ...anEntry({ what: 'waiting-ended', note: 'It came.' }),
        before: { ...before({ waiting }), questions: raised('responsible', 'date') },
      },
    })
    expect(allowed(end({ waiting })).entry.change).toStrictEqual({ what: 'waiting-ended' })
  })

  test.each<[string, Facts]>([
    ['nobody waits', {}],
    ['it is over already', { waiting: { ...waiting, until: today } }],
  ])('is not recorded while %s', (_, facts) => {
    expect(end(facts)).toEqual({ refused: 'not-waiting' })
  })

  test('is recorded of what is open alone', () => {
    expect(endWaiting({ commitment: closed }, undefined, context)).toEqual({
      refused: 'commitment-cancelled',
    })
  })
})

describe('An answer', () => {
  test.each<[string, Partial<Author>, number | undefined, boolean]>([
    ['is their own when the holder gave it through a link', {}, undefined, true],
    ['is their own since they came to the post', {}, 4, true],
    ['is not their own before they came to the post', {}, 5, false],
    ['is not their own when somebody else gave it', { by: 'ofc_ana' }, undefined, false],
    ['is not their own when it came through another door', { through: 'api' }, undefined, false],
  ])('%s', (_, author, version, isOwn) => {
    const holder = { id: 'ofc_lin', ...(version !== undefined && { handover: { version } }) }
    const given = { ...byLink, ...author }
    expect(isOwnAnswer(given, holder)).toBe(isOwn)
    const ofWang = entry({ what: 'seen' }, { ...given, by: 'ofc_wang' })
    const last = entry({ what: 'seen' }, given)
    expect(lastOwnAnswer([last], holder)).toBe(isOwn ? last : undefined)
    expect(lastOwnAnswer([ofWang, ofWang, last], holder)).toBe(isOwn ? last : undefined)
    expect(lastOwnAnswer([last, last, ofWang], holder)).toBeUndefined()
  })

  test('of an earlier version is that of whoever held the post first', () => {
    const { officialVersion, ...stored } = byLink
    expect(isOwnAnswer(stored, { id: 'ofc_lin' })).toBe(true)
    expect(isOwnAnswer(stored, { id: 'ofc_lin', handover: { version: 1 } })).toBe(false)
    expect(lastOwnAnswer([], { id: 'ofc_lin' })).toBeUndefined()
  })

  test('counts from the takeover of the post for its holder, and not for a deputy', () => {
    const held = { holder: { id: 'ofc_lin' }, handover: { version: 5 } } as const
    expect(answering(byLink, held)).toStrictEqual({ id: 'ofc_lin', handover: { version: 5 } })
    expect(answering({ ...byLink, by: 'ofc_ana' }, held)).toStrictEqual({ id: 'ofc_ana' })
  })

  test('can be undone for a week, counted from its day where the holder is', () => {
    const evening = entry({ what: 'seen' }, { ...byLink, at: '2026-06-03T17:00:00Z' })
    expect(lastDayToUndo(evening, anOfficial())).toBe('2026-06-11')
    expect(lastDayToUndo(evening, anOfficial({ zone: 'Europe/Paris' }))).toBe('2026-06-10')
  })
})
