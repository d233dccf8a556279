import { describe, expect, test } from '@jest/globals'
import { calledAt, correctedEntry, type OfficialEntry } from '../../functions/domain/officials/history.ts'
import { called, type Official } from '../../functions/domain/officials/official.ts'
import { unusableFieldsOf } from '../../functions/domain/officials/usable.ts'
import { anOfficial } from '../support/domain-builders.ts'

describe('An official is called', () => {
  test.each([
    [{ name: 'Lin Wei', title: 'Director', organisation: 'SCODA' }, 'Lin Wei'],
    [{ title: 'Protocol Department', organisation: 'SCODA' }, 'Protocol Department, SCODA'],
    [{ title: 'Protocol Department' }, 'Protocol Department'],
    [{ organisation: 'SCODA' }, 'SCODA'],
  ])('%j: %s', (official, name) => {
    expect(called(official)).toBe(name)
  })

  test('at each version as then, also where a name came or went', () => {
    const { name: _, ...unit } = anOfficial({ version: 1, title: 'Protocol Department' })
    const versions: readonly Official[] = [
      unit,
      { ...unit, version: 2, title: 'Legal Office' },
      { ...unit, version: 3, name: 'Lin Wei', title: 'Director' },
      { ...unit, version: 4, title: 'Director', organisation: 'SCODA' },
      { ...unit, version: 5, title: 'Director', organisation: 'SCO Secretariat' },
    ]
    const author = { by: 'officer', through: 'api', at: '2026-11-23T09:00:00Z' } as const
    const entries = versions
      .slice(1)
      .map(
        (after, index): OfficialEntry =>
          correctedEntry(versions[index] as Official, after, { isNewHolder: false, author }),
      )
    const now = versions.at(-1) as Official
    expect([1, 2, 3, 4, 5].map((version) => calledAt(now, entries, version))).toEqual([
      'Protocol Department',
      'Legal Office',
      'Lin Wei',
      'Director, SCODA',
      'Director, SCO Secretariat',
    ])
  })
})

test.each([
  ['a name', { name: 'Lin' }, true],
  ['a title', { title: 'Legal Office' }, true],
  ['an organisation', { organisation: 'SCODA' }, true],
  ['an empty name beside a title', { name: '', title: 'Legal Office' }, false],
  ['an empty title', { title: '' }, false],
  ['none of the three', {}, false],
])('A record with %s is usable or not by what it is called', (_, facts, isUsable) => {
  const { name, ...rest } = anOfficial({})
  expect(unusableFieldsOf({ ...rest, ...facts })).toEqual(isUsable ? [] : ['name'])
})
