import { isUtf8 } from 'node:buffer'
import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { ApiEvent } from '../functions/api/request.ts'
import { cognitoGroups } from '../functions/api/roles.ts'

/** The caller of every request without a token. */
const localCaller = { sub: 'local', [cognitoGroups]: '[coordinator]' }

/**
 * The event that an HTTP API of API Gateway makes of a request (payload version 2.0), after the authorizer
 * has let the caller in. Forms arrive in base64, like everything that is neither text nor JSON.
 */
export const apiEvent = (request: IncomingMessage, url: URL, body: Buffer): ApiEvent => {
  const method = request.method ?? 'GET'
  const isText = isUtf8(body) && request.headers['content-type'] !== 'application/x-www-form-urlencoded'
  // API Gateway joins a repeated parameter with commas.
  const query = Object.fromEntries(
    [...url.searchParams.keys()].map((name) => [name, url.searchParams.getAll(name).join(',')]),
  )
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers: headersOf(request),
    ...(url.search !== '' && { queryStringParameters: query }),
    ...(body.length > 0 && { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: !isText,
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      authorizer: { principalId: '', integrationLatency: 0, jwt: { claims: localCaller, scopes: [] } },
      domainName: 'localhost',
      domainPrefix: 'localhost',
      http: {
        method,
        path: url.pathname,
        protocol: 'HTTP/1.1',
        sourceIp: '127.0.0.1',
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: '$default',
      stage: '$default',
      time: '',
      timeEpoch: 0,
    },
  }
}

/** One string for each header. Commas join the values of a repeated header. */
const headersOf = (request: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(',') : (value ?? ''),
    ]),
  )
