import type { Author } from '../../domain/shared/author.ts'
import { isRefused } from '../../domain/shared/refusal.ts'
import { endCalendarAddress, makeCalendarAddress } from '../../use-cases/calendar-address.ts'
import type { PlainPageKey } from '../../words/page-words.ts'
import { idOfField } from '../answer.ts'
import { choiceName } from '../answer-form.ts'
import {
  calendarChoices,
  calendarEnded,
  calendarMade,
  calendarMarkup,
  calendarRendered,
} from '../calendar-markup.ts'
import type { PagesDeps } from '../deps.ts'
import { tokenTrouble } from '../form-token.ts'
import { linkedPage } from '../linked-page.ts'
import { type Form, formIn, type HttpResponse, type PageEvent } from '../request.ts'
import { pageRoute } from '../route.ts'
import { throughLink, type Visited } from '../through-link.ts'

/** Why nothing was made or ended. `wrong`: the id of the field to mend. */
type NotDone = {
  readonly status: 409 | 413 | 422
  readonly because: PlainPageKey | 'tooLong'
  readonly wrong?: string
  readonly form?: Form
}

/** Makes the private address of the official's calendar and shows it, once, or ends it. */
export const postCalendarAddress = (deps: PagesDeps) =>
  pageRoute({
    method: 'POST',
    path: '/d/{official}/{link}/calendar',
    serve: throughLink(deps, async (visited) => {
      const form = formIn(visited.event)
      if (form === undefined) return notDone(deps, visited.event, { status: 413, because: 'tooLong' })
      const chosen = choiceIn(deps, visited, form)
      if (typeof chosen !== 'string') return notDone(deps, visited.event, { ...chosen, form })
      const done = chosen === 'make' ? await made(deps, visited) : await ended(deps, visited)
      return done ?? notDone(deps, visited.event, { status: 409, because: 'calendarChanged', form })
    }),
  })

/** The choice of the form, or the reason for which the form is refused. */
const choiceIn = (deps: PagesDeps, visited: Visited, form: Form): 'make' | 'end' | NotDone => {
  const trouble = tokenTrouble(form('token'), calendarRendered(visited), visited.now)
  if (trouble === 'changedMeanwhile') return { status: 409, because: 'calendarChanged' }
  if (trouble) return { status: 422, because: trouble }
  const chosen = calendarChoices(deps, visited).find(({ name }) => name === form(choiceName))
  if (chosen === undefined) return { status: 422, because: 'noChoice' }
  const empty = chosen.fields.find((field) => form(idOfField(chosen, field)).trim() === '')
  return empty ? { status: 422, because: empty.wrong, wrong: idOfField(chosen, empty) } : chosen.name
}

const askedIn = ({ link: { official }, now }: Visited) => {
  const { id, version } = official
  const author: Author = { by: id, through: 'link', at: now, officialVersion: version }
  return [author, { id, expect: version }] as const
}

const made = async (deps: PagesDeps, visited: Visited): Promise<HttpResponse | undefined> => {
  const { words, link } = visited
  const outcome = await makeCalendarAddress(deps)(...askedIn(visited))
  if (isRefused(outcome)) return undefined
  return linkedPage(deps, visited, {
    title: words.tell('titleCalendarMade'),
    main: calendarMade(deps, visited, { officialId: link.official.id, secret: outcome.secret }),
  })
}

const ended = async (deps: PagesDeps, visited: Visited): Promise<HttpResponse | undefined> =>
  isRefused(await endCalendarAddress(deps)(...askedIn(visited)))
    ? undefined
    : linkedPage(deps, visited, {
        title: visited.words.tell('titleCalendarEnded'),
        main: calendarEnded(visited),
      })

/** The page as it stands now, with the reason, what was typed, and a new token. */
const notDone = (
  deps: PagesDeps,
  event: PageEvent,
  { status, because, wrong, form: typed = () => '' }: NotDone,
): Promise<HttpResponse> =>
  throughLink(deps, async (visited) => {
    const { words } = visited
    const address = words.isolate(deps.officeAddress)
    const said = because === 'tooLong' ? words.tell(because, { address }) : words.tell(because)
    return linkedPage(deps, visited, {
      status,
      title: words.tell('titleCalendar'),
      main: calendarMarkup(deps, visited, {
        because: [said],
        wrong: new Set(wrong === undefined ? [] : [wrong]),
        typed,
      }),
    })
  })(event)
