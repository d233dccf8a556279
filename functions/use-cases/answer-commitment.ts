import { endWaiting, markSeen, undo, waitForOtherSide } from '../domain/commitments/answers.ts'
import type { Waiting } from '../domain/commitments/commitment.ts'
import { aboutTheWhole } from '../domain/commitments/history.ts'
import { deadlineOf } from '../domain/schedule/due-date.ts'
import type { Author } from '../domain/shared/author.ts'
import { isRefused } from '../domain/shared/refusal.ts'
import {
  type Asked,
  type ChangeCommitmentDeps,
  change,
  inPlaceAgain,
  stillWaiting,
} from './change-commitment.ts'
import type { Deps } from './deps.ts'

/* What the responsible official answers while a commitment stays open, and the undoing of an answer. */

/** Records that the official knows of the commitment. */
export const seeCommitment = (deps: ChangeCommitmentDeps) => (author: Author, asked: Asked) =>
  change(deps, author, {
    ...asked,
    says: { what: 'seen' },
    decide: async (followed, context, history) => markSeen(followed, aboutTheWhole(history).at(-1), context),
  })

/** The other side has to answer first: no notice tells of the commitment before that day. */
export const awaitOtherSide =
  (deps: ChangeCommitmentDeps) =>
  (author: Author, { waiting, ...asked }: Asked & { readonly waiting: Pick<Waiting, 'for' | 'until'> }) =>
    change(deps, author, {
      ...asked,
      says: { what: 'waiting', ...waiting },
      decide: async (followed, context, history) =>
        waitForOtherSide(followed, { ...waiting, history: aboutTheWhole(history) }, context),
    })

/** Ends the waiting for the other side before its day: the reminders go on. */
export const stopWaiting =
  (deps: ChangeCommitmentDeps) =>
  (author: Author, { note, ...asked }: Asked & { readonly note?: string }) =>
    change(deps, author, {
      ...asked,
      says: { what: 'waiting-ended', ...(note !== undefined && { note }) },
      decide: async (followed, context) => endWaiting(followed, note, context),
    })

/** Takes the last answer back. A commitment that the answer closed is open again, so its visit has to be open too. */
export const undoAnswer =
  (deps: ChangeCommitmentDeps & Pick<Deps, 'visits'>) =>
  (author: Author, { reason, ...asked }: Asked & { readonly reason: string }) =>
    change(deps, author, {
      ...asked,
      says: { what: 'undone', reason },
      async decide(followed, context, history) {
        const undoing = { last: aboutTheWhole(history).at(-1), reason }
        if (followed.commitment.status === 'open') return undo(followed, undoing, context)
        const there = await inPlaceAgain(deps, followed)
        if (isRefused(there)) return there
        const { visit, together } = there
        const isMoved = deadlineOf(there.followed.commitment) !== deadlineOf(followed.commitment)
        const step = undo(there.followed, { ...undoing, visit, isMoved }, context)
        return isRefused(step) ? step : { ...step, ...together, directory: stillWaiting(context.holder) }
      },
    })
