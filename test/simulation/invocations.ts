import { AsyncLocalStorage } from 'node:async_hooks'
import type { Agenda, Moment } from './agenda.ts'

/** A run of a Lambda. When the machine stops, no call of the run is ever answered. */
export type Invocation = {
  readonly what: string
  readonly startedAt: Moment
  /** The error of the machine's clock, in milliseconds. */
  readonly skew: number
  /** The number of calls so far. */
  calls: number
  hasStopped: boolean
  /** The moment of the last read of a desk, and the claims that the run may have made. */
  deskReadAt?: Moment
  readonly claims: Set<string>
  /** Stops the machine and tells the world. */
  stop(): void
}

/** The end of a run: an answer, an escaped error (`failed`), or a stopped machine. */
export type Ending<Answer> = { readonly answer: Answer } | 'failed' | 'stopped'

const running = new AsyncLocalStorage<Invocation>()

/** The invocation whose code is running. */
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
