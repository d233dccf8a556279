import { commitmentOfPart } from '../domain/commitments/part.ts'
import { linkInPath, linkPrefix } from '../domain/links/link.ts'
import { closedBy, sharedIn } from '../domain/reminders/news.ts'
import { localDate } from '../domain/schedule/working-hour.ts'
import { type CommitmentId, type OfficialId, protocolOfficeId } from '../domain/shared/ids.ts'
import { isRefused } from '../domain/shared/refusal.ts'
import type { CalendarDate, Instant } from '../domain/shared/time.ts'
import { toldIn } from '../domain/words/offer.ts'
import { type LinkRefused, type OpenedLink, openLink } from '../use-cases/open-link.ts'
import type { NamedByLink } from '../use-cases/read-linked-commitment.ts'
import { html } from '../words/html.ts'
import { type PageWords, pageWordsFor } from '../words/page-words.ts'
import type { PagesDeps } from './deps.ts'
import { layout } from './layout.ts'
import type { HttpResponse, PageEvent } from './request.ts'
import { pageResponse } from './response.ts'

/** A request through a link that counts. */
export type Visited = {
  readonly event: PageEvent
  readonly link: OpenedLink
  readonly words: PageWords
  readonly now: Instant
  /** The date in the official's zone. */
  readonly today: CalendarDate
  readonly secret: string
  /** The path of the desk, without the number of a line. */
  readonly desk: string
}

/** A page of one paragraph: the reason why nothing is shown, and what to do. */
export const plainPage = (
  deps: PagesDeps,
  statusCode: number,
  { words, key, desk }: { readonly words: PageWords; readonly key: PlainPage; readonly desk?: string },
): HttpResponse => {
  const { title, text } = plainPages[key]
  const said = words.tell(title)
  const address = words.isolate(deps.officeAddress)
  const asksNothing = text === 'passedOn' || text === 'contributesNoLonger'
  const main = html`<h1>${said}</h1>\n<p>${asksNothing ? words.tell(text) : words.tell(text, { address })}</p>`
  return pageResponse(
    statusCode,
    layout(deps, {
      title: said,
      words,
      main,
      saysWhereToWrite: !asksNothing,
      ...(desk !== undefined && { desk }),
    }),
  )
}

const plainPages = {
  'link-unknown': { title: 'titleLinkUnknown', text: 'linkUnknown' },
  'link-expired': { title: 'titleLinkExpired', text: 'linkExpired' },
  'link-ended': { title: 'titleLinkEnded', text: 'linkEnded' },
  'passed-on': { title: 'titleNotYours', text: 'passedOn' },
  'contributes-no-longer': { title: 'titleNotYours', text: 'contributesNoLonger' },
  'of-another-link': { title: 'titleNotYours', text: 'ofAnotherLink' },
  'calendar-unknown': { title: 'titleCalendarUnknown', text: 'calendarUnknown' },
  'calendar-ended': { title: 'titleCalendarEnded', text: 'calendarHasEnded' },
  'no-page': { title: 'titleNoPage', text: 'noPage' },
} as const
type PlainPage = keyof typeof plainPages

/** 410: the link was right, and never counts again. */
const statuses = { 'link-unknown': 404, 'link-expired': 410, 'link-ended': 410 } as const

const refusedLink = (deps: PagesDeps, refused: LinkRefused): HttpResponse => {
  // A guessed link is counted and leaves no other trace in the log.
  if (refused.refused === 'link-unknown') deps.log({ what: 'link unknown' })
  const language = 'language' in refused ? refused.language : deps.institution.language
  return plainPage(deps, statuses[refused.refused], {
    words: pageWordsFor(toldIn(language, deps.institution)),
    key: refused.refused,
  })
}

/** Opens the link in the path, and serves the page or says why the link does not count. */
export const throughLink =
  (deps: PagesDeps, serve: (visited: Visited) => Promise<HttpResponse>) =>
  async (event: PageEvent): Promise<HttpResponse> => {
    const { official: id = '', link: key = '', line } = event.pathParameters ?? {}
    const desk = `${linkPrefix}${id}/${key}`
    const address = linkInPath(line !== undefined && isNumber(line) ? `${desk}/${line}` : desk)
    if (address === undefined) return refusedLink(deps, { refused: 'link-unknown' })
    const link = await openLink(deps)(address)
    if (isRefused<OpenedLink, LinkRefused['refused']>(link)) return refusedLink(deps, link as LinkRefused)
    const { official } = link
    const now = deps.clock.now()
    return serve({
      event,
      link,
      words: pageWordsFor(toldIn(official.language, deps.institution)),
      now,
      today: localDate(now, official),
      secret: address.secret,
      desk,
    })
  }

const isNumber = (line: string) => /^\d+$/.test(line)

/** Stands in a path between a commitment and the absent official on whose desk it lies. */
export const beforeAbsent = '~'

const namedInPath = new RegExp(
  `^(?<path>[^${beforeAbsent}]+)(?:${beforeAbsent}(?<whose>ofc_[A-Za-z0-9-]{1,61}))?$`,
)

/**
 * The commitment named by the path: by the number of the line on the notice, or by the id where the mail had no room. The
 * line of a part leads to the commitment. So does news of a commitment that was closed in the reader's name, and of a part in
 * a commitment that the reader leads. `undefined`: the line is of another kind, or does not exist.
 */
export const commitmentIn = ({ event, link }: Pick<Visited, 'event' | 'link'>): NamedByLink | undefined => {
  const { path = '', whose } = namedInPath.exec(event.pathParameters?.line ?? '')?.groups ?? {}
  const line = link.line?.id ?? path
  const absent = link.line ? link.line.for : (whose as OfficialId | undefined)
  const named =
    (link.official.id === protocolOfficeId ? undefined : (closedBy(line) ?? sharedIn(line))) ??
    commitmentOfPart(line) ??
    line
  return /^cmt_[A-Za-z0-9-]{1,61}$/.test(named)
    ? { id: named as CommitmentId, ...(absent !== undefined && { absent }) }
    : undefined
}
