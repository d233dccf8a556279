import { knownOfficial as knownOfficialSubmission } from '../../../events/visit.ts'
import { choice } from '../decision.ts'

/** An official whom a search found. The choice itself holds the id: `known-official:ofc_…`. */
export const knownOfficial = choice({
  name: 'known-official',
  label: 'choiceKnownOfficial',
  answers: ['responsible', 'reminders-ended', 'not-mine', 'part-not-mine', 'focal-point'],
  fields: [],
  recorded: 'recordedFocalPoint',
  schema: knownOfficialSubmission,
  submission: (typed) => ({ officialId: typed('officialId') }),
  says: (responsible) => ({ responsible }),
})
