import type { SESClient } from '@aws-sdk/client-ses'

/**
 * Takes an address off the list of addresses to which SES sends nothing more after a bounce or a complaint. An address
 * that is not on the list is fine. Only version 2 of SES's API knows the list, and its client would be a sixth of the
 * bundle, so the request is written here; the client of version 1 knows the same host and signs the request.
 * https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_DeleteSuppressedDestination.html
 */
export const clearSuppression = async ({ config }: SESClient, email: string): Promise<void> => {
  const { protocol, hostname, port } = await endpointOf(config)
  const path = `/v2/email/suppression/addresses/${encodedByRfc3986(email)}`
  const host = port === undefined ? hostname : `${hostname}:${port}`
  const signer = await config.signer()
  const { headers } = await signer.sign({
    method: 'DELETE',
    protocol,
    hostname,
    ...(port !== undefined && { port }),
    path,
    query: {},
    headers: { host },
  })
  const { status } = await fetch(`${protocol}//${host}${path}`, {
    method: 'DELETE',
    headers,
    signal: AbortSignal.timeout(answersWithin),
  })
  if (status !== 200 && status !== 404) throw new Error(`SES answered ${status} to clearing a suppression`)
}

/** Milliseconds. */
const answersWithin = 10_000

const endpointOf = async ({ endpoint, endpointProvider, region }: SESClient['config']) => {
  if (endpoint) return endpoint()
  const { protocol, hostname } = endpointProvider({ Region: await region() }).url
  return { protocol, hostname, port: undefined }
}

/** `encodeURIComponent` leaves five characters of RFC 3986, 2.2 as they are, and a signature covers the path. */
const encodedByRfc3986 = (text: string) =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
