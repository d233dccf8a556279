import { describe, expect, test } from '@jest/globals'
import { undo } from '../../functions/domain/commitments/answers.ts'
import type { ChangeContext } from '../../functions/domain/commitments/change-commitment.ts'
import type { Commitment, OpenCommitment } from '../../functions/domain/commitments/commitment.ts'
import {
  type Before,
  type Change,
  type HistoryEntry,
  historyEntry,
} from '../../functions/domain/commitments/history.ts'
import type { OpenCommitmentMatter } from '../../functions/domain/commitments/matter.ts'
import { stillUndated } from '../../functions/domain/reminders/news.ts'
import type { Author } from '../../functions/domain/shared/author.ts'
import { type OfficialId, protocolOfficeId } from '../../functions/domain/shared/ids.ts'
import type { CalendarDate, Instant } from '../../functions/domain/shared/time.ts'
import {
  type Asked,
  aChangeContext,
  agreedAt,
  aHandover,
  allowed,
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

/* An answer of Wednesday 3 June is taken back on Thursday 4 June, at nine in the morning. */

const thursday: Instant = '2026-06-04T01:00:00Z'
const today = '2026-06-04' as const
const friday = morningOn('2026-06-05')
const at = (moment: Instant, facts: Partial<ChangeContext> = {}) =>
  aChangeContext({ author: anAuthor({ at: moment }), ...facts })
const context = at(thursday)
const link = (by: string, officialVersion = 4): Author =>
  anAuthor({ by, through: 'link', officialVersion, at: thursday })
const through = (author: Author, facts: Partial<ChangeContext> = {}) => at(thursday, { author, ...facts })

const toldOn = '2026-06-01' as const
const planned = morningOn('2026-06-17')
/** What was true before the answer. */
const before = (facts: Partial<Before> = {}): Before => ({
  dueOn: '2026-06-17',
  heldFrom: '2026-06-01',
  lastWordOn: '2026-05-29',
  toldOn,
  next: planned,
  ...facts,
})
const waiting = { for: 'the list', until: '2026-06-24', since: '2026-06-03' } as const
/** What is true after the answer. */
const answered = (facts: Facts = {}) =>
  anOpenCommitment({
    version: 2,
    toldOn,
    lastWordOn: '2026-06-03',
    spokenOn: '2026-06-03',
    waiting,
    next: morningOn('2026-06-24'),
    ...facts,
  })
const agreement = anAgreement()
const done = { outcome: 'Sent.', doneOn: '2026-06-02' } as const
const completed = (facts: object = {}) =>
  ({ ...agreement, version: 2, status: 'completed', ...done, ...facts }) as Commitment

const answer = (
  was: Before | undefined,
  { author = anAuthor(), change = { what: 'waiting', for: 'the list', until: '2026-06-24' } as Change } = {},
): HistoryEntry => ({ ...historyEntry(answered(), change, author), ...(was && { before: was }) })
const throughLink = anAuthor({ by: 'ofc_lin', through: 'link', officialVersion: 4 })

type Undoing = Partial<Parameters<typeof undo>[1]> & {
  readonly matter?: OpenCommitmentMatter
  readonly within?: ChangeContext
}
const undoing = (
  commitment: Commitment,
  { last = answer(before()), matter, within = context, ...rest }: Undoing = {},
) => undo({ commitment, matter }, { last, reason: 'A slip.', ...rest }, within)
const undone = (...asked: Parameters<typeof undoing>) => allowed(undoing(...asked))

describe('An answer that is undone', () => {
  test('leaves the commitment as before, with what was corrected since', () => {
    const title = 'Plan of development'
    expect(
      undoing(answered({ title, version: 3, lastReport: { on: '2026-06-03', note: 'Begun.' } })),
    ).toEqual({
      commitment: anOpenCommitment({ title, version: 4, toldOn, next: planned }),
      entry: anEntry({ what: 'undone', reason: 'A slip.' }, { author: context.author, version: 4 }),
    })
  })

  test('opens a closed commitment again, with the dates from before', () => {
    expect(undoing(completed())).toEqual({
      commitment: anOpenCommitment({ version: 3, toldOn, next: planned }),
      entry: anEntry({ what: 'undone', reason: 'A slip.' }, { author: context.author, version: 3 }),
    })
    const { dueOn, ...undated } = before({ checkIn: { every: 'P4W' } })
    const rhythm = undone(completed({ checkIn: { every: 'P1W' } }), { last: answer(undated) }).commitment
    expect(rhythm).toMatchObject({ checkIn: { every: 'P4W' } })
    expect(rhythm).not.toHaveProperty('dueOn')
    expect(undone(completed({ checkIn: { every: 'P4W' } })).commitment).not.toHaveProperty('checkIn')
  })

  test.each<[string, Commitment, Undoing, boolean]>([
    ['of a draft is one again', answered(), { last: answer(before({ draft: true })) }, true],
    ['of a draft published since is none', answered({ draft: true }), {}, false],
    ['that closed it is a draft if the visit is', completed(), { visit: { draft: true } }, true],
    ['that closed it is none if the visit is none', completed(), { visit: {} }, false],
    ['that closed it is none without a visit', completed(), {}, false],
  ])('%s', (_, commitment, undoes, isDraft) => {
    const { commitment: after } = undone(commitment, undoes)
    expect(after.draft).toBe(isDraft || undefined)
    expect('draft' in after).toBe(isDraft)
    expect(after.next).toEqual(isDraft ? undefined : planned)
  })

  test.each<[string, HistoryEntry | undefined]>([
    ['without an answer', undefined],
    ['after a change that is no answer', answer(undefined)],
  ])('is none %s', (_, last) => {
    expect(undo({ commitment: answered() }, { last, reason: 'A slip.' }, context)).toEqual({
      refused: 'nothing-to-undo',
      detail: 'the last change was no answer: correct it instead',
    })
  })

  test('was given on one of the seven days before', () => {
    expect(undone(answered(), { within: at('2026-06-10T15:59:59Z') }).entry.change.what).toBe('undone')
    expect(undoing(answered(), { within: at('2026-06-10T16:00:00Z') })).toEqual({
      refused: 'undo-too-late',
      detail: 'the answer could be undone until 2026-06-10',
    })
  })

  test('opens nothing again for an official who is written to no longer', () => {
    const within = at(thursday, { holder: anOfficial({ outsideAddress: 'refused' }) })
    expect(undoing(completed(), { within })).toEqual({
      refused: 'nothing-to-undo',
      detail: 'the address of the official was refused meanwhile: reopen it',
    })
    expect(undone(answered(), { within }).commitment.next).toEqual(planned)
    expect(undone(completed()).commitment.next).toEqual(planned)
  })
})

describe('Through a link', () => {
  const last = answer(before(), { author: throughLink })
  const deputyAnswer = answer(before(), { author: { ...throughLink, by: 'ofc_ana' } })
  const handover = aHandover({ version: 5, since: '2026-05-01' })

  test.each<[string, HistoryEntry, ChangeContext, boolean]>([
    ['the holder undoes an own answer', last, through(link('ofc_lin')), true],
    ['nobody undoes what came through another door', answer(before()), through(link('ofc_lin')), false],
    ['nobody undoes the answer of somebody else', last, through(link('ofc_ana')), false],
    ['the holder does not undo the answer of a deputy', deputyAnswer, through(link('ofc_lin')), false],
    [
      'a new holder does not undo what was said before',
      last,
      through(link('ofc_lin', 5), { handover }),
      false,
    ],
    [
      'a deputy undoes an own answer, whoever holds the post',
      deputyAnswer,
      through(link('ofc_ana'), { handover }),
      true,
    ],
    ['the protocol office undoes any answer elsewhere', last, at(thursday, { handover }), true],
  ])('%s', (_, entry, within, isUndone) => {
    const outcome = undoing(answered(), { last: entry, within })
    if (isUndone) expect(allowed(outcome).commitment).not.toHaveProperty('waiting')
    else
      expect(outcome).toEqual({
        refused: 'nothing-to-undo',
        detail: 'the last answer was given by somebody else',
      })
  })
})

describe('The morning after an answer is undone', () => {
  const late = { dueOn: '2026-01-05', heldFrom: '2026-01-05' } as const
  const toldSince = '2026-06-04' as const

  test.each<[string, Facts, Partial<Before>, OpenCommitment['next'], ChangeContext?]>([
    ['is the one from before', {}, {}, planned],
    ['is none where none was planned', {}, { next: undefined as never }, undefined],
    [
      'is the next one when it has passed',
      {},
      { next: morningOn('2026-06-03') },
      { ...friday, since: '2026-06-03' },
    ],
    [
      'is today’s before the hour',
      {},
      { next: morningOn('2026-06-04') },
      morningOn('2026-06-04'),
      at('2026-06-03T22:00:00Z'),
    ],
    [
      'keeps the day of the reminder behind an escalation',
      {},
      { next: { ...planned, remindsOn: '2026-06-19' } },
      { ...planned, remindsOn: '2026-06-19' },
    ],
    ['is the rung after a notice that told it since', { toldOn: toldSince }, {}, morningOn('2026-06-12')],
    [
      'is the rung after the first notice that told it',
      { toldOn: toldSince },
      { toldOn: undefined as never },
      morningOn('2026-06-12'),
    ],
    [
      'is that of an escalation before that rung',
      { toldOn: toldSince },
      { dueOn: '2026-05-27' },
      { ...morningOn('2026-06-08'), remindsOn: '2026-06-11' },
      at(thursday, { holder: anOfficial({ supervisorId: 'ofc_ana', escalation: undefined }) }),
    ],
    ['is the next one when no rung is left and nobody asks', { toldOn: toldSince }, late, friday],
    [
      'is none when it has neither date nor rhythm',
      { toldOn: toldSince },
      { dueOn: undefined as never, askAgainOn: '2026-12-01' },
      undefined,
    ],
  ])('%s', (_, facts, was, morning, within = context) => {
    const last = answer(before(was))
    const { commitment } = undone(answered(facts), { last, within })
    expect(commitment.next).toEqual(morning)
    expect('next' in commitment).toBe(morning !== undefined)
    expect(commitment.toldOn).toBe(facts?.toldOn ?? toldOn)
  })

  test('is the one from before for a holder whom no notice has told yet', () => {
    const { toldOn: none, ...untold } = before()
    expect(undone(answered({ toldOn: undefined }), { last: answer(untold) }).commitment).toStrictEqual(
      anOpenCommitment({ version: 3, next: planned }),
    )
  })

  test('is none when no rung is left and the office is asked', () => {
    const questions = raised('reminders-ended')
    const last = answer(before({ ...late, questions }))
    const matter = anOpenMatter({ questions })
    const { commitment } = undone(answered({ toldOn: toldSince, matterId: 'mat_plan' }), { last, matter })
    expect(commitment).toMatchObject({ matterId: 'mat_plan', toldOn: toldSince })
    expect(commitment).not.toHaveProperty('next')
  })

  const handedOver = (since: CalendarDate) => at(thursday, { handover: aHandover({ since }) })

  test.each<[string, CalendarDate, Partial<Before>, OpenCommitment['next']]>([
    ['is the next one for a new holder whose first notice left it out', today, {}, friday],
    ['is the one from before for a holder still to come', '2026-06-05', {}, planned],
    ['is the one from before for an earlier holder', '2026-05-20', { toldOn: undefined as never }, planned],
    ['is the one from before for a holder who was told', '2026-06-01', {}, planned],
  ])('%s', (_, since, was, morning) => {
    const untold = was.toldOn === undefined && 'toldOn' in was
    const { commitment } = undone(answered(untold ? { toldOn: undefined } : {}), {
      last: answer(before(was)),
      within: handedOver(since),
    })
    expect(commitment.next).toEqual(morning)
    expect(commitment.heldFrom).toBe(since > '2026-06-01' ? since : '2026-06-01')
  })
})

describe('What the office is asked after an answer is undone', () => {
  const since = '2026-06-03' as const
  const moreTime = {
    kind: 'more-time',
    dueOn: '2026-07-17',
    reason: 'A strike.',
    insteadOf: '2026-06-17',
    askedBy: 'ofc_lin',
    since,
  } as const
  const ofPart = (askedBy: OfficialId) =>
    ({ kind: 'part-not-mine', silentUntil: '2026-06-12', askedBy, since }) as const
  const [date, responsible] = [raised('date'), raised('responsible')]
  const asking = (commitment: Commitment, was: Asked, present: Asked | undefined) =>
    undone(commitment, {
      last: answer(before({ questions: was })),
      ...(present && { matter: anOpenMatter({ questions: present, dueOn: '2026-06-17' }) }),
    })

  test.each<[string, Asked, Asked]>([
    ['is nothing that the answer asked', [], [moreTime]],
    [
      'is nothing that a contributor asked and the office has decided since',
      [ofPart('ofc_wang')],
      [moreTime],
    ],
  ])('%s', (_, was, present) => {
    const { commitment, matter } = asking(answered({ matterId: 'mat_plan' }), was, present)
    expect(matter).toMatchObject({ status: 'lapsed', version: 2, closedBy: context.author })
    expect(commitment).not.toHaveProperty('matterId')
  })

  test.each<[string, Asked, Asked, Asked]>([
    ['is what it was asked before', date, [...date, moreTime], date],
    ['is what it was asked before, in place of other questions', date, responsible, date],
    ['is all that it was asked before', [...date, ...responsible], date, [...date, ...responsible]],
    ['is what contributors ask now', [], [moreTime, ofPart('ofc_wang')], [ofPart('ofc_wang')]],
    [
      'is what contributors ask now, beside what it was asked before',
      [...date, ofPart('ofc_chen')],
      [ofPart('ofc_wang')],
      [...date, ofPart('ofc_wang')],
    ],
  ])('%s', (_, was, present, asked) => {
    const { commitment, matter } = asking(answered({ matterId: 'mat_plan' }), was, present)
    expect(matter).toMatchObject({ id: 'mat_plan', status: 'open', version: 2, questions: asked })
    expect(commitment.matterId).toBe('mat_plan')
  })

  test('stays as it is when it is asked the same', () => {
    const step = asking(answered({ matterId: 'mat_plan' }), [...date, moreTime], [moreTime, ...date])
    expect(step).not.toHaveProperty('matter')
    expect(step.commitment).toMatchObject({ matterId: 'mat_plan', asked: [{ kind: 'more-time', since }] })
  })

  test('is asked anew when the answer had ended the matter', () => {
    const { commitment, matter } = asking(answered(), date, undefined)
    expect(matter).toEqual(
      anOpenMatter({
        id: 'mat_new',
        dueOn: '2026-06-17',
        questions: date,
        askedFrom: '2026-06-05',
        next: friday,
      }),
    )
    expect(commitment.matterId).toBe('mat_new')
  })

  test('is also what contributors asked before a closing, and the report anew from now on', () => {
    const report = {
      kind: 'acceptance',
      outcome: 'Sent.',
      doneOn: '2026-06-01',
      acceptedOn: '2026-06-15',
      askedBy: 'ofc_lin',
      since: '2026-06-01',
    } as const
    const was = [report, ofPart('ofc_wang')]
    expect(asking(completed(), was, undefined).matter).toMatchObject({
      id: 'mat_new',
      questions: [{ ...report, since: today, acceptedOn: '2026-06-18' }, ofPart('ofc_wang')],
    })
    expect(asking(answered(), [report], undefined).matter).toMatchObject({ questions: [report] })
  })
})

describe('An answer about a deadline that has followed a visit since', () => {
  const moved = (was: Partial<Before>, facts: object = {}, within = context) =>
    undone(completed(facts), { last: answer(before(was)), isMoved: true, within })

  test('is undone into being told on the next morning', () => {
    expect(moved({}).commitment).toStrictEqual(
      anOpenCommitment({ version: 3, toldOn, lastWordOn: today, next: friday }),
    )
  })

  const slip = { dueOn: '2026-05-01' } as const

  test('asks the office about a date before the agreement, from its own day', () => {
    const evening = at('2026-06-04T17:00:00Z', { office: anOffice({ zone: 'Europe/Paris' }) })
    const { matter, commitment } = moved(slip, slip, evening)
    expect(matter).toMatchObject({ questions: [{ kind: 'date-before-agreement', since: today }] })
    expect(commitment).toMatchObject({ dateAsked: true, lastWordOn: '2026-06-05' })
  })

  test('asks on what is still open, and no more than that', () => {
    const questions = [
      { kind: 'date-before-agreement', since: '2026-06-02' },
      { kind: 'no-end', since: '2026-06-02' },
      { kind: 'reminders-ended', since: '2026-06-02' },
    ] as const
    expect(moved({ ...slip, questions }).matter).toMatchObject({ questions: [questions[0]] })
    expect(moved({ questions })).not.toHaveProperty('matter')
  })

  test('asks the office beside what is still open, and anew about the date', () => {
    const responsible = { kind: 'responsible', since: '2026-06-02' } as const
    const aboutDate = (since: CalendarDate) => ({ kind: 'date-before-agreement', since }) as const
    const unled = { responsible: undefined, holder: protocolOfficeId, matterId: 'mat_plan', ...slip } as const
    const { matter } = undone(answered(unled), {
      last: answer(before({ ...slip, questions: [responsible] })),
      matter: anOpenMatter({ questions: [responsible, aboutDate('2026-06-03')] }),
      isMoved: true,
    })
    expect(matter).toMatchObject({ status: 'open', questions: [responsible, aboutDate(today)] })
  })

  test('asks the office for a date when the first day of the visit is not known any more', () => {
    const { dueOn, ...undated } = before()
    const eve = { dueBefore: { visitId: 'vis_autumn' }, dueVisit: { title: 'Autumn' } } as const
    const last = answer(undated)
    const { commitment, matter } = undone(completed(eve), { last, isMoved: true })
    expect(matter).toMatchObject({ questions: [{ kind: 'date', since: today }] })
    expect(commitment).toStrictEqual(
      anOpenCommitment({
        dueOn: undefined,
        ...eve,
        version: 3,
        toldOn,
        lastWordOn: today,
        matterId: 'mat_new',
        next: friday,
      }),
    )
  })

  test('waits for a date no longer when it has one', () => {
    const askAgainOn = '2026-12-01' as const
    expect(moved({ askAgainOn }).commitment).not.toHaveProperty('askAgainOn')
    const undated = { dueOn: undefined, askAgainOn } as never
    expect(moved(undated, { agreedAt }).commitment).toMatchObject({ askAgainOn })
  })
})

describe('Others are not told', () => {
  const gone = (id: string) =>
    (['ofc_lin', protocolOfficeId] as const).map((reader) => ({ reader, takesAway: `nws_${id}` }))
  const [occurrence, change] = ['2026-06-17', { what: 'occurrence-completed', ...done }] as const
  const once = { ...change, occurrence } as Change

  test.each<[string, Commitment, Change, Author, readonly object[] | undefined]>([
    ['of a closing', completed(), { what: 'completed', ...done }, throughLink, gone('closed-cmt_plan')],
    ['of an occurrence', answered(), once, throughLink, gone('done-cmt_plan-2026-06-17')],
    ['and need not be, of any other answer', answered(), { what: 'seen' }, throughLink, undefined],
    [
      'and need not be, of what came another way',
      completed(),
      { what: 'completed', ...done },
      anAuthor(),
      undefined,
    ],
  ])('%s through a link that is undone', (_, commitment, what, author, news) => {
    const step = undone(commitment, { last: answer(before(), { author, change: what }) })
    expect(step.news).toEqual(news)
    expect('news' in step).toBe(news !== undefined)
  })
})

describe('What was accepted without a date and is opened again', () => {
  const reopened = (askAgainOn: CalendarDate, closedAt: Instant = now, within = context) => {
    const { dueOn, ...undated } = before({ askAgainOn })
    const { dueOn: none, ...record } = completed() as { readonly dueOn?: unknown }
    const last = answer(undated, { author: anAuthor({ at: closedAt }) })
    return undone(record as Commitment, { last, within })
  }

  test.each<[CalendarDate]>([
    ['2026-06-02'],
    ['2026-06-08'],
    ['2026-12-01'],
  ])('is asked about once more, on the weekly day of the office on or after %s', (askAgainOn) => {
    const { commitment, news } = reopened(askAgainOn)
    expect(news).toEqual([stillUndated({ ...commitment, askAgainOn }, { ...context, now: thursday })])
  })

  test('is not asked about when that was told before the closing', () => {
    expect(reopened('2026-06-01')).not.toHaveProperty('news')
    const [monday, tuesday] = ['2026-06-08T02:00:00Z', '2026-06-09T02:00:00Z'] as const
    expect(reopened('2026-06-08', monday, at(tuesday))).not.toHaveProperty('news')
    const { dueOn, ...undated } = before()
    expect(undone(completed(), { last: answer(undated) })).not.toHaveProperty('news')
  })

  test('is not asked about anew while it stayed open', () => {
    const last = answer(before({ askAgainOn: '2026-12-01' }))
    expect(undone(answered(), { last })).not.toHaveProperty('news')
  })
})
