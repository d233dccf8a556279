import type { AskedChange, Corrected } from '../domain/commitments/history.ts'
import type { HolderQuestion } from '../domain/commitments/questions.ts'
import type { Official } from '../domain/officials/official.ts'
import { lastDayOf } from '../domain/schedule/due-date.ts'
import { localDate } from '../domain/schedule/working-hour.ts'
import type { OfficialId } from '../domain/shared/ids.ts'
import type { DueDate } from '../domain/shared/time.ts'
import type { LinkedCommitment } from '../use-cases/read-linked-commitment.ts'
import { dateInSentence, rhythm } from '../words/agreement.ts'
import type { Phrase } from '../words/language.ts'
import type { PageWords } from '../words/page-words.ts'
import { series } from '../words/parties.ts'

type Entry = LinkedCommitment['history'][number]

/** An entry of the history in words, and what a person wrote about it. */
export type EntryInWords = { readonly said: Phrase; readonly note?: string }

export const entryInWords = (
  entry: Entry,
  {
    words,
    official,
    names,
  }: {
    readonly words: PageWords
    readonly official: Official
    readonly names: ReadonlyMap<OfficialId, string>
  },
): EntryInWords => {
  const date = words.shortDay(localDate(entry.at, official))
  const { what, note } = happened(entry, words, names)
  const said =
    entry.through === 'link' && entry.name !== undefined
      ? words.tell('entryBy', { date, what, name: words.isolate(entry.name) })
      : words.tell('entry', { date, what })
  return { said, ...(note !== undefined && { note }) }
}

type Happened = { readonly what: Phrase; readonly note?: string | undefined }

const happened = (
  { change, through }: Entry,
  words: PageWords,
  names: ReadonlyMap<OfficialId, string>,
): Happened => {
  const nameOf = (id: OfficialId) => words.isolate(names.get(id) ?? id)
  const ofPart = (
    key:
      | 'happenedPartDone'
      | 'happenedPartProgress'
      | 'happenedPartAtRisk'
      | 'happenedPartSeen'
      | 'happenedPartUndone'
      | 'happenedPartNotMine',
    { contributor }: { readonly contributor: OfficialId },
  ) => words.tell(key, { name: nameOf(contributor) })
  switch (change.what) {
    case 'recorded':
      return { what: words.tell('happenedRecorded') }
    case 'decided':
      if (change.contributor !== undefined)
        return decidedOnPart({ ...change, contributor: change.contributor }, { words, nameOf })
      return change.refuse === undefined
        ? { what: decided(change, words, names), note: change.note }
        : {
            what: words.tell(change.question === 'acceptance' ? 'happenedReturned' : 'happenedRefused'),
            note: change.refuse,
          }
    case 'asked':
      if (change.question === 'part-more-time')
        return {
          what: words.tell('happenedPartMoreTime', {
            name: nameOf(change.contributor),
            to: dateTold(change.dueOn, words),
          }),
          note: change.reason,
        }
      return change.question === 'part-not-mine'
        ? { what: ofPart('happenedPartNotMine', change), note: change.who }
        : asked(change, words)
    case 'dropped':
      return { what: words.tell('happenedDropped'), note: change.note ?? change.reason }
    case 'completed':
      if (change.matterId !== undefined) return accepted(change, through, words)
      return {
        what: words.tell(change.visitId === undefined ? 'happenedCompleted' : 'happenedVisitHeld'),
        note: change.outcome,
      }
    case 'occurrence-completed':
      if (change.matterId !== undefined) return accepted(change, through, words)
      return {
        what: words.tell('happenedOccurrenceDone', { date: words.shortDay(change.occurrence) }),
        note: change.outcome,
      }
    case 'occurrence-skipped':
      return {
        what: words.tell('happenedOccurrenceSkipped', { date: words.shortDay(change.occurrence) }),
        note: change.reason,
      }
    case 'gone-over':
      return { what: words.tell('happenedGoneOver', { date: words.shortDay(change.occurrence) }) }
    case 'reminders-ended':
      return { what: words.tell('happenedRemindersEnded') }
    case 'escalated':
      return {
        what:
          change.supervisor === undefined
            ? words.tell('happenedOfficeTold')
            : words.tell('happenedSupervisorTold', { name: nameOf(change.supervisor) }),
      }
    case 'end-asked':
      return { what: words.tell('happenedEndAsked') }
    case 'corrected':
      return { what: corrected(change, words, names), note: change.reason }
    case 'progress-reported':
      return { what: words.tell(change.atRisk ? 'happenedAtRisk' : 'happenedProgress'), note: change.note }
    case 'seen':
      return { what: words.tell('happenedSeen') }
    case 'waiting':
      return { what: words.tell('happenedWaiting', { to: words.shortDay(change.until) }), note: change.for }
    case 'waiting-ended':
      return { what: words.tell('happenedWaitingEnded'), note: change.note }
    case 'undone':
      return { what: words.tell('happenedUndone'), note: change.reason }
    case 'part-completed':
      return { what: ofPart('happenedPartDone', change), note: change.outcome }
    case 'part-progress-reported':
      return {
        what: ofPart(change.atRisk ? 'happenedPartAtRisk' : 'happenedPartProgress', change),
        note: change.note,
      }
    case 'part-seen':
      return { what: ofPart('happenedPartSeen', change) }
    case 'part-undone':
      return { what: ofPart('happenedPartUndone', change), note: change.reason }
    case 'cancelled':
      return { what: words.tell('happenedCancelled'), note: change.reason }
    case 'renewed':
      return { what: words.tell('happenedRenewed') }
    case 'reopened':
      return { what: words.tell('happenedReopened'), note: change.reason }
    case 'reassigned': {
      const name = words.isolate(names.get(change.responsible) ?? change.responsible)
      return { what: words.tell('happenedReassigned', { name }), note: change.reason }
    }
    case 'published':
      return { what: words.tell('happenedPublished') }
    case 'event-corrected':
      return { what: words.tell('happenedEventCorrected') }
  }
}

/** A report was accepted, by the office with a word of its own or because nobody objected. */
const accepted = (
  { note, outcome }: Extract<Entry['change'], { readonly what: 'completed' | 'occurrence-completed' }>,
  through: Entry['through'],
  words: PageWords,
): Happened => ({
  what: words.tell(through === 'system' ? 'happenedAcceptedBySilence' : 'happenedAccepted'),
  note: note ?? outcome,
})

const dateTold = (dueOn: DueDate, words: PageWords): Phrase => dateInSentence(dueOn, words, words.shortDay)

type AskedByLead = Extract<AskedChange, { readonly question: HolderQuestion }>
type DecidedOnPart = Extract<Entry['change'], { readonly what: 'decided' }> & {
  readonly contributor: OfficialId
}

/** A decision of the protocol office about the part of a contributor. */
const decidedOnPart = (
  { contributor, responsible, dueOn, refuse, note }: DecidedOnPart,
  { words, nameOf }: { readonly words: PageWords; readonly nameOf: (id: OfficialId) => Phrase },
): Happened => {
  const name = nameOf(contributor)
  if (refuse !== undefined) return { what: words.tell('happenedPartRefused', { name }), note: refuse }
  if (responsible !== undefined)
    return { what: words.tell('happenedPartPassedOn', { name, other: nameOf(responsible) }), note }
  return {
    what:
      dueOn === undefined
        ? words.tell('happenedPartLeftOut', { name })
        : words.tell('happenedPartDated', { name, to: words.shortDay(lastDayOf(dueOn)) }),
    note,
  }
}

/** A decision of the protocol office. A proposed date is granted by acceptance. */
const decided = (
  {
    responsible,
    dueOn,
    checkIn,
    grant,
    accept,
    question,
    until,
  }: Extract<Entry['change'], { readonly what: 'decided' }>,
  words: PageWords,
  names: ReadonlyMap<OfficialId, string>,
): Phrase => {
  if (grant || (accept && question === 'proposed-date')) return words.tell('happenedGranted')
  if (responsible !== undefined)
    return words.tell('happenedNamed', { name: words.isolate(names.get(responsible) ?? responsible) })
  if (dueOn !== undefined)
    return checkIn === undefined
      ? words.tell('happenedDateSet', { to: dateTold(dueOn, words) })
      : words.tell('happenedDateBesideRhythm', {
          to: dateTold(dueOn, words),
          rhythm: rhythm(checkIn, words),
        })
  if (checkIn !== undefined) return words.tell('happenedRhythm', { rhythm: rhythm(checkIn, words) })
  if (until !== undefined) return words.tell('happenedEndSet', { to: words.shortDay(until) })
  if (accept && question === 'no-end') return words.tell('happenedGoesOn')
  return words.tell(accept ? 'happenedLeft' : 'happenedDecided')
}

/** What the responsible official asked of the protocol office. */
const asked = (change: AskedByLead, words: PageWords): Happened => {
  switch (change.question) {
    case 'more-time':
      return {
        what: words.tell('happenedMoreTime', { to: dateTold(change.dueOn, words) }),
        note: change.reason,
      }
    case 'proposed-date':
      return {
        what: words.tell('happenedProposedDate', { to: dateTold(change.dueOn, words) }),
        note: change.reason,
      }
    case 'not-mine':
      return { what: words.tell('happenedNotMine'), note: change.who }
    case 'cannot-be-done':
      return { what: words.tell('happenedCannotBeDone'), note: change.reason }
    case 'acceptance':
      return {
        what: words.tell('happenedReportedDone', { date: words.shortDay(change.doneOn) }),
        note: change.outcome,
      }
    case 'wait-again':
      return { what: words.tell('happenedWaitAgain', { to: words.shortDay(change.until) }), note: change.for }
  }
}

/** A moved date is told as such, or else who contributes from then on; any other correction is only named. */
const corrected = (
  { from, to }: { readonly from: Corrected; readonly to: Corrected },
  words: PageWords,
  names: ReadonlyMap<OfficialId, string>,
): Phrase => {
  const isOnDays = [from, to].every(
    ({ dueWithin, dueBefore }) => dueWithin === undefined && dueBefore === undefined,
  )
  if (!isOnDays) return words.tell('happenedCorrected')
  if (from.dueOn !== undefined && to.dueOn !== undefined)
    return words.tell('happenedMoved', { from: dateTold(from.dueOn, words), to: dateTold(to.dueOn, words) })
  if (to.dueOn !== undefined) return words.tell('happenedDated', { to: dateTold(to.dueOn, words) })
  if (from.dueOn !== undefined) return words.tell('happenedUndated', { from: dateTold(from.dueOn, words) })
  const contributing = (to.contributors ?? []).map(({ officialId }) =>
    words.isolate(names.get(officialId) ?? officialId),
  )
  const together = series(contributing, words)
  if (together !== undefined) return words.tell('happenedContributing', { names: together })
  return words.tell(from.contributors === undefined ? 'happenedCorrected' : 'happenedNobodyContributes')
}
