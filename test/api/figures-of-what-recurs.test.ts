import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addDays } from '../../functions/domain/schedule/calendar.ts'
import { localDate } from '../../functions/domain/schedule/working-hour.ts'
import type { CalendarDate } from '../../functions/domain/shared/time.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'
import { anAction, anOfficial, aVisit } from '../support/submissions.ts'

/*
 * Whatever happens to a commitment that recurs, the figures say the same as its history: the occurrences that are done, those that
 * are missed, and the present one, each once.
 */

const organisation = 'Ministry of Trade'
const others = { responsible: { officialId: 'ofc_ana' } }

type Step =
  | { readonly days: number }
  | { readonly done: 'oldest' | 'present' | 'ahead' }
  | { readonly change: 'skip' | 'undo' | 'cancellation' | 'reopening' | 'reassignment' | 'repeats' }

const aStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ days: fc.integer({ min: 5, max: 40 }) }) },
  { weight: 4, arbitrary: fc.record({ done: fc.constantFrom('oldest', 'present', 'ahead') }) },
  {
    weight: 3,
    arbitrary: fc.record({
      change: fc.constantFrom('skip', 'undo', 'cancellation', 'reopening', 'reassignment', 'repeats'),
    }),
  },
)

type Shown = {
  readonly version: number
  readonly status: string
  readonly deadline: CalendarDate
  readonly doneOn?: CalendarDate
  readonly missed?: readonly CalendarDate[]
  readonly history: readonly {
    readonly change: {
      readonly what: string
      readonly occurrence?: CalendarDate
      readonly doneOn?: CalendarDate
    }
  }[]
}

const opened = async () => {
  const office = await openTestOffice('2026-01-12T00:00:00Z')
  const [duty] = await office.has(
    anOfficial({ organisation }),
    anOfficial({ id: 'ofc_ana', email: 'ana@example.org', organisation }),
    aVisit(
      { startsOn: '2026-01-05' },
      anAction({ dueOn: '2026-01-30', repeats: { every: 'P1M', times: 9 } }),
    ),
  )
  const path = `/commitments/${duty?.id}`
  return { office, path, read: async (): Promise<Shown> => (await office.call('GET', path)).body }
}
const todayIn = (office: TestOffice) => localDate(office.clock.at, office.deps.defaults)

/** A request that the office refuses changes nothing. */
const taken = async (step: Step, { office, path }: Awaited<ReturnType<typeof opened>>, before: Shown) => {
  const doneOn = todayIn(office)
  if ('days' in step) return office.morning(`${addDays(doneOn, step.days)}T00:00:00Z`)
  const send = (method: string, more: string, body: object) =>
    office.call(method, `${path}${more}`, { body, headers: { 'if-match': `"${before.version}"` } })
  if ('done' in step) {
    const ahead = addDays(before.deadline, 1)
    const named = {
      oldest: {},
      present: { occurrence: before.deadline },
      ahead: { occurrence: aMonthAfter(ahead) },
    }
    return send('POST', '/completion', { outcome: 'Sent.', doneOn, ...named[step.done] })
  }
  const reason = 'So it was agreed.'
  if (step.change === 'repeats') return send('PATCH', '', { repeats: { every: 'P1M', times: 12 }, reason })
  return send('POST', `/${step.change}`, { reason, ...(step.change === 'reassignment' && others) })
}

/** The last day of the next month but of February, or the 30th, as the duty is due on the 30th. */
const aMonthAfter = (day: CalendarDate): CalendarDate => {
  const inNext = addDays(`${day.slice(0, 7)}-01` as CalendarDate, 32)
  const next = inNext.slice(0, 7)
  return `${next}-${next.endsWith('-02') ? '28' : '30'}` as CalendarDate
}

/** The done occurrences after a step, kept from the entries of the history. */
const after = (done: ReadonlyMap<CalendarDate, CalendarDate>, before: Shown, now: Shown) => {
  if (before.version === now.version) return done
  const kept = new Map(done)
  for (const [index, { change }] of now.history.slice(before.version).entries()) {
    const undone = now.history[before.version + index - 1]?.change
    if (change.what === 'occurrence-completed' && change.occurrence && change.doneOn)
      kept.set(change.occurrence, change.doneOn)
    if (change.what === 'undone' && undone?.what === 'occurrence-completed' && undone.occurrence)
      kept.delete(undone.occurrence)
    if (change.what === 'corrected')
      for (const occurrence of [...kept.keys()]) if (occurrence > before.deadline) kept.delete(occurrence)
  }
  return kept
}

const expected = (done: ReadonlyMap<CalendarDate, CalendarDate>, now: Shown, today: CalendarDate) => {
  const all: [deadline: CalendarDate, doneOn: CalendarDate | undefined][] = [...done]
  if (now.status === 'completed') all.push([now.deadline, now.doneOn])
  if (now.status === 'open')
    for (const day of [now.deadline, ...(now.missed ?? [])]) all.push([day, undefined])
  const measures = all.map(([deadline, doneOn]) => {
    if (doneOn !== undefined) return `${deadline.slice(0, 7)} ${doneOn <= deadline ? 'inTime' : 'late'}`
    return `${deadline.slice(0, 7)} ${today <= deadline ? 'openInTime' : 'openLate'}`
  })
  return measures.toSorted()
}

const counted = (figures: readonly Record<string, number | string>[]) =>
  figures
    .flatMap((row) =>
      ['inTime', 'late', 'openInTime', 'openLate'].flatMap((measure) =>
        Array.from({ length: Number(row[measure]) }, () => `${row.month} ${measure}`),
      ),
    )
    .toSorted()

test('The figures of what recurs are those of its history, whatever happens to it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { minLength: 4, maxLength: 14 }), async (steps) => {
      const world = await opened()
      try {
        let done: ReadonlyMap<CalendarDate, CalendarDate> = new Map()
        let before = await world.read()
        for (const step of steps) {
          await taken(step, world, before)
          const now = await world.read()
          done = after(done, before, now)
          const { figures } = (await world.office.call('GET', '/figures?from=2026-01&to=2027-12')).body
          expect(counted(figures)).toEqual(expected(done, now, todayIn(world.office)))
          before = now
        }
      } finally {
        await world.office.close()
      }
    }),
    { seed: 20261128, numRuns: 60 },
  )
})
