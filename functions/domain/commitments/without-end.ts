import { addPeriod } from '../schedule/calendar.ts'
import { lastDayOf } from '../schedule/due-date.ts'
import { isWithoutEnd } from '../schedule/occurrences.ts'
import { localDate } from '../schedule/working-hour.ts'
import { isDeepEqual } from '../shared/deep-equal.ts'
import { omit } from '../shared/omit.ts'
import { latestOf } from '../shared/order.ts'
import type { CalendarDate } from '../shared/time.ts'
import {
  askedAlso,
  type ChangeContext,
  type ChangedCommitment,
  changed,
  type WithMatter,
} from './change-commitment.ts'
import type { OpenCommitment } from './commitment.ts'
import { isAsked } from './matter.ts'

/*
 * A commitment that recurs without an agreed end is not followed for ever unseen: once a year the protocol office is asked
 * whether it goes on. The day stands in the commitment, and a note on the desk of the office waits for it.
 */

/** How long the office hears nothing of it. */
const silence = 'P12M'

/** A year after the first occurrence, and after the last word of a person that there is no end. */
const nextQuestion = (
  { occurrences }: Pick<OpenCommitment, 'occurrences'>,
  today: CalendarDate,
): CalendarDate => {
  const first = occurrences && lastDayOf(occurrences.firstOn)
  return addPeriod(latestOf(today, first), silence, 1)
}

/** A new commitment, with the day on which the office is asked whether it goes on. */
export const askedYearly = (commitment: OpenCommitment): OpenCommitment =>
  isWithoutEnd(commitment) && !commitment.draft
    ? { ...commitment, askEndOn: nextQuestion(commitment, commitment.lastWordOn) }
    : commitment

/**
 * A change of a commitment, with what it does to the day of the question. The day is kept, and counts anew when the office has
 * answered, when the commitment recurs otherwise, or when an earlier version set none.
 */
export const followedYearly = <Step extends ChangedCommitment>(
  { commitment: before, matter: asked }: WithMatter,
  step: Step,
  { author, holder }: Pick<ChangeContext, 'author' | 'holder'>,
): Step => {
  const { commitment, matter = asked } = step
  if (commitment.status !== 'open') return step
  const isOpenQuestion = isAsked(matter) && matter.questions.some(({ kind }) => kind === 'no-end')
  if (!isWithoutEnd(commitment) || commitment.draft || isOpenQuestion)
    return commitment.askEndOn === undefined
      ? step
      : { ...step, commitment: omit(commitment, ['askEndOn']) as OpenCommitment }
  if (commitment.askEndOn !== undefined && isDeepEqual(before.repeats, commitment.repeats)) return step
  return {
    ...step,
    commitment: { ...commitment, askEndOn: nextQuestion(commitment, localDate(author.at, holder)) },
  }
}

/** The day of the question has come: the office is asked. Reminders go on, and the planned morning stays. */
export const askWhetherItGoesOn = (
  followed: WithMatter<OpenCommitment>,
  context: ChangeContext,
): ChangedCommitment<OpenCommitment> => {
  const { commitment } = followed
  const after = { ...(omit(commitment, ['askEndOn']) as OpenCommitment), version: commitment.version + 1 }
  const asked = askedAlso(followed, after, ['no-end'], context)
  return changed(
    {
      commitment: asked.commitment,
      change: { what: 'end-asked', matterId: asked.matter.id },
      matter: asked.matter,
    },
    context,
  )
}
