/** The API that a command talks to, with the caller's token. */
export type Destination = {
  readonly address: string
  readonly token?: string
  /** A sentence for the caller before the first request. */
  readonly warning?: string
}

const localRun = 'http://127.0.0.1:3000'

const isThisMachine = (host: string) => /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(host)

/** The destination, or a sentence about the mistake in the address or in the token. */
export const destinationOf = (
  to: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Destination | string => {
  const given = to ?? (env.AIDE_MEMOIRE_URL || undefined)
  const asked = given ?? localRun
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
  // A token is for a deployment, so a caller with a token and no address has probably forgotten the address.
  const warning =
    'AIDE_MEMOIRE_TOKEN is set, but no address is given, so this goes to the local run at ' +
    `${localRun}. Give the address of your API with --to or in AIDE_MEMOIRE_URL.`
  return { address, token, ...(given === undefined && { warning }) }
}
