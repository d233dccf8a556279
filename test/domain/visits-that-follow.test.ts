import { describe, expect, test } from '@jest/globals'
import { neighboursAmong } from '../../functions/domain/visits/follow.ts'
import { anAuthor, aVisit } from '../support/domain-builders.ts'

const withdrawal = { ...anAuthor(), reason: 'It was recorded twice.' }
const first = aVisit({ id: 'vis_first' })
const second = aVisit({ id: 'vis_second', followsVisitId: 'vis_first' })
const following = (id: `vis_${string}`, more: Parameters<typeof aVisit>[0] = {}) =>
  aVisit({ id, followsVisitId: 'vis_second', ...more })

describe('A visit stands between', () => {
  test('the one that it follows and those that follow it, the earliest first and one without days last', () => {
    const undated = following('vis_a', { startsOn: undefined, endsOn: undefined })
    const late = following('vis_b', { startsOn: '2027-05-01' })
    const early = following('vis_d', { startsOn: '2026-10-01' })
    const sameDay = following('vis_c', { startsOn: '2026-10-01' })
    expect(neighboursAmong(second, [undated, late, early, sameDay, second, first])).toStrictEqual({
      follows: first,
      followedBy: [sameDay, early, late, undated],
    })
  })

  test('none, when the record names none', () => {
    expect(neighboursAmong(first, [first, following('vis_c')])).toStrictEqual({ followedBy: [] })
  })

  test('one that was withdrawn, as long as it says that it follows it, and no withdrawn one that follows it', () => {
    const gone = aVisit({ id: 'vis_first', withdrawal })
    expect(neighboursAmong(second, [gone, following('vis_c', { withdrawal })])).toStrictEqual({
      follows: gone,
      followedBy: [],
    })
  })
})
