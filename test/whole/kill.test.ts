import { expect, test } from '@jest/globals'
import { example } from '../support/example.ts'
import { startLocalRun, withFolder } from '../support/local-run.ts'

type Acknowledged = { key: string; id: string }
type Visit = {
  id: string
  title: string
  events: { commitmentIds: string[] }[]
  commitments: { id: string; holder: string; matterId?: string }[]
}

const rounds = 6
const clients = 4

/** The real visit under a title of its own, plus an official by address. */
const submission = (key: string) => ({ ...example('sco-2020.json'), title: `Visit ${key}` })

test(`killed ${rounds} times while ${clients} clients submit visits, it has every acknowledged one once and whole, and no part of another`, () =>
  withFolder(async (folder) => {
    const acknowledged: Acknowledged[] = []
    const submitted: string[] = []
    for (let round = 0; round < rounds; round++) {
      const run = await startLocalRun(folder, '--empty', '--date', '2026-11-23')
      const submitting = Array.from({ length: clients }, async (_, client) => {
        for (let number = 0; ; number++) {
          const key = `${round}-${client}-${number}`
          submitted.push(key)
          const { status, body } = await run.post<Visit>('/visits', submission(key), {
            'Idempotency-Key': key,
          })
          expect(status).toBe(201)
          acknowledged.push({ key, id: body.id })
        }
      })
      const stopped = Promise.allSettled(submitting)
      await new Promise((resolve) => setTimeout(resolve, 700 + round * 230))
      await run.kill()
      await stopped
    }

    const run = await startLocalRun(folder, '--empty', '--date', '2026-11-23')
    try {
      expect(acknowledged.length).toBeGreaterThan(rounds * clients)
      const { matters } = (await run.get('/matters')) as {
        matters: { id: string; visitId: string; commitmentId: string }[]
      }
      const desk = (await run.get('/officials/ofc_protocol-office/desk')) as {
        commitments: { id: string; visitId: string }[]
      }
      const visitIds = new Set(desk.commitments.map(({ visitId }) => visitId))

      for (const { key, id } of acknowledged) {
        expect(visitIds).toContain(id)
        const again = await run.post<Visit>('/visits', submission(key), { 'Idempotency-Key': key })
        expect({ key, status: again.status, id: again.body.id }).toEqual({ key, status: 201, id })
      }
      // Whoever was not answered may be stored or not, but never in part.
      expect(visitIds.size).toBeLessThanOrEqual(submitted.length)
      for (const id of visitIds) {
        const visit = (await run.get(`/visits/${id}`)) as Visit
        expect(visit.events.map(({ commitmentIds }) => commitmentIds.length)).toEqual([0, 1, 1, 0])
        for (const { id: commitmentId, matterId } of visit.commitments) {
          expect(
            matters.filter((one) => one.id === matterId && one.commitmentId === commitmentId),
          ).toHaveLength(1)
          const { history } = (await run.get(`/commitments/${commitmentId}`)) as { history: unknown[] }
          expect(history).toHaveLength(1)
        }
      }
      expect(matters).toHaveLength(visitIds.size * 2)
      expect(desk.commitments).toHaveLength(visitIds.size * 2)
    } finally {
      await run.stop()
    }
  }))
