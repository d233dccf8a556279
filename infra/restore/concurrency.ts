import {
  DeleteFunctionConcurrencyCommand,
  LambdaClient,
  PutFunctionConcurrencyCommand,
} from '@aws-sdk/client-lambda'
import { functionNamesIn, outputsOfService } from '../deployed-stack.ts'
import { commandAsked } from '../stage-asked.ts'

/**
 * `npm run pause -- --stage demo` keeps AWS from running the functions of a stage, so that nothing is sent or
 * written; `npm run resume` ends that. What comes meanwhile waits in the queues, and callers of the API are told
 * to try again.
 */
const [asked, ...args] = process.argv.slice(2)
const { settings } = commandAsked(
  'npm run pause -- --stage <stage>: stops every function of the stage. npm run resume -- --stage <stage>: ends that.',
  { args },
)
const lambda = new LambdaClient({ region: settings.region })
const pause = (FunctionName: string) =>
  lambda.send(new PutFunctionConcurrencyCommand({ FunctionName, ReservedConcurrentExecutions: 0 }))
const resume = (FunctionName: string) => lambda.send(new DeleteFunctionConcurrencyCommand({ FunctionName }))

for (const name of functionNamesIn(await outputsOfService(settings))) {
  await (asked === 'pause' ? pause(name) : resume(name))
  console.log(`${asked === 'pause' ? 'paused ' : 'resumed'} ${name}`)
}
