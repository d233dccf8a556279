import { describe, expect, test } from '@jest/globals'
import { escalate } from '../../functions/domain/reminders/escalate.ts'
import { late } from '../../functions/domain/reminders/news.ts'
import {
  anAuthor,
  anOffice,
  anOfficial,
  anOpenCommitment,
  escalatedToAna,
  morningOn,
} from '../support/domain-builders.ts'

/** Late since 17 June; the holder is reminded again on 25 June, and others are told on the 24th. */
const commitment = anOpenCommitment({
  toldOn: '2026-06-22',
  next: { ...morningOn('2026-06-24'), remindsOn: '2026-06-25' },
})
const holder = anOfficial({ supervisorId: 'ofc_ana', escalation: undefined })
const ana = anOfficial({ id: 'ofc_ana' })
const author = anAuthor({ at: '2026-06-24T00:00:00Z' })
const now = author.at
const escalated = escalatedToAna

describe('A late commitment is escalated', () => {
  test('to the supervisor: the news is written with the next morning of the holder', () => {
    const after = { ...commitment, version: 2, escalated, next: morningOn('2026-06-25') }
    expect(
      escalate(commitment, { on: '2026-06-24', to: 'supervisor' }, { holder, reader: ana, author }),
    ).toStrictEqual({
      commitment: after,
      entry: {
        commitmentId: 'cmt_plan',
        version: 2,
        holder: 'ofc_lin',
        change: { what: 'escalated', to: 'supervisor', supervisor: 'ofc_ana' },
        by: author.by,
        through: author.through,
        at: now,
      },
      news: [late(after, 'supervisor', { holder, reader: ana, now })],
    })
  })

  const toOffice = (before: typeof commitment) =>
    escalate(before, { on: '2026-06-24', to: 'office' }, { holder, reader: anOffice(), author })

  test('to the office, and remembers the supervisor who was told of it', () => {
    const { commitment: after, entry, news } = toOffice({ ...commitment, escalated })
    expect(after.escalated).toStrictEqual({ ...escalated, to: 'office' })
    expect(entry.change).toEqual({ what: 'escalated', to: 'office' })
    expect(news).toEqual([late(after, 'office', { holder, reader: anOffice(), now })])
  })

  test('to the office, and forgets a supervisor who was told of an earlier lateness, or none was', () => {
    const { supervisorId, ...alone } = escalated
    const earlier = { ...escalated, deadline: '2026-05-01' } as const
    for (const before of [commitment, { ...commitment, escalated: earlier }])
      expect(toOffice(before).commitment.escalated).toStrictEqual({ ...alone, to: 'office' })
  })

  test('without a morning for the holder when none was planned', () => {
    const { next, ...unplanned } = commitment
    expect(toOffice(unplanned).commitment).not.toHaveProperty('next')
  })

  test('not without a deadline', () => {
    expect(() => toOffice(anOpenCommitment({ dueOn: undefined }))).toThrow(
      'cmt_plan has no deadline and cannot be late',
    )
  })
})
