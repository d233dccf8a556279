import { patched } from '../../../events/merge-patch.ts'
import { officialPatch } from '../../../events/official.ts'
import { type ChangeOfficialDeps, changeOfficial } from '../../use-cases/change-official.ts'
import { officialResponse, respond } from '../answers.ts'
import { route } from '../route.ts'

/** A part of an official, or the person in the post: everything on the desk then counts from their first morning. */
export const patchOfficial = (deps: ChangeOfficialDeps) =>
  route({
    method: 'PATCH',
    path: '/officials/{id}',
    may: ['coordinator'],
    id: 'ofc',
    body: officialPatch,
    requires: 'if-match',
    answers: { 200: 'Official' },
    refusals: ['email-in-use', 'address-refused'],
    async handle({ id, author, ifMatch, body: { newHolder = false, ...patch } }) {
      const outcome = await changeOfficial(deps)(author, {
        id,
        expect: ifMatch,
        changed: (present) => patched(present, patch),
        newHolder,
      })
      return respond(outcome, officialResponse)
    },
  })
