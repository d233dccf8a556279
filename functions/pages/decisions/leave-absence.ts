import { plainChoice } from '../decision.ts'

/** What falls due in an absence stays as it is, and the office is not asked about this absence again. */
export const leaveAbsence = plainChoice({
  name: 'leave-absence',
  label: 'choiceLeaveAbsence',
  answers: ['absent'],
  recorded: 'recordedAbsenceLeft',
  says: { accept: true },
})
