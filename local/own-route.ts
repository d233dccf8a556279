import type { ServerResponse } from 'node:http'

type Asked = { readonly url: URL; readonly body: Buffer; readonly id: string }

/** A route of the local run itself, beside those of the API and of the pages. */
export type OwnRoute<World> = {
  readonly method: 'GET' | 'POST'
  readonly path: RegExp
  /** The index of the mail's id among the parts of the path. */
  readonly idAt: number
  serve(world: World, asked: Asked, response: ServerResponse): Promise<void> | void
}

export const json = (response: ServerResponse, status: number, value: object): void => {
  const type = status < 400 ? 'application/json' : 'application/problem+json'
  response.writeHead(status, { 'Content-Type': type }).end(JSON.stringify(value))
}

export const page = (response: ServerResponse, markup: string, framedBy = "'none'"): void => {
  response
    .writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': `default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ${framedBy}`,
    })
    .end(markup)
}

export const noSuchMail = (response: ServerResponse): void =>
  json(response, 404, { type: 'about:blank', title: 'There is no such mail', status: 404 })
