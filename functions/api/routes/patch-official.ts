import { patched } from '../../../events/merge-patch.ts'
import { officialPatch } from '../../../events/official.ts'
import { type ChangeOfficialDeps, changeOfficial } from '../../use-cases/change-official.ts'
import { officialResponse, respond } from '../answers.ts'
import { route } from '../route.ts'

/**
 * Changes a part of an official, or the person in the post: for a new person everything on the desk counts
 * from the person's first morning.
 */
export const patchOfficial = (deps: ChangeOfficialDeps) =>
  route({
    method: 'PATCH',
    path: '/officials/{id}',
    may: ['coordinator'],
    id: 'ofc',
    body: officialPatch,
    requires: 'if-match',
    answers: { 200: 'Official' },
    refusals: ['not-allowed', 'email-in-use', 'other-focal-point', 'address-refused'],
    async handle({ id, author, roles, ifMatch, body: { newHolder = false, ...patch } }) {
      const outcome = await changeOfficial(deps)(author, {
        id,
        expect: ifMatch,
        changed: (present) => patched(present, patch),
        newHolder,
        mayMoveOffice: roles.includes('coordinator'),
      })
      return respond(outcome, officialResponse)
    },
  })
