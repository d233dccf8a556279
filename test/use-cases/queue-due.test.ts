import { describe, expect, test } from '@jest/globals'
import type { Waiting } from '../../functions/adapters/due-index.ts'
import type { LogEntry } from '../../functions/adapters/log.ts'
import { queueDue } from '../../functions/use-cases/queue-due.ts'

type World = {
  /** What the index answers, page by page. */
  readonly pages: readonly (readonly Waiting[])[]
  readonly earliest?: Waiting['since']
  readonly isBusy?: boolean
  /** True for a page that the queue refuses. */
  readonly refuses?: (page: readonly string[]) => boolean
}

/** The messages that a tick at nine o'clock queues, the questions to the index, and the log entries. */
const tickIn = async ({ pages, earliest, isBusy = false, refuses = () => false }: World) => {
  const queued: unknown[] = []
  const asked: unknown[] = []
  const logged: LogEntry[] = []
  const failure = await queueDue({
    clock: { now: () => '2026-11-24T09:00:00Z' },
    tickId: () => 'tick-1',
    log: (entry) => void logged.push(entry),
    mornings: {
      async *dueBy(now, options) {
        asked.push({ now, ...options })
        yield* pages
      },
      next: async () => earliest,
    },
    queue: {
      async send(page, tick) {
        if (refuses(page)) throw new Error(`the queue refused ${page.length} of ${page.length} messages`)
        queued.push([page, tick])
      },
      holdsMessages: async () => isBusy,
    },
  })().catch((error: unknown) => error)
  return { queued, asked, logged, failure }
}

const lin: Waiting = { who: 'ofc_lin', since: '2026-11-24T09:00:00Z' }
const visit: Waiting = { who: 'vis_1', since: '2026-11-24T08:45:00Z' }

test('A tick queues everybody whose morning has come, page by page, under its own name', async () => {
  const { queued, asked, logged, failure } = await tickIn({ pages: [[lin], [visit]] })
  expect(asked).toEqual([{ now: '2026-11-24T09:00:00Z' }])
  expect(queued).toEqual([
    [['ofc_lin'], 'tick-1'],
    [['vis_1'], 'tick-1'],
  ])
  expect(logged).toEqual([{ what: 'tick', tick: 'tick-1', waiting: 2, late: 0, oldestSeconds: 900 }])
  expect(failure).toBeUndefined()
})

test('A tick tells how long the oldest morning has been waiting, and how many for more than an hour', async () => {
  const { logged } = await tickIn({
    pages: [
      [
        { who: 'ofc_lin', since: '2026-11-24T06:00:00Z' },
        { who: 'ofc_ines', since: '2026-11-24T07:59:59Z' },
      ],
      [{ who: 'ofc_ana', since: '2026-11-24T08:00:00Z' }],
    ],
  })
  expect(logged).toMatchObject([{ late: 2, oldestSeconds: 10_800 }])
})

test('A tick that finds nobody says so, as silence rings', async () => {
  const { logged } = await tickIn({ pages: [[], []] })
  expect(logged).toEqual([{ what: 'tick', tick: 'tick-1', waiting: 0, late: 0, oldestSeconds: 0 }])
})

describe('A tick that finds messages of an earlier tick in the queue', () => {
  test('asks only for the mornings of the last half hour, because all others wait in the queue', async () => {
    const { asked, queued } = await tickIn({ pages: [[lin]], isBusy: true })
    expect(asked).toEqual([{ now: '2026-11-24T09:00:00Z', within: 1800 }])
    expect(queued).toEqual([[['ofc_lin'], 'tick-1']])
  })

  test('tells the age of the oldest morning of all, so that a queue at a standstill rings', async () => {
    const { logged } = await tickIn({ pages: [[lin]], isBusy: true, earliest: '2026-11-24T05:00:00Z' })
    expect(logged).toMatchObject([{ waiting: 1, oldestSeconds: 14_400 }])
  })

  test.each([
    undefined,
    '2026-11-24T09:15:00Z' as const,
  ])('counts no age if the earliest morning is %s', async (earliest) => {
    const { logged } = await tickIn({ pages: [[]], isBusy: true, ...(earliest && { earliest }) })
    expect(logged).toMatchObject([{ waiting: 0, oldestSeconds: 0 }])
  })
})

test('A tick of which the queue refuses a page queues the other pages, and then fails, so that the alarm about failed ticks rings', async () => {
  const { queued, logged, failure } = await tickIn({
    pages: [[lin], [visit]],
    refuses: ([first]) => first === 'ofc_lin',
  })
  expect(queued).toEqual([[['vis_1'], 'tick-1']])
  expect(failure).toMatchObject({
    message: 'pages not queued whole: 1',
    errors: [new Error('the queue refused 1 of 1 messages')],
  })
  expect(logged).toEqual([])
})
