import { afterEach, expect, test } from '@jest/globals'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { anAction, anOfficial, aVisit } from '../support/submissions.ts'

let office: TestOffice
/** Writes to these commitments fail; each time is counted. */
const failures = new Map<string, number>()
/** Failures that are still to come, for each commitment. */
const toCome = new Map<string, number>()

const open = async () => {
  failures.clear()
  toCome.clear()
  office = await openTestOffice('2026-11-23T09:00:00Z', (table) => ({
    ...table,
    async write(writes) {
      for (const write of writes) {
        const id = 'put' in write ? String(write.put.id) : ''
        const left = toCome.get(id) ?? 0
        if (left === 0) continue
        toCome.set(id, left - 1)
        failures.set(id, (failures.get(id) ?? 0) + 1)
        throw new Error('the table does not answer')
      }
      return table.write(writes)
    },
  }))
  return office.has(
    anOfficial(),
    aVisit({}, ...Array.from({ length: 30 }, (_, row) => anAction({ wording: `Row ${row}` }))),
  )
}
afterEach(() => office.close())

const retitled = (visitId: string) =>
  office.call('PATCH', `/visits/${visitId}`, { body: { title: 'Anew' }, headers: { 'if-match': '"1"' } })
const titles = async (ids: readonly string[]) =>
  Promise.all(
    ids.map(async (id) => (await office.call('GET', `/commitments/${id}`)).body.agreedAt.visitTitle),
  )

test('A correction of a visit reaches a commitment whose write failed once', async () => {
  const commitments = await open()
  const ids = commitments.map(({ id }) => id)
  const [first = '', second = ''] = ids
  toCome.set(first, 1).set(second, 2)
  const { visitId } = (await office.call('GET', `/commitments/${first}`)).body
  expect((await retitled(visitId)).status).toBe(200)
  expect(new Set(await titles(ids))).toEqual(new Set(['Anew']))
  expect(Object.fromEntries(failures)).toEqual({ [first]: 1, [second]: 2 })
})

test('A commitment that cannot be written does not keep a correction of the visit from the others', async () => {
  const commitments = await open()
  const [first = '', ...others] = commitments.map(({ id }) => id)
  toCome.set(first, Number.POSITIVE_INFINITY)
  const { visitId } = (await office.call('GET', `/commitments/${first}`)).body
  expect((await retitled(visitId)).status).toBe(500)
  expect(new Set(await titles(others))).toEqual(new Set(['Anew']))
  expect(await titles([first])).toEqual(['Visit'])
  toCome.clear()
  await office.morning('2026-11-24T00:00:00Z')
  expect(await titles([first])).toEqual(['Anew'])
})

test('A table that does not answer at all is asked once for the commitments of one group, not for all of the visit', async () => {
  const commitments = await open()
  const ids = commitments.map(({ id }) => id)
  for (const id of ids) toCome.set(id, Number.POSITIVE_INFINITY)
  const { visitId } = (await office.call('GET', `/commitments/${ids[0]}`)).body
  expect((await retitled(visitId)).status).toBe(500)
  expect([...failures.values()].reduce((sum, count) => sum + count, 0)).toBe(25)
})
