import type { Log } from '../functions/adapters/log.ts'
import { faultOf } from '../functions/use-cases/fault.ts'

/**
 * EventBridge between SES and the handler of SES's events. Events go to the handler one after another, and a
 * fault of one event does not stop the next. Events wait until `handOver`, because SES too reports a mail
 * after the notice is written down. The queue is a list and not a chain of promises: V8 follows a chain of
 * promises to the end for every error object made on the way, and the SDK makes an error object for each
 * request. Events wait as JSON text, because a string cut out of a request would keep the whole request in
 * memory.
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
