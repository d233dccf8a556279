import type { Body } from './dynalite.ts'

interface Capacity {
  TableName: string
  CapacityUnits: number
  Table?: object
}

/** How a transaction is charged: twice, and by kind. */
export interface Charge {
  times: number
  unit?: 'ReadCapacityUnits' | 'WriteCapacityUnits'
}

/** Adds up, per table, what dynalite counted for each item; empty when the request asked for no counting. */
export function consumedCapacity(results: Body[], charge: Charge): Body {
  const counted = results.flatMap(({ ConsumedCapacity }) => (ConsumedCapacity ?? []) as Capacity | [])
  if (counted.length === 0) return {}
  const byTable = Map.groupBy(counted, ({ TableName }) => TableName)
  return { ConsumedCapacity: [...byTable].map(([name, parts]) => total(name, parts, charge)) }
}

function total(TableName: string, parts: Capacity[], { times, unit }: Charge): Capacity {
  const sum = parts.reduce((units, part) => units + part.CapacityUnits, 0) * times
  const units = { CapacityUnits: sum, ...(unit && { [unit]: sum }) }
  return { TableName, ...units, ...(parts[0]?.Table && { Table: units }) }
}
