import { instantAt } from '../functions/adapters/clock.ts'
import type { Instant } from '../functions/domain/shared/time.ts'
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
  /** Runs the ticks up to `to` and sets the clock to `to`; `undefined` for a `to` in the past. */
  moveTo(to: Instant): Promise<Moved | undefined>
  /** Moves the clock until the next notice is sent. `notices` is empty when no notice is planned. */
  moveToNextNotice(): Promise<Moved>
  /** Runs the tick of the present quarter hour if it has not run yet. */
  catchUp(): Promise<void>
  /** Runs `work` while no tick runs and the clock is not moved. */
  undisturbed<Result>(work: () => Promise<Result>): Promise<Result>
}

type World = {
  readonly clock: LocalClock
  readonly mailbox: Mailbox
  /** Runs a tick, and delivers all messages queued by the tick. */
  readonly tick: () => Promise<void>
  readonly nextMorning: () => Promise<Instant | undefined>
}

const quarter = 15 * 60 * 1000

const quarterOf = (moment: Instant) => Math.floor(Date.parse(moment) / quarter)

/** The first tick not yet run that finds a line waiting since `morning`; the present quarter's comes at once. */
const tickFor = (morning: Instant, now: Instant, lastQuarter: number): Instant => {
  const present = quarterOf(now)
  if (morning <= now && present > lastQuarter) return now
  return instantAt(Math.max((present + 1) * quarter, Math.ceil(Date.parse(morning) / quarter) * quarter))
}

const notice = ({ id, to, subject, tags }: StoredMail): SentNotice => ({
  mailId: id,
  to,
  subject,
  localDate: tags.date ?? '',
})

/** Time in the local run. Ticks run one after another; ticks with nothing due are skipped. */
export const timeline = ({ clock, mailbox, tick, nextMorning }: World): Timeline => {
  let lastQuarter = quarterOf(clock.now()) - 1
  const startedIn = quarterOf(clock.now())
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = turn.then(work)
    turn = result.catch(() => undefined)
    return result
  }

  const tickAt = async (at: Instant) => {
    clock.holdAt(at)
    lastQuarter = quarterOf(at)
    await tick()
  }
  const nextTick = async () => {
    const morning = await nextMorning()
    return morning && tickFor(morning, clock.now(), lastQuarter)
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
        const present = quarterOf(clock.now())
        if (present === startedIn || present === lastQuarter) return
        lastQuarter = present
        await tick()
      }),

    undisturbed: inTurn,
  }
}
