import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import PostalMime from 'postal-mime'
import { mailbox } from '../../local/mailbox.ts'
import { withFolder } from '../support/local-run.ts'
import { officials, openOfficeUnderFaults } from './office-under-faults.ts'

const clients = 20
/** Half of the visits, or with WORLDS=all every one. One in fifty is refused. */
const visitsOfEach = process.env.WORLDS === 'all' ? 100 : 50

type Commitment = {
  id: string
  version: number
  title: string
  responsible?: { officialId: string }
  matterId?: string
}
type Visit = { id: string; title: string; events: { commitmentIds: string[] }[]; commitments: Commitment[] }
type Day = { date: string; state: string; lines?: { id: string }[] }

/**
 * A visit with an action for an official of the directory and an action for a new official; every tenth visit
 * has a third action without a responsible official.
 */
const visit = (client: number, number: number) => {
  const key = `${client}-${number}`
  const action = (which: string, responsible?: object) => ({
    title: `Action ${key} ${which}`,
    wording: `What was agreed at visit ${key}, ${which}`,
    dueOn: '2027-06-30',
    ...(responsible && { responsible }),
  })
  const known = { officialId: `ofc_${(client * 7 + number) % officials}` }
  const newcomer = { name: `Official ${number % 50}`, email: `official-${number % 50}@example.org` }
  return {
    title: `Visit ${key}`,
    direction: 'incoming',
    startsOn: '2026-11-16',
    endsOn: '2026-11-18',
    events: [
      {
        kind: 'meeting',
        // Every fiftieth recorder is mistaken about the day.
        startsOn: number % 50 === 49 ? '2026-12-24' : '2026-11-17',
        agreedActions: [
          action('one', known),
          action('two', newcomer),
          ...(number % 10 === 0 ? [action('three')] : []),
        ],
      },
    ],
  }
}

test(`${clients * visitsOfEach} visits from ${clients} clients, while mornings come and one call in twenty to the table fares badly: what was acknowledged is there once, what was refused is not, and everybody is told once`, () =>
  withFolder(async (folder) => {
    const { ask, seen, wrong, underFaults, close } = await openOfficeUnderFaults(folder)
    const acknowledged: Visit[] = []
    const refused: string[] = []
    const completed = new Set<string>()
    const submit = async (client: number, number: number) => {
      const body = visit(client, number)
      const headers = { 'Idempotency-Key': `key-${client}-${number}` }
      const answer = await ask({ method: 'POST', path: '/visits', body, headers })
      if (answer.status !== 201) return void refused.push(body.title)
      const recorded = answer.body as Visit
      acknowledged.push(recorded)
      const [done] = recorded.commitments
      if (number % 10 !== 5 || done === undefined) return
      const completion = { outcome: 'Done at once.', doneOn: '2026-11-18' }
      const asRead = { 'If-Match': `"${done.version}"` }
      const path = '/commitments/{id}/completion'
      const closed = await ask({ method: 'POST', path, id: done.id, body: completion, headers: asRead })
      expect(closed).toMatchObject({ status: 200, body: { status: 'completed', version: 2 } })
      completed.add(done.id)
    }

    const { calls, failed } = await underFaults(200, () =>
      Promise.all(
        Array.from({ length: clients }, async (_, client) => {
          for (let number = 0; number < visitsOfEach; number++) await submit(client, number)
        }),
      ),
    )

    try {
      expect(wrong).toEqual([])
      expect(failed / calls).toBeCloseTo(0.05, 3)
      expect(seen.get(500)).toBeGreaterThan(clients)
      expect(refused).toHaveLength((clients * visitsOfEach) / 50)
      expect(seen.get(422)).toBeGreaterThanOrEqual(refused.length)

      const listed: { id: string; title: string }[] = []
      for (let cursor: string | undefined = ''; cursor !== undefined; ) {
        const { body } = await ask({ method: 'GET', path: '/visits', query: `?limit=100${cursor}` })
        const page = body as { visits: typeof listed; next?: string }
        listed.push(...page.visits)
        cursor = page.next && `&cursor=${page.next}`
      }
      const byTitle = (one: { title: string }, other: { title: string }) =>
        one.title.localeCompare(other.title)
      const named = ({ id, title }: { id: string; title: string }) => ({ id, title })
      expect(listed.map(named).toSorted(byTitle)).toEqual(acknowledged.map(named).toSorted(byTitle))

      const toldTo = new Map<string, Day[]>()
      /** The days with a sent notice. */
      const noticesOf = async (id: string) => {
        const known = toldTo.get(id)
        if (known) return known
        const { body } = await ask({ method: 'GET', path: '/officials/{id}/notices', id })
        const { days } = body as { days: Day[] }
        const sent = days.filter(({ state }) => state === 'sent')
        toldTo.set(id, sent)
        return sent
      }
      for (const { id, title, events, commitments } of acknowledged) {
        const { body } = await ask({ method: 'GET', path: '/visits/{id}', id })
        expect(body).toMatchObject({ id, title, events })
        for (const { id: line, title: action, responsible, matterId = line } of commitments) {
          const notices = await noticesOf(responsible?.officialId ?? 'ofc_protocol-office')
          const told = notices.filter(({ lines }) => lines?.some(({ id }) => id === line || id === matterId))
          // A commitment completed early may have been told before or not; a matter is told again on weekly days.
          if (completed.has(line)) expect(told.length).toBeLessThanOrEqual(1)
          else if (matterId !== line) expect(told.length).toBeGreaterThanOrEqual(1)
          else expect({ action, told: told.length }).toEqual({ action, told: 1 })
        }
      }

      const box = mailbox(join(folder, 'mail'))
      const mails = box.list().map(({ tags }) => `${tags.official} ${tags.date}`)
      expect(mails).toHaveLength(new Set(mails).size)
      const sent = [...toldTo].flatMap(([id, notices]) => notices.map(({ date }) => `${id} ${date}`))
      // Every notice recorded as sent has a mail. A mail without such a record left, but the record of the
      // outcome failed.
      expect(sent.filter((notice) => !mails.includes(notice))).toEqual([])
      const read = await PostalMime.parse(box.raw(box.list()[0]?.id ?? '') ?? '')
      expect(read.text).toContain('Action ')
      const answers = [...seen].toSorted().map(([status, times]) => `${times} × ${status}`)
      console.info(
        `${calls} calls to the table, ${failed} of them spoilt; answers: ${answers.join(', ')}; ${mails.length} mails`,
      )
    } finally {
      await close()
    }
  }))
