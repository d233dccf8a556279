import { beforeEach, describe, expect, test } from '@jest/globals'
import { commitments } from '../../functions/adapters/commitments.ts'
import { desks } from '../../functions/adapters/desks.ts'
import { mornings } from '../../functions/adapters/due-index.ts'
import { lists } from '../../functions/adapters/lists.ts'
import { matters } from '../../functions/adapters/matters.ts'
import { officials } from '../../functions/adapters/officials.ts'
import { mostWrites, type Table } from '../../functions/adapters/table.ts'
import { items, keys } from '../../functions/adapters/table-keys.ts'
import { recordingWrites, type Visits, visits } from '../../functions/adapters/visits.ts'
import type { Official } from '../../functions/domain/officials/official.ts'
import type { VisitId } from '../../functions/domain/shared/ids.ts'
import { recordedWhole } from '../../functions/domain/visits/change-visit.ts'
import {
  type RecordingContext,
  recordAction,
  recordEvent,
  recordRow,
  recordVisit,
  rowsOf,
} from '../../functions/domain/visits/record-visit.ts'
import { marksOf, mostSimilar } from '../../functions/domain/visits/similar.ts'
import type { EventSubmission, Visit, VisitSubmission } from '../../functions/domain/visits/visit.ts'
import { anAuthor, anOffice, anOfficial, aRecordingContext, now } from '../support/domain-builders.ts'
import { example } from '../support/example.ts'
import { whoWaits } from './due-index-contract.ts'

const office = anOffice({ version: 0 })
const lin = anOfficial()
const context = aRecordingContext({ known: [lin] })
const real = recordVisit(example<VisitSubmission>('sco-2020.json'), context)
const { visit } = real
const nextChange = { ...visit, changes: 1 }

const withActions = (actions: number): VisitSubmission => ({
  ...example<VisitSubmission>('minimal.json'),
  reference: 'P-2026/17',
  events: [
    {
      kind: 'meeting',
      agreedActions: Array.from({ length: actions }, (_, number) => ({
        wording: `Action ${number} `.repeat(300),
        responsible: { officialId: lin.id },
        dueOn: '2026-12-01',
      })),
    },
  ],
})

const call: EventSubmission = {
  kind: 'call',
  phase: 'follow-up',
  startsOn: '2020-08-03',
  agreedActions: [{ wording: 'Send the list', responsible: { officialId: lin.id } }],
}

/** A submission with the given fingerprint and new officials. */
const of = (submitted: string, ...added: Official[]) => ({
  submitted,
  directory: added.map((official) => ({ added: official })),
})

const byId = (one: { id: string }, other: { id: string }) => one.id.localeCompare(other.id)

/** The contract of visits, for every engine. */
export const visitsContract = (engine: string, fresh: () => Promise<Table>) =>
  describe(`Visits on ${engine}`, () => {
    let table: Table
    let repository: Visits
    beforeEach(async () => {
      table = await fresh()
      repository = visits(table)
    })
    const record = () => repository.record(real, of('fingerprint'))

    test('are recorded whole: events in their order, what was agreed, what is asked, and the history', async () => {
      expect(await record()).toBe('recorded')
      const found = await repository.get(visit.id)
      expect({ ...found, commitments: found?.commitments.toSorted(byId) }).toEqual({
        visit,
        events: real.events,
        commitments: real.commitments.toSorted(byId),
        followers: [],
        neededBy: [],
        fulfils: [],
        fulfilled: [],
        followedBy: [],
        submitted: 'fingerprint',
        eventsSubmitted: new Map(),
        isUnsettled: false,
      })
      for (const matter of real.matters) expect(await matters(table).get(matter.id)).toEqual(matter)
      for (const entry of real.history)
        expect((await commitments(table).get(entry.commitmentId))?.history).toEqual([entry])
      expect(await repository.get('vis_unknown')).toBeUndefined()
      expect(await repository.read('vis_unknown')).toBeUndefined()
    })

    test('are recorded once, however often and at the same moment they are sent', async () => {
      const outcomes = await Promise.all([record(), record(), record()])
      expect(outcomes.toSorted()).toEqual(['already-there', 'already-there', 'recorded'])
      expect(await record()).toBe('already-there')
    })

    test('bring officials into the directory, or are not recorded at all', async () => {
      const outcome = await repository.record(real, of('fingerprint', lin))
      expect(outcome).toBe('recorded')
      expect(await officials(table, office).byEmail(lin.email)).toEqual(lin)
      const other = recordVisit(example<VisitSubmission>('minimal.json'), {
        ...context,
        visitId: 'vis_other',
      })
      const taken = anOfficial({ id: 'ofc_other' })
      expect(await repository.record(other, of('other', taken))).toBe('changed-meanwhile')
      expect(await repository.read('vis_other')).toBeUndefined()
      expect(await officials(table, office).get('ofc_other')).toBeUndefined()
    })

    test(`take ${mostWrites} writes at once, with wordings of thousands of characters`, async () => {
      const large = recordVisit(withActions(48), context)
      expect(recordingWrites(large, of('large'))).toHaveLength(mostWrites)
      expect(await repository.record(large, of('large'))).toBe('recorded')
      expect((await repository.get(visit.id))?.commitments).toHaveLength(48)
    })

    test('that take more writes are not recorded, and say how many they take', async () => {
      const tooLarge = recordVisit(withActions(49), context)
      expect(await repository.record(tooLarge, of('large'))).toEqual({ writes: 102, most: mostWrites })
      expect(await repository.read(visit.id)).toBeUndefined()
    })

    test('are corrected with a note of what has still to follow, until it has', async () => {
      await record()
      const before = await repository.read(visit.id)
      if (before === undefined) throw new Error('the visit was recorded')
      const corrected = { ...visit, version: 2, changes: 1, place: 'Jinan' }
      const event = { ...before.events[0], version: 2, notes: 'Later.' } as (typeof real.events)[number]
      const author = anAuthor()
      const correct = () => repository.correct(before, { visit: corrected, event }, author)
      expect((await Promise.all([correct(), correct()])).toSorted()).toEqual(['changed-meanwhile', 'saved'])
      expect(await repository.read(visit.id)).toMatchObject({ visit: corrected, submitted: 'fingerprint' })
      expect((await repository.read(visit.id))?.events[0]).toEqual(event)
      expect(await table.get(keys.event(visit.id, event.id))).not.toHaveProperty('submitted')

      const pending = { visitId: visit.id, changes: 1, author }
      expect(await repository.pendingPropagation(visit.id)).toMatchObject(pending)
      expect(await whoWaits(mornings(table), now)).toContain(visit.id)
      await repository.propagated({ ...pending, changes: 2 })
      expect(await repository.pendingPropagation(visit.id)).toMatchObject(pending)
      await repository.propagated(pending)
      expect(await repository.pendingPropagation(visit.id)).toBeUndefined()
      expect(await whoWaits(mornings(table), now)).not.toContain(visit.id)
    })

    describe('of more than one transaction', () => {
      const body = withActions(5)
      const rows = rowsOf(body, visit.id, context.ids)
      const begun: Visit = { ...visit, recording: { stored: 0, of: rows.length } }
      /** A transaction holds the event, an agreed action and the new official, or three agreed actions. */
      const most = { writes: 7, bytes: 100_000 }
      const begin = () => repository.begin(begun, { submitted: 'table', body }, anAuthor())
      const present = async () => {
        const found = await repository.read(visit.id)
        if (found === undefined) throw new Error('the visit was begun')
        return found
      }
      async function* left({ recording }: Visit) {
        const directory = recording?.stored === 0 ? [{ added: lin }] : []
        for (const row of rows.slice(recording?.stored))
          yield { row: recordRow(row, visit, context), directory }
      }
      const next = async (now: Visit) => visits(table, most).recordNext(now, left(now))
      const shownInLists = async () => {
        const [all, page] = [lists(table, office), { limit: 100, isWanted: () => true }]
        const ofVisit = await all.commitmentsOfVisit({ ...page, visit: visit.id })
        const held = await all.visits(page)
        return { visits: held?.entries.length, commitments: ofVisit?.entries.length }
      }

      test('are begun once, with what was submitted and a note for the next tick, and are in no list', async () => {
        const outcomes = await Promise.all([begin(), begin(), begin()])
        expect(outcomes.toSorted()).toEqual(['already-there', 'already-there', 'recorded'])
        expect(await repository.get(visit.id)).toMatchObject({
          visit: begun,
          events: [],
          commitments: [],
          submitted: 'table',
          isUnsettled: true,
        })
        expect(await repository.submission(visit.id)).toEqual(body)
        expect(await whoWaits(mornings(table), now)).toContain(visit.id)
        expect(await shownInLists()).toEqual({ visits: 0, commitments: 0 })
      })

      test('store each row once, although two go on at the same moment, and say how many are stored', async () => {
        await begin()
        const progress: (number | undefined)[] = []
        for (let { visit: now } = await present(); now.recording?.stored !== rows.length; ) {
          expect((await Promise.all([next(now), next(now)])).toSorted()).toEqual([
            'changed-meanwhile',
            'saved',
          ])
          now = (await present()).visit
          progress.push(now.recording?.stored)
        }
        expect(progress).toEqual([2, 5, 6])
        expect((await desks(table, office).read(lin.id))?.commitments).toHaveLength(5)
        expect((await desks(table, office).shown(lin.id))?.commitments).toEqual([])
        expect(await shownInLists()).toEqual({ visits: 0, commitments: 0 })
      })

      test('are shown whole at once, once, and without what was submitted', async () => {
        await begin()
        for (let { visit: now } = await present(); now.recording?.stored !== rows.length; ) {
          expect(await next(now)).toBe('saved')
          now = (await present()).visit
        }
        const before = await present()
        const show = () => repository.show(before, recordedWhole(before.visit), anAuthor())
        expect((await Promise.all([show(), show()])).toSorted()).toEqual(['changed-meanwhile', 'saved'])
        const found = await repository.get(visit.id)
        expect(found?.visit).not.toHaveProperty('recording')
        expect(found?.commitments).toHaveLength(5)
        expect(await repository.submission(visit.id)).toBeUndefined()
        expect(await repository.pendingPropagation(visit.id)).toMatchObject({ changes: found?.visit.changes })
        expect(await shownInLists()).toEqual({ visits: 1, commitments: 5 })
        expect((await desks(table, office).shown(lin.id))?.commitments).toHaveLength(5)
      })
    })

    describe('with the same title and days, or the same reference,', () => {
      const reference = 'P-2026/17'
      const likeVisit = (id: VisitId, fields: Partial<Visit> = {}) => ({
        ...real,
        visit: { ...visit, id, ...fields },
        events: [],
        commitments: [],
        matters: [],
        history: [],
      })
      const store = (id: VisitId, fields?: Partial<Visit>) =>
        repository.record(likeVisit(id, fields), of('fingerprint'))
      const found = async (fields: Partial<Visit> = {}) =>
        (await repository.withMarks(marksOf({ ...visit, ...fields }))).map(({ id }) => id).toSorted()
      const correct = async (id: VisitId, fields: Partial<Visit>) => {
        const before = await repository.read(id)
        if (before === undefined) throw new Error(`${id} was recorded`)
        const { version, changes } = before.visit
        const after = { ...before.visit, ...fields, version: version + 1, changes: changes + 1 }
        expect(await repository.correct(before, { visit: after }, anAuthor())).toBe('saved')
      }

      test('find each other, also when they are recorded at the same moment', async () => {
        const ids = Array.from({ length: 4 }, (_, number) => `vis_${number}` as const)
        const seen = new Map(
          await Promise.all(
            ids.map(async (id) => {
              expect(await store(id, { reference })).toBe('recorded')
              return [id, await found({ reference })] as const
            }),
          ),
        )
        for (const one of ids)
          for (const other of ids)
            expect(seen.get(one)?.includes(other) || seen.get(other)?.includes(one)).toBe(true)
        expect(await found({ reference })).toEqual(ids)
        expect(await found({ title: 'Other', reference })).toEqual(ids)
        expect(await found({ title: 'Other' })).toEqual([])
      })

      test('are found by what the record says, after each correction and until the withdrawal', async () => {
        await store('vis_moved', { reference })
        await correct('vis_moved', { title: 'Other' })
        expect([await found(), await found({ title: 'Other' })]).toEqual([[], ['vis_moved']])
        await correct('vis_moved', { reference: 'P-2026/18' })
        expect(await found({ reference })).toEqual([])
        expect(await found({ reference: 'P-2026/18' })).toEqual(['vis_moved'])
        await correct('vis_moved', { withdrawal: { ...anAuthor(), reason: 'Twice.' } })
        expect(await found({ title: 'Other', reference: 'P-2026/18' })).toEqual([])
      })

      test('are not found while an earlier version alone stored them, and are from the first correction on', async () => {
        await table.write([{ put: items.visit(visit, 'fingerprint'), when: { absent: true } }])
        expect(await found()).toEqual([])
        await correct(visit.id, { place: 'Jinan' })
        expect(await found()).toEqual([visit.id])
      })

      test('are not corrected, and not found otherwise, when somebody else corrected them meanwhile', async () => {
        await store('vis_moved')
        const before = await repository.read('vis_moved')
        if (before === undefined) throw new Error('the visit was recorded')
        await correct('vis_moved', { title: 'First' })
        const second = { ...before.visit, title: 'Second', version: 2, changes: 1 }
        expect(await repository.correct(before, { visit: second }, anAuthor())).toBe('changed-meanwhile')
        expect([await found({ title: 'First' }), await found({ title: 'Second' })]).toEqual([
          ['vis_moved'],
          [],
        ])
      })

      test('are read in a bounded number', async () => {
        for (let number = 0; number < mostSimilar + 2; number++) await store(`vis_${number}`)
        expect(await found()).toHaveLength(mostSimilar)
        const others = await repository.withMarks(marksOf(visit), 'vis_0')
        expect(others).toHaveLength(mostSimilar)
        expect(others.map(({ id }) => id)).not.toContain('vis_0')
      })
    })

    describe('before which something is due', () => {
      const body: VisitSubmission = {
        title: 'Mission',
        events: [
          {
            kind: 'meeting',
            agreedActions: ['Send the list', 'Send the plan'].map((wording) => ({
              wording,
              responsible: { officialId: lin.id },
              dueBefore: { visitId: visit.id },
            })),
          },
        ],
      }
      const asRead = (dueVisit: Visit): RecordingContext => ({
        ...context,
        visitId: 'vis_mission',
        namedVisitFor: () => dueVisit,
      })
      const changed = { ...visit, version: 2, changes: 1 }
      const correct = async () => {
        const before = await repository.read(visit.id)
        if (before === undefined) throw new Error('the visit was recorded')
        expect(await repository.correct(before, { visit: changed }, anAuthor())).toBe('saved')
      }

      test('say what is, unless they changed meanwhile', async () => {
        await record()
        await correct()
        const mission = async (dueVisit: Visit) =>
          repository.record(recordVisit(body, asRead(dueVisit)), of('mission'))
        expect(await mission(visit)).toBe('changed-meanwhile')
        expect((await repository.read(visit.id))?.neededBy).toEqual([])
        expect(await mission(changed)).toBe('recorded')
        const present = await repository.read(visit.id)
        expect(present).toMatchObject({ visit: changed, neededBy: ['cmt_0-0', 'cmt_0-1'] })
      })

      test('say what is of a visit of several transactions, unless they changed meanwhile', async () => {
        await record()
        const begun: Visit = { ...visit, id: 'vis_mission', recording: { stored: 0, of: 3 } }
        await repository.begin(begun, { submitted: 'mission', body }, anAuthor())
        const next = (now: Visit, dueVisit: Visit) => {
          async function* left() {
            for (const row of rowsOf(body, begun.id, context.ids).slice(now.recording?.stored))
              yield { row: recordRow(row, now, asRead(dueVisit)), directory: [] }
          }
          return visits(table, { writes: 6, bytes: 100_000 }).recordNext(now, left())
        }
        expect(await next(begun, visit)).toBe('saved')
        await correct()
        const present = (await repository.read(begun.id))?.visit ?? begun
        expect(await next(present, visit)).toBe('changed-meanwhile')
        expect((await repository.read(visit.id))?.neededBy).toEqual(['cmt_0-0'])
        expect(await next(present, changed)).toBe('saved')
        expect((await repository.read(visit.id))?.neededBy).toEqual(['cmt_0-0', 'cmt_0-1'])
      })
    })

    test('get a later event with what was agreed at it once, unless the visit changed meanwhile', async () => {
      await record()
      const added = recordEvent(
        call,
        visit,
        { position: 9, event: 'evt_call', commitment: () => 'cmt_call' },
        context,
      )
      const add = (changes: number) => repository.addEvent({ ...visit, changes }, added, of('call'))
      expect(await add(2)).toBe('changed-meanwhile')
      expect(await table.get(keys.event(visit.id, 'evt_call'))).toBeUndefined()
      expect(await add(1)).toBe('recorded')
      expect(await add(1)).toBe('already-there')
      const found = await repository.get(visit.id)
      expect(found?.visit).toEqual(nextChange)
      expect(found?.events.at(-1)).toEqual(added.event)
      expect(found?.eventsSubmitted.get('evt_call')).toBe('call')
      expect(found?.commitments).toContainEqual(added.commitments[0])
    })

    test('get one more commitment once, named by its event from then on', async () => {
      await record()
      const [event] = real.events
      if (event === undefined) throw new Error('the real visit has events')
      const action = { wording: 'Send the list', responsible: { officialId: lin.id } } as const
      const undertaking = recordAction(action, 'cmt_more', { visit, event, position: 1 }, context)
      const add = (changes: number, version: number) =>
        repository.addCommitment(
          { visit: { ...visit, changes }, event: { ...event, version } },
          undertaking,
          of('more'),
        )
      expect(await add(1, 2)).toBe('changed-meanwhile')
      expect(await commitments(table).get('cmt_more')).toBeUndefined()
      expect(await add(1, 1)).toBe('recorded')
      expect(await add(2, 2)).toBe('already-there')
      expect((await repository.read(visit.id))?.events[0]).toEqual({
        ...event,
        version: 2,
        commitmentIds: [...event.commitmentIds, 'cmt_more'],
      })
      expect(await commitments(table).get('cmt_more')).toEqual({
        commitment: undertaking.commitment,
        history: [undertaking.entry],
        submitted: 'more',
      })
    })
  })
