import { Duration, Validations } from 'aws-cdk-lib'
import { CfnStage, HttpMethod, HttpNoneAuthorizer, PayloadFormatVersion } from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { Construct } from 'constructs'
import type { PagesDeps } from '../functions/pages/deps.ts'
import { pageRoutes } from '../functions/pages/routes.ts'
import type { Api } from './api.ts'
import { calendarsBeside } from './calendars/beside.ts'
import { LambdaFunction } from './lambda-function.ts'
import type { Settings } from './settings.ts'
import { indexArn, readsAndWrites, type TableInUse } from './table.ts'

type Props = { readonly settings: Settings; readonly table: TableInUse; readonly api: Api }

const methodsOf = { GET: ['GET', 'HEAD'], POST: ['POST'] } as const

/** Far above the answers of all officials on one morning. Nobody without a token can take the throttle of the API. */
const throttle = { ThrottlingRateLimit: 20, ThrottlingBurstLimit: 40 }

/** The pages behind the links of mails: routes of the API's own gateway, without its sign-in and with a throttle of their own. */
export const definePages = (scope: Construct, { settings, table, api }: Props): void => {
  const pages = new LambdaFunction(scope, 'pages', {
    description:
      'Shows officials their desk and takes their answers and the decisions of the office, behind the links of mails',
    impact:
      'Officials cannot open the links of their mails. Nothing is lost: they can answer by a reply to the mail, and every answer that was shown as recorded is stored.',
    whereFailuresGo: 'The official sees that the page failed, and may try again.',
    memorySize: 512,
    timeout: Duration.seconds(15),
    writes: calendarsBeside(settings),
    environment: {
      TABLE_NAME: table.tableName,
      INSTITUTION: JSON.stringify(settings.institution),
      LINK_ADDRESS: api.address,
    },
  })
  // The names of officials: found by the index, and read together.
  pages.may([...readsAndWrites, 'dynamodb:BatchGetItem'], [table.tableArn])
  pages.may(['dynamodb:Query'], [indexArn(table, 'list')])

  const integration = new HttpLambdaIntegration('pages', pages, {
    payloadFormatVersion: PayloadFormatVersion.VERSION_2_0,
    scopePermissionToRoute: false,
  })
  const routes = keysOfRoutes.map(({ method, path }) => ({
    key: `${method} ${path}`,
    deployed: api.http.addRoutes({
      path,
      methods: [HttpMethod[method]],
      integration,
      authorizer: new HttpNoneAuthorizer(),
    }),
  }))
  const deployed = routes.flatMap((route) => route.deployed)
  for (const route of deployed)
    Validations.of(route).acknowledge({
      id: 'AwsSolutions::AwsSolutions-APIG4',
      reason:
        'Officials have no account. The address of a page holds a secret of 96 bits, which the handler compares with a hash.',
    })
  const stage = api.stage.node.defaultChild
  if (!(stage instanceof CfnStage)) throw new Error('the API has no stage')
  stage.routeSettings = Object.fromEntries(routes.map(({ key }) => [key, throttle]))
  // CloudFormation knows no route in the settings of a stage before the route is there.
  api.stage.node.addDependency(...deployed)
}

/** HEAD has its routes, else scanners of mail call a link broken. */
const keysOfRoutes = pageRoutes({} as PagesDeps).flatMap(({ method, path }) =>
  methodsOf[method].map((one) => ({ method: one, path })),
)
