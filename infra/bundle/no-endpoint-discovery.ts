/*
 * Stands in for `@aws-sdk/middleware-endpoint-discovery` in our bundles. DynamoDB's endpoint follows from the region; it
 * is looked up only for who switches endpoint discovery on.
 */

export const NODE_ENDPOINT_DISCOVERY_CONFIG_OPTIONS = {
  environmentVariableSelector: () => undefined,
  configFileSelector: () => undefined,
  default: false,
}

export const resolveEndpointDiscoveryConfig = <Config>(config: Config): Config => config
