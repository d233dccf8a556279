import { officialSubmission } from '../../../events/official.ts'
import { isRefused } from '../../domain/shared/refusal.ts'
import { type ChangeOfficialDeps, recordOfficial } from '../../use-cases/change-official.ts'
import { created, officialResponse } from '../answers.ts'
import { route } from '../route.ts'

/**
 * Puts an official into the directory under an id of the caller's choice: without If-Match a new official is
 * added, with If-Match an existing official is changed.
 */
export const putOfficial = (deps: ChangeOfficialDeps) =>
  route({
    method: 'PUT',
    path: '/officials/{id}',
    may: ['coordinator', 'integrator'],
    id: 'ofc',
    body: officialSubmission,
    requires: 'if-match-if-there',
    answers: { 200: 'Official', 201: 'Official' },
    refusals: [
      'if-match-missing',
      'version-conflict',
      'not-allowed',
      'email-in-use',
      'other-focal-point',
      'address-refused',
    ],
    async handle({ id, author, roles, ifMatch, body }) {
      const mayMoveOffice = roles.includes('coordinator')
      const recorded = await recordOfficial(deps)(author, {
        id,
        expect: ifMatch,
        facts: body,
        mayMoveOffice,
      })
      if (isRefused(recorded)) {
        const { refused, ...refusal } = recorded
        return refused === 'official-exists'
          ? {
              refused: 'if-match-missing',
              detail: `${id} exists: send If-Match with its ETag: the version, in quotes`,
            }
          : { ...refusal, refused }
      }
      const { outcome, official } = recorded
      const response = officialResponse({ official })
      return outcome === 'added' ? created(response, `/officials/${id}`) : response
    },
  })
