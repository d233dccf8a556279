import { bodyOf, listen } from '../local/listen.ts'

type Request = { readonly TableName?: string; readonly TransactItems?: readonly TransactItem[] }
type TransactItem = Readonly<Record<string, { readonly TableName: string }>>
type Consumed = { readonly CapacityUnits?: number }
type Answered = { readonly ConsumedCapacity?: Consumed | readonly Consumed[] }
type Headers = Readonly<Record<string, string>>

export type Metered = { requests: number; writes: number; writeUnits: number; readUnits: number }

const nothing = (): Metered => ({ requests: 0, writes: 0, writeUnits: 0, readUnits: 0 })

const isWrite = (operation: string) => /^(?:Put|Update|Delete)Item$|^TransactWriteItems$/.test(operation)
const isCounted = (operation: string) =>
  isWrite(operation) || /^(?:GetItem|BatchGetItem|Query)$/.test(operation)

const unitsOf = ({ ConsumedCapacity = [] }: Answered) =>
  [ConsumedCapacity].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0)

const inTwin = <Named extends { readonly TableName?: string }>(named: Named): Named => ({
  ...named,
  TableName: `${named.TableName}-twin`,
})

/**
 * A proxy before DynamoDB Local that asks for the consumption of every request, indexes included. DynamoDB
 * Local counts equal consumptions of writes in one transaction only once. The meter therefore repeats every
 * write on a twin of the table, each write of a transaction in a separate transaction, and counts the
 * consumption of the repeated writes.
 */
export const startMeter = async (start: () => Promise<{ endpoint: string; close(): Promise<void> }>) => {
  const engine = await start()
  let metered = nothing()

  const post = (headers: Headers, operation: string, body: object) =>
    fetch(engine.endpoint, {
      method: 'POST',
      headers: { ...headers, 'x-amz-target': `DynamoDB_20120810.${operation}` },
      body: JSON.stringify({ ...body, ...(isCounted(operation) && { ReturnConsumedCapacity: 'INDEXES' }) }),
    })

  const again = async (headers: Headers, operation: string, request: object): Promise<Answered> => {
    const answer = await post(headers, operation, request)
    if (!answer.ok) throw new Error(`the twin refused ${operation}: ${await answer.text()}`)
    return (await answer.json()) as Answered
  }

  const eachAlone = async (headers: Headers, writes: readonly TransactItem[]) => {
    let units = 0
    for (const write of writes) {
      const alone = Object.fromEntries(Object.entries(write).map(([kind, input]) => [kind, inTwin(input)]))
      units += unitsOf(await again(headers, 'TransactWriteItems', { TransactItems: [alone] }))
    }
    return units
  }

  const consumed = async (headers: Headers, operation: string, request: Request, answered: Answered) => {
    if (operation === 'TransactWriteItems') return eachAlone(headers, request.TransactItems ?? [])
    if (isWrite(operation) || operation === 'CreateTable') await again(headers, operation, inTwin(request))
    return unitsOf(answered)
  }

  const proxy = await listen(async (message, response) => {
    const { host, connection, 'content-length': length, ...others } = message.headers
    const headers = others as Headers
    const operation = String(headers['x-amz-target']).split('.').at(-1) ?? ''
    const request = JSON.parse((await bodyOf(message)).toString('utf8')) as Request
    const answer = await post(headers, operation, request)
    const text = await answer.text()
    const units = answer.ok ? await consumed(headers, operation, request, JSON.parse(text) as Answered) : 0
    if (isCounted(operation)) {
      metered.requests += 1
      metered.writes += isWrite(operation) ? 1 : 0
      metered[isWrite(operation) ? 'writeUnits' : 'readUnits'] += units
    }
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(text)
  })

  return {
    engine: {
      endpoint: proxy.address,
      close: async () => {
        await proxy.close()
        await engine.close()
      },
    },
    /** The consumption of some work. The meter leaves out refused writes, although AWS charges them. */
    async of(work: () => Promise<unknown>): Promise<Metered> {
      metered = nothing()
      await work()
      return metered
    },
  }
}
