import { describe, expect, test } from '@jest/globals'
import { stored } from '../../functions/adapters/read-item.ts'
import type { Item } from '../../functions/adapters/table.ts'
import { items } from '../../functions/adapters/table-keys.ts'
import {
  aHandover,
  anAddressMatter,
  anAuthor,
  anOpenCommitment,
  anOpenMatter,
  aPieceOfNews,
  now,
} from '../support/domain-builders.ts'

/** An item in the form of an earlier version, which stored no list of questions. */
const earlier = ({ questions, gaps, asks, ...item }: Item, asked: object): Item => ({ ...item, ...asked })

test('A matter is stored with its questions also as the version before reads them, so that a step back is possible', () => {
  expect(items.matter('ofc_protocol-office', anOpenMatter())).toMatchObject({ gaps: ['responsible', 'date'] })
  expect(items.matter('ofc_protocol-office', anAddressMatter())).toMatchObject({ asks: 'outside-address' })
})

describe('A matter that an earlier version stored', () => {
  test('about a commitment asks what it lacks, from the first morning on which the office was asked', () => {
    const matter = anOpenMatter({ askedFrom: '2026-05-04' })
    const item = earlier(items.matter('ofc_protocol-office', matter), { gaps: ['responsible', 'date'] })
    expect(stored(item, 'matter')).toEqual({
      ...matter,
      questions: [
        { kind: 'responsible', since: '2026-05-04' },
        { kind: 'date', since: '2026-05-04' },
      ],
    })
  })

  test('about an address asks whether we may write to it', () => {
    const matter = anAddressMatter({ askedFrom: '2026-05-04' })
    const item = earlier(items.matter('ofc_protocol-office', matter), { asks: 'outside-address' })
    expect(stored(item, 'matter')).toEqual({
      ...matter,
      questions: [{ kind: 'outside-address', since: '2026-05-04' }],
    })
  })

  test('and that is closed is read too', () => {
    const { next, ...facts } = anOpenMatter()
    const closed = { ...facts, status: 'lapsed', closedBy: anAuthor() } as const
    const item = earlier(items.matter('ofc_protocol-office', closed), { gaps: ['reminders-ended'] })
    expect(stored(item, 'matter')).toEqual({
      ...closed,
      questions: [{ kind: 'reminders-ended', since: '2026-06-03' }],
    })
  })
})

test('A matter that was stored with its questions keeps the day of each', () => {
  const matter = anOpenMatter({ questions: [{ kind: 'date', since: '2026-05-29' }] })
  expect(stored(items.matter('ofc_protocol-office', matter), 'matter')).toEqual(matter)
})

describe('A line is stored with the day and the moment of its morning beside each other, and without its kind', () => {
  test.each<[string, Item, object]>([
    ['commitment', items.commitment(anOpenCommitment()), anOpenCommitment()],
    ['matter', items.matter('ofc_lin', anOpenMatter()), anOpenMatter()],
    ['matter', items.matter('ofc_lin', anAddressMatter()), anAddressMatter()],
    ['handover', items.handover('ofc_lin', aHandover()), aHandover()],
    [
      'news',
      items.news('ofc_lin', aPieceOfNews({ next: { on: '2026-06-03', at: now } })),
      aPieceOfNews({ next: { on: '2026-06-03', at: now } }),
    ],
  ])('%s', (entity, item, line) => {
    expect(item).toMatchObject({ nextOn: '2026-06-03', nextAt: now })
    expect(item).not.toHaveProperty('kind')
    expect(item).not.toHaveProperty('next')
    expect(stored(item, entity)).toEqual(line)
  })

  test.each<[string, Item, object]>([
    [
      'commitment',
      items.commitment(anOpenCommitment({ next: undefined })),
      anOpenCommitment({ next: undefined }),
    ],
    ['handover', items.handover('ofc_lin', aHandover({ next: undefined })), aHandover({ next: undefined })],
    ['news', items.news('ofc_lin', aPieceOfNews()), aPieceOfNews()],
  ])('%s without a morning has neither', (entity, item, line) => {
    expect(stored(item, entity)).toEqual(line)
  })

  test('a note of a new hour has only the moment', () => {
    const note = { kind: 'new-hour', id: 'new-hour', version: 2, wakesAt: now } as const
    const item = items.newHour('ofc_lin', note)
    expect(item).toMatchObject({ nextAt: now })
    expect(stored(item, 'new-hour')).toEqual(note)
  })
})

test('An item that is something else is refused', () => {
  expect(() => stored(items.commitment(anOpenCommitment()), 'matter')).toThrow(
    'OFFICIAL#ofc_lin CMT#cmt_plan holds commitment, not matter',
  )
})
