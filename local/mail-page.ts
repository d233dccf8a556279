import PostalMime, { type Email } from 'postal-mime'
import { isSameAddress } from '../functions/domain/officials/official.ts'
import { protocolOfficeId } from '../functions/domain/shared/ids.ts'
import { type Html, html } from '../functions/words/html.ts'
import type { Fate } from './fate.ts'
import type { StoredMail } from './mailbox.ts'
import { clockText, counted, page } from './page.ts'
import { addressesIn, scanned } from './scanned-mail.ts'
import type { Pressed } from './scanner.ts'

/** The ways to look at a mail, by their name in the address of the page. */
const views = {
  desktop: 'Desktop',
  phone: 'Phone',
  dark: 'Dark',
  text: 'Text',
  scanner: 'As a scanner sees it',
} as const
export type View = keyof typeof views

export const viewNamed = (name: string | null): View =>
  name !== null && Object.hasOwn(views, name) ? (name as View) : 'desktop'

/** The buttons pressed by a scanner, and the keys of the items changed by the pressing. */
export type Scanned = Pressed & { readonly compared: number; readonly changed: readonly string[] }

type Shown = {
  readonly mail: StoredMail
  readonly raw: Buffer
  readonly fate: Fate
  readonly view: View
  readonly isBounced?: boolean
  readonly scan?: Scanned
}

/** The page of a mail: the headers, the mail in a chosen view, and the experiments with the mail. */
export const mailPage = async ({ mail, raw, fate, view, isBounced, scan }: Shown): Promise<string> => {
  const parsed = await PostalMime.parse(raw)
  const { from, replyTo, to } = parsed
  return page(
    mail.subject,
    html`<header><div><h1><bdi>${mail.subject}</bdi></h1></div><nav aria-label="Inbox"><a href="/inbox">All mails</a></nav></header>
<main>
${isBounced && fate.delivery?.state === 'bounced' ? bouncedMarkup(mail, fate) : undefined}${scan ? scanMarkup(scan) : undefined}
<dl class="notice">
<dt>From</dt><dd>${mailboxes(from ? [from] : [])}</dd>
<dt>To</dt><dd>${mailboxes(to)}</dd>
<dt>Answers go to</dt><dd>${mailboxes(replyTo)}</dd>
<dt>Sent</dt><dd>${clockText(mail.date)}${mail.tags.date ? html` (${mail.tags.date} for the official)` : undefined}</dd>
<dt>Arrived</dt><dd>${deliveryText(fate)}</dd>
</dl>
<nav class="views" aria-label="Views of the mail">${Object.entries(views).map(
      ([name, label]) =>
        html`<a href="/inbox/${mail.id}?as=${name}"${name === view ? html` aria-current="page"` : undefined}>${label}</a>\n`,
    )}</nav>
${viewMarkup(view, mail, parsed)}
<h2>Try it on this mail</h2>
<div class="buttons">
<form method="post" action="/inbox/${mail.id}/scanner"><button type="submit">Scanner presses everything</button>
<p>Opens every link of the mail at once, submits every form on the pages behind them, and ticks and chooses everything. Then says what changed. Takes ten seconds or more.</p></form>
<form method="post" action="/inbox/${mail.id}/bounce"><button type="submit">Bounce this</button>
<p>Reports to the program, as SES does, that nobody has this address.</p></form>
</div>
<p><a href="/local/mail/${mail.id}/raw">The source (MIME)</a></p>
</main>`,
  )
}

const mailboxes = (list: readonly { name?: string | undefined; address?: string | undefined }[] = []): Html =>
  html`${list.map(({ name, address }, index) => html`${index === 0 ? undefined : ', '}${name ? html`<bdi>${name}</bdi> ` : undefined}&lt;<bdi>${address}</bdi>&gt;`)}`

const viewMarkup = (view: View, { id }: StoredMail, parsed: Email): Html => {
  switch (view) {
    case 'text':
      return html`<h2>As text</h2>
<pre tabindex="0" dir="auto" aria-label="The mail as text">${parsed.text ?? ''}</pre>`
    case 'scanner':
      return scannerMarkup(parsed)
    default:
      return html`<iframe class="${view}" src="/inbox/${id}/html${view === 'dark' ? '?dark=' : ''}" title="The mail: ${views[view]}" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`
  }
}

const scannerMarkup = (parsed: Email): Html => {
  const found = scanned(parsed)
  const active = Object.entries(found.active)
  return html`<h2>${counted(addressesIn(found).length, 'web address', 'web addresses')} to open</h2>
<ol class="notice found">${found.links.map(
    ({ href, text }) => html`<li><bdi>${text ?? ''}</bdi><br><code>${href}</code></li>
`,
  )}</ol>
<p class="quiet">${found.addressesInText.length === 0 ? 'The plain text has no web address.' : `The plain text has ${counted(found.addressesInText.length, 'web address', 'web addresses')}.`}</p>
<h2>What would run or load</h2>
<dl class="notice">${active.map(
    ([kind, count]) => html`<dt>${kind}</dt><dd>${count === 0 ? 'none' : count}</dd>
`,
  )}</dl>
<p class="quiet">Nothing of the mail was run, loaded or opened for this list.</p>`
}

const deliveryText = ({ delivery }: Fate): string => {
  if (delivery === undefined) return 'not reported yet'
  const reason = delivery.reason === undefined ? '' : `, ${delivery.reason}`
  return `${delivery.state}${reason}, ${clockText(delivery.at)}`
}

/** What the program made of the bounce. */
const bouncedMarkup = ({ to }: StoredMail, { official }: Fate): Html => {
  const isStopped = official?.unreachable !== undefined && isSameAddress(official, { email: to })
  return html`<div class="notice" role="status"><p>SES reported that the mail to ${to} bounced for good. ${
    isStopped
      ? `Mail to this address has stopped, and the links of its mails have ended. ${official.id === protocolOfficeId ? stoppedOffice : stoppedOfficial}`
      : 'Mail goes on, because the official has another address by now, or the protocol office has said “try again” since.'
  }</p></div>
`
}

const stoppedOfficial =
  'The protocol office is asked for another address in its next mail, as the coming mornings in the inbox say.'
const stoppedOffice = 'The operator is alarmed, because nobody else is asked in place of the protocol office.'

const scanMarkup = ({ opened, submitted, isCut, compared, changed }: Scanned): Html => {
  const forms = [...submitted.values()].reduce((sum, count) => sum + count, 0)
  const answers = [...submitted]
    .toSorted(([one], [other]) => one - other)
    .map(([status, count]) => `${counted(count, 'time')} ${status}`)
    .join(', ')
  return html`<div class="notice${changed.length > 0 ? ' broken' : ''}" role="status">
<p><strong>${changed.length === 0 ? 'Nothing changed.' : `${counted(changed.length, 'stored item')} changed, and none should have:`}</strong></p>
${changed.length > 0 ? html`<ul>${changed.map((key) => html`<li><code>${key}</code></li>`)}</ul>` : undefined}
<p>The scanner opened ${counted(opened, 'page')} with GET and HEAD${isCut ? ', and stopped there' : ''}, and submitted ${counted(forms, 'form')}, at once and after four seconds${answers === '' ? '' : ` (answers: ${answers})`}. The ${counted(compared, 'stored item')} of the table were compared before and after.</p>
</div>
`
}

/** The HTML part as sent, but for its links, which open beside the inbox as they do beside a client of mail. */
export const mailHtml = async (raw: Buffer, isDark: boolean): Promise<string> => {
  const { html: markup = '' } = await PostalMime.parse(raw)
  const shown = isDark ? asInTheDark(markup) : markup
  return shown.replace('<head>', '<head>\n<base target="_blank">')
}

/**
 * As in a client with a dark scheme that follows the mail's own dark styles, in every scheme of this browser.
 */
const asInTheDark = (markup: string): string =>
  markup
    .replaceAll(/@media\s*\(prefers-color-scheme:\s*dark\)/g, '@media all')
    .replace('</head>', '<style>:root { color-scheme: dark; background: #121212 }</style>\n</head>')
