import fc from '../../node_modules/fast-check/lib/fast-check.js'

/**
 * The share of draws of the run, from the environment variable DRAWS: `tenth` (npm test), `all` (npm run
 * test:drawn) or `few` (npm run mutation, which runs the tests of the domain thousands of times).
 */
const draws = process.env.DRAWS ?? (process.env.SLOW ? 'all' : 'tenth')

export const drawsAll = draws === 'all'

/** Only `npm run test:drawn` draws other cases each time, because elsewhere a run must not fail by a fault that stood before. */
const seedOfRun = process.env.DRAWS === 'all' ? undefined : 1

const shareOf = (count: number): number => {
  switch (draws) {
    case 'all':
      return count
    case 'tenth':
      return Math.ceil(count / 10)
    case 'few':
      return Math.min(count, 3)
    default:
      throw new Error(`DRAWS is ${draws}: set it to all, tenth or few`)
  }
}

/** The share of the values that the run checks: equal for equal seeds, in the order given. */
export const shareOfAll = <Value>(values: readonly Value[], seed: number): readonly Value[] => {
  const count = shareOf(values.length)
  if (count === values.length) return values
  return (
    fc.sample(fc.subarray([...values], { minLength: count, maxLength: count }), { seed, numRuns: 1 })[0] ?? []
  )
}

/** fast-check's number of runs for a property without a number. */
const usualRuns = 100

/**
 * Stands for `fast-check` in tests (jest.config.js): each property gets a share of its runs, from the seed of
 * the run.
 */
export default {
  ...fc,
  assert: <Values>(property: fc.IRawProperty<Values>, parameters: fc.Parameters<Values> = {}) =>
    fc.assert(property, {
      ...(seedOfRun !== undefined && { seed: seedOfRun }),
      ...parameters,
      numRuns: shareOf(parameters.numRuns ?? usualRuns),
      ...(draws === 'few' && { endOnFailure: true }),
    }),
}
