import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Author } from '../../functions/domain/shared/author.ts'
import type { CommitmentId, VisitId } from '../../functions/domain/shared/ids.ts'
import { undoAnswer } from '../../functions/use-cases/answer-commitment.ts'
import {
  cancelCommitment,
  completeCommitment,
  correctCommitment,
  reopenCommitment,
} from '../../functions/use-cases/change-commitment.ts'
import {
  correctEventRecord,
  correctVisitRecord,
  withdrawVisit,
} from '../../functions/use-cases/change-visit.ts'
import { recordVisit } from '../../functions/use-cases/record-visit.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'

/* The use cases called directly, without HTTP: outcomes and refusals are plain values. */

const now = '2026-11-24T02:00:00Z'
const officer: Author = { by: 'officer', through: 'console', at: now }
const lin: Author = { by: 'ofc_lin', through: 'link', at: now }
const done = { outcome: 'The list was sent.', doneOn: '2026-11-24' } as const

let office: TestOffice
let id: CommitmentId
let visitId: VisitId
beforeEach(async () => {
  office = await openTestOffice(now)
  const recorded = await recordVisit(office.deps)(officer, {
    key: 'k',
    submission: {
      title: 'Visit',
      direction: 'incoming',
      startsOn: '2026-11-20',
      endsOn: '2026-11-20',
      events: [
        {
          kind: 'meeting',
          startsOn: '2026-11-20',
          agreedActions: [
            {
              wording: 'Send the list',
              dueOn: '2026-12-18',
              responsible: { email: 'lin@example.org', name: 'Lin' },
            },
          ],
        },
      ],
    },
  })
  if ('refused' in recorded) throw new Error(recorded.refused)
  const [commitment] = recorded.commitments
  if (commitment === undefined) throw new Error('the visit has a commitment')
  id = commitment.id
  visitId = recorded.visit.id
})
afterEach(() => office.close())

const stored = async () => (await office.deps.commitments.get(id))?.commitment

describe('Completing a commitment through a link', () => {
  test('gives what changed, and the history names the door', async () => {
    const outcome = await completeCommitment(office.deps)(lin, { id, completion: done, expect: 1 })
    expect(outcome).toMatchObject({
      outcome: 'changed',
      commitment: { status: 'completed', version: 2, ...done },
      entry: { by: 'ofc_lin', through: 'link', at: now, version: 2, change: { what: 'completed', ...done } },
      history: [{ through: 'console' }, { through: 'link' }],
    })
    expect(await stored()).toMatchObject({ status: 'completed', version: 2 })
  })

  test('twice in the same words changes nothing the second time, whatever version is expected', async () => {
    await completeCommitment(office.deps)(lin, { id, completion: done, expect: 1 })
    const again = await completeCommitment(office.deps)(lin, { id, completion: done, expect: 1 })
    expect(again).toMatchObject({ outcome: 'unchanged', commitment: { version: 2 } })
    expect(again).not.toHaveProperty('entry')
  })

  test('without a version takes the commitment as it stands', async () => {
    await correctCommitment(office.deps)(officer, {
      id,
      expect: 1,
      corrected: (present) => ({ ...present, title: 'The list' }),
    })
    expect(await completeCommitment(office.deps)(lin, { id, completion: done })).toMatchObject({
      outcome: 'changed',
      commitment: { title: 'The list', version: 3 },
    })
  })

  test('is refused by its reason, and nothing is stored', async () => {
    const before = await stored()
    const refused = (asked: { id: CommitmentId; expect?: number }, doneOn = done.doneOn) =>
      completeCommitment(office.deps)(lin, { ...asked, completion: { ...done, doneOn } })
    expect(await refused({ id: 'cmt_unknown' })).toEqual({ refused: 'not-found' })
    expect(await refused({ id, expect: 7 })).toEqual({ refused: 'version-conflict' })
    expect(
      await completeCommitment(office.deps)(lin, { id, completion: { ...done, doneOn: '2026-12-24' } }),
    ).toMatchObject({ refused: 'done-in-future', pointer: '/doneOn' })
    expect(await stored()).toEqual(before)
    await cancelCommitment(office.deps)(officer, { id, reason: 'Both sides gave it up.' })
    expect(await refused({ id })).toEqual({ refused: 'commitment-cancelled' })
  })
})

describe('Correcting a commitment', () => {
  test('makes the correction from what stands at each attempt', async () => {
    const { commitments } = office.deps
    const seen: (string | undefined)[] = []
    let isFirst = true
    const crossed = {
      ...commitments,
      async save(...change: Parameters<typeof commitments.save>) {
        if (isFirst) {
          isFirst = false
          await correctCommitment(office.deps)(officer, {
            id,
            corrected: (present) => ({ ...present, title: 'By somebody else' }),
          })
        }
        return commitments.save(...change)
      },
    }
    const outcome = await correctCommitment({ ...office.deps, commitments: crossed })(officer, {
      id,
      corrected: (present) => {
        seen.push(present.title)
        return { ...present, wording: 'Send the whole list' }
      },
    })
    expect(seen).toEqual(['Send the list', 'By somebody else'])
    expect(outcome).toMatchObject({
      outcome: 'changed',
      commitment: { title: 'By somebody else', wording: 'Send the whole list', version: 3 },
    })
  })

  test('hands back the refusal of what shall stand, with every field that is wrong', async () => {
    const refusal = {
      refused: 'invalid-request',
      errors: [{ pointer: '/title', detail: 'is empty: write a text, or leave it out where it is optional' }],
    } as const
    expect(await correctCommitment(office.deps)(officer, { id, corrected: () => refusal })).toEqual(refusal)
  })

  test('gives up as a conflict when somebody else is faster every time', async () => {
    let attempts = 0
    const restless = {
      ...office.deps.commitments,
      save: async () => {
        attempts += 1
        return 'changed-meanwhile' as const
      },
    }
    const outcome = await correctCommitment({ ...office.deps, commitments: restless })(officer, {
      id,
      corrected: (present) => ({ ...present, title: 'The list' }),
    })
    expect(outcome).toEqual({ refused: 'version-conflict' })
    expect(attempts).toBe(5)
  })
})

test('Withdrawing a visit from a console cancels what is open of it in the name of the console', async () => {
  const outcome = await withdrawVisit(office.deps)(officer, { id: visitId, reason: 'Recorded twice.' })
  expect(outcome).toMatchObject({
    outcome: 'changed',
    visit: { withdrawal: { by: 'officer', through: 'console', reason: 'Recorded twice.' } },
    commitments: [{ id, status: 'cancelled' }],
  })
  expect((await office.deps.commitments.get(id))?.history.at(-1)).toMatchObject({ through: 'console' })
})

test.each([
  ['A reopening', reopenCommitment],
  ['The undoing of a completion', undoAnswer],
] as const)('%s that reads the event before a correction and the visit after it reads both again', async (_, openAgain) => {
  const { visits } = office.deps
  await completeCommitment(office.deps)(officer, { id, completion: done })
  const old = await visits.read(visitId)
  const event = old?.events[0]
  if (event === undefined) throw new Error('the visit has an event')
  await correctEventRecord(office.deps)(officer, {
    id: visitId,
    eventId: event.id,
    corrected: (present) => ({ ...present, title: 'The later title' }),
  })
  let reads = 0
  const read: typeof visits.read = async (of) => {
    const record = await visits.read(of)
    reads += 1
    return reads === 1 && record && old ? { ...record, events: old.events } : record
  }
  const reopened = await openAgain({ ...office.deps, visits: { ...visits, read } })(officer, {
    id,
    reason: 'A page is missing.',
  })
  expect(reopened).toMatchObject({ outcome: 'changed' })
  expect(await stored()).toMatchObject({ status: 'open', agreedAt: { eventTitle: 'The later title' } })
})

describe('Of two corrections at the same moment, the later one counts for every commitment', () => {
  const titled = (deps: TestOffice['deps'], title: string) =>
    correctVisitRecord(deps)(officer, { id: visitId, corrected: (present) => ({ ...present, title }) })

  /** Reads, and lets a later correction be stored and finished before the first answer is given. */
  const overtakenAfter = <Id, Result>(read: (id: Id) => Promise<Result>) => {
    let isOvertaken = false
    return async (of: Id): Promise<Result> => {
      const found = await read(of)
      if (!isOvertaken) {
        isOvertaken = true
        await titled(office.deps, 'The later title')
      }
      return found
    }
  }

  test('when the earlier one has read the visit, and no commitment yet', async () => {
    const { visits } = office.deps
    await titled({ ...office.deps, visits: { ...visits, read: overtakenAfter(visits.read) } }, 'The title')
    expect(await stored()).toMatchObject({ agreedAt: { visitTitle: 'The later title' } })
    expect(await visits.pendingPropagation(visitId)).toBeUndefined()
  })

  test('when the earlier one has read a commitment', async () => {
    const { commitments } = office.deps
    const get = overtakenAfter(commitments.get)
    await titled({ ...office.deps, commitments: { ...commitments, get } }, 'The title')
    expect(await stored()).toMatchObject({ agreedAt: { visitTitle: 'The later title' } })
  })
})
