import * as z from 'zod/mini'
import { officialId } from '../events/ids.ts'
import { lazy } from '../events/lazy.ts'
import { officialSubmission } from '../events/official.ts'
import { sesEvent } from '../events/ses-event.ts'
import type { ApiDeps } from '../functions/api/deps.ts'
import type { AnyRoute } from '../functions/api/route.ts'
import { routes } from '../functions/api/routes.ts'
import { listed } from './listed.ts'

const officialsById = lazy(() => z.record(officialId, officialSubmission()))

/**
 * The requests of the API that take a body of their own. A merge patch takes nearly any field of a visit, and the question about
 * similar visits takes its first fields, so that both say nothing about a file.
 */
const otherRequests = lazy(() =>
  Object.values<AnyRoute>(routes({} as ApiDeps)).flatMap(({ method, path, checks: { body } }) =>
    body === undefined || method === 'PATCH' || path === '/similar-visits'
      ? []
      : [{ request: `${method} ${path}`, body }],
  ),
)

const otherBodies = (value: object): string[] =>
  otherRequests().flatMap(({ request, body }) => (body().safeParse(value).success ? [request] : []))

/**
 * What a JSON value is that was not meant as a visit, in one sentence; `undefined` if it looks like a visit with mistakes. The
 * errors of every field would tell less: nothing in such a file is to be mended.
 */
export const notMeantAsVisit = (value: unknown): string | undefined => {
  if (Array.isArray(value)) return 'is no visit but a list, and was refused: give one file for each visit'
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return undefined
  if (officialsById().safeParse(value).success)
    return 'is no visit but officials by their ids, and was refused: PUT /officials/{id} takes each of them'
  if (sesEvent.safeParse(value).success)
    return 'is no visit but a report of SES about a mail, and was refused'
  const requests = otherBodies(value)
  if (requests.length > 0) return `is no visit but a body of ${listed(requests, 'or')}, and was refused`
  return 'title' in value || 'events' in value ? undefined : 'is no visit, and was refused: it has no title'
}
