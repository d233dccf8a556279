import { expect, test } from '@jest/globals'
import type { LogEntry } from '../../functions/adapters/log.ts'
import { sesReports } from '../../local/ses-reports.ts'

test('reports are handed over in turn, with those that come meanwhile, and a fault holds up none', async () => {
  const consumed: object[] = []
  const logged: LogEntry[] = []
  const reports = sesReports(
    async (event) => {
      if ('faulty' in event) throw new TypeError('cannot be read')
      if ('first' in event) reports.add({ third: true })
      consumed.push(event)
    },
    (entry) => void logged.push(entry),
  )
  reports.add({ first: true })
  reports.add({ faulty: true })
  reports.add({ second: true })
  expect(consumed).toEqual([])
  await reports.handOver()
  expect(consumed).toEqual([{ first: true }, { second: true }, { third: true }])
  expect(logged).toMatchObject([{ what: 'report failed', error: 'TypeError' }])
})
