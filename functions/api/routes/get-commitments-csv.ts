import { commitmentsCsvAsked } from '../../../events/list-queries.ts'
import { listNamedCommitments } from '../../use-cases/list-commitments.ts'
import { csvResponse } from '../answers.ts'
import { wantedOf } from '../asked-commitments.ts'
import { commitmentsCsv } from '../commitments-csv.ts'
import { paged } from '../pagination.ts'
import { route } from '../route.ts'

const path = '/commitments.csv'

/** Lists commitments as a table for a spreadsheet. The `next` link (RFC 8288) leads to the next page. */
export const getCommitmentsCsv = (deps: Parameters<typeof listNamedCommitments>[0]) =>
  route({
    method: 'GET',
    path,
    may: ['coordinator', 'integrator', 'reader'],
    query: commitmentsCsvAsked,
    answers: { 200: 'text/csv' },
    handle: ({ query, author }) =>
      paged(
        path,
        query,
        (page) => listNamedCommitments(deps)(author.at, wantedOf(query), page),
        (commitments, next) => {
          const table = csvResponse('commitments.csv', commitmentsCsv(commitments, query.separator))
          return next === undefined
            ? table
            : {
                ...table,
                headers: { ...table.headers, Link: `<${path}?${nextQuery(query, next)}>; rel="next"` },
              }
        },
      ),
  })

const nextQuery = (query: Readonly<Record<string, unknown>>, cursor: string): string =>
  new URLSearchParams(
    Object.entries({ ...query, cursor }).map(([name, value]): [string, string] => [name, String(value)]),
  ).toString()
