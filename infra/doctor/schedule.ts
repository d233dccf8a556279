import { GetScheduleCommand, ResourceNotFoundException, SchedulerClient } from '@aws-sdk/client-scheduler'
import type { Finding } from './findings.ts'
import { ifThere } from './if-there.ts'

/** `ENABLED` or `DISABLED`; absent if AWS knows no such schedule. */
export const scheduleStateOf = async (
  region: string,
  Name: string | undefined,
): Promise<string | undefined> => {
  if (Name === undefined) return undefined
  const found = await ifThere(
    new SchedulerClient({ region }).send(new GetScheduleCommand({ Name })),
    (error) => error instanceof ResourceNotFoundException,
  )
  return found?.State
}

export const onSchedule = (state: string | undefined): Finding =>
  state === 'ENABLED'
    ? { about: 'schedule', verdict: 'ok', says: 'every quarter of an hour' }
    : {
        about: 'schedule',
        verdict: 'mend',
        says:
          state === undefined
            ? 'AWS does not know the schedule of the ticks: deploy again'
            : `the schedule of the ticks is ${state}, so nobody is reminded: enable it in the console of EventBridge Scheduler`,
      }
