import { AsyncLocalStorage } from 'node:async_hooks'
import type { Agenda, Moment } from './agenda.ts'

/** One run of a Lambda. When its machine stops, none of its calls is ever answered. */
export type Invocation = {
  readonly what: string
  readonly startedAt: Moment
  /** By how much its machine's clock is wrong, in milliseconds. */
  readonly skew: number
  /** How many calls it has made. */
  calls: number
  hasStopped: boolean
  /** When it last read a desk, and which claims it may have made. */
  deskReadAt?: Moment
  readonly claims: Set<string>
  /** What the world is told when its machine stops. */
  stop(): void
}

/** How it ended: with an answer, with an error that escaped, or not at all. */
export type Ending<Answer> = { readonly answer: Answer } | 'failed' | 'stopped'

const running = new AsyncLocalStorage<Invocation>()

/** The one whose code is running now. */
export const theInvocation = (): Invocation => {
  const invocation = running.getStore()
  if (invocation === undefined) throw new Error('a port was called outside of any invocation')
  return invocation
}

/** Runs a handler as Lambda does: at most `timeout` long. `ended` is told once. */
export const invoke = <Answer>(
  { now, at }: Agenda,
  { what, skew, timeout }: { what: string; skew: number; timeout: number },
  handler: () => Promise<Answer>,
  ended: (ending: Ending<Answer>, invocation: Invocation) => void,
): void => {
  let isOver = false
  const end = (ending: Ending<Answer>) => {
    if (isOver) return
    isOver = true
    ended(ending, invocation)
  }
  const invocation: Invocation = {
    what,
    skew,
    startedAt: now(),
    calls: 0,
    hasStopped: false,
    claims: new Set(),
    stop() {
      if (invocation.hasStopped || isOver) return
      invocation.hasStopped = true
      end('stopped')
    },
  }
  at(now() + timeout, invocation.stop)
  running.run(invocation, () => {
    handler().then(
      (answer) => end({ answer }),
      () => end('failed'),
    )
  })
}
