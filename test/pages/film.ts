import type { Browser } from 'playwright-core'
import type { startLocalRun } from '../support/local-run.ts'
import { choiceOf, fieldOf } from './answering.ts'
import { type DeskLanguage, desksIn, lastMailTo, letTimePass, mailboxOf } from './desks.ts'

/** What an official sees and does from the mail to "done" on a phone. */
export type Film = {
  /** A picture (PNG) of the screen after each step. */
  readonly pictures: readonly Buffer[]
  readonly taps: number
  /** What was written; the cursor is placed in the field by writing there. */
  readonly written: readonly string[]
  /** The words of the last page. */
  readonly end: string
}

/** The screen of a usual phone, in CSS pixels. */
const screen = { width: 390, height: 844 }

/** Opens the latest mail to the official of that language, and answers from it that the first line is done. */
export const filmOfDone = async (
  run: Awaited<ReturnType<typeof startLocalRun>>,
  browser: Browser,
  language: DeskLanguage,
): Promise<Film> => {
  const context = await browser.newContext({ viewport: screen, hasTouch: true, javaScriptEnabled: false })
  let page = await context.newPage()
  const pictures: Buffer[] = []
  const written: string[] = []
  let taps = 0
  const tap = async (wanted: string) => {
    await page.locator(wanted).first().tap()
    taps++
  }
  const write = async (wanted: string, words: string) => {
    await page.locator(wanted).pressSequentially(words)
    written.push(words)
  }
  const see = async () => void pictures.push(await page.screenshot())

  await page.goto(`${run.address}/inbox/${await lastMailTo(run, mailboxOf(language))}/html`)
  await see()
  // The mail opens its links in a window of their own, as a program for mail opens the browser.
  const opened = context.waitForEvent('page')
  await tap('a[href$="/1"]')
  page = await opened
  await page.waitForLoadState()
  await see()
  await tap(choiceOf('done'))
  await write(fieldOf('done', 'outcome'), desksIn[language].sentence)
  await see()
  await letTimePass(run)
  await tap('button')
  await page.waitForURL(/\/recorded$/)
  await see()
  const end = await page.locator('main').innerText()
  await context.close()
  return { pictures, taps, written, end }
}

/** The pictures of a film side by side, as one picture (PNG). */
export const sideBySide = async (browser: Browser, pictures: readonly Buffer[]): Promise<Buffer> => {
  const page = await browser.newPage({ viewport: { width: 1200, height: 100 } })
  const images = pictures.map((one) => `<img src="data:image/png;base64,${one.toString('base64')}">`)
  await page.setContent(
    `<style>body{margin:0;padding:12px;display:flex;gap:12px;background:#8a93a1}img{flex:1;min-width:0;align-self:flex-start;border-radius:8px}</style>${images.join('')}`,
  )
  const row = await page.screenshot({ fullPage: true })
  await page.close()
  return row
}
