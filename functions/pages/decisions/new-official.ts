import { newOfficial as newOfficialSubmission } from '../../../events/visit.ts'
import { pick } from '../../domain/shared/pick.ts'
import { choice } from '../decision.ts'

/** A person, a post or an office that is not in the directory. An address outside the institution waits for the yes of the office. */
export const newOfficial = choice({
  name: 'new-official',
  label: 'choiceNewOfficial',
  answers: ['responsible', 'reminders-ended', 'not-mine', 'part-not-mine'],
  fields: [
    { name: 'name', kind: 'line', label: 'fieldName', wrong: 'wrongName' },
    { name: 'title', kind: 'line', label: 'fieldTitle', wrong: 'wrongTitle' },
    { name: 'organisation', kind: 'line', label: 'fieldOrganisation', wrong: 'wrongOrganisation' },
    { name: 'email', kind: 'line', label: 'fieldEmail', wrong: 'wrongEmail' },
  ],
  schema: newOfficialSubmission,
  submission: (typed) => ({
    email: typed('email'),
    ...pick({ name: typed('name'), title: typed('title'), organisation: typed('organisation') }, [
      'name',
      'title',
      'organisation',
    ]),
  }),
  says: (responsible) => ({ responsible }),
})
