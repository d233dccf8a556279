import { numberedTitle } from '../domain/commitments/commitment.ts'
import type { OpenMatter } from '../domain/commitments/matter.ts'
import type { CommitmentOrPart, Part } from '../domain/commitments/part.ts'
import type { DeskOfAbsent } from '../domain/links/link.ts'
import { aboutOf, mattersAbout } from '../domain/links/linked-matter.ts'
import type { Official } from '../domain/officials/official.ts'
import { type DeskSection, deskSections, inDeskOrder } from '../domain/reminders/desk-sections.ts'
import { asHeldSince } from '../domain/reminders/handover.ts'
import { type OfficialId, protocolOfficeId } from '../domain/shared/ids.ts'
import { dueFact, gapAfter, partFact, partOfAbsentFact } from '../words/agreement.ts'
import { type Html, html } from '../words/html.ts'
import type { MessageKey } from '../words/language.ts'
import type { PageWords } from '../words/page-words.ts'
import { calledPhrase } from '../words/parties.ts'
import { pathOfAbsence } from './absence-markup.ts'
import { pathOfCalendarPage } from './calendar-markup.ts'
import { pathOfLine } from './commitment-markup.ts'
import type { Visited } from './through-link.ts'
import { pathOfMatters } from './through-matters.ts'

/** The commitments on one page of a desk. */
export const linesOnPage = 50

const headings = {
  late: 'sectionLate',
  today: 'sectionToday',
  soon: 'sectionSoon',
  new: 'sectionNew',
  'check-in': 'sectionCheckIn',
  later: 'sectionLater',
  waiting: 'sectionWaiting',
} as const satisfies Record<DeskSection, MessageKey>

/** The officials who lead what the reader contributes to. */
type Leads = ReadonlyMap<OfficialId, Official>

/** The desk of the link, fifty commitments and parts a page; `page` counts from 1. */
export const deskMarkup = (visited: Visited, page: number, leads: Leads): Html => {
  const { link, words, today, desk } = visited
  const { official, shown } = link
  const held = [...shown.commitments, ...shown.parts].map((line) => asHeldSince(link.desk.handover, line))
  const all = inDeskOrder(held, today, official)
  const pages = Math.max(1, Math.ceil(all.length / linesOnPage))
  const listed = all.slice((page - 1) * linesOnPage, page * linesOnPage)
  const later =
    [...link.desk.commitments, ...link.desk.parts].filter(({ draft }) => !draft).length - all.length
  const sections = deskSections.map((section) => {
    const lines = listed.filter((line) => line.section === section).map(({ commitment }) => commitment)
    return lines.length === 0 ? undefined : sectionMarkup(section, lines, visited, leads)
  })
  return html`<h1>${words.tell('titleDesk')}</h1>
<p>${words.tell('deskOf', { name: calledPhrase(official, words), date: words.day(today) })}</p>
<p>${words.tell('openOnDesk', { count: all.length })}</p>
${page === pages && later > 0 ? html`<p>${words.tell('cameLater', { count: later })}</p>\n` : undefined}${sections.map((one) => html`${one}`)}
${page === 1 ? link.standIns.flatMap((absent) => absentMarkup(absent, visited, leads) ?? []) : undefined}${page === 1 && shown.matters.length > 0 ? mattersMarkup(shown.matters, visited) : undefined}
${pages > 1 ? pagesMarkup({ path: desk, page, pages }, words) : undefined}
<p><a href="${pathOfCalendarPage(visited)}">${words.tell('linkToCalendar')}</a></p>${
    official.id === protocolOfficeId
      ? undefined
      : html`
<p><a href="${pathOfAbsence(visited)}">${words.tell('titleAbsence')}</a></p>`
  }`
}

const sectionMarkup = (
  section: DeskSection,
  lines: readonly CommitmentOrPart[],
  { words, today, desk }: Visited,
  leads: Leads,
): Html => html`<h2>${words.say(headings[section])}</h2>
<ol class="list">
${lines.map((line) => lineMarkup(line, { words, today, desk, isLate: section === 'late', leads }))}</ol>
`

/** What the reader sees to for an absent official, in the order of a desk; nothing when nothing falls due. */
const absentMarkup = (
  { official, absence, shown, desk: { handover } }: DeskOfAbsent,
  { link, words, today, desk }: Visited,
  leads: Leads,
): Html | undefined => {
  const held = [...shown.commitments, ...shown.parts].map((line) => asHeldSince(handover, line))
  if (held.length === 0) return undefined
  const name = calledPhrase(official, words)
  return html`<h2>${words.say('sectionFor', { name, date: words.shortDay(absence.to) })}</h2>
<p>${words.say('standInText', { name })}</p>
<ol class="list">
${inDeskOrder(held, today, link.official).map(({ section, commitment }) =>
  lineMarkup(commitment, { words, today, desk, isLate: section === 'late', leads, absent: official }),
)}</ol>
`
}

const lineMarkup = (
  commitment: CommitmentOrPart,
  {
    words,
    today,
    desk,
    isLate,
    leads,
    absent,
  }: Pick<Visited, 'words' | 'today' | 'desk'> & {
    readonly isLate: boolean
    readonly leads: Leads
    readonly absent?: Official
  },
): Html => {
  const { label, value } = dueFact(commitment, today, words)
  const visit = words.say('labelVisit')
  const title = html`<bdi>${numberedTitle(commitment)}</bdi>`
  return html`<li${isLate ? html` class="late"` : undefined}><a href="${pathOfLine(desk, subjectOf(commitment), absent)}">${title}</a>
${commitment.kind === 'part' ? partMarkup(commitment, { words, leads, absent }) : undefined}<p>${label}${gapAfter(label)}${value}</p>
<p>${visit}${gapAfter(visit)}<bdi>${commitment.agreedAt.visitTitle}</bdi></p></li>
`
}

/** The commitment of a line: a part is answered on the page of its commitment. */
const subjectOf = (line: CommitmentOrPart) => (line.kind === 'part' ? line.commitmentId : line.id)

const partMarkup = (
  { ledBy }: Part,
  {
    words,
    leads,
    absent,
  }: { readonly words: PageWords; readonly leads: Leads; readonly absent: Official | undefined },
): Html => {
  const { label, value } = absent
    ? partOfAbsentFact(absent, words)
    : partFact(ledBy && leads.get(ledBy), words)
  return html`<p>${label}${gapAfter(label)}${value}</p>\n`
}

/** The questions of the protocol office, a line and a page for each visit, and one for those about officials. */
const mattersMarkup = (matters: readonly OpenMatter[], { words, desk }: Visited): Html =>
  html`<h2>${words.say('sectionToDecide')}</h2>
<p>${words.tell('toDecideHere')}</p>
<ol class="list">
${[...new Set(matters.map(aboutOf))].map((about) => {
  const its = mattersAbout(matters, about)
  const [first] = its
  const title =
    first?.kind === 'commitment-matter'
      ? words.isolate(first.agreedAt.visitTitle)
      : words.tell('titleOfficialsToDecide')
  return html`<li><a href="${pathOfMatters({ desk }, about)}">${title}</a>
<p>${words.tell('openMatters', { count: its.length })}</p></li>\n`
})}</ol>
`

/** The links to the page before and to the next one. */
export const pagesMarkup = (
  { path, page, pages }: { readonly path: string; readonly page: number; readonly pages: number },
  words: PageWords,
): Html => html`<nav class="pages" aria-label="${words.tell('pagesOfList')}">
${page > 1 ? html`<a href="${path}?page=${page - 1}">${words.tell('pageBefore')}</a>\n` : undefined}<span>${words.tell('pageOf', { page, pages })}</span>
${page < pages ? html`<a href="${path}?page=${page + 1}">${words.tell('pageAfter')}</a>\n` : undefined}</nav>
`
