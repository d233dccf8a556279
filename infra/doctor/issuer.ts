import type { Finding } from './findings.ts'

const timeoutMs = 10_000

/**
 * Asks an issuer for its keys, as API Gateway does (OpenID Connect Discovery 1.0, section 4). Gives what is wrong, or
 * nothing if the issuer answers with keys.
 */
export const faultOfIssuer = async (issuer: string): Promise<string | undefined> => {
  try {
    const { jwks_uri } = await jsonAt(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`)
    if (typeof jwks_uri !== 'string') return 'its configuration names no jwks_uri'
    const { keys } = await jsonAt(jwks_uri)
    return Array.isArray(keys) && keys.length > 0 ? undefined : `${jwks_uri} has no keys`
  } catch (error) {
    const { message, cause } = error as Error & { readonly cause?: Error }
    return cause === undefined ? message : `${message} (${cause.message})`
  }
}

const jsonAt = async (address: string): Promise<Readonly<Record<string, unknown>>> => {
  const answer = await fetch(address, { signal: AbortSignal.timeout(timeoutMs) })
  if (!answer.ok) throw new Error(`${address} answers ${answer.status}`)
  return (await answer.json()) as Record<string, unknown>
}

/** Nothing is said of a stage with a user pool of its own. */
export const onIssuer = (issuer: string | undefined, fault: string | undefined): Finding[] =>
  issuer === undefined
    ? []
    : fault === undefined
      ? [{ about: 'issuer', verdict: 'ok', says: `${issuer} answers` }]
      : [
          {
            about: 'issuer',
            verdict: 'mend',
            says: `nobody can sign in with ${issuer}, because ${fault}: docs/runbook.md#no-request-gets-past-the-sign-in`,
          },
        ]
