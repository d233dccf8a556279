import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Browser, chromium, type Page } from 'playwright-core'
import PostalMime from 'postal-mime'
import { example } from '../support/example.ts'
import { startLocalRun } from '../support/local-run.ts'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
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
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
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

const open = async (path: string, options: { width?: number; script?: boolean } = {}): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1000, height: 800 },
    javaScriptEnabled: options.script ?? true,
    bypassCSP: true,
  })
  const page = await context.newPage()
  await page.goto(run.address + path)
  return page
}

type Violation = { id: string; nodes: { html: string }[] }

const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axeSource)
  const found = (await page.evaluate('axe.run().then(({ violations }) => violations)')) as Violation[]
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

const sidewaysScroll = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

const mails = async () => (await run.get('/local/mail')) as { id: string; to: string }[]

describe('The inbox', () => {
  test('works without JavaScript: the button moves the clock, the new mails are marked, each can be read', async () => {
    const page = await open('/inbox', { script: false })
    expect(await page.locator('main').innerText()).toContain('No mail yet')
    await page.getByRole('button', { name: 'Next morning' }).click()
    expect(await page.getByRole('status').innerText()).toMatch(/^The clock moved to 2020-07-27 .* sent\.$/)
    expect(await page.locator('li.new').count()).toBeGreaterThan(0)
    const subject = await page.locator('li strong').first().innerText()
    await page.locator('li a').first().click()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(subject)
    await page.close()
  })

  test('works from the keyboard alone', async () => {
    const page = await open('/inbox')
    const before = (await mails()).length
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('status').waitFor()
    expect((await mails()).length).toBeGreaterThan(before)
    // The button, the API, the first mail.
    for (let tabs = 0; tabs < 3; tabs++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'As text' }).waitFor()
    await page.close()
  })

  test('has no barrier that axe finds, and no sideways scrolling on a phone', async () => {
    await run.moveTo('2020-10-06T12:00:00Z')
    const [mail] = await mails()
    for (const path of ['/inbox', `/inbox/${mail?.id}`])
      for (const width of [360, 1000]) {
        const page = await open(path, { width })
        expect({ path, width, violations: await violations(page) }).toEqual({ path, width, violations: [] })
        expect({ path, width, scroll: await sidewaysScroll(page) }).toEqual({ path, width, scroll: 0 })
        await page.screenshot({ path: `${folder}${path.includes('/', 1) ? 'mail' : 'inbox'}-${width}.png` })
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

describe('Every mail', () => {
  test('reads with an independent parser, both bodies saying the same', async () => {
    const all = await mails()
    expect(all.length).toBeGreaterThan(20)
    for (const { id, to } of all) {
      const raw = await run.raw(id)
      expect(Buffer.from(raw).toString('latin1')).toMatch(/^[\x20-\x7e\r\n\t]*$/)
      const mail = await PostalMime.parse(raw)
      expect(mail.to?.map(({ address }) => address)).toEqual([to])
      expect(mail.from?.address).toBe('aide-memoire@example.org')
      expect(mail.subject).toBeTruthy()
      expect(mail.attachments).toEqual([])
      const page = await open(`/inbox/${id}/html`)
      const shown = await page.locator('body').innerText()
      for (const line of (mail.text ?? '').split('\n')) {
        const words = line.replace(/^(?:\* (?:\[New\] )?| {2}> | {2})/, '').trim()
        if (words !== '' && words !== '--') expect(shown.toLowerCase()).toContain(words.toLowerCase())
      }
      await page.close()
    }
  })

  test('has no barrier that axe finds, on a phone either, and loads nothing from elsewhere', async () => {
    const addresses = [...new Set((await mails()).map(({ to }) => to))]
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

  test('keeps a right-to-left name from turning the sentence around it', async () => {
    const id = (await mails()).find(({ to }) => to === 'salem@example.org')?.id
    const page = await open(`/inbox/${id}/html`)
    const directions = (await page.evaluate(
      "[...document.querySelectorAll('bdi')].map((one) => getComputedStyle(one).unicodeBidi)",
    )) as string[]
    expect(new Set(directions)).toEqual(new Set(['isolate']))
    expect(await page.locator('h3 bdi').first().innerText()).toBe('\u2068خطة العمل (2020)\u2069')
    await page.close()
  })
})
