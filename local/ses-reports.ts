import { faultOf, type Log } from '../functions/adapters/log.ts'

/**
 * EventBridge between SES and the handler of its events: one after the other, and none waits for another's fault. Events
 * wait until they are handed over, because SES too reports a mail after the notice is written down. They wait in a list
 * and not in a chain of promises: V8 follows such a chain to its end for every error object that is made on the way, and
 * the SDK makes one for each request.
 */
export const sesReports = (consume: (event: object) => Promise<void>, log: Log) => {
  const waiting: object[] = []
  return {
    add(event: object): void {
      waiting.push(event)
    },
    /** Resolves when everything reported so far is written down. */
    async handOver(): Promise<void> {
      for (let event = waiting.shift(); event !== undefined; event = waiting.shift())
        try {
          await consume(event)
        } catch (error) {
          log({ what: 'report failed', ...faultOf(error) })
        }
    },
  }
}
