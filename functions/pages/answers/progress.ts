import { progressSubmission } from '../../../events/change-commitment.ts'
import { recordProgress } from '../../use-cases/change-commitment.ts'
import { answer, whileOpen } from '../answer.ts'

export const progress = answer({
  name: 'progress',
  label: 'answerProgress',
  fields: [
    { name: 'note', kind: 'words', label: 'fieldNote', wrong: 'wrongNote' },
    { name: 'atRisk', kind: 'tick', label: 'fieldAtRisk', wrong: 'wrongNote' },
  ],
  records: { 'progress-reported': 'recordedProgress' },
  fits: whileOpen,
  schema: progressSubmission,
  submission: (typed) => ({ note: typed('note'), ...(typed('atRisk') && { atRisk: true }) }),
  give: (deps) => (author, asked, report) => recordProgress(deps)(author, { ...asked, progress: report }),
})
