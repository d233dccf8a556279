import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { caniemail } from 'caniemail'
import type { Browser } from 'playwright-core'
import PostalMime from 'postal-mime'
import * as files from '../../functions/words/languages.ts'
import { example } from '../support/example.ts'
import { startLocalRun } from '../support/local-run.ts'
import { launchBrowser, openPage, type Reading, sidewaysScroll, tabTo, violations } from './browser.ts'

const folder = new URL('../../reports/pages/', import.meta.url).pathname

let browser: Browser
let run: Awaited<ReturnType<typeof startLocalRun>>
let data: string

beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  data = `${folder}data-${Date.now()}`
  run = await startLocalRun(data)
  for (const [id, official] of Object.entries(example<Record<string, object>>('three-zones.officials.json')))
    await run.post(`/officials/${id}`, official, {}, 'PUT')
  await run.post('/visits', example('three-zones.json'), { 'Idempotency-Key': 'three' })
  await run.post('/visits', rightToLeft, { 'Idempotency-Key': 'rtl' })
  expect((await run.post('/visits', longWords, { 'Idempotency-Key': 'long' })).status).toBe(201)
  expect((await run.post('/visits', manyLines, { 'Idempotency-Key': 'many' })).status).toBe(201)
  browser = await launchBrowser()
})

afterAll(async () => {
  await browser?.close()
  await run?.stop()
})

const rightToLeft = {
  title: 'زيارة وفد غرفة التجارة',
  direction: 'incoming',
  startsOn: '2020-07-20',
  endsOn: '2020-07-21',
  events: [
    {
      kind: 'meeting',
      title: 'الجلسة الأولى',
      startsOn: '2020-07-20',
      participants: [{ name: 'محمد بن سالم', title: 'رئيس الغرفة' }],
      agreedActions: [
        {
          title: 'خطة العمل (2020)',
          wording: 'يعدّ الجانبان خطة العمل ويتبادلانها.',
          responsible: { name: 'محمد بن سالم', email: 'salem@example.org' },
          dueOn: '2020-08-31',
        },
      ],
    },
  ],
}

const longWords = {
  title: 'Document_for_signature_'.repeat(4),
  direction: 'incoming',
  startsOn: '2020-07-20',
  endsOn: '2020-07-21',
  events: [
    {
      kind: 'signing',
      startsOn: '2020-07-20',
      agreedActions: [
        {
          title: 'Annex_to_the_development_plan_'.repeat(3),
          wording: `See https://example.org/${'a-path-without-end/'.repeat(20)}`,
          responsible: { name: 'Long', email: 'long@example.org' },
          dueOn: '2020-08-31',
        },
      ],
    },
  ],
}

/** Enough lines for an official that the mail begins with a list of the titles. */
const manyLines = {
  title: 'Round of ports',
  direction: 'incoming',
  startsOn: '2020-07-20',
  endsOn: '2020-07-21',
  events: [
    {
      kind: 'meeting',
      startsOn: '2020-07-20',
      agreedActions: Array.from({ length: 6 }, (_, index) => ({
        title: `Timetable of port ${index + 1}`,
        wording: `The timetable of port ${index + 1} is sent.`,
        responsible: { name: 'Ports desk', email: 'ports@example.org' },
        dueOn: '2020-08-31',
      })),
    },
  ],
}

const open = (path: string, reading?: Reading) => openPage(browser, run.address + path, reading)

/** What only the plain text has before the words of a line: bullets, the badge of a new line, marks of direction. */
const unmarked = [
  /^(?:[*-] | {2}> | {2}|=+\s*$)/,
  ...Object.values(files).map(({ messages }) => messages.newTitle.replace('{$title}', '')),
  /^[\u200e\u200f]/,
]

const mails = async () => (await run.get('/local/mail')) as { id: string; to: string }[]

describe('The inbox', () => {
  test('works without JavaScript: the button moves the clock, the new mails are marked, each can be read and tried', async () => {
    const page = await open('/inbox', { script: false })
    expect(await page.locator('main').innerText()).toContain('No mail yet')
    await page.getByRole('button', { name: 'Next morning' }).click()
    expect(await page.getByRole('status').innerText()).toMatch(/^The clock moved to 2020-07-27 .* sent\.$/)
    expect(await page.locator('li.new').count()).toBeGreaterThan(0)
    const subject = await page.locator('.mails strong').first().innerText()
    await page.locator('.mails a').first().click()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(subject)
    for (const [view, shown] of [
      ['Phone', 'iframe.phone'],
      ['Dark', 'iframe.dark'],
      ['Text', 'pre'],
      ['As a scanner sees it', 'ol.found'],
    ] as const) {
      await page.getByRole('link', { name: view, exact: true }).click()
      expect({ view, shown: await page.locator(shown).count() }).toEqual({ view, shown: 1 })
    }
    await page.getByRole('button', { name: 'Scanner presses everything' }).click({ timeout: 120_000 })
    expect(await page.getByRole('status').innerText()).toContain('Nothing changed.')
    await page.close()
  })

  test('works from the keyboard alone: the clock, a day, a mail, a view and a button', async () => {
    const page = await open('/inbox')
    const before = (await mails()).length
    await tabTo(page, 'form button')
    await page.keyboard.press('Enter')
    await page.getByRole('status').waitFor()
    expect((await mails()).length).toBeGreaterThan(before)
    await tabTo(page, 'section details:not([open]) summary')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.parentElement.open')).toBe(true)
    await page.goto(`${run.address}/inbox`)
    await tabTo(page, '.mails a')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Try it on this mail' }).waitFor()
    await tabTo(page, 'a[href$="?as=text"]')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'As text' }).waitFor()
    await tabTo(page, 'form[action$="/bounce"] button')
    await page.keyboard.press('Enter')
    await page.getByRole('status').waitFor()
    expect(await page.getByRole('status').innerText()).toContain('bounced for good')
    await page.close()
  })

  test('has no barrier that axe finds, and no sideways scrolling at 320 pixels, in any of its views', async () => {
    await run.moveTo('2020-10-06T12:00:00Z')
    const mail = (await mails()).findLast(({ to }) => to === 'salem@example.org')
    await fetch(`${run.address}/inbox/${mail?.id}/bounce`, { method: 'POST' })
    const ways = ['desktop', 'phone', 'dark', 'text', 'scanner'].map((view) => `?as=${view}`)
    const paths = [
      '/inbox',
      '/inbox?since=0',
      ...[...ways, '?bounced='].map((way) => `/inbox/${mail?.id}${way}`),
    ]
    for (const path of paths)
      for (const width of [320, 1000]) {
        const page = await open(path, { width })
        await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
        expect({ path, width, violations: await violations(page) }).toEqual({ path, width, violations: [] })
        expect({ path, width, scroll: await sidewaysScroll(page) }).toEqual({ path, width, scroll: 0 })
        const name = path === '/inbox' ? 'inbox' : `mail-${path.split('=').at(-1)}`
        await page.screenshot({ path: `${folder}${name}-${width}.png` })
        await page.close()
      }
  })
})

describe('The page of the API', () => {
  test('names every operation, opens without JavaScript, and has no barrier that axe finds', async () => {
    for (const width of [360, 1000]) {
      const page = await open('/docs', { width })
      expect(await page.locator('details').count()).toBeGreaterThan(25)
      await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true })")
      expect({ width, violations: await violations(page) }).toEqual({ width, violations: [] })
      expect({ width, scroll: await sidewaysScroll(page) }).toEqual({ width, scroll: 0 })
      await page.screenshot({ path: `${folder}docs-${width}.png` })
      await page.close()
    }
    const page = await open('/docs', { script: false })
    await page.getByText('Record a visit with its events').click()
    expect(await page.locator('#postVisit pre').first().innerText()).toContain('"title"')
    await page.close()
  })
})

/** The first and the last mail to each address; with LANGUAGES=all every mail is read. */
const firstAndLastToEach = <Sent extends { readonly to: string }>(all: readonly Sent[]): readonly Sent[] =>
  all.filter(
    (mail) =>
      all.find(({ to }) => to === mail.to) === mail || all.findLast(({ to }) => to === mail.to) === mail,
  )

describe('Every mail', () => {
  test('reads with an independent parser, both bodies saying the same', async () => {
    const all = await mails()
    expect(all.length).toBeGreaterThan(20)
    for (const { id, to } of process.env.LANGUAGES === 'all' ? all : firstAndLastToEach(all)) {
      const raw = await run.raw(id)
      expect(Buffer.from(raw).toString('latin1')).toMatch(/^[\x20-\x7e\r\n\t]*$/)
      const mail = await PostalMime.parse(raw)
      expect(mail.to?.map(({ address }) => address)).toEqual([to])
      expect(mail.from?.address).toBe('aide-memoire@example.org')
      expect(mail.subject).toBeTruthy()
      expect(mail.attachments).toEqual([])
      const page = await open(`/inbox/${id}/html`)
      const addresses = await page.evaluate("[...document.links].map((one) => one.href).join('\\n')")
      const shown = `${await page.locator('body').innerText()}\n${addresses}`
      for (const line of (mail.text ?? '').split('\n')) {
        const words = unmarked.reduce<string>((rest, mark) => rest.replace(mark, ''), line).trim()
        if (words !== '' && words !== '--') expect(shown.toLowerCase()).toContain(words.toLowerCase())
      }
      await page.close()
    }
  })

  test('has no barrier that axe finds, on a phone either, and loads nothing from elsewhere', async () => {
    const addresses = [...new Set((await mails()).map(({ to }) => to))]
    expect(addresses).toContain('long@example.org')
    for (const address of addresses) {
      const id = (await mails()).findLast(({ to }) => to === address)?.id
      for (const width of [360, 760]) {
        const page = await open('/', { width })
        const requested: string[] = []
        page.on('request', (request) => requested.push(request.url()))
        await page.goto(`${run.address}/inbox/${id}/html`)
        expect(requested).toEqual([`${run.address}/inbox/${id}/html`])
        expect({ address, violations: await violations(page) }).toEqual({ address, violations: [] })
        expect({ address, width, scroll: await sidewaysScroll(page) }).toEqual({ address, width, scroll: 0 })
        await page.screenshot({ path: `${folder}html-${address}-${width}.png`, fullPage: true })
        await page.close()
      }
    }
  })

  test('keeps a right-to-left name from turning the sentence around it, in the text itself', async () => {
    const id = (await mails()).find(({ to }) => to === 'salem@example.org')?.id
    const page = await open(`/inbox/${id}/html`)
    expect(await page.locator('h3').first().innerText()).toContain('\u2068خطة العمل (2020)\u2069')
    expect(await page.locator('bdi').count()).toBe(0)
    await page.close()
  })

  test('has no barrier in a dark scheme, nor after a client inverted its colours', async () => {
    const id = (await mails()).at(-1)?.id
    const dark = await open(`/inbox/${id}/html`, { colorScheme: 'dark' })
    // axe takes a page without a background for a white one; this is the colour of the page in Chromium.
    await dark.addStyleTag({ content: 'html { background: #121212 }' })
    expect(await violations(dark)).toEqual([])
    await dark.screenshot({ path: `${folder}html-dark.png`, fullPage: true })
    await dark.close()

    const inverted = await open(`/inbox/${id}/html`)
    await inverted.evaluate(inversion)
    expect(await violations(inverted)).toEqual([])
    await inverted.screenshot({ path: `${folder}html-inverted.png`, fullPage: true })
    await inverted.close()
  })

  test('uses only what mail clients know, but for the gaps that are accepted', async () => {
    const found = new Set<string>()
    for (const { id } of await mails()) {
      const { html } = await PostalMime.parse(await run.raw(id))
      for (const gap of gapsOf(html ?? '')) found.add(gap)
    }
    expect([...found].toSorted()).toEqual(Object.keys(acceptedGaps).toSorted())
  })
})

/** Inverts the colour of every text, on a black page. */
const inversion = `
  document.documentElement.style.background = '#000000'
  const texts = [...document.body.querySelectorAll('*')].map((one) => [one, getComputedStyle(one).color])
  for (const [one, colour] of texts)
    one.style.setProperty('color', 'rgb(' + colour.match(/\\d+/g).map((channel) => 255 - channel) + ')', 'important')
`

/**
 * The clients of which the data of caniemail.com knows every feature that a mail uses; Thunderbird is not among
 * them. `outlook.windows` is the engine of Word.
 */
const clients = ['apple-mail.*', 'gmail.*', 'mail-ru.*', 'outlook.*', 'samsung-email.*', 'yahoo.*'] as const

/** The features that some client does not know, or knows only in part. */
const gapsOf = (html: string): string[] => {
  const { errors, warnings } = caniemail({ clients: [...clients], html }).issues
  return [...errors, ...warnings].flatMap(([, features]) => features.map(({ title }) => title))
}

/** Each feature with the reason why a mail may use it although some client knows it in part or not at all. */
const acceptedGaps = {
  '<body> element': 'the wrapper inside and the cells carry everything that the body says',
  '<style> element': 'it holds colours for a dark scheme only; without it the colours of the elements stay',
  '@media': 'as for <style>',
  'overflow-wrap': 'Gmail, Outlook and Yahoo break long words by rules of their own',
  overflow: 'not used: the library takes overflow-wrap for it',
  'table-layout': 'Word and Gmail’s mobile page fit the one column without it',
  'max-width': 'Word keeps to it on tables; on a phone the table is narrower in any case',
  'width property': 'not used: the library takes max-width for it',
  'width attribute': 'the faults are about images, and about sizes in pixels on fine screens; ours is 100 %',
  'height attribute': 'a gap between two entries may be a little smaller or larger',
  'height property': 'not used: the library takes line-height for it',
  'line-height': 'Word is at fault for em and px; ours has no unit',
  'font-size': 'the faults are about rem and relative sizes; ours are in px',
  margin: 'the faults are about negative margins and auto',
  padding: 'Word knows it on cells: without that of the wrapper, the margin of Word’s window stays',
  border: 'Word draws it on cells, up to 8 px; the frame of “New” may be missing there',
  '<ul>, <ol> and <dl>': 'the faults are about reversed and numbered lists; ours has neither',
  'text-decoration': 'the faults are about colours and kinds of lines; ours is a plain underline',
  'text-align': 'the faults are about start and end; a mail from right to left says right',
  'dir attribute': 'the faults are about links; a mail in a left-to-right language has ltr throughout',
  'lang attribute': 'the fault is about cells; ours stands on the wrapper',
  'role attribute': 'without it a screen reader may announce a table of one column',
} as const
