import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  type AfterNotice,
  afterSending,
  afterSettling,
  afterUnknownSending,
} from '../../functions/domain/reminders/after-notice.ts'
import type { Desk } from '../../functions/domain/reminders/desk.ts'
import { type Line, linesOf } from '../../functions/domain/reminders/line.ts'
import { recordedLine } from '../../functions/domain/reminders/notice-record.ts'
import { listedLines, todaysNotice } from '../../functions/domain/reminders/todays-notice.ts'
import { nextMorning } from '../../functions/domain/schedule/working-hour.ts'
import {
  aDesk,
  aHandover,
  anOpenCommitment,
  anOpenMatter,
  asInstant,
  daysLater,
  now,
  weekday,
} from '../support/domain-builders.ts'
import { isAwake, withMoves, withoutReminders } from './desk-in-time.ts'

/**
 * The events of a desk between a notice with an unknown outcome and the report of SES that settles the
 * notice.
 */
const aHappening = fc.oneof(
  fc.constantFrom('a notice', 'a notice of which nobody knows', 'an evening', 'nothing'),
  fc.record({ changed: fc.nat({ max: 3 }) }),
)

const today = '2026-06-03'
const aLine = fc.record({
  kind: fc.constantFrom('dated', 'dated', 'in a rhythm', 'undated', 'matter'),
  due: fc.integer({ min: -60, max: 30 }),
  since: fc.integer({ min: 0, max: 20 }),
})

const deskOf = (drawn: readonly { kind: string; due: number; since: number }[], takesOver: boolean): Desk => {
  const lines = drawn.map(({ kind, due, since }, position): Line => {
    const from = daysLater('2026-05-14', since)
    const heldFrom = weekday(from) > 5 ? daysLater(from, 3) : from
    return kind === 'matter'
      ? anOpenMatter({ id: `mat_${position}`, askedFrom: heldFrom })
      : anOpenCommitment({
          id: `cmt_${position}`,
          heldFrom,
          lastWordOn: heldFrom,
          dueOn: kind === 'dated' ? daysLater(today, due) : undefined,
          checkIn: kind === 'in a rhythm' ? { every: 'P10D' } : undefined,
        })
  })
  return aDesk({
    commitments: lines.filter((line) => line.kind === 'commitment'),
    matters: lines.filter((line) => line.kind === 'commitment-matter'),
    ...(takesOver && { handover: aHandover() }),
  })
}

const applied = (desk: Desk, { moves, lastTold }: AfterNotice): Desk => {
  const asRead = lastTold.filter(({ id, version, next }) =>
    desk.commitments.some((line) => line.id === id && line.version === version && line.next?.on === next?.on),
  )
  return withoutReminders(withMoves(desk, moves), asRead)
}

test('A notice that is settled later moves its lines as it would have at once, or leaves them alone; never to an earlier day, and none that was told or changed since', () => {
  fc.assert(
    fc.property(
      fc.array(aLine, { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      fc.boolean(),
      fc.array(aHappening, { maxLength: 4 }),
      (drawn, takesOver, isStopped, happenings) => {
        let desk = deskOf(drawn, takesOver)
        const start = todaysNotice(desk, now)
        if (start.kind !== 'notice') throw new Error('nothing was due')
        const listed = listedLines(start.notice).map(recordedLine)
        const claim = { localDate: today, nonce: 'n', claimedAt: now, lines: listed } as const
        const atOnce = applied(desk, afterSending(start.notice, listed, now))
        if (!isStopped) desk = applied(desk, afterUnknownSending(start.notice, now))

        const untouchable = new Set<string>()
        let isDisturbed = false
        for (const [days, happening] of happenings.entries()) {
          const date = daysLater(today, days + 1)
          const hour = Date.parse(`${date}T00:00:00Z`)
          if (typeof happening === 'object') {
            const all = linesOf(desk).filter(({ id }) => id !== 'handover')
            const id = all[happening.changed % Math.max(all.length, 1)]?.id
            if (id === undefined) continue
            const { on, at } = nextMorning(asInstant(hour - 3_600_000), desk.official)
            const change = <Kind extends Line>(line: Kind): Kind =>
              line.id === id ? { ...line, version: line.version + 1, next: { on, at } } : line
            desk = { ...desk, commitments: desk.commitments.map(change), matters: desk.matters.map(change) }
            untouchable.add(id)
            isDisturbed = true
            continue
          }
          if (happening === 'nothing') continue
          const at = asInstant(happening === 'an evening' ? hour + 12 * 3_600_000 : hour)
          if (!isAwake(desk, at)) continue
          isDisturbed = true
          const tick = todaysNotice(desk, at)
          desk = withMoves(desk, tick.moves)
          if (tick.kind === 'silence') continue
          const told = listedLines(tick.notice)
          if (happening === 'a notice') {
            desk = applied(desk, afterSending(tick.notice, told, at))
            for (const { id } of told) untouchable.add(id)
          } else desk = applied(desk, afterUnknownSending(tick.notice, at))
        }

        const settled = applied(desk, afterSettling(desk, claim))
        const before = new Map(linesOf(desk).map((line) => [line.id, line]))
        for (const line of linesOf(settled)) {
          const was = before.get(line.id)
          if (untouchable.has(line.id)) expect(line).toEqual(was)
          else if (line.next !== undefined && was?.next !== undefined)
            expect(line.next.on >= was.next.on).toBe(true)
        }
        expect(applied(settled, afterSettling(settled, claim))).toEqual(settled)
        if (!isDisturbed) expect(settled).toEqual(atOnce)
      },
    ),
    { seed: 20261124, numRuns: 400 },
  )
})

test.each([
  ['changed', { version: 2 }],
  ['told by a later notice', { toldOn: '2026-06-04' }],
] as const)('A line that a new holder was told of early stays where it is, if it was %s since', (_, since) => {
  const planned = { next: { on: '2026-06-08', at: '2026-06-08T00:00:00Z' } } as const
  const listed = [recordedLine(anOpenCommitment(planned)), recordedLine(aHandover())]
  const claim = { localDate: today, nonce: 'n', claimedAt: now, lines: listed } as const
  const desk = aDesk({
    commitments: [anOpenCommitment({ ...planned, ...since })],
    handover: aHandover({ next: undefined }),
  })
  expect(afterSettling(desk, claim).moves).toEqual([])
})
