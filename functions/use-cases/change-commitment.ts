import type { StoredTogether } from '../adapters/commitments.ts'
import type { DirectoryChange } from '../adapters/officials.ts'
import { closesByAcceptance, reportDone } from '../domain/commitments/acceptance.ts'
import {
  type ChangeContext,
  type ChangedCommitment,
  type Closed,
  type Completion,
  cancel,
  correct,
  correctableOf,
  type Progress,
  reassign,
  reopen,
  reportProgress,
  type WithMatter,
} from '../domain/commitments/change-commitment.ts'
import type { Commitment, Correctable } from '../domain/commitments/commitment.ts'
import { withDaysDone } from '../domain/commitments/contributors.ts'
import { type Change, closingIn, type HistoryEntry, isAnswered } from '../domain/commitments/history.ts'
import { completeOccurrence, type OfOccurrence, skipOccurrence } from '../domain/commitments/occurrence.ts'
import type { Official } from '../domain/officials/official.ts'
import { pointedOut } from '../domain/reminders/absence-note.ts'
import type { Author } from '../domain/shared/author.ts'
import { isDeepEqual } from '../domain/shared/deep-equal.ts'
import type { CommitmentId } from '../domain/shared/ids.ts'
import { pick } from '../domain/shared/pick.ts'
import { isRefused, type Refused } from '../domain/shared/refusal.ts'
import { addedTo, agreedThere } from '../domain/visits/change-visit.ts'
import { contributing, dueVisitOf, visitToComeOf } from '../domain/visits/record-visit.ts'
import type { Responsible, SubmittedContributor } from '../domain/visits/visit.ts'
import { type ReadForChangeDeps, readForChange } from './change-context.ts'
import type { Deps } from './deps.ts'
import { readNamedVisits, visitsNamedIn } from './read-named-visits.ts'
import { namedContributors } from './recording-context.ts'
import { type ResolveDeps, resolveOfficials } from './resolve-officials.ts'
import { withRetry } from './retry.ts'
import { type SettleOrganisationDeps, settleOrganisationsOf } from './settle-organisation.ts'
import { type Expected, isOutdated, notFound, versionConflict } from './versions.ts'
import { withConsequences } from './with-consequences.ts'

export type ChangeCommitmentDeps = ReadForChangeDeps & SettleOrganisationDeps

export type CompleteDeps = ChangeCommitmentDeps & Pick<Deps, 'closing'>

export type Asked = Expected & { readonly id: CommitmentId }

/** True when an entry says what a request says. */
type Says = (change: Change) => boolean

/** A request to be decided. `says`: an answer that counts once when it is repeated with the version read at first. */
type Deciding<Reason extends string> = Asked & {
  readonly decide: Decide<Reason>
  readonly says?: Change | Says
}

/** The commitment in its present state, with the whole history, oldest first. */
type Present = { readonly commitment: Commitment; readonly history: readonly HistoryEntry[] }

/** `entry` is the history entry of the change. `unchanged`: the commitment had the wanted state already. */
export type CommitmentOutcome =
  | (Present & { readonly outcome: 'changed'; readonly entry: HistoryEntry })
  | (Present & { readonly outcome: 'unchanged' })

/** An allowed change, with the changes of the directory and the visit to be stored in the same transaction. */
type Allowed = ChangedCommitment & StoredTogether

type Decide<Reason extends string> = (
  followed: WithMatter,
  context: ChangeContext,
  history: readonly HistoryEntry[],
) => Promise<Allowed | 'unchanged' | Refused<Reason>>

/** The number of attempts: an attempt fails when a notice moves the line, or an address is taken, meanwhile. */
const tries = 5

/**
 * Reads a commitment and the context for `decide`, and stores an allowed change. `unchanged` is answered before the
 * expected version is compared, so that a caller may repeat a request with the old version. A repeated answer counts once:
 * an answer that the author gave to the expected version already is `unchanged`, also after later changes.
 */
export const change = <Reason extends string>(
  deps: ChangeCommitmentDeps,
  author: Author,
  { id, expect, decide, says }: Deciding<Reason>,
): Promise<CommitmentOutcome | Refused<Reason | 'not-found' | 'version-conflict'>> =>
  withRetry({ tries, exhausted: () => versionConflict }, async () => {
    const found = await deps.commitments.get(id)
    if (found === undefined) return notFound
    const { commitment, history } = found
    if (says && isAnswered(history, { author, expect, says })) return { outcome: 'unchanged', ...found }
    const { followed, context } = await readForChange(deps, commitment, author)
    const decided = await decide(followed, context, history)
    if (decided === 'unchanged') return { outcome: 'unchanged', commitment, history }
    if (isOutdated({ expect }, commitment)) return versionConflict
    if (isRefused<Allowed, Reason>(decided)) return decided
    const whole = await withConsequences(deps, followed, decided, context)
    if ((await deps.commitments.save(followed, whole, whole)) !== 'saved') return 'changed-meanwhile'
    await settleOrganisationsOf(deps, [commitment, whole.commitment])
    const { entry } = whole
    const holder = await holderAfter(deps, whole.commitment, context)
    const shown = pointedOut(whole.commitment, holder)
    return { outcome: 'changed', commitment: shown, history: [...history, entry], entry }
  })

/** The holder, who was read for the change unless the commitment went to somebody else. */
const holderAfter = async (
  { officials }: Pick<Deps, 'officials'>,
  { holder }: Commitment,
  context: ChangeContext,
): Promise<Official | undefined> => (holder === context.holder.id ? context.holder : officials.get(holder))

/** What is said of something done. `reported`: the responsible official says so; through a link nobody else does. */
export type SubmittedCompletion = Completion & OfOccurrence & { readonly reported?: true }

/**
 * Marks a commitment as done: the reminders end. Of a recurring commitment, one occurrence is done. Where commitments close by
 * acceptance, what the responsible official reports waits for the protocol office.
 */
export const completeCommitment =
  (deps: CompleteDeps) =>
  (
    author: Author,
    {
      completion: { reported, ...completion },
      ...asked
    }: Asked & { readonly completion: SubmittedCompletion },
  ) =>
    change<CompletionRefused>(deps, author, {
      ...asked,
      says: saysDone(completion),
      decide: async (followed, context) =>
        (reported || author.through === 'link') && closesByAcceptance(followed.commitment, deps.closing)
          ? reportDone(followed, completion, context)
          : completeOccurrence(followed, completion, context),
    })

type CompletionRefused = Closed | 'done-in-future' | 'no-such-occurrence' | 'already-asked'

/** The entry names the occurrence also when the request left it to us. */
const saysDone =
  ({ occurrence, ...completion }: Completion & OfOccurrence): Says =>
  (entry) => {
    const isSame = ({ occurrence: done, ...said }: Completion & OfOccurrence) =>
      isDeepEqual(said, completion) && (occurrence === undefined || occurrence === done)
    if (entry.what === 'asked' && entry.question === 'acceptance') {
      const { what, question, matterId, ...report } = entry
      return isSame(report)
    }
    if (entry.what !== 'completed' && entry.what !== 'occurrence-completed') return false
    const { what, ...done } = entry
    return isSame(done)
  }

/** Lets one occurrence of a recurring commitment go by. */
export const skipOneOccurrence =
  (deps: ChangeCommitmentDeps) =>
  (
    author: Author,
    { skip, ...asked }: Asked & { readonly skip: { readonly reason: string } & OfOccurrence },
  ) =>
    change(deps, author, {
      ...asked,
      says: (entry) =>
        (entry.what === 'occurrence-skipped' || entry.what === 'cancelled') &&
        entry.reason === skip.reason &&
        (skip.occurrence === undefined || skip.occurrence === entry.occurrence),
      decide: async (followed, context) => skipOccurrence(followed, skip, context),
    })

/** Cancels a commitment: the reminders end, and the history keeps the reason. */
export const cancelCommitment =
  (deps: ChangeCommitmentDeps) =>
  (author: Author, { reason, ...asked }: Asked & { readonly reason: string }) =>
    change(deps, author, {
      ...asked,
      decide: async (followed, context) => cancel(followed, reason, context),
    })

/**
 * Records a progress report of the responsible official. No notice tells of the commitment for some days
 * after a report.
 */
export const recordProgress =
  (deps: ChangeCommitmentDeps) =>
  (author: Author, { progress, ...asked }: Asked & { readonly progress: Progress }) =>
    change(deps, author, {
      ...asked,
      says: { what: 'progress-reported', ...progress },
      decide: async (followed, context) => reportProgress(followed, progress, context),
    })

/**
 * Corrects a commitment that was recorded wrongly or agreed anew. `corrected` turns the present fields into
 * the wanted fields, or refuses. Each attempt calls `corrected` again, because the fields may have changed
 * meanwhile. `contributors` are all who contribute from now on; without them nothing changes for those who do.
 */
export const correctCommitment =
  (deps: ChangeCommitmentDeps & ResolveDeps & Pick<Deps, 'visits'>) =>
  (
    author: Author,
    {
      corrected,
      contributors,
      reason,
      ...asked
    }: Asked & {
      readonly corrected: (present: Correctable) => Correctable | Refused<'invalid-request'>
      readonly contributors?: readonly SubmittedContributor[] | undefined
      readonly reason?: string | undefined
    },
  ) =>
    change(deps, author, {
      ...asked,
      async decide(followed, context) {
        const { commitment } = followed
        const whole = corrected(correctableOf(commitment))
        if (isRefused<Correctable, 'invalid-request'>(whole)) return whole
        const read = await readOtherVisits(deps, followed, whole)
        if (isRefused(read)) return read
        const sharing = await sharingAfter(deps, commitment, contributors, author)
        if (isRefused(sharing)) return sharing
        const { directory, ...shared } = sharing
        const wanted = { corrected: { ...whole, ...shared }, ...read.keeps, reason }
        const step = correct(followed, wanted, context)
        return step === 'unchanged' || isRefused(step)
          ? step
          : { ...step, namedVisits: read.namedVisits, directory }
      },
    })

/** The contributors after a correction, and the changes of the directory for newly named officials. */
const sharingAfter = async (
  deps: ResolveDeps,
  commitment: Commitment,
  submitted: readonly SubmittedContributor[] | undefined,
  author: Author,
) => {
  if (submitted === undefined) return { ...pick(commitment, ['contributors']), directory: [] }
  const newFrom = `${commitment.id} ${commitment.version}`
  const directory = await resolveOfficials(deps, namedContributors(submitted, ''), { newFrom, author })
  if (isRefused(directory)) return directory
  const named = contributing(submitted, directory).map(({ contributor }) => contributor)
  const contributors = withDaysDone(named, commitment)
  return { ...(contributors.length > 0 && { contributors }), directory: directory.changes }
}

/** The kept facts of the visits that a corrected commitment names, and the visits as read when the correction names other visits. */
const readOtherVisits = async (
  deps: Pick<Deps, 'visits'>,
  { commitment }: WithMatter,
  { dueBefore, agreedVisit }: Correctable,
) => {
  const others = {
    ...(dueBefore && dueBefore.visitId !== commitment.dueBefore?.visitId && { dueBefore }),
    ...(agreedVisit && agreedVisit.visitId !== commitment.agreedVisit?.visitId && { agreedVisit }),
  }
  const namedVisitFor = await readNamedVisits(deps, visitsNamedIn(others, ''), commitment.visitId)
  if (isRefused(namedVisitFor)) return namedVisitFor
  const [due, toCome] = [others.dueBefore, others.agreedVisit].map((one) => one && namedVisitFor(one.visitId))
  return {
    keeps: {
      dueVisit: due ? dueVisitOf(due) : dueBefore && commitment.dueVisit,
      visitToCome: toCome ? visitToComeOf(toCome) : agreedVisit && commitment.visitToCome,
    },
    namedVisits: [...new Set([due, toCome])].flatMap((one) => one ?? []),
  }
}

/**
 * Moves a commitment to another official: notices go to the new official, and no longer to the previous
 * official.
 */
export const reassignCommitment =
  (deps: ChangeCommitmentDeps & ResolveDeps) =>
  (
    author: Author,
    {
      responsible,
      reason,
      ...asked
    }: Asked & { readonly responsible: Responsible; readonly reason?: string | undefined },
  ) =>
    change(deps, author, {
      ...asked,
      async decide(followed, context) {
        const { id, version } = followed.commitment
        const directory = await resolveOfficials(deps, [{ responsible, pointer: '/responsible' }], {
          newFrom: `${id} ${version}`,
          author,
        })
        if (isRefused(directory)) return directory
        const step = reassign(followed, { responsible: directory.officialFor(responsible), reason }, context)
        return isRefused(step) ? step : { ...step, directory: directory.changes }
      },
    })

/** Reopens a closed commitment: the reminders start again. */
export const reopenCommitment =
  (deps: ChangeCommitmentDeps & Pick<Deps, 'visits'>) =>
  (author: Author, { reason, ...asked }: Asked & { readonly reason: string }) =>
    change(deps, author, {
      ...asked,
      async decide(followed, context, history) {
        const there = await inPlaceAgain(deps, followed)
        if (isRefused(there)) return there
        const { visit, together } = there
        const step = reopen(there.followed, { reason, visit, closing: closingIn(history) }, context)
        return isRefused(step) ? step : { ...step, ...together, directory: stillWaiting(context.holder) }
      },
    })

/**
 * A commitment to be opened again, with the present facts of the visit, the event and the visit before which it is due, because
 * corrections do not reach closed commitments. The visit counts one more change. `together`: what the transaction relies on. A
 * refusal if nothing can be added to the visit.
 */
export const inPlaceAgain = async ({ visits }: Pick<Deps, 'visits'>, followed: WithMatter) => {
  const { visitId, eventId } = followed.commitment
  const record = await visits.read(visitId)
  if (record === undefined) throw new Error(`${visitId} is not there`)
  const visit = addedTo(record.visit)
  if (isRefused(visit)) return visit
  const event = record.events.find(({ id }) => id === eventId)
  if (event === undefined) throw new Error(`${eventId} is not in ${visitId}`)
  const { dueBefore, agreedVisit, visitToCome } = followed.commitment
  const read = await Promise.all(
    [dueBefore, agreedVisit].map(async (one) => one && (await visits.read(one.visitId))?.visit),
  )
  const [due, toCome] = read
  return {
    visit,
    together: {
      visit,
      event,
      namedVisits: [...new Map(read.flatMap((one) => (one ? [[one.id, one]] : []))).values()].filter(
        ({ id }) => id !== visit.id,
      ),
    },
    followed: {
      ...followed,
      commitment: {
        ...agreedThere(visit, event, followed.commitment),
        ...(due && { dueVisit: dueVisitOf(due) }),
        ...(toCome && { visitToCome: visitToComeOf(toCome, visitToCome) }),
      },
    },
  }
}

/**
 * Raises the version of an official whose address waits for the office's answer, so that a refusal at the
 * same moment fails.
 */
export const stillWaiting = (holder: Official): DirectoryChange[] =>
  holder.outsideAddress === 'asked' ? [{ waiting: holder }] : []
