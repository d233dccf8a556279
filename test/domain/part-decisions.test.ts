import { describe, expect, test } from '@jest/globals'
import type { Decision } from '../../functions/domain/commitments/matter.ts'
import type { Part } from '../../functions/domain/commitments/part.ts'
import { decideOnPart } from '../../functions/domain/commitments/part-decisions.ts'
import type { PartQuestion, Question } from '../../functions/domain/commitments/questions.ts'
import {
  type Asked,
  allowed,
  anAuthor,
  anEntry,
  anOfficial,
  anOpenCommitment,
  anOpenMatter,
  aPart,
  type Facts,
  morningOn,
  questionsOfWang,
  raised,
} from '../support/domain-builders.ts'

/* What the office answers to Wang, who contributes to what Lin leads, on Wednesday 3 June. */

const wang = anOfficial({ id: 'ofc_wang', name: 'Wang Fang' })
const chen = anOfficial({ id: 'ofc_chen', name: 'Chen Jing' })
const author = anAuthor()
const since = '2026-06-03' as const
const thursday = morningOn('2026-06-04')
const { moreTime, notMine } = questionsOfWang
const by10June = { officialId: 'ofc_wang', dueOn: '2026-06-10' } as const
const zhao = { officialId: 'ofc_zhao' } as const
const contributors = [zhao, by10June] as const
const toldOn = '2026-06-01' as const
const before = (facts: Facts = {}) =>
  anOpenCommitment({ contributors, toldOn, matterId: 'mat_plan', ...facts })
const part = aPart({
  holder: 'ofc_wang',
  responsible: 'ofc_wang',
  ledBy: 'ofc_lin',
  toldOn,
  dueOn: '2026-06-10',
  asked: [{ kind: 'not-mine', since }],
  silentUntil: '2026-06-17',
  next: morningOn('2026-06-17'),
})

const decide = (
  named: Question<PartQuestion>,
  decision: Omit<Decision, 'until'>,
  { facts = {}, others = [], line = part }: { facts?: Facts; others?: Asked; line?: Part | undefined } = {},
) =>
  decideOnPart(
    anOpenMatter({ dueOn: '2026-06-17', questions: [...others, named] }),
    before(facts),
    { named, decision },
    { holder: anOfficial(), author, contributor: wang, part: line },
  )
const decided = (...asked: Parameters<typeof decide>) => allowed(decide(...asked))

const { next, ...asked } = anOpenMatter({ dueOn: '2026-06-17' })
const closed = { ...asked, status: 'decided', version: 2, closedBy: author } as const
const after = (facts: Facts) => before({ version: 2, matterId: undefined, ...facts })
const entryOf = (change: object) => anEntry({ what: 'decided', matterId: 'mat_plan', ...change })

describe('The office', () => {
  const name = { question: 'part-more-time', contributor: 'ofc_wang' } as const

  test.each<
    [string, Question<PartQuestion>, Omit<Decision, 'until'>, Facts['contributors'] | undefined, object]
  >([
    [
      'gives more time until the day that was asked for',
      moreTime,
      { ...name, grant: true },
      [zhao, { ...by10June, dueOn: '2026-06-15' }],
      { ...name, grant: true, dueOn: '2026-06-15' },
    ],
    [
      'gives more time until another day',
      moreTime,
      { dueOn: '2026-06-12' },
      [zhao, { ...by10June, dueOn: '2026-06-12' }],
      { dueOn: '2026-06-12' },
    ],
    [
      'names somebody else, who takes the own date over',
      notMine,
      { responsible: chen },
      [zhao, { ...by10June, officialId: 'ofc_chen' }],
      { responsible: 'ofc_chen' },
    ],
    [
      'names nobody instead',
      notMine,
      { accept: true, note: 'Agreed.' },
      [zhao],
      { accept: true, note: 'Agreed.' },
    ],
  ])('%s', (_, named, decision, left, change) => {
    expect(decide(named, decision)).toEqual({
      commitment: after({ contributors: left }),
      matter: { ...closed, questions: [named], ...('note' in decision && { note: decision.note }) },
      entry: entryOf(change),
    })
  })

  test('gives more time until the last day of a month', () => {
    const { commitment } = decided(
      moreTime,
      { dueOn: '2026-05' },
      { facts: { agreedAt: { ...asked.agreedAt, startsOn: '2026-05-01' } } },
    )
    expect(commitment.contributors).toEqual([zhao, { ...by10June, dueOn: '2026-05-31' }])
  })

  test('names nobody instead of the only one who contributes', () => {
    const { commitment } = decided(notMine, { accept: true }, { facts: { contributors: [by10June] } })
    expect(commitment).not.toHaveProperty('contributors')
  })

  test('answers one question, and the others of the matter wait on', () => {
    const others = [...raised('no-end'), { ...notMine, askedBy: 'ofc_zhao' }] as const
    const facts = { repeats: { every: 'P1M' } } as const
    const { matter, commitment } = decided(notMine, { accept: true, note: 'Agreed.' }, { others, facts })
    expect(matter).toMatchObject({ status: 'open', version: 2, questions: others })
    expect(matter).not.toHaveProperty('note')
    expect(commitment.matterId).toBe('mat_plan')
  })

  test('lets reminders of the lead go on that the question held up', () => {
    const { commitment } = decided(notMine, { accept: true }, { facts: { next: undefined } })
    expect(commitment.next).toEqual(thursday)
  })
})

describe('A no of the office', () => {
  const { asked: none, silentUntil, ...told } = part
  const refused = {
    ...told,
    version: 2,
    lastWordOn: since,
    lastRefusal: { question: 'not-mine', on: since, reason: 'Nobody else can.' },
    next: thursday,
  } as const

  test('is told to the contributor on the next morning, and the commitment stays as it is', () => {
    expect(decide(notMine, { refuse: 'Nobody else can.' })).toEqual({
      commitment: after({}),
      matter: { ...closed, questions: [notMine] },
      entry: entryOf({ refuse: 'Nobody else can.' }),
      parts: [{ before: part, after: refused }],
    })
  })

  test('to more time is told as that, with the beginning of a long reason', () => {
    const reason = `Too late. ${'And so on. '.repeat(40)}`
    const [change] = decided(moreTime, { refuse: reason }).parts ?? []
    expect(change?.after?.lastRefusal).toMatchObject({ question: 'more-time', on: since })
    expect(change?.after?.lastRefusal?.reason).toMatch(/^Too late\. And so on\..*…$/)
    expect(change?.after?.lastRefusal?.reason.length).toBeLessThanOrEqual(300)
  })

  test('leaves what the contributor still asks', () => {
    const [change] = decided(notMine, { refuse: 'Nobody else can.' }, { others: [moreTime] }).parts ?? []
    expect(change?.after).toEqual({
      ...refused,
      asked: [{ kind: 'more-time', since, dueOn: '2026-06-15' }],
    })
  })

  test.each<[string, Asked, boolean]>([
    ['while the office is asked for it', raised('date'), true],
    ['and not when nothing is asked any more', [], false],
  ])('leaves the part without a date known as such %s', (_, others, isKept) => {
    const undated = { dueOn: undefined, contributors: [{ officialId: 'ofc_wang' }] } as const
    const line = { ...part, matterId: 'mat_plan' } as const
    const [change] =
      decided(notMine, { refuse: 'Nobody else can.' }, { others, line, facts: undated }).parts ?? []
    expect(change?.after?.matterId).toBe(isKept ? 'mat_plan' : undefined)
  })

  test('is told to nobody whose part is done', () => {
    const step = decideOnPart(
      anOpenMatter({ questions: [notMine] }),
      before(),
      { named: notMine, decision: { refuse: 'Nobody else can.' } },
      { holder: anOfficial(), author, contributor: wang, part: undefined },
    )
    expect(step).not.toHaveProperty('parts')
  })
})

describe('The office does not', () => {
  const invalid = (pointer: string, detail: string) => ({ refused: 'invalid-request', pointer, detail })
  const tooLate = 'must not lie after the due date (2026-06-14)'

  test.each<[string, Question<PartQuestion>, Omit<Decision, 'until'>, Facts, object]>([
    [
      'answer another question',
      moreTime,
      { accept: true },
      {},
      {
        refused: 'decision-says-nothing',
        pointer: '/accept',
        detail: 'part-more-time is answered by grant, dueOn, refuse',
      },
    ],
    [
      'name somebody else and nobody',
      notMine,
      { accept: true, responsible: chen },
      {},
      {
        refused: 'decision-says-nothing',
        pointer: '/accept',
        detail: 'must be left out, because somebody else contributes instead',
      },
    ],
    [
      'name who leads',
      notMine,
      { responsible: anOfficial() },
      {},
      invalid('/responsible', 'is the responsible official: name each official once'),
    ],
    [
      'name who contributes already',
      notMine,
      { responsible: anOfficial({ id: 'ofc_zhao' }) },
      {},
      invalid('/responsible', 'is a contributor already: name each official once'),
    ],
    [
      'grant a day after the due date',
      moreTime,
      { grant: true },
      { dueOn: '2026-06-14' },
      invalid('/grant', tooLate),
    ],
    [
      'name a day after the due date',
      moreTime,
      { dueOn: '2026-06-15' },
      { dueOn: '2026-06-14' },
      invalid('/dueOn', tooLate),
    ],
    [
      'name a day before the agreement',
      moreTime,
      { dueOn: '2026-05-27' },
      {},
      invalid('/dueOn', 'must not lie before the agreement (2026-05-28)'),
    ],
  ])('%s', (_, named, decision, facts, refused) => {
    expect(decide(named, decision, { facts })).toEqual(refused)
  })

  test('look at a date that it leaves as it is', () => {
    const facts = { dueOn: '2026-06-05' } as const
    expect(decided(notMine, { responsible: chen }, { facts }).commitment.contributors).toEqual([
      zhao,
      { ...by10June, officialId: 'ofc_chen' },
    ])
    expect(decided(notMine, { refuse: 'Nobody else can.' }, { facts }).commitment.contributors).toEqual(
      contributors,
    )
  })
})
