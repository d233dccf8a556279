import middy from '@middy/core'
import { tickDeps } from '../adapters/live.ts'
import { tick } from '../tick.ts'

export const handler = middy(tick(tickDeps(process.env)))
