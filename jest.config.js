/** Jest runs the TypeScript sources as ES modules, because middy is published as ES modules only. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // These start the whole system, kill it or need a browser: each has a script of its own.
  testPathIgnorePatterns: process.env.SLOW
    ? []
    : ['/test/whole/', '/test/crash/', '/test/pages/', '/test/simulation/'],
  testTimeout: process.env.SLOW ? 300_000 : 30_000,
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2024', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
}
