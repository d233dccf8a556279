import middy from '@middy/core'
import httpRouter from '@middy/http-router'
import { toldIn } from '../domain/words/offer.ts'
import { faultOf } from '../use-cases/fault.ts'
import { html } from '../words/html.ts'
import { pageWordsFor } from '../words/page-words.ts'
import type { PagesDeps } from './deps.ts'
import { layout } from './layout.ts'
import type { HttpResponse, PageEvent } from './request.ts'
import { pageResponse } from './response.ts'
import type { PageRoute } from './route.ts'
import { pageRoutes } from './routes.ts'
import { plainPage } from './through-link.ts'

/**
 * The pages behind the links of mails, as one Lambda handler behind an HTTP API of API Gateway (payload version 2.0). Nobody
 * signs in: a link holds a secret. GET and HEAD write nothing.
 */
export const pages = (deps: PagesDeps) =>
  middy<PageEvent, HttpResponse>()
    .use({
      onError: (request) => {
        const { requestId } = request.event.requestContext
        request.response = isUnknownRoute(request.error)
          ? plainPage(deps, 404, {
              words: pageWordsFor(toldIn(deps.institution.language, deps.institution)),
              key: 'no-page',
            })
          : fault(deps, requestId, request.error)
      },
    })
    .handler(httpRouter<PageEvent, HttpResponse>(pageRoutes(deps).flatMap(served)))

/** HEAD is answered as GET is, without the body. */
const served = ({ method, path, serve }: PageRoute) => [
  { method, path, handler: serve },
  ...(method === 'GET'
    ? [
        {
          method: 'HEAD' as const,
          path,
          handler: async (event: PageEvent) => {
            const { body, ...head } = await serve(event)
            return head
          },
        },
      ]
    : []),
]

/** True for the error of middy's router when no route fits. */
const isUnknownRoute = (error: unknown) =>
  typeof error === 'object' && error !== null && 'statusCode' in error && error.statusCode === 404

const fault = (deps: PagesDeps, request: string, error: unknown): HttpResponse => {
  deps.log({ what: 'fault', request, ...faultOf(error) })
  const words = pageWordsFor(toldIn(deps.institution.language, deps.institution))
  const title = words.tell('titleFault')
  const facts = { number: words.isolate(request), address: words.isolate(deps.officeAddress) }
  const main = html`<h1>${title}</h1>\n<p>${words.tell('fault', facts)}</p>`
  return pageResponse(500, layout(deps, { title, words, main, saysWhereToWrite: true }))
}
