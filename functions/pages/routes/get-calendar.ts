import { calendarInPath } from '../../domain/links/calendar-address.ts'
import { isRefused } from '../../domain/shared/refusal.ts'
import { toldIn } from '../../domain/words/offer.ts'
import { type CalendarRefused, type ReadCalendar, readCalendar } from '../../use-cases/read-calendar.ts'
import { pageWordsFor } from '../../words/page-words.ts'
import { calendarText } from '../calendar-text.ts'
import type { PagesDeps } from '../deps.ts'
import type { HttpResponse, PageEvent } from '../request.ts'
import { calendarResponse, unchangedCalendar } from '../response.ts'
import { pageRoute } from '../route.ts'
import { plainPage } from '../through-link.ts'

/** The due dates of an official as a calendar, for the programs that subscribe to its private address. `file`: the secret. */
export const getCalendar = (deps: PagesDeps) =>
  pageRoute({
    method: 'GET',
    path: '/c/{official}/{file}',
    async serve(event) {
      const { official: id = '', file = '' } = event.pathParameters ?? {}
      const address = calendarInPath(`/c/${id}/${file}`)
      if (address === undefined) return refusedCalendar(deps, { refused: 'calendar-unknown' })
      const read = await readCalendar(deps)(address)
      if (isRefused<ReadCalendar, CalendarRefused['refused']>(read))
        return refusedCalendar(deps, read as CalendarRefused)
      const words = pageWordsFor(toldIn(read.official.language, deps.institution))
      const { text, tag } = calendarText(read.commitments, deps.clock.now(), words)
      return hasTag(event, tag) ? unchangedCalendar(tag) : calendarResponse(text, tag)
    },
  })

/** True if the program has the calendar with this tag (RFC 9110, 13.1.2: a weak comparison). */
const hasTag = ({ headers }: PageEvent, tag: string): boolean =>
  (headers['if-none-match'] ?? '').split(',').some((one) => ['*', tag].includes(one.trim()))

/** A guessed address is counted and leaves no other trace in the log. A calendar that has ended asks on, and is not counted. */
const refusedCalendar = (deps: PagesDeps, refused: CalendarRefused): HttpResponse => {
  if (refused.refused === 'calendar-unknown') deps.log({ what: 'link unknown' })
  const language = 'language' in refused ? refused.language : deps.institution.language
  return plainPage(deps, refused.refused === 'calendar-unknown' ? 404 : 410, {
    words: pageWordsFor(toldIn(language, deps.institution)),
    key: refused.refused,
  })
}
