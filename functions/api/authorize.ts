import { problem } from './problem.ts'
import type { ApiEvent, Parsed } from './request.ts'
import { type Role, rolesOf } from './roles.ts'

/**
 * The subject of the caller's token, if one of the caller's roles is in `may`; otherwise the answer 401 or
 * 403. API Gateway has checked the token; permissions are decided here and nowhere else.
 */
export const authorize = (event: ApiEvent, may: readonly Role[], rolesClaim: string): Parsed<string> => {
  const claims = event.requestContext.authorizer?.jwt?.claims ?? {}
  const { sub } = claims
  if (typeof sub !== 'string' || sub === '') return { answer: problem('not-signed-in') }
  if (rolesOf(claims, rolesClaim).some((role) => may.includes(role))) return { value: sub }
  return { answer: problem('not-allowed', { detail: `it takes the role ${oneOf(may)}` }) }
}

const oneOf = (may: readonly Role[]) => new Intl.ListFormat('en', { type: 'disjunction' }).format(may)
