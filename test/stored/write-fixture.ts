import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import type { SQSClient } from '@aws-sdk/client-sqs'
import type { Context } from 'aws-lambda'
import type { Waiting } from '../../functions/adapters/due-index.ts'
import { noticeQueue } from '../../functions/adapters/notice-queue.ts'
import { protocolOfficeOf } from '../../functions/adapters/settings.ts'
import { api } from '../../functions/api/api.ts'
import type { OfficialId } from '../../functions/domain/shared/ids.ts'
import { queueDue } from '../../functions/use-cases/queue-due.ts'
import { sendNotice } from '../../functions/use-cases/send-notice.ts'
import { leaveNotes } from '../../infra/calendars/leave-notes.ts'
import { firstLadders } from '../../infra/calendars/versions.ts'
import { eventOf } from '../support/office.ts'
import { agreed, meeting, openDrivenOffice } from './driven-office.ts'
import {
  deliverQueued,
  mailsOf,
  monthOfMornings,
  openStoredOffice,
  type Stored,
  settings,
} from './stored-office.ts'
import { liveUntilOctober } from './story.ts'

/*
 * Writes the fixture of the commit that is checked out, as test/fixtures/README.md describes one: an office lives until
 * Wednesday 14 October, when the program stops in the middle of deliveries and of changes.
 */

const office = await openDrivenOffice('2026-08-03T03:15:00Z')
await liveUntilOctober(office)
const { deps, clock, patch, dayVisit, visitPath, addNews, stopBeforeWrite } = office

/* The morning's tick queues the officials; three deliveries and the end of some reminders stop half-way. */

const bodies: string[] = []
const client = {
  async send({ input }: { input: { Entries?: { MessageBody: string }[] } }) {
    bodies.push(...(input.Entries ?? []).map(({ MessageBody }) => MessageBody))
    return {}
  },
} as unknown as SQSClient
const queue = noticeQueue(client, 'queue')
clock.at = '2026-10-14T00:15:00Z'
const woken: Waiting['who'][] = []
await queueDue({
  ...deps,
  queue: { send: async (ids) => void woken.push(...ids), holdsMessages: async () => false },
})()
const stops: Record<string, number> = {
  'stopped-claimed': 2,
  'stopped-sent': 3,
  'stopped-halfway': 4,
  // The claims of two deputies have lines of others.
  'stopped-deputy': 3,
  'stopped-other-deputy': 2,
  last: 3,
}
office.sesOutcomes.set('ofc_stopped-throttled', 'refused')
for (const id of woken.toSorted() as OfficialId[]) {
  const stop = stops[id.replace('ofc_', '')]
  if (stop !== undefined) await stopBeforeWrite(stop, (program) => sendNotice(program)(id))
  else if (id !== 'ofc_stopped-waiting') await office.deliver(id)
}
office.sesOutcomes.clear()
for (const name of [...Object.keys(stops), 'stopped-waiting', 'stopped-throttled'])
  if (!woken.includes(`ofc_${name}`)) throw new Error(`ofc_${name} was not woken`)

/* Changes stop half-way. Two are queued by a tick, and two wait for the next one. */

const stoppedChange = (nth: number, method: string, path: string, body: object) =>
  stopBeforeWrite(nth, (program) =>
    api(program)(eventOf(method, path, { body, headers: { 'if-match': '"1"' } }), {} as Context),
  )
clock.at = '2026-10-14T00:20:00Z'
await stoppedChange(3, 'POST', `${visitPath('Visit with a stopped withdrawal')}/withdrawal`, {
  reason: 'It never took place.',
})
await stoppedChange(3, 'PATCH', visitPath('Visit with a stopped publication'), { draft: false })
clock.at = '2026-10-14T00:22:00Z'
await queueDue({ ...deps, queue })()
clock.at = '2026-10-14T00:25:00Z'
await stoppedChange(3, 'PATCH', visitPath('Visit with a stopped correction'), {
  title: 'Visit under its right title',
})
await stoppedChange(4, 'PATCH', '/officials/ofc_moving', { zone: 'Asia/Shanghai', hour: '08:00' })
const rows = Array.from({ length: 70 }, (_, row) =>
  agreed(`Row ${row + 1}`, 'lin', '2026-12-11', { number: `${row + 1}` }),
)
await stopBeforeWrite(3, (program) =>
  api(program)(
    eventOf('POST', '/visits', {
      body: {
        title: 'Table of seventy rows',
        startsOn: '2026-10-12',
        endsOn: '2026-10-12',
        events: [meeting('2026-10-12', rows)],
      },
      headers: { 'idempotency-key': 'table' },
    }),
    {} as Context,
  ),
)
await patch('/officials/ofc_treasury', { newHolder: true, name: 'Erika Maas', email: 'maas@example.org' })
await office.decide('ofc_full', { tryAgain: true })
await patch('/officials/ofc_closed', { email: 'reopened@example.org' })
await addNews('settled', 'Awaited news', { since: '2026-10-13', isAwaited: true })
await addNews('settled', 'News beside the awaited', { since: '2026-09-28' })
await addNews('asked', 'News for an address that waits', { since: '2026-10-13', isAwaited: true })
await addNews('kathmandu', 'Too old to be told', { since: '2026-09-01' })
await addNews('treasury', 'News before the takeover', { since: '2026-10-13' })
const coming = [agreed('Prepare the hall', 'lin', '2026-11-13'), agreed('Choose the gift')]
await dayVisit('Coming visit', '2026-11-16', coming, { direction: 'outgoing', endsOn: '2026-11-18' })

/* A deployment brings the days of Iran: the note for the officials there waits for the next tick. */

await leaveNotes(office.table, {
  protocolOffice: protocolOfficeOf(settings),
  deployed: { calendars: { institution: 'weekdays', IR: 'first' }, ladders: firstLadders },
  at: clock.at,
  tell: () => undefined,
})

/* The fixture, and the mails of this version after the fixture. */

const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
const key = ({ pk, sk }: { pk: string; sk: string }) => `${pk} ${sk}`
const firstOf = (kind: string) => office.recorded.filter(({ id }) => id.startsWith(kind)).slice(0, 1)
const stored: Stored = {
  writtenBy: commit,
  clock: '2026-10-14T00:30:00Z',
  // A queue may hand a message over twice.
  queued: [...bodies.toSorted(), ...bodies.slice(0, 3)],
  recorded: ['vis_', 'evt_', 'cmt_'].flatMap(firstOf),
  items: (await office.items()).toSorted((one, other) => (key(one) < key(other) ? -1 : 1)),
}
await office.close()

const later = await openStoredOffice(stored)
const unfinished = await deliverQueued(later, stored)
if (unfinished.length > 0) throw new Error(`messages were not finished: ${unfinished.join()}`)
await monthOfMornings(later, stored)
const mails = await mailsOf(later, stored)
await later.close()

const oneToALine = (things: readonly object[]) =>
  `[\n${things.map((one) => JSON.stringify(one)).join(',\n')}\n]`
/** Throws when the file is there already, because a fixture is never edited. */
const write = (name: string, text: string) =>
  writeFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), `${text}\n`, { flag: 'wx' })
const { items, ...rest } = stored
write(`stored-by-${commit}`, `${JSON.stringify(rest).slice(0, -1)},\n"items":${oneToALine(items)}}`)
write(`stored-by-${commit}.mails`, oneToALine(mails))
