import { idFrom } from '../../adapters/ids.ts'
import type { ApiDeps } from '../../use-cases/deps.ts'
import { problem } from '../problem.ts'
import { jsonResponse, route } from '../route.ts'
import { commitmentView, matterView, officialView, visitView } from '../views.ts'

type Deps = Pick<ApiDeps, 'visits' | 'commitments' | 'matters' | 'officials'>

/** A visit with everything that is recorded about it: histories, matters, and the officials on whose desks it lies. */
export const getVisitExport = (deps: Deps) =>
  route({
    method: 'GET',
    path: '/visits/{id}/export',
    may: ['coordinator', 'integrator', 'reader'],
    id: 'vis',
    async handle({ id }) {
      const whole = await deps.visits.get(id)
      if (whole === undefined) return problem('not-found')
      const found = await Promise.all(
        visitView(whole).commitments.map((commitment) => deps.commitments.get(commitment.id)),
      )
      const commitments = found.flatMap((one) => one ?? [])
      const changes = commitments.flatMap(({ history }) => history)
      const matters = commitments.flatMap(({ commitment: { id }, history }) => [
        idFrom('mat', id),
        ...history.flatMap(({ version, change }) => [
          idFrom('mat', id, version),
          ...('matterId' in change ? [change.matterId] : []),
        ]),
      ])
      const holders = changes.map(({ holder }) => holder)
      const answer = jsonResponse(
        200,
        {
          ...visitView(whole),
          commitments: commitments.map(({ commitment, history }) => commitmentView(commitment, history)),
          // A matter's id follows from its commitment, and from the version of it that raised the matter.
          matters: (await all(matters, deps.matters.get)).map(matterView),
          officials: (await all(holders, deps.officials.get)).map(officialView),
        },
        whole.visit.version,
      )
      return {
        ...answer,
        headers: { ...answer.headers, 'Content-Disposition': `attachment; filename="${id}.json"` },
      }
    },
  })

/** Each once, those that are there. */
const all = async <Id, Found>(
  ids: readonly Id[],
  get: (id: Id) => Promise<Found | undefined>,
): Promise<Found[]> => (await Promise.all([...new Set(ids)].map(get))).flatMap((found) => found ?? [])
