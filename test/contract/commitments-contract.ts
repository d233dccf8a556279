import { beforeEach, describe, expect, test } from '@jest/globals'
import { type Commitments, commitments } from '../../functions/adapters/commitments.ts'
import { desks } from '../../functions/adapters/desks.ts'
import { matters } from '../../functions/adapters/matters.ts'
import { officials } from '../../functions/adapters/officials.ts'
import type { Table } from '../../functions/adapters/table.ts'
import { dueShards, items, keys } from '../../functions/adapters/table-keys.ts'
import type { OpenCommitment } from '../../functions/domain/commitments/commitment.ts'
import type { Change } from '../../functions/domain/commitments/history.ts'
import { historyEntry } from '../../functions/domain/commitments/history.ts'
import { closeMatter } from '../../functions/domain/commitments/matter.ts'
import { protocolOfficeId } from '../../functions/domain/shared/ids.ts'
import {
  anAuthor,
  anOffice,
  anOfficial,
  anOpenCommitment,
  anOpenMatter,
  aVisit,
  raised,
} from '../support/domain-builders.ts'

const office = anOffice({ version: 0 })
const plan = anOpenCommitment()
const recorded = historyEntry(plan, { what: 'recorded' }, anAuthor())

/** The next version of a commitment, and the history entry of the change. */
const stepTo = (
  commitment: OpenCommitment,
  change: Change = { what: 'progress-reported', note: 'Soon.' },
) => ({
  commitment,
  entry: historyEntry(commitment, change, anAuthor()),
})

const completion = () => {
  const { next, heldFrom, lastWordOn, ...agreement } = plan
  const done = { outcome: 'Sent.', doneOn: '2026-06-02' } as const
  const commitment = { ...agreement, ...done, status: 'completed', version: 2 } as const
  return { commitment, entry: historyEntry(commitment, { what: 'completed', ...done }, anAuthor()) }
}

const reassigned = anOpenCommitment({ version: 2, holder: 'ofc_chen', responsible: 'ofc_chen' })
const chen = anOfficial({ id: 'ofc_chen', email: 'chen@example.org' })

/** The contract of commitments and histories, for every engine. */
export const commitmentsContract = (engine: string, fresh: () => Promise<Table>) =>
  describe(`Commitments on ${engine}`, () => {
    let table: Table
    let repository: Commitments
    beforeEach(async () => {
      table = await fresh()
      repository = commitments(table)
      await table.write([{ put: items.commitment(plan) }, { put: items.history(recorded) }])
    })
    const awake = async () =>
      (await Promise.all(dueShards.map((shard) => table.queryIndex('due', shard)))).flat().length

    test('are found with their history, oldest first, also after nine changes and more', async () => {
      let before = plan
      for (let version = 2; version <= 12; version++) {
        const after = anOpenCommitment({ version })
        expect(await repository.save({ commitment: before }, stepTo(after))).toBe('saved')
        before = after
      }
      const found = await repository.get(plan.id)
      expect(found?.commitment).toEqual(before)
      expect(found?.history.map(({ version }) => version)).toEqual(
        Array.from({ length: 12 }, (_, at) => at + 1),
      )
      expect(found?.history[0]).toEqual(recorded)
      expect(await repository.get('cmt_unknown')).toBeUndefined()
    })

    test('know what they were recorded from, if a request of their own added them', async () => {
      expect(await repository.get(plan.id)).not.toHaveProperty('submitted')
      await table.write([{ put: items.history(recorded, 'fingerprint') }])
      expect(await repository.get(plan.id)).toMatchObject({ submitted: 'fingerprint' })
    })

    test('let one of two changes of the same version win, and keep no entry of the other', async () => {
      const steps = ['One', 'Two'].map((wording) => stepTo(anOpenCommitment({ version: 2, wording })))
      const outcomes = await Promise.all(steps.map((step) => repository.save({ commitment: plan }, step)))
      expect(outcomes.toSorted()).toEqual(['changed-meanwhile', 'saved'])
      const won = steps[outcomes.indexOf('saved')]
      expect(await repository.get(plan.id)).toEqual({
        commitment: won?.commitment,
        history: [recorded, won?.entry],
      })
    })

    test('that a notice moved meanwhile change only as they were read, but are closed all the same', async () => {
      await desks(table, office).move(plan.holder, [
        { line: plan, to: { on: '2026-06-10', at: '2026-06-10T00:00:00Z' } },
      ])
      const change = stepTo(anOpenCommitment({ version: 2 }))
      expect(await repository.save({ commitment: plan }, change)).toBe('changed-meanwhile')
      expect(await repository.save({ commitment: plan }, completion())).toBe('saved')
      expect(await repository.get(plan.id)).toEqual({
        commitment: completion().commitment,
        history: [recorded, completion().entry],
      })
      expect(await awake()).toBe(0)
    })

    test('change desks with everything that changes with it, and leave nothing behind', async () => {
      const directory = [{ added: chen }]
      expect(await repository.save({ commitment: plan }, stepTo(reassigned), { directory })).toBe('saved')
      expect(await officials(table, office).byEmail(chen.email)).toEqual(chen)
      expect(await desks(table, office).read('ofc_chen')).toMatchObject({ commitments: [reassigned] })
      expect(await table.get(keys.openCommitment('ofc_lin', plan.id))).toBeUndefined()
      expect((await repository.get(plan.id))?.commitment).toEqual(reassigned)
      expect(await awake()).toBe(1)
    })

    test('stay where they are when the address of a new official was taken meanwhile', async () => {
      const taken = anOfficial({ id: 'ofc_other', email: chen.email })
      await officials(table, office).save({ official: taken, previous: undefined })
      const directory = [{ added: chen }]
      const outcome = await repository.save({ commitment: plan }, stepTo(reassigned), { directory })
      expect(outcome).toBe('changed-meanwhile')
      expect(await repository.get(plan.id)).toEqual({ commitment: plan, history: [recorded] })
      expect(await officials(table, office).get('ofc_chen')).toBeUndefined()
    })

    test('count for an official who waits for the office’s yes', async () => {
      await table.write([{ put: items.official(chen) }])
      const directory = [{ waiting: chen }]
      expect(await repository.save({ commitment: plan }, stepTo(reassigned), { directory })).toBe('saved')
      expect(await officials(table, office).get('ofc_chen')).toEqual({ ...chen, version: 2 })
    })

    test('raise, change and close the matter about them in the same transaction', async () => {
      const first = anOpenMatter()
      const asked = anOpenCommitment({ version: 2, matterId: first.id })
      await repository.save({ commitment: plan }, { ...stepTo(asked), matter: first })
      expect(await matters(table).about(asked)).toEqual(first)
      const changed = anOpenMatter({ version: 2, questions: raised('date') })
      const third = anOpenCommitment({ version: 3, matterId: first.id })
      await repository.save({ commitment: asked, matter: first }, { ...stepTo(third), matter: changed })
      expect(await matters(table).about(third)).toEqual(changed)
      const closed = closeMatter(changed, 'lapsed', anAuthor())
      const fourth = stepTo(anOpenCommitment({ version: 4 }))
      const stale = { commitment: third, matter: first }
      expect(await repository.save(stale, { ...fourth, matter: closed })).toBe('changed-meanwhile')
      expect(await repository.get(plan.id)).toMatchObject({ commitment: { version: 3 } })
      const read = { commitment: third, matter: changed }
      expect(await repository.save(read, { ...fourth, matter: closed })).toBe('saved')
      expect(await matters(table).get(first.id)).toEqual(closed)
      expect(await table.get(keys.openMatter(protocolOfficeId, first.id))).toBeUndefined()
    })

    test('do not cross with a change of their visit', async () => {
      const visit = aVisit({ id: plan.visitId, changes: 3 })
      await table.write([{ put: items.visit(visit, 'fingerprint') }])
      const change = stepTo(anOpenCommitment({ version: 2 }))
      const save = (changes: number) =>
        repository.save({ commitment: plan }, change, { visit: { ...visit, changes } })
      expect(await save(3)).toBe('changed-meanwhile')
      expect(await repository.get(plan.id)).toMatchObject({ commitment: { version: 1 } })
      expect(await save(4)).toBe('saved')
      expect(await table.get(keys.visit(visit.id))).toMatchObject({ changes: 4, submitted: 'fingerprint' })
    })
  })
