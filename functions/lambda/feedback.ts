import middy from '@middy/core'
import { feedback } from '../use-cases/record-delivery.ts'
import { feedbackDeps } from '../wiring/feedback-deps.ts'

export const handler = middy(feedback(feedbackDeps(process.env)))
