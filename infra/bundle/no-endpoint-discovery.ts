/*
 * Stands in for `@aws-sdk/middleware-endpoint-discovery` in our bundles. The region gives DynamoDB's
 * endpoint; the SDK looks for another endpoint only with endpoint discovery switched on, and we leave
 * endpoint discovery off.
 */

export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = {
  environmentVariableSelector: () => undefined,
  configFileSelector: () => undefined,
  default: false,
}

export const resolveEndpointDiscoveryConfig = <Config>(config: Config): Config => config
