/** Changes the rules of functions/domain one at a time; a change that no test notices is a rule that nobody wrote down. */
export default {
  mutate: ['functions/domain/**/*.ts'],
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules'],
  // Jest finds no test that reaches a rule through the rules of another folder, when only one folder is changed.
  jest: { configFile: 'jest.mutation.config.js', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  thresholds: { high: 95, low: 90, break: 85 },
  reporters: ['clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  tempDirName: 'reports/stryker',
  // The native TypeScript compiler has no programming interface that Stryker could rewrite this file with.
  tsconfigFile: 'none',
  disableTypeChecks: false,
  allowEmpty: false,
}
