import type { PendingPropagation } from '../adapters/table-keys.ts'
import type { NextRow } from '../adapters/visits.ts'
import type { Author } from '../domain/shared/author.ts'
import type { CommitmentId, VisitId } from '../domain/shared/ids.ts'
import { pick } from '../domain/shared/pick.ts'
import { isRefused, type Refused } from '../domain/shared/refusal.ts'
import { remember } from '../domain/shared/remember.ts'
import { recordedWhole } from '../domain/visits/change-visit.ts'
import { type Row, recordRow, refusedAsNamedTwice, rowsOf } from '../domain/visits/record-visit.ts'
import type { Visit } from '../domain/visits/visit.ts'
import type { Deps } from './deps.ts'
import { type NamedVisit, readNamedVisits, visitsNamedIn } from './read-named-visits.ts'
import { namedIn, partIds, recordingContext } from './recording-context.ts'
import { idOfNew, type ResolveDeps, resolveOfficials } from './resolve-officials.ts'
import { failing, withRetry } from './retry.ts'

export type FinishRecordingDeps = Pick<Deps, 'clock' | 'visits' | 'commitments'> & ResolveDeps

/**
 * The number of attempts for each transaction: an attempt fails when another request stores the same rows, or changes
 * the directory or a visit before which one of the rows is due, meanwhile.
 */
const tries = 5

/**
 * Stores what is left of a visit that is more than one transaction holds, and then shows the visit. Several may call at
 * once: each transaction counts a change of the visit, so each row is stored once. Nothing is refused any more.
 */
export const finishRecording =
  (deps: FinishRecordingDeps) =>
  async ({ visitId, author }: PendingPropagation): Promise<void> => {
    const submission = await deps.visits.submission(visitId)
    if (submission === undefined) return
    const rows = rowsOf(submission, visitId, partIds(visitId))
    const exhausted = failing(`${visitId} kept changing while it was recorded`)
    const storeNext = () => {
      let storedBefore: number | undefined
      return withRetry<'more' | 'whole'>({ tries, exhausted }, async () => {
        const record = await deps.visits.read(visitId)
        if (record === undefined) throw new Error(`${visitId} is being recorded and is not there`)
        const { visit } = record
        if (visit.recording === undefined) return 'whole'
        // Another request stored these rows, so the attempts for the next rows are counted from the beginning.
        if (storedBefore !== undefined && storedBefore < visit.recording.stored) return 'more'
        storedBefore = visit.recording.stored
        const left = rows.slice(visit.recording.stored)
        if (left.length > 0) {
          const stored = await deps.visits.recordNext(visit, recorded(deps, left, visit, author))
          return stored === 'saved' ? 'more' : stored
        }
        const shown = await deps.visits.show(record, recordedWhole(visit), {
          ...author,
          at: deps.clock.now(),
        })
        return shown === 'saved' ? 'whole' : shown
      })
    }
    while ((await storeNext()) === 'more');
  }

/** Records row after row, as long as the caller asks for one more. */
async function* recorded(
  deps: FinishRecordingDeps,
  rows: readonly Row[],
  visit: Visit,
  author: Author,
): AsyncGenerator<NextRow> {
  const present = asItIsNow(deps, visit.id)
  for (const row of rows) yield recordedNow(present, row, visit, author)
}

/**
 * Records a row with the officials it names, and with the visit before which it is due as that one is now. Since the request was
 * accepted, the office may have said no to an address, or an address may have become that of another official of the row: then
 * whoever is named there is left out, and the office is asked who is responsible if nobody is. The own date of a contributor stays
 * although the visit may begin earlier now, as after a correction of the visit.
 */
const recordedNow = async (
  deps: FinishRecordingDeps,
  row: Row,
  visit: Visit,
  author: Author,
): Promise<NextRow> => {
  const { agreed } = row
  const named = agreed ? namedIn(agreed.action, '') : []
  const officials = await resolveOfficials(deps, named, { newFrom: visit.id, author })
  if (isRefused(officials)) return recordedNow(deps, withoutNamed(row, officials), visit, author)
  const namedVisitFor = await readNamedVisits(
    deps,
    agreed ? visitsNamedIn(agreed.action, '').map(asAccepted) : [],
  )
  if (isRefused(namedVisitFor)) throw new Error(`a visit that a row of ${visit.id} names is gone`)
  const renewedFor = await namedAsRenewed(deps, row)
  const context = await recordingContext(deps, officials, { renewedFor, namedVisitFor }, author)
  const refused = agreed && refusedAsNamedTwice(agreed.action, '', context)
  if (refused) return recordedNow(deps, withoutNamed(row, refused), visit, author)
  return { row: recordRow(row, visit, context), directory: officials.changes }
}

/**
 * The directory, read once for each official, and the visits, each read once, so the rows of one transaction rely on the same.
 * An official whom an earlier row added is known by its id too, because the address may have been corrected since.
 */
const asItIsNow = (
  { officials, visits, ...deps }: FinishRecordingDeps,
  visitId: VisitId,
): FinishRecordingDeps => {
  const get = remember(officials.get)
  const byEmail = remember(
    async (email: string) => (await officials.byEmail(email)) ?? (await get(idOfNew(visitId, email))),
  )
  const focalPointOf = remember(officials.focalPointOf)
  return {
    ...deps,
    visits: { ...visits, read: remember(visits.read) },
    officials: { ...officials, get, byEmail, focalPointOf },
  }
}

/** What a row renews is only named here: it is closed when the row is published. */
const namedAsRenewed = async ({ commitments }: FinishRecordingDeps, { agreed }: Row) => {
  const renews = agreed?.action.renews
  const found = renews === undefined ? undefined : await commitments.get(renews)
  return (id: CommitmentId) => {
    if (found === undefined) throw new Error(`${id} is renewed and is not there`)
    return { commitment: pick(found.commitment, ['id', 'agreedAt']) }
  }
}

/** An agreed visit was to come when the request was accepted. */
const asAccepted = ({ id, pointer }: NamedVisit): NamedVisit => ({ id, pointer })

/** The row without the official to whom the JSON Pointer leads, such as `/contributors/0/email`. */
const withoutNamed = ({ event, agreed }: Row, { pointer = '' }: Refused<string>): Row => {
  if (agreed === undefined) throw new Error(`${event.id} names no official and one is refused`)
  const [, field, index] = pointer.split('/')
  const { responsible, contributors, ...action } = agreed.action
  const left = contributors?.filter((_, place) => field !== 'contributors' || place !== Number(index))
  return {
    event,
    agreed: {
      ...agreed,
      action: {
        ...action,
        ...(responsible && field !== 'responsible' && { responsible }),
        ...(left && { contributors: left }),
      },
    },
  }
}
