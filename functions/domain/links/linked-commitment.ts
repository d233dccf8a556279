import type { Commitment, Contributor, OpenCommitment } from '../commitments/commitment.ts'
import type { HistoryEntry } from '../commitments/history.ts'
import { type Part, partIdOf } from '../commitments/part.ts'
import type { Official } from '../officials/official.ts'
import type { Desk } from '../reminders/desk.ts'
import type { DayRecord, RecordedLine } from '../reminders/notice-record.ts'
import { localDate } from '../schedule/working-hour.ts'
import type { CommitmentId, OfficialId, PartId } from '../shared/ids.ts'
import type { Refused } from '../shared/refusal.ts'
import type { CalendarDate } from '../shared/time.ts'
import type { DeskOfAbsent } from './link.ts'

/** An opened link, as `openLink` returns it. */
export type ThroughLink = {
  readonly official: Official
  readonly localDate: CalendarDate
  readonly told: readonly RecordedLine[]
  readonly shown: {
    readonly commitments: readonly OpenCommitment[]
    readonly parts: readonly Part[]
  }
  readonly desk: Pick<Desk, 'handover'>
  readonly standIns: readonly DeskOfAbsent[]
  /** Who reads in the place of `official`, who is absent. */
  readonly deputy?: OfficialId
}

/** The official as one who contributes to the commitment. */
export const contributionOf = (
  { contributors = [] }: Commitment,
  { id }: Pick<Official, 'id'>,
): Contributor | undefined => contributors.find(({ officialId }) => officialId === id)

export type NotLinked = 'passed-on' | 'contributes-no-longer' | 'of-another-link'

/**
 * The commitment, if the link leads there: open and shown by the link, or closed on the desk of the day of the notice. A
 * contributor gets there by the line of the part, also when the part is done. A deputy gets to what is closed only if the mail told
 * it or the deputy answered it, because the desk was never the deputy’s. A
 * commitment told by the notice and now on another desk was passed on, and who was told of a part and has none contributes no
 * longer; of any further commitment the bearer of the link learns nothing.
 */
export const linkedCommitment = (
  { official, localDate: day, told, shown, deputy }: ThroughLink,
  { commitment, history }: { readonly commitment: Commitment; readonly history: readonly HistoryEntry[] },
): Commitment | Refused<NotLinked> => {
  const { id, holder, status } = commitment
  const own = told.filter((line) => line.for === (deputy && official.id))
  const wasToldOfPart = own.some((line) => line.id === partIdOf(id))
  const wasTold = wasToldOfPart || own.some((line) => line.id === id)
  const reader = deputy ?? official.id
  const isKnown = wasTold || history.some(({ by, through }) => through === 'link' && by === reader)
  if (holder !== official.id && contributionOf(commitment, official))
    return isKnown || shown.parts.some(({ commitmentId }) => commitmentId === id)
      ? commitment
      : { refused: 'of-another-link' }
  if (holder !== official.id && wasToldOfPart) return { refused: 'contributes-no-longer' }
  if (holder !== official.id) return { refused: wasTold ? 'passed-on' : 'of-another-link' }
  const layThere =
    isKnown ||
    (deputy === undefined &&
      history.some(({ holder: then, at }) => then === official.id && localDate(at, official) <= day))
  const isLinked = status === 'open' ? shown.commitments.some((one) => one.id === id) : layThere
  return isLinked ? commitment : { refused: 'of-another-link' }
}

/** The link as of an absent official for whom its reader stands in; `undefined` when the reader stands in for nobody of this id. */
export const linkFor = (link: ThroughLink, absentId: OfficialId): ThroughLink | undefined => {
  const absent = link.standIns.find(({ official }) => official.id === absentId)
  return absent && { ...link, ...absent, deputy: link.official.id }
}

/** The mails that told the holder of a commitment, or the deputy of `absent`, the latest first. A refused mail never left. */
export const mailsThatTold = (
  records: readonly DayRecord[],
  {
    id,
    from,
    absent,
  }: {
    readonly id: CommitmentId | PartId
    readonly from: CalendarDate
    readonly absent: OfficialId | undefined
  },
): readonly DayRecord[] =>
  records
    .filter(
      ({ state, localDate: day, lines }) =>
        (state === 'sent' || state === 'sending') &&
        day >= from &&
        lines.some((line) => line.id === id && line.for === absent),
    )
    .toReversed()
