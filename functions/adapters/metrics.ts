import type { LogEntry } from './log.ts'

/** The namespace of all metrics, also for alarms and the dashboard. */
export const namespace = 'AideMemoire'

export const measures = {
  ticks: { name: 'Ticks', unit: 'Count' },
  oldestWaiting: { name: 'OldestWaitingMorning', unit: 'Seconds' },
  late: { name: 'NoticesLate', unit: 'Count' },
  sent: { name: 'NoticesSent', unit: 'Count' },
  unknown: { name: 'NoticesUnknown', unit: 'Count' },
  refused: { name: 'NoticesRefused', unit: 'Count' },
  bounced: { name: 'NoticesBounced', unit: 'Count' },
  officeUnusable: { name: 'OfficeUnusable', unit: 'Count' },
  officeUnreachable: { name: 'OfficeUnreachable', unit: 'Count' },
} as const

type Measure = keyof typeof measures

const one = () => 1

/** The measures of a log entry by the entry's `what`, each with the amount to add. */
const counted: Readonly<Record<string, Partial<Record<Measure, (entry: LogEntry) => unknown>>>> = {
  tick: { ticks: one, oldestWaiting: ({ oldestSeconds }) => oldestSeconds, late: ({ late }) => late },
  'notice accepted': { sent: one },
  'notice unknown': { unknown: one },
  'notice refused': { refused: one },
  'notice bounced': { bounced: one },
  'office unusable': { officeUnusable: one },
  'office unreachable': { officeUnreachable: one },
  // With the state `sending`, the claiming invocation may have ended before SES answered.
  'notice already claimed': { unknown: ({ state }) => (state === 'sending' ? 1 : undefined) },
}

export const measured = (entry: LogEntry): { name: string; unit: 'Count' | 'Seconds'; value: number }[] =>
  Object.entries(counted[entry.what] ?? {}).flatMap(([measure, amount]) => {
    const value = amount(entry)
    return typeof value === 'number' ? [{ ...measures[measure as Measure], value }] : []
  })
