import type { DeputyMeanwhile } from '../domain/officials/deputy.ts'
import { calledBy } from '../domain/officials/official.ts'
import type { Absence } from '../domain/schedule/calendar.ts'
import { pick } from '../domain/shared/pick.ts'
import { type Html, html } from '../words/html.ts'
import type { PageWords } from '../words/page-words.ts'
import { calledPhrase, partyPhrase } from '../words/parties.ts'
import type { Offered } from './answer.ts'
import { answerForm, type FormRefusal, refusalMarkup } from './answer-form.ts'
import { formToken, type Rendered } from './form-token.ts'
import type { Visited } from './through-link.ts'

/** The path of the page, and the address of its form. */
export const pathOfAbsence = ({ desk }: Pick<Visited, 'desk'>): string => `${desk}/absence`

/** No machine writes initials, so a machine makes nobody absent. They are not kept. */
const initials = { name: 'initials', kind: 'line', label: 'fieldInitials', wrong: 'wrongInitials' } as const
const from = { name: 'from', kind: 'day', label: 'fieldAbsentFrom', wrong: 'wrongAbsence' } as const
const to = { name: 'to', kind: 'day', label: 'fieldAbsentTo', wrong: 'wrongAbsence' } as const

const write = {
  name: 'write',
  label: 'absenceWrite',
  fields: [from, to, initials],
} as const satisfies Offered
const end = { name: 'end', label: 'absenceEnd', fields: [initials] } as const satisfies Offered

/** The absence that the page shows; a past absence is not shown. */
export const shownAbsence = ({ link: { official }, today }: Visited): Absence | undefined =>
  official.absence !== undefined && official.absence.to >= today ? official.absence : undefined

/** The choices of the form; `end` only while an absence is shown. */
export const absenceChoices = (visited: Visited) =>
  shownAbsence(visited) ? ([write, end] as const) : ([write] as const)

/** What the form is rendered for: an absence written meanwhile has another version of the official. */
export const absenceRendered = (visited: Visited): Rendered => ({
  secret: visited.secret,
  path: pathOfAbsence(visited),
  shown: [visited.link.official],
})

/** Who is told or asked meanwhile. The directory alone names a deputy, because a mail may have been forwarded. */
const whoMeanwhile = (meanwhile: DeputyMeanwhile | undefined, words: PageWords): Html => {
  if (meanwhile === undefined) return html`<p>${words.tell('absenceOffice')}</p>`
  const { deputy, partly } = meanwhile
  const named = partyPhrase({ ...calledBy(deputy), ...pick(deputy, ['organisation']) }, words)
  const askedToo = words.tell('absenceDeputyAway', { deputy: calledPhrase(deputy, words) })
  return html`<p>${words.tell('absenceDeputy', { deputy: named })}</p>${partly ? html`\n<p>${askedToo}</p>` : undefined}`
}

/** The words about the absence, and the form that writes it or takes it away. */
export const absenceMarkup = (
  visited: Visited,
  { meanwhile, refusal }: { readonly meanwhile: DeputyMeanwhile | undefined; readonly refusal?: FormRefusal },
): Html => {
  const { words, now } = visited
  const absence = shownAbsence(visited)
  const form = {
    action: pathOfAbsence(visited),
    token: formToken(now, absenceRendered(visited)),
    answers: absenceChoices(visited),
    legend: 'headingCalendar',
    button: 'calendarGo',
    ...(refusal && { refusal }),
  } as const
  return html`${refusal && refusalMarkup(refusal, words)}<h1>${words.tell('titleAbsence')}</h1>
<p>${words.tell('absenceAbout')}</p>
${whoMeanwhile(meanwhile, words)}
<p>${absence ? words.tell('absenceThere', daysInWords(absence, visited)) : words.tell('absenceNotThere')}</p>
${answerForm(form, words)}`
}

const daysInWords = ({ from, to }: Absence, { words }: Visited) => ({
  from: words.shortDay(from),
  to: words.shortDay(to),
})

export const absenceWritten = (
  absence: Absence,
  meanwhile: DeputyMeanwhile | undefined,
  visited: Visited,
): Html => {
  const { words } = visited
  return html`<h1>${words.tell('titleAbsenceWritten')}</h1>
<div class="card" role="status"><p>${words.tell('absenceWritten', daysInWords(absence, visited))}</p></div>
${whoMeanwhile(meanwhile, words)}`
}

export const absenceEnded = ({ words }: Visited): Html => html`<h1>${words.tell('titleAbsenceEnded')}</h1>
<div class="card" role="status"><p>${words.tell('absenceGone')}</p></div>`
