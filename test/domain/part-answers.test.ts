import { describe, expect, test } from '@jest/globals'
import { type Change, type HistoryEntry, historyEntry } from '../../functions/domain/commitments/history.ts'
import type { OpenCommitmentMatter } from '../../functions/domain/commitments/matter.ts'
import {
  askForMoreTimeOfPart,
  completePart,
  disclaimPart,
  type PartContext,
  reportOnPart,
  seePart,
  undoPart,
} from '../../functions/domain/commitments/part-answers.ts'
import { partDone } from '../../functions/domain/reminders/news.ts'
import type { Author } from '../../functions/domain/shared/author.ts'
import type { CalendarDate, Instant } from '../../functions/domain/shared/time.ts'
import {
  type Asked,
  aCancelledCommitment,
  aChangeContext,
  aHandover,
  allowed,
  aMatterAsking,
  anAuthor,
  anEntry,
  anOffice,
  anOfficial,
  anOpenCommitment,
  anOpenMatter,
  aPart,
  type Facts,
  morningOn,
  now,
  raised,
} from '../support/domain-builders.ts'

/* Wang answers about the own part in what Lin leads, on Wednesday 3 June. */

const wang = anOfficial({ id: 'ofc_wang', name: 'Wang Fang' })
const [today, toldOn] = ['2026-06-03', '2026-06-01'] as const
const done = { outcome: 'Sent.', doneOn: '2026-06-02' } as const
const contributors = [{ officialId: 'ofc_chen' }, { officialId: 'ofc_wang' }] as const
const doneByWang = [{ officialId: 'ofc_chen' }, { officialId: 'ofc_wang', doneOn: '2026-06-02' }] as const
const shared = (facts: Facts = {}) => anOpenCommitment({ contributors, toldOn, ...facts })
const part = aPart({ holder: 'ofc_wang', responsible: 'ofc_wang', ledBy: 'ofc_lin', toldOn })
const early = { ...part, dueOn: '2026-06-10' } as const
const within = (facts: Partial<PartContext> = {}): PartContext => ({
  ...aChangeContext(),
  contributor: wang,
  part,
  ...facts,
})
const context = within()
const link = (by = 'ofc_wang', officialVersion = 4, at: Instant = now): Author =>
  anAuthor({ by, through: 'link', officialVersion, at })
const closed = aCancelledCommitment({ contributors, toldOn })
const notMine = {
  kind: 'part-not-mine',
  who: 'Legal affairs',
  silentUntil: '2026-06-17',
  askedBy: 'ofc_wang',
  since: today,
} as const
const later = { dueOn: '2026-06-17', reason: 'A strike.' } as const
const ofChen = { ...notMine, askedBy: 'ofc_chen' } as const

describe('An answer about a part', () => {
  const answers: Readonly<
    Record<
      string,
      (commitment: typeof closed | ReturnType<typeof shared>, facts?: Partial<PartContext>) => unknown
    >
  > = {
    'that it is done': (commitment, facts) => completePart({ commitment }, done, within(facts)),
    'how it stands': (commitment, facts) => reportOnPart({ commitment }, { note: 'Begun.' }, within(facts)),
    'that it is known': (commitment, facts) => seePart({ commitment }, [], within(facts)),
    'that asks for more time': (commitment, facts) =>
      askForMoreTimeOfPart({ commitment }, later, within({ part: early, ...facts })),
    'that it is not theirs': (commitment, facts) => disclaimPart({ commitment }, {}, within(facts)),
  }

  test.each(Object.keys(answers))('%s is one about an open part of an open commitment', (what) => {
    const answer = answers[what]
    expect(answer?.(closed)).toEqual({ refused: 'commitment-cancelled' })
    for (const none of [
      shared({ contributors: [{ officialId: 'ofc_chen' }] }),
      shared({ contributors: undefined }),
    ])
      expect(answer?.(none)).toEqual({
        refused: 'not-contributing',
        pointer: '/contributor',
        detail: 'ofc_wang does not contribute to it',
      })
    const isDone = { refused: 'part-done', detail: 'the part of ofc_wang is done' }
    expect(answer?.(shared(), { part: undefined })).toEqual(isDone)
    expect(answer?.(shared({ contributors: doneByWang }))).toEqual(isDone)
    expect(answer?.(shared())).toMatchObject({ commitment: { version: 2 } })
  })
})

describe('A part that is done', () => {
  test('leaves the commitment open, and is news of the official who leads', () => {
    expect(completePart({ commitment: shared() }, done, context)).toEqual({
      commitment: shared({ version: 2, contributors: doneByWang }),
      entry: anEntry({ what: 'part-completed', contributor: 'ofc_wang', ...done }),
      news: [partDone(shared(), wang, { lead: anOfficial(), office: anOffice(), now })],
    })
  })

  test('of a draft is no news', () => {
    expect(allowed(completePart({ commitment: shared({ draft: true }) }, done, context))).not.toHaveProperty(
      'news',
    )
  })

  test('is not done in the future', () => {
    expect(completePart({ commitment: shared() }, { ...done, doneOn: '2026-06-04' }, context)).toEqual({
      refused: 'done-in-future',
      pointer: '/doneOn',
      detail: '2026-06-04 is yet to come',
    })
  })

  test('takes its own question away and no other, and reminders that were held up go on', () => {
    const asked = (...questions: Asked) =>
      allowed(
        completePart(
          {
            commitment: shared({ matterId: 'mat_plan', next: undefined }),
            matter: aMatterAsking(...questions),
          },
          done,
          context,
        ),
      )
    const both = asked(notMine, ...raised('reminders-ended'))
    expect(both.matter).toMatchObject({ status: 'open', version: 2, questions: raised('reminders-ended') })
    expect(both.commitment).not.toHaveProperty('next')
    const alone = asked(notMine)
    expect(alone.matter).toMatchObject({ status: 'lapsed', closedBy: anAuthor() })
    expect(alone.commitment.next).toEqual(morningOn('2026-06-04'))
  })
})

describe('A report on a part', () => {
  test('puts its reminders off, and leaves the commitment as it is', () => {
    const note = `It is begun. ${'And so on. '.repeat(40)}`
    const step = allowed(reportOnPart({ commitment: shared() }, { note, atRisk: true }, context))
    const [change] = step.parts ?? []
    expect(change?.after?.lastReport?.note).toMatch(/^It is begun\. And so on\..*…$/)
    expect(change?.after?.lastReport?.note.length).toBeLessThanOrEqual(300)
    expect(step).toEqual({
      commitment: shared({ version: 2 }),
      entry: anEntry({ what: 'part-progress-reported', contributor: 'ofc_wang', note, atRisk: true }),
      parts: [
        {
          before: part,
          after: {
            ...part,
            version: 2,
            lastWordOn: today,
            spokenOn: today,
            lastReport: { on: today, note: change?.after?.lastReport?.note, atRisk: true },
            next: morningOn('2026-06-09'),
          },
        },
      ],
    })
  })

  test('says nothing of a risk by itself, and is the word of the new holder of a post', () => {
    const contributorSince = aHandover({ since: '2026-06-02' })
    const step = allowed(
      reportOnPart({ commitment: shared() }, { note: 'Begun.' }, within({ contributorSince })),
    )
    const { toldOn: toldBefore, ...untold } = part
    expect(step.parts).toStrictEqual([
      {
        before: part,
        after: {
          ...untold,
          heldFrom: '2026-06-02',
          version: 2,
          lastWordOn: today,
          spokenOn: today,
          lastReport: { on: today, note: 'Begun.' },
        },
      },
    ])
    expect(step.entry.change).toStrictEqual({
      what: 'part-progress-reported',
      contributor: 'ofc_wang',
      note: 'Begun.',
    })
  })
})

describe('That a part is known', () => {
  const said = (change: Change, author: Author = link()) => historyEntry(shared(), change, author)
  const known = { what: 'part-seen', contributor: 'ofc_wang' } as const
  const see = (...history: readonly HistoryEntry[]) =>
    seePart({ commitment: shared() }, history, within({ author: link() }))

  test('is recorded', () => {
    expect(see()).toEqual({
      commitment: shared({ version: 2 }),
      entry: { ...anEntry(known), ...link() },
    })
  })

  test('is not recorded twice for the same person, whatever others said', () => {
    expect(see(said(known), said({ what: 'seen' }), said({ ...known, contributor: 'ofc_chen' }))).toBe(
      'unchanged',
    )
  })

  test.each<[string, readonly HistoryEntry[]]>([
    ['by somebody else', [said(known, link('ofc_ana'))]],
    ['by another person in the post', [said(known, link('ofc_wang', 3))]],
    [
      'before something else was said of it',
      [said(known), said({ what: 'part-progress-reported', contributor: 'ofc_wang', note: 'Begun.' })],
    ],
    ['for another part', [said({ ...known, contributor: 'ofc_chen' })]],
  ])('is recorded when it was said %s', (_, history) => {
    expect(see(...history)).toMatchObject({ commitment: { version: 2 } })
  })
})

describe('A contributor', () => {
  const ask = (
    dueOn: CalendarDate,
    { facts = {}, ...others }: { facts?: Facts } & Partial<PartContext> = {},
    matter?: OpenCommitmentMatter,
  ) =>
    askForMoreTimeOfPart(
      { commitment: shared(facts), matter },
      { ...later, dueOn },
      within({ part: early, ...others }),
    )
  const moreTime = {
    kind: 'part-more-time',
    ...later,
    insteadOf: '2026-06-10',
    askedBy: 'ofc_wang',
    since: today,
  } as const

  test('asks for more time, until the due date at the latest, and reminders go on', () => {
    expect(ask('2026-06-17')).toEqual({
      commitment: shared({ version: 2, matterId: 'mat_new' }),
      matter: anOpenMatter({
        id: 'mat_new',
        dueOn: '2026-06-17',
        questions: [moreTime],
        askedFrom: '2026-06-04',
        next: morningOn('2026-06-04'),
      }),
      entry: anEntry({
        what: 'asked',
        matterId: 'mat_new',
        question: 'part-more-time',
        contributor: 'ofc_wang',
        ...later,
      }),
    })
  })

  test.each<[string, CalendarDate, Partial<PartContext> & { facts?: Facts }, object]>([
    [
      'after the due date',
      '2026-06-18',
      {},
      {
        refused: 'invalid-request',
        pointer: '/dueOn',
        detail: 'must not lie after the due date (2026-06-17)',
      },
    ],
    [
      'that is no later',
      '2026-06-10',
      {},
      {
        refused: 'date-too-early',
        pointer: '/dueOn',
        detail: 'it is due on 2026-06-10: name a later day',
      },
    ],
    [
      'that is past where the contributor is',
      '2026-06-03',
      { author: anAuthor({ at: '2026-06-03T17:00:00Z' }) },
      { refused: 'date-too-early', pointer: '/dueOn', detail: '2026-06-03 is past' },
    ],
    [
      'instead of none',
      '2026-06-17',
      { part: aPart({ dueOn: undefined, checkIn: { every: 'P4W' } }) },
      { refused: 'without-due-date' },
    ],
  ])('does not ask for a date %s', (_, dueOn, facts, refused) => {
    expect(ask(dueOn, facts)).toEqual(refused)
  })

  test('may ask for any later date beside a commitment without one', () => {
    const facts = { dueOn: undefined, checkIn: { every: 'P4W' } } as const
    expect(allowed(ask('2026-07-17', { facts })).matter).toMatchObject({
      questions: [{ ...moreTime, dueOn: '2026-07-17' }],
    })
  })

  test('disclaims the part, and the deputy who does so is named', () => {
    const asks = (by: string) =>
      disclaimPart({ commitment: shared() }, { who: 'Legal affairs' }, within({ author: link(by) }))
    expect(allowed(asks('ofc_wang')).matter).toMatchObject({ questions: [notMine] })
    expect(allowed(asks('ofc_wang')).matter).not.toHaveProperty('questions.0.deputy')
    expect(allowed(asks('ofc_ana')).matter).toMatchObject({ questions: [{ ...notMine, deputy: 'ofc_ana' }] })
  })

  test('waits for the office: the same question changes nothing, another of the kind is refused', () => {
    const asks = (who: string, ...waiting: Asked) =>
      disclaimPart({ commitment: shared(), matter: aMatterAsking(...waiting) }, { who }, context)
    expect(asks('Legal affairs', ...raised('date'), ofChen, notMine)).toBe('unchanged')
    expect(asks('Finance', notMine)).toEqual({ refused: 'already-asked' })
    expect(ask('2026-06-17', {}, aMatterAsking(moreTime))).toBe('unchanged')
    const step = allowed(asks('Legal affairs', ofChen, moreTime))
    expect(step.matter).toMatchObject({ id: 'mat_plan', version: 2, questions: [ofChen, notMine] })
  })

  test('whose question ends the one about ended reminders leaves the commitment unplanned', () => {
    const facts = { matterId: 'mat_plan', next: undefined } as const
    const step = allowed(ask('2026-06-17', { facts }, aMatterAsking(...raised('reminders-ended'))))
    expect(step.matter).toMatchObject({ questions: [...raised('reminders-ended'), moreTime] })
    expect(step.commitment).not.toHaveProperty('next')
  })

  test('asks about what nobody leads: it is silent while it waits', () => {
    const facts = { responsible: undefined } as const
    expect(allowed(ask('2026-06-17', { facts })).commitment).not.toHaveProperty('next')
  })
})

describe('A contributor takes back', () => {
  const at = (moment: Instant, author: Author = anAuthor()) => within({ author: { ...author, at: moment } })
  const thursday = at('2026-06-04T01:00:00Z')
  const completed: Change = { what: 'part-completed', contributor: 'ofc_wang', ...done }
  const asked: Change = {
    what: 'asked',
    matterId: 'mat_plan',
    question: 'part-not-mine',
    contributor: 'ofc_wang',
    who: 'Legal affairs',
  }
  const said = (change: Change, author: Author = link()) => historyEntry(shared(), change, author)
  const undo = (
    history: readonly HistoryEntry[],
    {
      facts = {},
      matter,
      by = thursday,
    }: { facts?: Facts; matter?: OpenCommitmentMatter; by?: PartContext } = {},
  ) => undoPart({ commitment: shared(facts), matter }, { reason: 'A slip.', history }, by)
  const undone = { what: 'part-undone', contributor: 'ofc_wang', reason: 'A slip.' }
  const isDone = { contributors: doneByWang } as const

  test('that the part is done: nobody is told that it was', () => {
    expect(undo([said(completed), said({ what: 'seen' })], { facts: isDone })).toEqual({
      commitment: shared({ version: 2 }),
      entry: { ...anEntry(undone), at: thursday.author.at },
      news: [{ reader: 'ofc_lin', takesAway: 'nws_part-cmt_plan-ofc_wang' }],
    })
  })

  const waits = { matterId: 'mat_plan' } as const

  test('a question, and no question of anybody else', () => {
    const step = allowed(undo([said(asked)], { facts: waits, matter: aMatterAsking(ofChen, notMine) }))
    expect(step).toMatchObject({
      commitment: shared({ version: 2, ...waits }),
      matter: { status: 'open', version: 2, questions: [ofChen] },
      entry: { ...anEntry(undone), at: thursday.author.at },
    })
    expect(step).not.toHaveProperty('news')
    const alone = allowed(
      undo([said(asked)], { facts: { ...waits, next: undefined }, matter: aMatterAsking(notMine) }),
    )
    expect(alone.matter).toMatchObject({ status: 'lapsed', version: 2, closedBy: thursday.author })
    expect(alone.commitment).toEqual(shared({ version: 2, next: morningOn('2026-06-05') }))
  })

  test.each<[string, OpenCommitmentMatter | undefined]>([
    ['is decided', undefined],
    [
      'waits no longer',
      aMatterAsking(ofChen, { ...notMine, kind: 'part-more-time', ...later, insteadOf: '2026-06-10' }),
    ],
  ])('no question that %s', (_, matter) => {
    expect(undo([said(asked)], { facts: waits, ...(matter && { matter }) })).toEqual({
      refused: 'nothing-to-undo',
      detail: 'the question does not wait any more',
    })
  })

  test.each<[string, readonly HistoryEntry[], Facts]>([
    ['where none was given', [said({ what: 'seen' })], isDone],
    [
      'before the word that the part is known',
      [said(completed), said({ what: 'part-seen', contributor: 'ofc_wang' })],
      isDone,
    ],
    ['of somebody else', [said({ ...completed, contributor: 'ofc_chen' } as Change)], isDone],
    ['about a part that is open again', [said(completed)], {}],
  ])('no answer %s', (_, history, facts) => {
    expect(undo(history, { facts })).toEqual({
      refused: 'nothing-to-undo',
      detail: 'the last answer neither says that the part is done nor asks the protocol office',
    })
  })

  test.each<[string, PartContext, boolean]>([
    ['an own answer', at('2026-06-04T01:00:00Z', link()), true],
    ['not the answer of somebody else', at('2026-06-04T01:00:00Z', link('ofc_ana')), false],
    [
      'not what was said before the post was taken over',
      { ...at('2026-06-04T01:00:00Z', link()), contributorSince: aHandover({ version: 5 }) },
      false,
    ],
  ])('through a link %s', (_, by, isAllowed) => {
    const outcome = undo([said(completed)], { facts: isDone, by })
    if (isAllowed) expect(allowed(outcome).commitment.contributors).toEqual(contributors)
    else
      expect(outcome).toEqual({
        refused: 'nothing-to-undo',
        detail: 'the last answer was given by somebody else',
      })
  })

  test('an answer of the seven days before', () => {
    const facts = isDone
    expect(allowed(undo([said(completed)], { facts, by: at('2026-06-10T15:59:59Z') })).entry.change).toEqual(
      undone,
    )
    expect(undo([said(completed)], { facts, by: at('2026-06-10T16:00:00Z') })).toEqual({
      refused: 'undo-too-late',
      detail: 'the answer could be undone until 2026-06-10',
    })
  })

  test('nothing about what is closed, or by who does not contribute', () => {
    const history = [said(completed)]
    expect(undoPart({ commitment: closed }, { reason: 'A slip.', history }, thursday)).toEqual({
      refused: 'commitment-cancelled',
    })
    expect(undo(history, { facts: { contributors: undefined } })).toMatchObject({
      refused: 'not-contributing',
    })
  })
})
