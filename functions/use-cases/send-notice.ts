import { announcedEscalation } from '../domain/commitments/escalation.ts'
import { officialsNamedIn } from '../domain/commitments/matter.ts'
import type { CommitmentOrPart } from '../domain/commitments/part.ts'
import { mayHaveLinks, pathOfLink } from '../domain/links/link.ts'
import { isSameAddress, linksOf, type Official } from '../domain/officials/official.ts'
import { type AfterNotice, afterSending, afterUnknownSending } from '../domain/reminders/after-notice.ts'
import type { AskedAbout, Desk } from '../domain/reminders/desk.ts'
import { isSurelyKnown, recordsForFirstMail, wasMailed } from '../domain/reminders/first-mail.ts'
import {
  type Claim,
  type LinkOfClaim,
  type RecordedLine,
  recordedFor,
  recordedLine,
} from '../domain/reminders/notice-record.ts'
import { listedLines, type Notice, numberedLines, todaysNotice } from '../domain/reminders/todays-notice.ts'
import { type OfficialId, protocolOfficeId } from '../domain/shared/ids.ts'
import type { CalendarDate, Instant } from '../domain/shared/time.ts'
import { acceptBySilence } from './accept-by-silence.ts'
import { type ApplyOutcomeDeps, applyNoticeOutcome } from './apply-notice-outcome.ts'
import { askAboutEnds } from './ask-about-ends.ts'
import { askToCorrect } from './ask-to-correct.ts'
import { beginAgain } from './begin-again.ts'
import type { Deps } from './deps.ts'
import { escalateLate } from './escalate-late.ts'
import { goOverOccurrences } from './go-over.ts'
import { withStandIns } from './read-stand-ins.ts'
import { type ReadWeeklyBriefDeps, withWeeklyBrief } from './read-weekly-brief.ts'
import { rescheduleDesk } from './reschedule-desk.ts'
import { type SettleOrganisationDeps, settleOrganisation } from './settle-organisation.ts'
import { stopMail } from './stop-mail.ts'
import { watchAbsence } from './watch-absence.ts'

export type SendNoticeDeps = ApplyOutcomeDeps &
  SettleOrganisationDeps &
  ReadWeeklyBriefDeps &
  Pick<Deps, 'clock' | 'log' | 'nonce' | 'notices' | 'compose' | 'mailer' | 'matters' | 'commitments'> &
  Pick<Deps, 'linkSecrets' | 'linkAddress' | 'officeLinks'>

/**
 * Runs for each official queued by a tick: reads one desk, and sends the official at most one notice per
 * local date. A repeated call is harmless at any point: the claim on the date is made before the mail is sent
 * and never expires, and a line is moved only if unchanged since the desk was read. If SES definitely refused
 * the mail, the lines stay in place, and the next tick tries again.
 */
export const sendNotice = (deps: SendNoticeDeps) => async (official: OfficialId) => {
  const { clock, desks, notices, log } = deps
  const now = clock.now()
  const read = await desks.read(official)
  if (read === undefined) throw new Error(`${official} is not in the directory`)
  await askToCorrect(deps, read.official, now)
  await watchAbsence(deps, read, now)
  const isChanged = [
    await rescheduleDesk(deps, read, now),
    await beginAgain(deps, read),
    await settleAsked(deps, read),
  ].includes(true)
  const planned = isChanged ? ((await desks.read(official)) ?? read) : read
  const isOther = [
    await goOverOccurrences(deps, planned, now),
    await askAboutEnds(deps, planned, now),
    await acceptBySilence(deps, planned, now),
  ]
  const gone = isOther.includes(true) ? ((await desks.read(official)) ?? planned) : planned
  const isEscalated = await escalateLate(deps, gone, now)
  const desk = isEscalated ? ((await desks.read(official)) ?? gone) : gone

  const today = todaysNotice(await withWeeklyBrief(deps, await withStandIns(deps, desk, now), now), now)
  if (today.kind === 'silence') {
    const { because, localDate, untold } = today
    // The record of the silent day is written before the lines move: afterwards no trace of the waiting lines
    // would be left.
    if (because !== 'nothing-due' && because !== 'not-the-hour' && untold.length > 0)
      await notices.silent(official, {
        ...claimOf(deps, {
          official: desk.official,
          lines: untold.map(recordedLine),
          localDate,
          now,
        }),
        state: 'silent',
        because,
      })
    await desks.move(official, today.moves)
    if (because === 'unreachable' && official === protocolOfficeId) log({ what: 'office unreachable' })
    return log({ what: 'silence', official, because })
  }
  await desks.move(official, today.moves)
  const { notice } = today
  const after = await sendOnce(deps, notice, now)
  if (after) await applyNoticeOutcome(deps, official, { localDate: notice.localDate, after, now })
}

/** Nobody is asked who answers for an organisation when the last commitment that waited has just been closed. */
const settleAsked = async (deps: SendNoticeDeps, { matters }: Desk): Promise<boolean> => {
  const outcomes: boolean[] = []
  for (const matter of matters)
    if (matter.kind === 'organisation-matter')
      outcomes.push(await settleOrganisation(deps)(deps.organisations.idOf(matter.organisation)))
  return outcomes.includes(true)
}

type Claimed = {
  readonly official: Official
  readonly lines: readonly RecordedLine[]
  readonly localDate: CalendarDate
  readonly now: Instant
  readonly link?: LinkOfClaim
}

const claimOf = (
  { nonce }: SendNoticeDeps,
  { official: { version: officialVersion }, lines, localDate, now, link }: Claimed,
): Claim => ({
  localDate,
  nonce: nonce(),
  claimedAt: now,
  officialVersion,
  lines,
  ...(link && { link }),
})

/**
 * The address of the desk for the links in the mail of a notice, and what the claim keeps of the links; nothing of both in
 * an institution without pages. The secret is new for each attempt, so of two deliveries of one message only the secret in
 * the mail that was sent counts.
 */
const newLink = (
  { linkAddress, linkSecrets, officeLinks }: SendNoticeDeps,
  { official, localDate }: Notice,
): { readonly address?: string; readonly link?: LinkOfClaim } => {
  if (linkAddress === undefined || !mayHaveLinks(official, { officeLinks })) return {}
  const secret = linkSecrets.make()
  return {
    address: linkAddress + pathOfLink({ officialId: official.id, localDate, secret }),
    link: { hash: linkSecrets.hash(secret), links: linksOf(official) },
  }
}

/** Seconds since the earliest morning among the lines of a notice. */
const waitedSeconds = (notice: Notice, now: Instant): number => {
  const mornings = listedLines(notice).flatMap(({ next }) => (next ? Date.parse(next.at) : []))
  return (Date.parse(now) - Math.min(Date.parse(now), ...mornings)) / 1000
}

/**
 * The officials whom the notice names. The notice shows the waiting lines of an official with a waiting address, and the name
 * of an official who is named in a matter about a commitment, who leads, who contributes, or who is told soon as supervisor.
 */
const askedAbout = async (
  { desks, officials }: SendNoticeDeps,
  notice: Notice,
): Promise<ReadonlyMap<OfficialId, AskedAbout>> => {
  const { official: reader, localDate, matters, commitments } = notice
  const lines = matters.map(({ line }) => line)
  const whole = new Set(lines.flatMap((line) => (line.kind === 'official-matter' ? [line.officialId] : [])))
  const named = new Set(
    lines.flatMap((line) => (line.kind === 'commitment-matter' ? officialsNamedIn(line) : [])),
  )
  const nameOf = async (id: OfficialId): Promise<AskedAbout | undefined> => {
    const official = whole.has(id) ? undefined : await officials.get(id)
    return official && { official, commitments: [] }
  }
  const announced = commitments.map(({ line }) => announcedEscalation(line, reader, localDate))
  const supervisors = announced.some((one) => one?.to === 'supervisor') ? [reader.supervisorId] : []
  const sharing = [
    ...new Set([...commitments.flatMap(({ line }) => sharedWith(line)), ...supervisors]),
  ].flatMap((one) => one ?? [])
  const [found, shared] = await Promise.all([
    Promise.all([...[...whole].map(desks.read), ...[...named].map(nameOf)]),
    sharing.length === 0 ? [] : officials.getAll(sharing),
  ])
  return new Map<OfficialId, AskedAbout>([
    ...[...shared].map(([id, official]) => [id, { official, commitments: [] }] as const),
    ...found.flatMap((one) => (one ? [[one.official.id, one] as const] : [])),
  ])
}

/** The officials with whom the reader shares a commitment. */
const sharedWith = (line: CommitmentOrPart): readonly OfficialId[] =>
  line.kind === 'part'
    ? line.ledBy === undefined
      ? []
      : [line.ledBy]
    : (line.contributors ?? []).map(({ officialId }) => officialId)

/** The notice, marked when it is the first mail to the official's address: then the mail says who writes and why. */
const introduced = async ({ notices }: SendNoticeDeps, notice: Notice): Promise<Notice> => {
  const { official } = notice
  if (isSurelyKnown(notice)) return notice
  const latest = await notices.latest(official.id, recordsForFirstMail)
  return wasMailed(official, latest) ? notice : { ...notice, isFirst: true }
}

/**
 * Claims the date, hands the mail to SES once, and returns the consequences for the lines; `undefined` if SES
 * refused the mail.
 */
const sendOnce = async (
  deps: SendNoticeDeps,
  notice: Notice,
  now: Instant,
): Promise<AfterNotice | undefined> => {
  const { notices, mailer, log } = deps
  const { official, localDate } = notice
  // The message is composed before the claim, because a failure to compose after the claim would cost the
  // official the day's notice.
  const { address, ...link } = newLink(deps, notice)
  const told = await introduced(deps, notice)
  const message = await deps.compose(told, await askedAbout(deps, notice), address)
  const lines = numberedLines(notice).map(({ line, absent }) =>
    absent === undefined ? recordedLine(line) : recordedFor(absent, line),
  )
  const claim = claimOf(deps, { official, lines, localDate, now, ...link })
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
  const { nonce } = claim
  const reason = 'reason' in answer ? { reason: answer.reason } : {}
  log({
    what: `notice ${answer.outcome}`,
    official: official.id,
    localDate,
    nonce,
    lines: lines.length,
    waitedSeconds: waitedSeconds(notice, now),
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
      if (answer.isAboutAddress) await stopRefused(deps, official, { localDate, now })
      return undefined
  }
}

/** SES refuses the address itself, as for a mailbox that is gone. Another address since the reading is not stopped. */
const stopRefused = (
  deps: SendNoticeDeps,
  { id, email }: Official,
  { localDate, now }: { readonly localDate: CalendarDate; readonly now: Instant },
) =>
  stopMail(deps, id, {
    judge: (present) =>
      isSameAddress(present, { email }) ? { because: 'refused', since: localDate } : undefined,
    now,
  })
