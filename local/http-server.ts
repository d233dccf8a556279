import type { IncomingMessage, ServerResponse } from 'node:http'
import { Temporal } from 'temporal-polyfill'
import type { ApiEvent, HttpResponse } from '../functions/api/request.ts'
import type { Instant } from '../functions/domain/shared/time.ts'
import type { PagesDeps } from '../functions/pages/deps.ts'
import type { PageEvent } from '../functions/pages/request.ts'
import { pageRoutes } from '../functions/pages/routes.ts'
import type { openApiDocument } from '../openapi/document.ts'
import { apiEvent } from './api-gateway.ts'
import { docsPage } from './docs.ts'
import { type Inbox, inboxRoutes } from './inbox-routes.ts'
import { bodyOf } from './listen.ts'
import { json, noSuchMail, type OwnRoute, page } from './own-route.ts'
import { troubleIn } from './stored-file.ts'

export type Front = Inbox & {
  readonly api: (event: ApiEvent) => Promise<HttpResponse>
  /** The pages behind the links of mails. */
  readonly pages: (event: PageEvent) => Promise<HttpResponse>
  readonly document: ReturnType<typeof openApiDocument>
}

/** Serves the deployed API and pages, the clock, the mails and the inbox page at one address. */
export const front = (world: Front) => async (request: IncomingMessage, response: ServerResponse) => {
  try {
    const url = new URL(`http://localhost${request.url ?? '/'}`)
    const own = ownRoutes.find(({ method, path }) => method === request.method && path.test(url.pathname))
    const stranger = strangerIn(request)
    if (stranger !== undefined) return json(response, stranger.status, { type: 'about:blank', ...stranger })
    const body = await bodyOf(request)
    if (own)
      return await own.serve(world, { url, body, id: url.pathname.split('/').at(own.idAt) ?? '' }, response)
    if (isOfPages(url)) return respond(response, await world.pages(apiEvent(request, url, body)))
    if (request.headers.authorization !== undefined) return json(response, 401, noTokens)
    respond(response, await world.api(apiEvent(request, url, body)))
  } catch (error) {
    console.error(troubleIn(error) ?? error)
    if (!response.headersSent) json(response, 500, { message: 'Internal Server Error' })
  }
}

const respond = (response: ServerResponse, answer: HttpResponse): void =>
  void response.writeHead(answer.statusCode ?? 200, answer.headers as Record<string, string>).end(answer.body)

const pathsOfPages = pageRoutes({} as PagesDeps).map(({ path }) => path.slice(0, path.indexOf('{')))

const isOfPages = ({ pathname }: URL) => pathsOfPages.some((start) => pathname.startsWith(start))

/**
 * Refuses a foreign site in the browser of this machine: under a foreign name that points to 127.0.0.1 (Host), or with a
 * request across sites (Origin; RFC 6454, 7).
 */
const strangerIn = ({ method, headers }: IncomingMessage) => {
  const { host = '', origin } = headers
  if (!/^(?:127\.0\.0\.1|localhost)(?::\d{1,5})?$/i.test(host))
    return {
      title: 'Misdirected Request',
      status: 421,
      detail: 'the local run answers only as 127.0.0.1 and localhost',
    }
  // Under `Referrer-Policy: no-referrer` a browser sends the origin `null` with a form, and names the site of the form in the
  // headers of Fetch Metadata.
  const isOwn =
    origin === undefined ||
    origin.toLowerCase() === `http://${host.toLowerCase()}` ||
    (origin === 'null' && headers['sec-fetch-site'] === 'same-origin')
  return isOwn || method === 'GET' || method === 'HEAD'
    ? undefined
    : { title: 'Forbidden', status: 403, detail: 'the local run takes no requests from pages of other sites' }
}

const noTokens = {
  type: 'about:blank',
  title: 'Unauthorized',
  status: 401,
  detail: 'the local run has no issuer to check a token with: send none, and you are the coordinator `local`',
}

const mailJson = ({ id, to, subject, date }: { id: string; to: string; subject: string; date: string }) => ({
  id,
  to,
  subject,
  date,
})

const rfc3339 = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/

/** The instant in a request to move the clock, in UTC and whole seconds; `undefined` for any other body. */
const instantIn = (body: Buffer): Instant | undefined => {
  try {
    const { now } = JSON.parse(body.toString('utf8')) as { now: unknown }
    if (typeof now !== 'string' || !rfc3339.test(now)) return undefined
    const instant = Temporal.Instant.from(now).round({ smallestUnit: 'second', roundingMode: 'floor' })
    return instant.toString() as Instant
  } catch {
    return undefined
  }
}

/** The clock never goes back, so a mistyped year would spoil the folder for good. */
const mostYears = 10

const yearsLater = (instant: Instant, years: number): Instant =>
  Temporal.Instant.from(instant).toZonedDateTimeISO('UTC').add({ years }).toInstant().toString() as Instant

const ownRoutes: readonly OwnRoute<Front>[] = [
  {
    method: 'POST',
    path: /^\/local\/clock$/,
    idAt: 0,
    async serve({ timeline, clock }, { body }, response) {
      const to = instantIn(body)
      if (to === undefined)
        return json(response, 422, {
          type: 'about:blank',
          title: 'The request is not valid',
          status: 422,
          errors: [
            {
              pointer: '#/now',
              detail: 'must be an instant as RFC 3339 writes it, such as 2020-07-28T00:00:00Z',
            },
          ],
        })
      if (to > yearsLater(clock.now(), mostYears))
        return json(response, 422, {
          type: 'about:blank',
          title: 'The request is not valid',
          status: 422,
          errors: [{ pointer: '#/now', detail: `must be at most ${mostYears} years after ${clock.now()}` }],
        })
      const moved = await timeline.moveTo(to)
      return moved
        ? json(response, 200, moved)
        : json(response, 409, {
            type: 'about:blank',
            title: 'The clock goes forward only',
            status: 409,
            detail: `it is ${clock.now()}`,
          })
    },
  },
  {
    method: 'GET',
    path: /^\/local\/clock$/,
    idAt: 0,
    serve: ({ clock }, _, response) => json(response, 200, { now: clock.now() }),
  },
  {
    method: 'GET',
    path: /^\/local\/mail$/,
    idAt: 0,
    serve: ({ mailbox }, _, response) => json(response, 200, mailbox.list().map(mailJson)),
  },
  {
    method: 'GET',
    path: /^\/local\/mail\/[^/]+\/raw$/,
    idAt: 3,
    serve({ mailbox }, { id }, response) {
      const raw = mailbox.raw(id)
      if (raw === undefined) return noSuchMail(response)
      response.writeHead(200, { 'Content-Type': 'message/rfc822' }).end(raw)
    },
  },
  {
    method: 'GET',
    path: /^\/$/,
    idAt: 0,
    serve: (_, __, response) => void response.writeHead(303, { Location: '/inbox' }).end(),
  },
  {
    method: 'GET',
    path: /^\/docs$/,
    idAt: 0,
    serve: ({ document }, _, response) => page(response, docsPage(document)),
  },
  ...inboxRoutes,
]
