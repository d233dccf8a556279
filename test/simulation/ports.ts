import type { Clock } from '../../functions/adapters/clock.ts'
import { instantAt } from '../../functions/adapters/clock.ts'
import type { Mailer, SendingOutcome, Tags } from '../../functions/adapters/mailer.ts'
import type { NoticeQueue } from '../../functions/adapters/notice-queue.ts'
import type { Item, Key, Table, Write, WriteOutcome } from '../../functions/adapters/table.ts'
import type { IndexName } from '../../functions/adapters/table-definition.ts'
import type { Agenda, Moment } from './agenda.ts'
import type { Chance } from './chance.ts'
import { type Invocation, theInvocation } from './invocations.ts'
import type { MemoryStore } from './memory-store.ts'
import type { Fate, PortName } from './weather.ts'

/** The error of a failed call; handlers look only at the name. */
class CallFailed extends Error {
  override readonly name: 'Throttled' | 'MessageRejected' | 'TimedOut' | 'TransactionConflict'
  constructor(name: CallFailed['name']) {
    super(name)
    this.name = name
  }
}

export type SentMail = {
  readonly at: Moment
  readonly to: string
  readonly tags: Tags
  readonly text: string
  readonly htmlBytes: number
  readonly readAt: Moment
}

export type Surroundings = {
  readonly agenda: Agenda
  readonly chance: Chance
  readonly store: MemoryStore
  /** Draws the fate of a call made now. */
  fate(port: PortName, invocation: Invocation): Fate
  /** The moment at which a call made now arrives; `undefined` leaves the moment to chance. */
  readonly arrives?: ((invocation: Invocation, isWrite: boolean) => Moment | undefined) | undefined
  /** An index may be so many milliseconds behind, and no more. */
  readonly mostLag: number
  queued(ids: readonly string[]): void
  /** True while queued messages wait for a delivery to take them. */
  holdsMessages(): boolean
  accepted(mail: SentMail): void
  /** Whether SES refuses the address itself; the world takes note of the refusal. */
  refusesAddress(tags: Tags, address: string, invocation: Invocation): boolean
  /** SES forgets that mail to the address bounced. */
  forgetBounces(address: string): void
  /** SES was asked and gave no definite answer. */
  unanswered(tags: Tags, invocation: Invocation): void
  /** SES refused a notice (`refused`); a delivery found the date claimed by another delivery (`lostClaim`). */
  refused(tags: Tags): void
  lostClaim(official: string, date: string): void
  tell(line: string): void
}

const quarter = 900_000

const milliseconds = { well: [15, 250], slow: [2_000, 25_000] } as const

/** A transaction whose answer is still under way: a query may see any of its items in the earlier state. */
type UnderWay = { readonly keys: ReadonlySet<string>; readonly before: ReadonlyMap<string, Item | undefined> }

const nameOf = ({ pk, sk }: Key) => `${pk} ${sk}`
const keyOf = (write: Write): Key =>
  'put' in write ? write.put : 'delete' in write ? write.delete : write.update

/** The ports of every handler, under the weather of a simulated world. */
export const ports = (world: Surroundings) => {
  const { agenda, chance, store } = world
  const { now, at } = agenda
  const underWay = new Set<UnderWay>()

  const latency = (fate: Fate) => {
    const [least, most] = milliseconds[fate === 'slow' ? 'slow' : 'well']
    return chance.between(least, most)
  }

  /** When a copy of a request arrives, after its successor: at any moment, or just when the next ticks have come. */
  const lateness = () =>
    chance.happens(0.5)
      ? chance.between(1_000, 3 * quarter)
      : chance.between(1, 2) * quarter + chance.between(-1_500, 3_000)

  /**
   * `repeat` gives the answer to a second try by the client itself; without `repeat`, the first answer
   * counts.
   */
  const call = <Answer>(
    port: PortName,
    what: string,
    effect: () => Answer,
    { repeat, answered }: { repeat?: (first: Answer) => Answer; answered?: () => void } = {},
  ): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const invocation = theInvocation()
      if (invocation.hasStopped) return
      invocation.calls += 1
      const fate = world.fate(port, invocation)
      const isTold = fate !== 'well' || !/^(?:get|query)/.test(what)
      if (isTold)
        world.tell(
          `${invocation.what}, call ${invocation.calls}: ${what}${fate === 'well' ? '' : ` [${fate}]`}`,
        )
      if (fate === 'stopped-before') {
        invocation.stop()
        return
      }
      const fail = (name: CallFailed['name']) =>
        at(now() + latency(fate), () => invocation.hasStopped || reject(new CallFailed(name)))
      const arrive = () => {
        // A call under way may arrive or not when the machine stops.
        if (invocation.hasStopped && chance.happens(0.5)) return
        if (fate === 'refused') return fail('Throttled')
        if (fate === 'rejected') return fail('MessageRejected')
        if (fate === 'request-lost') return fail('TimedOut')
        let answer: Answer
        try {
          answer = effect()
          if (fate === 'repeated' && repeat) answer = repeat(answer)
          if (fate === 'late-copy' && repeat) at(now() + lateness(), () => void repeat(answer))
        } catch (error) {
          if (error instanceof WaitsForTransaction) {
            if (chance.happens(0.8)) at(now() + 50, arrive)
            else fail('TransactionConflict')
            return
          }
          throw error
        }
        const done = answered ?? (() => undefined)
        if (fate === 'stopped-after') {
          invocation.stop()
          at(now() + latency(fate), done)
          return
        }
        at(now() + latency(fate), () => {
          done()
          if (invocation.hasStopped) return
          if (fate === 'answer-lost') reject(new CallFailed('TimedOut'))
          else resolve(answer)
        })
      }
      at(world.arrives?.(invocation, what.startsWith('write')) ?? now() + latency(fate), arrive)
    })

  /** Half-seen transactions: each item in the present or the earlier state. */
  const seen = (items: readonly Item[], isAsked: (key: string) => boolean): Item[] => {
    const found = new Map(items.map((item) => [nameOf(item), item]))
    for (const { before } of underWay)
      for (const [key, item] of before)
        if (isAsked(key) && chance.happens(0.5)) {
          if (item) found.set(key, item)
          else found.delete(key)
        }
    return [...found.values()].toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1))
  }

  const catchUp = (index: IndexName) => {
    const behind = store.behind(index)
    const sure = behind.filter((since) => since <= now() - world.mostLag).length
    store.catchUp(index, chance.between(sure, behind.length))
  }

  const write = (writes: readonly Write[]): Promise<WriteOutcome> => {
    if (writes.length === 0) return Promise.resolve({ written: true })
    const keys = new Set(writes.map((one) => nameOf(keyOf(one))))
    const transaction: UnderWay = {
      keys,
      before: new Map(writes.map((one) => [nameOf(keyOf(one)), undefined])),
    }
    const invocation = theInvocation()
    for (const key of keys) if (key.includes(' NOTICE#')) invocation.claims.add(key)
    const effect = () => {
      if ([...underWay].some((other) => [...keys].some((key) => other.keys.has(key))))
        throw new WaitsForTransaction()
      const before = new Map(writes.map((one) => [nameOf(keyOf(one)), store.get(keyOf(one))]))
      const outcome = store.write(writes, now())
      if (!outcome.written)
        for (const key of keys) if (key.includes(' NOTICE#')) world.lostClaim(...officialAndDate(key))
      if (outcome.written && writes.length > 1) {
        Object.assign(transaction, { before })
        underWay.add(transaction)
      }
      return outcome
    }
    // A transaction carries a token, so repeating it changes nothing; a single write is judged anew.
    const repeat = (first: WriteOutcome) => (writes.length > 1 ? first : store.write(writes, now()))
    return call('store', `write ${[...keys].join(', ')}`, effect, {
      repeat,
      answered: () => underWay.delete(transaction),
    })
  }

  const table: Table = {
    get: (key) => call('store', `get ${nameOf(key)}`, () => store.get(key)),
    getAll: (keys) =>
      call('store', `get ${keys.length} items`, () => {
        const asked = new Set(keys.map(nameOf))
        const there = [...new Map(keys.map((key) => [nameOf(key), key])).values()]
        const found = seen(
          there.flatMap((key) => store.get(key) ?? []),
          (key) => asked.has(key),
        )
        const byName = new Map(found.map((item) => [nameOf(item), item]))
        return there.flatMap((key) => byName.get(nameOf(key)) ?? [])
      }),
    query: (partition, range, paging) => {
      // No reminder depends on what the marks of visits name, so reading them draws nothing and takes no time.
      if (/^(?:SAME|REF)#/.test(partition)) return Promise.resolve(store.query(partition, range, paging))
      const invocation = theInvocation()
      return call('store', `query ${partition}`, () => {
        if (range.from === 'CMT#') invocation.deskReadAt ??= now()
        const items = store.query(partition, range, paging)
        const isAsked = (key: string) => {
          const [pk = '', sk = ''] = key.split(' ')
          return pk === partition && sk >= range.from && sk <= range.to
        }
        return paging?.limit === undefined ? seen(items, isAsked) : items
      })
    },
    queryIndex: (index, partition, options) =>
      call('store', `query index ${index} at ${partition}`, () => {
        catchUp(index)
        return store.queryIndex(index, partition, options)
      }),
    write,
  }

  const htmlBytes = new WeakMap<Uint8Array, number>()
  const mailer: Mailer = {
    async compose({ text, html }) {
      const message = new TextEncoder().encode(text)
      htmlBytes.set(message, Buffer.byteLength(html))
      return message
    },
    async send(message, to, tags): Promise<SendingOutcome> {
      const { deskReadAt = now() } = theInvocation()
      const invocation = theInvocation()
      const accept = (): SendingOutcome => {
        if (world.refusesAddress(tags, to.email, invocation))
          return { outcome: 'refused', reason: 'InvalidParameterValue', isAboutAddress: true }
        const mail = {
          at: now(),
          to: to.email,
          tags,
          text: new TextDecoder().decode(message),
          htmlBytes: htmlBytes.get(message) ?? 0,
          readAt: deskReadAt,
        }
        world.accepted(mail)
        return { outcome: 'accepted', messageId: `message-${tags.nonce}` }
      }
      try {
        const answer = await call('ses', `send to ${to.email}`, accept)
        if (answer.outcome === 'refused') world.refused(tags)
        return answer
      } catch (error) {
        if (error instanceof CallFailed && ['Throttled', 'MessageRejected'].includes(error.name)) {
          world.refused(tags)
          return { outcome: 'refused', reason: error.name }
        }
        world.unanswered(tags, invocation)
        return { outcome: 'unknown', reason: 'TimedOut' }
      }
    },
    forgetBounces: ({ email }) =>
      call('ses', `forget the bounces of ${email}`, () => world.forgetBounces(email)),
  }

  const queue: NoticeQueue = {
    send: (ids) =>
      ids.length === 0
        ? Promise.resolve()
        : call('queue', `queue ${ids.join(', ')}`, () => world.queued(ids), {
            repeat: () => world.queued(ids),
          }),
    // SQS knows the number of messages only approximately, so the answer is wrong now and then.
    holdsMessages: () =>
      call('queue', 'get the number of messages', () => world.holdsMessages() !== chance.happens(0.05)),
  }

  const clock: Clock = { now: () => instantAt(now() + theInvocation().skew) }

  return { table, mailer, queue, clock }
}

/**
 * DynamoDB cancels a write that meets a transaction under way; the adapter of the table tries again for a
 * while.
 */
class WaitsForTransaction extends Error {}

/** The official and the date of a claim such as `OFFICIAL#ofc_1 NOTICE#2026-11-24`. */
export const officialAndDate = (claim: string): [official: string, date: string] => {
  const [, official = '', date = ''] = claim.split('#')
  return [official.replace(' NOTICE', ''), date]
}
