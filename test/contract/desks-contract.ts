import { beforeEach, describe, expect, test } from '@jest/globals'
import { type Desks, desks } from '../../functions/adapters/desks.ts'
import type { Item, Table } from '../../functions/adapters/table.ts'
import { dueShards, items, keys } from '../../functions/adapters/table-keys.ts'
import { historyEntry } from '../../functions/domain/commitments/history.ts'
import type { Morning } from '../../functions/domain/schedule/working-hour.ts'
import { protocolOfficeId } from '../../functions/domain/shared/ids.ts'
import {
  aHandover,
  anAuthor,
  anOffice,
  anOfficial,
  anOpenCommitment,
  anOpenMatter,
  aPart,
  aPieceOfNews,
  morningOn,
  raised,
} from '../support/domain-builders.ts'

const office = anOffice({ version: 0 })
const lin = anOfficial()
const plan = anOpenCommitment()
const nextWeek: Morning = { on: '2026-06-10', at: '2026-06-10T00:00:00Z' }

/** The contract of a desk, for every engine. */
export const desksContract = (engine: string, fresh: () => Promise<Table>) =>
  describe(`A desk on ${engine}`, () => {
    let table: Table
    let repository: Desks
    beforeEach(async () => {
      table = await fresh()
      repository = desks(table, office)
    })
    const lay = async (...laid: Item[]) => {
      for (const item of laid) await table.write([{ put: item }])
    }
    const awake = async () =>
      (await Promise.all(dueShards.map((shard) => table.queryIndex('due', shard)))).flat().map(({ sk }) => sk)

    test('holds what is open of one official, how they came to it, and nothing else', async () => {
      const { next, heldFrom, lastWordOn, ...agreement } = plan
      const done = {
        ...agreement,
        status: 'completed',
        id: 'cmt_done',
        outcome: 'Sent.',
        doneOn: '2026-06-01',
      } as const
      await lay(
        items.official(lin),
        items.commitment(plan),
        items.commitment(anOpenCommitment({ id: 'cmt_more' })),
        items.commitment(anOpenCommitment({ id: 'cmt_elsewhere', holder: 'ofc_chen' })),
        items.commitment(done),
        items.part(aPart()),
        items.part(aPart({ holder: 'ofc_chen' })),
        items.matter(lin.id, anOpenMatter()),
        items.handover(lin.id, aHandover()),
        { ...keys.notice(lin.id, '2026-06-02'), entity: 'notice' },
      )
      expect(await repository.read(lin.id)).toEqual({
        official: lin,
        commitments: [anOpenCommitment({ id: 'cmt_more' }), plan],
        parts: [aPart()],
        matters: [anOpenMatter()],
        news: [],
        handover: aHandover(),
      })
    })

    test('gives the parts of a commitment, each from the desk of its contributor', async () => {
      const theirs = [aPart(), aPart({ holder: 'ofc_chen' })]
      await lay(...theirs.map(items.part), items.part(aPart({ commitmentId: 'cmt_more' })))
      const found = await repository.parts('cmt_plan', ['ofc_lin', 'ofc_chen', 'ofc_nobody'])
      expect(found.toSorted((one, other) => (one.holder < other.holder ? 1 : -1))).toEqual(theirs)
    })

    test('is nobody’s without an official; the protocol office has one from the settings', async () => {
      await lay(items.commitment(plan))
      expect(await repository.read(lin.id)).toBeUndefined()
      expect(await repository.read(protocolOfficeId)).toEqual({
        official: office,
        commitments: [],
        parts: [],
        matters: [],
        news: [],
      })
    })

    test('gives each line its new morning, or none, which lets it sleep', async () => {
      const matter = anOpenMatter()
      const handover = aHandover()
      await lay(
        items.official(lin),
        items.commitment(plan),
        items.part(aPart()),
        items.matter(lin.id, matter),
        items.handover(lin.id, handover),
      )
      await repository.move(lin.id, [
        { line: plan, to: nextWeek, toldOn: '2026-06-03' },
        { line: aPart(), to: nextWeek, toldOn: '2026-06-03' },
        { line: matter, to: nextWeek },
        { line: handover, to: undefined },
      ])
      const moved = { next: nextWeek }
      expect(await repository.read(lin.id)).toEqual({
        official: lin,
        commitments: [{ ...plan, ...moved, toldOn: '2026-06-03' }],
        parts: [{ ...aPart(), ...moved, toldOn: '2026-06-03' }],
        matters: [{ ...matter, ...moved }],
        news: [],
        handover: aHandover({ next: undefined }),
      })
      expect((await awake()).toSorted()).toEqual(['CMT#cmt_plan', 'CMTPART#prt_plan', 'MATTER#mat_plan'])
    })

    test('lets a takeover wait until every line told by it has moved, so that a repeated delivery finds them', async () => {
      const handover = aHandover()
      await lay(items.official(lin), items.commitment(plan), items.handover(lin.id, handover))
      const refusing: Table = {
        ...table,
        write: (writes) =>
          writes.some((write) => 'update' in write && write.update.sk.startsWith('CMT#'))
            ? Promise.reject(new Error('refused for the moment'))
            : table.write(writes),
      }
      const told = [
        { line: handover, to: undefined },
        { line: plan, to: nextWeek, toldOn: '2026-06-03' },
      ] as const
      await expect(desks(refusing, office).move(lin.id, told)).rejects.toThrow('refused for the moment')
      expect(await repository.read(lin.id)).toMatchObject({ commitments: [plan], handover })
      await repository.move(lin.id, told)
      expect((await repository.read(lin.id))?.handover?.next).toBeUndefined()
    })

    test('keeps since when a line waits that was put off, until the line is told', async () => {
      const next = { ...nextWeek, since: '2026-06-03' } as const
      const putOff = { ...plan, next }
      await lay(items.official(lin), items.commitment(plan), items.matter(lin.id, anOpenMatter({ next })))
      await repository.move(lin.id, [{ line: plan, to: next }])
      expect(await repository.read(lin.id)).toMatchObject({ commitments: [putOff], matters: [{ next }] })
      const to = morningOn('2026-06-17')
      await repository.move(lin.id, [{ line: putOff, to, toldOn: '2026-06-10' }])
      expect((await repository.read(lin.id))?.commitments).toEqual([
        { ...plan, next: to, toldOn: '2026-06-10' },
      ])
    })

    test('leaves a line alone that changed since it was read, but for one that another delivery put off', async () => {
      await lay(items.official(lin), items.commitment(plan))
      const read = async () => (await repository.read(lin.id))?.commitments
      await repository.move(lin.id, [{ line: anOpenCommitment({ version: 2 }), to: nextWeek }])
      await repository.move(lin.id, [
        { line: anOpenCommitment({ next: morningOn('2026-06-02') }), to: nextWeek },
      ])
      expect(await read()).toEqual([plan])
      const earlier = anOpenCommitment({ next: morningOn('2026-06-02') })
      await repository.move(lin.id, [{ line: earlier, to: nextWeek, postponedTo: '2026-06-03' }])
      expect(await read()).toEqual([{ ...plan, next: nextWeek }])
    })

    test('has news, which wakes it only when it has a morning', async () => {
      const waking = aPieceOfNews({ id: 'nws_waking', next: morningOn('2026-06-03') })
      const joined = aPieceOfNews({ version: 3 })
      await lay(items.official(lin), items.news(lin.id, waking), items.news(lin.id, joined))
      expect(await repository.read(lin.id)).toEqual({
        official: lin,
        commitments: [],
        parts: [],
        matters: [],
        news: [joined, waking],
      })
      expect(await awake()).toEqual(['NEWS#nws_waking'])
      await repository.move(lin.id, [{ line: waking, to: nextWeek }])
      expect((await repository.read(lin.id))?.news).toEqual([joined, { ...waking, next: nextWeek }])
    })

    test('takes news away only as it was read, or as another delivery put it off', async () => {
      const waking = aPieceOfNews({ id: 'nws_waking', next: morningOn('2026-06-04') })
      const joined = aPieceOfNews({ version: 2 })
      await lay(items.official(lin), items.news(lin.id, waking), items.news(lin.id, joined))
      const news = async () => (await repository.read(lin.id))?.news
      const gone = { to: undefined, isGone: true } as const
      const asListed = aPieceOfNews({ id: 'nws_waking', next: morningOn('2026-06-03') })
      await repository.move(lin.id, [
        { line: aPieceOfNews(), ...gone },
        { line: asListed, ...gone },
        { line: aPieceOfNews({ id: 'nws_unknown' }), ...gone },
      ])
      expect(await news()).toEqual([joined, waking])
      await repository.move(lin.id, [{ line: joined, ...gone }])
      expect(await news()).toEqual([waking])
      await repository.move(lin.id, [{ line: asListed, ...gone, postponedTo: '2026-06-04' }])
      expect(await news()).toEqual([])
      expect(await awake()).toEqual([])
    })

    test('ends reminders with a matter and an entry, once', async () => {
      await lay(items.official(lin), items.commitment(plan))
      const commitment = anOpenCommitment({
        version: 2,
        next: undefined,
        matterId: 'mat_end',
      })
      const matter = anOpenMatter({ id: 'mat_end', questions: raised() })
      const entry = historyEntry(commitment, { what: 'reminders-ended', matterId: 'mat_end' }, anAuthor())
      const ended = { commitment, matter, entry }
      await repository.endReminders(anOpenCommitment({ version: 7 }), '2026-06-04', ended)
      expect(await repository.read(protocolOfficeId)).toMatchObject({ matters: [] })
      await repository.endReminders(plan, '2026-06-04', ended)
      await repository.endReminders(plan, '2026-06-04', { ...ended, matter: { ...matter, title: 'again' } })
      expect(await repository.read(lin.id)).toMatchObject({ commitments: [commitment] })
      expect(await repository.read(protocolOfficeId)).toMatchObject({ matters: [matter] })
      expect(await table.get(keys.history(plan.id, 2))).toMatchObject({ change: { what: 'reminders-ended' } })
    })

    test('ends the reminders of a part with news of the official who leads, or does neither', async () => {
      const part = aPart()
      await lay(items.official(lin), items.official(anOfficial({ id: 'ofc_chen' })), items.part(part))
      const tells = aPieceOfNews({ id: 'nws_open-cmt_list-ofc_lin', cause: 'part-open' })
      const ended = { toldOn: '2026-06-03', tells: { reader: 'ofc_chen', tells } } as const
      const leads = () => repository.read('ofc_chen')
      await repository.endPart({ ...part, version: 7 }, '2026-06-04', ended)
      expect(await leads()).toMatchObject({ news: [] })
      await repository.endPart(part, '2026-06-04', ended)
      const { next, ...rest } = part
      const left = { ...rest, toldOn: '2026-06-03', leadTold: true }
      expect((await repository.read(part.holder))?.parts).toEqual([left])
      expect(await leads()).toMatchObject({ news: [tells] })
      await repository.endPart(part, '2026-06-04', {
        ...ended,
        tells: { reader: 'ofc_chen', tells: { ...tells, title: 'again' } },
      })
      expect(await leads()).toMatchObject({ news: [tells] })
      expect(await awake()).not.toContain(keys.part(part.holder, part.commitmentId).sk)
    })
  })
