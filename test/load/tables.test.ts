import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { mailbox } from '../../local/mailbox.ts'
import { withFolder } from '../support/local-run.ts'
import { officials, openOfficeUnderFaults } from './office-under-faults.ts'

/** Two tables, or with WORLDS=all twenty, which keep a core busy for seven minutes. */
const clients = process.env.WORLDS === 'all' ? 20 : 2
const events = 20
const actionsOfEach = 10

type Commitment = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly responsible: { readonly officialId: string }
}
type Visit = { readonly id: string; readonly title: string; readonly commitments: readonly Commitment[] }
type Day = { readonly state: string; readonly lines?: readonly { readonly id: string }[] }

/** The agreed actions of a table, in the order of the record. One action in ten is of an official whom all tables add. */
const rowsOf = (client: number) =>
  Array.from({ length: events * actionsOfEach }, (_, index) => ({
    number: `${Math.floor(index / actionsOfEach) + 1}.${(index % actionsOfEach) + 1}`,
    title: `Row ${index} of table ${client}`,
    wording: `What row ${index} of table ${client} says`,
    dueOn: '2027-06-30',
    responsible:
      index % 10 === 9
        ? { name: `Official ${index % 7}`, email: `official-${index % 7}@example.org` }
        : { officialId: `ofc_${(client * 7 + index) % officials}` },
  }))

const tableOf = (client: number) => ({
  title: `Table ${client}`,
  startsOn: '2026-11-16',
  endsOn: '2026-11-18',
  events: Array.from({ length: events }, (_, event) => ({
    kind: 'meeting',
    startsOn: '2026-11-17',
    agreedActions: rowsOf(client).slice(event * actionsOfEach, (event + 1) * actionsOfEach),
  })),
})

test(`Tables of ${events * actionsOfEach} rows from ${clients} clients at once, while mornings come and one call in twenty to the table fares badly: each is recorded whole, once, and each row is told once`, () =>
  withFolder(async (folder) => {
    // A table makes a thousand calls, and a fault that the SDK does not mend ends an attempt in the middle of it.
    const { ask, seen, wrong, underFaults, close } = await openOfficeUnderFaults(folder, { tries: 200 })
    const submit = async (client: number) => {
      const headers = { 'Idempotency-Key': `table-${client}` }
      const answer = await ask({ method: 'POST', path: '/visits', body: tableOf(client), headers })
      expect(answer.status).toBe(201)
      return answer.body as Visit
    }

    const {
      result: acknowledged,
      calls,
      failed,
    } = await underFaults(2000, () =>
      Promise.all(Array.from({ length: clients }, (_, client) => submit(client))),
    )

    try {
      expect(wrong).toEqual([])
      expect(failed / calls).toBeCloseTo(0.05, 3)
      expect(seen.get(500)).toBeGreaterThan(clients)

      const { body } = await ask({ method: 'GET', path: '/visits', query: '?limit=100' })
      const { visits } = body as { visits: readonly Visit[] }
      expect(visits.map(({ id }) => id).toSorted()).toEqual(acknowledged.map(({ id }) => id).toSorted())

      const told = new Map<string, number>()
      const owners = new Set(
        acknowledged.flatMap((visit) => visit.commitments.map((row) => row.responsible.officialId)),
      )
      for (const id of owners) {
        const notices = await ask({ method: 'GET', path: '/officials/{id}/notices', id })
        const { days } = notices.body as { days: readonly Day[] }
        for (const { lines } of days.filter(({ state }) => state === 'sent'))
          for (const line of lines ?? []) told.set(line.id, (told.get(line.id) ?? 0) + 1)
      }
      for (const [client, { id, title }] of acknowledged.entries()) {
        const read = await ask({ method: 'GET', path: '/visits/{id}', id })
        const { commitments } = read.body as Visit
        expect(title).toBe(`Table ${client}`)
        expect(read.body).not.toHaveProperty('recording')
        const rows = rowsOf(client).map(({ number, title }) => ({ number, title }))
        expect(commitments.map(({ number, title }) => ({ number, title }))).toEqual(rows)
        expect(commitments.filter((row) => told.get(row.id) !== 1)).toEqual([])
      }

      const mails = mailbox(join(folder, 'mail'))
        .list()
        .map(({ tags }) => `${tags.official} ${tags.date}`)
      expect(mails).toHaveLength(new Set(mails).size)
      const answers = [...seen].toSorted().map(([status, times]) => `${times} × ${status}`)
      console.info(
        `${calls} calls to the table, ${failed} of them spoilt; answers: ${answers.join(', ')}; ${mails.length} mails`,
      )
    } finally {
      await close()
    }
  }))
