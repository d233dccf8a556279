import { CfnOutput, Duration, Stack } from 'aws-cdk-lib'
import { HttpApi, HttpMethod, HttpStage, PayloadFormatVersion } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { Construct } from 'constructs'
import type { ApiDeps } from '../functions/api/deps.ts'
import type { AnyRoute } from '../functions/api/route.ts'
import { routes } from '../functions/api/routes.ts'
import { type AccessLog, accessLog } from './access-log.ts'
import { calendarsBeside } from './calendars/beside.ts'
import { LambdaFunction } from './lambda-function.ts'
import { defineLinkDomain } from './link-domain.ts'
import type { Settings } from './settings.ts'
import { signIn } from './sign-in.ts'
import type { StorageStack } from './storage-stack.ts'
import { indexArn, readsAndWrites } from './table.ts'
import { deployedVersion } from './version.ts'

type Props = { readonly settings: Settings; readonly storage: StorageStack }

export type Api = {
  readonly http: HttpApi
  readonly stage: HttpStage
  readonly log: AccessLog['group']
  /** Where the API and the pages answer: the institution's own name if it is set. */
  readonly address: string
}

/** The routes of the handler. Listing routes needs no dependencies; only serving a request does. */
const declaredRoutes: readonly AnyRoute[] = Object.values(routes({} as ApiDeps))

/** Far above the use of an office and its systems. A runaway program is stopped here, with 429. */
const throttle = { rateLimit: 50, burstLimit: 100 }

/** The API for officers and for other systems. Every request needs a token. The pages (pages.ts) add routes that need none. */
export const defineApi = (scope: Construct, { settings, storage }: Props): Api => {
  const { table } = storage
  const { authorizer, rolesClaim } = signIn(settings, storage.people)
  const api = new LambdaFunction(scope, 'api', {
    description: 'Records visits and decisions, and tells who owes what',
    impact:
      'Officers and other systems cannot record or read; every change that was answered with success is stored.',
    whereFailuresGo: 'The caller waits for the answer, is told of the failure, and may repeat the request.',
    // With 512 MB the processor would be too slow to record a table of 200 rows within the time.
    memorySize: 1024,
    timeout: Duration.seconds(15),
    writes: [['openapi/write.ts'], ...calendarsBeside(settings)],
    environment: {
      TABLE_NAME: table.tableName,
      INSTITUTION: JSON.stringify(settings.institution),
      ROLES_CLAIM: rolesClaim,
      VERSION: deployedVersion(),
    },
  })
  api.may([...readsAndWrites, 'dynamodb:BatchGetItem'], [table.tableArn])
  api.may(['dynamodb:Query'], [indexArn(table, 'visit'), indexArn(table, 'list')])

  const http = new HttpApi(scope, 'http-api', {
    apiName: Stack.of(scope).stackName,
    defaultAuthorizer: authorizer,
    createDefaultStage: false,
  })
  const domainName = defineLinkDomain(scope, settings)
  const log = accessLog(scope)
  const stage = new HttpStage(scope, 'http-stage', {
    httpApi: http,
    stageName: '$default',
    autoDeploy: true,
    throttle,
    accessLogSettings: log.settings,
    ...(domainName && { domainMapping: { domainName } }),
  })
  const integration = new HttpLambdaIntegration('api', api, {
    payloadFormatVersion: PayloadFormatVersion.VERSION_2_0,
    scopePermissionToRoute: false,
  })
  for (const { method, path } of declaredRoutes)
    http.addRoutes({ path, methods: [HttpMethod[method]], integration })
  new CfnOutput(scope, 'ApiAddress', { value: http.apiEndpoint })
  const { linkDomain } = settings
  const address = linkDomain === undefined ? http.apiEndpoint : `https://${linkDomain}`
  return { http, stage, log: log.group, address }
}
