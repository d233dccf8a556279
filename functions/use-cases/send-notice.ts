import type { Clock } from '../adapters/clock.ts'
import type { Desks } from '../adapters/desks.ts'
import type { Nonce } from '../adapters/ids.ts'
import type { Log } from '../adapters/log.ts'
import type { Mailer } from '../adapters/mailer.ts'
import type { Notices } from '../adapters/notices.ts'
import type { Officials } from '../adapters/officials.ts'
import { type AfterNotice, afterSending, afterUnknownSending } from '../domain/reminders/after-notice.ts'
import type { Line } from '../domain/reminders/line.ts'
import { type Claim, recordedLine } from '../domain/reminders/notice-record.ts'
import { listedLines, type Notice, todaysNotice } from '../domain/reminders/todays-notice.ts'
import type { Instant } from '../domain/schedule/working-hour.ts'
import type { OfficialId } from '../domain/shared/ids.ts'
import { noticeMail } from '../mail/notice-mail.ts'
import { applyNoticeOutcome } from './apply-notice-outcome.ts'
import { rescheduleDesk } from './reschedule-desk.ts'

export type DeliverDeps = {
  readonly clock: Clock
  readonly log: Log
  /** The institution's name, as officials know it. */
  readonly institution: string
  readonly nonce: Nonce
  readonly officials: Pick<Officials, 'get'>
  readonly desks: Pick<Desks, 'read' | 'move' | 'endReminders'>
  readonly notices: Pick<Notices, 'claim' | 'sent' | 'reopen' | 'silent'>
  readonly mailer: Mailer
}

/**
 * Runs for each message of `tick`: reads one desk, and sends its official at most one notice per local date.
 * Repeating it is harmless at any point: the claim on the date is made before the mail is sent and never expires,
 * and lines move only if they are as they were read. What SES definitely refused is left as it was: the next tick
 * asks again.
 */
export const deliver = (deps: DeliverDeps) => async (official: OfficialId) => {
  const { clock, desks, notices, log } = deps
  const now = clock.now()
  const read = await desks.read(official)
  if (read === undefined) throw new Error(`${official} is not in the directory`)
  const desk = (await rescheduleDesk(deps, read, now)) ? ((await desks.read(official)) ?? read) : read

  const today = todaysNotice(desk, now)
  if (today.kind === 'silence') {
    const { because, localDate, untold } = today
    // Before the lines move: afterwards nothing would show that they waited.
    if (because !== 'nothing-due' && because !== 'not-the-hour' && untold.length > 0)
      await notices.silent(official, { ...claimOf(deps, untold, localDate, now), state: 'silent', because })
    await desks.move(official, today.moves)
    return log({ what: 'silence', official, because })
  }
  await desks.move(official, today.moves)
  const { notice } = today
  const after = await sendOnce(deps, notice, now)
  if (after) await applyNoticeOutcome(deps, official, { localDate: notice.localDate, after, now })
}

const claimOf = (
  { nonce }: DeliverDeps,
  lines: readonly Line[],
  localDate: Notice['localDate'],
  now: Instant,
): Claim => ({ localDate, nonce: nonce(), claimedAt: now, lines: lines.map(recordedLine) })

/** Whom the office is asked about, with what waits for its yes. */
const desksAskedAbout = async ({ desks }: DeliverDeps, { matters }: Notice) => {
  const found = await Promise.all(
    matters.map(({ line }) => (line.kind === 'official-matter' ? desks.read(line.officialId) : undefined)),
  )
  return new Map(found.flatMap((desk) => (desk ? [[desk.official.id, desk]] : [])))
}

/** Claims the date, hands the mail to SES once, and tells what that means for the lines; nothing if it was refused. */
const sendOnce = async (
  deps: DeliverDeps,
  notice: Notice,
  now: Instant,
): Promise<AfterNotice | undefined> => {
  const { notices, mailer, log } = deps
  const { official, localDate } = notice
  const words = noticeMail(notice, deps.institution, await desksAskedAbout(deps, notice))
  const message = await mailer.compose(words, official)
  const claim = claimOf(deps, listedLines(notice), localDate, now)
  const claimed = await notices.claim(official.id, claim)
  if (!claimed.won) {
    log({ what: 'notice already claimed', official: official.id, localDate, state: claimed.by.state })
    switch (claimed.by.state) {
      case 'sent':
        return afterSending(notice, claimed.by.lines, now)
      case 'sending':
        return afterUnknownSending(notice, now)
      case 'refused':
        return undefined
    }
  }

  const answer = await mailer.send(message, official, {
    official: official.id,
    date: localDate,
    nonce: claim.nonce,
  })
  const { nonce, lines } = claim
  const reason = 'reason' in answer ? { reason: answer.reason } : {}
  log({
    what: `notice ${answer.outcome}`,
    official: official.id,
    localDate,
    nonce,
    lines: lines.length,
    ...reason,
  })
  switch (answer.outcome) {
    case 'accepted':
      await notices.sent(official.id, claim, answer.messageId, deps.clock.now())
      return afterSending(notice, claim.lines, now)
    case 'unknown':
      return afterUnknownSending(notice, now)
    case 'refused':
      await notices.reopen(official.id, claim, answer.reason)
      return undefined
  }
}
