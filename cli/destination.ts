/** The API that a command talks to, with the caller's token. */
export type Destination = { readonly address: string; readonly token?: string }

const isThisMachine = (host: string) => /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(host)

/** The destination, or a sentence about the mistake in the address or in the token. */
export const destinationOf = (
  to: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Destination | string => {
  const asked = to ?? (env.AIDE_MEMOIRE_URL || 'http://127.0.0.1:3000')
  const url = URL.canParse(asked) ? new URL(asked) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username)
    return `${asked} is not the address of an API, such as https://api.example.org`
  const address = url.href.replace(/\/+$/, '')
  const token = env.AIDE_MEMOIRE_TOKEN?.trim()
  if (!token) return { address }
  if (!/^[\x21-\x7e]+$/.test(token))
    return 'AIDE_MEMOIRE_TOKEN is not a token: it has spaces or other characters in it'
  if (url.protocol === 'http:' && !isThisMachine(url.hostname))
    return `${address} would get the token unencrypted: use https`
  return { address, token }
}
