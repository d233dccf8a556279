/**
 * How esbuild makes the bundle of a Lambda. The SDK goes into it: it starts faster than the runtime's own, and it is the
 * version that we tested.
 */
export const bundle = {
  // ES modules can be shaken; esbuild's default for node takes the CommonJS ones.
  mainFields: ['module', 'main'],
  // V8 reads functions faster than it reads arrows.
  supported: { arrow: false },
  // What the SDK and middy carry for others than us: the credentials because they are a quarter of a bundle, endpoint
  // discovery and event streams because the API would miss its limit with them, and web streams because they are a
  // sixteenth of its start. Each of these says what it stands in for.
  alias: {
    '@aws-sdk/credential-provider-node': './infra/bundle/environment-credentials.ts',
    '@aws-sdk/middleware-endpoint-discovery': './infra/bundle/no-endpoint-discovery.ts',
    '@smithy/core/event-streams': './infra/bundle/no-event-streams.ts',
    'node:stream/web': './infra/bundle/no-web-streams.ts',
  },
}
