import { numberedTitle } from '../domain/commitments/commitment.ts'
import type { OpenCommitmentMatter } from '../domain/commitments/matter.ts'
import type { OpenOfficialMatter } from '../domain/commitments/official-matter.ts'
import { inOrderOfRecord } from '../domain/commitments/place.ts'
import {
  type CommitmentQuestion,
  nameOf,
  type Question,
  type QuestionName,
} from '../domain/commitments/questions.ts'
import { type AboutMatters, mattersAbout } from '../domain/links/linked-matter.ts'
import type { OfficialId } from '../domain/shared/ids.ts'
import { type FoundOfficial, mostFound } from '../use-cases/find-officials.ts'
import type { LinkedMatter } from '../use-cases/read-linked-matters.ts'
import {
  askedByFact,
  askedIn,
  asWorded,
  dueMeanwhile,
  dueOfMatter,
  eventFact,
  type Fact,
  inOneLine,
  parties,
  recipientFacts,
  repeatsFacts,
  rhythmFacts,
  titleWords,
  whyAskedAbout,
  whyAskedFocalPoint,
} from '../words/agreement.ts'
import { type Html, html } from '../words/html.ts'
import type { Phrase } from '../words/language.ts'
import type { PageWords } from '../words/page-words.ts'
import { partyPhrase, series } from '../words/parties.ts'
import { type FormRefusal, fieldMarkup, refusalMarkup } from './answer-form.ts'
import type { OutcomeInWords } from './decided-in-words.ts'
import type { Choice } from './decision.ts'
import { knownOfficial } from './decisions/known-official.ts'
import { choicesFor } from './decisions.ts'
import { pagesMarkup } from './desk-markup.ts'
import { formToken } from './form-token.ts'
import { factMarkup, linesOfText } from './layout.ts'
import { fieldNames, renderedFor } from './submitted-decisions.ts'
import type { Visited } from './through-link.ts'
import { pathOfMatters } from './through-matters.ts'

/** The officials whom a search found; `too-short` for fewer than three letters. */
export type Searched = readonly FoundOfficial[] | 'too-short'

/**
 * The submitted outcomes, the typed texts and the results of searches, by the name of the field. `lost`: what is said of
 * choices that the page does not keep.
 */
export type AfterSubmission = {
  readonly outcomes: readonly OutcomeInWords[]
  readonly refusal: FormRefusal
  readonly searched: ReadonlyMap<string, Searched>
  readonly lost: readonly Phrase[]
}

/** One page of the matters about a visit or about officials; `page` counts from 1. */
export type MattersPage = {
  readonly about: AboutMatters
  readonly lines: readonly LinkedMatter[]
  readonly count: number
  readonly page: number
  readonly pages: number
}

/** What the matters of a page are about, in words. */
export const titleOfMatters = ({ about, lines: [first] }: MattersPage, words: PageWords): Phrase => {
  if (about === 'officials') return words.tell('titleOfficialsToDecide')
  return first?.matter.kind === 'commitment-matter'
    ? words.tell('titleVisitToDecide', { visit: words.isolate(first.matter.agreedAt.visitTitle) })
    : words.say('sectionToDecide')
}

/** The matters with a form in which nothing is chosen. What is left open stays open. */
export const mattersMarkup = (visited: Visited, shown: MattersPage, after?: AfterSubmission): Html => {
  const { words, desk, link } = visited
  const { about, lines, count, page, pages } = shown
  const path = pathOfMatters({ desk }, about)
  const later = mattersAbout(link.desk.matters, about).length - count
  return html`${after && after.outcomes.length > 0 ? outcomesMarkup(after.outcomes, words) : undefined}${after && after.refusal.because.length > 0 ? refusalMarkup(after.refusal, words) : undefined}<h1>${titleOfMatters(shown, words)}</h1>
<p>${words.tell('openMatters', { count })}</p>
${later > 0 ? html`<p>${words.tell('mattersCameLater', { count: later })}</p>\n` : undefined}${lines.length > 0 ? formMarkup(visited, shown, { action: page > 1 ? `${path}?page=${page}` : path, after }) : undefined}
${pages > 1 ? pagesMarkup({ path, page, pages }, words) : undefined}`
}

/** The outcome of each decision. A reader of screens says them first. Wrong fields point here, because no refusal is beside it. */
const outcomesMarkup = (outcomes: readonly OutcomeInWords[], words: PageWords): Html => {
  const recorded = outcomes.filter((one) => one.isRecorded).length
  return html`<div class="card" role="status" id="refused">
<p><strong>${words.tell('decisionsRecorded', { count: recorded, all: outcomes.length })}</strong></p>
<ul class="outcomes">${outcomes.map(
    ({ isRecorded, title, asked, said }) =>
      html`<li${isRecorded ? undefined : html` class="refused"`}>${title && html`<strong>${title}</strong>`}${asked && html`<p>${asked}</p>`}
${isRecorded ? undefined : html`<p>${words.tell('notRecorded')}</p>\n`}${said.map((one) => html`<p>${one}</p>\n`)}</li>\n`,
  )}</ul></div>
`
}

type Form = { readonly action: string; readonly after: AfterSubmission | undefined }

/**
 * Enter presses the first button in any field and asks the server, which searches when nothing is chosen. The visible
 * button also makes a browser ask for the initials before sending.
 */
const formMarkup = (visited: Visited, { about, lines }: MattersPage, { action, after }: Form): Html => {
  const { words } = visited
  const { initials } = fieldNames
  const wrong = after?.refusal.wrong.has(initials)
    ? html` aria-invalid="true" aria-describedby="refused"`
    : undefined
  return html`<p>${words.tell('decideHere')}</p>
<form method="post" action="${action}">
<button class="unseen" formnovalidate tabindex="-1" aria-hidden="true">${words.tell('recordDecisions')}</button>
<input type="hidden" name="${fieldNames.lines}" value="${lines.map(({ matter }) => matter.id).join(' ')}">
${lines.map((line) => lineMarkup(visited, line, { about, action, after }))}<div class="card">
<label for="${initials}">${words.tell('fieldInitials')}</label>
<input id="${initials}" name="${initials}" type="text" dir="auto" maxlength="20" autocomplete="off" required${wrong}>
<button>${words.tell('recordDecisions')}</button>
</div>
</form>
`
}

type Line = Form & { readonly about: AboutMatters }

const lineMarkup = (visited: Visited, line: LinkedMatter, { about, ...form }: Line): Html => {
  const { now } = visited
  const { matter } = line
  const { title, wording, facts } = inWords(line, visited)
  return html`<section class="card" id="${matter.id}">
<h2>${title}</h2>
${wording === undefined ? undefined : html`<p>${linesOfText(wording)}</p>\n`}<dl>
${facts.map(factMarkup)}</dl>
<input type="hidden" name="${fieldNames.token(matter.id)}" value="${formToken(now, renderedFor(visited, about, line))}">
${contributorsMarkup(matter)}${matter.questions.map((question) => questionMarkup(question, { ...form, visited, line }))}</section>
`
}

const inWords = (line: LinkedMatter, visited: Visited): LineInWords => {
  const { matter } = line
  const { words } = visited
  switch (matter.kind) {
    case 'commitment-matter':
      return agreed(matter, visited)
    case 'official-matter':
      return ofOfficial(matter, line, words)
    case 'organisation-matter':
      return {
        title: words.say('whoAnswersFor', { organisation: words.isolate(matter.organisation) }),
        facts: [],
      }
  }
}

/** The contributors who ask, so that the answers to them are found in the form. */
const contributorsMarkup = ({ id, questions }: LinkedMatter['matter']): Html | undefined => {
  const asking = questions.flatMap((question) => nameOf(question).contributor ?? [])
  return asking.length === 0
    ? undefined
    : html`<input type="hidden" name="${fieldNames.contributors(id)}" value="${[...new Set(asking)].join(' ')}">\n`
}

type LineInWords = { readonly title: Phrase; readonly wording?: string; readonly facts: readonly Fact[] }

const agreed = (matter: OpenCommitmentMatter, { words, today }: Visited): LineInWords => ({
  title: words.isolate(numberedTitle(matter)),
  ...(matter.wording !== matter.title && { wording: matter.wording }),
  facts: [
    ...dueOfMatter(matter, today, words),
    ...rhythmFacts(matter, words),
    ...repeatsFacts(matter, words),
    ...asWorded(matter.dueWording, words),
    eventFact(matter.agreedAt, words),
    ...parties('labelUndertakenBy', matter.undertakenBy, words),
    ...recipientFacts(matter, words),
  ],
})

const ofOfficial = (
  matter: OpenOfficialMatter,
  { named, waiting }: LinkedMatter,
  words: PageWords,
): LineInWords => {
  const official = named.get(matter.officialId)
  const titles = inOrderOfRecord(waiting).map((commitment) => words.isolate(numberedTitle(commitment)))
  const isAsked = matter.questions[0].kind === 'outside-address'
  return {
    title: words.say(titleWords[matter.questions[0].kind], {
      name: official ? partyPhrase(official, words) : words.isolate(matter.email),
    }),
    facts: matter.absence
      ? [
          {
            label: words.say('labelDueMeanwhile'),
            value: series(dueMeanwhile(waiting, words), words) ?? words.say('nothingWaits'),
            strong: true,
          },
        ]
      : [
          { label: words.say('labelAddress'), value: words.isolate(matter.email), strong: true },
          ...(matter.fields
            ? [{ label: words.say('labelFields'), value: words.list(matter.fields.map(words.isolate)) }]
            : []),
          {
            label: words.say(isAsked ? 'labelWaits' : 'labelUnseen'),
            value: series(titles, words) ?? words.say('nothingWaits'),
          },
        ],
  }
}

const sentenceOf = (
  matter: LinkedMatter['matter'],
  question: LinkedMatter['matter']['questions'][number],
  words: PageWords,
): Phrase => {
  switch (matter.kind) {
    case 'commitment-matter':
      return askedIn(question as Question<CommitmentQuestion>, words)
    case 'official-matter':
      return whyAskedAbout(matter, words)
    case 'organisation-matter':
      return whyAskedFocalPoint(matter, words)
  }
}

type Asked = Form & { readonly visited: Visited; readonly line: LinkedMatter }

const questionMarkup = (question: LinkedMatter['matter']['questions'][number], asked: Asked): Html => {
  const { visited, line } = asked
  const { words } = visited
  const { matter, named } = line
  const sentence = sentenceOf(matter, question, words)
  const choices = choicesFor(question.kind)
  return html`<fieldset class="question">
<legend>${sentence}</legend>
${factsOfQuestion(question, named, words)}${choices.includes(knownOfficial) ? searchMarkup(question, asked) : undefined}${choices
  .filter((one) => one !== knownOfficial)
  .map((one) =>
    choiceMarkup(one, nameOf(question), asked),
  )}${choices.length > 0 ? undefined : html`<p>${words.tell('correctedElsewhere')}</p>\n`}</fieldset>
`
}

/** The asking official, and the deputy who asks in their place, the reason, and the person named as responsible. */
const factsOfQuestion = (
  question: Question,
  named: LinkedMatter['named'],
  words: PageWords,
): Html | undefined => {
  if (!('askedBy' in question)) return undefined
  const called = (id: OfficialId | undefined) => {
    const official = id && named.get(id)
    return official ? [partyPhrase(official, words)] : []
  }
  const [deputy] = called(question.deputy)
  const facts: readonly Fact[] = [
    ...called(question.askedBy).map((name) => askedByFact({ name, deputy }, words)),
    ...('reason' in question && question.reason !== undefined
      ? [{ label: words.say('labelReasonGiven'), value: inOneLine(question.reason, words) }]
      : []),
    ...('outcome' in question
      ? [
          { label: words.say('labelReported'), value: inOneLine(question.outcome, words) },
          ...(question.reference === undefined
            ? []
            : [{ label: words.tell('labelReference'), value: words.isolate(question.reference) }]),
        ]
      : []),
    ...(question.kind === 'not-mine' || question.kind === 'part-not-mine'
      ? [
          ...(question.who === undefined ? [] : [words.isolate(question.who)]),
          ...called(question.officialId),
        ].map((value) => ({ label: words.say('labelWhose'), value }))
      : []),
  ]
  return html`<dl>${facts.map(factMarkup)}</dl>\n`
}

/** Finds officials by a POST, because the page has no script. What was found can then be chosen. */
const searchMarkup = (question: Question, { visited, line, action, after }: Asked): Html => {
  const { words } = visited
  const { matter, named } = line
  const name = nameOf(question)
  const id = fieldNames.search(matter.id, name)
  const searched = after?.searched.get(id)
  const found = searched === undefined || searched === 'too-short' ? [] : searched
  const whose = 'officialId' in question && question.officialId ? named.get(question.officialId) : undefined
  const offered = [...(whose && found.every((one) => one.id !== whose.id) ? [whose] : []), ...found]
  return html`<div class="find">
<label for="${id}">${words.tell('fieldFind')}</label>
<input id="${id}" name="${id}" type="text" dir="auto" value="${after?.refusal.typed(id) ?? ''}" autocomplete="off">
<button class="plain" name="${fieldNames.find}" value="${id}" formnovalidate formaction="${action}#${matter.id}">${words.tell('find')}</button>
${searched === undefined ? undefined : html`<p role="status">${[whatWasFound(searched, question.kind, words), ...(after?.lost ?? [])].map((one) => html`${one} `)}</p>\n`}</div>
${offered.map(
  (official) => html`<div class="answer">
<label class="choice"><input type="radio" name="${fieldNames.choice(matter.id, name)}" value="${knownOfficial.name}:${official.id}"><span>${partyPhrase(official, words)}</span></label>
</div>
`,
)}`
}

const whatWasFound = (searched: Searched, question: QuestionName['kind'], words: PageWords): Phrase => {
  if (searched === 'too-short') return words.tell('findMore')
  // Only an official of the directory answers for an organisation.
  if (searched.length === 0) return words.tell(question === 'focal-point' ? 'foundNobody' : 'foundNone')
  return searched.length === mostFound ? words.tell('foundMany') : words.tell('foundSome')
}

const choiceMarkup = (one: Choice, question: QuestionName, { visited, line, after }: Asked): Html => {
  const { words } = visited
  const { id } = line.matter
  const ids = one.fields.map((field) => ({
    field,
    id: fieldNames.field(id, question, { choice: one.name, field: field.name }),
  }))
  const refusal = after?.refusal
  const isTyped = ids.some((field) => refusal?.typed(field.id).trim())
  return html`<div class="answer">
<label class="choice"><input type="radio" name="${fieldNames.choice(id, question)}" value="${one.name}"><span>${words.tell(one.label)}</span></label>
${ids.length === 0 ? undefined : html`<div class="fields${isTyped ? ' typed' : ''}">\n${ids.map((field) => fieldMarkup(field.id, { field: field.field, words, refusal }))}</div>\n`}</div>
`
}
