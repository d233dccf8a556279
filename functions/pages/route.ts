import type { HttpResponse, PageEvent } from './request.ts'

/** A route of the pages. What GET serves, HEAD serves without the body: else scanners of mail call a link broken. */
export type PageRoute = {
  readonly method: 'GET' | 'POST'
  readonly path: `/${string}`
  serve(event: PageEvent): Promise<HttpResponse>
}

export const pageRoute = (declared: PageRoute): PageRoute => declared
