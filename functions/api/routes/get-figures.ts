import { figuresAsked } from '../../../events/list-queries.ts'
import { type ReadFiguresDeps, readFigures } from '../../use-cases/read-figures.ts'
import { jsonResponse, respond } from '../answers.ts'
import { figuresView } from '../figures.ts'
import { route } from '../route.ts'

/** How much of what was due in some months was done in time, by month and organisation. */
export const getFigures = (deps: ReadFiguresDeps) =>
  route({
    method: 'GET',
    path: '/figures',
    may: ['coordinator', 'integrator', 'reader'],
    query: figuresAsked,
    answers: { 200: 'Figures' },
    handle: async ({ query, author }) =>
      respond(await readFigures(deps)(author.at, query), (figures) =>
        jsonResponse(200, figuresView(figures)),
      ),
  })
