import { patched } from '../../../events/merge-patch.ts'
import { type OfficialSubmission, officialPatch } from '../../../events/official.ts'
import type { Official } from '../../domain/officials/official.ts'
import { type ChangeDeps, changeOfficial } from '../../use-cases/change-official.ts'
import { problem } from '../problem.ts'
import { route } from '../route.ts'

/** A part of an official, or the person in the post: everything on the desk then counts from their first morning. */
export const patchOfficial = (deps: ChangeDeps) =>
  route({
    method: 'PATCH',
    path: '/officials/{id}',
    may: ['coordinator'],
    id: 'ofc',
    body: officialPatch,
    requires: 'if-match',
    handle: ({ body: { newHolder = false, ...patch }, ...request }) =>
      changeOfficial(deps, {
        ...request,
        newHolder,
        wanted: (previous) =>
          previous ? patched(submitted(previous), patch) : { answer: problem('not-found') },
      }),
  })

/** An official as a PUT would have given it. */
const submitted = ({
  id,
  version,
  previously,
  outsideAddress,
  calendar,
  ...official
}: Official): OfficialSubmission => official
