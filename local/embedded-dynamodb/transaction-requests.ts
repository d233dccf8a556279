import { createHash } from 'node:crypto'
import { type Body, type ItemRequest, type Types, type Validation, validationNamed } from './dynalite.ts'
import { type Write, writeValidation } from './writes.ts'

export type WriteKind = 'ConditionCheck' | 'Put' | 'Update' | 'Delete'

/** A condition check is validated like a deletion and writes nothing. */
export const writeOf: Record<WriteKind, Write> = {
  ConditionCheck: 'deleteItem',
  Put: 'putItem',
  Update: 'updateItem',
  Delete: 'deleteItem',
}

export interface Operation<K extends string> {
  kind: K
  request: ItemRequest
}

interface TransactionRequest<K extends string> {
  TransactItems: Partial<Record<K, ItemRequest>>[]
  ReturnConsumedCapacity?: string
  ClientRequestToken?: string
}

export interface TransactionWriteRequest extends TransactionRequest<WriteKind> {
  /** Two requests for the same operations have equal fingerprints. */
  fingerprint: string
}

export type TransactionGetRequest = TransactionRequest<'Get'>

/** The parameters of a request on one item that are also allowed inside a transaction. */
const memberParameters = [
  'TableName',
  'Item',
  'Key',
  'UpdateExpression',
  'ConditionExpression',
  'ProjectionExpression',
  'ExpressionAttributeNames',
  'ExpressionAttributeValues',
  'ReturnValuesOnConditionCheckFailure',
]

export const transactWriteValidation: Validation = {
  types: {
    ...transactionTypes({
      ConditionCheck: memberTypes(writeValidation('deleteItem'), 'ConditionExpression'),
      Put: memberTypes(writeValidation('putItem')),
      Update: memberTypes(writeValidation('updateItem'), 'UpdateExpression'),
      Delete: memberTypes(writeValidation('deleteItem')),
    }),
    ReturnItemCollectionMetrics: { type: 'String', enum: ['SIZE', 'NONE'] },
    ClientRequestToken: { type: 'String', lengthGreaterThanOrEqual: 1, lengthLessThanOrEqual: 36 },
  },
  custom(data, store) {
    const transaction = data as unknown as TransactionWriteRequest
    // The fingerprint comes first, because the checks below add parsed expressions to the operations.
    transaction.fingerprint = digest(transaction.TransactItems)
    const contents = 'TransactWriteRequest should contain Delete or Put or Update request'
    return firstProblem(transaction, contents, ({ kind, request }) =>
      validationNamed(writeOf[kind]).custom?.(request as unknown as Body, store),
    )
  },
}

export const transactGetValidation: Validation = {
  types: transactionTypes({ Get: memberTypes(validationNamed('getItem')) }),
  custom(data, store) {
    const transaction = data as unknown as TransactionGetRequest
    return firstProblem(transaction, 'TransactGetRequest should contain Get request', ({ request }) =>
      validationNamed('getItem').custom?.(request as unknown as Body, store),
    )
  },
}

function transactionTypes(members: Record<string, Types>): Types {
  const children = Object.entries(members).map(([kind, types]) => [
    kind,
    { type: `FieldStruct<${kind}>`, children: types },
  ])
  return {
    ReturnConsumedCapacity: { type: 'String', enum: ['INDEXES', 'TOTAL', 'NONE'] },
    TransactItems: {
      type: 'List',
      notNull: true,
      lengthGreaterThanOrEqual: 1,
      lengthLessThanOrEqual: 100,
      children: { type: 'ValueStruct<TransactItem>', children: Object.fromEntries(children) },
    },
  }
}

function memberTypes({ types }: Validation, required?: string): Types {
  const kept = memberParameters.filter((parameter) => parameter in types)
  const member: Types = Object.fromEntries(kept.map((parameter) => [parameter, types[parameter]]))
  return required ? { ...member, [required]: { type: 'String', notNull: true } } : member
}

const digest = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('base64')

function firstProblem<K extends string>(
  transaction: TransactionRequest<K>,
  contents: string,
  problemOf: (operation: Operation<K>) => string | undefined,
): string | undefined {
  for (const entry of transaction.TransactItems) {
    const [operation, second] = operationsIn(entry)
    if (!operation) return `Invalid Request: ${contents}`
    if (second) return 'TransactItems can only contain one of Check, Put, Update or Delete'
    const problem = problemOf(operation)
    if (problem) return problem
  }
  return undefined
}

const operationsIn = <K extends string>(entry: Partial<Record<K, ItemRequest>>): Operation<K>[] =>
  (Object.entries(entry) as [K, ItemRequest][]).map(([kind, request]) => ({ kind, request }))

/**
 * The operations of a valid transaction. Each operation counts its capacity if the transaction asks for the
 * capacity.
 */
export function operationsOf<K extends string>(transaction: TransactionRequest<K>): Operation<K>[] {
  const { ReturnConsumedCapacity } = transaction
  return transaction.TransactItems.flatMap(operationsIn<K>).map(({ kind, request }) => ({
    kind,
    request: ReturnConsumedCapacity === undefined ? request : { ...request, ReturnConsumedCapacity },
  }))
}
