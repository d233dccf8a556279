import { expect, test } from '@jest/globals'
import type { VisitSubmission } from '../../functions/domain/visits/visit.ts'
import { example } from '../support/example.ts'
import { startLocalRun, withFolder } from '../support/local-run.ts'

type Acknowledged = { key: string; id: string }
type Visit = {
  id: string
  title: string
  events: { commitmentIds: string[] }[]
  commitments: { id: string; holder: string; matterId?: string; responsible?: { officialId: string } }[]
}

const rounds = 6
const clients = 4

const emailOf = (key: string) => `official-${key}@example.org`

/** The real visit under a separate title, with an action for an official who is new to the directory. */
const submission = (key: string) => {
  const visit = example<VisitSubmission>('sco-2020.json')
  const agreedActions = [
    {
      wording: `Send the list of ${key}`,
      responsible: { email: emailOf(key), name: 'Chen Li' },
      dueOn: '2027-01-29',
    },
  ]
  return {
    ...visit,
    title: `Visit ${key}`,
    events: [...(visit.events ?? []), { kind: 'call', startsOn: visit.endsOn, agreedActions }],
  }
}

test(`killed ${rounds} times while ${clients} clients submit visits, it has every acknowledged one once and whole, and no part of another`, () =>
  withFolder(async (folder) => {
    const acknowledged: Acknowledged[] = []
    const submitted: string[] = []
    const refused: unknown[] = []
    for (let round = 0; round < rounds; round++) {
      const run = await startLocalRun(folder, '--empty', '--date', '2026-11-23')
      const submitting = Array.from({ length: clients }, async (_, client) => {
        for (let number = 0; ; number++) {
          const key = `${round}-${client}-${number}`
          submitted.push(key)
          const { status, body } = await run.post<Visit>('/visits', submission(key), {
            'Idempotency-Key': key,
          })
          if (status === 201) acknowledged.push({ key, id: body.id })
          else refused.push(body)
        }
      })
      const stopped = Promise.allSettled(submitting)
      await new Promise((resolve) => setTimeout(resolve, 700 + round * 230))
      await run.kill()
      await stopped
    }

    const run = await startLocalRun(folder, '--empty', '--date', '2026-11-23')
    try {
      expect(refused).toEqual([])
      expect(acknowledged.length).toBeGreaterThan(rounds * clients)
      const matters: { id: string; visitId: string; commitmentId: string }[] = []
      for (let cursor = ''; ; ) {
        const page = (await run.get(`/matters?limit=100${cursor}`)) as {
          matters: typeof matters
          next?: string
        }
        matters.push(...page.matters)
        if (page.next === undefined) break
        cursor = `&cursor=${page.next}`
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
      // A visit without an answer may be stored or not, but never in part.
      expect(visitIds.size).toBeLessThanOrEqual(submitted.length)
      for (const id of visitIds) {
        const visit = (await run.get(`/visits/${id}`)) as Visit
        expect(visit.events.map(({ commitmentIds }) => commitmentIds.length)).toEqual([0, 1, 1, 0, 1])
        for (const { id: commitmentId, matterId, responsible } of visit.commitments) {
          const asked = matters.filter((one) => one.commitmentId === commitmentId).map((one) => one.id)
          expect(asked).toEqual(matterId === undefined ? [] : [matterId])
          const { history } = (await run.get(`/commitments/${commitmentId}`)) as { history: unknown[] }
          expect(history).toHaveLength(1)
          if (responsible === undefined) continue
          const { official, commitments } = (await run.get(`/officials/${responsible.officialId}/desk`)) as {
            official: { email: string }
            commitments: { id: string }[]
          }
          expect(official.email).toBe(emailOf(visit.title.slice('Visit '.length)))
          expect(commitments.map(({ id }) => id)).toEqual([commitmentId])
        }
      }
      expect(matters).toHaveLength(visitIds.size * 2)
      expect(desk.commitments).toHaveLength(visitIds.size * 2)
    } finally {
      await run.stop()
    }
  }))
