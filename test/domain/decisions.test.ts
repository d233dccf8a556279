import { describe, expect, test } from '@jest/globals'
import type { OpenCommitment } from '../../functions/domain/commitments/commitment.ts'
import {
  askedIn,
  type Decision,
  type Drop,
  decideMatter,
  dropCommitment,
  matterWithout,
  noteOf,
  type OpenCommitmentMatter,
  officialsNamedIn,
  raiseMatter,
  refreshedMatter,
  widenedMatter,
} from '../../functions/domain/commitments/matter.ts'
import type { CommitmentQuestion } from '../../functions/domain/commitments/questions.ts'
import { protocolOfficeId } from '../../functions/domain/shared/ids.ts'
import {
  type Asked,
  allowed,
  aMatterAsking,
  anAddressMatter,
  anAgreement,
  anAuthor,
  anEntry,
  anOffice,
  anOfficial,
  anOpenCommitment,
  anOpenMatter,
  type Facts,
  morningOn,
  now,
  raised,
} from '../support/domain-builders.ts'

/* What the office answers to what officials ask, on Wednesday 3 June. */

const lin = anOfficial()
const office = anOffice()
const wang = anOfficial({ id: 'ofc_wang', name: 'Wang Fang', email: 'wang@example.org' })
const author = anAuthor()
const since = '2026-06-03' as const
const thursday = { next: morningOn('2026-06-04') }
const ofLin = { askedBy: 'ofc_lin', since } as const
const moreTime = {
  kind: 'more-time',
  dueOn: '2026-07-17',
  reason: 'A strike.',
  insteadOf: '2026-06-17',
  ...ofLin,
} as const
const proposed = { kind: 'proposed-date', dueOn: '2026-07-17', ...ofLin } as const
const notMine = { kind: 'not-mine', silentUntil: '2026-06-12', ...ofLin } as const
const cannot = { kind: 'cannot-be-done', reason: 'No money.', silentUntil: '2026-06-15', ...ofLin } as const
const waitAgain = { kind: 'wait-again', for: 'the list', until: '2026-07-01', ...ofLin } as const
const done = {
  kind: 'acceptance',
  outcome: 'Sent.',
  doneOn: '2026-06-02',
  acceptedOn: '2026-06-17',
  ...ofLin,
} as const
const partMoreTime = {
  kind: 'part-more-time',
  dueOn: '2026-07-17',
  reason: 'A strike.',
  insteadOf: '2026-06-17',
  askedBy: 'ofc_wang',
  since,
} as const
const partNotMine = { kind: 'part-not-mine', silentUntil: '2026-06-12', askedBy: 'ofc_chen', since } as const

const before = (facts: Facts) => anOpenCommitment({ matterId: 'mat_plan', toldOn: '2026-06-01', ...facts })
/** The commitment after an answer: told on the next morning. */
const after = (facts: Facts) =>
  anOpenCommitment({ version: 2, toldOn: '2026-06-01', lastWordOn: since, ...thursday, ...facts })
const decide = (questions: Asked, decision: Decision, facts: Facts = {}, holder = lin) =>
  decideMatter(aMatterAsking(...questions), before(facts), decision, { holder, author })
const outcome = (...asked: Parameters<typeof decide>) => allowed(decide(...asked))
const refusal = (question: CommitmentQuestion) =>
  ({ lastRefusal: { question, on: since, reason: 'No.' } }) as Facts
const waiting = { for: 'the list', until: '2026-06-10', since: '2026-06-01' } as const
const monthly = {
  repeats: { every: 'P1M' },
  occurrences: { firstOn: '2026-06-17', number: 1, settledTo: 0 },
} as const
const shared = { contributors: [{ officialId: 'ofc_wang' }, { officialId: 'ofc_chen' }] } as const
const undated = { dueOn: undefined } as const

describe('The answer of the office', () => {
  test.each<[string, Asked, Decision, Facts, Facts]>([
    [
      'gives more time, and keeps the first deadline',
      [moreTime],
      { question: 'more-time', grant: true },
      {},
      { dueOn: '2026-07-17', firstDeadline: '2026-06-17', timesMoved: 1 },
    ],
    [
      'gives more time again, and counts it',
      [moreTime],
      { question: 'more-time', grant: true },
      { firstDeadline: '2026-06-01', timesMoved: 1 },
      { dueOn: '2026-07-17', firstDeadline: '2026-06-01', timesMoved: 2 },
    ],
    [
      'gives less time than was asked for',
      [moreTime],
      { question: 'more-time', dueOn: '2026-07-01' },
      {},
      { dueOn: '2026-07-01', firstDeadline: '2026-06-17', timesMoved: 1 },
    ],
    ['gives no more time', [moreTime], { question: 'more-time', refuse: 'No.' }, {}, refusal('more-time')],
    [
      'takes the date that was proposed',
      [proposed],
      { question: 'proposed-date', accept: true },
      undated,
      { dueOn: '2026-07-17' },
    ],
    [
      'takes the proposal, and names another date',
      [proposed],
      { question: 'proposed-date', accept: true, dueOn: '2026-07-01' },
      undated,
      { dueOn: '2026-07-01' },
    ],
    [
      'takes the proposal, and names a rhythm',
      [proposed],
      { question: 'proposed-date', accept: true, checkIn: { every: 'P4W' } },
      undated,
      { ...undated, checkIn: { every: 'P4W' } },
    ],
    [
      'names a rhythm where a date was proposed',
      [proposed],
      { question: 'proposed-date', checkIn: { every: 'P4W' } },
      undated,
      { ...undated, checkIn: { every: 'P4W' } },
    ],
    [
      'refuses the date that was proposed',
      [proposed],
      { question: 'proposed-date', refuse: 'No.' },
      undated,
      { ...undated, ...refusal('proposed-date') },
    ],
    [
      'allows to wait again',
      [waitAgain],
      { question: 'wait-again', grant: true },
      { waiting },
      { waiting: { for: 'the list', until: '2026-07-01', since } },
    ],
    [
      'does not allow to wait again, and the waiting goes on as it was',
      [waitAgain],
      { question: 'wait-again', refuse: 'No.' },
      { waiting },
      { waiting, ...refusal('wait-again') },
    ],
    [
      'takes the place of an earlier no',
      [waitAgain],
      { question: 'wait-again', grant: true },
      refusal('more-time'),
      { waiting: { for: 'the list', until: '2026-07-01', since } },
    ],
    [
      'says that it can be done',
      [cannot],
      { question: 'cannot-be-done', refuse: 'No.' },
      { silentUntil: '2026-06-15' },
      refusal('cannot-be-done'),
    ],
    [
      'does not accept a report',
      [done],
      { question: 'acceptance', refuse: 'No.' },
      {},
      refusal('acceptance'),
    ],
    [
      'gives it to another official, who begins anew',
      [notMine],
      { question: 'not-mine', responsible: wang },
      { waiting, ...refusal('more-time') },
      { holder: 'ofc_wang', responsible: 'ofc_wang', heldFrom: '2026-06-04', toldOn: undefined },
    ],
    [
      'to a gap of the record leaves the last no as it is',
      raised('date'),
      { dueOn: '2026-07-01' },
      { ...undated, ...refusal('more-time') },
      { dueOn: '2026-07-01', ...refusal('more-time') },
    ],
    [
      'to a gap of the record leaves no word to another official',
      raised('date'),
      { dueOn: '2026-07-01', responsible: wang },
      { ...undated, ...refusal('more-time') },
      {
        dueOn: '2026-07-01',
        holder: 'ofc_wang',
        responsible: 'ofc_wang',
        heldFrom: '2026-06-04',
        toldOn: undefined,
      },
    ],
    [
      'to a contributor is no word to the official who leads',
      [partMoreTime],
      { question: 'part-more-time', contributor: 'ofc_wang', refuse: 'No.' },
      shared,
      shared,
    ],
    [
      'that gives a contributor more time moves nothing of the whole',
      [partMoreTime],
      { question: 'part-more-time', contributor: 'ofc_wang', grant: true },
      shared,
      shared,
    ],
    [
      'leaves a time from the event as it is',
      [cannot],
      { question: 'cannot-be-done', refuse: 'No.' },
      { ...undated, dueWithin: 'P6W' },
      { ...undated, dueWithin: 'P6W', ...refusal('cannot-be-done') },
    ],
    [
      'leaves the visit before which it is due as it is',
      [cannot],
      { question: 'cannot-be-done', refuse: 'No.' },
      { ...undated, dueBefore: { visitId: 'vis_b' }, dueVisit: { title: 'B', startsOn: '2026-09-01' } },
      {
        ...undated,
        dueBefore: { visitId: 'vis_b' },
        dueVisit: { title: 'B', startsOn: '2026-09-01' },
        ...refusal('cannot-be-done'),
      },
    ],
    [
      'with a date takes the place of a time from the event, and leaves the rhythm beside it',
      raised('reminders-ended'),
      { dueOn: '2026-07-01' },
      { ...undated, dueWithin: 'P6W', checkIn: { every: 'P4W' } },
      { dueOn: '2026-07-01', checkIn: { every: 'P4W' } },
    ],
    [
      'with a date takes the place of a visit, and leaves the rhythm beside it',
      raised('reminders-ended'),
      { dueOn: '2026-07-01' },
      { ...undated, dueBefore: { visitId: 'vis_b' }, dueVisit: { title: 'B' }, checkIn: { every: 'P4W' } },
      { dueOn: '2026-07-01', checkIn: { every: 'P4W' } },
    ],
    [
      'with a date leaves what recurs recurring',
      raised('reminders-ended'),
      { dueOn: '2026-07-01' },
      monthly,
      { dueOn: '2026-07-01', ...monthly },
    ],
    [
      'with a rhythm alone ends what recurs',
      raised('reminders-ended'),
      { checkIn: { every: 'P4W' } },
      monthly,
      { ...undated, checkIn: { every: 'P4W' } },
    ],
    [
      'names the last day of what recurs, perhaps the present one',
      raised('no-end'),
      { question: 'no-end', until: '2026-06-17' },
      monthly,
      { ...monthly, repeats: { every: 'P1M', until: '2026-06-17' } },
    ],
    [
      'that it goes on, with another date, is told',
      raised('no-end'),
      { accept: true, dueOn: '2026-07-01' },
      monthly,
      { ...monthly, dueOn: '2026-07-01' },
    ],
  ])('%s', (_, questions, decision, facts, expected) => {
    const { commitment, matter } = outcome(questions, decision, facts)
    expect(commitment).toStrictEqual(after(expected))
    expect(matter.status).toBe('decided')
  })

  test('stands in the history with the date that it sets', () => {
    const { entry } = outcome([moreTime], { question: 'more-time', grant: true, note: 'Once.' })
    expect(entry.change).toStrictEqual({
      what: 'decided',
      matterId: 'mat_plan',
      question: 'more-time',
      grant: true,
      dueOn: '2026-07-17',
      note: 'Once.',
    })
  })

  test.each<[string, Asked, Decision, Facts, Asked]>([
    ['one question', [moreTime, waitAgain], { question: 'more-time', refuse: 'No.' }, {}, [waitAgain]],
    [
      'one question by the same date',
      [moreTime, waitAgain],
      { question: 'more-time', dueOn: '2026-06-17' },
      {},
      [waitAgain],
    ],
    ['one with a yes', [waitAgain, cannot], { question: 'wait-again', grant: true }, {}, [cannot]],
    [
      'one, and not that about ended reminders',
      [...raised('reminders-ended'), waitAgain],
      { question: 'wait-again', refuse: 'No.' },
      {},
      raised('reminders-ended'),
    ],
    [
      'the record, and not what the official asks',
      [...raised('date-before-agreement'), cannot],
      { accept: true },
      { dueOn: '2026-05-27', dateAsked: true },
      [cannot],
    ],
    [
      'one gap of the record',
      raised('responsible', 'date'),
      { question: 'date', accept: true },
      { ...undated, responsible: undefined, holder: protocolOfficeId },
      raised('responsible'),
    ],
    [
      'one contributor',
      [partNotMine, { ...partNotMine, askedBy: 'ofc_wang' }],
      { question: 'part-not-mine', contributor: 'ofc_wang', refuse: 'No.' },
      shared,
      [partNotMine],
    ],
  ])('answers %s, and the matter stays open for the rest', (_, questions, decision, facts, left) => {
    const { matter } = outcome(questions, decision, facts, facts?.holder ? office : lin)
    expect(matter).toMatchObject({ status: 'open', questions: left })
  })

  test('may accept a date before the agreement, and cannot name one without saying so', () => {
    const asked = raised('date-before-agreement')
    const wrong = { dueOn: '2026-05-27', dateAsked: true } as const
    expect(outcome(asked, { question: 'date-before-agreement', accept: true }, wrong).matter.status).toBe(
      'decided',
    )
    const dueOn = '2026-05-20'
    expect(outcome(asked, { accept: true, dueOn }, wrong).commitment).toMatchObject({ dueOn })
    expect(decide(asked, { dueOn }, wrong)).toStrictEqual({
      refused: 'date-before-agreement',
      pointer: '/dueOn',
      detail:
        '2026-05-20 lies before the agreement of 2026-05-28: name another date, or send "accept": true with this one',
    })
  })

  test.each<[string, Asked, Decision, string | undefined]>([
    ['accepts that the date is missing', raised('date'), { question: 'date', accept: true }, '2026-12-03'],
    ['accepts all that is missing', raised('date', 'reminders-ended'), { accept: true }, '2026-12-03'],
    [
      'accepts something else',
      raised('date', 'reminders-ended'),
      { question: 'reminders-ended', accept: true },
      undefined,
    ],
    ['was not asked for the date', raised('reminders-ended'), { accept: true }, undefined],
  ])('decides whether the date is asked for in half a year: it %s', (_, questions, decision, on) => {
    expect(outcome(questions, decision, undated).commitment.askAgainOn).toBe(on)
  })

  test.each<[string, Asked, Decision]>([
    ['alone', raised('no-end'), { question: 'no-end', accept: true }],
    ['without its name', raised('no-end'), { accept: true }],
    [
      'beside what the official asks',
      [...raised('no-end'), moreTime, waitAgain],
      { question: 'no-end', accept: true },
    ],
  ])('that it goes on tells its official nothing new, %s', (_, questions, decision) => {
    const { commitment } = outcome(questions, decision, monthly)
    const { next, lastWordOn } = before({})
    expect(commitment).toMatchObject({ version: 2, next, lastWordOn })
  })

  test('that it goes on, and that reminders have ended, plans nothing', () => {
    const asked = raised('no-end', 'reminders-ended')
    expect(outcome(asked, { accept: true }, monthly).commitment).not.toHaveProperty('next')
  })

  test('to the record that leaves what an official asks is told', () => {
    expect(outcome([moreTime], { accept: true }).commitment).toMatchObject(thursday)
  })

  test('keeps the organisation that nobody answers for yet, until an official is named', () => {
    const nobody = {
      ...undated,
      holder: protocolOfficeId,
      responsible: undefined,
      responsibleOrganisation: 'SCODA',
      next: undefined,
    } as const
    const dated = { dueOn: '2026-07-01' } as const
    expect(outcome(raised('date'), dated, nobody, office).commitment).toMatchObject({
      ...dated,
      responsibleOrganisation: 'SCODA',
    })
    const named = outcome(raised('date'), { ...dated, responsible: wang }, nobody, office).commitment
    expect(named).toMatchObject({ responsible: 'ofc_wang' })
    expect(named).not.toHaveProperty('responsibleOrganisation')
  })
})

describe('A decision says nothing', () => {
  test.each<[string, Asked, object, string, string]>([
    [
      'about what is not asked',
      raised('date'),
      { question: 'more-time', refuse: 'No.' },
      '/question',
      'this matter does not ask more-time: it asks date',
    ],
    [
      'to a contributor who does not ask',
      [...raised('date'), partNotMine],
      { question: 'part-not-mine', contributor: 'ofc_wang', refuse: 'No.' },
      '/question',
      'this matter does not ask part-not-mine of ofc_wang: it asks date, part-not-mine of ofc_chen',
    ],
    [
      'to a contributor without a question',
      raised('date'),
      { contributor: 'ofc_wang', accept: true },
      '/question',
      'this matter does not ask that of ofc_wang: it asks date',
    ],
    [
      'that belongs to another matter',
      raised('date'),
      { tryAgain: true },
      '/tryAgain',
      'this matter asks for an official, a date or a rhythm: name one, or accept it as it is',
    ],
    [
      'with a yes to no question',
      [moreTime],
      { grant: true },
      '/question',
      'must name the question that grant answers',
    ],
    [
      'with an answer to another question',
      [moreTime],
      { question: 'more-time', accept: true },
      '/accept',
      'more-time is answered by grant, dueOn, refuse',
    ],
    [
      'that gives it to the official who says that it is another one’s',
      [notMine],
      { question: 'not-mine', responsible: lin },
      '/responsible',
      'ofc_lin asks this: name somebody else, or refuse with the reason',
    ],
  ])('%s', (_, questions, decision, pointer, detail) => {
    expect(decide(questions, decision)).toStrictEqual({ refused: 'decision-says-nothing', pointer, detail })
  })

  test('with a last day before the open occurrence', () => {
    expect(decide(raised('no-end'), { question: 'no-end', until: '2026-06-16' }, monthly)).toStrictEqual({
      refused: 'decision-says-nothing',
      pointer: '/until',
      detail:
        'the occurrence due on 2026-06-17 is open: name that day or a later one, skip the occurrence first, or drop the commitment',
    })
  })
})

describe('The office drops a commitment', () => {
  const agreement = anAgreement({ version: 2 })
  const drop = (questions: Asked, decision: Omit<Drop, 'drop'>) =>
    dropCommitment(aMatterAsking(...questions), before({}), { ...decision, drop: true }, { author })

  test.each<[string, Asked, Omit<Drop, 'drop'>, string]>([
    ['of its official', [cannot, waitAgain], { question: 'cannot-be-done' }, 'No money.'],
    ['of its official, with a note', [cannot], { question: 'cannot-be-done', note: 'A pity.' }, 'No money.'],
    ['of the office', raised('no-end'), { question: 'no-end', note: 'It has ended.' }, 'It has ended.'],
  ])('for the reason %s', (_, questions, decision, reason) => {
    const { next: asked, ...matter } = aMatterAsking(...questions)
    const note = noteOf(decision)
    expect(drop(questions, decision)).toStrictEqual({
      commitment: { ...agreement, status: 'dropped', reason },
      matter: { ...matter, status: 'decided', version: 2, closedBy: author, ...note },
      entry: anEntry({ what: 'dropped', matterId: 'mat_plan', reason, ...note }),
    })
  })

  test('and says why, and what it answers', () => {
    expect(drop(raised('no-end'), { question: 'no-end' })).toStrictEqual({
      refused: 'decision-says-nothing',
      pointer: '/note',
      detail: 'is missing: say why it is dropped',
    })
    expect(drop(raised('no-end'), { note: 'It has ended.' })).toStrictEqual({
      refused: 'decision-says-nothing',
      pointer: '/question',
      detail: 'must name the question that drop answers',
    })
  })
})

test('A note of the office is kept where there is one', () => {
  expect(noteOf({ note: 'Once.' })).toStrictEqual({ note: 'Once.' })
  expect(noteOf({})).toStrictEqual({})
})

describe('A commitment shows what the office is asked about it', () => {
  const plain = anOpenCommitment()
  const shows = (...questions: Asked) => askedIn(plain, aMatterAsking(...questions))
  const asking = { matterId: 'mat_plan' } as const

  test.each<[string, Asked, Partial<OpenCommitment>]>([
    ['a gap of the record', raised('date'), {}],
    ['whether its date is right', raised('responsible', 'date-before-agreement'), { dateAsked: true }],
    ['for more time', [moreTime], { asked: [{ kind: 'more-time', since, dueOn: '2026-07-17' }] }],
    ['that it is done', [done], { asked: [{ kind: 'acceptance', since, doneOn: '2026-06-02' }] }],
    [
      'that one occurrence is done',
      [{ ...done, occurrence: '2026-06-17' }],
      { asked: [{ kind: 'acceptance', since, doneOn: '2026-06-02', occurrence: '2026-06-17' }] },
    ],
    [
      'with the later of two silences',
      [cannot, notMine, waitAgain],
      {
        asked: [
          { kind: 'cannot-be-done', since },
          { kind: 'not-mine', since },
          { kind: 'wait-again', since },
        ],
        silentUntil: '2026-06-15',
      },
    ],
    ['about a part, of which the whole says nothing', [partNotMine], {}],
  ])('%s', (_, questions, expected) => {
    expect(shows(...questions)).toStrictEqual({ ...plain, ...asking, ...expected })
  })

  test('and nothing once it is not asked', () => {
    const asked = anOpenCommitment({ ...asking, dateAsked: true, asked: [], silentUntil: '2026-06-12' })
    expect(askedIn(asked, undefined)).toStrictEqual(plain)
    expect(askedIn(asked, anAddressMatter())).toStrictEqual(plain)
  })
})

describe('A matter', () => {
  test('names the officials who were reminded, who ask, their deputies, and whom they name', () => {
    expect(officialsNamedIn(aMatterAsking(...raised('date')))).toStrictEqual([])
    const matter = anOpenMatter({
      reminded: 'ofc_meng',
      questions: [
        ...raised('reminders-ended'),
        { ...notMine, deputy: 'ofc_deputy', officialId: 'ofc_wang' },
        notMine,
        partMoreTime,
      ],
    })
    expect(officialsNamedIn(matter)).toStrictEqual([
      'ofc_meng',
      'ofc_lin',
      'ofc_deputy',
      'ofc_wang',
      'ofc_lin',
      'ofc_wang',
    ])
  })

  test('tells what was asked, when, who was reminded, and of which visits and place', () => {
    const facts = {
      dueOn: undefined,
      dueBefore: { visitId: 'vis_b' },
      dueVisit: { title: 'B' },
      agreedVisit: { visitId: 'vis_c' },
      visitToCome: { title: 'C' },
      place: { event: 0, action: 1 },
    } as const
    const { since: _, ...ask } = moreTime
    const asks = ['reminders-ended', ask] as const
    expect(raiseMatter('mat_plan', anOpenCommitment(facts), { asks, office, now })).toStrictEqual(
      anOpenMatter({
        ...facts,
        questions: [...raised('reminders-ended'), moreTime],
        reminded: 'ofc_lin',
        askedFrom: '2026-06-04',
        ...thursday,
      }),
    )
  })

  test('of an earlier version does not say who was reminded', () => {
    const matter = aMatterAsking(...raised('reminders-ended'))
    expect(refreshedMatter(matter, before({}))).toStrictEqual({ ...matter, version: 2 })
  })

  test('asks on without a question that is answered or taken back, and is closed without any', () => {
    const without = (...questions: Asked) =>
      matterWithout(aMatterAsking(...questions), before({}), {
        question: { kind: 'more-time' },
        closed: 'lapsed',
        author,
        today: since,
      })
    const open = (...questions: Asked) => ({ ...aMatterAsking(...questions), version: 2 })
    expect(without(moreTime, waitAgain)).toStrictEqual(open(waitAgain))
    expect(without(...raised('reminders-ended'), moreTime)).toStrictEqual(open(...raised('reminders-ended')))
    const wrong = { dueOn: '2026-05-27' } as const
    const asked = anOpenMatter({ ...wrong, questions: [...raised('date-before-agreement'), moreTime] })
    const left = matterWithout(asked, before(wrong), {
      question: { kind: 'more-time' },
      closed: 'lapsed',
      author,
      today: since,
    })
    expect(left).toStrictEqual({ ...asked, version: 2, questions: raised('date-before-agreement') })
    const { next, ...closed } = aMatterAsking(moreTime)
    expect(without(moreTime)).toStrictEqual({ ...closed, version: 2, status: 'lapsed', closedBy: author })
  })
})

describe('A matter that asks more', () => {
  const { since: _, ...ask } = waitAgain
  const wide = (
    matter: OpenCommitmentMatter,
    asks: Parameters<typeof widenedMatter>[2]['asks'],
    facts: Facts = {},
  ) => widenedMatter(matter, before(facts), { asks, office, now })
  const waits = (next: OpenCommitmentMatter['next'], ...questions: Asked) => ({
    ...aMatterAsking(...questions),
    ...(next && { next }),
  })
  const later = morningOn('2026-06-10')

  test('is asked on the next morning, unless that is planned', () => {
    expect(wide(waits(later, moreTime), [ask])).toStrictEqual({
      ...waits(morningOn('2026-06-04'), moreTime, waitAgain),
      version: 2,
    })
    const planned = { ...morningOn('2026-06-04'), since } as const
    expect(wide(waits(planned, moreTime), [ask])).toStrictEqual({
      ...waits(planned, moreTime, waitAgain),
      version: 2,
    })
    expect(wide(waits(later, moreTime, waitAgain), [ask])).toStrictEqual({
      ...waits(later, moreTime, waitAgain),
      version: 2,
    })
  })

  test('asks on about ended reminders only when an official asks', () => {
    const ended = raised('reminders-ended')
    expect(wide(waits(later, ...ended, moreTime), [ask]).questions).toEqual([...ended, moreTime, waitAgain])
    expect(wide(waits(later, ...ended, moreTime), ['date', ask], undated).questions).toEqual([
      ...raised('date'),
      waitAgain,
    ])
  })

  test('counts as new when nothing else is left', () => {
    expect(wide(waits(later, ...raised('date')), [ask])).toStrictEqual({
      ...waits(morningOn('2026-06-04'), waitAgain),
      version: 2,
      askedFrom: '2026-06-04',
    })
  })

  test('stays quiet in a draft', () => {
    const draft = anOpenMatter({
      questions: raised('date'),
      dueOn: '2026-06-17',
      draft: true,
      next: undefined,
    })
    expect(wide(draft, [ask])).toStrictEqual({ ...draft, version: 2, questions: [waitAgain] })
  })
})
