import { type Html, html } from '../functions/words/html.ts'

const style = html`<style>
:root { color-scheme: light; --ink: #1a2433; --quiet: #566072; --accent: #1f4e79; --line: #d5d9e0 }
* { box-sizing: border-box }
body { margin: 0; background: #f3f4f6; color: var(--ink); font: 16px/1.5 'Segoe UI', Helvetica, Arial, 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', sans-serif; overflow-wrap: anywhere }
header, main { max-width: 72rem; margin: 0 auto; padding: 1rem 1.25rem }
header { display: flex; flex-wrap: wrap; gap: .75rem 1.5rem; align-items: center; justify-content: space-between }
h1 { font-size: 1.35rem; margin: 0 } main > p { margin-block: 0 1rem } main > pre + p { margin-block: 1rem } h2 { font-size: 1.05rem; margin: 1.5rem 0 .5rem }
h3 { font-size: 1rem; margin: 1rem 0 .25rem }
p { margin: 0 } .quiet { color: var(--quiet) }
button { font: inherit; color: #fff; background: var(--accent); border: 0; border-radius: 4px; padding: .5rem 1rem; min-height: 2.75rem; cursor: pointer }
a { color: var(--accent) }
a:focus-visible, button:focus-visible, iframe:focus-visible, pre:focus-visible, summary:focus-visible { outline: 3px solid #c77700; outline-offset: 2px }
.notice, .mails { list-style: none; margin: 0; padding: 0; background: #fff; border: 1px solid var(--line); border-radius: 6px }
.notice { padding: 1rem } details.notice { padding: .5rem 1rem } .notice + .notice { margin-block-start: .5rem } .broken { border-color: #a32020 }
.mails li + li { border-top: 1px solid var(--line) }
.mails a { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 1rem; padding: .7rem 1rem; text-decoration: none; color: inherit }
.mails a:hover { background: #eef3f8 } .mails strong { grid-column: 1 / -1 }
.mails span { font-size: .9rem; color: var(--quiet) }
.mails li { border-inline-start: 4px solid transparent } .mails li.new { border-inline-start-color: var(--accent) }
dl { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .1rem 1rem; margin: 0 } dt { color: var(--quiet) } dd { margin: 0 }
@media (max-width: 30rem) { dl { display: block } dd { margin-block-end: .4rem } .mails a { grid-template-columns: minmax(0, 1fr) } }
details { margin-block: .5rem } summary { cursor: pointer; padding-block: .25rem } details > * + * { margin-block-start: .5rem } code { font-size: .9rem }
details ul, details ol { margin: 0; padding-inline-start: 1.25rem } details li + li { margin-block-start: .4rem }
.found li + li { margin-block-start: .5rem } .notice + .quiet { margin-block-start: .5rem }
.views { display: flex; flex-wrap: wrap; gap: .25rem .5rem; margin-block: 1rem } .views a { padding: .6rem .9rem; border: 1px solid var(--line); border-radius: 4px; background: #fff }
.views a[aria-current] { background: var(--accent); color: #fff; text-decoration: none }
.buttons { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: start; margin-block: .5rem 1rem } .buttons form { flex: 1 1 16rem }
.buttons p { font-size: .9rem; color: var(--quiet); margin-block-start: .25rem }
iframe { width: 100%; height: 44rem; border: 1px solid var(--line); border-radius: 6px; background: #fff; resize: vertical }
iframe.phone { width: 390px; max-width: 100%; display: block; margin-inline: auto; border-radius: 18px } iframe.dark { background: #121212 }
pre { white-space: pre-wrap; background: #fff; border: 1px solid var(--line); border-radius: 6px; padding: 1rem; margin: 0; overflow: auto }
.beside { margin-block-start: 1.25rem } @media (min-width: 60rem) { .beside { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 2rem; align-items: start } .beside > section > h2:first-child { margin-block-start: 0 } }
</style>`

/** A page of the local run. */
export const page = (title: string, body: Html): string =>
  html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${style}
</head>
<body>
${body}
</body>
</html>
`.toString()

/** An instant as the pages write it. */
export const clockText = (now: string): string => `${now.slice(0, 10)} ${now.slice(11, 16)} UTC`

/** "1 link", "2 links". */
export const counted = (count: number, one: string, several = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : several}`
