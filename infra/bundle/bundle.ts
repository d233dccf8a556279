/**
 * The options of esbuild for the bundle of a Lambda. The bundle includes the SDK, because a bundled SDK
 * starts faster than the SDK of the runtime, and has the version that we tested.
 */
export const bundle = {
  // Prefers ES modules, because esbuild removes unused code from ES modules only; the default for node is
  // CommonJS.
  mainFields: ['module', 'main'],
  // The default writes each letter beyond ASCII as \uXXXX: six bytes in place of two or three.
  charset: 'utf8' as const,
  // V8 reads functions faster than it reads arrows.
  supported: { arrow: false },
  // Parts of the SDK and middy that we do not need. The credentials are a quarter of a bundle, the API would miss its
  // limit with endpoint discovery and event streams, and web streams are a sixteenth of the API's start-up. Each file
  // here names the module that the file stands in for.
  alias: {
    '@aws-sdk/credential-provider-node': './infra/bundle/environment-credentials.ts',
    '@aws-sdk/middleware-endpoint-discovery': './infra/bundle/no-endpoint-discovery.ts',
    '@smithy/core/event-streams': './infra/bundle/no-event-streams.ts',
    'node:stream/web': './infra/bundle/no-web-streams.ts',
  },
}
