import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Item, Table } from '../../functions/adapters/table.ts'
import { laterClaims } from '../../infra/restore/later-claims.ts'
import { type EmbeddedDynamoDb, startEmbeddedDynamoDb } from '../../local/embedded-dynamodb.ts'
import { clientOf, freshTables } from '../support/engine.ts'
import { runScript } from '../support/run-script.ts'
import { settings } from './demonstration.ts'

/* The embedded engine stands for DynamoDB; its tables are table-1, the first one, and table-2, the restored one. */

let folder: string
let engine: EmbeddedDynamoDb
let first: Table
let restored: Table

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'aide-memoire-restore-'))
  engine = await startEmbeddedDynamoDb({})
  const fresh = freshTables(clientOf(engine.endpoint))
  first = await fresh()
  restored = await fresh()
  const { stage, ...demo } = settings
  writeFileSync(join(folder, 'demo.json'), JSON.stringify({ ...demo, restoredTable: 'table-2' }))
  writeFileSync(join(folder, 'first.json'), JSON.stringify(demo))
})
afterAll(async () => {
  await engine.close()
  rmSync(folder, { recursive: true })
})

const restoreClaims = (...args: string[]) =>
  runScript('restore-claims')(folder, args, {
    env: {
      AIDE_MEMOIRE_STAGES: folder,
      AWS_ENDPOINT_URL: engine.endpoint,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
    },
  })

const claim = (official: string, date: string, more: object): Item => ({
  pk: `OFFICIAL#ofc_${official}`,
  sk: `NOTICE#${date}`,
  entity: 'notice',
  localDate: date,
  state: 'sent',
  nonce: `${official}-${date}`,
  lines: [],
  ...more,
})

const since = '2026-11-24T07:59:59Z'
const before = claim('a', '2026-11-24', { claimedAt: '2026-11-24T07:30:00Z', sentAt: '2026-11-24T07:30:01Z' })
const after = claim('b', '2026-11-24', { claimedAt: '2026-11-24T08:00:02Z', sentAt: '2026-11-24T08:00:03Z' })
const onTheWay = { claimedAt: '2026-11-24T07:59:58Z', state: 'sending' }
const sentAfter = claim('c', '2026-11-24', { ...onTheWay, state: 'sent', sentAt: '2026-11-24T08:00:00Z' })
const bouncedAfter = { ...before, deliveryState: 'bounced', deliveryAt: '2026-11-24T08:10:00Z' }

test('a claim is later when it was made, or its mail was sent or reported about, at the restored second or after', () => {
  const desk = { pk: 'OFFICIAL#ofc_a', sk: 'DESK', entity: 'official' }
  const items = [desk, before, after, sentAfter]
  expect(laterClaims(items, new Date(since))).toEqual([after, sentAfter])
  expect(laterClaims([bouncedAfter], new Date(since))).toEqual([bouncedAfter])
  expect(laterClaims([after], new Date('2026-11-24T08:00:02Z'))).toEqual([after])
})

test('every later claim is in the restored table afterwards, as often as the command runs, and nothing else changes', async () => {
  const line = { pk: 'OFFICIAL#ofc_a', sk: 'CMT#cmt_1', entity: 'commitment' }
  for (const put of [before, after, sentAfter, { ...line, title: 'changed since' }])
    await first.write([{ put }])
  for (const put of [before, { ...sentAfter, ...onTheWay, sentAt: undefined }, line])
    await restored.write([{ put }])

  const args = ['--stage', 'demo', '--from', 'table-1', '--since', since]
  const says = {
    exit: 0,
    complaints: '',
    said: 'Copied 2 claims into table-2; left 0, for which that table holds a later claim.\nEnded the links in the mails to 0 officials.\n',
  }
  expect(await restoreClaims(...args)).toEqual(says)
  expect(await restoreClaims(...args)).toEqual(says)
  for (const item of [before, after, sentAfter, line]) expect(await restored.get(item)).toEqual(item)
})

test('a claim of the restored table that is later stays', async () => {
  const again = { ...after, nonce: 'later', claimedAt: '2026-11-24T09:00:00Z' }
  await restored.write([{ put: again }])
  expect(await restoreClaims('--stage', 'demo', '--from', 'table-1', '--since', since)).toMatchObject({
    said: 'Copied 1 claims into table-2; left 1, for which that table holds a later claim.\nEnded the links in the mails to 0 officials.\n',
  })
  expect(await restored.get(after)).toEqual(again)
})

test('no link in a mail sent before counts afterwards, because the restored table has forgotten who ended it', async () => {
  const link = { hash: 'h', links: 3 }
  const lost = claim('d', '2026-11-24', { claimedAt: '2026-11-24T08:30:00Z', link })
  const kept = claim('d', '2026-11-23', { claimedAt: '2026-11-23T08:30:00Z', link: { hash: 'h', links: 2 } })
  const official = { pk: 'OFFICIAL#ofc_d', sk: 'DESK', entity: 'official', version: 5, name: 'D' }
  await first.write([{ put: { ...official, version: 7, links: 4 } }])
  await first.write([{ put: lost }])
  await restored.write([{ put: { ...official, links: 2 } }])
  await restored.write([{ put: kept }])
  expect(await restoreClaims('--stage', 'demo', '--from', 'table-1', '--since', since)).toMatchObject({
    exit: 0,
    said: expect.stringContaining('Ended the links in the mails to 1 officials.\n'),
  })
  expect(await restored.get(official)).toEqual({ ...official, version: 6, links: 3 })
  expect(await restored.get(kept)).toEqual(kept)
  expect(await restored.get(lost)).toEqual(claim('d', '2026-11-24', { claimedAt: '2026-11-24T08:30:00Z' }))
})

const wanted =
  'Say from which table, and since when: npm run restore-claims -- --stage <stage> --from <first table> --since 2026-11-24T07:59:59Z: copies later claims into the restored table, and ends the links.\n'
const notTwoTables = (stage: string) =>
  `The claims go from the first table into the restored one: set restoredTable in stages/${stage}.json, and name the first table with --from.\n`

test.each([
  [['--stage', 'demo', '--since', since], wanted],
  [['--stage', 'demo', '--from', 'table-1'], wanted],
  [['--stage', 'demo', '--from', 'table-1', '--since', 'yesterday'], wanted],
  [['--stage', 'demo', '--from', 'table-1', '--since', '2026-13-24T07:59:59Z'], wanted],
  [['--stage', 'first', '--from', 'table-1', '--since', since], notTwoTables('first')],
  [['--stage', 'demo', '--from', 'table-2', '--since', since], notTwoTables('demo')],
])('%j copies nothing and says what is missing', async (args, complaint) => {
  expect(await restoreClaims(...args)).toEqual({ exit: 2, said: '', complaints: complaint })
})
