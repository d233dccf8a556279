import { CfnOutput, Duration, Stack } from 'aws-cdk-lib'
import { HttpApi, HttpMethod, PayloadFormatVersion } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import type { Construct } from 'constructs'
import type { ApiDeps } from '../functions/api/deps.ts'
import type { AnyRoute } from '../functions/api/route.ts'
import { routes } from '../functions/api/routes.ts'
import { LambdaFunction } from './lambda-function.ts'
import type { Settings } from './settings.ts'
import { indexArn } from './storage-stack.ts'

type Props = { readonly settings: Settings; readonly table: Table }

/** The routes that the handler serves. Only serving one needs anything of what lies behind it. */
const declaredRoutes: readonly AnyRoute[] = Object.values(routes({} as ApiDeps))

/** The API for officers and other systems. It lets nobody in without a token. */
export const defineApi = (scope: Construct, { settings, table }: Props): void => {
  const api = new LambdaFunction(scope, 'api', {
    description: 'Records visits and decisions, and tells who owes what',
    memorySize: 512,
    timeout: Duration.seconds(15),
    writes: 'openapi/write.ts',
    environment: { TABLE_NAME: table.tableName, INSTITUTION: JSON.stringify(settings.institution) },
  })
  api.may(
    ['dynamodb:Query', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
    [table.tableArn],
  )
  api.may(['dynamodb:Query'], [indexArn(table, 'visit')])

  const http = new HttpApi(scope, 'http-api', {
    apiName: Stack.of(scope).stackName,
    defaultAuthorizer: new HttpJwtAuthorizer('tokens', settings.issuer, {
      jwtAudience: [...settings.audience],
    }),
  })
  const integration = new HttpLambdaIntegration('api', api, {
    payloadFormatVersion: PayloadFormatVersion.VERSION_2_0,
    scopePermissionToRoute: false,
  })
  for (const { method, path } of declaredRoutes)
    http.addRoutes({ path, methods: [HttpMethod[method]], integration })
  new CfnOutput(scope, 'ApiAddress', { value: http.apiEndpoint })
}
