import everything from './jest.config.js'

/** The rules of the domain, quickly: what wanders through whole years takes minutes, and runs with the other tests. */
export default {
  ...everything,
  roots: ['<rootDir>/test/domain'],
  testPathIgnorePatterns: ['/lint', '/daylight-saving', '/simulated-year', '/settling', '/moving-zone'],
}
