import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'

/* Chromium as a reader uses it: on a phone or a desktop, in light or dark, without JavaScript, from the keyboard. */

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    // A browser asks for the parts of a date in the order of its own language: here month, day, year.
    env: { ...process.env, LANGUAGE: 'en_US' },
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

export type Reading = {
  /** The width of the window, in CSS pixels. */
  readonly width?: number
  readonly script?: boolean
  readonly colorScheme?: 'light' | 'dark'
}

/** A page of a browser of its own: nothing is kept from another one. */
export const openPage = async (
  browser: Browser,
  address: string,
  { width = 1000, script = true, colorScheme = 'light' }: Reading = {},
): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme,
    javaScriptEnabled: script,
  })
  const page = await context.newPage()
  await page.goto(address)
  return page
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Violation = { id: string; nodes: { html: string }[] }

/** The barriers that axe finds, each with the elements; of one rule alone if it is named. */
export const violations = async (page: Page, rule?: string): Promise<string[]> => {
  if (!(await page.evaluate('Boolean(globalThis.axe)'))) await page.evaluate(axeSource)
  const options = rule === undefined ? '{}' : JSON.stringify({ runOnly: [rule] })
  const found = (await page.evaluate(
    `axe.run(${options}).then(({ violations }) => violations)`,
  )) as Violation[]
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** By how many pixels the page is wider than its window. */
export const sidewaysScroll = (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

/** Presses Tab until the focus is on what `wanted` finds. */
export const tabTo = async (page: Page, wanted: string) => {
  for (let tabs = 0; tabs < 200; tabs++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(wanted)})`)) return
  }
  throw new Error(`Tab does not reach ${wanted}`)
}

/** Switches the scripts of a page off or on, on the page as it stands; axe itself is a script. */
export const scripts = async (page: Page, state: 'on' | 'off') => {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setScriptExecutionDisabled', { value: state === 'off' })
  await session.detach()
}
