import { SQSClient } from '@aws-sdk/client-sqs'
import { type Clock, realClock } from '../adapters/clock.ts'
import { randomNonce } from '../adapters/ids.ts'
import { type Environment, liveTable, required } from '../adapters/live.ts'
import type { Log } from '../adapters/log.ts'
import { meteredLog } from '../adapters/metered-log.ts'
import { mornings } from '../adapters/mornings.ts'
import { noticeQueue } from '../adapters/notice-queue.ts'
import type { TickDeps } from '../tick.ts'

export const tickDeps = (env: Environment, clock: Clock = realClock, log: Log = meteredLog()): TickDeps => ({
  clock,
  log,
  tickId: randomNonce,
  mornings: mornings(liveTable(env)),
  queue: noticeQueue(new SQSClient(), required(env, 'NOTICE_QUEUE_URL')),
})
