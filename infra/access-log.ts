import { RemovalPolicy } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import { type IAccessLogSettings, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'

/**
 * One line for each request, under the request id of the handler's log. The line has no path, because a query
 * may hold a person's name, and neither address nor subject of the caller: the history of a commitment names
 * the author.
 */
const line = {
  requestId: '$context.requestId',
  route: '$context.routeKey',
  status: '$context.status',
  error: '$context.error.responseType',
  handlerError: '$context.integration.error',
  milliseconds: '$context.responseLatency',
  at: '$context.requestTimeEpoch',
}

export const accessLog = (scope: Construct): IAccessLogSettings => ({
  destination: new LogGroupLogDestination(
    new LogGroup(scope, 'access-log', {
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    }),
  ),
  format: AccessLogFormat.custom(JSON.stringify(line)),
})
