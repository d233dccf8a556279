import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** A commit, marked where tracked files differ from it; absent outside of a clone. */
const commit = (): string | undefined => {
  try {
    const described = ['describe', '--always', '--dirty', '--abbrev=12', '--exclude=*']
    return execFileSync('git', described, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
  } catch {
    return undefined
  }
}

/** The version of the program that is deployed: its commit, such as `f326c55a0b1c`, or else the version in package.json. */
export const deployedVersion = (): string =>
  commit() ?? JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version
