import { describe, expect, test } from '@jest/globals'
import { eventKey, sharedBy, visitKey } from '../../functions/domain/reminders/said-once.ts'
import { visitsAskedAbout } from '../../functions/domain/reminders/visits-asked-about.ts'
import {
  agreedAt,
  anAddressMatter,
  anOpenCommitment,
  anOpenMatter,
  aPart,
  aPieceOfNews,
} from '../support/domain-builders.ts'

const event = { ...agreedAt, participants: [{ name: 'Zhao', title: 'Director', organisation: 'SCODA' }] }
const line = anOpenCommitment({ agreedAt: event })

describe('A mail says an event once', () => {
  test.each([
    ['kind', { kind: 'dinner' }],
    ['title', { eventTitle: 'Talks' }],
    ['first day', { startsOn: '2026-05-27' }],
    ['last day', { endsOn: '2026-05-29' }],
    ['days of the visit', { duringVisit: { startsOn: '2026-05-27', endsOn: '2026-05-29' } }],
    ['place', { place: 'Qingdao' }],
    ['number of further participants', { otherParticipants: 2 }],
    ['participants', { participants: [] }],
    ['name of a participant', { participants: [{ ...event.participants[0], name: 'Li' }] }],
    ['title of a participant', { participants: [{ ...event.participants[0], title: 'Head' }] }],
    ['organisation of a participant', { participants: [{ ...event.participants[0], organisation: 'X' }] }],
  ])('unless lines disagree about its %s', (_, facts) => {
    const other = { ...event, ...facts } as typeof event
    expect(eventKey({ ...line, agreedAt: other })).not.toBe(eventKey(line))
  })

  test('whatever the title of the visit, and also where nobody took part', () => {
    expect(eventKey({ ...line, agreedAt: { ...event, visitTitle: 'Another' } })).toBe(eventKey(line))
    expect(eventKey({ ...line, visitId: 'vis_other' })).not.toBe(eventKey(line))
    const { participants, ...nobody } = event
    expect(eventKey({ ...line, agreedAt: nobody })).toBe(
      eventKey({ ...line, agreedAt: { ...nobody, participants: [] } }),
    )
  })
})

describe('Lines share a visit', () => {
  const other = anOpenMatter({ agreedAt: { ...agreedAt, visitTitle: 'Another title' } })

  test('when all were agreed at it, with the title of the first', () => {
    expect(sharedBy([line, other, aPart()], visitKey)).toBe(event)
    expect(sharedBy([other, line], visitKey)).toBe(other.agreedAt)
  })

  test('not when one lies elsewhere or was agreed nowhere', () => {
    expect(sharedBy([line, anOpenMatter({ visitId: 'vis_other' })], visitKey)).toBeUndefined()
    expect(sharedBy([line, aPieceOfNews()], visitKey)).toBeUndefined()
    expect(sharedBy([aPieceOfNews()], visitKey)).toBeUndefined()
    expect(sharedBy([aPieceOfNews({ commitmentId: 'cmt_plan', agreedAt })], visitKey)).toBeUndefined()
    expect(sharedBy([], visitKey)).toBeUndefined()
  })
})

test('A visit is asked about when several matters are of it, whatever else is told of it', () => {
  const at = (visitId: `vis_${string}`) => anOpenMatter({ visitId })
  expect(
    visitsAskedAbout([at('vis_a'), at('vis_b'), line, line, anAddressMatter(), at('vis_a'), at('vis_a')]),
  ).toEqual(new Map([['vis_a', 3]]))
})
