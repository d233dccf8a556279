/** Jest runs the TypeScript sources as ES modules, because middy is published as ES modules only. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  globalSetup: '<rootDir>/test/support/run-folder.js',
  globalTeardown: '<rootDir>/test/support/run-folder-away.js',
  testMatch: ['**/*.test.ts'],
  // These start the whole system, kill it, bundle all of it or need a browser, Java or an emulator: each has a script
  // of its own.
  testPathIgnorePatterns: process.env.SLOW
    ? []
    : [
        '/test/whole/',
        '/test/crash/',
        '/test/pages/',
        '/test/simulation/',
        '/test/load/',
        '/test/deploy/',
        '/test/infra/synth/',
        '/test/contract/dynamodb-local',
      ],
  // Ends a test that hangs. On a busy machine a sound test may take ten times as long as on an idle one.
  testTimeout: 900_000,
  maxConcurrency: 2,
  moduleNameMapper: { '^fast-check$': '<rootDir>/test/support/draws.ts' },
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript' },
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
}
