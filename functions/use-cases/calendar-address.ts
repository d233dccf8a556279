import {
  hasCalendarAddress,
  withCalendarAddress,
  withoutCalendarAddress,
} from '../domain/links/calendar-address.ts'
import { calendarAddressMade, calendarAddressNews } from '../domain/reminders/news.ts'
import type { Author } from '../domain/shared/author.ts'
import type { OfficialId } from '../domain/shared/ids.ts'
import type { Refused } from '../domain/shared/refusal.ts'
import type { Deps } from './deps.ts'
import { isOutdated, notFound, versionConflict } from './versions.ts'

export type CalendarAddressDeps = Pick<Deps, 'officials' | 'desks' | 'linkSecrets' | 'officeLinks'>

/** The official, in the version that the author saw. */
type Asked = { readonly id: OfficialId; readonly expect: number }

type Refusal = Refused<'not-found' | 'version-conflict'>

/**
 * Makes a private address of the official's calendar, in place of the present one. The secret is in the answer and nowhere
 * else. The mailbox is told, because the mail that led here may have been forwarded.
 */
export const makeCalendarAddress =
  (deps: CalendarAddressDeps) =>
  async (author: Author, { id, expect }: Asked): Promise<{ readonly secret: string } | Refusal> => {
    const [previous, before] = await Promise.all([
      deps.officials.get(id),
      deps.desks.news(id, calendarAddressNews),
    ])
    if (previous === undefined) return notFound
    if (isOutdated({ expect }, previous)) return versionConflict
    const secret = deps.linkSecrets.make()
    const made = withCalendarAddress(previous, deps.linkSecrets.hash(secret), author)
    const tells = calendarAddressMade(previous, before, author.at)
    const news = [{ reader: id, tells, joins: { before } }]
    const saved = await deps.officials.save({ ...made, previous, news })
    return saved === 'saved' ? { secret } : versionConflict
  }

/** Ends the private address of the official's calendar. */
export const endCalendarAddress =
  (deps: CalendarAddressDeps) =>
  async (author: Author, { id, expect }: Asked): Promise<{ readonly outcome: 'ended' } | Refusal> => {
    const previous = await deps.officials.get(id)
    if (previous === undefined || !hasCalendarAddress(previous, deps)) return notFound
    if (isOutdated({ expect }, previous)) return versionConflict
    const saved = await deps.officials.save({ ...withoutCalendarAddress(previous, author), previous })
    return saved === 'saved' ? { outcome: 'ended' } : versionConflict
  }
