import middy from '@middy/core'
import { receiveSesEvent } from '../consumers/ses-event.ts'
import { feedbackDeps } from '../wiring/feedback-deps.ts'

export const handler = middy(receiveSesEvent(feedbackDeps(process.env)))
