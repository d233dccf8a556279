import fc from '../../node_modules/fast-check/lib/fast-check.js'

/** Properties for a run of thousands of mutants: the same draws by the same seeds, but only the first few. */
export default {
  ...fc,
  assert: (property, parameters) => fc.assert(property, { ...parameters, numRuns: 3, endOnFailure: true }),
}
