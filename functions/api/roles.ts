/**
 * What a caller may be. A coordinator does everything; an integrator, usually another system, submits visits, events
 * and commitments, keeps the directory and reads; a reader reads.
 */
export const roles = ['coordinator', 'integrator', 'reader'] as const

export type Role = (typeof roles)[number]

/** Scopes of our resource server name a role as `aide-memoire/reader`. */
export const resourceServer = 'aide-memoire'

type Claims = Readonly<Record<string, unknown>>

/** Where Cognito puts the groups of a user. */
export const cognitoGroups = 'cognito:groups'

/** The roles that a token gives: by groups, or whatever else its issuer lists under `claim`, and by scopes. */
export const rolesOf = (claims: Claims, claim: string): readonly Role[] => {
  const names = [
    ...listed(claims[claim]),
    ...listed(claims.scope).flatMap((scope) =>
      scope.startsWith(`${resourceServer}/`) ? scope.slice(resourceServer.length + 1) : [],
    ),
  ]
  return roles.filter((role) => names.includes(role))
}

/**
 * API Gateway hands a list on as one string, `[one two]`. Whoever names groups must not use spaces: "[not reader]"
 * is two groups here.
 */
const listed = (claim: unknown): readonly string[] => {
  if (Array.isArray(claim)) return claim.map(String)
  return typeof claim === 'string' ? claim.replace(/^\[(.*)\]$/s, '$1').split(/[\s,]+/) : []
}
