import { describe, expect, test } from '@jest/globals'
import {
  type Completion,
  cancel,
  complete as completeStep,
  correct,
  correctableOf,
  reassign,
  reopen,
  reportProgress,
} from '../../functions/domain/commitments/change-commitment.ts'
import type {
  CancelledCommitment,
  Commitment,
  CompletedCommitment,
} from '../../functions/domain/commitments/commitment.ts'
import { type Change, historyEntry } from '../../functions/domain/commitments/history.ts'
import type { OpenCommitmentMatter } from '../../functions/domain/commitments/matter.ts'
import type { RecordQuestion } from '../../functions/domain/commitments/questions.ts'
import type { Official } from '../../functions/domain/officials/official.ts'
import type { OfficialId } from '../../functions/domain/shared/ids.ts'
import type { CalendarDate, Instant } from '../../functions/domain/shared/time.ts'
import {
  aChangeContext,
  aCommitmentNobodyHolds,
  agreedAt,
  anAuthor,
  anEntry,
  anOffice,
  anOfficial,
  anOpenCommitment,
  anOpenMatter,
  morningOn,
  now,
  raised,
} from '../support/domain-builders.ts'

/** The completed commitment, or the refusal. */
const complete = (commitment: Commitment, completion: Completion, at: Instant) => {
  const outcome = completeStep({ commitment }, completion, {
    ...aChangeContext(),
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
  kind: 'commitment',
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
    const open = anOpenCommitment({
      version: 4,
      matterId: 'mat_plan',
      toldOn: '2026-06-01',
      lastReport: { on: '2026-06-02', note: 'Nearly done.' },
    })
    expect(complete(open, handedOver, now)).toStrictEqual(completed)
  })

  test('keeps who promised it, to whom, and the date in words', () => {
    const asRecorded = {
      undertakenBy: [{ title: 'officials', organisation: 'SCODA' }],
      recipient: { organisation: 'SCO Secretariat' },
      dueWording: 'before the next Council',
    }
    expect(complete(anOpenCommitment({ version: 4, ...asRecorded }), handedOver, now)).toStrictEqual({
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
    expect(complete(open, { outcome: 'They met again.', doneOn: '2026-06-02' }, now)).toStrictEqual({
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
    expect(complete(anOpenCommitment(), { ...handedOver, doneOn }, at)).toStrictEqual({
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
    expect(complete(completed, completion, now)).toStrictEqual({ refused: 'commitment-completed' })
  })
})

test('A cancelled commitment is not completed', () => {
  expect(complete(cancelled, handedOver, now)).toStrictEqual({ refused: 'commitment-cancelled' })
})

test('A history entry tells who did what, when, through which door, and on whose desk it lies', () => {
  expect(historyEntry(completed, { what: 'completed', ...handedOver }, anAuthor())).toStrictEqual({
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

const office = anOffice()
const lin = anOfficial()
const wang = anOfficial({ id: 'ofc_wang', name: 'Wang Fang', email: 'wang@example.org' })
const author = anAuthor()
const thursday = { next: { on: '2026-06-04', at: '2026-06-04T00:00:00Z' } } as const

const entryOf = (version: number, change: Change, holder: OfficialId = 'ofc_lin') =>
  anEntry(change, { version, holder })

const lapsed = (matter: OpenCommitmentMatter) => {
  const { next, ...rest } = matter
  return { ...rest, status: 'lapsed', version: matter.version + 1, closedBy: author }
}

describe('What ends a commitment', () => {
  const open = anOpenCommitment({ version: 4, matterId: 'mat_plan', toldOn: '2026-06-01' })
  const matter = anOpenMatter({ questions: raised('date') })

  test('when it is done, closes the matter about it unanswered', () => {
    expect(completeStep({ commitment: open, matter }, handedOver, aChangeContext())).toStrictEqual({
      commitment: completed,
      entry: {
        ...entryOf(5, { what: 'completed', ...handedOver }),
        before: {
          dueOn: '2026-06-17',
          heldFrom: '2026-06-01',
          lastWordOn: '2026-05-29',
          toldOn: '2026-06-01',
          next: morningOn('2026-06-03'),
          questions: raised('date'),
        },
      },
      matter: lapsed(matter),
    })
  })

  test('when it will not be done, is on record with the reason, and closes the matter too', () => {
    const reason = 'The visit was called off.'
    expect(cancel({ commitment: open, matter }, reason, aChangeContext())).toStrictEqual({
      commitment: cancelled,
      entry: entryOf(5, { what: 'cancelled', reason }),
      matter: lapsed(matter),
    })
  })

  test('touches no matter when there is none', () => {
    expect(cancel({ commitment: open }, 'no longer needed', aChangeContext())).not.toHaveProperty('matter')
  })

  test.each<[string, Commitment, string, unknown]>([
    ['for the same reason stays as it is', cancelled, 'The visit was called off.', 'unchanged'],
    ['for another reason is refused', cancelled, 'too late', { refused: 'commitment-cancelled' }],
    ['once it is done is refused', completed, 'too late', { refused: 'commitment-completed' }],
  ])('cancelled again %s', (_, commitment, reason, outcome) => {
    expect(cancel({ commitment }, reason, aChangeContext())).toStrictEqual(outcome)
  })
})

describe('A commitment that is not done after all', () => {
  const reason = 'The plan came back.'
  const anew = { version: 6, heldFrom: '2026-06-04', lastWordOn: '2026-06-03', ...thursday } as const

  test.each<[string, Commitment]>([
    ['completed', completed],
    ['cancelled', cancelled],
  ])('is open again where it lay, as something new, and keeps nothing of having been %s', (_, commitment) => {
    expect(reopen({ commitment }, { reason, visit: {} }, aChangeContext())).toStrictEqual({
      commitment: anOpenCommitment(anew),
      entry: entryOf(6, { what: 'reopened', reason }),
    })
  })

  test('asks the office for the date that it never had', () => {
    const { dueOn, ...undated } = completed
    expect(reopen({ commitment: undated }, { reason, visit: {} }, aChangeContext())).toStrictEqual({
      commitment: anOpenCommitment({ ...anew, dueOn: undefined, matterId: 'mat_new' }),
      entry: entryOf(6, { what: 'reopened', reason }),
      matter: anOpenMatter({
        id: 'mat_new',
        questions: raised('date'),
        askedFrom: '2026-06-04',
        ...thursday,
      }),
    })
  })

  test('lies with the office, which is asked for a name, when its holder is written to no longer', () => {
    const refused = anOfficial({ outsideAddress: 'refused' })
    expect(
      reopen({ commitment: completed }, { reason, visit: {} }, aChangeContext({ holder: refused })),
    ).toStrictEqual({
      commitment: aCommitmentNobodyHolds({
        ...anew,
        dueOn: '2026-06-17',
        matterId: 'mat_new',
        next: undefined,
      }),
      entry: entryOf(6, { what: 'reopened', reason }, 'ofc_protocol-office'),
      matter: anOpenMatter({
        id: 'mat_new',
        questions: raised('responsible'),
        dueOn: '2026-06-17',
        askedFrom: '2026-06-04',
        ...thursday,
      }),
    })
  })

  test('of a draft waits in silence for the draft to be published', () => {
    expect(
      reopen({ commitment: completed }, { reason, visit: { draft: true } }, aChangeContext()),
    ).toStrictEqual({
      commitment: anOpenCommitment({ ...anew, draft: true, next: undefined }),
      entry: entryOf(6, { what: 'reopened', reason }),
    })
  })

  test('is refused while it is open', () => {
    expect(reopen({ commitment: anOpenCommitment() }, { reason, visit: {} }, aChangeContext())).toStrictEqual(
      {
        refused: 'commitment-open',
      },
    )
  })
})

describe('A commitment given to another official', () => {
  const theirs = {
    version: 2,
    holder: 'ofc_wang',
    responsible: 'ofc_wang',
    heldFrom: '2026-06-04',
    lastWordOn: '2026-06-03',
    ...thursday,
  } as const

  test('is news to them from their first morning, and nothing of who had it before counts', () => {
    const told = anOpenCommitment({ toldOn: '2026-06-02' })
    expect(
      reassign({ commitment: told }, { responsible: wang, reason: 'on leave' }, aChangeContext()),
    ).toStrictEqual({
      commitment: anOpenCommitment(theirs),
      entry: entryOf(
        2,
        { what: 'reassigned', from: 'ofc_lin', responsible: 'ofc_wang', reason: 'on leave' },
        'ofc_wang',
      ),
    })
  })

  test('that nobody held closes the matter that asked for the name, without a word about why', () => {
    const commitment = aCommitmentNobodyHolds({ dueOn: '2026-06-17' })
    const matter = anOpenMatter({ questions: raised('responsible'), dueOn: '2026-06-17' })
    expect(
      reassign(
        { commitment, matter },
        { responsible: wang, reason: undefined },
        aChangeContext({ holder: office }),
      ),
    ).toStrictEqual({
      commitment: anOpenCommitment(theirs),
      entry: entryOf(2, { what: 'reassigned', responsible: 'ofc_wang' }, 'ofc_wang'),
      matter: lapsed(matter),
    })
  })

  test('without a date is told to them, and the office is asked on for the date alone', () => {
    const matter = anOpenMatter()
    expect(
      reassign(
        { commitment: aCommitmentNobodyHolds(), matter },
        { responsible: wang, reason: undefined },
        aChangeContext({ holder: office }),
      ),
    ).toMatchObject({
      commitment: anOpenCommitment({ ...theirs, dueOn: undefined, matterId: 'mat_plan' }),
      matter: { ...matter, version: 2, questions: raised('date') },
    })
  })

  test('after its last reminder has its reminders anew, and the office need not decide', () => {
    const commitment = anOpenCommitment({ matterId: 'mat_plan', next: undefined })
    const matter = anOpenMatter({ questions: raised('reminders-ended') })
    expect(
      reassign({ commitment, matter }, { responsible: wang, reason: undefined }, aChangeContext()),
    ).toMatchObject({
      commitment: anOpenCommitment(theirs),
      matter: lapsed(matter),
    })
  })

  test.each<[string, Commitment, Official, unknown]>([
    [
      'to whom it was given before',
      anOpenCommitment(),
      lin,
      {
        refused: 'already-responsible',
        pointer: '/responsible',
        detail: 'ofc_lin is responsible already',
      },
    ],
    ['once it is done', completed, wang, { refused: 'commitment-completed' }],
    ['once it was cancelled', cancelled, wang, { refused: 'commitment-cancelled' }],
  ])('is refused %s', (_, commitment, to, outcome) => {
    expect(reassign({ commitment }, { responsible: to, reason: undefined }, aChangeContext())).toStrictEqual(
      outcome,
    )
  })
})

describe('An official who was told and has said how it stands', () => {
  const note = 'Waiting for the ministry.'
  const told = { toldOn: '2026-06-01' } as const
  const reported = (overrides: Parameters<typeof anOpenCommitment>[0]) =>
    reportProgress({ commitment: anOpenCommitment({ ...told, ...overrides }) }, { note }, aChangeContext())

  test('is left in peace for three working days, over a weekend, and the history has their word', () => {
    expect(reported({})).toStrictEqual({
      commitment: anOpenCommitment({
        ...told,
        version: 2,
        lastWordOn: '2026-06-03',
        spokenOn: '2026-06-03',
        lastReport: { on: '2026-06-03', note },
        next: { on: '2026-06-09', at: '2026-06-09T00:00:00Z' },
      }),
      entry: {
        ...entryOf(2, { what: 'progress-reported', note }),
        before: {
          dueOn: '2026-06-17',
          heldFrom: '2026-06-01',
          lastWordOn: '2026-05-29',
          ...told,
          next: morningOn('2026-06-03'),
        },
      },
    })
  })

  test.each<[string, Parameters<typeof anOpenCommitment>[0], CalendarDate]>([
    ['on the last of the three waits one more', { next: morningOn('2026-06-08') }, '2026-06-09'],
    ['on the first day after them stays', { next: morningOn('2026-06-09') }, '2026-06-09'],
    ['of a later day stays', { next: morningOn('2026-06-17') }, '2026-06-17'],
    ['of the due day stays', { dueOn: '2026-06-08', next: morningOn('2026-06-08') }, '2026-06-08'],
    [
      'comes on the due day when that follows',
      { dueOn: '2026-06-08', next: morningOn('2026-06-04') },
      '2026-06-08',
    ],
    [
      'of a due day that a new working hour has put off comes on its morning all the same',
      { dueOn: '2026-06-02', next: { ...morningOn('2026-06-04'), since: '2026-06-02' } },
      '2026-06-04',
    ],
    [
      'waits for the due day on its eve, so that no two mornings running tell the same',
      { dueOn: '2026-06-10', next: morningOn('2026-06-05') },
      '2026-06-10',
    ],
    [
      'comes two days before the due day all the same',
      { dueOn: '2026-06-11', next: morningOn('2026-06-08') },
      '2026-06-09',
    ],
    [
      'of a rhythm comes when the rhythm is over that begins anew',
      { dueOn: undefined, checkIn: { every: 'P2W' }, next: morningOn('2026-06-04') },
      '2026-06-17',
    ],
    [
      'of a short rhythm comes after the three days all the same',
      { dueOn: undefined, checkIn: { every: 'P1D' }, next: morningOn('2026-06-04') },
      '2026-06-09',
    ],
  ])('their next notice %s', (_, overrides, on) => {
    expect(reported(overrides)).toMatchObject({
      commitment: { next: { on, at: `${on}T00:00:00Z` } },
    })
  })

  test('is told a missed due day on the next morning, as what has waited since that day', () => {
    const missed = { ...morningOn('2026-06-03'), since: '2026-05-28' } as const
    expect(reported({ heldFrom: '2026-05-20', dueOn: '2026-06-02', next: missed })).toMatchObject({
      commitment: { next: { ...morningOn('2026-06-04'), since: '2026-06-02' } },
    })
  })

  test('is not planned anew what was not planned', () => {
    expect(reported({ next: undefined })).toStrictEqual({
      commitment: anOpenCommitment({
        ...told,
        version: 2,
        lastWordOn: '2026-06-03',
        spokenOn: '2026-06-03',
        lastReport: { on: '2026-06-03', note },
        next: undefined,
      }),
      entry: {
        ...entryOf(2, { what: 'progress-reported', note }),
        before: { dueOn: '2026-06-17', heldFrom: '2026-06-01', lastWordOn: '2026-05-29', ...told },
      },
    })
  })

  test.each([
    ['whole', '长'.repeat(300), '长'.repeat(300)],
    ['by its beginning', `${'x '.repeat(149)}end`, `${'x '.repeat(148)}x…`],
  ])('keeps a note %s on the line, and all of it in the history', (_, long, kept) => {
    expect(
      reportProgress({ commitment: anOpenCommitment() }, { note: long }, aChangeContext()),
    ).toMatchObject({
      commitment: { lastReport: { note: kept } },
      entry: { change: { note: long } },
    })
  })

  test('has the later word on the line', () => {
    const before = { lastReport: { on: '2026-06-01', note: 'Not begun.' } } as const
    expect(reported(before)).toMatchObject({ commitment: { lastReport: { on: '2026-06-03', note } } })
  })

  test.each<[string, Parameters<typeof anOpenCommitment>[0]]>([
    ['with a due date', {}],
    ['in a rhythm', { dueOn: undefined, checkIn: { every: 'P3M' } }],
  ])('before the first notice still gets it on its morning, %s', (_, overrides) => {
    const next = morningOn('2026-06-04')
    expect(reported({ ...overrides, toldOn: undefined, next })).toMatchObject({
      commitment: { next, lastWordOn: '2026-06-03' },
    })
  })

  test('cannot report on what is closed', () => {
    expect(reportProgress({ commitment: completed }, { note }, aChangeContext())).toStrictEqual({
      refused: 'commitment-completed',
    })
  })
})

describe('A commitment that was recorded wrongly', () => {
  const asIs = correctableOf(anOpenCommitment({ recipient: { organisation: 'SCODA' } }))
  const open = anOpenCommitment({ recipient: { organisation: 'SCODA' } })

  test('shows what can be corrected of it', () => {
    expect(asIs).toStrictEqual({
      title: 'Development plan',
      wording: 'SCODA draws up the plan and submits it to the Secretariat',
      recipient: { organisation: 'SCODA' },
      dueOn: '2026-06-17',
    })
    const all = {
      undertakenBy: [{ organisation: 'SCODA' }],
      dueWording: 'before the next Council',
      checkIn: { every: 'P4W' },
    } as const
    expect(correctableOf(anOpenCommitment(all))).toMatchObject(all)
  })

  test('has the corrected words, keeps its morning, and the history has both', () => {
    const { recipient, ...unaddressed } = asIs
    const corrected = { ...unaddressed, title: 'Plan', dueWording: 'before the next Council' }
    expect(
      correct({ commitment: open }, { corrected: corrected, reason: 'a slip' }, aChangeContext()),
    ).toStrictEqual({
      commitment: anOpenCommitment({ version: 2, title: 'Plan', dueWording: 'before the next Council' }),
      entry: entryOf(2, {
        what: 'corrected',
        from: { title: 'Development plan', recipient: { organisation: 'SCODA' } },
        to: { title: 'Plan', dueWording: 'before the next Council' },
        reason: 'a slip',
      }),
    })
  })

  test('is corrected in its words without a reason, also once it is done', () => {
    const asDone = correctableOf(completed)
    expect(
      correct(
        { commitment: completed },
        { corrected: { ...asDone, title: 'Plan' }, reason: undefined },
        aChangeContext(),
      ),
    ).toStrictEqual({
      commitment: { ...completed, version: 6, title: 'Plan' },
      entry: entryOf(6, { what: 'corrected', from: { title: 'Development plan' }, to: { title: 'Plan' } }),
    })
  })

  test.each<[RecordQuestion]>([
    ['date'],
    ['reminders-ended'],
  ])('in its words is asked about on, in the corrected words: %s', (gap) => {
    const commitment = anOpenCommitment({
      dueOn: gap === 'date' ? undefined : '2026-03-02',
      matterId: 'mat_plan',
    })
    const matter = anOpenMatter({ questions: raised(gap) })
    const corrected = { ...correctableOf(commitment), title: 'Plan' }
    expect(
      correct({ commitment, matter }, { corrected: corrected, reason: undefined }, aChangeContext()),
    ).toMatchObject({
      commitment: { ...commitment, version: 2, title: 'Plan' },
      matter: { ...matter, version: 2, title: 'Plan' },
    })
  })

  test('has a new date only with a reason, and is told it on the next morning', () => {
    const corrected = { ...asIs, dueOn: '2026-07-31' } as const
    expect(
      correct({ commitment: open }, { corrected: corrected, reason: undefined }, aChangeContext()),
    ).toStrictEqual({
      refused: 'reason-missing',
      pointer: '/reason',
      detail: 'a new date or rhythm needs a reason',
    })
    expect(
      correct({ commitment: open }, { corrected: corrected, reason: 'agreed anew' }, aChangeContext()),
    ).toStrictEqual({
      commitment: { ...open, version: 2, dueOn: '2026-07-31', lastWordOn: '2026-06-03', ...thursday },
      entry: entryOf(2, {
        what: 'corrected',
        from: { dueOn: '2026-06-17' },
        to: { dueOn: '2026-07-31' },
        reason: 'agreed anew',
      }),
    })
  })

  test.each<[string, CalendarDate | undefined, CalendarDate]>([
    ['from the day it was told of it', '2026-05-29', '2026-05-28'],
    ['from the next morning, when it was not told of it yet', undefined, '2026-06-04'],
  ])('that the office keeps for good counts, with a new date, %s', (_, toldOn, heldFrom) => {
    const kept = aCommitmentNobodyHolds({ matterId: undefined, heldFrom: '2026-05-28', toldOn })
    const corrected = { ...correctableOf(kept), dueOn: '2026-07-31' } as const
    expect(
      correct(
        { commitment: kept },
        { corrected: corrected, reason: 'agreed anew' },
        aChangeContext({ holder: office }),
      ),
    ).toMatchObject({
      commitment: { heldFrom, ...thursday },
    })
  })

  test('in a rhythm has a new rhythm only with a reason', () => {
    const commitment = anOpenCommitment({ dueOn: undefined, checkIn: { every: 'P4W' } })
    const corrected = { ...correctableOf(commitment), checkIn: { every: 'P2W' } } as const
    expect(
      correct({ commitment }, { corrected: corrected, reason: undefined }, aChangeContext()),
    ).toMatchObject({
      refused: 'reason-missing',
    })
    expect(
      correct({ commitment }, { corrected: corrected, reason: 'too seldom' }, aChangeContext()),
    ).toMatchObject({
      commitment: { checkIn: { every: 'P2W' }, lastWordOn: '2026-06-03', ...thursday },
    })
  })

  test.each<[RecordQuestion]>([
    ['date'],
    ['reminders-ended'],
  ])('with a new date is asked about no longer: %s', (gap) => {
    const commitment = anOpenCommitment({
      dueOn: gap === 'date' ? undefined : '2026-03-02',
      matterId: 'mat_plan',
    })
    const matter = anOpenMatter({ questions: raised(gap) })
    const corrected = { ...correctableOf(commitment), dueOn: '2026-07-31' } as const
    const outcome = correct(
      { commitment, matter },
      { corrected: corrected, reason: 'agreed anew' },
      aChangeContext(),
    )
    expect(outcome).toMatchObject({ matter: lapsed(matter) })
    expect(outcome).not.toHaveProperty('commitment.matterId')
  })

  test('without its only date is told, and the office is asked for another', () => {
    const { dueOn, ...undated } = asIs
    expect(
      correct({ commitment: open }, { corrected: undated, reason: 'none was agreed' }, aChangeContext()),
    ).toMatchObject({
      commitment: anOpenCommitment({
        version: 2,
        recipient: { organisation: 'SCODA' },
        dueOn: undefined,
        lastWordOn: '2026-06-03',
        matterId: 'mat_new',
        ...thursday,
      }),
      matter: anOpenMatter({
        id: 'mat_new',
        questions: raised('date'),
        recipient: { organisation: 'SCODA' },
        askedFrom: '2026-06-04',
        ...thursday,
      }),
    })
  })

  test('without its only date adds that to the question that is open', () => {
    const commitment = aCommitmentNobodyHolds({ dueOn: '2026-06-17' })
    const asked = { kind: 'responsible', since: '2026-05-28' } as const
    const matter = anOpenMatter({ questions: [asked], dueOn: '2026-06-17' })
    const { dueOn, ...undated } = correctableOf(commitment)
    expect(
      correct(
        { commitment, matter },
        { corrected: undated, reason: 'none was agreed' },
        aChangeContext({ holder: office }),
      ),
    ).toStrictEqual({
      commitment: aCommitmentNobodyHolds({ version: 2, lastWordOn: '2026-06-03' }),
      entry: entryOf(
        2,
        { what: 'corrected', from: { dueOn: '2026-06-17' }, to: {}, reason: 'none was agreed' },
        'ofc_protocol-office',
      ),
      matter: anOpenMatter({ version: 2, questions: [asked, ...raised('date')] }),
    })
  })

  test('in nothing stays as it is', () => {
    expect(correct({ commitment: open }, { corrected: asIs, reason: 'a slip' }, aChangeContext())).toBe(
      'unchanged',
    )
  })

  test.each<[Commitment]>([
    [completed],
    [cancelled],
  ])('keeps the date that it was closed with', (commitment) => {
    const corrected = { ...correctableOf(commitment), dueOn: '2026-07-31' } as const
    expect(
      correct({ commitment }, { corrected: corrected, reason: 'a slip' }, aChangeContext()),
    ).toStrictEqual({
      refused: `commitment-${commitment.status}`,
    })
  })
})
