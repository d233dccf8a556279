import { type Commitment, numberedTitle } from '../domain/commitments/commitment.ts'
import { aboutTheWhole } from '../domain/commitments/history.ts'
import type { Official } from '../domain/officials/official.ts'
import { asHeldSince } from '../domain/reminders/handover.ts'
import type { DayRecord } from '../domain/reminders/notice-record.ts'
import type { CommitmentId } from '../domain/shared/ids.ts'
import type { CalendarDate } from '../domain/shared/time.ts'
import type { LinkedCommitment } from '../use-cases/read-linked-commitment.ts'
import {
  agreementFacts,
  escalationFacts,
  type Fact,
  openFacts,
  partFact,
  partOfAbsentFact,
} from '../words/agreement.ts'
import { type Html, html } from '../words/html.ts'
import type { PageWords } from '../words/page-words.ts'
import { calledPhrase, series } from '../words/parties.ts'
import type { Answer } from './answer.ts'
import { answerForm, type FormRefusal, refusalMarkup } from './answer-form.ts'
import { answersFor } from './answers.ts'
import { formToken, type Rendered } from './form-token.ts'
import { entryInWords } from './history-in-words.ts'
import { factMarkup, linesOfText } from './layout.ts'
import { beforeAbsent, type Visited } from './through-link.ts'

/** The path of a commitment's page, and the address of its form. */
export const pathOf = (visited: Pick<Visited, 'desk' | 'link'>, linked: LinkedCommitment): string =>
  pathOfLine(visited.desk, linked.commitment.id, absentHolder(visited, linked))

/** The absent official on whose desk the commitment lies; `undefined` on the reader’s own. */
const absentHolder = (
  { link }: Pick<Visited, 'link'>,
  { whose: { official } }: LinkedCommitment,
): Official | undefined => (official.id === link.official.id ? undefined : official)

/** The path of the page of a commitment, on the reader’s desk or on that of an absent official. */
export const pathOfLine = (desk: string, id: CommitmentId, absent?: Pick<Official, 'id'>): string =>
  `${desk}/${id}${absent ? `${beforeAbsent}${absent.id}` : ''}`

/**
 * A commitment: the agreement and its place, the answers, the history, and the mails that told the commitment.
 */
export const commitmentMarkup = (visited: Visited, linked: LinkedCommitment, refusal?: FormRefusal): Html => {
  const { words } = visited
  const { commitment, told } = linked
  return html`${refusal && refusalMarkup(refusal, words)}${forAbsent(visited, linked)}<h1><bdi>${numberedTitle(commitment)}</bdi></h1>
<div class="card">
${commitment.wording === commitment.title ? undefined : html`<p>${linesOfText(commitment.wording)}</p>\n`}<dl>
${factsOf(linked, visited).map(factMarkup)}</dl>
</div>
${formWith(answersOf(visited, linked), { visited, linked, refusal })}<h2>${words.tell('headingHistory')}</h2>
${historyMarkup(visited, linked)}<h2>${words.tell('headingTold')}</h2>
${told.length === 0 ? html`<p>${words.tell('toldNever')}</p>` : html`<ul>${told.map((record) => toldMarkup(record, words))}</ul>`}`
}

/** Says for whom the reader answers, when it is not the reader. */
const forAbsent = (visited: Visited, linked: LinkedCommitment): Html | undefined => {
  const { words } = visited
  const absent = absentHolder(visited, linked)
  return absent && html`<p>${words.say('standInText', { name: calledPhrase(absent, words) })}</p>\n`
}

/** The history in which the reader's own answers stand: of the part, or of the whole commitment. */
export const ownHistory = ({ part, history }: LinkedCommitment): LinkedCommitment['history'] =>
  part ? history : aboutTheWhole(history)

/** The answers that fit now. */
export const answersOf = ({ link, today }: Visited, linked: LinkedCommitment) =>
  answersFor({
    commitment: linked.commitment,
    part: linked.part,
    history: ownHistory(linked),
    official: link.official,
    handover: link.desk.handover,
    today,
  })

/** The form with these answers, or nothing when there is none. */
export const formWith = (
  answers: readonly Answer[],
  {
    visited,
    linked,
    refusal,
  }: { visited: Visited; linked: LinkedCommitment; refusal?: FormRefusal | undefined },
): Html | undefined => {
  if (answers.length === 0) return undefined
  const action = pathOf(visited, linked)
  const token = formToken(visited.now, renderedFor(visited, linked))
  return answerForm({ action, token, answers, ...(refusal && { refusal }) }, visited.words)
}

/** What the form of a commitment is rendered for. */
export const renderedFor = (visited: Visited, linked: LinkedCommitment): Rendered => ({
  secret: visited.secret,
  path: pathOf(visited, linked),
  shown: [linked.commitment],
})

const factsOf = (linked: LinkedCommitment, visited: Visited): readonly Fact[] => {
  const { commitment, part, whose } = linked
  const { words, today } = visited
  const absent = absentHolder(visited, linked)
  if (part === undefined) return factsOfTheWhole(linked, visited)
  const { line, contributor, ledBy } = part
  return [
    ...stateFacts(commitment, words),
    ...(commitment.status === 'open' && contributor.doneOn !== undefined
      ? [partDoneFact(contributor.doneOn, words)]
      : []),
    absent ? partOfAbsentFact(absent, words) : partFact(ledBy, words),
    ...(line ? openFacts(asHeldSince(whose.desk.handover, line), today, words) : []),
    ...agreementFacts(commitment, words),
  ]
}

const partDoneFact = (doneOn: CalendarDate, words: PageWords): Fact => ({
  label: words.tell('labelState'),
  value: words.tell('statePartDone', { date: words.day(doneOn) }),
  strong: true,
})

const factsOfTheWhole = (
  { commitment, names, escalation, supervisor, whose }: LinkedCommitment,
  { words, today }: Visited,
): readonly Fact[] => [
  ...stateFacts(commitment, words),
  ...contributorsFact(commitment, names, words),
  ...(commitment.status === 'open'
    ? openFacts(asHeldSince(whose.desk.handover, commitment), today, words)
    : []),
  ...escalationFacts(escalation, supervisor, words),
  ...agreementFacts(commitment, words),
]

/** To the official who leads, as in the mail. */
const contributorsFact = (
  { contributors = [] }: Commitment,
  names: LinkedCommitment['names'],
  words: PageWords,
): readonly Fact[] => {
  const value = series(
    contributors.map(({ officialId }) => words.isolate(names.get(officialId) ?? officialId)),
    words,
  )
  return value === undefined ? [] : [{ label: words.say('labelContributors'), value }]
}

/** What became of a closed commitment. */
const stateFacts = (commitment: Commitment, words: PageWords): readonly Fact[] => {
  switch (commitment.status) {
    case 'open':
      return []
    case 'completed': {
      const { outcome, doneOn, reference } = commitment
      return [
        {
          label: words.tell('labelState'),
          value: words.tell('stateDone', { date: words.day(doneOn) }),
          strong: true,
        },
        { label: words.tell('labelOutcome'), value: words.isolate(outcome.replaceAll(/\s+/g, ' ')) },
        ...(reference === undefined
          ? []
          : [{ label: words.tell('labelReference'), value: words.isolate(reference) }]),
      ]
    }
    case 'renewed':
      return [{ label: words.tell('labelState'), value: words.tell('stateRenewed'), strong: true }]
    case 'cancelled':
    case 'dropped':
      return [
        {
          label: words.tell('labelState'),
          value: words.tell(commitment.status === 'dropped' ? 'stateDropped' : 'stateCancelled'),
          strong: true,
        },
        { label: words.tell('labelReason'), value: words.isolate(commitment.reason.replaceAll(/\s+/g, ' ')) },
      ]
  }
}

const historyMarkup = ({ link, words }: Visited, { history, names }: LinkedCommitment): Html =>
  html`<ol class="list">
${history
  .map((entry) => entryInWords(entry, { words, official: link.official, names }))
  .toReversed()
  .map(
    ({ said, note }) =>
      html`<li>${said}${note === undefined ? undefined : html`<p>${linesOfText(note)}</p>`}</li>\n`,
  )}</ol>
`

const deliveryWords = {
  delayed: 'toldSent',
  delivered: 'toldDelivered',
  rejected: 'toldBounced',
  bounced: 'toldBounced',
  complained: 'toldDelivered',
} as const

const toldMarkup = (record: DayRecord, words: PageWords): Html => {
  const date = words.shortDay(record.localDate)
  const delivery = 'delivery' in record ? record.delivery : undefined
  const key = delivery ? deliveryWords[delivery.state] : record.state === 'sent' ? 'toldSent' : 'toldUnknown'
  return html`<li>${words.tell(key, { date })}</li>`
}
