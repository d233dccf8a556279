import middy from '@middy/core'
import httpRouter from '@middy/http-router'
import type { Clock } from '../adapters/clock.ts'
import type { Commitments } from '../adapters/commitments.ts'
import type { Desks } from '../adapters/desks.ts'
import type { Log } from '../adapters/log.ts'
import type { Matters } from '../adapters/matters.ts'
import type { Notices } from '../adapters/notices.ts'
import type { Officials } from '../adapters/officials.ts'
import type { Visits } from '../adapters/visits.ts'
import type { Calendar } from '../domain/calendar.ts'
import type { Defaults } from '../domain/official.ts'
import { problem, serverError } from './problem.ts'
import type { Answer, ApiEvent } from './request.ts'
import type { AnyRoute } from './route.ts'
import { getCommitment } from './routes/get-commitment.ts'
import { getDesk } from './routes/get-desk.ts'
import { getMatters } from './routes/get-matters.ts'
import { getNotices } from './routes/get-notices.ts'
import { getOfficial } from './routes/get-official.ts'
import { getVisit } from './routes/get-visit.ts'
import { postCompletion } from './routes/post-completion.ts'
import { postDecision } from './routes/post-decision.ts'
import { postVisit } from './routes/post-visit.ts'
import { putOfficial } from './routes/put-official.ts'

export type ApiDeps = {
  readonly clock: Clock
  readonly log: Log
  readonly calendar: Calendar
  /** What an official gets who is recorded without them. */
  readonly defaults: Defaults
  readonly visits: Visits
  readonly officials: Officials
  readonly desks: Desks
  readonly notices: Notices
  readonly matters: Matters
  readonly commitments: Commitments
}

export const routes = (deps: ApiDeps): readonly AnyRoute[] => [
  postVisit(deps),
  getVisit(deps),
  putOfficial(deps),
  getOfficial(deps),
  getDesk(deps),
  getNotices(deps),
  getMatters(deps),
  postDecision(deps),
  getCommitment(deps),
  postCompletion(deps),
]

/** The whole HTTP API as one Lambda handler behind an HTTP API of API Gateway (payload version 2.0). */
export const api = (deps: ApiDeps) => {
  const all = routes(deps)
  return middy<ApiEvent, Answer>()
    .use({
      after: ({ event, response }) =>
        deps.log({
          what: 'request',
          request: event.requestContext.requestId,
          route: `${event.requestContext.http.method} ${routeOf(all, event.rawPath)}`,
          status: response?.statusCode ?? 0,
        }),
      onError: (request) => {
        const { requestId } = request.event.requestContext
        if (isUnknownRoute(request.error)) {
          request.response = problem('not-found')
          return
        }
        deps.log({
          what: 'fault',
          request: requestId,
          error: request.error?.name ?? 'unknown',
          at: place(request.error),
        })
        request.response = serverError(requestId)
      },
    })
    .handler(
      httpRouter<ApiEvent, Answer>(
        all.map(({ method, path, serve }) => ({
          method,
          path,
          handler: (event: ApiEvent) => serve(event, deps.clock.now()),
        })),
      ),
    )
}

/** How middy's router says that no route fits. */
const isUnknownRoute = (error: unknown) =>
  typeof error === 'object' && error !== null && 'statusCode' in error && error.statusCode === 404

const pattern = (path: string) => new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}/?$`)

/** A route's own path stands in for what was asked, so that no id or query reaches the log unread. */
const routeOf = (all: readonly AnyRoute[], path: string) =>
  all.find((route) => pattern(route.path).test(path))?.path ?? '(none)'

/** Where a fault arose; its message could hold what a person wrote. */
const place = (error: Error | null | undefined) => error?.stack?.split('\n    at ')[1] ?? ''
