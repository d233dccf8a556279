import middy from '@middy/core'
import httpRouter from '@middy/http-router'
import { faultOf } from '../use-cases/fault.ts'
import type { ApiDeps } from './deps.ts'
import { problem, serverError } from './problem.ts'
import type { ApiEvent, HttpResponse } from './request.ts'
import type { AnyRoute } from './route.ts'
import { routes } from './routes.ts'

/** The whole HTTP API as one Lambda handler behind an HTTP API of API Gateway (payload version 2.0). */
export const api = (deps: ApiDeps) =>
  middy<ApiEvent, HttpResponse>()
    .use(naming(deps))
    .use({
      onError: (request) => {
        request.response = isUnknownRoute(request.error)
          ? problem('not-found')
          : fault(deps, request.event.requestContext.requestId, request.error)
      },
    })
    .handler(
      httpRouter<ApiEvent, HttpResponse>(
        Object.values<AnyRoute>(routes(deps)).map((route) => served(deps, route)),
      ),
    )

/** The first to be used is the last to see an answer, also the answer to an error. */
const naming = ({ version }: ApiDeps): middy.MiddlewareObj<ApiEvent, HttpResponse> => {
  const name: middy.MiddlewareFn<ApiEvent, HttpResponse> = (request) => {
    if (version === undefined || !request.response) return
    request.response = {
      ...request.response,
      headers: { ...request.response.headers, 'X-Version': version },
    }
  }
  return { after: name, onError: name }
}

/** Lambda answers with at most 6 MB. */
const lambdaAnswers = 6_000_000

/**
 * The log names a route by the declared path, so that no text of a caller reaches the log. Of a change that was carried out
 * the log also names the subject of the token and the id of what was changed.
 */
const served = (deps: ApiDeps, { method, path, serve }: AnyRoute) => ({
  method,
  path,
  handler: async (event: ApiEvent) => {
    const { clock, log, rolesClaim, largestAnswer = lambdaAnswers } = deps
    const answer = await serve(event, { now: clock.now(), rolesClaim, largestAnswer })
    const { requestId } = event.requestContext
    const status = answer.statusCode ?? 0
    log({
      what: 'request',
      request: requestId,
      route: `${method} ${path}`,
      status,
      ...(method !== 'GET' && status < 300 && whoAndWhat(event, answer)),
    })
    return answer
  },
})

const whoAndWhat = ({ pathParameters, requestContext }: ApiEvent, { headers }: HttpResponse) => ({
  by: String(requestContext.authorizer?.jwt?.claims.sub),
  id: pathParameters?.id ?? String(headers?.Location).split('/').at(-1) ?? '',
})

/** True for the error of middy's router when no route fits. */
const isUnknownRoute = (error: unknown) =>
  typeof error === 'object' && error !== null && 'statusCode' in error && error.statusCode === 404

const fault = ({ log }: ApiDeps, request: string, error: unknown): HttpResponse => {
  log({ what: 'fault', request, ...faultOf(error) })
  return serverError(request)
}
