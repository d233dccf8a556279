import { consumedCapacity } from './capacity.ts'
import { areDistinct, attempt, commit, locate, type Target } from './changes.ts'
import {
  actionNamed,
  type Body,
  type Item,
  type ItemRequest,
  type Store,
  type Validation,
  validationNamed,
} from './dynalite.ts'
import { invalid, isRefusal } from './refusals.ts'

export type Write = 'putItem' | 'updateItem' | 'deleteItem'

/** dynalite's checks of a write, plus a parameter unknown to dynalite. */
export function writeValidation(name: Write): Validation {
  const validation = validationNamed(name)
  const onFailure = { type: 'String', enum: ['ALL_OLD', 'NONE'] }
  return { ...validation, types: { ...validation.types, ReturnValuesOnConditionCheckFailure: onFailure } }
}

export function write(name: Write) {
  const act = actionNamed(name)
  return async ({ store }: { store: Store }, data: Body): Promise<Body> => {
    const change = await attempt(store, act, await locate(store, data as unknown as ItemRequest))
    await commit(store, [change])
    return change.result
  }
}

interface BatchEntry {
  PutRequest?: { Item: Item }
  DeleteRequest?: { Key: Item }
}

interface BatchRequest {
  RequestItems: Record<string, BatchEntry[]>
  ReturnConsumedCapacity?: string
}

/** Stores the whole batch or nothing; AWS promises so much for each item only. */
export async function writeBatch({ store }: { store: Store }, data: Body): Promise<Body> {
  const requests = requestsOf(data as unknown as BatchRequest)
  const targets = await Promise.all(requests.map((request) => locateInBatch(store, request)))
  if (!areDistinct(targets)) throw invalid('Provided list of item keys contains duplicates')
  const changes = await Promise.all(targets.map((target) => attempt(store, batchAction(target), target)))
  await commit(store, changes)
  const results = changes.map(({ result }) => result)
  return { UnprocessedItems: {}, ...consumedCapacity(results, { times: 1 }) }
}

function requestsOf({ RequestItems, ReturnConsumedCapacity }: BatchRequest): ItemRequest[] {
  const common = ReturnConsumedCapacity === undefined ? {} : { ReturnConsumedCapacity }
  return Object.entries(RequestItems).flatMap(([TableName, entries]) =>
    entries.map((entry) => ({ TableName, ...common, ...(entry.PutRequest ?? entry.DeleteRequest) })),
  )
}

/** Uses AWS's shorter message in a batch for a key that does not fit the table. */
async function locateInBatch(store: Store, request: ItemRequest): Promise<Target> {
  try {
    return await locate(store, request)
  } catch (error) {
    const isKeyProblem = isRefusal(error) && /Missing the key|Type mismatch for key/.test(error.message)
    throw isKeyProblem ? invalid('The provided key element does not match the schema') : error
  }
}

const batchAction = ({ request }: Target) => actionNamed(request.Item ? 'putItem' : 'deleteItem')
