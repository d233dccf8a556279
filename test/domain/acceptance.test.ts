import { describe, expect, test } from '@jest/globals'
import {
  acceptedBySilenceOn,
  acceptReport,
  closesByAcceptance,
  isAcceptedBySilence,
  nextDayOfMatter,
  reportDone,
} from '../../functions/domain/commitments/acceptance.ts'
import { reportAccepted } from '../../functions/domain/reminders/news.ts'
import { protocolOfficeId } from '../../functions/domain/shared/ids.ts'
import type { CalendarDate } from '../../functions/domain/shared/time.ts'
import type { Closing } from '../../functions/domain/visits/visit.ts'
import {
  type Asked,
  aCancelledCommitment,
  aChangeContext,
  aCommitmentNobodyHolds,
  allowed,
  aMatterAsking,
  anAddressMatter,
  anAgreement,
  anAuthor,
  anEntry,
  anOffice,
  anOpenCommitment,
  anOpenMatter,
  type Facts,
  morningOn,
  now,
  raised,
} from '../support/domain-builders.ts'

/* The official reports that it is done; the office accepts that. All of it on Wednesday 3 June. */

const context = aChangeContext()
const toldOn = '2026-06-01' as const
const done = { outcome: 'Sent.', doneOn: '2026-06-02' } as const
const reference = { reference: 'SCODA/2026/17' } as const
const monthly = {
  repeats: { every: 'P1M' },
  occurrences: { firstOn: '2026-06-17', number: 1, settledTo: 0 },
} as const
const once = {
  repeats: { every: 'P1M', times: 1 },
  occurrences: { firstOn: '2026-06-17', number: 1, settledTo: 0 },
} as const
const report = {
  kind: 'acceptance',
  ...done,
  acceptedOn: '2026-06-17',
  askedBy: 'ofc_lin',
  since: '2026-06-03',
} as const
const occurrence = { occurrence: '2026-06-17' } as const
const agreement = anAgreement()

describe('The office has to accept a report', () => {
  const cancelled = aCancelledCommitment()

  test.each<[string, Parameters<typeof closesByAcceptance>[0], Closing, boolean]>([
    ['where the institution closes so', anOpenCommitment(), 'acceptance', true],
    ['not where the institution takes the word', anOpenCommitment(), 'word', false],
    ['where the visit closes so', anOpenCommitment({ closing: 'acceptance' }), 'word', true],
    ['not where the visit takes the word', anOpenCommitment({ closing: 'word' }), 'acceptance', false],
    ['not about a draft', anOpenCommitment({ draft: true }), 'acceptance', false],
    ['not about what nobody leads', aCommitmentNobodyHolds(), 'acceptance', false],
    [
      'not about what the office itself leads',
      anOpenCommitment({ responsible: protocolOfficeId }),
      'acceptance',
      false,
    ],
    ['not about what is closed', cancelled, 'acceptance', false],
  ])('%s', (_, commitment, institution, is) => {
    expect(closesByAcceptance(commitment, institution)).toBe(is)
  })
})

describe('The official who reports that it is done', () => {
  const reports = (
    words: Parameters<typeof reportDone>[1],
    facts: Facts = {},
    waiting: Asked = [],
    within = context,
  ) =>
    reportDone(
      {
        commitment: anOpenCommitment(facts),
        ...(waiting.length > 0 && { matter: aMatterAsking(...waiting) }),
      },
      words,
      within,
    )

  test('hears nothing of it from then on, and the office is asked', () => {
    const { next: planned, ...silent } = anOpenCommitment({ toldOn })
    expect(reports({ ...done, ...reference }, { toldOn })).toEqual({
      commitment: {
        ...silent,
        version: 2,
        matterId: 'mat_new',
        asked: [{ kind: 'acceptance', since: '2026-06-03', doneOn: '2026-06-02' }],
      },
      matter: anOpenMatter({
        id: 'mat_new',
        dueOn: '2026-06-17',
        questions: [{ ...report, ...reference }],
        askedFrom: '2026-06-04',
        next: morningOn('2026-06-04'),
      }),
      entry: {
        ...anEntry({ what: 'asked', matterId: 'mat_new', question: 'acceptance', ...done, ...reference }),
        before: {
          dueOn: '2026-06-17',
          heldFrom: '2026-06-01',
          lastWordOn: '2026-05-29',
          toldOn,
          next: planned,
        },
      },
    })
  })

  test('keeps what was said before and when: the report begins no quiet time', () => {
    const { commitment } = allowed(reports(done, { toldOn, spokenOn: '2026-06-02' }))
    expect(commitment.spokenOn).toBe('2026-06-02')
  })

  test.each<[string, Parameters<typeof reportDone>[1]]>([
    ['the oldest open one', done],
    ['the named one', { ...done, ...occurrence }],
  ])('reports one occurrence of what recurs: %s', (_, words) => {
    const { matter, commitment } = allowed(reports(words, monthly))
    expect(matter).toMatchObject({ questions: [{ ...report, ...occurrence }] })
    expect(commitment.asked).toEqual([
      { kind: 'acceptance', since: '2026-06-03', doneOn: '2026-06-02', ...occurrence },
    ])
  })

  test('waits for the office: the same report changes nothing, another one is refused', () => {
    expect(reports(done, {}, [report])).toBe('unchanged')
    expect(reports({ ...done, outcome: 'Handed over.' }, {}, [report])).toEqual({ refused: 'already-asked' })
  })

  test('cannot report what is yet to be done, what does not recur, or what is closed', () => {
    expect(reports({ ...done, doneOn: '2026-06-04' })).toEqual({
      refused: 'done-in-future',
      pointer: '/doneOn',
      detail: '2026-06-04 is yet to come',
    })
    expect(reports({ ...done, ...occurrence })).toEqual({
      refused: 'no-such-occurrence',
      pointer: '/occurrence',
      detail: 'the commitment does not recur: leave this out',
    })
    expect(reportDone({ commitment: aCancelledCommitment() }, done, context)).toEqual({
      refused: 'commitment-cancelled',
    })
  })

  test('leads the commitment', () => {
    expect(() => reportDone({ commitment: aCommitmentNobodyHolds() }, done, context)).toThrow(
      'nobody leads cmt_plan',
    )
  })
})

describe('A report without an answer', () => {
  const matter = aMatterAsking(...raised('no-end'), report)

  test('counts as accepted from the morning of its day at the office on', () => {
    expect(acceptedBySilenceOn(matter)).toBe('2026-06-17')
    const isAccepted = (at: typeof now, office = anOffice()) => isAcceptedBySilence(matter, office, at)
    expect(isAccepted('2026-06-16T23:59:59Z')).toBe(false)
    expect(isAccepted('2026-06-17T00:00:00Z')).toBe(true)
    expect(isAccepted('2026-06-17T00:00:00Z', anOffice({ zone: 'Europe/Paris' }))).toBe(false)
  })

  test.each([
    ['of a record', aMatterAsking(...raised('date'))],
    ['about an address', anAddressMatter()],
  ] as const)('is another matter than a question %s, which nobody accepts by silence', (_, other) => {
    expect(acceptedBySilenceOn(other)).toBeUndefined()
    expect(isAcceptedBySilence(other, anOffice(), '2027-06-17T00:00:00Z')).toBe(false)
    expect(nextDayOfMatter(other, '2026-06-03', anOffice())).toBe('2026-06-08')
  })

  test.each<[CalendarDate, CalendarDate]>([
    ['2026-06-05', '2026-06-05'],
    ['2026-06-08', '2026-06-08'],
    ['2026-06-17', '2026-06-08'],
  ])('that counts from %s is told next on %s', (acceptedOn, day) => {
    expect(nextDayOfMatter(aMatterAsking({ ...report, acceptedOn }), '2026-06-03', anOffice())).toBe(day)
  })
})

describe('A report that is accepted', () => {
  const accept = (
    facts: Facts,
    questions: Asked,
    { note, author = anAuthor() }: { note?: string; author?: ReturnType<typeof anAuthor> } = {},
  ) =>
    acceptReport(
      {
        commitment: anOpenCommitment({ toldOn, matterId: 'mat_plan', ...facts }),
        matter: aMatterAsking(...questions),
      },
      { ...(note !== undefined && { note }) },
      { ...context, author },
    )
  const told = (step: ReturnType<typeof acceptReport>, about: Parameters<typeof reportAccepted>[1]) =>
    reportAccepted(step.commitment, about, { ...context, now })
  const system = anAuthor({ by: 'system', through: 'system' })
  const date = raised('date')

  test('by the office closes the commitment, and the matter with all its questions', () => {
    const { next: morning, ...asked } = aMatterAsking(report, ...date)
    const step = accept({}, [report, ...date], { note: 'Thank you.' })
    const completed = { ...agreement, version: 2, status: 'completed', ...done } as const
    expect(step).toEqual({
      commitment: completed,
      entry: anEntry({ what: 'completed', ...done, matterId: 'mat_plan', note: 'Thank you.' }),
      matter: { ...asked, status: 'decided', version: 2, closedBy: anAuthor(), note: 'Thank you.' },
      news: told(step, { occurrence: undefined, bySilence: false }),
    })
    expect(accept({}, [{ ...report, ...reference }]).commitment).toEqual({ ...completed, ...reference })
  })

  test('by silence lapses the matter, and is news of the office and the contributors too', () => {
    const step = accept({ contributors: [{ officialId: 'ofc_wang' }] }, [report], { author: system })
    expect(step.matter).toMatchObject({ status: 'lapsed', closedBy: system })
    expect(step.matter).not.toHaveProperty('note')
    expect(step.entry.change).toStrictEqual({ what: 'completed', ...done, matterId: 'mat_plan' })
    expect(step.news).toEqual(told(step, { occurrence: undefined, bySilence: true }))
    expect(step.news?.map(({ reader }) => reader)).toEqual(['ofc_lin', protocolOfficeId, 'ofc_wang'])
  })

  test('of one occurrence leaves the others open, and the line goes on', () => {
    const step = accept(monthly, [{ ...report, ...occurrence }])
    expect(step.commitment).toMatchObject({
      status: 'open',
      version: 2,
      dueOn: '2026-07-17',
      occurrences: { firstOn: '2026-06-17', number: 2, settledTo: 1 },
      next: morningOn('2026-07-03'),
    })
    expect(step.commitment).not.toHaveProperty('matterId')
    expect(step.entry).toStrictEqual(
      anEntry({ what: 'occurrence-completed', ...occurrence, ...done, matterId: 'mat_plan' }),
    )
    expect(step.matter).toMatchObject({ status: 'decided', version: 2 })
    expect(step.news).toEqual(told(step, { ...occurrence, bySilence: false }))
  })

  test('of one occurrence leaves the further questions of the matter open', () => {
    const step = accept(monthly, [{ ...report, ...occurrence }, ...raised('no-end')])
    expect(step.matter).toMatchObject({ status: 'open', questions: raised('no-end') })
    expect(step.commitment).toMatchObject({ status: 'open', matterId: 'mat_plan' })
  })

  test('of the last occurrence closes the commitment', () => {
    const step = accept(once, [{ ...report, ...occurrence }])
    expect(step.commitment.status).toBe('completed')
    expect(step.entry.change).toStrictEqual({
      what: 'completed',
      ...done,
      ...occurrence,
      matterId: 'mat_plan',
    })
  })

  test('is there, and can be accepted', () => {
    expect(() => accept({}, date)).toThrow('cmt_plan is not reported as done')
    expect(() => accept({}, [{ ...report, ...occurrence }])).toThrow(
      'the report about cmt_plan cannot be accepted',
    )
  })
})
