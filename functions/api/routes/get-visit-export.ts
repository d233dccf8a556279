import { type ExportVisitDeps, exportVisit } from '../../use-cases/export-visit.ts'
import { jsonResponse, respond } from '../answers.ts'
import { route } from '../route.ts'
import { visitExportView } from '../views.ts'

/** A visit with everything that is recorded about it: histories, matters, and the officials on whose desks it lies. */
export const getVisitExport = (deps: ExportVisitDeps) =>
  route({
    method: 'GET',
    path: '/visits/{id}/export',
    may: ['coordinator', 'integrator', 'reader'],
    id: 'vis',
    answers: { 200: 'VisitExport' },
    handle: async ({ id }) =>
      respond(await exportVisit(deps)(id), (exported) => {
        const { headers, ...response } = jsonResponse(
          200,
          visitExportView(exported),
          exported.whole.visit.version,
        )
        return {
          ...response,
          headers: { ...headers, 'Content-Disposition': `attachment; filename="${id}.json"` },
        }
      }),
  })
