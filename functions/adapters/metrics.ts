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
  delivered: { name: 'NoticesDelivered', unit: 'Count' },
  complained: { name: 'NoticesComplained', unit: 'Count' },
  withinAnHour: { name: 'NoticesWithinAnHour', unit: 'Count' },
  reports: { name: 'SesReports', unit: 'Count' },
  officeUnusable: { name: 'OfficeUnusable', unit: 'Count' },
  officeUnreachable: { name: 'OfficeUnreachable', unit: 'Count' },
  linksUnknown: { name: 'LinksUnknown', unit: 'Count' },
  answers: { name: 'AnswersThroughLinks', unit: 'Count' },
} as const

type Measure = keyof typeof measures

const one = () => 1
/** Added by every tick, so that a count has a value in every quarter of an hour, and an alarm can compare counts. */
const none = () => 0

const anHour = 60 * 60

/** The measures of a log entry by the entry's `what`, each with the amount to add. */
const counted: Readonly<Record<string, Partial<Record<Measure, (entry: LogEntry) => unknown>>>> = {
  tick: {
    ticks: one,
    oldestWaiting: ({ oldestSeconds }) => oldestSeconds,
    late: ({ late }) => late,
    sent: none,
    refused: none,
    reports: none,
  },
  'notice accepted': {
    sent: one,
    withinAnHour: ({ waitedSeconds }) => (Number(waitedSeconds) <= anHour ? 1 : 0),
  },
  'notice unknown': { unknown: one },
  'notice refused': { refused: one },
  'notice bounced': { bounced: one, reports: one },
  'notice delivered': { delivered: one, reports: one },
  'notice complained': { complained: one, reports: one },
  'notice delayed': { reports: one },
  'notice rejected': { reports: one },
  report: { reports: one },
  'report about an unknown notice': { reports: one },
  'report about no notice': { reports: one },
  'office unusable': { officeUnusable: one },
  'office unreachable': { officeUnreachable: one },
  'link unknown': { linksUnknown: one },
  answer: { answers: one },
  // With the state `sending`, the claiming invocation may have ended before SES answered.
  'notice already claimed': { unknown: ({ state }) => (state === 'sending' ? 1 : undefined) },
}

export const measured = (entry: LogEntry): { name: string; unit: 'Count' | 'Seconds'; value: number }[] =>
  Object.entries(counted[entry.what] ?? {}).flatMap(([measure, amount]) => {
    const value = amount(entry)
    return typeof value === 'number' ? [{ ...measures[measure as Measure], value }] : []
  })
