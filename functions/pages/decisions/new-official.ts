import { newOfficial as newOfficialSubmission } from '../../../events/visit.ts'
import { choice } from '../decision.ts'

/** A person who is not in the directory. An address outside the institution waits for the yes of the office. */
export const newOfficial = choice({
  name: 'new-official',
  label: 'choiceNewOfficial',
  answers: ['responsible', 'reminders-ended', 'not-mine'],
  fields: [
    { name: 'name', kind: 'line', label: 'fieldName', wrong: 'wrongName' },
    { name: 'organisation', kind: 'line', label: 'fieldOrganisation', wrong: 'wrongOrganisation' },
    { name: 'email', kind: 'line', label: 'fieldEmail', wrong: 'wrongEmail' },
  ],
  schema: newOfficialSubmission,
  submission: (typed) => {
    const organisation = typed('organisation')
    return { name: typed('name'), email: typed('email'), ...(organisation && { organisation }) }
  },
  says: (responsible) => ({ responsible }),
})
