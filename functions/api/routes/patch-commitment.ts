import { correctable, correctionSubmission } from '../../../events/change-commitment.ts'
import { patched } from '../../../events/merge-patch.ts'
import { correct, correctableOf } from '../../domain/commitments/change-commitment.ts'
import { changeCommitment, type LifeDeps, taken } from '../../use-cases/change-commitment.ts'
import { valid } from '../request.ts'
import { route } from '../route.ts'

/** What was recorded wrongly or agreed anew, as a merge patch. A date takes the place of a rhythm and back. */
export const patchCommitment = (deps: LifeDeps) =>
  route({
    method: 'PATCH',
    path: '/commitments/{id}',
    may: ['coordinator'],
    id: 'cmt',
    body: correctionSubmission,
    requires: 'if-match',
    handle: (request) =>
      changeCommitment(deps, request, async (followed, context) => {
        const { reason, ...patch } = request.body
        const exchanged = {
          ...(patch.dueOn && { checkIn: null }),
          ...(patch.checkIn && { dueOn: null }),
          ...patch,
        }
        const whole = valid(patched(correctableOf(followed.commitment), exchanged), correctable())
        return 'answer' in whole ? whole : taken(correct(followed, whole.value, reason, context))
      }),
  })
