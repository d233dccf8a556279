/**
 * How esbuild makes the bundle of a Lambda. The SDK goes into it: it starts faster than the runtime's own, and it is the
 * version that we tested.
 */
export const bundle = {
  // ES modules can be shaken; esbuild's default for node takes the CommonJS ones.
  mainFields: ['module', 'main'],
  // V8 reads functions faster than it reads arrows.
  supported: { arrow: false },
  // What the SDK and middy carry for others than us. Each of these says what it stands in for.
  alias: {
    '@aws-sdk/credential-provider-node': './infra/bundle/environment-credentials.ts',
    '@aws-sdk/middleware-endpoint-discovery': './infra/bundle/no-endpoint-discovery.ts',
    '@smithy/core/checksum': './infra/bundle/native-checksums.ts',
    '@smithy/core/event-streams': './infra/bundle/no-event-streams.ts',
    '@aws/lambda-invoke-store': './infra/bundle/no-invoke-store.ts',
    'node:stream/web': './infra/bundle/no-web-streams.ts',
  },
}
