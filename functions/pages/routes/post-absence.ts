import { absence as absenceSchema } from '../../../events/fields.ts'
import type { Absence } from '../../domain/schedule/calendar.ts'
import type { Author } from '../../domain/shared/author.ts'
import { isRefused } from '../../domain/shared/refusal.ts'
import { changeOfficial } from '../../use-cases/change-official.ts'
import { readDeputy } from '../../use-cases/read-deputy.ts'
import type { PlainPageKey } from '../../words/page-words.ts'
import {
  absenceChoices,
  absenceEnded,
  absenceMarkup,
  absenceRendered,
  absenceWritten,
} from '../absence-markup.ts'
import { idOfField } from '../answer.ts'
import { choiceName } from '../answer-form.ts'
import type { PagesDeps } from '../deps.ts'
import { tokenTrouble } from '../form-token.ts'
import { linkedPage } from '../linked-page.ts'
import { type Form, formIn, type HttpResponse, type PageEvent } from '../request.ts'
import { pageRoute } from '../route.ts'
import { throughLink, type Visited } from '../through-link.ts'

/** Why nothing was written. `wrong`: the ids of the fields to mend. */
type NotDone = {
  readonly status: 409 | 413 | 422
  readonly because: PlainPageKey | 'tooLong'
  readonly wrong?: readonly string[]
  readonly form?: Form
}

/** What was chosen: an absence, or none any more. */
type Chosen = { readonly absence: Absence | undefined; readonly wrongDays: readonly string[] }

/** Writes the official's own absence, or takes it away. */
export const postAbsence = (deps: PagesDeps) =>
  pageRoute({
    method: 'POST',
    path: '/d/{official}/{link}/absence',
    serve: throughLink(deps, async (visited) => {
      const form = formIn(visited.event)
      if (form === undefined) return notDone(deps, visited.event, { status: 413, because: 'tooLong' })
      const chosen = chosenIn(visited, form)
      if ('status' in chosen) return notDone(deps, visited.event, { ...chosen, form })
      const { absence, wrongDays } = chosen
      const outcome = await written(deps, visited, absence)
      if (isRefused(outcome) && outcome.refused === 'invalid-request')
        return notDone(deps, visited.event, { status: 422, because: 'wrongAbsence', wrong: wrongDays, form })
      if (isRefused(outcome))
        return notDone(deps, visited.event, { status: 409, because: 'absenceChanged', form })
      const meanwhile = absence && (await readDeputy(deps, outcome.official, visited.today))
      return linkedPage(deps, visited, {
        title: visited.words.tell(absence ? 'titleAbsenceWritten' : 'titleAbsenceEnded'),
        main: absence ? absenceWritten(absence, meanwhile, visited) : absenceEnded(visited),
      })
    }),
  })

/** The choice of the form, or the reason for which the form is refused. */
const chosenIn = (visited: Visited, form: Form): Chosen | NotDone => {
  const trouble = tokenTrouble(form('token'), absenceRendered(visited), visited.now)
  if (trouble === 'changedMeanwhile') return { status: 409, because: 'absenceChanged' }
  if (trouble) return { status: 422, because: trouble }
  const chosen = absenceChoices(visited).find(({ name }) => name === form(choiceName))
  if (chosen === undefined) return { status: 422, because: 'noChoice' }
  const id = (name: string) => idOfField(chosen, { name })
  if (chosen.name === 'write') {
    const wrongDays = [id('from'), id('to')]
    const days = absenceSchema().safeParse({ from: form(id('from')).trim(), to: form(id('to')).trim() })
    if (!days.success) return { status: 422, because: 'wrongAbsence', wrong: wrongDays }
    if (form(id('initials')).trim() !== '') return { absence: days.data, wrongDays }
  } else if (form(id('initials')).trim() !== '') return { absence: undefined, wrongDays: [] }
  return { status: 422, because: 'wrongInitials', wrong: [id('initials')] }
}

const written = (deps: PagesDeps, { link: { official }, now }: Visited, absence: Absence | undefined) => {
  const { id, version } = official
  const author: Author = { by: id, through: 'link', at: now, officialVersion: version }
  return changeOfficial(deps)(author, {
    id,
    expect: version,
    mayMoveOffice: false,
    changed: ({ absence: _, ...present }) => ({ ...present, ...(absence && { absence }) }),
  })
}

/** The page as it stands now, with the reason, what was typed, and a new token. */
const notDone = (
  deps: PagesDeps,
  event: PageEvent,
  { status, because, wrong = [], form: typed = () => '' }: NotDone,
): Promise<HttpResponse> =>
  throughLink(deps, async (visited) => {
    const { words, link, today } = visited
    const address = words.isolate(deps.officeAddress)
    const said = because === 'tooLong' ? words.tell(because, { address }) : words.tell(because)
    return linkedPage(deps, visited, {
      status,
      title: words.tell('titleAbsence'),
      main: absenceMarkup(visited, {
        meanwhile: await readDeputy(deps, link.official, today),
        refusal: { because: [said], wrong: new Set(wrong), typed },
      }),
    })
  })(event)
