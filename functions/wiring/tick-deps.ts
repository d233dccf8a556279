import { SQSClient } from '@aws-sdk/client-sqs'
import { type Clock, realClock } from '../adapters/clock.ts'
import { type Environment, liveTable, required } from '../adapters/environment.ts'
import type { Log } from '../adapters/log.ts'
import { meteredLog } from '../adapters/metered-log.ts'
import { randomNonce } from '../adapters/nonce.ts'
import { noticeQueue } from '../adapters/notice-queue.ts'
import type { QueueDueDeps } from '../use-cases/queue-due.ts'
import { tickOn } from './office.ts'

export const tickDeps = (
  env: Environment,
  clock: Clock = realClock,
  log: Log = meteredLog(),
): QueueDueDeps => ({
  ...tickOn(liveTable(env)),
  clock,
  log,
  tickId: randomNonce,
  queue: noticeQueue(new SQSClient(), required(env, 'NOTICE_QUEUE_URL')),
})
