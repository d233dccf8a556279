import {
  actionNamed,
  type Body,
  perform,
  type Store,
  type Validation,
  validationNamed,
  validations,
} from './dynalite.ts'
import { read } from './reads.ts'
import { refusal } from './refusals.ts'
import { changeTable } from './tables.ts'
import type { Tokens } from './tokens.ts'
import { transactGetValidation, transactWriteValidation } from './transaction-requests.ts'
import { transactGet, transactWrite } from './transactions.ts'
import { write, writeBatch, writeValidation } from './writes.ts'

export interface Context {
  store: Store
  tokens: Tokens
  /** Runs one task after another. */
  inTurn<T>(task: () => Promise<T>): Promise<T>
}

interface Operation {
  validation: Validation
  run(context: Context, data: Body): Promise<Body>
  /**
   * True when the operation may run beside others: an operation that looks at the store only once cannot see
   * half of a change.
   */
  besideOthers?(data: Body): boolean
}

const always = () => true
/** dynalite looks up the rest of the attributes item by item after it has read the index. */
const unlessItemsAreFetched = (data: Body) => data.Select !== 'ALL_ATTRIBUTES'

const operations: Record<string, Operation> = {
  GetItem: { validation: validationNamed('getItem'), run: read('getItem'), besideOthers: always },
  Query: { validation: validationNamed('query'), run: read('query'), besideOthers: unlessItemsAreFetched },
  Scan: { validation: validationNamed('scan'), run: read('scan'), besideOthers: unlessItemsAreFetched },
  BatchGetItem: { validation: validationNamed('batchGetItem'), run: read('batchGetItem') },
  TransactGetItems: { validation: transactGetValidation, run: transactGet },
  PutItem: { validation: writeValidation('putItem'), run: write('putItem') },
  UpdateItem: { validation: writeValidation('updateItem'), run: write('updateItem') },
  DeleteItem: { validation: writeValidation('deleteItem'), run: write('deleteItem') },
  BatchWriteItem: { validation: validationNamed('batchWriteItem'), run: writeBatch },
  TransactWriteItems: { validation: transactWriteValidation, run: transactWrite },
  CreateTable: { validation: validationNamed('createTable'), run: changeTable('createTable') },
  UpdateTable: { validation: validationNamed('updateTable'), run: changeTable('updateTable') },
  DeleteTable: { validation: validationNamed('deleteTable'), run: changeTable('deleteTable') },
  DescribeTable: asInDynalite('describeTable'),
  DescribeTimeToLive: asInDynalite('describeTimeToLive'),
  ListTables: asInDynalite('listTables'),
  TagResource: asInDynalite('tagResource'),
  UntagResource: asInDynalite('untagResource'),
  ListTagsOfResource: asInDynalite('listTagsOfResource'),
}

function asInDynalite(name: string): Operation {
  const act = actionNamed(name)
  return { validation: validationNamed(name), run: ({ store }, data) => perform(act, store, data) }
}

/** Carries out one request of the DynamoDB API, or throws the refusal for the answer. */
export async function carryOut(context: Context, name: string, body: unknown): Promise<Body> {
  const operation = Object.hasOwn(operations, name) && operations[name]
  if (!operation) throw refusal('amazon', 'UnknownOperationException')
  const { types, custom } = operation.validation
  const data = validations.checkTypes(body, types)
  validations.checkValidations(data, types, custom, context.store)
  const run = () => operation.run(context, data)
  return operation.besideOthers?.(data) ? run() : context.inTurn(run)
}
