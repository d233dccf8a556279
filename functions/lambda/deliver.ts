import { deliverBatch } from '../consumers/deliver-batch.ts'
import { deliverDeps } from '../wiring/deliver-deps.ts'

export const handler = deliverBatch(deliverDeps(process.env))
