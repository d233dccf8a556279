import { consumedCapacity } from './capacity.ts'
import { areDistinct, attempt, type Change, commit, locate, type Target } from './changes.ts'
import { actionNamed, type Body, type Store } from './dynalite.ts'
import { invalid, isNamed, isRefusal, refusal } from './refusals.ts'
import type { Tokens } from './tokens.ts'
import {
  type Operation,
  operationsOf,
  type TransactionGetRequest,
  type TransactionWriteRequest,
  type WriteKind,
  writeOf,
} from './transaction-requests.ts'

interface Context {
  store: Store
  tokens: Tokens
}

/** Applies all operations, or none if any operation is refused. */
export function transactWrite({ store, tokens }: Context, data: Body): Promise<Body> {
  const transaction = data as unknown as TransactionWriteRequest
  return tokens.once(transaction.ClientRequestToken, transaction.fingerprint, async (rows) => {
    const located = await locateAll(store, operationsOf(transaction))
    const changes = await allOrCancelled(located, ({ kind, target }) => prepare(store, kind, target))
    await commit(store, changes, rows)
    const results = changes.map(({ result }) => result)
    return consumedCapacity(results, { times: 2, unit: 'WriteCapacityUnits' })
  })
}

/** Reads all items at a single moment. */
export async function transactGet({ store }: Context, data: Body): Promise<Body> {
  const located = await locateAll(store, operationsOf(data as unknown as TransactionGetRequest))
  const get = actionNamed('getItem')
  const reads = await allOrCancelled(located, ({ target }) => attempt(store, get, consistent(target)))
  const results = reads.map(({ result }) => result)
  return {
    Responses: results.map(({ Item }) => ({ Item })),
    ...consumedCapacity(results, { times: 2, unit: 'ReadCapacityUnits' }),
  }
}

const consistent = (target: Target) => ({ ...target, request: { ...target.request, ConsistentRead: true } })

async function locateAll<K extends string>(store: Store, operations: Operation<K>[]) {
  const located = await allOrCancelled(operations, async ({ kind, request }) => ({
    kind,
    target: await locate(store, request),
  }))
  if (areDistinct(located.map(({ target }) => target))) return located
  throw invalid('Transaction request cannot include multiple operations on one item')
}

async function prepare(store: Store, kind: WriteKind, target: Target): Promise<Change> {
  const change = await attempt(store, actionNamed(writeOf[kind]), target)
  return kind === 'ConditionCheck' ? { ...change, after: target.stored } : change
}

/** Every operation is tried before the transaction is cancelled, because AWS gives the reason of each. */
async function allOrCancelled<T, R>(operations: T[], attemptOne: (operation: T) => Promise<R>): Promise<R[]> {
  const outcomes = await Promise.allSettled(operations.map(attemptOne))
  const reasons = outcomes.map((outcome) =>
    outcome.status === 'fulfilled' ? { Code: 'None' } : reasonFor(outcome.reason),
  )
  if (reasons.some(({ Code }) => Code !== 'None')) throw cancelled(reasons)
  return outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
}

interface Reason {
  Code: string
  Message?: string
  Item?: unknown
}

/** The problems that AWS does not count as the outcome of an operation refuse the whole request. */
function reasonFor(error: unknown): Reason {
  if (!isRefusal(error) || /cannot contain an empty/.test(error.message)) throw error
  const { message: Message, Item } = error.body as { message: string; Item?: unknown }
  if (isNamed(error, 'ConditionalCheckFailedException'))
    return { Code: 'ConditionalCheckFailed', Message, Item }
  if (isNamed(error, 'ValidationException')) return { Code: 'ValidationError', Message }
  throw error
}

function cancelled(reasons: Reason[]) {
  const codes = reasons.map(({ Code }) => Code).join(', ')
  return refusal('dynamodb', 'TransactionCanceledException', {
    Message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    CancellationReasons: reasons,
  })
}
