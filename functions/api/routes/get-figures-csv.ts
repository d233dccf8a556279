import { figuresCsvAsked } from '../../../events/list-queries.ts'
import { type ReadFiguresDeps, readFigures } from '../../use-cases/read-figures.ts'
import { csvResponse, respond } from '../answers.ts'
import { figuresCsv } from '../figures.ts'
import { route } from '../route.ts'

/** The same figures as a table for a spreadsheet. */
export const getFiguresCsv = (deps: ReadFiguresDeps) =>
  route({
    method: 'GET',
    path: '/figures.csv',
    may: ['coordinator', 'integrator', 'reader'],
    query: figuresCsvAsked,
    answers: { 200: 'text/csv' },
    handle: async ({ query: { separator, ...months }, author }) =>
      respond(await readFigures(deps)(author.at, months), (figures) =>
        csvResponse('figures.csv', figuresCsv(figures, separator)),
      ),
  })
