import type { Instant } from '../../functions/domain/shared/time.ts'
import type { Mail } from '../../functions/mail/notice-mail.ts'
import { pageRoutes } from '../../functions/pages/routes.ts'
import type { MemoryStore } from '../simulation/memory-store.ts'
import { type FilledForm, type Pages, type SeenPage, secondsAfter } from '../support/link-pages.ts'
import type { TestOffice } from '../support/office.ts'
import {
  addressesInHtml,
  addressesInText,
  filledWith,
  formsIn,
  type PageForm,
} from '../support/reading-pages.ts'

/** What a scanner found out in one or more scans. */
export type Scanned = {
  /** One sentence for each scan after which the table was another. */
  readonly changes: string[]
  /** The addresses that answered with a fault. */
  readonly faults: Set<string>
  /** The routes that answered, as `GET /d/{official}/{link}`. */
  readonly routes: Set<string>
  /** The names and values that were ticked, chosen or pressed. */
  readonly ticked: Set<string>
  mails: number
  opened: number
  submitted: number
}

/** The table at a moment: how many writes led to it, and its items, which the store keeps frozen. */
const stateOf = (store: MemoryStore) => ({ writes: store.changes(), items: store.all() })

/** True if nothing was written, and every item is still the same one. */
const isSame = (before: ReturnType<typeof stateOf>, after: ReturnType<typeof stateOf>): boolean =>
  before.writes === after.writes &&
  before.items.length === after.items.length &&
  before.items.every((item, position) => item === after.items[position])

/** The submissions of a machine: as rendered, with each choice alone, and with all of them; the words stay empty. */
const asAMachine = (form: PageForm): readonly URLSearchParams[] => [
  filledWith(form, []),
  ...form.choices.map((choice) => filledWith(form, [choice])),
  filledWith(form, form.choices),
]

/** Seconds after the mail in which people read it, at the latest: "click time" of what protects mailboxes. */
const clickTime = 90 * 60

/**
 * The worst protection of a mailbox: a machine opens every link in parallel, follows every link of every page, and submits
 * every form, several times within a minute and again after a click.
 */
export const openScanner = (clock: TestOffice['clock'], store: MemoryStore, pages: Pages) => {
  const scanned: Scanned = {
    changes: [],
    faults: new Set(),
    routes: new Set(),
    ticked: new Set(),
    mails: 0,
    opened: 0,
    submitted: 0,
  }
  const routes = pageRoutes(pages.deps).map(({ method, path }) => ({
    path,
    methods: method === 'GET' ? ['GET', 'HEAD'] : [method],
    pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
  }))

  const ask = async (
    method: 'GET' | 'HEAD' | 'POST',
    address: string,
    form?: FilledForm,
  ): Promise<SeenPage> => {
    const page = await (method === 'POST'
      ? pages.post(address, form ?? {})
      : pages[method === 'GET' ? 'get' : 'head'](address))
    const [path = ''] = address.split('?')
    for (const route of routes)
      if (route.methods.includes(method) && route.pattern.test(path))
        scanned.routes.add(`${method} ${route.path}`)
    if (page.status >= 500) scanned.faults.add(`${method} ${address}`)
    return page
  }

  /** Opens addresses and all that they lead to, and returns the forms of the pages. */
  const open = async (addresses: readonly string[]): Promise<readonly PageForm[]> => {
    const known = new Set<string>()
    const forms = new Map<string, PageForm>()
    let next = addresses
    while (next.length > 0) {
      for (const address of next) known.add(address)
      const opened = await Promise.all(
        next.map(async (address) => {
          const [page] = await Promise.all([ask('GET', address), ask('HEAD', address)])
          return { address, page }
        }),
      )
      scanned.opened += next.length * 2
      const found = opened.flatMap(({ address, page: { body, headers } }) => {
        for (const form of formsIn(body, address)) forms.set(JSON.stringify(form), form)
        return [
          ...addressesInHtml(body, address),
          ...(headers.Location === undefined ? [] : [headers.Location]),
        ]
      })
      next = [...new Set(found)].filter((address) => !known.has(address))
    }
    return [...forms.values()]
  }

  const sendEach = async (
    forms: readonly PageForm[],
    send: (form: PageForm, fields: URLSearchParams) => Promise<SeenPage>,
  ) => {
    for (const { choices } of forms)
      for (const [name, value] of choices) scanned.ticked.add(`${name}=${value}`)
    const sent = await Promise.all(
      forms.flatMap((form) => asAMachine(form).map((fields) => send(form, fields))),
    )
    scanned.submitted += sent.length
  }
  const byGet = ({ action }: PageForm, fields: URLSearchParams) =>
    ask('GET', `${action.split('?')[0]}?${fields}`)
  const submit = (forms: readonly PageForm[]): Promise<void> =>
    sendEach(forms, (form, fields) =>
      form.method === 'POST' ? ask('POST', form.action, fields) : byGet(form, fields),
    )
  /** Some machines send every form by GET. */
  const submitByGet = (forms: readonly PageForm[]): Promise<void> => sendEach(forms, byGet)

  const at = (from: Instant, seconds: number) => {
    clock.at = secondsAfter(from, seconds)
  }

  /** Does the work and notes if the table is another afterwards. */
  const unchanged = async (what: string, work: () => Promise<void>): Promise<void> => {
    const before = stateOf(store)
    await work()
    if (!isSame(before, stateOf(store))) scanned.changes.push(what)
  }

  return {
    scanned,
    /** Scans addresses within the minute after they came into a mailbox, and at click time. */
    async scan(what: string, addresses: readonly string[]): Promise<void> {
      const from = clock.at
      await unchanged(what, async () => {
        const forms = await open(addresses)
        await submit(forms)
        at(from, 5)
        await submit(forms)
        at(from, 60)
        await submit([...forms, ...(await open(addresses))])
        at(from, clickTime)
        const shown = await open(addresses)
        await submit(forms)
        at(from, clickTime + 10)
        await submit(shown)
        await submitByGet(shown)
      })
    },
    /** Opens addresses of an earlier mail, and submits the forms ten seconds later. */
    async scanOnceMore(what: string, addresses: readonly string[]): Promise<void> {
      const from = clock.at
      await unchanged(what, async () => {
        const forms = await open(addresses)
        at(from, 10)
        await submit(forms)
      })
    },
  }
}

export type Scanner = ReturnType<typeof openScanner>

/** Every address of ours in a mail, of its text and of its HTML. */
export const addressesInMail = ({ text, html }: Pick<Mail, 'text' | 'html'>): readonly string[] => [
  ...new Set([...addressesInText(text), ...addressesInHtml(html)]),
]
