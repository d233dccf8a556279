import type { Log } from '../functions/adapters/log.ts'
import { faultOf } from '../functions/use-cases/fault.ts'

/**
 * EventBridge between SES and the handler of its events: one after the other, and none waits for another's fault. Events
 * wait until they are handed over, because SES too reports a mail after the notice is written down. They wait in a list
 * and not in a chain of promises: V8 follows such a chain to its end for every error object that is made on the way, and
 * the SDK makes one for each request. They wait as JSON, as they travel, so that no string in them keeps the whole
 * request in memory of which it is a part.
 */
export const sesReports = (consume: (event: object) => Promise<void>, log: Log) => {
  const waiting: string[] = []
  return {
    add(event: object): void {
      waiting.push(JSON.stringify(event))
    },
    /** Resolves when everything reported so far is written down. */
    async handOver(): Promise<void> {
      for (let event = waiting.shift(); event !== undefined; event = waiting.shift())
        try {
          await consume(JSON.parse(event) as object)
        } catch (error) {
          log({ what: 'report failed', ...faultOf(error) })
        }
    },
  }
}
