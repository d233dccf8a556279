import type { Clock } from './adapters/clock.ts'
import type { Desks } from './adapters/desks.ts'
import { idFrom, type Nonce } from './adapters/ids.ts'
import type { Log } from './adapters/log.ts'
import type { Mailer } from './adapters/mailer.ts'
import type { NoticeRecord, Notices } from './adapters/notices.ts'
import type { Officials } from './adapters/officials.ts'
import type { Calendar } from './domain/calendar.ts'
import { type OfficialId, protocolOfficeId } from './domain/ids.ts'
import type { Instant } from './domain/morning.ts'
import {
  type AfterNotice,
  afterSending,
  afterUnknownSending,
  endReminders,
  type Line,
  linesOf,
  type Notice,
  todaysNotice,
} from './domain/todays-notice.ts'
import { noticeMail } from './mail/notice-mail.ts'

export type DeliverDeps = {
  readonly clock: Clock
  readonly log: Log
  readonly calendar: Calendar
  /** The institution's name, as officials know it. */
  readonly institution: string
  readonly nonce: Nonce
  readonly officials: Pick<Officials, 'get'>
  readonly desks: Pick<Desks, 'read' | 'move' | 'endReminders'>
  readonly notices: Pick<Notices, 'claim' | 'sent' | 'reopen'>
  readonly mailer: Mailer
}

/** SES definitely did not take the notice; the queue hands the message over again. */
export class NoticeRefused extends Error {
  override readonly name = 'NoticeRefused'
  readonly official: OfficialId
  constructor(official: OfficialId, reason: string) {
    super(`SES refused the notice: ${reason}`)
    this.official = official
  }
}

/**
 * Runs for each message of `tick`: reads one desk, and sends its official at most one notice per local date.
 * Repeating it is harmless at any point: the claim on the date is made before the mail is sent and never expires,
 * and lines move only if they are as they were read.
 */
export const deliver = (deps: DeliverDeps) => async (official: OfficialId) => {
  const { clock, calendar, desks, log } = deps
  const now = clock.now()
  const desk = await desks.read(official)
  if (desk === undefined) throw new Error(`${official} is not in the directory`)

  const today = todaysNotice(desk, now, calendar)
  await desks.move(official, today.moves)
  if (today.kind === 'silence') return log({ what: 'silence', official, because: today.because })

  const after = await sendOnce(deps, today.notice, now)
  await desks.move(official, after.moves)
  for (const commitment of after.lastTold) {
    const office = await deps.officials.get(protocolOfficeId)
    if (office === undefined) throw new Error('there is no protocol office')
    const matterId = idFrom('mat', commitment.id, 'reminders-ended', commitment.version)
    const author = { by: 'system', through: 'system', at: now } as const
    const ended = endReminders(commitment, today.notice.localDate, matterId, { office, calendar, author })
    await desks.endReminders(commitment, after.postponedTo, ended)
  }
}

/** A line as the ledger keeps it: a takeover by the name of who held the post before, an address by itself. */
const listed = (line: Line) => ({
  id: line.id,
  version: line.version,
  title: 'from' in line ? line.from.name : 'asks' in line ? line.email : line.title,
})

/** Whom the office is asked about, with what waits for its yes. */
const desksAskedAbout = async ({ desks }: DeliverDeps, { matters }: Notice) => {
  const found = await Promise.all(
    matters.map((matter) => ('asks' in matter ? desks.read(matter.officialId) : undefined)),
  )
  return new Map(found.flatMap((desk) => (desk ? [[desk.official.id, desk]] : [])))
}

/** Claims the date, hands the mail to SES once, and tells what that means for the lines. */
const sendOnce = async (deps: DeliverDeps, notice: Notice, now: Instant): Promise<AfterNotice> => {
  const { notices, mailer, calendar, log } = deps
  const { official, localDate } = notice
  const words = noticeMail(notice, deps.institution, await desksAskedAbout(deps, notice))
  const message = await mailer.compose(words, official)
  const claim: NoticeRecord = {
    localDate,
    state: 'sending',
    nonce: deps.nonce(),
    claimedAt: now,
    lines: linesOf(notice).map(listed),
  }
  const claimed = await notices.claim(official.id, claim)
  if (!claimed.won) {
    log({ what: 'notice already claimed', official: official.id, localDate, state: claimed.by.state })
    return claimed.by.state === 'sent'
      ? afterSending(notice, claimed.by.lines, now, calendar)
      : afterUnknownSending(notice, now, calendar)
  }

  const answer = await mailer.send(message, official, {
    official: official.id,
    date: localDate,
    nonce: claim.nonce,
  })
  const { nonce, lines } = claim
  log({ what: `notice ${answer.outcome}`, official: official.id, localDate, nonce, lines: lines.length })
  switch (answer.outcome) {
    case 'accepted':
      await notices.sent(official.id, claim, answer.messageId, deps.clock.now())
      return afterSending(notice, claim.lines, now, calendar)
    case 'unknown':
      return afterUnknownSending(notice, now, calendar)
    case 'refused':
      await notices.reopen(official.id, claim, answer.reason)
      throw new NoticeRefused(official.id, answer.reason)
  }
}
