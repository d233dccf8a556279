import PostalMime from 'postal-mime'
import { type Html, html } from '../functions/words/html.ts'
import type { Mailbox, StoredMail } from './mailbox.ts'

const style = html`<style>
:root { color-scheme: light; --ink: #1a2433; --quiet: #566072; --accent: #1f4e79; --line: #d5d9e0 }
* { box-sizing: border-box }
body { margin: 0; background: #f3f4f6; color: var(--ink); font: 16px/1.5 'Segoe UI', Helvetica, Arial, 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', sans-serif }
header, main { max-width: 60rem; margin: 0 auto; padding: 1rem 1.25rem }
header { display: flex; flex-wrap: wrap; gap: .75rem 1.5rem; align-items: center; justify-content: space-between }
h1 { font-size: 1.35rem; margin: 0 } main > p { margin-block: 0 1rem } main > pre + p { margin-block: 1rem } h2 { font-size: 1.05rem; margin: 1.5rem 0 .5rem }
p { margin: 0 } .quiet { color: var(--quiet) }
button { font: inherit; color: #fff; background: var(--accent); border: 0; border-radius: 4px; padding: .5rem 1rem; cursor: pointer }
a { color: var(--accent) }
a:focus-visible, button:focus-visible, iframe:focus-visible, pre:focus-visible { outline: 3px solid #c77700; outline-offset: 2px }
ol, .notice { list-style: none; margin: 0; padding: 0; background: #fff; border: 1px solid var(--line); border-radius: 6px }
.notice { padding: 1rem } li + li { border-top: 1px solid var(--line) }
li a { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 1rem; padding: .7rem 1rem; text-decoration: none; color: inherit }
li a:hover { background: #eef3f8 } li strong { grid-column: 1 / -1; overflow-wrap: anywhere }
li span { font-size: .9rem; color: var(--quiet); overflow-wrap: anywhere }
li { border-inline-start: 4px solid transparent } li.new { border-inline-start-color: var(--accent) }
dl { display: grid; grid-template-columns: auto 1fr; gap: .1rem 1rem; margin: 0 } dt { color: var(--quiet) } dd { margin: 0; overflow-wrap: anywhere }
details { margin-block: .5rem } summary { cursor: pointer } details > * + * { margin-block-start: .75rem } code { font-size: .9rem; overflow-wrap: anywhere } summary:focus-visible { outline: 3px solid #c77700; outline-offset: 2px }
iframe { width: 100%; height: 34rem; border: 1px solid var(--line); border-radius: 6px; background: #fff; resize: vertical }
pre { white-space: pre-wrap; overflow-wrap: anywhere; background: #fff; border: 1px solid var(--line); border-radius: 6px; padding: 1rem; margin: 0; overflow: auto }
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

const clockText = (now: string) => `${now.slice(0, 10)} ${now.slice(11, 16)} UTC`

export type JustMoved = { readonly since: number }

/** The page with all mails, newest first, and the button for moving the clock to the next notice. */
export const inboxPage = (mails: readonly StoredMail[], now: string, moved?: JustMoved): string =>
  page(
    'Inbox',
    html`<header>
<div><h1>Inbox</h1><p class="quiet">What the officials were sent. It is ${clockText(now)}.</p></div>
<form method="post" action="/inbox/next-morning"><button type="submit">Next morning</button></form>
<nav aria-label="More"><a href="/docs">The API</a></nav>
</header>
<main>
${moved ? html`<p role="status">${movedText(mails.length - moved.since, now)}</p>` : undefined}
${
  mails.length === 0
    ? html`<p class="notice">No mail yet. Press “Next morning” to move the clock to the first one.</p>`
    : html`<ol>${mails.map((mail, index) => row(mail, moved !== undefined && index >= moved.since)).toReversed()}</ol>`
}
</main>`,
  )

const movedText = (arrived: number, now: string) => {
  if (arrived === 0) return 'Nothing is planned: no line on any desk waits for a morning.'
  return `The clock moved to ${clockText(now)}: ${arrived === 1 ? 'one notice was' : `${arrived} notices were`} sent.`
}

const row = (mail: StoredMail, isNew: boolean): Html =>
  html`<li${isNew ? html` class="new"` : undefined}><a href="/inbox/${mail.id}"><strong><bdi>${mail.subject}</bdi></strong><span>to ${mail.to}</span><span>${clockText(mail.date)}</span></a></li>
`

/** The page of a mail: the headers, the HTML as the official sees the mail, and the plain text. */
export const mailPage = async (mail: StoredMail, raw: Buffer): Promise<string> => {
  const { text = '', from, replyTo, to } = await PostalMime.parse(raw)
  const addresses = (list: readonly { name?: string | undefined; address?: string | undefined }[] = []) =>
    list.map(({ name, address }) => `${name ? `${name} ` : ''}<${address ?? ''}>`).join(', ')
  return page(
    mail.subject,
    html`<header><div><h1><bdi>${mail.subject}</bdi></h1></div><nav aria-label="Inbox"><a href="/inbox">All mails</a></nav></header>
<main>
<dl class="notice">
<dt>From</dt><dd><bdi>${addresses(from ? [from] : [])}</bdi></dd>
<dt>To</dt><dd><bdi>${addresses(to)}</bdi></dd>
<dt>Answers go to</dt><dd><bdi>${addresses(replyTo)}</bdi></dd>
<dt>Sent</dt><dd>${clockText(mail.date)}${mail.tags.date ? html` (${mail.tags.date} for the official)` : undefined}</dd>
</dl>
<h2>As HTML</h2>
<iframe src="/inbox/${mail.id}/html" title="The mail as HTML" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
<h2>As text</h2>
<pre tabindex="0" aria-label="The mail as text">${text}</pre>
<p><a href="/local/mail/${mail.id}/raw">The source (MIME)</a></p>
</main>`,
  )
}

/** The HTML part as sent, but for its links, which open beside the inbox as they do beside a client of mail. */
export const mailHtml = async (raw: Buffer): Promise<string> =>
  ((await PostalMime.parse(raw)).html ?? '').replace('<head>', '<head>\n<base target="_blank">')

export const mailOf = (mailbox: Mailbox, id: string): { mail: StoredMail; raw: Buffer } | undefined => {
  const mail = mailbox.list().find((one) => one.id === id)
  const raw = mail && mailbox.raw(id)
  return mail && raw && { mail, raw }
}
