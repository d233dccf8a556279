import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { OpenCommitment } from '../../functions/domain/commitments/commitment.ts'
import {
  closeMatter,
  type Decided,
  type Decision,
  decideMatter,
  type OpenCommitmentMatter,
  publishedMatter,
  raiseMatter,
  refreshedMatter,
  widenedMatter,
} from '../../functions/domain/commitments/matter.ts'
import { lackingIn, waitsForAnAnswer } from '../../functions/domain/commitments/questions.ts'
import type { Official } from '../../functions/domain/officials/official.ts'
import { afterSending } from '../../functions/domain/reminders/after-notice.ts'
import { listedLines, todaysNotice } from '../../functions/domain/reminders/todays-notice.ts'
import { protocolOfficeId } from '../../functions/domain/shared/ids.ts'
import { isRefused } from '../../functions/domain/shared/refusal.ts'
import type { CalendarDate } from '../../functions/domain/shared/time.ts'
import {
  aCommitmentNobodyHolds,
  aDesk,
  agreedAt,
  aNotice,
  anAuthor,
  anOffice,
  anOfficial,
  anOpenCommitment,
  anOpenMatter,
  asInstant,
  now,
  raised,
  weekday,
} from '../support/domain-builders.ts'
import { withMoves } from './desk-in-time.ts'

const lin = anOfficial()
const office = anOffice()
const author = anAuthor()
const inTheOffice = { holder: office, author }
const thursday = { next: { on: '2026-06-04', at: '2026-06-04T00:00:00Z' } } as const

const decided = (
  matter: OpenCommitmentMatter,
  commitment: OpenCommitment,
  decision: Decision,
  context = inTheOffice,
): Decided => {
  const outcome = decideMatter(matter, commitment, decision, context)
  if (isRefused(outcome)) throw new Error(`refused: ${outcome.refused}`)
  return outcome
}

test('A matter of a draft stays quiet when its commitment is corrected, and is asked when the draft is published', () => {
  const draft = anOpenMatter({ draft: true, next: undefined })
  const corrected = aCommitmentNobodyHolds({ draft: true, title: 'Draft the plan of work' })
  expect(refreshedMatter(draft, corrected)).toStrictEqual({
    ...draft,
    version: draft.version + 1,
    title: 'Draft the plan of work',
  })
  const published = publishedMatter(draft, corrected, { office, now })
  expect(published).toMatchObject({ title: 'Draft the plan of work', ...thursday })
  expect(published).not.toHaveProperty('draft')
})

describe('A commitment lacks', () => {
  test.each<[string, Partial<Parameters<typeof lackingIn>[0]>, ReturnType<typeof lackingIn>]>([
    ['a name and a date', {}, ['responsible', 'date']],
    ['a date', { responsible: 'ofc_lin' }, ['date']],
    ['a name', { dueOn: '2026-06-17' }, ['responsible']],
    ['a name, when it has a rhythm', { checkIn: { every: 'P4W' } }, ['responsible']],
    ['nothing, with a name and a due date', { responsible: 'ofc_lin', dueOn: '2026-06-17' }, []],
    ['nothing, with a name and a rhythm', { responsible: 'ofc_lin', checkIn: { every: 'P4W' } }, []],
    [
      'a date from the agreement on, when its date lies before',
      { responsible: 'ofc_lin', dueOn: '2026-05-27' },
      ['date-before-agreement'],
    ],
    [
      'nothing, when it is due on the day of the agreement',
      { responsible: 'ofc_lin', dueOn: '2026-05-28' },
      [],
    ],
    [
      'nothing, when it is to be done before an event still to come',
      { responsible: 'ofc_lin', dueOn: '2026-06-03', agreedAt: { ...agreedAt, startsOn: '2026-06-10' } },
      [],
    ],
    [
      'nothing, when it is past and the day of the event is not known',
      { responsible: 'ofc_lin', dueOn: '2026-05-27', agreedAt: { visitTitle: 'Visit', kind: 'meeting' } },
      [],
    ],
    [
      'a date from today on, when the event is still to come and its date is past',
      { responsible: 'ofc_lin', dueOn: '2026-06-02', agreedAt: { ...agreedAt, startsOn: '2026-06-10' } },
      ['date-before-agreement'],
    ],
  ])('%s', (_, commitment, lacking) => {
    expect(lackingIn({ agreedAt, ...commitment }, '2026-06-03')).toStrictEqual(lacking)
  })

  test.each<[string, Parameters<typeof waitsForAnAnswer>[0], boolean]>([
    ['a name, and waits for it while a matter asks', { matterId: 'mat_plan' }, true],
    ['a name, and waits no longer once that is accepted', {}, false],
    [
      'the answer whether its date is right',
      { responsible: 'ofc_lin', matterId: 'mat_plan', dateAsked: true },
      true,
    ],
    ['a date, which is no reason to wait', { responsible: 'ofc_lin', matterId: 'mat_plan' }, false],
  ])('%s', (_, commitment, waits) => {
    expect(waitsForAnAnswer(commitment)).toBe(waits)
  })
})

describe('A matter', () => {
  test('tells what is asked of which commitment, and is asked from the next working morning of the office', () => {
    const commitment = aCommitmentNobodyHolds({
      undertakenBy: [{ title: 'officials', organisation: 'SCODA' }],
      dueOn: '2026-07-31',
      dueWording: 'before the next Council',
    })
    expect(
      raiseMatter('mat_plan', commitment, {
        asks: ['responsible'],
        office: anOffice({ zone: 'Europe/Berlin', hour: '09:30' }),
        now: '2026-06-05T07:30:00Z',
      }),
    ).toStrictEqual({
      kind: 'commitment-matter',
      status: 'open',
      id: 'mat_plan',
      version: 1,
      commitmentId: 'cmt_plan',
      visitId: 'vis_qingdao',
      title: 'Development plan',
      wording: 'SCODA draws up the plan and submits it to the Secretariat',
      undertakenBy: [{ title: 'officials', organisation: 'SCODA' }],
      dueOn: '2026-07-31',
      dueWording: 'before the next Council',
      agreedAt,
      questions: [{ kind: 'responsible', since: '2026-06-05' }],
      askedFrom: '2026-06-08',
      next: { on: '2026-06-08', at: '2026-06-08T07:30:00Z' },
    })
  })

  test('names no parties, date or wording that the record does not have', () => {
    expect(
      raiseMatter('mat_plan', aCommitmentNobodyHolds(), { asks: ['responsible', 'date'], office, now }),
    ).toStrictEqual(anOpenMatter({ askedFrom: '2026-06-04', ...thursday }))
  })

  test('about a commitment of a draft is asked on no morning', () => {
    expect(
      raiseMatter('mat_plan', aCommitmentNobodyHolds({ draft: true }), {
        asks: ['responsible', 'date'],
        office,
        now,
      }),
    ).toStrictEqual(anOpenMatter({ draft: true, next: undefined }))
  })

  test('that lapses is asked no more, and keeps who closed it', () => {
    expect(closeMatter(anOpenMatter({ version: 3 }), 'lapsed', author)).toStrictEqual({
      ...anOpenMatter({ version: 4, next: undefined }),
      status: 'lapsed',
      closedBy: author,
    })
  })

  test('that is decided keeps the note of the office', () => {
    const decision = { responsible: lin, dueOn: '2026-06-30', note: 'as the director wishes' } as const
    expect(decided(anOpenMatter(), aCommitmentNobodyHolds(), decision).matter).toStrictEqual({
      ...anOpenMatter({ version: 2, next: undefined }),
      status: 'decided',
      closedBy: author,
      note: 'as the director wishes',
    })
  })
})

describe('A decision that names the official and the date', () => {
  test('closes the matter, and the commitment goes to their desk and is told on their next morning', () => {
    const matter = anOpenMatter()
    const before = aCommitmentNobodyHolds({ heldFrom: '2026-05-29', lastWordOn: '2026-05-28' })
    expect(
      decideMatter(
        matter,
        before,
        { responsible: lin, dueOn: '2026-06-30', note: 'by telephone' },
        inTheOffice,
      ),
    ).toStrictEqual({
      matter: {
        ...anOpenMatter({ version: 2, next: undefined }),
        status: 'decided',
        closedBy: author,
        note: 'by telephone',
      },
      commitment: anOpenCommitment({
        version: 2,
        holder: 'ofc_lin',
        responsible: 'ofc_lin',
        dueOn: '2026-06-30',
        heldFrom: '2026-06-04',
        lastWordOn: '2026-06-03',
        ...thursday,
      }),
      entry: {
        by: 'officer-chen',
        through: 'api',
        at: now,
        commitmentId: 'cmt_plan',
        version: 2,
        holder: 'ofc_lin',
        change: {
          what: 'decided',
          matterId: 'mat_plan',
          responsible: 'ofc_lin',
          dueOn: '2026-06-30',
          note: 'by telephone',
        },
      },
    })
  })

  test('counts its days where the official is', () => {
    const { commitment } = decided(anOpenMatter(), aCommitmentNobodyHolds(), {
      responsible: anOfficial({ zone: 'America/New_York' }),
      checkIn: { every: 'P4W' },
    })
    expect([commitment.lastWordOn, commitment.heldFrom, commitment.next]).toStrictEqual([
      '2026-06-02',
      '2026-06-03',
      { on: '2026-06-03', at: '2026-06-03T12:00:00Z' },
    ])
  })

  test('is told to the protocol office when it names itself', () => {
    const { commitment, matter } = decided(
      anOpenMatter(),
      aCommitmentNobodyHolds({ heldFrom: '2026-05-01' }),
      {
        responsible: office,
        dueOn: '2026-06-30',
      },
    )
    expect(matter.status).toBe('decided')
    expect(commitment).toStrictEqual(
      anOpenCommitment({
        version: 2,
        holder: protocolOfficeId,
        responsible: protocolOfficeId,
        dueOn: '2026-06-30',
        heldFrom: '2026-06-04',
        lastWordOn: '2026-06-03',
        ...thursday,
      }),
    )
  })
})

test('A decision that names the official only keeps the rhythm', () => {
  const commitment = aCommitmentNobodyHolds({ checkIn: { every: 'P4W' } })
  const matter = anOpenMatter({ questions: raised('responsible'), checkIn: { every: 'P4W' } })
  expect(decided(matter, commitment, { responsible: lin }).commitment).toMatchObject({
    checkIn: { every: 'P4W' },
  })
})

describe('A decision that leaves something open', () => {
  test('and names the official gives them the commitment, and asks on for the date alone', () => {
    const outcome = decided(anOpenMatter(), aCommitmentNobodyHolds(), { responsible: lin })
    expect(outcome.matter).toStrictEqual(anOpenMatter({ version: 2, questions: raised('date') }))
    expect(outcome.commitment).toStrictEqual(
      anOpenCommitment({
        version: 2,
        dueOn: undefined,
        matterId: 'mat_plan',
        heldFrom: '2026-06-04',
        lastWordOn: '2026-06-03',
        ...thursday,
      }),
    )
    expect(outcome.entry.change).toStrictEqual({
      what: 'decided',
      matterId: 'mat_plan',
      responsible: 'ofc_lin',
    })
  })

  test('and sets the date asks on for the name alone, shows the date, and reminds nobody meanwhile', () => {
    const outcome = decided(anOpenMatter(), aCommitmentNobodyHolds(), { dueOn: '2026-06-30' })
    expect(outcome.matter).toStrictEqual(
      anOpenMatter({ version: 2, questions: raised('responsible'), dueOn: '2026-06-30' }),
    )
    expect(outcome.commitment).toStrictEqual(
      aCommitmentNobodyHolds({ version: 2, dueOn: '2026-06-30', lastWordOn: '2026-06-03' }),
    )
    expect(outcome.entry.holder).toBe(protocolOfficeId)
  })

  test('and sets a rhythm where a due date was asks on without that date', () => {
    const outcome = decided(
      anOpenMatter({ questions: raised('responsible'), dueOn: '2026-06-30' }),
      aCommitmentNobodyHolds({ dueOn: '2026-06-30' }),
      { checkIn: { every: 'P4W' } },
    )
    expect(outcome.commitment).toStrictEqual(
      aCommitmentNobodyHolds({ version: 2, checkIn: { every: 'P4W' }, lastWordOn: '2026-06-03' }),
    )
    expect(outcome.matter).toStrictEqual(
      anOpenMatter({ version: 2, questions: raised('responsible'), checkIn: { every: 'P4W' } }),
    )
  })

  test('leaves the mornings of the matter as they are', () => {
    const weekLater = { next: { on: '2026-06-10', at: '2026-06-10T00:00:00Z' } } as const
    const { matter } = decided(anOpenMatter(weekLater), aCommitmentNobodyHolds(), { responsible: lin })
    expect(matter).toStrictEqual(anOpenMatter({ version: 2, questions: raised('date'), ...weekLater }))
  })
})

describe('A matter about ended reminders', () => {
  const ended = anOpenMatter({
    questions: raised('reminders-ended'),
    dueOn: '2026-06-17',
    reminded: 'ofc_lin',
  })

  test('says who was reminded so far, and still after a correction of the record', () => {
    const commitment = anOpenCommitment({ matterId: 'mat_plan', next: undefined })
    const context = { asks: ['reminders-ended'], office, now } as const
    expect(raiseMatter('mat_plan', commitment, context).reminded).toBe('ofc_lin')
    expect(raiseMatter('mat_plan', commitment, { ...context, asks: ['date'] }).reminded).toBeUndefined()
    expect(refreshedMatter(ended, { ...commitment, title: 'Plan' })).toMatchObject({
      title: 'Plan',
      reminded: 'ofc_lin',
    })
  })

  test('says so no more when it asks for a date instead, because reminders begin anew', () => {
    const undated = anOpenCommitment({ dueOn: undefined, matterId: 'mat_plan' })
    expect(widenedMatter(ended, undated, { asks: ['date'], office, now })).toStrictEqual(
      anOpenMatter({ version: 2, questions: raised('date'), askedFrom: '2026-06-04', ...thursday }),
    )
  })
})

describe('A decision about a commitment that its official was told of', () => {
  const told = anOpenCommitment({
    dueOn: undefined,
    matterId: 'mat_plan',
    toldOn: '2026-06-01',
    next: undefined,
  })
  const asked = anOpenMatter({ questions: raised('date') })
  const onLinsDesk = { ...inTheOffice, holder: lin }

  test('sets the date and tells them on the next morning, still from the day they had it', () => {
    expect(decided(asked, told, { dueOn: '2026-06-30' }, onLinsDesk).commitment).toStrictEqual(
      anOpenCommitment({
        version: 2,
        dueOn: '2026-06-30',
        toldOn: '2026-06-01',
        heldFrom: '2026-06-01',
        lastWordOn: '2026-06-03',
        ...thursday,
      }),
    )
  })

  test('gives it to somebody else, who is new to it', () => {
    const wang = anOfficial({ id: 'ofc_wang', zone: 'Pacific/Auckland' })
    expect(
      decided(asked, told, { responsible: wang, dueOn: '2026-06-30' }, onLinsDesk).commitment,
    ).toStrictEqual(
      anOpenCommitment({
        version: 2,
        holder: 'ofc_wang',
        responsible: 'ofc_wang',
        dueOn: '2026-06-30',
        heldFrom: '2026-06-04',
        lastWordOn: '2026-06-03',
        next: { on: '2026-06-04', at: '2026-06-03T20:00:00Z' },
      }),
    )
  })

  test('names the same official again, who is not new to it', () => {
    const { heldFrom, toldOn } = decided(
      asked,
      told,
      { responsible: lin, dueOn: '2026-06-30' },
      onLinsDesk,
    ).commitment
    expect({ heldFrom, toldOn }).toStrictEqual({ heldFrom: '2026-06-01', toldOn: '2026-06-01' })
  })
})

describe('A decision to accept what is missing', () => {
  test('asks no more for a date in the half year to come, and the official hears of it once', () => {
    const outcome = decided(
      anOpenMatter({ questions: raised('date') }),
      anOpenCommitment({ dueOn: undefined, matterId: 'mat_plan', toldOn: '2026-06-01' }),
      { accept: true },
      { ...inTheOffice, holder: lin },
    )
    expect(outcome.matter.status).toBe('decided')
    expect(outcome.commitment).toStrictEqual(
      anOpenCommitment({
        version: 2,
        dueOn: undefined,
        askAgainOn: '2026-12-03',
        toldOn: '2026-06-01',
        lastWordOn: '2026-06-03',
        ...thursday,
      }),
    )
    expect(outcome.entry.change).toStrictEqual({ what: 'decided', matterId: 'mat_plan', accept: true })
  })

  test('asks no more for a name, and the protocol office itself is reminded of the due date', () => {
    const outcome = decided(
      anOpenMatter({ questions: raised('responsible'), dueOn: '2026-06-30' }),
      aCommitmentNobodyHolds({ dueOn: '2026-06-30', heldFrom: '2026-05-01' }),
      { accept: true },
    )
    expect(outcome.matter.status).toBe('decided')
    expect(outcome.commitment).toStrictEqual(
      aCommitmentNobodyHolds({
        version: 2,
        dueOn: '2026-06-30',
        matterId: undefined,
        heldFrom: '2026-06-04',
        lastWordOn: '2026-06-03',
        ...thursday,
      }),
    )
  })

  test('may name somebody and leave the date open for good', () => {
    const outcome = decided(anOpenMatter(), aCommitmentNobodyHolds(), { responsible: lin, accept: true })
    expect([outcome.matter.status, outcome.commitment.matterId, outcome.commitment.holder]).toStrictEqual([
      'decided',
      undefined,
      'ofc_lin',
    ])
  })

  test('is not taken as a no: that says nothing about what is missing', () => {
    expect(
      decideMatter(anOpenMatter(), aCommitmentNobodyHolds(), { accept: false }, inTheOffice),
    ).toStrictEqual({
      refused: 'decision-says-nothing',
      pointer: '/accept',
      detail: 'this matter asks for an official, a date or a rhythm: name one, or accept it as it is',
    })
  })
})

describe('Once the last reminder is sent', () => {
  const ended = anOpenCommitment({
    version: 5,
    dueOn: '2026-04-01',
    heldFrom: '2026-03-02',
    toldOn: '2026-06-01',
    matterId: 'mat_ended',
    next: undefined,
  })
  const asked = anOpenMatter({ id: 'mat_ended', questions: raised('reminders-ended'), dueOn: '2026-04-01' })
  const onLinsDesk = { ...inTheOffice, holder: lin }

  test('a new due date starts the reminders again and closes the matter', () => {
    const outcome = decided(asked, ended, { dueOn: '2026-06-30' }, onLinsDesk)
    expect(outcome.matter.status).toBe('decided')
    expect(outcome.commitment).toStrictEqual(
      anOpenCommitment({
        version: 6,
        dueOn: '2026-06-30',
        heldFrom: '2026-03-02',
        toldOn: '2026-06-01',
        lastWordOn: '2026-06-03',
        ...thursday,
      }),
    )
  })

  test('a rhythm takes the place of the due date and closes the matter', () => {
    const outcome = decided(asked, ended, { checkIn: { every: 'P4W' } }, onLinsDesk)
    expect(outcome.matter.status).toBe('decided')
    expect(outcome.commitment).toStrictEqual(
      anOpenCommitment({
        version: 6,
        dueOn: undefined,
        checkIn: { every: 'P4W' },
        heldFrom: '2026-03-02',
        toldOn: '2026-06-01',
        lastWordOn: '2026-06-03',
        ...thursday,
      }),
    )
  })

  type Dates = Pick<NonNullable<Parameters<typeof anOpenCommitment>[0]>, 'dueOn' | 'checkIn'>
  test.each<[string, Dates, Decision, Dates]>([
    [
      'a date and a rhythm stand together',
      { dueOn: '2026-04-01' },
      { dueOn: '2026-09-30', checkIn: { every: 'P4W' } },
      { dueOn: '2026-09-30', checkIn: { every: 'P4W' } },
    ],
    [
      'a date that takes the place of another leaves the rhythm beside it',
      { dueOn: '2026-04-01', checkIn: { every: 'P4W' } },
      { dueOn: '2026-09-30' },
      { dueOn: '2026-09-30', checkIn: { every: 'P4W' } },
    ],
    [
      'a rhythm takes the place of a date and a rhythm',
      { dueOn: '2026-04-01', checkIn: { every: 'P4W' } },
      { checkIn: { every: 'P1M', from: '2026-07-01' } },
      { dueOn: undefined, checkIn: { every: 'P1M', from: '2026-07-01' } },
    ],
    [
      'a date takes the place of a rhythm that stood for it',
      { dueOn: undefined, checkIn: { every: 'P4W' } },
      { dueOn: '2026-09-30' },
      { dueOn: '2026-09-30', checkIn: undefined },
    ],
  ])('%s', (_, before, decision, { dueOn, checkIn }) => {
    const outcome = decided(asked, anOpenCommitment({ ...ended, ...before }), decision, onLinsDesk)
    expect([outcome.commitment.dueOn, outcome.commitment.checkIn]).toStrictEqual([dueOn, checkIn])
  })

  test('another official gets it from their first morning', () => {
    const wang = anOfficial({ id: 'ofc_wang' })
    const { heldFrom, holder, toldOn } = decided(asked, ended, { responsible: wang }, onLinsDesk).commitment
    expect({ heldFrom, holder, toldOn }).toStrictEqual({
      heldFrom: '2026-06-04',
      holder: 'ofc_wang',
      toldOn: undefined,
    })
  })

  test('accepted as it is, the office is not asked again and the reminders do not begin anew', () => {
    const { matter, commitment } = decided(asked, ended, { accept: true }, onLinsDesk)
    expect(matter.status).toBe('decided')

    const next = todaysNotice(aDesk({ commitments: [commitment] }), '2026-06-04T00:00:00Z')
    const after =
      next.kind === 'notice'
        ? afterSending(next.notice, listedLines(next.notice), '2026-06-04T00:00:00Z')
        : { moves: next.moves, lastTold: [] }
    expect(after.lastTold).toStrictEqual([])
  })

  test('accepted as it is and given to somebody else, it is told to them', () => {
    const wang = anOfficial({ id: 'ofc_wang' })
    const { commitment } = decided(asked, ended, { accept: true, responsible: wang }, onLinsDesk)
    expect(commitment).toMatchObject({ holder: 'ofc_wang', ...thursday })
  })

  test.each<[Decision]>([
    [{ dueOn: '2026-06-30' }],
    [{ checkIn: { every: 'P4W' } }],
  ])('accepted as it is and given a new date or rhythm, it is told: %j', (dates) => {
    expect(decided(asked, ended, { accept: true, ...dates }, onLinsDesk).commitment).toMatchObject(thursday)
  })

  test('accepted as it is, a commitment keeps its due date, and nothing is planned for it', () => {
    expect(decided(asked, ended, { accept: true }, onLinsDesk).commitment).toStrictEqual({
      ...anOpenCommitment({
        version: 6,
        dueOn: '2026-04-01',
        heldFrom: '2026-03-02',
        toldOn: '2026-06-01',
        lastWordOn: '2026-06-03',
        next: undefined,
      }),
    })
  })

  test('a new due date for what the office keeps without a name does not ask for the name that was accepted as missing', () => {
    const keptByTheOffice = aCommitmentNobodyHolds({
      version: 5,
      dueOn: '2026-04-01',
      heldFrom: '2026-03-02',
      toldOn: '2026-06-01',
      matterId: 'mat_ended',
    })
    const { matter, commitment } = decided(asked, keptByTheOffice, { dueOn: '2026-06-30' })
    expect([matter.status, commitment.matterId, commitment.next?.on]).toStrictEqual([
      'decided',
      undefined,
      '2026-06-04',
    ])
  })
})

describe('Whatever is decided, one answer after the other', () => {
  const officials = [lin, anOfficial({ id: 'ofc_wang', zone: 'Pacific/Auckland' }), office]
  const aDate = fc.integer({ min: 0, max: 60 }).map((days) => asInstant(Date.parse(now) + days * 86_400_000))
  const aDecision = fc.record(
    {
      responsible: fc.constantFrom(...officials),
      date: fc.oneof(
        aDate.map((at) => ({ dueOn: at.slice(0, 10) as CalendarDate })),
        fc.constantFrom('P1W', 'P4W', 'P3M').map((every) => ({ checkIn: { every } as const })),
      ),
      accept: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, fc.boolean()),
    },
    { requiredKeys: [] },
  )
  const recorded = fc.constantFrom<readonly [OpenCommitment, OpenCommitmentMatter, Official]>(
    [aCommitmentNobodyHolds(), anOpenMatter(), office],
    [
      aCommitmentNobodyHolds({ dueOn: '2026-06-30' }),
      anOpenMatter({ questions: raised('responsible'), dueOn: '2026-06-30' }),
      office,
    ],
    [
      anOpenCommitment({ dueOn: undefined, matterId: 'mat_plan' }),
      anOpenMatter({ questions: raised('date') }),
      lin,
    ],
  )

  test('the matter asks for exactly what is missing, the commitment lies with whom it names or with the office, and every answer is one version', () => {
    fc.assert(
      fc.property(
        recorded,
        fc.array(aDecision, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 100 }),
        ([firstCommitment, firstMatter, firstHolder], decisions, hoursBetween) => {
          let commitment = firstCommitment
          let matter: Decided['matter'] = firstMatter
          let holder = firstHolder
          for (const [step, { responsible, date, accept }] of decisions.entries()) {
            if (matter.status !== 'open' || matter.kind !== 'commitment-matter') break
            const at = asInstant(Date.parse(now) + step * hoursBetween * 3_600_000)
            const outcome = decideMatter(
              matter,
              commitment,
              { ...date, ...(responsible && { responsible }), ...(accept !== undefined && { accept }) },
              { holder, author: anAuthor({ at }) },
            )
            if (accept === false) {
              expect(outcome).toMatchObject({ refused: 'decision-says-nothing' })
              continue
            }
            if (isRefused(outcome)) throw new Error(`refused: ${outcome.refused}`)

            const versions = { commitment: commitment.version + 1, matter: matter.version + 1 }
            commitment = outcome.commitment
            matter = outcome.matter
            holder = responsible ?? holder
            const missing = [
              ...(commitment.responsible === undefined ? ['responsible'] : []),
              ...(commitment.dueOn === undefined && commitment.checkIn === undefined ? ['date'] : []),
            ]
            const isOpen = accept !== true && missing.length > 0
            const waits = isOpen && commitment.responsible === undefined
            expect({
              status: matter.status,
              asksFor: matter.status === 'open' ? matter.questions.map(({ kind }) => kind) : [],
              askedAbout: commitment.matterId,
              holder: commitment.holder,
              versions: [commitment.version, matter.version, outcome.entry.version],
              historyNames: outcome.entry.holder,
              dateAndRhythm: commitment.dueOn !== undefined && commitment.checkIn !== undefined,
              reminded: commitment.next !== undefined,
              toCome: commitment.next === undefined || commitment.next.at > at,
              onADayOff: commitment.next !== undefined && weekday(commitment.next.on) > 5,
            }).toStrictEqual({
              status: isOpen ? 'open' : 'decided',
              asksFor: isOpen ? missing : [],
              askedAbout: isOpen ? 'mat_plan' : undefined,
              holder: commitment.responsible ?? protocolOfficeId,
              versions: [versions.commitment, versions.matter, versions.commitment],
              historyNames: commitment.holder,
              dateAndRhythm: false,
              reminded: !waits,
              toCome: true,
              onADayOff: false,
            })
          }
        },
      ),
      { seed: 20260603, numRuns: 1000 },
    )
  })
})

test('A commitment told to its official and then decided comes on their next notice as it was decided', () => {
  const told = anOpenCommitment({ dueOn: undefined, matterId: 'mat_plan' })
  const first = todaysNotice(aDesk({ commitments: [told] }), now)
  if (first.kind !== 'notice') throw new Error('there is no first notice')
  const { moves } = afterSending(first.notice, listedLines(first.notice), now)
  const [waiting] = withMoves(aDesk({ commitments: [told] }), moves).commitments
  if (waiting === undefined) throw new Error('the line is gone')
  const { commitment } = decided(
    anOpenMatter({ questions: raised('date') }),
    waiting,
    { dueOn: '2026-06-30' },
    { ...inTheOffice, holder: lin },
  )
  expect(todaysNotice(aDesk({ commitments: [commitment] }), '2026-06-04T00:00:00Z')).toStrictEqual({
    kind: 'notice',
    notice: aNotice({
      localDate: '2026-06-04',
      commitments: [{ line: commitment, why: { rung: 'changed' } }],
    }),
    moves: [],
  })
})
