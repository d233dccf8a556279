import { called } from '../functions/domain/officials/official.ts'
import type { ExpectedLine, ExplainedDay } from '../functions/domain/reminders/explanation.ts'
import type { Instant } from '../functions/domain/shared/time.ts'
import { type Html, html } from '../functions/words/html.ts'
import type { ComingMorning, ComingMornings } from './coming-mornings.ts'
import { counted } from './page.ts'

/** The coming mornings as a list of days that open and close. The first day with a mail is open. */
export const morningsMarkup = ({ mornings, isCut }: ComingMornings): Html => {
  const next = mornings.find(({ officials }) => officials.some(({ day }) => day.state === 'planned'))
  return html`${mornings.map((morning) => morningMarkup(morning, morning === next))}${
    isCut ? html`<p class="quiet">The directory has more officials than are shown here.</p>` : undefined
  }`
}

const morningMarkup = ({ date, officials }: ComingMorning, isOpen: boolean): Html => {
  const silent = Map.groupBy(
    officials.flatMap(({ official, day }) => (day.state === 'silent' ? [{ official, day }] : [])),
    ({ day }) => day.because,
  )
  const usualLast = [...silent].toSorted(([one], [other]) => isUsual(one) - isUsual(other))
  const told = officials.filter(({ day }) => day.state !== 'silent')
  const earliestFirst = told.toSorted((one, other) => momentOf(one.day).localeCompare(momentOf(other.day)))
  return html`<details class="notice"${isOpen ? html` open` : undefined}>
<summary><strong>${dayText(date)}</strong>: ${told.length === 0 ? 'nobody gets a mail' : counted(told.length, 'mail')}</summary>
${
  told.length === 0
    ? undefined
    : html`<ul>
${earliestFirst.map(
  ({
    official,
    day,
  }) => html`<li><strong><bdi>${called(official)}</bdi></strong>, <span class="quiet">${official.email}, ${languageText(official.language)}</span><br>
${stateText(day, official.zone)}
${'lines' in day ? html`<ul>${day.lines.map(lineMarkup)}</ul>` : undefined}</li>
`,
)}</ul>`
}
${
  silent.size === 0
    ? undefined
    : html`<h3>Who gets nothing, and why</h3>
<ul>
${usualLast.map(
  ([because, days]) =>
    html`<li>${whySilent[because]}: ${days.map(({ official }, index) => html`${index === 0 ? undefined : ', '}<bdi>${called(official)}</bdi>`)}</li>
`,
)}</ul>`
}</details>
`
}

type Told = Exclude<ExplainedDay, { readonly state: 'silent' }>

/** When something happened to the notice of the day, or is to happen. A refused notice has no moment of its own. */
const momentOf = (day: ExplainedDay): string => {
  switch (day.state) {
    case 'sent':
      return day.sentAt
    case 'unknown':
      return day.claimedAt
    case 'planned':
      return day.at
    case 'refused':
    case 'silent':
      return ''
  }
}

/** What happened to the notice of the day, or is to happen. SES names a mail as the inbox does. */
const stateText = (day: ExplainedDay, zone: string): Html | string => {
  switch (day.state) {
    case 'sent':
      return html`<a href="/inbox/${day.messageId}">sent at ${hourText(day.sentAt, zone)}</a>${day.delivery ? `, ${day.delivery.state}` : ''}`
    case 'unknown':
      return `perhaps sent at ${hourText(day.claimedAt, zone)}: the answer of SES is missing`
    case 'refused':
      return `refused by SES (${day.reason})`
    case 'planned':
      return `at ${hourText(day.at, zone)}`
    case 'silent':
      return ''
  }
}

const lineMarkup = (line: Told['lines'][number]): Html =>
  html`<li>${line.id === 'handover' ? 'the post itself, held before by ' : undefined}<bdi>${line.title}</bdi>${'rung' in line ? html` <span class="quiet">(${whyText(line)}${movedText(line)})</span>` : undefined}</li>`

/** The reasons that say nothing special about an official come last. */
const isUsual = (because: string): number =>
  because === 'nothing-due' || because === 'day-off' || because === 'absent' ? 1 : 0

/** Why nothing is sent: a sentence for each reason of the domain, so that a new reason does not compile without one. */
const whySilent: Readonly<Record<Extract<ExplainedDay, { state: 'silent' }>['because'], string>> = {
  'day-off': 'A day off',
  absent: 'The official is absent',
  waiting: 'The other side has to answer first',
  'nothing-due': 'Nothing is due on this day',
  asked: 'The protocol office has yet to answer the official’s question',
  'address-waits': 'The protocol office has not allowed the outside address',
  quiet: 'Has just said how something stands, and is left in peace for three working days',
  unreachable: 'Mail has stopped, because it does not reach the address',
  'unusable-record': 'The record of the official cannot be used',
  'new-holder': 'A new holder begins on a later morning',
  missed: 'The morning was missed; the lines follow with the next mail',
}

type DaysBefore = `${number}-days-before`

const whyRung: Readonly<
  Record<Exclude<ExpectedLine, { readonly rung: 'overdue' | 'matter' | DaysBefore }>['rung'], string>
> = {
  assigned: 'the first mail about it',
  due: 'the due date',
  'check-in': 'a check-in',
  'waiting-ended': 'the waiting for the other side ends',
  undecided: 'the protocol office has not answered in time',
  changed: 'changed since the last mail',
  'taken-over': 'taken over by a new holder',
  news: 'news, told once',
  'weekly-brief': 'the brief of the week, if there is something to tell',
  'stand-in': 'an absent official for whom the reader stands in, if something falls due',
}

/** "; moved from Friday, 1 January 2027: New Year in China" */
const movedText = ({ moved }: ExpectedLine): string => {
  if (moved === undefined) return ''
  if (moved.is === 'absence')
    return `; moved from ${dayText(moved.from)}: absent until ${dayText(moved.until)}`
  const { from, is, name = is, code } = moved
  const country = code === undefined ? '' : ` in ${countryNames.of(code.slice(0, 2))}`
  return `; moved from ${dayText(from)}: ${name}${country}`
}

const isAhead = (rung: string): rung is DaysBefore => rung.endsWith('-days-before')

const whyText = (why: ExpectedLine): string => {
  switch (why.rung) {
    case 'overdue':
      return `late, reminder ${why.number} of ${why.of}`
    case 'matter':
      return why.number === 1 ? 'a question to the office' : `a question to the office, time ${why.number}`
    default:
      return isAhead(why.rung)
        ? `${Number.parseInt(why.rung, 10)} working days before the due date`
        : whyRung[why.rung]
  }
}

const dayText = (date: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(date))

/** "08:00 in Asia/Shanghai (00:00 UTC)" */
const hourText = (at: Instant, zone: string): string => {
  const local = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone })
  return `${local.format(new Date(at))} in ${zone} (${at.slice(11, 16)} UTC)`
}

const countryNames = new Intl.DisplayNames('en', { type: 'region' })
const languageNames = new Intl.DisplayNames('en', { type: 'language' })
const languageText = (tag: string): string => languageNames.of(tag) ?? tag
