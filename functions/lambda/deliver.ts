import { deliverDeps } from '../adapters/live.ts'
import { deliverBatch } from '../deliver-batch.ts'

export const handler = deliverBatch(deliverDeps(process.env))
