import { plainChoice } from '../decision.ts'

/** The contributor who asks contributes no longer. */
export const leaveOut = plainChoice({
  name: 'leave-out',
  label: 'choiceLeaveOut',
  answers: ['part-not-mine'],
  says: { accept: true },
})
