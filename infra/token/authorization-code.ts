import { createHash, randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import * as z from 'zod/mini'
import { loopback } from './loopback.ts'

/** Where a person signs in: the sign-in pages of a user pool, and the client for people. */
export type SignInPages = { readonly address: string; readonly client: string }

/** What a sign-in came to: a token, or the reason for none. */
export type SignedIn = { readonly token: string } | { readonly refused: string }

/** 32 bytes make 43 characters, the least that RFC 7636, 4.1 allows for a verifier. */
const secret = () => randomBytes(32).toString('base64url')

const answered = z.object({ access_token: z.string() })

const page = (says: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Aide-mémoire</title><p>${says}</p>`

/**
 * The code that the browser brings back. A request without the `state` of this sign-in comes from somewhere else:
 * it is refused, and the sign-in goes on (RFC 6749, 10.12).
 */
const codeFor = (state: string, server: Server): Promise<{ code: string } | { refused: string }> =>
  new Promise((resolve) => {
    server.on('request', (request, response) => {
      const asked = new URL(request.url ?? '/', loopback.address).searchParams
      const isOurs = request.method === 'GET' && asked.get('state') === state
      const code = asked.get('code')
      const says = !isOurs
        ? 'This is no answer to the sign-in under way.'
        : code
          ? 'You are signed in. The token is in your terminal; close this page.'
          : 'You are not signed in. Your terminal says why.'
      response.writeHead(isOurs ? 200 : 400, {
        'Content-Type': 'text/html; charset=utf-8',
        Connection: 'close',
      })
      response.end(page(says))
      if (!isOurs) return
      const why = asked.get('error_description') ?? asked.get('error') ?? 'no code came back'
      resolve(code ? { code } : { refused: why })
    })
  })

const tokenFor = async (
  { address, client }: SignInPages,
  code: string,
  verifier: string,
): Promise<SignedIn> => {
  const response = await fetch(`${address}/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: client,
      redirect_uri: loopback.address,
      code_verifier: verifier,
      code,
    }),
  })
  const body = await response.text()
  if (!response.ok) return { refused: `the issuer answered ${response.status} ${body}` }
  return { token: z.parse(answered, JSON.parse(body)).access_token }
}

/**
 * Signs a person in with a browser: the code comes back to this machine, and only the program that began the
 * sign-in can buy a token with it (RFC 7636). `show` gets the address that the person opens.
 */
export const signInWithBrowser = async (
  pages: SignInPages,
  show: (address: string) => void,
): Promise<SignedIn> => {
  const [state, verifier] = [secret(), secret()]
  const server = createServer()
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(loopback.port, loopback.host, resolve)
    })
    const asked = new URLSearchParams({
      response_type: 'code',
      client_id: pages.client,
      redirect_uri: loopback.address,
      scope: 'openid',
      state,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    })
    const back = codeFor(state, server)
    show(`${pages.address}/oauth2/authorize?${asked}`)
    const came = await back
    return 'code' in came ? await tokenFor(pages, came.code, verifier) : came
  } finally {
    server.close()
  }
}
