import { nameOf } from '../../domain/commitments/questions.ts'
import type { AboutMatters } from '../../domain/links/linked-matter.ts'
import { isRefused } from '../../domain/shared/refusal.ts'
import { findOfficials } from '../../use-cases/find-officials.ts'
import type { LinkedMatter } from '../../use-cases/read-linked-matters.ts'
import type { Phrase } from '../../words/language.ts'
import { decidedInWords, type OutcomeInWords } from '../decided-in-words.ts'
import { knownOfficial } from '../decisions/known-official.ts'
import { choicesFor } from '../decisions.ts'
import type { PagesDeps } from '../deps.ts'
import { linkedPage } from '../linked-page.ts'
import { mattersMarkup, type Searched, titleOfMatters } from '../matters-markup.ts'
import { readMattersPage } from '../matters-page.ts'
import { type Form, formIn, type HttpResponse, largestDecisions, type PageEvent } from '../request.ts'
import { pageRoute } from '../route.ts'
import {
  fieldNames,
  giveDecisions,
  linesIn,
  mostLines,
  namesIn,
  pickedIn,
  statusOf,
} from '../submitted-decisions.ts'
import type { Visited } from '../through-link.ts'
import { throughMatters } from '../through-matters.ts'

/** What a submitted form led to. `because`: why none of it was taken, and `wrong`: the ids of the fields to mend. */
type Submitted = {
  readonly status: 200 | 409 | 413 | 422
  readonly outcomes: readonly OutcomeInWords[]
  readonly because: readonly Phrase[]
  readonly wrong: readonly string[]
}

/**
 * Records what the protocol office decides, each line for itself, and shows what became of each. Sent once more, as by a
 * reload, the form finds every decision recorded already. The same form also searches for officials.
 */
export const postDecisions = (deps: PagesDeps) =>
  pageRoute({
    method: 'POST',
    path: '/d/{official}/{link}/matters/{about}',
    serve: throughMatters(deps, async (visited, about) => {
      const { event, words } = visited
      const form = formIn(event, largestDecisions)
      const submitted =
        form === undefined
          ? refused(413, words.tell('tooLong', { address: words.isolate(deps.officeAddress) }))
          : await decide(deps, { visited, about, form })
      return afterwards(deps, event, { submitted, form: form ?? (() => '') })
    }),
  })

const refused = (status: 413 | 422, because: Phrase, ...wrong: readonly string[]): Submitted => ({
  status,
  outcomes: [],
  because: [because],
  wrong,
})

const onlySearched: Submitted = { status: 200, outcomes: [], because: [], wrong: [] }

const decide = async (
  deps: PagesDeps,
  { visited, about, form }: { readonly visited: Visited; readonly about: AboutMatters; readonly form: Form },
): Promise<Submitted> => {
  const { words } = visited
  const lines = linesIn(form)
  if (form(fieldNames.find) !== '') return onlySearched
  if (lines.length > mostLines) return refused(422, words.tell('tooManyLines', { count: mostLines }))
  const picked = pickedIn(form, lines)
  if (picked.length === 0)
    return isSearched(form, lines) ? onlySearched : refused(422, words.tell('noDecision'))
  if (form(fieldNames.initials).trim() === '')
    return refused(422, words.tell('wrongInitials'), fieldNames.initials)
  const given = await giveDecisions(deps, picked, { visited, about, form })
  const { link } = visited
  const outcomes = await Promise.all(
    given.map((one) => decidedInWords(deps, one, { words, link, about, all: given })),
  )
  return { status: statusOf(given), outcomes, because: [], wrong: outcomes.flatMap(({ wrong }) => wrong) }
}

/** The questions that a search can help to answer. */
const searchable = knownOfficial.answers

const isSearched = (form: Form, lines: ReturnType<typeof linesIn>) =>
  lines.some((id) =>
    namesIn(form, id)
      .filter(({ kind }) => searchable.includes(kind))
      .some((question) => form(fieldNames.search(id, question)).trim() !== ''),
  )

/** The page as it is now, with what became of the form. */
const afterwards = (
  deps: PagesDeps,
  event: PageEvent,
  { submitted, form }: { readonly submitted: Submitted; readonly form: Form },
): Promise<HttpResponse> =>
  throughMatters(deps, async (visited, about) => {
    const page = await readMattersPage(deps, visited, about)
    const { status, outcomes, because, wrong } = submitted
    const searched = await search(deps, page.lines, form)
    const isLost = outcomes.length === 0 && pickedIn(form, linesIn(form)).length > 0
    const lost = isLost ? [visited.words.tell('chooseAgain')] : []
    const refusal = {
      because: because.length === 0 ? [] : [...because, ...lost],
      wrong: new Set(wrong),
      typed: form,
    }
    return linkedPage(deps, visited, {
      status,
      title: titleOfMatters(page, visited.words),
      main: mattersMarkup(visited, page, { outcomes, refusal, searched, lost }),
    })
  })(event)

const search = async (
  deps: PagesDeps,
  lines: readonly LinkedMatter[],
  form: Form,
): Promise<ReadonlyMap<string, Searched>> => {
  const names = lines.flatMap(({ matter }) =>
    matter.questions
      .filter(({ kind }) => choicesFor(kind).includes(knownOfficial))
      .map((question) => fieldNames.search(matter.id, nameOf(question))),
  )
  const typed = names.filter((name) => form(name).trim() !== '')
  const found = await Promise.all(
    typed.map(async (name) => {
      const officials = await findOfficials(deps)(form(name))
      return [name, isRefused(officials) ? ('too-short' as const) : officials] as const
    }),
  )
  return new Map(found)
}
