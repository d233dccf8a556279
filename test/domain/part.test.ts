import { describe, expect, test } from '@jest/globals'
import type {
  Commitment,
  Contributor,
  OpenCommitment,
} from '../../functions/domain/commitments/commitment.ts'
import type { Matter } from '../../functions/domain/commitments/matter.ts'
import {
  askedOfPart,
  commitmentOfPart,
  newPart,
  type Part,
  partIdOf,
  partsAfter,
  toldNext,
  withoutFormerContributors,
} from '../../functions/domain/commitments/part.ts'
import type { Official } from '../../functions/domain/officials/official.ts'
import type { OfficialId } from '../../functions/domain/shared/ids.ts'
import type { Instant } from '../../functions/domain/shared/time.ts'
import {
  aCancelledCommitment,
  anAddressMatter,
  anOfficial,
  anOpenCommitment,
  anOpenMatter,
  aPart,
  type Facts,
  morningOn,
  now,
  questionsOfWang,
  raised,
} from '../support/domain-builders.ts'

/* Wang contributes to what Lin leads; what that means for the part on the desk of Wang, on Wednesday 3 June. */

type PartFacts = Parameters<typeof aPart>[0]

const wang = anOfficial({ id: 'ofc_wang', name: 'Wang Fang' })
const chen = anOfficial({ id: 'ofc_chen', name: 'Chen Jing' })
const since = '2026-06-03' as const
const thursday = morningOn('2026-06-04')
const contributors = [{ officialId: 'ofc_wang' }] as const
const shared = (facts: Facts = {}) => anOpenCommitment({ contributors, version: 7, ...facts })
/** The part of Wang, on the notice of 12 June. */
const stored = (facts: PartFacts = {}) =>
  aPart({
    version: 3,
    holder: 'ofc_wang',
    responsible: 'ofc_wang',
    ledBy: 'ofc_lin',
    toldOn: '2026-06-01',
    next: morningOn('2026-06-12'),
    ...facts,
  })

const { moreTime, notMine } = questionsOfWang
const ofChen = { ...notMine, askedBy: 'ofc_chen', silentUntil: '2026-06-12' } as const

test('A part is named after its commitment, and no other line is', () => {
  expect(partIdOf('cmt_plan')).toBe('prt_plan')
  expect(commitmentOfPart('prt_plan')).toBe('cmt_plan')
  expect(commitmentOfPart('cmt_prt_plan')).toBeUndefined()
})

describe('The part of a contributor shows what the contributor asks', () => {
  test.each<[string, Matter | undefined, object]>([
    ['nothing without a matter', undefined, {}],
    ['nothing that others ask', anOpenMatter({ questions: [...raised('date'), ofChen] }), {}],
    ['nothing of a matter about an official', anAddressMatter(), {}],
    [
      'nothing that was asked as the lead',
      anOpenMatter({
        questions: [
          { kind: 'cannot-be-done', reason: 'x', silentUntil: '2026-06-17', askedBy: 'ofc_wang', since },
        ],
      }),
      {},
    ],
    [
      'another date',
      anOpenMatter({ questions: [ofChen, moreTime] }),
      { asked: [{ kind: 'more-time', since, dueOn: '2026-06-15' }] },
    ],
    [
      'that the part is not theirs, and until when it is silent',
      anOpenMatter({ questions: [ofChen, moreTime, notMine] }),
      {
        asked: [
          { kind: 'more-time', since, dueOn: '2026-06-15' },
          { kind: 'not-mine', since },
        ],
        silentUntil: '2026-06-17',
      },
    ],
  ])('%s', (_, matter, asked) => {
    expect(askedOfPart(matter, 'ofc_wang')).toStrictEqual(asked)
  })
})

describe('A new part', () => {
  const part = (facts: Facts = {}, contributor: Contributor = contributors[0]) =>
    newPart(shared(facts), contributor, { official: wang, now })
  const standard: Part = {
    kind: 'part',
    status: 'open',
    id: 'prt_plan',
    commitmentId: 'cmt_plan',
    version: 7,
    visitId: 'vis_qingdao',
    eventId: 'evt_working-session',
    title: 'Development plan',
    wording: anOpenCommitment().wording,
    agreedAt: anOpenCommitment().agreedAt,
    dueOn: '2026-06-17',
    ledBy: 'ofc_lin',
    holder: 'ofc_wang',
    responsible: 'ofc_wang',
    heldFrom: '2026-06-04',
    lastWordOn: '2026-06-03',
    next: thursday,
  }

  test('says what is agreed and who leads, from the next morning of the contributor', () => {
    expect(part()).toStrictEqual(standard)
  })

  test('leaves out what the lead said and was told', () => {
    const ofLead = {
      toldOn: '2026-06-01',
      spokenOn: '2026-06-02',
      lastReport: { on: '2026-06-02', note: 'Begun.' },
      waiting: { for: 'the list', until: '2026-06-10', since: '2026-06-01' },
      askAgainOn: '2026-12-01',
      firstDeadline: '2026-06-10',
      timesMoved: 1,
      matterId: 'mat_plan',
    } as const
    expect(part(ofLead)).toStrictEqual(standard)
  })

  test('takes over what else is agreed', () => {
    const agreed = {
      number: '2.1',
      undertakenBy: [{ organisation: 'SCODA' }],
      recipient: { organisation: 'SCO Secretariat' },
      dueWording: 'before the summer',
      ladder: 'close',
      place: { event: 0, action: 1 },
      checkIn: { every: 'P1W' },
    } as const
    expect(part(agreed)).toStrictEqual({ ...standard, ...agreed })
  })

  test.each<[string, Facts]>([
    ['a time from the event', { dueOn: undefined, dueWithin: 'P2W' }],
    [
      'the eve of a visit',
      {
        dueOn: undefined,
        dueBefore: { visitId: 'vis_autumn' },
        dueVisit: { title: 'Autumn', startsOn: '2026-09-01' },
      },
    ],
    ['a rhythm', { dueOn: undefined, checkIn: { every: 'P4W' } }],
  ])('follows %s', (_, dates) => {
    expect(part(dates)).toEqual({ ...standard, ...dates })
  })

  test.each<[string, Facts, Contributor, PartFacts]>([
    ['an earlier own date', {}, { ...contributors[0], dueOn: '2026-06-10' }, { dueOn: '2026-06-10' }],
    ['the earlier due date', {}, { ...contributors[0], dueOn: '2026-06-20' }, { dueOn: '2026-06-17' }],
    [
      'an own date alone, without the rhythm',
      { dueOn: undefined, checkIn: { every: 'P4W' }, dueWithin: 'P2W' },
      { ...contributors[0], dueOn: '2026-06-10' },
      { dueOn: '2026-06-10' },
    ],
  ])('has %s', (_, facts, contributor, dates) => {
    expect(part(facts, contributor)).toStrictEqual({ ...standard, ...dates })
  })

  test.each<[string, Facts, Contributor, boolean]>([
    ['when its date is missing', { dueOn: undefined }, contributors[0], true],
    [
      'not about the date of the lead when it has an own',
      { dueOn: undefined },
      { ...contributors[0], dueOn: '2026-06-10' },
      false,
    ],
    ['not while it has a rhythm', { dueOn: undefined, checkIn: { every: 'P4W' } }, contributors[0], false],
    [
      'not once it is accepted without a date',
      { dueOn: undefined, askAgainOn: '2026-12-03' },
      contributors[0],
      false,
    ],
    ['not about anything else', {}, contributors[0], false],
  ])('shows that the office is asked, %s', (_, facts, contributor, isAsked) => {
    expect(part({ matterId: 'mat_plan', ...facts }, contributor).matterId).toBe(
      isAsked ? 'mat_plan' : undefined,
    )
  })

  test('is silent while its date is in question, and in a draft', () => {
    const { next, ...silent } = standard
    const asked = { dateAsked: true, matterId: 'mat_plan' } as const
    expect(part(asked)).toStrictEqual({ ...silent, ...asked })
    expect(part({ draft: true })).toStrictEqual({ ...silent, draft: true })
  })

  test('is led by nobody while nobody is named', () => {
    const { ledBy, ...unled } = standard
    expect(part({ responsible: undefined, dueOn: '2026-06-17' })).toStrictEqual(unled)
  })

  test('begins on the morning after a silence that its contributor asked for', () => {
    const asked = { asked: [{ kind: 'not-mine', since }], silentUntil: '2026-06-17' } as const
    expect(newPart(shared(), contributors[0], { official: wang, now, asked })).toStrictEqual({
      ...standard,
      ...asked,
      next: morningOn('2026-06-17'),
    })
  })
})

describe('What a change of the commitment means for the parts', () => {
  const officials = new Map<OfficialId, Official>([
    ['ofc_wang', wang],
    ['ofc_chen', chen],
  ])
  const after = (
    commitment: Commitment,
    parts: readonly Part[],
    { matter, at = now }: { matter?: Matter; at?: Instant } = {},
  ) => partsAfter(commitment, parts, { officials, matter, now: at })
  /** The part of Wang after a change. */
  const changed = (facts: Facts, part: PartFacts = {}, matter?: Matter) => {
    const [change, ...others] = after(shared(facts), [stored(part)], { ...(matter && { matter }) })
    expect(others).toEqual([])
    return change?.after
  }

  test('nothing, where the part says so already', () => {
    expect(after(shared(), [stored()])).toEqual([])
    const asked = { asked: [{ kind: 'not-mine', since }], silentUntil: '2026-06-17' } as const
    expect(after(shared(), [stored(asked)])).toEqual([])
  })

  test('that whoever contributes now has a part', () => {
    const added = { officialId: 'ofc_chen', dueOn: '2026-06-10' } as const
    const commitment = shared({ contributors: [...contributors, added] })
    expect(after(commitment, [stored()])).toEqual([
      { after: newPart(commitment, added, { official: chen, now }) },
    ])
  })

  test('that a new part is silent if its contributor asks to be let off', () => {
    const questions = [notMine]
    expect(after(shared(), [], { matter: anOpenMatter({ questions }) })).toMatchObject([
      { after: { silentUntil: '2026-06-17', next: morningOn('2026-06-17') } },
    ])
  })

  test('that a contributor of whom nothing is known has none', () => {
    expect(after(shared({ contributors: [{ officialId: 'ofc_ana' }] }), [])).toEqual([])
  })

  const { heldFrom, lastWordOn, next, matterId, ...agreement } = shared() as OpenCommitment
  test.each<[string, Commitment]>([
    ['is done', shared({ contributors: [{ officialId: 'ofc_wang', doneOn: '2026-06-02' }] })],
    ['is left out', shared({ contributors: undefined })],
    ['was that of a closed commitment', { ...agreement, status: 'cancelled', reason: 'Called off.' }],
  ])('that a part ends when it %s', (_, commitment) => {
    const others = stored({ holder: 'ofc_chen' })
    expect(after(commitment, [stored(), others])).toEqual([{ before: stored() }, { before: others }])
  })

  test('that the parts of others go on', () => {
    const commitment = shared({
      contributors: [{ officialId: 'ofc_wang', doneOn: '2026-06-02' }, { officialId: 'ofc_chen' }],
    })
    const others = stored({ holder: 'ofc_chen' })
    expect(after(commitment, [stored(), others])).toEqual([{ before: stored() }])
  })

  test('that other words wait for the next rung', () => {
    expect(changed({ title: 'Plan of development' })).toEqual(
      stored({ title: 'Plan of development', version: 7 }),
    )
    expect(changed({ title: 'Plan of development', version: 2 })?.version).toBe(4)
  })

  test('that words no longer agreed are gone', () => {
    expect(changed({}, { number: '2.1' })).toEqual(stored({ version: 7 }))
  })

  test.each<[string, Facts, PartFacts]>([
    ['another due date', { dueOn: '2026-06-24' }, {}],
    ['another rhythm', { checkIn: { every: 'P1W' } }, {}],
    [
      'another day of the event from which it counts',
      { dueOn: undefined, dueWithin: 'P3W' },
      { dueOn: undefined, dueWithin: 'P2W' },
    ],
    [
      'another first day of the visit before which it is due',
      {
        dueOn: undefined,
        dueBefore: { visitId: 'vis_autumn' },
        dueVisit: { title: 'Autumn', startsOn: '2026-09-02' },
      },
      {
        dueOn: undefined,
        dueBefore: { visitId: 'vis_autumn' },
        dueVisit: { title: 'Autumn', startsOn: '2026-09-01' },
      },
    ],
  ])('that %s is told on the next morning, and counts from today', (_, facts, part) => {
    const moved = changed(facts, { ...part, leadTold: true })
    const { leadTold, ...expected } = stored({
      ...part,
      ...(facts as PartFacts),
      version: 7,
      lastWordOn: since,
      next: thursday,
    })
    expect(moved).toStrictEqual(expected)
  })

  test('that another name of the visit before which it is due is no other date', () => {
    const due = (title: string) =>
      ({
        dueOn: undefined,
        dueBefore: { visitId: 'vis_autumn' },
        dueVisit: { title, startsOn: '2026-09-01' },
      }) as const
    expect(changed(due('Autumn visit'), due('Autumn'))).toEqual(
      stored({ ...due('Autumn visit'), version: 7 }),
    )
  })

  test('that another ladder moves its morning', () => {
    expect(changed({ ladder: 'close' })?.next).toEqual(morningOn('2026-06-10'))
  })

  test('that a part is silent in a draft, or while its date is in question, and new afterwards', () => {
    const asked = { dateAsked: true, matterId: 'mat_plan' } as const
    const { next: morning, ...silent } = stored({ version: 7, ...asked })
    expect(changed(asked)).toStrictEqual(silent)
    expect(changed({}, { ...asked, next: undefined, spokenOn: '2026-06-02', leadTold: true })).toStrictEqual(
      stored({ version: 7, toldOn: undefined, heldFrom: '2026-06-04', lastWordOn: since, next: thursday }),
    )
  })

  test('that a silence begins with the question of the contributor, and ends with the answer', () => {
    const matter = anOpenMatter({ questions: [notMine] })
    const asked = { asked: [{ kind: 'not-mine', since }], silentUntil: '2026-06-17' } as const
    expect(changed({}, {}, matter)).toEqual(stored({ version: 7, ...asked, next: morningOn('2026-06-17') }))
    const answered = anOpenMatter({ questions: raised('date') })
    expect(changed({}, { ...asked, next: morningOn('2026-06-17') }, answered)).toEqual(
      stored({ version: 7, next: thursday }),
    )
  })

  test('that other words wait for the next rung also after a silence that has ended undecided', () => {
    const asked = { asked: [{ kind: 'not-mine', since: '2026-05-18' }], silentUntil: '2026-06-01' } as const
    expect(changed({ title: 'Plan of development' }, asked)).toEqual(
      stored({ ...asked, title: 'Plan of development', version: 7 }),
    )
  })

  test('that a question without a silence leaves the morning', () => {
    const matter = anOpenMatter({ questions: [moreTime] })
    const asked = [{ kind: 'more-time', since, dueOn: '2026-06-15' }] as const
    expect(changed({}, {}, matter)).toEqual(stored({ version: 7, asked }))
  })

  test('that an earlier no to the same question is known no longer', () => {
    const lastRefusal = { question: 'more-time', on: '2026-06-02', reason: 'No.' } as const
    const ask = (question: typeof moreTime | typeof notMine) =>
      changed({}, { lastRefusal }, anOpenMatter({ questions: [question] }))
    expect(ask(moreTime)).not.toHaveProperty('lastRefusal')
    expect(ask(notMine)).toMatchObject({ lastRefusal })
    expect(changed({ title: 'Plan of development' }, { lastRefusal })).toMatchObject({ lastRefusal })
  })
})

describe('A part is told next', () => {
  test('on the next morning, or on the one that ends a silence', () => {
    expect(toldNext(stored(), wang, now).next).toEqual(thursday)
    expect(toldNext(stored({ silentUntil: '2026-06-17' }), wang, now).next).toEqual(morningOn('2026-06-17'))
  })

  test('on no morning while its date is in question', () => {
    const { next, ...silent } = stored({ dateAsked: true, matterId: 'mat_plan' })
    expect(toldNext(stored({ dateAsked: true, matterId: 'mat_plan' }), wang, now)).toStrictEqual(silent)
  })
})

describe('Who contributes no longer is left out:', () => {
  const both = [{ officialId: 'ofc_wang' }, { officialId: 'ofc_chen' }] as const
  const refused = anOfficial({ id: 'ofc_chen', outsideAddress: 'refused' })
  const without = (commitment: Commitment, chenIs = chen) =>
    withoutFormerContributors(
      commitment,
      new Map<OfficialId, Official>([
        ['ofc_wang', wang],
        ['ofc_chen', chenIs],
      ]),
    )

  test.each<[string, Facts, Official, Facts]>([
    ['nobody who is written to', { contributors: both }, chen, { contributors: both }],
    ['who leads now', { contributors: both, responsible: 'ofc_chen' }, chen, { contributors }],
    ['who is written to no longer', { contributors: both }, refused, { contributors }],
    ['and nobody is left', { contributors, responsible: 'ofc_wang' }, chen, { contributors: undefined }],
    ['nobody, where nobody contributed', { contributors: undefined }, chen, { contributors: undefined }],
    [
      'nobody who is not known',
      { contributors: [{ officialId: 'ofc_ana' }] },
      chen,
      { contributors: [{ officialId: 'ofc_ana' }] },
    ],
  ])('%s', (_, facts, chenIs, left) => {
    expect(without(anOpenCommitment(facts), chenIs)).toStrictEqual(anOpenCommitment({ ...facts, ...left }))
  })

  test('nobody of what is closed', () => {
    const closed = aCancelledCommitment({ contributors: both })
    expect(without(closed, refused)).toStrictEqual(closed)
  })
})
