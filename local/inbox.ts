import { type Html, html } from '../functions/words/html.ts'
import type { ComingMornings } from './coming-mornings.ts'
import type { StoredMail } from './mailbox.ts'
import { morningsMarkup } from './mornings-in-words.ts'
import { clockText, page } from './page.ts'

export type JustMoved = { readonly since: number }

type Shown = {
  readonly mails: readonly StoredMail[]
  readonly now: string
  readonly coming: ComingMornings
  readonly moved?: JustMoved | undefined
}

/** The page with the coming mornings and all mails, newest first, and the button for moving the clock to the next notice. */
export const inboxPage = ({ mails, now, coming, moved }: Shown): string =>
  page(
    'Inbox',
    html`<header>
<div><h1>Inbox</h1><p class="quiet">What the officials were sent. It is ${clockText(now)}.</p></div>
<form method="post" action="/inbox/next-morning"><button type="submit">Next morning</button></form>
<nav aria-label="More"><a href="#mornings">The coming mornings</a> · <a href="/docs">The API</a></nav>
</header>
<main>
${moved ? html`<p role="status">${movedText(mails.length - moved.since, now)}</p>` : undefined}
<details class="notice"${mails.length === 0 ? html` open` : undefined}>
<summary>What to try in the first minute</summary>
<ol>
<li>Press “Next morning”: the clock moves to the next mail, and the officials of that moment get theirs.</li>
<li>Open a mail, follow the link of a line, and answer as the official. Nobody needs an account.</li>
<li>Press “Next morning” again: the next mail says what was answered, and the protocol office is asked what only the office decides.</li>
<li>In a mail, let a scanner press everything, or let the mail bounce. Then look here who gets what, who gets nothing, and why.</li>
</ol>
</details>
<div class="beside">
<section aria-labelledby="mails"><h2 id="mails">The mails</h2>
${
  mails.length === 0
    ? html`<p class="notice">No mail yet. Press “Next morning” to move the clock to the first one.</p>`
    : html`<ol class="mails">${mails.map((mail, index) => row(mail, moved !== undefined && index >= moved.since)).toReversed()}</ol>`
}
</section>
<section aria-labelledby="mornings"><h2 id="mornings">The coming mornings</h2>
${morningsMarkup(coming)}</section>
</div>
</main>`,
  )

const movedText = (arrived: number, now: string) => {
  if (arrived === 0) return 'Nothing is planned: no line on any desk waits for a morning.'
  return `The clock moved to ${clockText(now)}: ${arrived === 1 ? 'one notice was' : `${arrived} notices were`} sent.`
}

const row = (mail: StoredMail, isNew: boolean): Html =>
  html`<li${isNew ? html` class="new"` : undefined}><a href="/inbox/${mail.id}"><strong dir="auto">${mail.subject}</strong><span>to ${mail.to}</span><span>${clockText(mail.date)}</span></a></li>
`
