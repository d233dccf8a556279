import middy from '@middy/core'
import { queueDue } from '../use-cases/queue-due.ts'
import { tickDeps } from '../wiring/tick-deps.ts'

export const handler = middy(queueDue(tickDeps(process.env)))
