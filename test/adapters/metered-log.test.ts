import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from '@jest/globals'
import type { LogEntry } from '../../functions/adapters/log.ts'
import { measured } from '../../functions/adapters/metrics.ts'

const program = `
  import { meteredLog } from './functions/adapters/metered-log.ts'
  meteredLog()(JSON.parse(process.argv[1]))`

/** The line that a Lambda writes to its log about the entry. */
const lineOf = async (entry: LogEntry): Promise<Record<string, unknown>> => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '-e', program, JSON.stringify(entry)],
    {
      cwd: new URL('../..', import.meta.url),
      env: { POWERTOOLS_METRICS_NAMESPACE: 'AideMemoire', POWERTOOLS_SERVICE_NAME: 'trial' },
    },
  )
  const lines = stdout.trim().split('\n')
  expect(lines).toHaveLength(1)
  return JSON.parse(lines[0] ?? '')
}

test('A line that is counted carries what CloudWatch needs to count it, and what it said', async () => {
  expect(
    await lineOf({ what: 'notice accepted', official: 'ofc_lin', nonce: 'n1', waitedSeconds: 60 }),
  ).toEqual({
    _aws: {
      Timestamp: expect.any(Number),
      CloudWatchMetrics: [
        {
          Namespace: 'AideMemoire',
          Dimensions: [['service']],
          Metrics: [
            { Name: 'NoticesSent', Unit: 'Count' },
            { Name: 'NoticesWithinAnHour', Unit: 'Count' },
          ],
        },
      ],
    },
    service: 'trial',
    NoticesSent: 1,
    NoticesWithinAnHour: 1,
    what: 'notice accepted',
    official: 'ofc_lin',
    nonce: 'n1',
    waitedSeconds: '60',
  })
})

test('Any other line is as it is', async () => {
  expect(await lineOf({ what: 'silence', official: 'ofc_lin', because: 'nothing-due' })).toEqual({
    what: 'silence',
    official: 'ofc_lin',
    because: 'nothing-due',
  })
})

test.each<[LogEntry, Record<string, number>]>([
  [
    { what: 'tick', tick: 't', waiting: 3, late: 1, oldestSeconds: 4000 },
    {
      Ticks: 1,
      NoticesLate: 1,
      OldestWaitingMorning: 4000,
      NoticesSent: 0,
      NoticesRefused: 0,
      SesReports: 0,
    },
  ],
  [{ what: 'notice unknown' }, { NoticesUnknown: 1 }],
  [{ what: 'notice refused' }, { NoticesRefused: 1 }],
  [
    { what: 'notice accepted', waitedSeconds: 3600 },
    { NoticesSent: 1, NoticesWithinAnHour: 1 },
  ],
  [
    { what: 'notice accepted', waitedSeconds: 3601 },
    { NoticesSent: 1, NoticesWithinAnHour: 0 },
  ],
  [{ what: 'notice bounced' }, { NoticesBounced: 1, SesReports: 1 }],
  [{ what: 'notice delivered' }, { NoticesDelivered: 1, SesReports: 1 }],
  [{ what: 'notice complained' }, { NoticesComplained: 1, SesReports: 1 }],
  [{ what: 'notice delayed' }, { SesReports: 1 }],
  [{ what: 'notice rejected' }, { SesReports: 1 }],
  [{ what: 'report', event: 'Send' }, { SesReports: 1 }],
  [{ what: 'report about an unknown notice' }, { SesReports: 1 }],
  [{ what: 'report about no notice' }, { SesReports: 1 }],
  [{ what: 'notice already claimed', state: 'sending' }, { NoticesUnknown: 1 }],
  [{ what: 'notice already claimed', state: 'sent' }, {}],
  [{ what: 'request', status: 200 }, {}],
])('%j counts as %j', (entry, counts) => {
  expect(Object.fromEntries(measured(entry).map(({ name, value }) => [name, value]))).toEqual(counts)
})
