import { describe, expect, test } from '@jest/globals'
import type { ApiDeps } from '../../functions/api/deps.ts'
import { routes } from '../../functions/api/routes.ts'
import type { PagesDeps } from '../../functions/pages/deps.ts'
import { pageRoutes } from '../../functions/pages/routes.ts'
import { deployment, resources } from './deployment.ts'

const { service, storage } = await deployment()
const ofTheInstitution = await deployment({
  issuer: 'https://login.example.org',
  audience: ['aide-memoire'],
  rolesClaim: 'roles',
})
const deployed = [...resources(service, 'AWS::ApiGatewayV2::Route').values()]

const isPage = ({ RouteKey }: Readonly<Record<string, unknown>>) =>
  / \/(?:c|d|style)\//.test(String(RouteKey))

test('no route is without an authorizer but the pages, whose links hold a secret', () => {
  expect(deployed.length).toBeGreaterThan(0)
  for (const route of deployed)
    expect(route).toMatchObject(
      isPage(route)
        ? { AuthorizationType: 'NONE' }
        : { AuthorizationType: 'JWT', AuthorizerId: expect.anything() },
    )
})

test('every route that the handlers serve is deployed, and no other', () => {
  const served = Object.values(routes({} as ApiDeps)).map(({ method, path }) => `${method} ${path}`)
  expect(deployed.map(({ RouteKey }) => RouteKey).toSorted()).toEqual([...served, ...pageKeys].toSorted())
})

/** What GET serves, HEAD serves too: else scanners of mail call a link broken. */
const pageKeys = pageRoutes({} as PagesDeps).flatMap(({ method, path }) =>
  (method === 'GET' ? ['GET', 'HEAD'] : [method]).map((one) => `${one} ${path}`),
)

describe('the pages', () => {
  test('are routes of a Lambda of their own', () => {
    const targets = (of: typeof deployed) => new Set(of.map(({ Target }) => JSON.stringify(Target)))
    const [ofPages, ofApi] = [
      targets(deployed.filter(isPage)),
      targets(deployed.filter((one) => !isPage(one))),
    ]
    expect([ofPages.size, ofApi.size]).toEqual([1, 1])
    expect(ofPages).not.toEqual(ofApi)
  })

  test('have a throttle of their own, so that nobody without a token takes that of the API', () => {
    const [stage] = Object.values(service.findResources('AWS::ApiGatewayV2::Stage'))
    expect(stage?.Properties.RouteSettings).toEqual(
      Object.fromEntries(pageKeys.map((key) => [key, { ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40 }])),
    )
    // CloudFormation refuses settings of a route that is not there yet.
    const routesOfPages = Object.entries(service.findResources('AWS::ApiGatewayV2::Route')).flatMap(
      ([id, { Properties }]) => (isPage(Properties) ? [id] : []),
    )
    expect(stage?.DependsOn).toEqual(expect.arrayContaining(routesOfPages))
  })

  test('answer where the links of mails lead: under the own name of the institution, if there is one', async () => {
    const addressIn = (template: typeof service, lambda: string) =>
      (
        resources(template, 'AWS::Lambda::Function').get(lambda)?.Environment as {
          Variables: { LINK_ADDRESS: unknown }
        }
      ).Variables.LINK_ADDRESS
    const named = (await deployment({ linkDomain: 'visits.example.org' })).service
    // The pages show the address of a calendar.
    for (const lambda of ['deliver', 'pages']) {
      expect(addressIn(named, lambda)).toBe('https://visits.example.org')
      expect(JSON.stringify(addressIn(service, lambda))).toContain('ApiEndpoint')
    }
  })
})

test('the handler gets the requests as it understands them', () => {
  service.allResourcesProperties('AWS::ApiGatewayV2::Integration', {
    IntegrationType: 'AWS_PROXY',
    PayloadFormatVersion: '2.0',
  })
})

describe('the API', () => {
  test('has no stage but its own address, which is an output', () => {
    service.resourceCountIs('AWS::ApiGatewayV2::Stage', 1)
    service.hasResourceProperties('AWS::ApiGatewayV2::Stage', { StageName: '$default', AutoDeploy: true })
    service.hasOutput('ApiAddress', {})
  })

  test('holds a program that runs wild', () => {
    service.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
    })
  })

  test('logs which route was called, and nothing of who called it or what they looked for', () => {
    const [stage] = resources(service, 'AWS::ApiGatewayV2::Stage').values()
    const { Format } = stage?.AccessLogSettings as { Format: string }
    expect(Object.values(JSON.parse(Format))).toEqual([
      '$context.requestId',
      '$context.routeKey',
      '$context.status',
      '$context.error.responseType',
      '$context.integration.error',
      '$context.responseLatency',
      '$context.requestTimeEpoch',
      'aide-memoire-demo-service',
    ])
  })

  test('has a name of the institution’s own, if it wants one', async () => {
    service.resourceCountIs('AWS::ApiGatewayV2::DomainName', 0)
    const named = (await deployment({ linkDomain: 'visits.example.org' })).service
    named.hasResourceProperties('AWS::ApiGatewayV2::DomainName', { DomainName: 'visits.example.org' })
    named.hasResourceProperties('AWS::CertificateManager::Certificate', {
      DomainName: 'visits.example.org',
      ValidationMethod: 'DNS',
    })
    named.resourceCountIs('AWS::ApiGatewayV2::ApiMapping', 1)
    named.hasOutput('LinkDomainRecord', {})
  })

  test('takes a certificate that is there already', async () => {
    const linkCertificate = 'arn:aws:acm:eu-central-1:000000000000:certificate/1'
    const named = (await deployment({ linkDomain: 'visits.example.org', linkCertificate })).service
    named.resourceCountIs('AWS::CertificateManager::Certificate', 0)
    named.hasResourceProperties('AWS::ApiGatewayV2::DomainName', {
      DomainNameConfigurations: [{ CertificateArn: linkCertificate }],
    })
  })
})

describe('an institution with an issuer of its own', () => {
  test('lets in its own tokens, made out for us, and has no user pool beside them', () => {
    const authorizers = [...resources(ofTheInstitution.service, 'AWS::ApiGatewayV2::Authorizer').values()]
    expect(authorizers).toEqual([
      expect.objectContaining({
        AuthorizerType: 'JWT',
        JwtConfiguration: { Issuer: 'https://login.example.org', Audience: ['aide-memoire'] },
      }),
    ])
    ofTheInstitution.storage.resourceCountIs('AWS::Cognito::UserPool', 0)
  })

  test('says where its tokens list roles', () => {
    const { Environment } = resources(ofTheInstitution.service, 'AWS::Lambda::Function').get('api') ?? {}
    expect(Environment).toMatchObject({ Variables: { ROLES_CLAIM: 'roles' } })
  })
})

describe('our own user pool', () => {
  const clients = resources(storage, 'AWS::Cognito::UserPoolClient')

  test('is whom the API believes, for people and for each system', () => {
    const authorizers = [...resources(service, 'AWS::ApiGatewayV2::Authorizer').values()]
    expect(authorizers).toHaveLength(1)
    const { Issuer, Audience } = authorizers[0]?.JwtConfiguration as { Issuer: unknown; Audience: unknown[] }
    expect(JSON.stringify(Issuer)).toMatch(/https:\/\/.*people.*ProviderName/)
    expect(Audience.map((id) => JSON.stringify(id))).toEqual([
      expect.stringContaining('peopleforpeople'),
      expect.stringContaining('peoplesystemvisitregister'),
    ])
    const { Environment } = resources(service, 'AWS::Lambda::Function').get('api') ?? {}
    expect(Environment).toMatchObject({ Variables: { ROLES_CLAIM: 'cognito:groups' } })
  })

  test('asks for a second factor, lets nobody sign themselves up, and outlives its stack', () => {
    storage.hasResource('AWS::Cognito::UserPool', {
      DeletionPolicy: 'Retain',
      Properties: {
        MfaConfiguration: 'ON',
        EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
        DeletionProtection: 'ACTIVE',
      },
    })
  })

  test('has a group for each role', () => {
    const groups = [...resources(storage, 'AWS::Cognito::UserPoolGroup').values()]
    expect(groups.map(({ GroupName }) => GroupName).toSorted()).toEqual([
      'coordinator',
      'integrator',
      'reader',
    ])
  })

  test('gives a system its one role, for a secret', () => {
    const system = clients.get('peoplesystemvisitregister')
    expect(system).toMatchObject({
      GenerateSecret: true,
      AllowedOAuthFlows: ['client_credentials'],
      AllowedOAuthScopes: [{ 'Fn::Join': ['', [expect.anything(), '/integrator']] }],
    })
  })

  test('gives a person no role that they only asked for', () => {
    expect(clients.get('peopleforpeople')).toMatchObject({
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid'],
    })
    expect(clients.size).toBe(2)
  })
})
