import { officialSubmission } from '../../../events/official.ts'
import { changedHour } from '../../domain/morning.ts'
import type { Official } from '../../domain/official.ts'
import { morningsAtNewHour } from '../../domain/todays-notice.ts'
import type { ApiDeps } from '../deps.ts'
import { problem } from '../problem.ts'
import { route, shown } from '../route.ts'

type Deps = Pick<ApiDeps, 'officials' | 'desks' | 'defaults' | 'calendar'>

/** An official under an id of the caller's choice: new without If-Match, changed with it. */
export const putOfficial = ({ officials, desks, defaults, calendar }: Deps) =>
  route({
    method: 'PUT',
    path: '/officials/{id}',
    id: 'ofc',
    body: officialSubmission,
    requires: 'if-match-if-there',
    async handle({ id, body, ifMatch, now }) {
      const previous = await officials.get(id)
      if (previous && ifMatch === undefined)
        return problem('if-match-missing', {
          detail: `${id} exists: send If-Match with its ETag: the version, in quotes`,
        })
      if (ifMatch !== previous?.version) return problem('version-conflict')

      const namesake = await officials.byEmail(body.email)
      if (namesake && namesake.id !== id) return emailInUse
      const asked = { ...defaults, ...body, id, version: (previous?.version ?? 0) + 1 }
      const official: Official = previous ? { ...asked, ...changedHour(previous, asked, now) } : asked

      const outcome = await officials.save(official, previous)
      if (outcome === 'changed-meanwhile') return problem('version-conflict')
      if (outcome === 'email-in-use') return emailInUse

      // Not one change with the save: should it fail half-way, the next PUT of the official mends it.
      const desk = previous && (await desks.read(id))
      if (desk) await desks.move(id, morningsAtNewHour(desk, now, calendar))
      return previous
        ? shown(200, official, official.version)
        : shown(201, official, official.version, `/officials/${id}`)
    },
  })

const emailInUse = problem('email-in-use', {
  errors: [{ pointer: '#/email', detail: 'another official has this address' }],
})
