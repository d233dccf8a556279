import { Worker } from 'node:worker_threads'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { answers } from '../../functions/pages/answers.ts'
import { pageRoutes } from '../../functions/pages/routes.ts'
import { drawsAll } from '../support/draws.ts'
import { pagesOver } from '../support/link-pages.ts'
import { openTestOffice } from '../support/office.ts'
import type { ScannedMornings } from './scanned-mornings.ts'
import { type ScannerMutantName, scannerMutants } from './scanner-mutants.ts'
import type { Asked } from './scanner-worker.ts'

/*
 * What protects mailboxes opens the links of mails, and some of it presses what it finds. Only a person changes anything.
 * A new page or form is scanned without a line here.
 */

const minutes = 60_000

const scannedInThread = (workerData: Asked) =>
  new Promise<ScannedMornings>((resolve, reject) => {
    const worker = new Worker(new URL('scanner-worker.ts', import.meta.url), { workerData })
    worker.once('message', resolve)
    worker.once('error', reject)
  })

describe(drawsAll ? 'A year of mails' : 'A month of mails', () => {
  let mornings: ScannedMornings
  beforeAll(async () => {
    mornings = await scannedInThread({ days: drawsAll ? 365 : 31 })
  }, 120 * minutes)

  test('is the same for a scanner that opens every link and submits every form: nothing changes', () => {
    expect(mornings.changes).toEqual([])
    expect([...mornings.faults]).toEqual([])
  })

  test('has mails about everything, each with links, and people who answer some of them', () => {
    const sections = ['late', 'today', 'soon', 'new', 'later', 'waiting', 'asked']
    for (const kind of [...sections, 'cmt_', 'mat_', 'nws_', 'for an absent official'])
      expect([...mornings.kinds]).toContain(kind)
    expect(mornings.withoutLinks).toEqual([])
    expect(mornings.mails).toBeGreaterThan(30)
    expect(mornings.answered).toBeGreaterThan(10)
  })

  test('leads the scanner to every page, and to every answer of every form', async () => {
    const office = await openTestOffice('2026-11-22T00:00:00Z')
    await office.close()
    const routes = pageRoutes(pagesOver(office).deps).flatMap(({ method, path }) =>
      method === 'GET' ? [`GET ${path}`, `HEAD ${path}`] : [`${method} ${path}`],
    )
    expect([...mornings.routes].toSorted()).toEqual(routes.toSorted())
    // In a month one answer may have no day on which its page offers it, such as taking back a part that is done.
    const unticked = answers.filter(({ name }) => !mornings.ticked.has(`answer=${name}`))
    expect(unticked.slice(drawsAll ? 0 : 1)).toEqual([])
    expect(mornings.submitted).toBeGreaterThan(10_000)
  })
})

test.each(
  Object.keys(scannerMutants) as ScannerMutantName[],
)('The scanner finds a program that %s', async (mutant) => {
  expect((await scannedInThread({ days: 7, mutant })).changes).not.toEqual([])
})
