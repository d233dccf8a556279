import { type Html, html } from '../words/html.ts'
import type { Entry, NoticeInWords, Section } from './notice-in-words.ts'

/*
 * Many mail clients ignore style sheets, so every style is inline. A title and a wording stand in <bdi>,
 * which takes the direction of the text from the first letter. Sentences of the catalogue have the direction
 * of the language; names inside sentences are isolated already.
 */
const ink = '#1a2433'
const quiet = '#566072'
const accent = '#1f4e79'
const alarm = '#9b1c1c'
const font = "font-family:'Segoe UI',Helvetica,Arial,'Noto Sans','PingFang SC','Microsoft YaHei',sans-serif"

export const noticeHtml = (words: NoticeInWords): string =>
  html`<!DOCTYPE html>
<html lang="${words.language}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.subject}</title>
</head>
<body style="margin:0;padding:0;background:#f3f4f6;direction:${words.direction}">
<main style="max-width:640px;margin:0 auto;padding:24px 20px;background:#ffffff;color:${ink};${font};font-size:16px;line-height:1.5">
<h1 style="font-size:20px;line-height:1.3;margin:0 0 4px">${words.greeting}</h1>
${words.intro.map((line) => html`<p style="margin:0 0 8px">${line}</p>\n`)}${words.sections.map(section)}
<hr style="border:0;border-top:1px solid #d5d9e0;margin:28px 0 12px">
${words.closing.map((line) => html`<p style="margin:0 0 6px;font-size:14px;color:${quiet}">${line}</p>\n`)}</main>
</body>
</html>
`.toString()

const section = ({ heading, text, urgent, entries }: Section): Html =>
  html`<h2 style="font-size:15px;margin:26px 0 8px;color:${urgent ? alarm : accent}">${heading}</h2>
${text ? html`<p style="margin:0 0 8px">${text}</p>\n` : undefined}${entries.map((one) => entry(one, urgent))}`

const entry = ({ title, isNew, wording, facts }: Entry, urgent: boolean): Html =>
  html`<div style="border-inline-start:4px solid ${urgent ? alarm : accent};padding:2px 0 2px 14px;padding-inline:14px 0;margin:0 0 20px">
<h3 style="font-size:17px;line-height:1.35;margin:0 0 4px"><bdi>${title}</bdi>${
    isNew
      ? html` <span style="font-size:12px;font-weight:600;color:#ffffff;background:${accent};border-radius:3px;padding:1px 6px;vertical-align:2px">${isNew.badge}</span>`
      : undefined
  }</h3>
${wording ? html`<p style="margin:0 0 8px;white-space:pre-line"><bdi>${wording}</bdi></p>\n` : undefined}${facts.map(
  ({ label, value, strong }) =>
    html`<p style="margin:0 0 2px;font-size:14px"><span style="color:${quiet}">${label}</span> <span${
      strong ? html` style="font-weight:600"` : undefined
    }>${value}</span></p>\n`,
)}</div>
`
