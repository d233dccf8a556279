/**
 * The roles of callers. A coordinator does everything; an integrator, usually another system, submits visits, events
 * and commitments, keeps the directory and reads; a reader reads.
 */
export const roles = ['coordinator', 'integrator', 'reader'] as const

export type Role = (typeof roles)[number]

/**
 * In scopes and in claims of other issuers a role has a prefix, as in `aide-memoire/reader`, because other
 * systems' names are listed there too.
 */
export const resourceServer = 'aide-memoire'

type Claims = Readonly<Record<string, unknown>>

/** The claim in which Cognito lists the groups of a user. */
export const cognitoGroups = 'cognito:groups'

/**
 * The roles of a token: from the names (groups, for example) listed by the issuer under `claim`, and from the
 * scopes.
 */
export const rolesOf = (claims: Claims, claim: string): readonly Role[] => {
  const names = listed(claims[claim])
  const inFull = [...names, ...listed(claims.scope)]
  const isOurPool = claim === cognitoGroups
  return roles.filter(
    (role) => inFull.includes(`${resourceServer}/${role}`) || (isOurPool && names.includes(role)),
  )
}

/**
 * API Gateway passes a list as one string, `[one two]`, so a group "Travel coordinator" looks like two
 * groups. Only a space separates: with a comma in a name, the issuer's own name must not become one of our roles. Cognito allows no space in a group's name. From any other claim only names with the prefix are
 * taken, and half of a name with a space cannot equal such a name.
 */
const listed = (claim: unknown): readonly string[] => {
  if (Array.isArray(claim)) return claim.map(String)
  return typeof claim === 'string' ? claim.replace(/^\[(.*)\]$/s, '$1').split(' ') : []
}
