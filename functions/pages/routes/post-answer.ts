import { lastOwnAnswer } from '../../domain/commitments/answers.ts'
import { numberedTitle } from '../../domain/commitments/commitment.ts'
import { localDate } from '../../domain/schedule/working-hour.ts'
import type { Author } from '../../domain/shared/author.ts'
import { isRefused, type Refused } from '../../domain/shared/refusal.ts'
import type { CommitmentOutcome } from '../../use-cases/change-commitment.ts'
import type { LinkedCommitment } from '../../use-cases/read-linked-commitment.ts'
import type { Phrase } from '../../words/language.ts'
import type { PageWords } from '../../words/page-words.ts'
import { type Answer, type Field, type Filled, idOfField } from '../answer.ts'
import { choiceName } from '../answer-form.ts'
import { answers } from '../answers.ts'
import { answersOf, commitmentMarkup, ownHistory, pathOf, renderedFor } from '../commitment-markup.ts'
import type { PagesDeps } from '../deps.ts'
import { tokenTrouble } from '../form-token.ts'
import { linkedPage } from '../linked-page.ts'
import { type Form, formIn, type HttpResponse, type PageEvent } from '../request.ts'
import { seeOther } from '../response.ts'
import { pageRoute } from '../route.ts'
import { throughCommitment } from '../through-commitment.ts'
import type { Visited } from '../through-link.ts'

/** Why an answer was not recorded. `wrong`: the ids of the fields to mend. */
type NotRecorded = {
  readonly status: 409 | 413 | 422
  readonly because: readonly Phrase[]
  readonly wrong?: ReadonlySet<string>
}

type Visit = { readonly visited: Visited; readonly linked: LinkedCommitment; readonly form: Form }

/** Records an answer of the official, once. The answer to the browser is a redirect to what was recorded. */
export const postAnswer = (deps: PagesDeps) =>
  pageRoute({
    method: 'POST',
    path: '/d/{official}/{link}/{line}',
    serve: throughCommitment(deps, async (visited, linked) => {
      const { event, words } = visited
      const form = formIn(event)
      const recorded = `${pathOf(visited, linked)}/recorded`
      if (form === undefined) return notRecorded(deps, event, tooLarge(deps, words))
      const read = readAnswer({ visited, linked, form })
      if (read === 'said-already') return seeOther(`${recorded}?again=`)
      const outcome = 'because' in read ? read : await record(deps, read, { visited, linked })
      return outcome === undefined ? seeOther(recorded) : notRecorded(deps, event, { ...outcome, form })
    }),
  })

type Read = {
  readonly chosen: Answer
  readonly filled: Exclude<Filled, { readonly wrong: readonly Field[] }>
}

/**
 * The answer in the form, if the form may be taken; or that the official said exactly this last. On another day, from a page
 * that shows what was said last, the same words are a new answer: the official reports again that nothing has changed.
 */
const readAnswer = ({ visited, linked, form }: Visit): Read | 'said-already' | NotRecorded => {
  const { words, now, today, link } = visited
  const chosen = answers.find(({ name }) => name === form(choiceName))
  const filled = chosen?.filled(form, today)
  const last = lastOwnAnswer(ownHistory(linked), { id: link.official.id, handover: link.desk.handover })
  const trouble = tokenTrouble(form('token'), renderedFor(visited, linked), now)
  const isRepeated = last && (trouble === 'changedMeanwhile' || localDate(last.at, link.official) === today)
  if (isRepeated && filled && !filled.wrong && filled.isSaidBy(last)) return 'said-already'
  if (trouble) return { status: trouble === 'changedMeanwhile' ? 409 : 422, because: [words.tell(trouble)] }
  if (!chosen || !filled || !answersOf(visited, linked).includes(chosen))
    return { status: 422, because: [words.tell('noChoice')] }
  return filled.wrong ? wrongFields(chosen, filled.wrong, words) : { chosen, filled }
}

/** Gives the answer in the name of the official, or says why it was not recorded. */
const record = async (
  deps: PagesDeps,
  { chosen, filled }: Read,
  { visited, linked }: Omit<Visit, 'form'>,
): Promise<NotRecorded | undefined> => {
  const { event, link, now, words } = visited
  const { id, version } = linked.commitment
  const { id: by, version: officialVersion } = link.official
  const author: Author = { by, through: 'link', at: now, officialVersion }
  const contributor = linked.whose.official.id
  const outcome = await filled.give(deps)(author, { id, expect: version, contributor })
  if (isRefused<CommitmentOutcome, string>(outcome))
    return refusedBy(outcome, chosen, { words, address: words.isolate(deps.officeAddress) })
  const { requestId: request } = event.requestContext
  deps.log({ what: 'answer', request, answer: chosen.name, outcome: outcome.outcome, id, by })
  return undefined
}

const tooLarge = ({ officeAddress }: PagesDeps, words: PageWords): NotRecorded => ({
  status: 413,
  because: [words.tell('tooLong', { address: words.isolate(officeAddress) })],
})

const wrongFields = (chosen: Answer, fields: readonly Field[], words: PageWords): NotRecorded => ({
  status: 422,
  because: [...new Set(fields.map(({ wrong }) => words.tell(wrong)))],
  wrong: new Set(fields.map((field) => idOfField(chosen, field))),
})

/** The use case refused: a field that it names is to be mended, and otherwise the page shows how it stands now. */
const refusedBy = (
  { refused, pointer }: Refused<string>,
  chosen: Answer,
  { words, address }: { readonly words: PageWords; readonly address: Phrase },
): NotRecorded => {
  const field = chosen.fields.find(({ name }) => pointer === `/${name}`)
  if (field) return wrongFields(chosen, [field], words)
  return {
    status: 409,
    because: [
      meanwhile.includes(refused) ? words.tell('changedMeanwhile') : words.tell('notPossible', { address }),
    ],
  }
}

/** Refusals because another answer came first. */
const meanwhile: readonly string[] = [
  'version-conflict',
  'commitment-completed',
  'commitment-cancelled',
  'commitment-dropped',
  'commitment-renewed',
]

/** The commitment as it stands now, with the reason, what was typed, and a new token. */
const notRecorded = (
  deps: PagesDeps,
  event: PageEvent,
  { status, because, wrong = new Set(), form = () => '' }: NotRecorded & { readonly form?: Form },
): Promise<HttpResponse> =>
  throughCommitment(deps, async (visited, linked) => {
    const { words } = visited
    const isLost = form(choiceName) !== '' && answersOf(visited, linked).length > 0
    const chosen = isLost ? [words.tell('chooseAgain')] : []
    return linkedPage(deps, visited, {
      status,
      title: words.isolate(numberedTitle(linked.commitment)),
      main: commitmentMarkup(visited, linked, { because: [...because, ...chosen], wrong, typed: form }),
    })
  })(event)
