import type { Instant } from '../functions/domain/morning.ts'
import type { LocalClock } from './local-clock.ts'
import type { Mailbox, StoredMail } from './mailbox.ts'

export type SentNotice = {
  readonly mailId: string
  readonly to: string
  readonly subject: string
  readonly localDate: string
}

export type Moved = { readonly now: Instant; readonly notices: readonly SentNotice[] }

export type Timeline = {
  /** Runs the ticks up to `to` and stands there; nothing when that is in the past. */
  moveTo(to: Instant): Promise<Moved | undefined>
  /** Goes on until the next notice is out; no notices when none is planned. */
  moveToNextNotice(): Promise<Moved>
  /** Runs the tick of the present quarter hour if it has not run yet. */
  catchUp(): Promise<void>
}

type World = {
  readonly clock: LocalClock
  readonly mailbox: Mailbox
  /** One tick and everything it queues. */
  readonly tick: () => Promise<void>
  readonly nextMorning: () => Promise<Instant | undefined>
}

const quarter = 15 * 60 * 1000

const instant = (milliseconds: number) =>
  new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z') as Instant

/** The first tick after `now` that finds a line waiting since `morning`. */
const tickFor = (morning: Instant, now: Instant): Instant => {
  const next = (Math.floor(Date.parse(now) / quarter) + 1) * quarter
  return instant(Math.max(next, Math.ceil(Date.parse(morning) / quarter) * quarter))
}

const notice = ({ id, to, subject, tags }: StoredMail): SentNotice => ({
  mailId: id,
  to,
  subject,
  localDate: tags.date ?? '',
})

/** Time in the local run: ticks happen one after the other, those at which nothing is due are skipped. */
export const timeline = ({ clock, mailbox, tick, nextMorning }: World): Timeline => {
  let lastQuarter = Math.floor(Date.parse(clock.now()) / quarter)
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = turn.then(work)
    turn = result.catch(() => undefined)
    return result
  }

  const tickAt = async (at: Instant) => {
    clock.holdAt(at)
    lastQuarter = Math.floor(Date.parse(at) / quarter)
    await tick()
  }
  const nextTick = async () => {
    const morning = await nextMorning()
    return morning && tickFor(morning, clock.now())
  }
  const since = (arrived: number) => mailbox.list().slice(arrived).map(notice)

  return {
    moveTo: (to) =>
      inTurn(async () => {
        if (to < clock.now()) return undefined
        const arrived = mailbox.list().length
        try {
          for (let at = await nextTick(); at !== undefined && at <= to; at = await nextTick())
            await tickAt(at)
          clock.holdAt(to)
          return { now: to, notices: since(arrived) }
        } finally {
          clock.release()
        }
      }),

    moveToNextNotice: () =>
      inTurn(async () => {
        const arrived = mailbox.list().length
        try {
          let at = await nextTick()
          while (at !== undefined && mailbox.list().length === arrived) {
            await tickAt(at)
            at = await nextTick()
          }
          return { now: clock.now(), notices: since(arrived) }
        } finally {
          clock.release()
        }
      }),

    catchUp: () =>
      inTurn(async () => {
        const thisQuarter = Math.floor(Date.parse(clock.now()) / quarter)
        if (thisQuarter === lastQuarter) return
        lastQuarter = thisQuarter
        await tick()
      }),
  }
}
