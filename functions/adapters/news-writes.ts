import type { NewsChange } from '../domain/reminders/news.ts'
import type { Write } from './table.ts'
import { items, keys } from './table-keys.ts'

/**
 * The id of news follows from the cause, so a repeated cause replaces the line, and news told already may be gone. News
 * that joins earlier news fails when the earlier news was told or joined meanwhile, so the number stays right.
 */
export const newsWrite = (change: NewsChange): Write => {
  if ('takesAway' in change)
    return { delete: keys.news(change.reader, change.takesAway), when: { matches: {} } }
  const { reader, tells, joins } = change
  const put = items.news(reader, tells)
  if (joins === undefined) return { put }
  const { before } = joins
  return { put, when: before ? { matches: { version: before.version } } : { absent: true } }
}
