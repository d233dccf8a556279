import type { Official } from '../domain/officials/official.ts'
import { pick } from '../domain/shared/pick.ts'
import type { Refused } from '../domain/shared/refusal.ts'
import type { Deps } from './deps.ts'

export type FindOfficialsDeps = Pick<Deps, 'officials'>

/** Whom a search may show: no address, because a link may have been forwarded. */
export type FoundOfficial = Pick<Official, 'id' | 'name' | 'title' | 'organisation'>

/** The most officials that a search shows. */
export const mostFound = 10

/** UTF-16 units. Nothing longer is searched, and DynamoDB refuses to look for more than 1,024 bytes in an index. */
const longestName = 400

/** A name in Chinese characters often has two, so two of them are enough. */
const isEnough = (typed: string) => [...typed].length >= (/\p{Script=Han}/u.test(typed) ? 2 : 3)

/**
 * Finds officials by the beginning of a word of what the official is called, and the focal point by the name of the
 * organisation. Fewer than three letters find no official, so a link does not open the whole directory.
 */
export const findOfficials =
  ({ officials }: FindOfficialsDeps) =>
  async (typed: string): Promise<readonly FoundOfficial[] | Refused<'too-short'>> => {
    const beginning = typed.trim()
    if (!isEnough(beginning)) return { refused: 'too-short' }
    if (beginning.length > longestName) return []
    const [focalPoint, calledSo] = await Promise.all([
      officials.focalPointOf(beginning),
      officials.named(beginning, mostFound),
    ])
    const others = calledSo.filter(({ id }) => id !== focalPoint?.id)
    return [...(focalPoint ? [focalPoint] : []), ...others]
      .slice(0, mostFound)
      .map((official) => pick(official, ['id', 'name', 'title', 'organisation']))
  }
