import { deadlineOf, type Shown } from './line.ts'

/**
 * What each contributor of an open commitment is told: the commitment on the own desk, by the earlier of the own date and the due
 * date. Who leads has no part, and a part that is done is told no more.
 */
export const partsOf = ({ contributors = [], ...shown }: Shown): readonly Shown[] => {
  if (shown.status !== 'open') return []
  const { dueOn, dueWithin, checkIn, matterId, responsible, ...agreed } = shown
  return contributors
    .filter(({ officialId, doneOn }) => doneOn === undefined && officialId !== responsible?.officialId)
    .map(({ officialId, dueOn: own }) => {
      const deadline = deadlineOf(shown)
      const counts = own !== undefined && (deadline === undefined || own <= deadline)
      return {
        ...agreed,
        holder: officialId,
        responsible: { officialId },
        ...(counts
          ? { dueOn: own }
          : { ...(dueOn && { dueOn }), ...(dueWithin && { dueWithin }), ...(checkIn && { checkIn }) }),
      }
    })
}

const isPart = (id: string) => id.startsWith('prt_')

/** The commitment of a line in a mail or on a desk. */
export const commitmentOf = (id: string): string => (isPart(id) ? `cmt_${id.slice('prt_'.length)}` : id)

export const partIdOf = (commitment: string): string => `prt_${commitment.slice('cmt_'.length)}`

/** Tells the lines of all desks apart: the parts of a commitment have one id. */
export const lineKey = (official: string, id: string): string => (isPart(id) ? `${official} ${id}` : id)
