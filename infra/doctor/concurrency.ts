import { GetAccountSettingsCommand, LambdaClient } from '@aws-sdk/client-lambda'
import type { Settings } from '../settings.ts'
import type { Finding } from './findings.ts'

/** The number of Lambdas that the account may run at once, over all programs in the region. */
export const concurrencyOf = async (region: string): Promise<number> =>
  (await new LambdaClient({ region }).send(new GetAccountSettingsCommand({}))).AccountLimit
    ?.ConcurrentExecutions ?? 0

/** The API answers several callers at once beside the tick, the reports and all deliveries. */
const besideDeliveries = 5

export const onConcurrency = (granted: number, { concurrentDeliveries }: Settings): Finding =>
  granted >= concurrentDeliveries + besideDeliveries
    ? { about: 'concurrency', verdict: 'ok', says: `${granted} functions at once` }
    : {
        about: 'concurrency',
        verdict: 'advice',
        says: `AWS runs ${granted} functions of the account at once, and ${concurrentDeliveries} deliveries leave too few for the API: lower concurrentDeliveries, or ask for more in Service Quotas`,
      }
