import { problem } from './problem.ts'
import type { ApiEvent, Parsed } from './request.ts'
import { type Role, rolesOf } from './roles.ts'

/** `by` is the subject of the token. */
export type Caller = { readonly by: string; readonly roles: readonly Role[] }

/**
 * The caller, if one of the caller's roles is in `may`; otherwise the answer 401 or 403. API Gateway has checked the token;
 * permissions are decided here and nowhere else.
 */
export const authorize = (event: ApiEvent, may: readonly Role[], rolesClaim: string): Parsed<Caller> => {
  const claims = event.requestContext.authorizer?.jwt?.claims ?? {}
  const { sub } = claims
  if (typeof sub !== 'string' || sub === '') return { answer: problem('not-signed-in') }
  const roles = rolesOf(claims, rolesClaim)
  if (roles.some((role) => may.includes(role))) return { value: { by: sub, roles } }
  return { answer: problem('not-allowed', { detail: `it takes the role ${oneOf(may)}` }) }
}

const oneOf = (may: readonly Role[]) => new Intl.ListFormat('en', { type: 'disjunction' }).format(may)
