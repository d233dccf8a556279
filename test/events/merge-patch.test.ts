import { describe, expect, test } from '@jest/globals'
import * as z from 'zod/mini'
import { calendarDate, name, party } from '../../events/fields.ts'
import { mergePatchOf, patched } from '../../events/merge-patch.ts'
import { officialSubmission } from '../../events/official.ts'

const meeting = z
  .strictObject({
    title: name,
    on: calendarDate,
    place: z.exactOptional(name),
    topics: z.exactOptional(z.array(name)),
    host: z.exactOptional(party()),
  })
  .check(z.refine(({ place, host }) => place !== undefined || host !== undefined, 'must name place or host'))

describe('A merge patch', () => {
  const patch = mergePatchOf(meeting)
  const complaints = (body: unknown) => patch.safeParse(body).error?.issues.map(({ path }) => path.join('/'))

  test.each([
    ['nothing', {}],
    ['one field', { title: 'Talks' }],
    ['an optional field that goes', { place: null }],
    ['a part of a part', { host: { title: null, name: 'Lin' } }],
    ['what only the whole can be asked about', { place: null, host: { name: null } }],
  ])('may say %s', (_, body) => {
    expect(patch.parse(body)).toEqual(body)
  })

  test.each([
    ['a required field that goes', { title: null }, ['title']],
    ['a value that the field does not take', { on: '2026-02-30', place: '' }, ['on', 'place']],
    ['a field nobody knows', { room: '12' }, ['']],
    ['a field nobody knows, deep down', { host: { room: '12' } }, ['host']],
    ['an entry that goes', { topics: [null] }, ['topics/0']],
    ['a list', [], ['']],
  ])('may not say %s', (_, body, paths) => {
    expect(complaints(body)).toEqual(paths)
  })

  test('of every field of an official may name each, and remove what is optional', () => {
    const removing = { title: null, organisation: null, language: null, zone: null, hour: null }
    expect(mergePatchOf(officialSubmission()).parse(removing)).toEqual(removing)
  })
})

describe('Patched', () => {
  const value: z.infer<typeof meeting> = {
    title: 'Talks',
    on: '2026-05-28',
    place: 'Qingdao',
    topics: ['trade'],
    host: { name: 'Meng', organisation: 'SCODA' },
  }

  test.each([
    [{}, value],
    [{ title: 'Meeting' }, { ...value, title: 'Meeting' }],
    [{ place: null }, { title: value.title, on: value.on, topics: value.topics, host: value.host }],
    [{ topics: ['logistics'] }, { ...value, topics: ['logistics'] }],
    [
      { host: { name: null, title: 'Director' } },
      { ...value, host: { organisation: 'SCODA', title: 'Director' } },
    ],
  ])('by %j, everything else is as it was', (patch, after) => {
    expect(patched(value, patch)).toEqual(after)
    expect(patched(patched(value, patch), patch)).toEqual(after)
  })

  test('where there was none, a part comes to be without its nulls', () => {
    const { host, ...without } = value
    expect(patched<z.infer<typeof meeting>>(without, { host: { name: 'Lin', title: null } })).toEqual({
      ...without,
      host: { name: 'Lin' },
    })
  })
})
