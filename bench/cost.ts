import type { Figure } from './figures.ts'

/** Dollars: the list prices of us-east-1 in November 2026, without the free tier. */
const prices = {
  writeUnit: 0.625 / 1e6,
  readUnit: 0.125 / 1e6,
  queueRequest: 0.4 / 1e6,
  invocation: 0.2 / 1e6,
  gigabyteSecond: 0.0000133334,
  mail: 100 / 1e6,
}

/** The requests to the queue for one notice: a tenth of a sent batch, one receive, one delete. */
const queueRequests = 2.1
/** `deliver` has 512 MB, on arm64. The duration is an assumption: most of the time goes into waiting for SES. */
const gigabytes = 0.5
const seconds = 0.3

const million = 1e6

/**
 * Dollars for a million notices of `lines` lines, service by service, from the measured consumption of one
 * notice.
 */
export const costFigures = (
  figures: readonly Figure[],
  lines: number,
): { figures: Figure[]; arithmetic: string[] } => {
  const unitsOf = (kind: string) =>
    figures.find(({ name }) => name === `notice-of-${lines}.${kind}`)?.value ?? Number.NaN
  const [writes, reads] = [unitsOf('write-units'), unitsOf('read-units')]
  const parts = [
    [
      'DynamoDB',
      writes * prices.writeUnit + reads * prices.readUnit,
      `${writes} WRU × $0.625/M + ${reads} RRU × $0.125/M`,
    ],
    ['SQS', queueRequests * prices.queueRequest, `${queueRequests} requests × $0.40/M`],
    [
      'Lambda',
      prices.invocation + seconds * gigabytes * prices.gigabyteSecond,
      `1 × $0.20/M + ${seconds} s × ${gigabytes} GB × $0.0000133334`,
    ],
    ['SES', prices.mail, '1 mail × $100/M (à la carte)'],
  ] as const
  const total = parts.reduce((sum, [, dollars]) => sum + dollars, 0)
  return {
    figures: [
      ...parts.map(([part, dollars]) => ({
        name: `cost-of-a-million-notices-of-${lines}.${part.toLowerCase()}`,
        value: dollars * million,
        unit: 'USD',
      })),
      { name: `cost-of-a-million-notices-of-${lines}`, value: total * million, unit: 'USD' },
    ],
    arithmetic: parts.map(
      ([part, dollars, how]) => `| ${part} | ${how} | $${(dollars * million).toFixed(2)} |`,
    ),
  }
}
