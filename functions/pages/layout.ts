import type { Fact } from '../words/agreement.ts'
import { type Html, html } from '../words/html.ts'
import type { Phrase } from '../words/language.ts'
import type { PageWords } from '../words/page-words.ts'
import type { PagesDeps } from './deps.ts'
import { styleSheet } from './style.ts'

type Page = {
  readonly title: Phrase
  readonly words: PageWords
  readonly main: Html
  /** The path of the desk that the link leads to; absent when there is none. */
  readonly desk?: string
  /** The reader of the page, and the last day of the link. */
  readonly whose?: Phrase
  /** The page itself says where to write. */
  readonly saysWhereToWrite?: boolean
}

/** Every page: in one language, without script, and with the address for everything that the page cannot do. */
export const layout = (
  { institution, officeAddress }: Pick<PagesDeps, 'institution' | 'officeAddress'>,
  { title, words, main, desk, whose, saysWhereToWrite = false }: Page,
): Html => html`<!DOCTYPE html>
<html lang="${words.language}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="/style/${styleSheet().file}">
</head>
<body>
<header><span><bdi>${institution.name}</bdi></span>${desk === undefined ? undefined : html`<a href="${desk}">${words.tell('linkToDesk')}</a>`}</header>
<main>
${main}
</main>
<footer>
${saysWhereToWrite ? undefined : html`<p>${words.tell('writeTo', { address: words.isolate(officeAddress) })}</p>`}
${whose === undefined ? undefined : html`<p>${whose}</p>`}
</footer>
</body>
</html>
`

/** A text of a person, of several lines, each with a direction of its own. */
export const linesOfText = (text: string): Html =>
  html`${text.split('\n').map((line, index) => html`${index === 0 ? undefined : html`<br>`}<bdi>${line}</bdi>`)}`

/** A fact within a `dl`. */
export const factMarkup = ({ label, value, strong }: Fact): Html =>
  html`<dt>${label}</dt><dd${strong ? html` class="strong"` : undefined}>${value}</dd>\n`
