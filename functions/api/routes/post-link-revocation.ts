import { reasonSubmission } from '../../../events/change-commitment.ts'
import { type RevokeLinksDeps, revokeLinks } from '../../use-cases/revoke-links.ts'
import { officialResponse, respond } from '../answers.ts'
import { route } from '../route.ts'

/** Ends every link in the mails that an official got so far. */
export const postLinkRevocation = (deps: RevokeLinksDeps) =>
  route({
    method: 'POST',
    path: '/officials/{id}/link-revocation',
    may: ['coordinator'],
    id: 'ofc',
    body: reasonSubmission,
    requires: 'if-match',
    answers: { 200: 'Official' },
    handle: async ({ id, author, ifMatch, body }) =>
      respond(await revokeLinks(deps)(author, { id, expect: ifMatch, ...body }), officialResponse),
  })
