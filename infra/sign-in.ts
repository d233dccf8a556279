import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers'
import { cognitoGroups } from '../functions/api/roles.ts'
import type { Settings } from './settings.ts'
import type { People } from './user-pool.ts'

export type SignIn = {
  readonly authorizer: HttpJwtAuthorizer
  /** The claim of a token with the roles of its owner. */
  readonly rolesClaim: string
}

/** One way in: with a token of the institution's issuer, or else of our own user pool. */
export const signIn = (
  { issuer, audience = [], rolesClaim = cognitoGroups }: Settings,
  people: People | undefined,
): SignIn => {
  const tokens = issuer === undefined ? people : { issuer, audience }
  if (tokens === undefined) throw new Error('there is neither an issuer nor a user pool')
  return {
    authorizer: new HttpJwtAuthorizer('tokens', tokens.issuer, { jwtAudience: [...tokens.audience] }),
    rolesClaim,
  }
}
