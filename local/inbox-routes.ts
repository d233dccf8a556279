import type { ServerResponse } from 'node:http'
import { setTimeout as passed } from 'node:timers/promises'
import PostalMime from 'postal-mime'
import type { ComingMornings } from './coming-mornings.ts'
import type { Fate } from './fate.ts'
import { inboxPage } from './inbox.ts'
import type { LocalClock } from './local-clock.ts'
import { mailHtml, mailPage, viewNamed } from './mail-page.ts'
import type { Mailbox, StoredMail } from './mailbox.ts'
import { noSuchMail, type OwnRoute, page } from './own-route.ts'
import { addressesIn, scanned } from './scanned-mail.ts'
import { pressEverything } from './scanner.ts'
import { changedBetween, type TableImage } from './table-image.ts'
import type { Timeline } from './timeline.ts'

/** The content of the inbox, and the parts of the office that its buttons move. */
export type Inbox = {
  readonly clock: LocalClock
  readonly mailbox: Mailbox
  readonly timeline: Timeline
  readonly comingMornings: () => Promise<ComingMornings>
  readonly fateOf: (mail: StoredMail) => Promise<Fate>
  /** Reports to the program that the mail has bounced for good. */
  readonly bounce: (mail: StoredMail) => Promise<void>
  /** Everything that is stored at the moment. */
  readonly tableImage: () => Promise<TableImage>
  /** The address of the served pages. */
  readonly address: () => string
}

/** A form is refused when it comes within two seconds of its page; four seconds are past that. */
const patience = () => passed(4_000)

export const inboxRoutes: readonly OwnRoute<Inbox>[] = [
  {
    method: 'GET',
    path: /^\/inbox$/,
    idAt: 0,
    async serve({ mailbox, clock, comingMornings }, { url }, response) {
      const since = url.searchParams.get('since')
      const mails = mailbox.list()
      const isKnown = since !== null && /^\d+$/.test(since) && Number(since) <= mails.length
      const moved = isKnown ? { since: Number(since) } : undefined
      const coming = await comingMornings()
      page(response, inboxPage({ mails, now: clock.now(), coming, moved }))
    },
  },
  {
    method: 'POST',
    path: /^\/inbox\/next-morning$/,
    idAt: 0,
    async serve({ mailbox, timeline }, _, response) {
      const since = mailbox.list().length
      await timeline.moveToNextNotice()
      seeOther(response, `/inbox?since=${since}`)
    },
  },
  {
    method: 'GET',
    path: /^\/inbox\/[^/]+$/,
    idAt: 2,
    async serve({ mailbox, fateOf }, { id, url: { searchParams } }, response) {
      const found = mailOf(mailbox, id)
      if (found === undefined) return noSuchMail(response)
      const fate = await fateOf(found.mail)
      const view = viewNamed(searchParams.get('as'))
      page(response, await mailPage({ ...found, fate, view, isBounced: searchParams.has('bounced') }))
    },
  },
  {
    method: 'GET',
    path: /^\/inbox\/[^/]+\/html$/,
    idAt: 2,
    async serve({ mailbox }, { id, url: { searchParams } }, response) {
      const found = mailOf(mailbox, id)
      if (found === undefined) return noSuchMail(response)
      page(response, await mailHtml(found.raw, searchParams.has('dark')), "'self'")
    },
  },
  {
    method: 'POST',
    path: /^\/inbox\/[^/]+\/bounce$/,
    idAt: 2,
    async serve({ mailbox, timeline, bounce }, { id }, response) {
      const found = mailOf(mailbox, id)
      if (found === undefined) return noSuchMail(response)
      await timeline.undisturbed(() => bounce(found.mail))
      seeOther(response, `/inbox/${id}?bounced=`)
    },
  },
  {
    method: 'POST',
    path: /^\/inbox\/[^/]+\/scanner$/,
    idAt: 2,
    async serve({ mailbox, timeline, tableImage, fateOf, address }, { id }, response) {
      const found = mailOf(mailbox, id)
      if (found === undefined) return noSuchMail(response)
      const links = addressesIn(scanned(await PostalMime.parse(found.raw)))
      const scan = await timeline.undisturbed(async () => {
        const before = await tableImage()
        const waits = [async () => {}, patience]
        const pressed = await pressEverything(links, { address: address(), waits })
        return { ...pressed, compared: before.size, changed: changedBetween(before, await tableImage()) }
      })
      page(response, await mailPage({ ...found, fate: await fateOf(found.mail), view: 'scanner', scan }))
    },
  },
]

const mailOf = (mailbox: Mailbox, id: string): { mail: StoredMail; raw: Buffer } | undefined => {
  const mail = mailbox.list().find((one) => one.id === id)
  const raw = mail && mailbox.raw(id)
  return mail && raw && { mail, raw }
}

const seeOther = (response: ServerResponse, path: string): void =>
  void response.writeHead(303, { Location: path }).end()
