import { RemovalPolicy, Stack } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import { type IAccessLogSettings, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2'
import { FilterPattern, LogGroup, MetricFilter, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'
import { namespace } from '../functions/adapters/metrics.ts'

/** The requests that the API refused with 401, before they reached the handler. */
export const unauthorized = 'RequestsUnauthorized'

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

export type AccessLog = { readonly settings: IAccessLogSettings; readonly group: LogGroup }

export const accessLog = (scope: Construct): AccessLog => {
  const group = new LogGroup(scope, 'access-log', {
    retention: RetentionDays.THREE_MONTHS,
    removalPolicy: RemovalPolicy.DESTROY,
  })
  // API Gateway writes these lines, so no line of ours can carry the count.
  new MetricFilter(scope, 'unauthorized', {
    logGroup: group,
    filterPattern: FilterPattern.stringValue('$.status', '=', '401'),
    metricNamespace: namespace,
    metricName: unauthorized,
    dimensions: { service: '$.service' },
  })
  return {
    group,
    settings: {
      destination: new LogGroupLogDestination(group),
      format: AccessLogFormat.custom(JSON.stringify({ ...line, service: Stack.of(scope).stackName })),
    },
  }
}
