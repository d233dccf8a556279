// Types for the parts of dynalite used in the embedded DynamoDB; dynalite publishes no types.

import { createRequire } from 'node:module'
import type { Readable } from 'node:stream'

/** Attribute values in the JSON of the DynamoDB API: `{ name: { S: 'Ada' } }`. */
export type Item = Record<string, Record<string, unknown>>

interface Index {
  IndexName: string
  IndexStatus?: string
}

export interface Table {
  TableName: string
  TableStatus: string
  GlobalSecondaryIndexes?: Index[]
  LocalSecondaryIndexes?: Index[]
}

export type Body = Record<string, unknown>

/** A request on one item. dynalite's validation adds the parsed expressions to the request. */
export interface ItemRequest {
  TableName: string
  Key?: Item
  Item?: Item
  ReturnConsumedCapacity?: string
  ReturnValuesOnConditionCheckFailure?: string
  ConsistentRead?: boolean
}

export type Done<T = void> = (error?: Error | null, result?: T) => void

export interface KeyRange {
  gt?: string
  gte?: string
  lt?: string
  lte?: string
  reverse?: boolean
}

export interface ItemRows {
  lock(key: string, enter: (release: <D>(done: D) => D) => void): void
  get(key: string, done: Done<Item>): void
  put(key: string, item: Item, done: Done): void
  del(key: string, done: Done): void
  createValueStream(range: KeyRange): Readable
}

export interface IndexRows {
  put(key: string, item: Item, done: Done): void
  del(key: string, done: Done): void
  createValueStream(range: KeyRange): Readable
}

/** The part of a store that dynalite's actions on items need. */
export interface ItemStore {
  options: { maxItemSize: number }
  getTable(name: string, done: Done<Table>): void
  getItemDb(table: string): ItemRows
  getIndexDb(kind: string, table: string, index: string): IndexRows
}

export type Row = { type: 'put'; key: string; value: unknown } | { type: 'del'; key: string }

export interface Store extends ItemStore {
  db: {
    open(): Promise<void>
    close(): Promise<void>
    /** The row's value, or `undefined` without a row. */
    getSync(key: string): unknown
    /** The row's value as the stored JSON text. */
    getSync(key: string, as: { valueEncoding: 'utf8' }): string | undefined
    batch(rows: Row[]): Promise<void>
    clear(range: KeyRange): Promise<void>
    iterator(range: KeyRange): AsyncIterable<[key: string, value: unknown]>
    values(range: KeyRange): AsyncIterable<unknown>
  }
}

export type Types = Record<string, unknown>
type Custom = (data: Body, store: Store) => string | undefined

export interface Validation {
  types: Types
  custom?: Custom
}

export type Action = (store: ItemStore, data: Body | ItemRequest, done: Done<Body>) => void

interface Db {
  create(options: {
    path: string | undefined
    createTableMs: number
    updateTableMs: number
    deleteTableMs: number
  }): Store
  createKey(item: Item | undefined, table: Table): string
  validateItem(item: Item, table: Table): Error | null | undefined
  validateKey(key: Item | undefined, table: Table): Error | null | undefined
  validationError(message: string): Error
  itemSize(item: Item): number
  getIndexActions(
    indexes: Index[],
    before: Item | undefined,
    after: Item | undefined,
    table: Table,
  ): { puts: { index: string; key: string; item: Item }[]; deletes: { index: string; key: string }[] }
}

interface Validations {
  checkTypes(data: unknown, types: Types): Body
  checkValidations(data: Body, types: Types, custom: Custom | undefined, store: Store): void
}

const require = createRequire(import.meta.url)

export const db = require('dynalite/db') as Db
export const validations = require('dynalite/validations') as Validations

export const actionNamed = (name: string) => require(`dynalite/actions/${name}`) as Action
export const validationNamed = (name: string) => require(`dynalite/validations/${name}`) as Validation

/**
 * Calls an action of dynalite. The promise rejects when the action refuses, or throws before its first wait.
 */
export function perform(action: Action, store: ItemStore, data: Body | ItemRequest): Promise<Body> {
  return new Promise((resolve, reject) => {
    action(store, data, (error, result) => (error ? reject(error) : resolve(result ?? {})))
  })
}
