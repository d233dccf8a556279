import middy from '@middy/core'
import { tick } from '../use-cases/queue-due.ts'
import { tickDeps } from '../wiring/tick-deps.ts'

export const handler = middy(tick(tickDeps(process.env)))
