import { lastDayToUndo, lastOwnAnswer } from '../../domain/commitments/answers.ts'
import { numberedTitle } from '../../domain/commitments/commitment.ts'
import type { HistoryEntry } from '../../domain/commitments/history.ts'
import { html } from '../../words/html.ts'
import type { PlainPageKey } from '../../words/page-words.ts'
import { kindOf } from '../answer.ts'
import { answers } from '../answers.ts'
import { answersOf, formWith, ownHistory, pathOf } from '../commitment-markup.ts'
import type { PagesDeps } from '../deps.ts'
import { entryInWords } from '../history-in-words.ts'
import { linesOfText } from '../layout.ts'
import { linkedPage } from '../linked-page.ts'
import { seeOther } from '../response.ts'
import { pageRoute } from '../route.ts'
import { throughCommitment } from '../through-commitment.ts'

/**
 * What was recorded last, if it is an answer of this official through a link, and how to take it back. What the answer led to
 * is perhaps no longer true when something happened after it: then the page of the commitment says how it is.
 */
export const getRecorded = (deps: PagesDeps) =>
  pageRoute({
    method: 'GET',
    path: '/d/{official}/{link}/{line}/recorded',
    serve: throughCommitment(deps, async (visited, linked) => {
      const { words, link, event } = visited
      const { official } = link
      const { commitment, names } = linked
      const entry = lastOwnAnswer(ownHistory(linked), { id: official.id, handover: link.desk.handover })
      const recorded = entry && sentenceAfter(entry)
      if (entry === undefined || recorded === undefined) return seeOther(pathOf(visited, linked))
      const { said, note } = entryInWords(entry, { words, official, names })
      const isAgain = event.queryStringParameters?.again !== undefined
      const undoing = answersOf(visited, linked).filter(({ records }) => 'undone' in records)
      const title = words.tell('titleRecorded')
      return linkedPage(deps, visited, {
        title,
        main: html`<h1>${title}</h1>
<div class="card" role="status">
<p>${words.tell(isAgain ? 'recordedBefore' : recorded)}</p>
<p><strong><bdi>${numberedTitle(commitment)}</bdi></strong></p>
<p>${said}</p>
${note === undefined ? undefined : html`<p>${linesOfText(note)}</p>\n`}</div>
<p><a href="${pathOf(visited, linked)}">${words.tell('linkToCommitment')}</a></p>
${undoing.length > 0 ? html`<p>${words.tell('takeBack', { date: words.day(lastDayToUndo(entry, official)) })}</p>\n${formWith(undoing, { visited, linked })}` : undefined}`,
      })
    }),
  })

const sentenceAfter = ({ change }: Pick<HistoryEntry, 'change'>): PlainPageKey | undefined => {
  const kind = kindOf(change)
  return answers.find(({ records }) => kind in records)?.records[kind]
}
