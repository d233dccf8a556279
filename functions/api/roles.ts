/**
 * The roles of callers. A coordinator does everything; an integrator, usually another system, submits visits, events
 * and commitments, keeps the directory and reads; a reader reads.
 */
export const roles = ['coordinator', 'integrator', 'reader'] as const

export type Role = (typeof roles)[number]

/** In scopes, and wherever else names are not ours alone, a role is called `aide-memoire/reader`. */
export const resourceServer = 'aide-memoire'

type Claims = Readonly<Record<string, unknown>>

/** Where Cognito puts the groups of a user. */
export const cognitoGroups = 'cognito:groups'

/** The roles that a token gives: by groups, or whatever else its issuer lists under `claim`, and by scopes. */
export const rolesOf = (claims: Claims, claim: string): readonly Role[] => {
  const names = listed(claims[claim])
  const inFull = [...names, ...listed(claims.scope)]
  const isOurPool = claim === cognitoGroups
  return roles.filter(
    (role) => inFull.includes(`${resourceServer}/${role}`) || (isOurPool && names.includes(role)),
  )
}

/**
 * API Gateway hands a list on as one string, `[one two]`, so a group "Travel coordinator" looks like two. In Cognito
 * no group has a space in its name; of any other claim only names in full are taken, which no such half can be.
 */
const listed = (claim: unknown): readonly string[] => {
  if (Array.isArray(claim)) return claim.map(String)
  return typeof claim === 'string' ? claim.replace(/^\[(.*)\]$/s, '$1').split(/[\s,]+/) : []
}
