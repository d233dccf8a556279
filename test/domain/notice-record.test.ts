import { describe, expect, test } from '@jest/globals'
import type { Line } from '../../functions/domain/reminders/line.ts'
import { ownLines, recordedFor, recordedLine } from '../../functions/domain/reminders/notice-record.ts'
import {
  aHandover,
  anAddressMatter,
  anOpenCommitment,
  anOpenMatter,
  anOrganisationMatter,
  aPart,
  aPieceOfNews,
  aStandIn,
  aWeeklyBrief,
  morningOn,
} from '../support/domain-builders.ts'

describe('The record of a notice names', () => {
  test.each<[string, Line, string]>([
    ['a commitment by its title', anOpenCommitment(), 'Development plan'],
    ['a commitment by its number too', anOpenCommitment({ number: '4.2' }), '4.2 Development plan'],
    ['a part by what it is part of', aPart({ number: '4.2' }), '4.2 Development plan'],
    ['a matter by the commitment', anOpenMatter({ number: '4.2' }), '4.2 Development plan'],
    ['news by its title', aPieceOfNews(), 'Development plan'],
    ['a matter about an official by the address', anAddressMatter(), 'lin@scoda.example'],
    ['a matter about an organisation by its name', anOrganisationMatter(), 'Ministry of Transport'],
    ['a takeover by the earlier holder', aHandover(), 'Meng Qingsheng'],
    ['a brief by the moment to which the last one told', aWeeklyBrief(), '2026-05-31T16:00:00Z'],
    ['a line of a deputy by the absent official', aStandIn([]), 'ofc_karimi'],
  ])('%s', (_, line, title) => {
    expect(recordedLine(line).title).toBe(title)
    expect(recordedFor('ofc_karimi', line).title).toBe(title)
  })
})

describe('The record of a notice keeps of a line', () => {
  test('its version, and the day for which its reminder was planned', () => {
    const named = { id: 'cmt_plan', version: 3, title: 'Development plan' }
    const line = anOpenCommitment({ version: 3 })
    expect(recordedLine(line)).toStrictEqual({ ...named, plannedFor: '2026-06-03' })
    const next = { ...morningOn('2026-06-03'), remindsOn: '2026-06-05' } as const
    expect(recordedLine({ ...line, next })).toStrictEqual({ ...named, plannedFor: '2026-06-05' })
    const { next: _, ...unplanned } = line
    expect(recordedLine(unplanned)).toStrictEqual(named)
  })

  test('whose desk it lies on, when that is not the desk of the reader', () => {
    const own = recordedLine(anOpenCommitment())
    const others = recordedFor('ofc_karimi', anOpenCommitment())
    expect(others).toStrictEqual({ id: 'cmt_plan', version: 1, title: 'Development plan', for: 'ofc_karimi' })
    expect(ownLines([others, own])).toStrictEqual([own])
  })
})
