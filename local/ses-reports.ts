import type { Log } from '../functions/adapters/log.ts'
import { faultOf } from '../functions/use-cases/fault.ts'

/** EventBridge between SES and the handler of its events: one after the other, and none waits for another's fault. */
export const sesReports = (consume: (event: object) => Promise<void>, log: Log) => {
  let turn = Promise.resolve()
  return {
    add: (event: object) => {
      turn = turn
        .then(() => consume(event))
        .catch((error: unknown) => log({ what: 'report failed', ...faultOf(error) }))
    },
    /** Everything reported so far is written down. */
    settled: () => turn,
  }
}
