import { describe, expect, test } from '@jest/globals'
import type { Commitment } from '../../functions/domain/commitments/commitment.ts'
import type { HistoryEntry } from '../../functions/domain/commitments/history.ts'
import {
  contributionOf,
  linkedCommitment,
  linkFor,
  mailsThatTold,
  type NotLinked,
  type ThroughLink,
} from '../../functions/domain/links/linked-commitment.ts'
import type { DayRecord, RecordedLine } from '../../functions/domain/reminders/notice-record.ts'
import { anAuthor, anOfficial, anOpenCommitment, aPart, now } from '../support/domain-builders.ts'

const lin = anOfficial()
const open = anOpenCommitment()
const other = anOpenCommitment({ id: 'cmt_other' })
const closed: Commitment = { ...open, status: 'completed', outcome: 'Done', doneOn: '2026-06-03' }
const passedOn = anOpenCommitment({ holder: 'ofc_ana' })
const withPart = anOpenCommitment({
  holder: 'ofc_ana',
  contributors: [{ officialId: 'ofc_karimi' }, { officialId: 'ofc_lin', dueOn: '2026-06-10' }],
})

const line = (id: RecordedLine['id'], absent?: 'ofc_lin' | 'ofc_meng'): RecordedLine => ({
  id,
  version: 1,
  title: 'x',
  ...(absent && { for: absent }),
})

/** A link of Wednesday 3 June to Lin's desk, with nothing on it. */
const link = (facts: Partial<ThroughLink> = {}): ThroughLink => ({
  official: lin,
  localDate: '2026-06-03',
  told: [],
  shown: { commitments: [], parts: [] },
  desk: {},
  standIns: [],
  ...facts,
})
const showing = { shown: { commitments: [other, open], parts: [] } }
const toldOf = (...told: readonly RecordedLine[]) => ({ told })

const entry = (facts: Partial<HistoryEntry> = {}): HistoryEntry => ({
  ...anAuthor(),
  commitmentId: 'cmt_plan',
  version: 1,
  holder: 'ofc_lin',
  change: { what: 'recorded' },
  ...facts,
})
const ofAna = entry({ holder: 'ofc_ana' })

describe('A contributor', () => {
  test('has the part that is theirs', () => {
    expect(contributionOf(withPart, lin)).toStrictEqual({ officialId: 'ofc_lin', dueOn: '2026-06-10' })
  })

  test.each([
    ['others contribute', anOpenCommitment({ contributors: [{ officialId: 'ofc_karimi' }] })],
    ['nobody contributes', open],
  ])('is none where %s', (_, commitment) => {
    expect(contributionOf(commitment, lin)).toBeUndefined()
  })
})

type Case = [string, Partial<ThroughLink>, Commitment, readonly HistoryEntry[], NotLinked | 'leads there']

const leads = (cases: readonly Case[]) =>
  test.each<Case>(cases)('%s: %5$s', (_, facts, commitment, history, expected) => {
    expect(linkedCommitment(link(facts), { commitment, history })).toStrictEqual(
      expected === 'leads there' ? commitment : { refused: expected },
    )
  })

describe('A link and what its reader leads', () => {
  leads([
    ['open, and shown', showing, open, [], 'leads there'],
    [
      'open, and shown, with a part of the reader',
      showing,
      { ...withPart, holder: 'ofc_lin' },
      [],
      'leads there',
    ],
    [
      'open, and not shown',
      { shown: { commitments: [other], parts: [] } },
      open,
      [entry()],
      'of-another-link',
    ],
    ['open, told and not shown', toldOf(line('cmt_plan')), open, [], 'of-another-link'],
    ['closed, and told', toldOf(line('cmt_other'), line('cmt_plan')), closed, [], 'leads there'],
    ['closed, and told as a part', toldOf(line('cmt_other'), line('prt_plan')), closed, [], 'leads there'],
    [
      'closed, and told for somebody absent',
      toldOf(line('cmt_plan', 'ofc_meng')),
      closed,
      [],
      'of-another-link',
    ],
    ['closed, on the desk that day', {}, closed, [ofAna, entry()], 'leads there'],
    // Midnight of 4 June in Shanghai.
    [
      'closed, on the desk the next day',
      {},
      closed,
      [entry({ at: '2026-06-03T16:00:00Z' })],
      'of-another-link',
    ],
    [
      'closed, on the desk to the end of the day',
      {},
      closed,
      [entry({ at: '2026-06-03T15:59:59Z' })],
      'leads there',
    ],
    ['closed, and then on another desk', {}, closed, [ofAna], 'of-another-link'],
    [
      'closed, and answered through a link',
      {},
      closed,
      [ofAna, entry({ holder: 'ofc_ana', by: 'ofc_lin', through: 'link' })],
      'leads there',
    ],
    [
      'closed, and answered at another door',
      {},
      closed,
      [entry({ holder: 'ofc_ana', by: 'ofc_lin' })],
      'of-another-link',
    ],
    [
      'closed, and answered by another',
      {},
      closed,
      [entry({ holder: 'ofc_ana', by: 'ofc_ana', through: 'link' })],
      'of-another-link',
    ],
    ['closed, and nothing known of it', {}, closed, [], 'of-another-link'],
  ])
})

describe('A link and what its reader does not lead', () => {
  leads([
    ['told by the notice', toldOf(line('cmt_other'), line('cmt_plan')), passedOn, [], 'passed-on'],
    ['told of a part', toldOf(line('cmt_other'), line('prt_plan')), passedOn, [], 'contributes-no-longer'],
    ['not told by the notice', toldOf(line('cmt_other'), line('prt_other')), passedOn, [], 'of-another-link'],
    ['never told', {}, passedOn, [entry()], 'of-another-link'],
    [
      'a part that is shown',
      { shown: { commitments: [], parts: [aPart({ commitmentId: 'cmt_other' }), aPart()] } },
      withPart,
      [],
      'leads there',
    ],
    ['a part that was told', toldOf(line('prt_plan')), withPart, [], 'leads there'],
    ['a part of what was told', toldOf(line('cmt_plan')), withPart, [], 'leads there'],
    ['a part that was answered', {}, withPart, [entry({ by: 'ofc_lin', through: 'link' })], 'leads there'],
    [
      'a part of another desk',
      { shown: { commitments: [], parts: [aPart({ commitmentId: 'cmt_other' })] } },
      withPart,
      [entry()],
      'of-another-link',
    ],
    ['a part of which nothing is known', {}, withPart, [], 'of-another-link'],
  ])
})

describe('The link of a deputy, on the desk of the absent official,', () => {
  const deputy = { deputy: 'ofc_ana' } as const
  leads([
    ['what is open and shown', { ...deputy, ...showing }, open, [], 'leads there'],
    [
      'what is closed and was told',
      { ...deputy, ...toldOf(line('cmt_plan', 'ofc_lin')) },
      closed,
      [],
      'leads there',
    ],
    [
      'what was told for another absent official',
      { ...deputy, ...toldOf(line('cmt_plan', 'ofc_meng')) },
      closed,
      [],
      'of-another-link',
    ],
    [
      'what was told of the deputy’s own desk',
      { ...deputy, ...toldOf(line('cmt_plan')) },
      closed,
      [],
      'of-another-link',
    ],
    ['what the deputy answered', deputy, closed, [entry({ by: 'ofc_ana', through: 'link' })], 'leads there'],
    [
      'what the absent official answered',
      deputy,
      closed,
      [entry({ by: 'ofc_lin', through: 'link' })],
      'of-another-link',
    ],
    ['what lay on that desk', deputy, closed, [entry()], 'of-another-link'],
  ])

  const absent = {
    official: anOfficial({ id: 'ofc_meng' }),
    absence: { from: '2026-06-01', to: '2026-06-05' },
    desk: {},
    shown: { commitments: [open], parts: [] },
  } as const
  const second = { ...absent, official: anOfficial({ id: 'ofc_karimi' }) }
  const own = link({ ...showing, standIns: [second, absent] })

  test('shows that desk, and the deputy as its reader', () => {
    expect(linkFor(own, 'ofc_meng')).toStrictEqual({ ...own, ...absent, deputy: 'ofc_lin' })
  })

  test('is none for an official for whom its reader does not stand in', () => {
    expect(linkFor(own, 'ofc_ana')).toBeUndefined()
  })
})

describe('The mails that told somebody of a commitment', () => {
  const claim = (localDate: DayRecord['localDate'], ...lines: readonly RecordedLine[]) => ({
    localDate,
    nonce: 'n',
    claimedAt: now,
    lines,
  })
  const sent = (...facts: Parameters<typeof claim>) =>
    ({ ...claim(...facts), state: 'sent', sentAt: now, messageId: 'm' }) as const
  const plan = line('cmt_plan')
  const second = sent('2026-06-02', line('cmt_other'), plan)
  const third = { ...claim('2026-06-03', plan), state: 'sending' } as const
  const records: readonly DayRecord[] = [
    sent('2026-06-01', plan),
    second,
    third,
    { ...claim('2026-06-04', plan), state: 'refused', reason: 'Throttling' },
    { ...claim('2026-06-05', plan), state: 'silent', because: 'missed' },
    sent('2026-06-08', line('cmt_other')),
    sent('2026-06-09', line('cmt_plan', 'ofc_meng'), line('cmt_other')),
  ]

  test('left since a day, the latest first', () => {
    const asked = { id: 'cmt_plan', from: '2026-06-02', absent: undefined } as const
    expect(mailsThatTold(records, asked)).toStrictEqual([third, second])
  })

  test('left to the deputy of an absent official', () => {
    const asked = { id: 'cmt_plan', from: '2026-06-02', absent: 'ofc_meng' } as const
    expect(mailsThatTold(records, asked)).toStrictEqual([records[6]])
  })
})
