import { type ExportVisitDeps, exportVisit } from '../../use-cases/export-visit.ts'
import { jsonResponse, respond } from '../answers.ts'
import { route } from '../route.ts'
import { visitExportView } from '../views.ts'

/**
 * Exports a visit with all records about the visit: histories, matters, and all present and former officials
 * of its commitments.
 */
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
