import type { Context } from 'aws-lambda'
import { randomLinkSecrets } from '../../functions/adapters/link-secrets.ts'
import { keys } from '../../functions/adapters/table-keys.ts'
import { pathOfLink } from '../../functions/domain/links/link.ts'
import { linksOf } from '../../functions/domain/officials/official.ts'
import type { OfficialId } from '../../functions/domain/shared/ids.ts'
import type { CalendarDate, Instant } from '../../functions/domain/shared/time.ts'
import type { PagesDeps } from '../../functions/pages/deps.ts'
import { pages } from '../../functions/pages/pages.ts'
import type { PageEvent } from '../../functions/pages/request.ts'
import { anInstitution } from './institution.ts'
import type { TestOffice } from './office.ts'

/** A page as a browser sees it. */
export type SeenPage = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Where the links of the test office lead. */
export const linkOrigin = 'https://links.example.org'

/** The fields of a form as a browser submits them; of `URLSearchParams`, a name may have several values. */
export type FilledForm = URLSearchParams | Readonly<Record<string, string>>

/** The event of API Gateway for a request of a browser, whose form arrives in base64. */
export const pageEvent = (method: string, address: string, form?: FilledForm): PageEvent => {
  const url = new URL(address, linkOrigin)
  return {
    version: '2.0',
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    queryStringParameters: Object.fromEntries(url.searchParams),
    headers: form ? { 'content-type': 'application/x-www-form-urlencoded' } : {},
    ...(form && { body: Buffer.from(new URLSearchParams(form).toString()).toString('base64') }),
    isBase64Encoded: form !== undefined,
    requestContext: { requestId: 'request-1', http: { method, path: url.pathname } },
  } as unknown as PageEvent
}

/** The pages over an office. */
export const pagesOver = (office: TestOffice) => {
  const institution = anInstitution()
  const deps: PagesDeps = {
    ...office.deps,
    institution,
    officeAddress: institution.protocolOffice.email,
  }
  const serve = pages(deps)
  const send = async (method: string, more: Partial<PageEvent> & { readonly rawPath: string }) => {
    const event = { ...pageEvent(method, more.rawPath), ...more }
    const { statusCode = 0, headers = {}, body = '' } = await serve(event, {} as Context)
    return { status: statusCode, headers: headers as Record<string, string>, body }
  }
  const ask = (method: string, path: string, form?: FilledForm): Promise<SeenPage> =>
    send(method, pageEvent(method, path, form))
  return {
    deps,
    /** Sends an event as it is. */
    send,
    /** Puts a link of our own in place of the one in the notice of that day, and gives the path of the desk. */
    async linkOf(officialId: OfficialId, localDate: CalendarDate): Promise<string> {
      const secret = randomLinkSecrets.make()
      const official = await office.deps.officials.get(officialId)
      if (official === undefined) throw new Error(`there is no ${officialId}`)
      const { written } = await office.table.write([
        {
          update: keys.notice(officialId, localDate),
          set: { link: { hash: randomLinkSecrets.hash(secret), links: linksOf(official) } },
          when: { matches: { state: 'sent' } },
        },
      ])
      if (!written) throw new Error(`no notice was sent on ${localDate}`)
      return pathOfLink({ officialId, localDate, secret })
    },
    get: (path: string) => ask('GET', path),
    head: (path: string) => ask('HEAD', path),
    post: (path: string, form: FilledForm) => ask('POST', path, form),
  }
}

export type Pages = ReturnType<typeof pagesOver>

/** The token of the form of a page. */
export const tokenIn = ({ body }: Pick<SeenPage, 'body'>): string =>
  /name="token" value="([^"]+)"/.exec(body)?.[1] ?? ''

export const secondsAfter = (at: Instant, seconds: number): Instant =>
  new Date(Date.parse(at) + seconds * 1000).toISOString().replace('.000Z', 'Z') as Instant
