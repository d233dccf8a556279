import { type Fact, gapAfter } from '../words/agreement.ts'
import { type Html, html } from '../words/html.ts'
import type { Entry, Group, Link, NoticeInWords, Section } from './notice-in-words.ts'

/*
 * Clients strip <html> and <body>, so the language and the direction stand on a <div> too. Word, which sets the
 * mails of Outlook for Windows, knows borders, padding and fonts on the cells of a table only, so the mail is a
 * table with one column. Styles are inline, because some clients drop style sheets. Some clients let neither a table nor a
 * cell inherit a direction or a side, so in a mail from right to left each of them says both.
 *
 * No background and no colour of plain text is set: a client in dark mode chooses both, by itself. The few
 * colours can be read on white, after an inversion, and on a dark page that leaves them as they are; the style
 * sheet has lighter ones for clients that ask for a dark scheme.
 */
const quiet = '#667080'
const accent = '#2e75b6'
const alarm = '#c93434'
const cell =
  "font-family:'Segoe UI',Helvetica,Arial,'Noto Sans','PingFang SC','Microsoft YaHei',sans-serif;font-size:16px;line-height:1.5"

type Direction = NoticeInWords['direction']

/** The attribute of a table from right to left; every client takes left to right for granted. */
const directed = (direction: Direction): Html | undefined =>
  direction === 'rtl' ? html` dir="rtl"` : undefined

/** The attributes of a cell with text; `style` adds to what every cell has. */
const textCell = (direction: Direction, style = ''): Html =>
  html`${directed(direction)} style="${cell}${direction === 'rtl' ? ';text-align:right' : ''}${style}"`

const head = html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<style>
:root{color-scheme:light dark}
@media (prefers-color-scheme:dark){.quiet{color:#aab4c2!important}.accent{color:#8fbce8!important}.alarm{color:#f19a9a!important}}
</style>`

export const noticeHtml = (words: NoticeInWords): string =>
  html`<!DOCTYPE html>
<html lang="${words.language}" dir="${words.direction}">
<head>
${head}
<title>${words.subject}</title>
</head>
<body style="margin:0;padding:0;${cell}">
<div role="main" lang="${words.language}" dir="${words.direction}" style="padding:20px;overflow-wrap:break-word">
<table role="presentation"${directed(words.direction)} width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:640px;table-layout:fixed">
<tr><td${textCell(words.direction)}>
<h1 style="font-size:20px;line-height:1.3;margin:0 0 4px">${words.greeting}</h1>
${words.intro.map(paragraph)}${words.about.map(factLine)}${
  words.contents && contents(words.contents, words.direction)
}</td></tr>
${words.sections.map((one) => section(one, words.direction))}${
  words.deskLink &&
  html`<tr><td${textCell(words.direction, ';padding-bottom:8px')}>\n${link(words.deskLink)}</td></tr>\n`
}${
  words.closing.length > 0
    ? html`<tr><td${textCell(words.direction, ';padding-bottom:8px')}>\n${words.closing.map(paragraph)}</td></tr>\n`
    : undefined
}<tr><td class="quiet"${textCell(
    words.direction,
    `;font-size:14px;color:${quiet};border-top:1px solid #c5cad3;padding-top:12px`,
  )}>${words.why}</td></tr>
</table>
</div>
</body>
</html>
`.toString()

const paragraph = (text: string): Html => html`<p style="margin:0 0 8px">${text}</p>\n`

const factLine = ({ label, value, strong }: Fact): Html =>
  html`<p style="margin:0 0 2px;font-size:14px"><span class="quiet" style="color:${quiet}">${label}</span>${gapAfter(label)}${
    strong ? html`<b>${value}</b>` : value
  }</p>\n`

const contents = (
  { heading, sections }: NonNullable<NoticeInWords['contents']>,
  direction: Direction,
): Html => {
  const side = direction === 'rtl' ? 'right' : 'left'
  return html`<h2 style="font-size:15px;margin:14px 0 4px">${heading}</h2>
${sections.map(
  (one) => html`<p style="margin:0;font-size:14px"><b>${one.heading}</b></p>
<ul style="margin:0 0 6px;padding-${side}:20px;font-size:14px">
${one.titles.map((title) => html`<li>${title}</li>\n`)}</ul>
`,
)}`
}

const section = ({ heading, text, urgent, groups }: Section, direction: Direction): Html => {
  const side = direction === 'rtl' ? 'right' : 'left'
  const bar = `;border-${side}:4px solid ${urgent ? alarm : accent};padding-${side}:14px`
  return html`<tr><td${textCell(direction, ';padding-top:10px')}>
<h2 class="${urgent ? 'alarm' : 'accent'}" style="font-size:15px;margin:0 0 8px;color:${urgent ? alarm : accent}">${heading}</h2>
${text ? paragraph(text) : undefined}</td></tr>
${groups.map(
  (group) =>
    html`${shared(group, direction)}${group.entries.map(
      (one) =>
        html`<tr><td${textCell(direction, bar)}>\n${entry(one, group)}</td></tr>\n<tr><td height="20"></td></tr>\n`,
    )}`,
)}`
}

/** What the lines of a group share, above the bars of the lines. */
const shared = ({ title, facts }: Group, direction: Direction): Html | undefined =>
  title || facts.length > 0
    ? html`<tr><td${textCell(direction, ';padding-bottom:10px')}>
${title ? html`<h3 style="font-size:17px;line-height:1.35;margin:0 0 4px">${title}</h3>\n` : undefined}${facts.map(factLine)}</td></tr>
`
    : undefined

/** The address begins a line of the source, so that the line has room for it in quoted-printable. */
const link = ({ words, address }: Link): Html => html`<p style="margin:6px 0"><a class="accent"
href="${address}"
style="color:${accent};text-decoration:underline">${words}</a></p>
`

/** The title of a line is one level below the title of the visit, if the title of the visit stands above. */
const entry = (
  { title, isNew, wording, facts, link: page }: Entry,
  { isBelowVisit }: Pick<Group, 'isBelowVisit'>,
): Html =>
  html`${entryTitle(
    html`${title}${
      isNew
        ? html` <span class="accent" style="font-size:12px;color:${accent};border:1px solid ${accent};padding:0 5px">${isNew.badge}</span>`
        : undefined
    }`,
    isBelowVisit,
  )}
${wording ? html`<p style="margin:0 0 8px">${lines(wording)}</p>\n` : undefined}${facts.map(factLine)}${page && link(page)}`

const entryTitle = (title: Html, isBelowVisit: true | undefined): Html =>
  isBelowVisit ? html`<h4 style="${entryStyle}">${title}</h4>` : html`<h3 style="${entryStyle}">${title}</h3>`
const entryStyle = 'font-size:17px;line-height:1.35;margin:0 0 4px'

const lines = (text: string): Html[] =>
  text.split('\n').map((line, index) => (index === 0 ? html`${line}` : html`<br>\n${line}`))
