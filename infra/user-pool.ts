import { Aws, CfnOutput, Duration, Fn, RemovalPolicy, Validations } from 'aws-cdk-lib'
import {
  AccountRecovery,
  FeaturePlan,
  type IUserPool,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito'
import type { Construct } from 'constructs'
import { type Role, resourceServer, roles } from '../functions/api/roles.ts'
import type { Settings } from './settings.ts'
import { loopback } from './token/loopback.ts'

/** The purpose of a role, for the administrator who adds a person to the group. */
const purposes: Readonly<Record<Role, string>> = {
  coordinator: 'Records, corrects and decides everything',
  integrator: 'Submits visits, events and commitments, keeps the directory, and reads',
  reader: 'Reads',
}

/** The users of an institution without an issuer: people in groups, and systems with a secret. */
export type People = { readonly issuer: string; readonly audience: readonly string[] }

/** The user pool of the stage, or the pool that an earlier deployment left: its people and groups stay as they are. */
export const definePeople = (scope: Construct, settings: Settings): People => {
  const { stage, systems = {}, userPool } = settings
  const pool =
    userPool === undefined ? newPool(scope) : UserPool.fromUserPoolId(scope, 'people-of-before', userPool)
  const domain = pool.addDomain('sign-in', {
    // A domain prefix is unique in the region, so the name contains the account.
    cognitoDomain: { domainPrefix: Fn.join('-', ['aide-memoire', stage, Aws.ACCOUNT_ID]) },
  })

  const clients = [clientForPeople(pool), ...clientsForSystems(pool, systems)]
  new CfnOutput(scope, 'UserPoolId', { value: pool.userPoolId })
  new CfnOutput(scope, 'SignInAddress', { value: domain.baseUrl() })
  return {
    // The issuer as in tokens (`iss`), equal to the attribute ProviderURL, which emulators lack.
    issuer: `https://${pool.userPoolProviderName}`,
    audience: clients.map(({ userPoolClientId }) => userPoolClientId),
  }
}

const newPool = (scope: Construct): UserPool => {
  const pool = new UserPool(scope, 'people', {
    signInAliases: { email: true },
    // The office adds people; sign-up by oneself is off.
    selfSignUpEnabled: false,
    mfa: Mfa.REQUIRED,
    mfaSecondFactor: { otp: true, sms: false },
    passwordPolicy: {
      minLength: 14,
      requireDigits: true,
      requireLowercase: true,
      requireUppercase: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(3),
    },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    featurePlan: FeaturePlan.ESSENTIALS,
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  })
  Validations.of(pool).acknowledge({
    id: 'AwsSolutions::AwsSolutions-COG8',
    reason:
      'Everybody here brings a second factor and was let in by the office. An institution that wants each sign-in judged has an issuer of its own.',
  })
  // A pool that outlives the stack without its groups would let nobody do anything.
  for (const role of roles)
    pool
      .addGroup(role, { groupName: role, description: purposes[role] })
      .applyRemovalPolicy(RemovalPolicy.RETAIN)
  return pool
}

/**
 * A public client, so without a secret. The client may request no scope of a role, because a person's roles
 * are their groups.
 */
const clientForPeople = (pool: IUserPool): UserPoolClient => {
  const client = pool.addClient('for-people', {
    generateSecret: false,
    authFlows: { userSrp: true },
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID],
      callbackUrls: [loopback.address],
    },
    accessTokenValidity: Duration.hours(1),
    idTokenValidity: Duration.hours(1),
    refreshTokenValidity: Duration.hours(12),
    enableTokenRevocation: true,
    preventUserExistenceErrors: true,
  })
  new CfnOutput(pool.stack, 'ClientForPeople', { value: client.userPoolClientId })
  return client
}

/** One client for each system, so that a single system can be shut out. The scope is the role. */
const clientsForSystems = (pool: IUserPool, systems: Readonly<Record<string, Role>>): UserPoolClient[] => {
  const scopes = Object.fromEntries(
    roles.map((role) => [
      role,
      new ResourceServerScope({ scopeName: role, scopeDescription: purposes[role] }),
    ]),
  ) as Record<Role, ResourceServerScope>
  const server = pool.addResourceServer('roles', {
    identifier: resourceServer,
    scopes: Object.values(scopes),
  })
  const clients = Object.entries(systems).map(([name, role]) => ({
    name,
    client: pool.addClient(`system-${name}`, {
      userPoolClientName: name,
      generateSecret: true,
      // No sign-in flow of persons.
      authFlows: {},
      oAuth: {
        flows: { clientCredentials: true },
        scopes: [OAuthScope.resourceServer(server, scopes[role])],
      },
      accessTokenValidity: Duration.hours(1),
      enableTokenRevocation: true,
    }),
  }))
  if (clients.length > 0)
    new CfnOutput(pool.stack, 'ClientsForSystems', {
      value: clients.map(({ name, client }) => `${name}=${client.userPoolClientId}`).join(' '),
    })
  return clients.map(({ client }) => client)
}
