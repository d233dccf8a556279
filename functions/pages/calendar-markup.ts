import { type CalendarLink, hasCalendarAddress, pathOfCalendar } from '../domain/links/calendar-address.ts'
import { type Html, html } from '../words/html.ts'
import type { Offered } from './answer.ts'
import { answerForm, type FormRefusal, refusalMarkup } from './answer-form.ts'
import type { PagesDeps } from './deps.ts'
import { formToken, type Rendered } from './form-token.ts'
import type { Visited } from './through-link.ts'

/** The path of the page, and the address of its form. */
export const pathOfCalendarPage = ({ desk }: Pick<Visited, 'desk'>): string => `${desk}/calendar`

/** No machine writes initials, so a machine makes no address. They are not kept. */
const initials = { name: 'initials', kind: 'line', label: 'fieldInitials', wrong: 'wrongInitials' } as const
const fields = [initials]

const make = { name: 'make', label: 'calendarMake', fields } as const satisfies Offered
const makeAnother = { name: 'make', label: 'calendarMakeAnother', fields } as const satisfies Offered
const end = { name: 'end', label: 'calendarEnd', fields } as const satisfies Offered

const hasAddress = (deps: PagesDeps, { link }: Visited) => hasCalendarAddress(link.official, deps)

/** The choices of the form; `end` only while the official has an address. */
export const calendarChoices = (deps: PagesDeps, visited: Visited) =>
  hasAddress(deps, visited) ? ([makeAnother, end] as const) : ([make] as const)

/** What the form is rendered for: an address made meanwhile has another version of the official. */
export const calendarRendered = (visited: Visited): Rendered => ({
  secret: visited.secret,
  path: pathOfCalendarPage(visited),
  shown: [visited.link.official],
})

/** The words about the calendar, and the form that makes or ends an address. */
export const calendarMarkup = (deps: PagesDeps, visited: Visited, refusal?: FormRefusal): Html => {
  const { words, now } = visited
  const form = {
    action: pathOfCalendarPage(visited),
    token: formToken(now, calendarRendered(visited)),
    answers: calendarChoices(deps, visited),
    legend: 'headingCalendar',
    button: 'calendarGo',
    ...(refusal && { refusal }),
  } as const
  return html`${refusal && refusalMarkup(refusal, words)}<h1>${words.tell('titleCalendar')}</h1>
<p>${words.tell('calendarAbout')}</p>
<p>${words.tell(hasAddress(deps, visited) ? 'calendarThere' : 'calendarNotThere')}</p>
${answerForm(form, words)}`
}

/** The address, which no other page shows again. */
export const calendarMade = (deps: PagesDeps, { words }: Visited, link: CalendarLink): Html => {
  const address = `${deps.linkAddress}${pathOfCalendar(link)}`
  return html`<h1>${words.tell('titleCalendarMade')}</h1>
<div class="card" role="status">
<p>${words.tell('calendarOnce')}</p>
<p><code dir="ltr">${address}</code></p>
<p><a href="${address.replace(/^https?:/, 'webcal:')}">${words.tell('calendarOpen')}</a></p>
<p>${words.tell('calendarSubscribe')}</p>
</div>`
}

export const calendarEnded = ({ words }: Visited): Html => html`<h1>${words.tell('titleCalendarEnded')}</h1>
<div class="card" role="status"><p>${words.tell('calendarGone')}</p></div>`
