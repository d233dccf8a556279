import { expect, test } from '@jest/globals'
import type { ApiDeps } from '../../functions/api/deps.ts'
import { routes } from '../../functions/api/routes.ts'
import { settings } from './demonstration.ts'
import { deployment, resources } from './deployment.ts'

const { service } = deployment()
const deployed = [...resources(service, 'AWS::ApiGatewayV2::Route').values()]

test('no route is without an authorizer', () => {
  expect(deployed.length).toBeGreaterThan(0)
  for (const route of deployed)
    expect(route).toMatchObject({ AuthorizationType: 'JWT', AuthorizerId: expect.anything() })
})

test('the authorizer takes only tokens of our issuer, made out for us', () => {
  const authorizers = [...resources(service, 'AWS::ApiGatewayV2::Authorizer').values()]
  expect(authorizers).toHaveLength(1)
  expect(authorizers[0]).toMatchObject({
    AuthorizerType: 'JWT',
    JwtConfiguration: { Issuer: settings.issuer, Audience: settings.audience },
  })
})

test('every route that the handler serves is deployed, and no other', () => {
  const served = Object.values(routes({} as ApiDeps)).map(({ method, path }) => `${method} ${path}`)
  expect(deployed.map(({ RouteKey }) => RouteKey).toSorted()).toEqual(served.toSorted())
})

test('the handler gets the requests as it understands them', () => {
  service.allResourcesProperties('AWS::ApiGatewayV2::Integration', {
    IntegrationType: 'AWS_PROXY',
    PayloadFormatVersion: '2.0',
  })
})

test('the API has no stage but its own address', () => {
  service.resourceCountIs('AWS::ApiGatewayV2::Stage', 1)
  service.hasResourceProperties('AWS::ApiGatewayV2::Stage', { StageName: '$default', AutoDeploy: true })
})

test('its address is an output', () => {
  service.hasOutput('ApiAddress', {})
})
